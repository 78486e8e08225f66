"""The page of one activity: everything its entry holds, and its next dates."""

from __future__ import annotations

import datetime as dt
from textwrap import shorten

from wijkrecept.addresses import activity_path, root_from
from wijkrecept.catalogue.edition import runs_on
from wijkrecept.catalogue.model import Activity
from wijkrecept.pages.data import data_block
from wijkrecept.pages.linked_data import activity_as_events
from wijkrecept.pages.maps import venue_point
from wijkrecept.pages.page import Page, PageKind
from wijkrecept.pages.recept import recept_data
from wijkrecept.pages.rendering import Rendering
from wijkrecept.places.distances import nearest_neighbourhoods
from wijkrecept.wording.costs import cost_sentences
from wijkrecept.wording.languages import language_name
from wijkrecept.wording.visits import contact_for, first_time_sentences, sign_up_sentences

_DATES_SHOWN = 8
_SIMILAR_SHOWN = 4
_WORDS_FOR_SEARCH_ENGINES = 140


def activity_page(rendering: Rendering, activity: Activity) -> Page:
    """Render an activity's page; one that has ended says so and offers what is like it nearby."""
    edition, texts = rendering.edition, rendering.texts
    catalogue = edition.catalogue
    path = activity_path(activity.id)
    root = root_from(path)
    venue = catalogue.venues[activity.venue]
    neighbourhood = catalogue.neighbourhoods[activity.neighbourhood]
    organisation = catalogue.organisations[activity.organisation]
    ended = _ended(activity, edition.today)
    content = rendering.render(
        "activity.html",
        path,
        activity=activity,
        venue=venue,
        neighbourhood=neighbourhood,
        organisation=organisation,
        ended=ended,
        successor=catalogue.activities[activity.successor] if activity.successor else None,
        stale=edition.is_stale(activity) and not ended,
        dates=rendering.upcoming(activity, _DATES_SHOWN),
        first_time=[each.text for each in first_time_sentences(activity.first_time, texts)],
        cost=" ".join(each.text for each in cost_sentences(activity.cost, activity.cost_note, texts)),
        languages=", ".join(language_name(code, texts) for code in activity.languages),
        sign_up=" ".join(each.text for each in sign_up_sentences(activity.sign_up, activity.places, texts)),
        contact=contact_for(activity.sign_up, organisation.contact, venue.contact),
        complaints=[catalogue.complaints[code] for code in activity.complaints],
        similar=_similar(rendering, activity) if ended else (),
        points=venue_point(venue, root),
        recept=recept_data(edition, activity, texts),
    )
    events = () if ended else activity_as_events(rendering, activity)
    return Page(
        kind=PageKind.ACTIVITY,
        path=path,
        title=f"{activity.name} ({neighbourhood.name})",
        description=_description(rendering, activity),
        content=content,
        linked_data=data_block(events, "application/ld+json") if events else "",
        indexed=not (activity.example or ended),
    )


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
    return rendering.texts(
        "activity.description",
        kind=rendering.texts.table("kind")[activity.kind],
        rhythm=rendering.rhythms(activity),
        venue=venue.name,
        text=shorten(activity.description, _WORDS_FOR_SEARCH_ENGINES, placeholder="…"),
    )
