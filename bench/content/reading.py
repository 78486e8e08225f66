"""From a catalogue's files to the facts of its pages, in the very words of our own pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.content.facts import ActivityFacts, Card, ComplaintFacts, Content, Moment, WijkFacts
from bench.synthetic import TODAY
from wijkrecept.catalogue import Catalogue, HolidayCalendar, Occurrence, load_catalogue
from wijkrecept.catalogue.edition import current_schedules, edition_of
from wijkrecept.catalogue.model import Activity, Neighbourhood, OfficeHour
from wijkrecept.pages.rendering import Rendering
from wijkrecept.texts import load_texts
from wijkrecept.wording.costs import cost_sentences
from wijkrecept.wording.dates import clock_time, dated, long_date, short_date
from wijkrecept.wording.languages import language_name
from wijkrecept.wording.schedules import office_hour, schedule_sentences
from wijkrecept.wording.sentences import first_lower, first_upper
from wijkrecept.wording.translated import Words
from wijkrecept.wording.visits import contact_for, first_time_sentences, sign_up_sentences

_DATES_SHOWN = 8
_SUMMARY_LENGTH = 140


def content_of(root: Path) -> Content:
    """Read a made-up catalogue, which has no errors, as it stands on its own day."""
    loaded = load_catalogue(root, TODAY)
    assert loaded.catalogue is not None, loaded.problems
    catalogue = loaded.catalogue
    edition = edition_of(catalogue, TODAY, HolidayCalendar())
    rendering = Rendering(edition, load_texts(), "https://bench.example/")
    listed: dict[str, list[str]] = {}
    for complaint in catalogue.complaints.values():
        for activity in edition.listed_for(complaint.code):
            listed.setdefault(activity.id, []).append(complaint.id)
    return Content(
        activities=[_activity(rendering, each, listed[each.id]) for each in edition.listed],
        wijken=[
            WijkFacts(
                each.id,
                each.name,
                each.description or "",
                list(_coaches(rendering, each)),
            )
            for each in catalogue.neighbourhoods.values()
        ],
        complaints=[
            ComplaintFacts(
                each.id, each.code, each.name, each.indication or "", each.not_here or "", each.lay_words
            )
            for each in catalogue.complaints.values()
        ],
    )


def _activity(rendering: Rendering, activity: Activity, listed_under: list[str]) -> ActivityFacts:
    t, today, catalogue = rendering.texts, rendering.edition.today, rendering.edition.catalogue
    venue = catalogue.venues[activity.venue]
    organisation = catalogue.organisations[activity.organisation]
    wijk = catalogue.neighbourhoods[activity.neighbourhood]
    contact = contact_for(activity.sign_up, organisation.contact, venue.contact)
    ways = {"phone": contact.phone, "email": contact.email, "website": contact.website}
    checked = t("activity.checked", date=dated(activity.checked, t))
    if activity.valid_until:
        checked += " " + t("activity.valid_until", date=dated(activity.valid_until, t))
    return ActivityFacts(
        card=_card(rendering, activity),
        kind=t.table("kind")[activity.kind],
        wijk=wijk.id,
        wijk_name=wijk.name,
        summary=activity.description[:_SUMMARY_LENGTH],
        description=activity.description,
        schedules=[
            _joined(schedule_sentences(each, today, t)) for each in current_schedules(activity, today)
        ],
        dates=[_moment(rendering, each, long=True) for each in rendering.upcoming(activity, _DATES_SHOWN)],
        venue=venue.name,
        address=[venue.address.street_line, f"{venue.address.postcode} {venue.address.town}"],
        route=venue.route or "",
        cost=_joined(cost_sentences(activity.cost, activity.cost_note, t)),
        first_time=[each.text for each in first_time_sentences(activity.first_time, t)],
        for_whom=list(_for_whom(rendering, activity)),
        sign_up=_joined(sign_up_sentences(activity.sign_up, activity.places, t)),
        contact={way: value for way, value in ways.items() if value},
        organisation=organisation.name,
        checked=checked,
        complaints=[
            (each.id, each.code, each.name)
            for each in (catalogue.complaints[code] for code in activity.complaints)
        ],
        search_words=activity.search_words,
        listed_under=listed_under,
    )


def _coaches(rendering: Rendering, wijk: Neighbourhood) -> Iterator[list[str]]:
    """Give the lines about each coach of a wijk, as `coach_box` of our templates lays them out."""
    t, catalogue = rendering.texts, rendering.edition.catalogue
    practices = [each for each in catalogue.practices.values() if wijk.id in each.neighbourhoods]
    hours = [*wijk.office_hours, *(hour for each in practices for hour in each.office_hours)]
    for id_ in wijk.coaches:
        organisation = catalogue.organisations[id_]
        coach = organisation.coach
        assert coach is not None, "every made-up wijk has organisations with a coach"
        yield [
            t("coach.who", role=first_upper(coach.role), organisation=organisation.name),
            coach.contact.phone or "",
            t("coach.reachable", when=first_lower(coach.reachable or "")),
            t.count("coach.within", coach.contact_within),
            *(
                f"{office_hour(hour, t)}: {_where(catalogue, hour)}"
                for hour in hours
                if hour.organisation == id_
            ),
        ]


def _where(catalogue: Catalogue, hour: OfficeHour) -> str:
    if hour.venue:
        return catalogue.venues[hour.venue].name
    return catalogue.practices[hour.practice or ""].name


def _card(rendering: Rendering, activity: Activity) -> Card:
    catalogue = rendering.edition.catalogue
    first = rendering.upcoming(activity, 1)
    rhythm = rendering.rhythms(activity)
    place = (
        f"{catalogue.venues[activity.venue].name} · {catalogue.neighbourhoods[activity.neighbourhood].name}"
    )
    return Card(
        id=activity.id,
        name=activity.name,
        place=place,
        next=_moment(rendering, first[0], long=False) if first else None,
        rhythm=rhythm if first else first_upper(rhythm),
        badges=[badge.words for badge in rendering.badges(activity)],
    )


def _moment(rendering: Rendering, occurrence: Occurrence, *, long: bool) -> Moment:
    t = rendering.texts
    day = (long_date if long else short_date)(occurrence.date, t)
    iso = f"{occurrence.date.isoformat()}T{occurrence.start.strftime('%H:%M')}"
    return Moment(iso, f"{day}, {clock_time(occurrence.start, t)}")


def _for_whom(rendering: Rendering, activity: Activity) -> Iterable[str]:
    t = rendering.texts
    names = t.table("audience")
    if activity.audiences:
        yield t("activity.audiences", who=", ".join(names[each] for each in activity.audiences))
    else:
        yield t("activity.everybody")
    yield t("activity.languages", languages=", ".join(language_name(each, t) for each in activity.languages))
    if activity.not_suitable:
        yield activity.not_suitable
    access = activity.access
    questions = (
        ("wheelchair", access.wheelchair),
        ("hearing_loop", access.hearing_loop),
        ("low_stimulus", access.low_stimulus),
    )
    for question, answer in questions:
        yield t(f"access.{question}.{answer.name.lower()}")


def _joined(sentences: Iterable[Words]) -> str:
    return " ".join(each.text for each in sentences)
