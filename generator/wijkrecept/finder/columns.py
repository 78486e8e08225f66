"""Activities as columns: one list a property, in the order of the activities."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from wijkrecept.catalogue.edition import Edition, current_schedules, only_by_appointment
from wijkrecept.catalogue.model import Activity, Answer, Places
from wijkrecept.catalogue.occurrences import Occurrence
from wijkrecept.catalogue.schedule import Monthly, OnDates, Weekly
from wijkrecept.finder.entities import Facets
from wijkrecept.finder.packing import pack_numbers

NOON = dt.time(12)
EVENING = dt.time(17)
"""Dinner at half past five is an evening out."""

_PLACES = {Places.OPEN: 0, Places.WAITING_LIST: 1, Places.FULL: 2}
_ANSWERS = {Answer.UNKNOWN: 0, Answer.YES: 1, Answer.NO: 2}
_FIRST_DATE_CHARACTER = ord("#")


def columns_of(edition: Edition, facets: Facets, rhythm_of: Callable[[Activity], str]) -> dict[str, object]:
    """Give the columns of the listed activities, for `src/finder/columns.ts` to read.

    `rhythm_of` says how often an activity is.
    """
    catalogue = edition.catalogue
    wijk, complaint, venue, organisation, kind, audience, language = map(
        numbered,
        (
            catalogue.neighbourhoods,
            catalogue.complaints,
            catalogue.venues,
            catalogue.organisations,
            facets.kinds,
            facets.audiences,
            facets.languages,
        ),
    )
    today = edition.today
    rhythms, rhythm_numbers = _table(edition.listed, rhythm_of)
    clocks, clock_numbers = _clocks(edition)
    each = edition.listed
    numbers: dict[str, Iterable[int]] = {
        "wijk": (wijk[activity.neighbourhood] for activity in each),
        "venue": (venue[activity.venue] for activity in each),
        "organisation": (organisation[activity.organisation] for activity in each),
        "kind": (kind[activity.kind] for activity in each),
        "audiences": (_mask(audience, activity.audiences) for activity in each),
        "languages": (_mask(language, activity.languages) for activity in each),
        "slots": (slots(activity, edition.occurrences.get(activity.id, ()), today) for activity in each),
        "appointment": (int(only_by_appointment(activity)) for activity in each),
        "cents": (int(activity.cost * 100) for activity in each),
        "wheelchair": (_ANSWERS[activity.access.wheelchair] for activity in each),
        "places": (_PLACES[activity.places] for activity in each),
        "stale": (int(edition.is_stale(activity)) for activity in each),
        "rhythm": rhythm_numbers,
        "complaints": (
            number
            for activity in each
            for number in (len(activity.complaints), *(complaint[code] for code in activity.complaints))
        ),
    }
    return {
        "slug": [activity.id.partition("/")[2] for activity in each],
        "name": [activity.name for activity in each],
        "checked": [(today - activity.checked).days for activity in each],
        "rhythms": rhythms,
        "clocks": clocks,
        "clock": clock_numbers,
        "dates": [_dates(edition, activity) for activity in each],
        **{name: pack_numbers(column) for name, column in numbers.items()},
    }


def numbered(keys: Iterable[str]) -> dict[str, int]:
    """Give each key its place."""
    return {key: place for place, key in enumerate(keys)}


def daypart(start: dt.time) -> int:
    """Give the number of the part of the day: 0 morning, 1 afternoon, 2 evening."""
    return (start >= NOON) + (start >= EVENING)


def slots(activity: Activity, occurrences: Iterable[Occurrence], today: dt.date) -> int:
    """Give when in the week an activity is, as a mask: bit 3 x weekday + part of the day."""
    mask = 0
    for schedule in current_schedules(activity, today):
        match schedule.pattern:
            case Weekly(weekday=weekday, start=start) | Monthly(weekday=weekday, start=start):
                mask |= 1 << (3 * weekday + daypart(start))
            case OnDates(dates=dates, start=start):
                coming = {each.date for each in occurrences}
                for date in dates:
                    if date in coming:
                        mask |= 1 << (3 * date.weekday() + daypart(start))
    return mask


def _mask(numbers: Mapping[str, int], values: Iterable[str]) -> int:
    mask = 0
    for value in values:
        if value in numbers:
            mask |= 1 << numbers[value]
    return mask


def _table(each: Iterable[Activity], say: Callable[[Activity], str]) -> tuple[list[str], list[int]]:
    numbers: dict[str, int] = {}
    column = [numbers.setdefault(say(activity), len(numbers)) for activity in each]
    return list(numbers), column


def _clocks(edition: Edition) -> tuple[list[int], list[int | list[int]]]:
    """Give the starting times in minutes, and for each activity which it has: one, or one for each date."""
    numbers: dict[int, int] = {}
    column: list[int | list[int]] = []
    for activity in edition.listed:
        starts = [
            numbers.setdefault(60 * each.start.hour + each.start.minute, len(numbers))
            for each in edition.occurrences.get(activity.id, ())
        ]
        column.append(starts[0] if starts and len(set(starts)) == 1 else starts)
    return list(numbers), column


def _dates(edition: Edition, activity: Activity) -> str:
    """Write dates as steps of days from the day of the build, a character each: `#` is 0, `*` a week."""
    steps = []
    previous = edition.today
    for each in edition.occurrences.get(activity.id, ()):
        steps.append(_character((each.date - previous).days))
        previous = each.date
    return "".join(steps)


def _character(step: int) -> str:
    # Steps stay below 99 (the horizon); 57 would be a backslash, which JSON writes twice: harmless.
    return chr(_FIRST_DATE_CHARACTER + step)
