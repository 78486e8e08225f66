"""The page of one activity: everything its entry holds, and its next dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from wijkrecept.addresses import activity_path
from wijkrecept.catalogue.edition import current_schedules, runs_on
from wijkrecept.catalogue.model import Activity
from wijkrecept.pages.data import data_block
from wijkrecept.pages.linked_data import activity_as_events
from wijkrecept.pages.page import Page, PageKind
from wijkrecept.pages.recept import recept_data
from wijkrecept.pages.rendering import Rendering
from wijkrecept.places.distances import nearest_neighbourhoods
from wijkrecept.texts import DUTCH, Texts
from wijkrecept.wording.going import going_to
from wijkrecept.wording.languages import language_name
from wijkrecept.wording.schedules import schedule_sentences
from wijkrecept.wording.sentences import shortened
from wijkrecept.wording.translated import Words, said, translation_of

_DATES_SHOWN = 8
_SIMILAR_SHOWN = 4
_LETTERS_FOR_SEARCH_ENGINES = 140
_DUTCH = Markup('<span lang="nl" dir="ltr">{}</span>')


def activity_page(rendering: Rendering, activity: Activity) -> Page:
    """Render an activity's page; one that has ended says so and offers what is like it nearby.

    What the entry does not have in the page's language stands there in Dutch, marked as such. Codes
    and complaints are for the referrer, and so on the Dutch page only.
    """
    edition, texts = rendering.edition, rendering.texts
    catalogue = edition.catalogue
    path = activity_path(activity.id, texts.language)
    venue = catalogue.venues[activity.venue]
    neighbourhood = catalogue.neighbourhoods[activity.neighbourhood]
    organisation = catalogue.organisations[activity.organisation]
    ended = _ended(activity, edition.today)
    own = translation_of(activity.translations, texts)
    is_dutch = texts.language == DUTCH
    audiences = texts.table("audience")
    comma = texts("activity.comma")
    going = going_to(catalogue, activity, texts)
    words: dict[str, object] = {
        "description": _shown(said(activity.description, own.description, texts)),
        "schedules": [
            _joined(schedule_sentences(each, edition.today, texts))
            for each in current_schedules(activity, edition.today)
        ],
        "route": _optional(venue.route, translation_of(venue.translations, texts).route, texts),
        "cost": _joined(going.cost),
        "first_time": _all(going.first_time),
        "not_suitable": _optional(activity.not_suitable, own.not_suitable, texts),
        "sign_up": _joined(going.sign_up),
        "coaches": [] if is_dutch else [_all(each) for each in rendering.coach_lines(neighbourhood)],
    }
    content = rendering.render(
        "activity.html",
        path,
        **words,
        is_dutch=is_dutch,
        is_partly_dutch=not is_dutch and _is_partly_dutch(list(words.values())),
        activity=activity,
        translated_name=own.name,
        venue=venue,
        neighbourhood=neighbourhood,
        organisation=organisation,
        ended=ended,
        successor=catalogue.activities[activity.successor] if activity.successor else None,
        stale=edition.is_stale(activity) and not ended,
        dates=rendering.upcoming(activity, _DATES_SHOWN),
        audiences=comma.join(audiences[each] for each in activity.audiences),
        languages=comma.join(language_name(code, texts) for code in activity.languages),
        contact=going.contact,
        report=rendering.feedback.report(
            activity.name, f"{rendering.site_url}{path}", organisation.contact, going.contact
        ),
        edit=rendering.feedback.edit_link(activity.source) if is_dutch else "",
        complaints=[catalogue.complaints[code] for code in activity.complaints],
        similar=_similar(rendering, activity) if ended else (),
        recept=recept_data(edition, activity, texts, going),
        versions=rendering.versions,
    )
    events = () if ended or not is_dutch else activity_as_events(rendering, activity)
    return Page(
        kind=PageKind.ACTIVITY,
        path=path,
        title=_title(own.name or activity.name, neighbourhood.name, texts),
        description=_description(rendering, activity),
        content=content,
        linked_data=data_block(events, "application/ld+json") if events else "",
        indexed=not (activity.example or ended),
    )


def _title(name: str, neighbourhood: str, texts: Texts) -> str:
    """Give a page's title; the language tells pages apart whose name nobody translated."""
    title = f"{name} ({neighbourhood})"
    return title if texts.language == DUTCH else f"{title} · {texts('language.name')}"


def _is_partly_dutch(words: object) -> bool:
    """Whether there is anything in words that is in Dutch on a page that is not: only that is markup."""
    if isinstance(words, list):
        return any(map(_is_partly_dutch, words))
    return isinstance(words, Markup)


def _shown(words: Words) -> str:
    """Give words for the page, marked where they are in Dutch on a page that is not."""
    return _DUTCH.format(words.text) if words.only_dutch else words.text


def _all(sentences: Iterable[Words]) -> list[str]:
    return [_shown(each) for each in sentences]


def _joined(sentences: Sequence[Words]) -> str:
    """Give sentences as one text; as markup where any of them is marked."""
    between = Markup(" ") if any(each.only_dutch for each in sentences) else " "
    return between.join(_all(sentences))


def _optional(dutch: str | None, translated: str | None, texts: Texts) -> str | None:
    return None if dutch is None else _shown(said(dutch, translated, texts))


def _ended(activity: Activity, today: dt.date) -> dt.date | None:
    """Give the day on which an activity ended; `None` while it runs."""
    if runs_on(activity, today):
        return None
    return activity.retired or activity.valid_until


def _similar(rendering: Rendering, activity: Activity) -> tuple[Activity, ...]:
    """Give running activities for the same complaints: the nearest wijk first, then the same kind."""
    found = {each.id: each for code in activity.complaints for each in rendering.edition.listed_for(code)}
    shared = set(activity.complaints)
    nearest = nearest_neighbourhoods(rendering.edition.catalogue, activity.neighbourhood)
    nearness = {activity.neighbourhood: 0} | {id_: place for place, (id_, _) in enumerate(nearest, 1)}

    def unlikeness(other: Activity) -> tuple[int, bool, int, str]:
        return (
            nearness[other.neighbourhood],
            other.kind != activity.kind,
            -len(shared & set(other.complaints)),
            other.id,
        )

    return tuple(sorted(found.values(), key=unlikeness)[:_SIMILAR_SHOWN])


def _description(rendering: Rendering, activity: Activity) -> str:
    venue = rendering.edition.catalogue.venues[activity.venue]
    words = said(
        activity.description,
        translation_of(activity.translations, rendering.texts).description,
        rendering.texts,
    )
    return rendering.texts(
        "activity.description",
        kind=rendering.texts.table("kind")[activity.kind],
        rhythm=rendering.rhythms(activity),
        venue=venue.name,
        text="" if words.only_dutch else shortened(words.text, _LETTERS_FOR_SEARCH_ENGINES),
    ).strip()
