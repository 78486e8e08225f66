"""A schedule as a phrase for a cell, which `schedules_of` reads as the same schedule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.schedule import ByAppointment, Closure, Monthly, OnDates, Schedule, Weekly
from wijkrecept.tabular.moments import MONTHS

_INTERVALS = {interval: word for word, interval in keys.INTERVALS.items()}
_WEEKS = {number: word for word, number in keys.WEEKS_OF_MONTH.items()}
_CLOSED = {Closure.SCHOOL_HOLIDAYS: "niet in schoolvakanties", Closure.PUBLIC_HOLIDAYS: "niet op feestdagen"}


def phrase_of(schedule: Schedule) -> str:
    """Say a schedule on one line: `elke dinsdag 17:30-19:00, niet in schoolvakanties`."""
    parts = [_rhythm(schedule)]
    parts += [_CLOSED[closure] for closure in Closure if closure in schedule.closures]
    if schedule.except_dates:
        parts.append(f"niet op {_dates(sorted(schedule.except_dates))}")
    if schedule.extra_dates:
        parts.append(f"ook op {_dates(schedule.extra_dates)}")
    if schedule.first:
        parts.append(f"vanaf {_date(schedule.first)}")
    if schedule.last:
        parts.append(f"t/m {_date(schedule.last)}")
    if schedule.note:
        parts.append(f"{keys.NOTE}: {schedule.note}")
    return ", ".join(parts)


def _rhythm(schedule: Schedule) -> str:
    match schedule.pattern:
        case Weekly(weekday, interval, start, end):
            every = "elke" if interval == 1 else f"elke {_INTERVALS[interval]} op"
            return f"{every} {keys.WEEKDAYS[weekday]} {_times(start, end)}"
        case Monthly(weekday, week, start, end):
            return f"elke {_WEEKS[week.value]} {keys.WEEKDAYS[weekday]} van de maand {_times(start, end)}"
        case OnDates(dates, start, end):
            return f"op {_dates(dates)} {_times(start, end)}"
        case ByAppointment():
            return "op afspraak"


def _times(start: dt.time, end: dt.time) -> str:
    return f"{start:%H:%M}-{end:%H:%M}"


def _dates(dates: Iterable[dt.date]) -> str:
    return ", ".join(map(_date, dates))


def _date(date: dt.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1][0]} {date.year}"
