"""When something takes place: schedules expanded to dates.

The rules come from what editors of neighbourhood calendars write (88 of 101 recurring events are
weekly, 8 monthly): see the keys of `wanneer` in the schema of an activity. dateutil expands the
repetition; `holidays` knows the closed days.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from dateutil.rrule import MONTHLY, WEEKLY, rrule
from dateutil.rrule import weekdays as rrule_weekdays

from wijkrecept.catalogue.holiday_days import holiday_days
from wijkrecept.catalogue.model import Activity
from wijkrecept.catalogue.schedule import ByAppointment, Closure, Monthly, OnDates, Schedule, Weekly

DAY = dt.timedelta(days=1)

REGIONS = ("Noord", "Midden", "Zuid")
"""The regions over which the Ministry of Education spreads the school holidays; Alkmaar is in Noord."""


class Occurrence(NamedTuple):
    """One time that something takes place; times are wall-clock in Europe/Amsterdam."""

    date: dt.date
    start: dt.time
    end: dt.time


class HolidayCalendar:
    """On which days a schedule that respects a closure does not run.

    Public holidays are those of the Algemene termijnenwet with Good Friday and King's Day;
    5 May counts every fifth year. School holidays follow the Regeling vaststelling
    schoolvakanties 2025-2030 for one region; those of autumn and spring are advice that schools
    may depart from. Both as the package `holidays` has them: after 2030 it knows no school
    holidays.
    """

    def __init__(
        self,
        region: str = "Noord",
        *,
        added: Mapping[Closure, Iterable[dt.date]] | None = None,
        removed: Mapping[Closure, Iterable[dt.date]] | None = None,
    ) -> None:
        """Take a region for school holidays (`Noord`, `Midden` or `Zuid`) and own corrections.

        `added` and `removed` are days that are closed here, or open, whatever the package says.
        Raises `ValueError` for another region.
        """
        if region not in REGIONS:
            raise ValueError(f"no region for school holidays: {region!r}")
        self.region = region
        self._added = {closure: frozenset(dates) for closure, dates in (added or {}).items()}
        self._removed = {closure: frozenset(dates) for closure, dates in (removed or {}).items()}
        self._closed: dict[tuple[frozenset[Closure], int, int], frozenset[dt.date]] = {}

    @property
    def settings(self) -> tuple[object, ...]:
        """Everything that its answers depend on, beside the package: equal for equal calendars."""
        corrections = (self._added, self._removed)
        return self.region, *(
            sorted((key, sorted(days)) for key, days in each.items()) for each in corrections
        )

    def closed_days(self, closures: frozenset[Closure], since: int, until: int) -> frozenset[dt.date]:
        """Give the days on which any of the closures holds, in the years from `since` to `until`."""
        asked = closures, since, until
        closed = self._closed.get(asked)
        if closed is None:
            years = range(since, until + 1)
            days = [self._days(closure, year) for closure in closures for year in years]
            closed = self._closed[asked] = frozenset().union(*days)
        return closed

    def _days(self, closure: Closure, year: int) -> frozenset[dt.date]:
        days = holiday_days(self.region, closure, year) | self._added.get(closure, frozenset())
        return days - self._removed.get(closure, frozenset())


def occurrences(
    of: Activity | Iterable[Schedule], since: dt.date, until: dt.date, calendar: HolidayCalendar
) -> tuple[Occurrence, ...]:
    """Give every time something takes place from `since` to `until`, both included, in order.

    Of an activity also its own bounds hold: not before its first date, not after the last day it
    is valid, not on or after the day it was retired. Extra dates win over closures and exceptions.
    """
    if isinstance(of, Activity):
        since = max(since, of.first_date or since)
        until = min(until, of.valid_until or until, of.retired - DAY if of.retired else until)
        of = of.schedules
    found = {each for schedule in of for each in schedule_occurrences(schedule, since, until, calendar)}
    return tuple(sorted(found))


def schedule_occurrences(
    schedule: Schedule, since: dt.date, until: dt.date, calendar: HolidayCalendar
) -> Iterator[Occurrence]:
    """Give the times of one schedule from `since` to `until`, both included, in no order."""
    pattern = schedule.pattern
    if isinstance(pattern, ByAppointment):
        return
    first, last = max(since, schedule.first or since), min(until, schedule.last or until)
    left_out = calendar.closed_days(schedule.closures, first.year, last.year)
    if schedule.except_dates:
        left_out |= schedule.except_dates
    start, end = pattern.start, pattern.end
    for date in _pattern_dates(schedule, first, last):
        if date not in left_out:
            yield _occurrence(date, start, end)
    for date in schedule.extra_dates:
        if since <= date <= until:
            yield _occurrence(date, start, end)


@cache
def _occurrence(date: dt.date, start: dt.time, end: dt.time) -> Occurrence:
    """Give an occurrence, one for all that is then: ten thousand activities have some twenty thousand."""
    return Occurrence(date, start, end)


def _pattern_dates(schedule: Schedule, first: dt.date, last: dt.date) -> Sequence[dt.date]:
    """Give the dates of a repetition from `first` to `last`, before its closures and exceptions.

    They are cut out of whole years, which most activities of a catalogue share: hence the caches.
    """
    begin, end = dt.date(first.year, 1, 1), dt.date(last.year, 12, 31)
    dates: Sequence[dt.date]
    match schedule.pattern:
        case Weekly(weekday=weekday, interval=interval):
            dates = _weekly(begin + _days_until_turn(schedule, weekday, interval, begin) * DAY, interval, end)
        case Monthly(weekday=weekday, week=week):
            dates = _monthly(weekday, week.value, begin, end)
        case OnDates(dates=dates):
            pass
        case ByAppointment():
            return ()
    return dates[bisect_left(dates, first) : bisect_right(dates, last)]


def _days_until_turn(schedule: Schedule, weekday: int, interval: int, since: dt.date) -> int:
    """Count the days from `since` to the first date of a weekly repetition."""
    if interval > 1 and schedule.first is not None:
        return (schedule.first - since).days % (7 * interval)
    return (weekday - since.weekday()) % 7


@lru_cache(maxsize=1024)
def _weekly(first: dt.date, interval: int, until: dt.date) -> tuple[dt.date, ...]:
    return _dates(rrule(WEEKLY, dtstart=_midnight(first), interval=interval, until=_midnight(until)))


@lru_cache(maxsize=1024)
def _monthly(weekday: int, nth: int, since: dt.date, until: dt.date) -> tuple[dt.date, ...]:
    day = rrule_weekdays[weekday](nth)
    return _dates(rrule(MONTHLY, dtstart=_midnight(since), byweekday=day, until=_midnight(until)))


def _dates(rule: rrule) -> tuple[dt.date, ...]:
    return tuple(moment.date() for moment in rule)


def _midnight(date: dt.date) -> dt.datetime:
    # Without a time zone: an occurrence is a date with wall-clock times, so clock changes don't touch it.
    return dt.datetime.combine(date, dt.time())
