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


def checks_to_come(entries: Entries, today: dt.date) -> Iterator[Problem]:
    """Refuse that somebody checked an entry on a day that is still to come."""
    # After midnight an editor's today is still tomorrow for a build server that keeps UTC.
    for entry, checked in _checked(entries, today):
        if checked > today + DAY:
            yield entry.problem("checked_ahead", (keys.CHECKED,), date=checked, today=today)


def freshness_warnings(entries: Entries, today: dt.date, calendar: HolidayCalendar) -> Iterator[Problem]:
    """Warn of what has passed, and of what was checked too long ago."""
    for entry, checked in _checked(entries, today):
        if today - checked > STALE_AFTER:
            yield entry.problem("checked_long_ago", (keys.CHECKED,), date=checked)
    for entry, activity in entries.activities:
        if activity.retired is not None and activity.retired <= today:
            continue
        if activity.valid_until is not None and activity.valid_until < today:
            yield entry.problem("valid_until_past", (keys.VALID_UNTIL,), date=activity.valid_until)
        else:
            yield from _schedules_without_dates(entry, activity, today, calendar)


def _checked(entries: Entries, today: dt.date) -> Iterator[tuple[Entry, dt.date]]:
    """Give when entries were last checked, of what has not ended."""
    for entry, venue in entries.venues:
        if venue.checked is not None:
            yield entry, venue.checked
    for entry, activity in entries.activities:
        if activity.retired is None or activity.retired > today:
            yield entry, activity.checked


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
