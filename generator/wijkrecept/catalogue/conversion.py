"""From a checked raw tree to the model: one named constructor for each kind of entry.

What comes in has passed its schema and the checks of `entry_checks`, so nothing is checked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.model import (
    Access,
    Activity,
    Address,
    Answer,
    CbsArea,
    CoachService,
    Complaint,
    Contact,
    Deputy,
    FirstTime,
    Neighbourhood,
    OfficeHour,
    Organisation,
    Photo,
    Places,
    Point,
    Practice,
    ReferralRoute,
    SignUp,
    Translation,
    Translations,
    Venue,
)
from wijkrecept.catalogue.raw_schedules import schedule_from_raw
from wijkrecept.catalogue.raw_values import (
    RawEntry,
    amount_from_raw,
    date_from_raw,
    degrees_from_raw,
    is_yes,
    optional_date,
    optional_text,
    optional_yes,
    postcode_area,
    text_of,
    texts_of,
    time_from_raw,
)

DEFAULT_LANGUAGES = ("nl",)

_ANSWERS: Mapping[str | None, Answer] = {None: Answer.UNKNOWN, **{each.value: each for each in Answer}}


def neighbourhood_from_raw(raw: RawEntry, entry_id: str, source: str) -> Neighbourhood:
    """Make a wijk of its file."""
    coaches = raw[keys.COACH]
    return Neighbourhood(
        id=entry_id,
        name=text_of(raw[keys.NAME]),
        also_called=texts_of(raw, keys.ALSO_CALLED),
        municipality=optional_text(raw, keys.MUNICIPALITY),
        description=optional_text(raw, keys.DESCRIPTION),
        cbs_code=raw.get(keys.CBS_CODE),
        postcodes=tuple(postcode_area(each) for each in raw.get(keys.POSTCODES, ())),
        borders=tuple(raw.get(keys.BORDERS, ())),
        centre=_point(raw.get(keys.CENTRE)),
        coaches=tuple(dict.fromkeys(coach[keys.ORGANISATION] for coach in coaches)),
        office_hours=tuple(
            _office_hour(hour, coach[keys.ORGANISATION], venue=hour[keys.VENUE])
            for coach in coaches
            for hour in coach.get(keys.OFFICE_HOURS, ())
        ),
        example=is_yes(raw, keys.EXAMPLE),
        source=source,
    )


def venue_from_raw(raw: RawEntry, entry_id: str, source: str) -> Venue:
    """Make a venue of its file."""
    return Venue(
        id=entry_id,
        name=text_of(raw[keys.NAME]),
        neighbourhood=raw[keys.NEIGHBOURHOOD],
        description=optional_text(raw, keys.DESCRIPTION),
        address=_address(raw[keys.ADDRESS]),
        point=_point(raw.get(keys.POINT)),
        route=optional_text(raw, keys.ROUTE),
        contact=_contact(raw),
        access=_access(raw.get(keys.ACCESS, {})),
        checked=optional_date(raw, keys.CHECKED),
        example=is_yes(raw, keys.EXAMPLE),
        source=source,
        translations=_translations(raw),
        cbs=_cbs_area(raw.get(keys.CBS_CODE)),
        photo=_photo(raw.get(keys.PHOTO)),
    )


def organisation_from_raw(raw: RawEntry, entry_id: str, source: str) -> Organisation:
    """Make an organisation of its file."""
    coach = raw.get(keys.COACH)
    return Organisation(
        id=entry_id,
        name=text_of(raw[keys.NAME]),
        description=optional_text(raw, keys.DESCRIPTION),
        contact=_contact(raw),
        coach=None
        if coach is None
        else CoachService(
            role=text_of(coach[keys.ROLE]),
            contact=_contact(coach),
            reachable=optional_text(coach, keys.REACHABLE),
            contact_within=int(coach[keys.CONTACT_WITHIN]),
            deputy=_deputy(coach.get(keys.DEPUTY)),
            routes=tuple(
                ReferralRoute(each[keys.ROUTE], optional_text(each, keys.EXPLANATION))
                for each in coach.get(keys.REFERRAL, ())
            ),
            send_along=texts_of(coach, keys.SEND_ALONG),
        ),
        example=is_yes(raw, keys.EXAMPLE),
        source=source,
        translations=_translations(raw),
    )


def practice_from_raw(raw: RawEntry, entry_id: str, source: str) -> Practice:
    """Make a practice of its file."""
    address = raw.get(keys.ADDRESS)
    return Practice(
        id=entry_id,
        name=text_of(raw[keys.NAME]),
        neighbourhoods=tuple(raw[keys.NEIGHBOURHOODS]),
        address=None if address is None else _address(address),
        point=_point(raw.get(keys.POINT)),
        contact=_contact(raw),
        office_hours=tuple(
            _office_hour(hour, hour[keys.ORGANISATION], practice=entry_id)
            for hour in raw.get(keys.OFFICE_HOURS, ())
        ),
        deputy=_deputy(raw.get(keys.DEPUTY)),
        example=is_yes(raw, keys.EXAMPLE),
        source=source,
    )


def complaint_from_raw(raw: RawEntry, entry_id: str, source: str) -> Complaint:
    """Make a complaint of its file."""
    return Complaint(
        id=entry_id,
        code=raw[keys.CODE],
        name=text_of(raw[keys.NAME]),
        lay_words=texts_of(raw, keys.LAY_WORDS),
        indication=optional_text(raw, keys.INDICATION),
        not_here=optional_text(raw, keys.NOT_HERE),
        source=source,
    )


def activity_from_raw(raw: RawEntry, entry_id: str, source: str) -> Activity:
    """Make an activity of its file; its access is the entry's own, without the venue's."""
    sign_up = raw.get(keys.SIGN_UP)
    first_time = raw.get(keys.FIRST_TIME, {})
    return Activity(
        id=entry_id,
        neighbourhood=entry_id.partition("/")[0],
        name=text_of(raw[keys.NAME]),
        kind=raw[keys.KIND],
        venue=raw[keys.VENUE],
        organisation=raw[keys.ORGANISATION],
        complaints=tuple(raw[keys.COMPLAINTS]),
        description=text_of(raw[keys.DESCRIPTION]),
        search_words=texts_of(raw, keys.SEARCH_WORDS),
        schedules=tuple(schedule_from_raw(each) for each in raw[keys.WHEN]),
        first_date=optional_date(raw, keys.FIRST_DATE),
        cost=amount_from_raw(raw[keys.COST]),
        cost_note=optional_text(raw, keys.COST_NOTE),
        audiences=tuple(raw.get(keys.AUDIENCES, ())),
        languages=tuple(raw.get(keys.LANGUAGES, DEFAULT_LANGUAGES)),
        access=_access(raw.get(keys.ACCESS, {})),
        first_time=FirstTime(
            welcome=optional_text(first_time, keys.WELCOME),
            ask_for=optional_text(first_time, keys.ASK_FOR),
            bring_someone=optional_yes(first_time, keys.BRING_SOMEONE),
            just_look=optional_yes(first_time, keys.JUST_LOOK),
            bring=optional_text(first_time, keys.BRING),
            group_size=optional_text(first_time, keys.GROUP_SIZE),
        ),
        sign_up=None
        if sign_up is None
        else SignUp(
            needed=is_yes(sign_up, keys.NEEDED),
            contact=_contact(sign_up),
            note=optional_text(sign_up, keys.NOTE),
        ),
        places=Places(raw[keys.PLACES]),
        not_suitable=optional_text(raw, keys.NOT_SUITABLE),
        checked=date_from_raw(raw[keys.CHECKED]),
        valid_until=optional_date(raw, keys.VALID_UNTIL),
        retired=optional_date(raw, keys.RETIRED),
        successor=raw.get(keys.SUCCESSOR),
        example=is_yes(raw, keys.EXAMPLE),
        source=source,
        translations=_translations(raw),
        photo=_photo(raw.get(keys.PHOTO)),
    )


def _translations(raw: RawEntry) -> Translations:
    """Read an entry's texts in other languages, whatever kind it is: the keys are those of its own texts."""
    found: RawEntry = raw.get(keys.TRANSLATIONS, {})
    return MappingProxyType({language: _translation(texts) for language, texts in found.items()})


