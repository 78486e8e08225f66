"""The items under `wanneer` of a checked raw tree, as the model holds them."""

from __future__ import annotations

import datetime as dt
from functools import cache

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.raw_values import (
    RawEntry,
    date_from_raw,
    optional_date,
    optional_text,
    time_from_raw,
)
from wijkrecept.catalogue.schedule import (
    ByAppointment,
    Closure,
    Monthly,
    OnDates,
    Pattern,
    Schedule,
    Weekly,
    WeekOfMonth,
)

_CLOSURES = frozenset(each.value for each in Closure)


def schedule_from_raw(raw: RawEntry) -> Schedule:
    """Make a schedule of one item under `wanneer`."""
    closures, except_dates = _left_out(tuple(raw.get(keys.NOT_ON, ())))
    also_on = raw.get(keys.ALSO_ON)
    return Schedule(
        pattern=_pattern(raw),
        first=optional_date(raw, keys.FIRST),
        last=optional_date(raw, keys.LAST),
        closures=closures,
        except_dates=except_dates,
        extra_dates=tuple(sorted(map(date_from_raw, also_on))) if also_on else (),
        note=optional_text(raw, keys.NOTE),
    )


@cache
def _left_out(not_on: tuple[str, ...]) -> tuple[frozenset[Closure], frozenset[dt.date]]:
    """Tell closures by their names from dates; one set for all schedules that have the same."""
    closures = frozenset(Closure(each) for each in not_on if each in _CLOSURES)
    return closures, frozenset(date_from_raw(each) for each in not_on if each not in _CLOSURES)


def _pattern(raw: RawEntry) -> Pattern:
    if keys.BY_APPOINTMENT in raw:
        return ByAppointment()
    if keys.DATES in raw:
        start, end = time_from_raw(raw[keys.START]), time_from_raw(raw[keys.END])
        return OnDates(tuple(sorted(date_from_raw(each) for each in raw[keys.DATES])), start, end)
    return _repetition(
        raw[keys.EVERY], raw.get(keys.WHICH), raw[keys.WEEKDAY], raw[keys.START], raw[keys.END]
    )


@cache
def _repetition(every: str, which: str | None, weekday: str, start: str, end: str) -> Weekly | Monthly:
    """Make the pattern of a repetition; one for all schedules that have the same."""
    day, begin, until = keys.WEEKDAYS.index(weekday), time_from_raw(start), time_from_raw(end)
    if every == keys.MONTH:
        assert which is not None, "checked"
        return Monthly(day, WeekOfMonth(keys.WEEKS_OF_MONTH[which]), begin, until)
    return Weekly(day, keys.INTERVALS[every], begin, until)
