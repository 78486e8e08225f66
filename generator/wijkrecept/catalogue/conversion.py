"""From a checked raw tree to the model: one named constructor for each kind of entry.

What comes in has passed its schema and the checks of `entry_checks`, so nothing is checked again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.model import (
    Access,
    Activity,
    Address,
    Answer,
    ByAppointment,
    CbsArea,
    Closure,
    CoachService,
    Complaint,
    Contact,
    Deputy,
    FirstTime,
    Monthly,
    Neighbourhood,
    OfficeHour,
    OnDates,
    Organisation,
    Photo,
    Places,
    Point,
    PostcodeArea,
    Practice,
    ReferralRoute,
    Schedule,
    SignUp,
    Translation,
    Translations,
    Venue,
    Weekly,
    WeekOfMonth,
)

RawEntry = Mapping[str, Any]

DEFAULT_LANGUAGES = ("nl",)

_CLOSURES = frozenset(each.value for each in Closure)


def neighbourhood_from_raw(raw: RawEntry, entry_id: str, source: str) -> Neighbourhood:
    """Make a wijk of its file."""
    coaches = raw[keys.COACH]
    return Neighbourhood(
        id=entry_id,
        name=_text(raw[keys.NAME]),
        also_called=_texts(raw, keys.ALSO_CALLED),
        municipality=_optional_text(raw, keys.MUNICIPALITY),
        description=_optional_text(raw, keys.DESCRIPTION),
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
        example=_is_yes(raw, keys.EXAMPLE),
        source=source,
    )


def venue_from_raw(raw: RawEntry, entry_id: str, source: str) -> Venue:
    """Make a venue of its file."""
    return Venue(
        id=entry_id,
        name=_text(raw[keys.NAME]),
        neighbourhood=raw[keys.NEIGHBOURHOOD],
        description=_optional_text(raw, keys.DESCRIPTION),
        address=_address(raw[keys.ADDRESS]),
        point=_point(raw.get(keys.POINT)),
        route=_optional_text(raw, keys.ROUTE),
        contact=_contact(raw),
        access=_access(raw.get(keys.ACCESS, {})),
        checked=_optional_date(raw, keys.CHECKED),
        example=_is_yes(raw, keys.EXAMPLE),
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
        name=_text(raw[keys.NAME]),
        description=_optional_text(raw, keys.DESCRIPTION),
        contact=_contact(raw),
        coach=None
        if coach is None
        else CoachService(
            role=_text(coach[keys.ROLE]),
            contact=_contact(coach),
            reachable=_optional_text(coach, keys.REACHABLE),
            contact_within=int(coach[keys.CONTACT_WITHIN]),
            deputy=_deputy(coach.get(keys.DEPUTY)),
            routes=tuple(
                ReferralRoute(each[keys.ROUTE], _optional_text(each, keys.EXPLANATION))
                for each in coach.get(keys.REFERRAL, ())
            ),
            send_along=_texts(coach, keys.SEND_ALONG),
        ),
        example=_is_yes(raw, keys.EXAMPLE),
        source=source,
        translations=_translations(raw),
    )


def practice_from_raw(raw: RawEntry, entry_id: str, source: str) -> Practice:
    """Make a practice of its file."""
    address = raw.get(keys.ADDRESS)
    return Practice(
        id=entry_id,
        name=_text(raw[keys.NAME]),
        neighbourhoods=tuple(raw[keys.NEIGHBOURHOODS]),
        address=None if address is None else _address(address),
        point=_point(raw.get(keys.POINT)),
        contact=_contact(raw),
        office_hours=tuple(
            _office_hour(hour, hour[keys.ORGANISATION], practice=entry_id)
            for hour in raw.get(keys.OFFICE_HOURS, ())
        ),
        deputy=_deputy(raw.get(keys.DEPUTY)),
        example=_is_yes(raw, keys.EXAMPLE),
        source=source,
    )


def complaint_from_raw(raw: RawEntry, entry_id: str, source: str) -> Complaint:
    """Make a complaint of its file."""
    return Complaint(
        id=entry_id,
        code=raw[keys.CODE],
        name=_text(raw[keys.NAME]),
        lay_words=_texts(raw, keys.LAY_WORDS),
        indication=_optional_text(raw, keys.INDICATION),
        not_here=_optional_text(raw, keys.NOT_HERE),
        source=source,
    )


def activity_from_raw(raw: RawEntry, entry_id: str, source: str) -> Activity:
    """Make an activity of its file; its access is the entry's own, without the venue's."""
    sign_up = raw.get(keys.SIGN_UP)
    first_time = raw.get(keys.FIRST_TIME, {})
    return Activity(
        id=entry_id,
        neighbourhood=entry_id.partition("/")[0],
        name=_text(raw[keys.NAME]),
        kind=raw[keys.KIND],
        venue=raw[keys.VENUE],
        organisation=raw[keys.ORGANISATION],
        complaints=tuple(raw[keys.COMPLAINTS]),
        description=_text(raw[keys.DESCRIPTION]),
        search_words=_texts(raw, keys.SEARCH_WORDS),
        schedules=tuple(schedule_from_raw(each) for each in raw[keys.WHEN]),
        first_date=_optional_date(raw, keys.FIRST_DATE),
        cost=_amount(raw[keys.COST]),
        cost_note=_optional_text(raw, keys.COST_NOTE),
        audiences=tuple(raw.get(keys.AUDIENCES, ())),
        languages=tuple(raw.get(keys.LANGUAGES, DEFAULT_LANGUAGES)),
        access=_access(raw.get(keys.ACCESS, {})),
        first_time=FirstTime(
            welcome=_optional_text(first_time, keys.WELCOME),
            ask_for=_optional_text(first_time, keys.ASK_FOR),
            bring_someone=_optional_yes(first_time, keys.BRING_SOMEONE),
            just_look=_optional_yes(first_time, keys.JUST_LOOK),
            bring=_optional_text(first_time, keys.BRING),
            group_size=_optional_text(first_time, keys.GROUP_SIZE),
        ),
        sign_up=None
        if sign_up is None
        else SignUp(
            needed=_is_yes(sign_up, keys.NEEDED),
            contact=_contact(sign_up),
            note=_optional_text(sign_up, keys.NOTE),
        ),
        places=Places(raw[keys.PLACES]),
        not_suitable=_optional_text(raw, keys.NOT_SUITABLE),
        checked=_date(raw[keys.CHECKED]),
        valid_until=_optional_date(raw, keys.VALID_UNTIL),
        retired=_optional_date(raw, keys.RETIRED),
        successor=raw.get(keys.SUCCESSOR),
        example=_is_yes(raw, keys.EXAMPLE),
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
        name=_optional_text(raw, keys.NAME),
        description=_optional_text(raw, keys.DESCRIPTION),
        cost_note=_optional_text(raw, keys.COST_NOTE),
        welcome=_optional_text(first_time, keys.WELCOME),
        ask_for=_optional_text(first_time, keys.ASK_FOR),
        bring=_optional_text(first_time, keys.BRING),
        group_size=_optional_text(first_time, keys.GROUP_SIZE),
        sign_up_note=_optional_text(raw.get(keys.SIGN_UP, {}), keys.NOTE),
        not_suitable=_optional_text(raw, keys.NOT_SUITABLE),
        route=_optional_text(raw, keys.ROUTE),
        role=_optional_text(coach, keys.ROLE),
        reachable=_optional_text(coach, keys.REACHABLE),
    )


def schedule_from_raw(raw: RawEntry) -> Schedule:
    """Make a schedule of one item under `wanneer`."""
    not_on = raw.get(keys.NOT_ON, ())
    return Schedule(
        pattern=_pattern(raw),
        first=_optional_date(raw, keys.FIRST),
        last=_optional_date(raw, keys.LAST),
        closures=frozenset(Closure(each) for each in not_on if each in _CLOSURES),
        except_dates=frozenset(_date(each) for each in not_on if each not in _CLOSURES),
        extra_dates=tuple(sorted(_date(each) for each in raw.get(keys.ALSO_ON, ()))),
        note=_optional_text(raw, keys.NOTE),
    )


def postcode_area(text: str) -> PostcodeArea:
    """Make an area of `1812`, `1812 AB` or `1812 AA - 1812 CZ`."""
    first, _, last = text.replace(" ", "").partition("-")
    if first.isdigit():
        # Four digits hold all letters from AA to ZZ.
        return PostcodeArea(f"{first}AA", f"{first}ZZ")
    return PostcodeArea(first, last or first)


def time_from_raw(text: str) -> dt.time:
    """Read a time on the clock: `17:30`, `17.30` or `8:30`."""
    hour, minute = text.replace(".", ":").split(":")
    return dt.time(int(hour), int(minute))


def _pattern(raw: RawEntry) -> Weekly | Monthly | OnDates | ByAppointment:
    if keys.BY_APPOINTMENT in raw:
        return ByAppointment()
    start, end = time_from_raw(raw[keys.START]), time_from_raw(raw[keys.END])
    if keys.DATES in raw:
        return OnDates(tuple(sorted(_date(each) for each in raw[keys.DATES])), start, end)
    weekday = keys.WEEKDAYS.index(raw[keys.WEEKDAY])
    if raw[keys.EVERY] == keys.MONTH:
        return Monthly(weekday, WeekOfMonth(keys.WEEKS_OF_MONTH[raw[keys.WHICH]]), start, end)
    return Weekly(weekday, keys.INTERVALS[raw[keys.EVERY]], start, end)


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
        town=_text(raw[keys.TOWN]),
        street=_optional_text(raw, keys.STREET),
        number=raw.get(keys.NUMBER),
        postcode=None if postcode is None else f"{postcode[:4]} {postcode[-2:]}",
    )


def _photo(raw: RawEntry | None) -> Photo | None:
    return None if raw is None else Photo(raw[keys.PHOTO_FILE], _text(raw[keys.PHOTO_TEXT]))


def _deputy(raw: RawEntry | None) -> Deputy | None:
    if raw is None:
        return None
    return Deputy(raw.get(keys.ORGANISATION), raw.get(keys.PHONE), _optional_text(raw, keys.EXPLANATION))


def _contact(raw: RawEntry) -> Contact:
    return Contact(raw.get(keys.PHONE), raw.get(keys.EMAIL), raw.get(keys.WEBSITE))


def _access(raw: RawEntry) -> Access:
    return Access(
        wheelchair=Answer(raw.get(keys.WHEELCHAIR, Answer.UNKNOWN)),
        hearing_loop=Answer(raw.get(keys.HEARING_LOOP, Answer.UNKNOWN)),
        low_stimulus=Answer(raw.get(keys.LOW_STIMULUS, Answer.UNKNOWN)),
    )


def _point(raw: RawEntry | None) -> Point | None:
    return None if raw is None else Point(degrees_from_raw(raw[keys.LAT]), degrees_from_raw(raw[keys.LON]))


def _cbs_area(raw: RawEntry | None) -> CbsArea | None:
    return None if raw is None else CbsArea(raw[keys.CBS_WIJK], raw.get(keys.CBS_BUURT))


def degrees_from_raw(text: str) -> float:
    """Read degrees with a point or a comma: `52.61879`."""
    return float(text.replace(",", "."))


def _amount(text: str) -> Decimal:
    return Decimal(0) if text == keys.FREE else Decimal(text.replace(",", "."))


def _date(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _optional_date(raw: RawEntry, key: str) -> dt.date | None:
    return _date(raw[key]) if key in raw else None


def _text(text: str) -> str:
    return text.strip()


def _optional_text(raw: RawEntry, key: str) -> str | None:
    return _text(raw[key]) if key in raw else None


def _texts(raw: RawEntry, key: str) -> tuple[str, ...]:
    return tuple(_text(each) for each in raw.get(key, ()))


def _is_yes(raw: RawEntry, key: str) -> bool:
    return bool(raw.get(key) == keys.YES)


def _optional_yes(raw: RawEntry, key: str) -> bool | None:
    return _is_yes(raw, key) if key in raw else None