def _translation(raw: RawEntry) -> Translation:
    first_time, coach = raw.get(keys.FIRST_TIME, {}), raw.get(keys.COACH, {})
    return Translation(
        name=optional_text(raw, keys.NAME),
        description=optional_text(raw, keys.DESCRIPTION),
        cost_note=optional_text(raw, keys.COST_NOTE),
        welcome=optional_text(first_time, keys.WELCOME),
        ask_for=optional_text(first_time, keys.ASK_FOR),
        bring=optional_text(first_time, keys.BRING),
        group_size=optional_text(first_time, keys.GROUP_SIZE),
        sign_up_note=optional_text(raw.get(keys.SIGN_UP, {}), keys.NOTE),
        not_suitable=optional_text(raw, keys.NOT_SUITABLE),
        route=optional_text(raw, keys.ROUTE),
        role=optional_text(coach, keys.ROLE),
        reachable=optional_text(coach, keys.REACHABLE),
    )


def _office_hour(
    raw: RawEntry, organisation: str, *, venue: str | None = None, practice: str | None = None
) -> OfficeHour:
    return OfficeHour(
        organisation=organisation,
        weekday=keys.WEEKDAYS.index(raw[keys.WEEKDAY]),
        start=time_from_raw(raw[keys.START]),
        end=time_from_raw(raw[keys.END]),
        venue=venue,
        practice=practice,
    )


def _address(raw: RawEntry) -> Address:
    postcode = raw.get(keys.POSTCODE)
    return Address(
        town=text_of(raw[keys.TOWN]),
        street=optional_text(raw, keys.STREET),
        number=raw.get(keys.NUMBER),
        postcode=None if postcode is None else f"{postcode[:4]} {postcode[-2:]}",
    )


def _photo(raw: RawEntry | None) -> Photo | None:
    return None if raw is None else Photo(raw[keys.PHOTO_FILE], text_of(raw[keys.PHOTO_TEXT]))


def _deputy(raw: RawEntry | None) -> Deputy | None:
    if raw is None:
        return None
    return Deputy(raw.get(keys.ORGANISATION), raw.get(keys.PHONE), optional_text(raw, keys.EXPLANATION))


def _contact(raw: RawEntry) -> Contact:
    return Contact(raw.get(keys.PHONE), raw.get(keys.EMAIL), raw.get(keys.WEBSITE))


def _access(raw: RawEntry) -> Access:
    return Access(
        wheelchair=_ANSWERS[raw.get(keys.WHEELCHAIR)],
        hearing_loop=_ANSWERS[raw.get(keys.HEARING_LOOP)],
        low_stimulus=_ANSWERS[raw.get(keys.LOW_STIMULUS)],
    )


def _point(raw: RawEntry | None) -> Point | None:
    return None if raw is None else Point(degrees_from_raw(raw[keys.LAT]), degrees_from_raw(raw[keys.LON]))


def _cbs_area(raw: RawEntry | None) -> CbsArea | None:
    return None if raw is None else CbsArea(raw[keys.CBS_WIJK], raw.get(keys.CBS_BUURT))
