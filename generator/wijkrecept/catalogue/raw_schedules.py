"""The items under `wanneer` of a checked raw tree, as the model holds them."""

from __future__ import annotations

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
    not_on = raw.get(keys.NOT_ON, ())
    return Schedule(
        pattern=_pattern(raw),
        first=optional_date(raw, keys.FIRST),
        last=optional_date(raw, keys.LAST),
        closures=_closures(tuple(each for each in not_on if each in _CLOSURES)),
        except_dates=frozenset([date_from_raw(each) for each in not_on if each not in _CLOSURES]),
        extra_dates=tuple(sorted(date_from_raw(each) for each in raw.get(keys.ALSO_ON, ()))),
        note=optional_text(raw, keys.NOTE),
    )


@cache
def _closures(names: tuple[str, ...]) -> frozenset[Closure]:
    """Give closures by their names; one set for all schedules that have the same."""
    return frozenset(map(Closure, names))


def _pattern(raw: RawEntry) -> Pattern:
    if keys.BY_APPOINTMENT in raw:
        return ByAppointment()
    start, end = time_from_raw(raw[keys.START]), time_from_raw(raw[keys.END])
    if keys.DATES in raw:
        return OnDates(tuple(sorted(date_from_raw(each) for each in raw[keys.DATES])), start, end)
    weekday = keys.WEEKDAYS.index(raw[keys.WEEKDAY])
    if raw[keys.EVERY] == keys.MONTH:
        return Monthly(weekday, WeekOfMonth(keys.WEEKS_OF_MONTH[raw[keys.WHICH]]), start, end)
    return Weekly(weekday, keys.INTERVALS[raw[keys.EVERY]], start, end)
