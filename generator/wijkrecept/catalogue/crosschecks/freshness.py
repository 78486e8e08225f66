"""What is wrong with an entry on the day it is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.edition import STALE_AFTER
from wijkrecept.catalogue.entries import Entries, Entry
from wijkrecept.catalogue.model import Activity
from wijkrecept.catalogue.occurrences import DAY, HolidayCalendar, schedule_occurrences
from wijkrecept.catalogue.problems import Problem
from wijkrecept.catalogue.schedule import ByAppointment

A_YEAR = dt.timedelta(days=365)
"""How far ahead a schedule must give a date: the longest pause a real one has is a summer."""


def freshness_problems(entries: Entries, today: dt.date, calendar: HolidayCalendar) -> Iterator[Problem]:
    """Find what has passed, or cannot have happened yet."""
    for entry, venue in entries.venues:
        if venue.checked is not None:
            yield from _checked(entry, venue.checked, today)
    for entry, activity in entries.activities:
        if activity.retired is not None and activity.retired <= today:
            continue
        yield from _checked(entry, activity.checked, today)
        if activity.valid_until is not None and activity.valid_until < today:
            yield entry.problem("valid_until_past", (keys.VALID_UNTIL,), date=activity.valid_until)
        else:
            yield from _schedules_without_dates(entry, activity, today, calendar)


def _checked(entry: Entry, checked: dt.date, today: dt.date) -> Iterator[Problem]:
    # After midnight an editor's today is still tomorrow for a build server that keeps UTC.
    if checked > today + DAY:
        yield entry.problem("checked_ahead", (keys.CHECKED,), date=checked, today=today)
    elif today - checked > STALE_AFTER:
        yield entry.problem("checked_long_ago", (keys.CHECKED,), date=checked)


def _schedules_without_dates(
    entry: Entry, activity: Activity, today: dt.date, calendar: HolidayCalendar
) -> Iterator[Problem]:
    since = max(today, activity.first_date or today)
    until = min(since + A_YEAR, activity.valid_until or since + A_YEAR)
    for index, schedule in enumerate(activity.schedules):
        if isinstance(schedule.pattern, ByAppointment):
            continue
        if next(schedule_occurrences(schedule, since, until, calendar), None) is None:
            yield entry.problem("schedule_no_dates", (keys.WHEN, index))
