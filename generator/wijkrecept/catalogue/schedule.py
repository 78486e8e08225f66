"""When something takes place, as an editor says it: a rhythm, dates, or by appointment."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum, StrEnum


class Closure(StrEnum):
    """A named set of days on which a schedule does not run."""

    SCHOOL_HOLIDAYS = "schoolvakanties"
    PUBLIC_HOLIDAYS = "feestdagen"


class WeekOfMonth(Enum):
    """Which of the month's weekdays; the value is dateutil's `nth`."""

    FIRST = 1
    SECOND = 2
    THIRD = 3
    FOURTH = 4
    LAST = -1


@dataclass(frozen=True, slots=True)
class Weekly:
    """On one weekday, every `interval` weeks."""

    weekday: int
    """0 is Monday, as in `datetime.date.weekday`."""
    interval: int
    start: dt.time
    end: dt.time


@dataclass(frozen=True, slots=True)
class Monthly:
    """On the nth or last of one weekday in each month."""

    weekday: int
    week: WeekOfMonth
    start: dt.time
    end: dt.time


@dataclass(frozen=True, slots=True)
class OnDates:
    """On the dates given, and no others."""

    dates: tuple[dt.date, ...]
    start: dt.time
    end: dt.time


@dataclass(frozen=True, slots=True)
class ByAppointment:
    """Whenever both sides agree; there are no dates to show."""


Pattern = Weekly | Monthly | OnDates | ByAppointment


@dataclass(frozen=True, slots=True)
class Schedule:
    """When something takes place. Times are wall-clock in Europe/Amsterdam."""

    pattern: Pattern
    first: dt.date | None = None
    """The first possible date; anchors a `Weekly` of more than one week."""
    last: dt.date | None = None
    closures: frozenset[Closure] = frozenset()
    except_dates: frozenset[dt.date] = frozenset()
    extra_dates: tuple[dt.date, ...] = ()
    note: str | None = None
