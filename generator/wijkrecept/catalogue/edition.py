"""The catalogue as it stands on one day: what runs, when it next takes place, what is stale.

Dates are expanded once, when the site is built, and every page, data file and sheet reads them
here. The browser only hides what has passed since.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.model import Activity
from wijkrecept.catalogue.occurrences import DAY, HolidayCalendar, Occurrence, occurrences
from wijkrecept.catalogue.schedule import ByAppointment, OnDates, Schedule

HORIZON = dt.timedelta(days=98)
"""How far ahead dates are shown: a recept holds for three months, and one that is printed from
a site of a week old must still find its dates."""

START_HORIZON = dt.timedelta(days=366)
"""How far ahead to look for the first date of what does not begin within `HORIZON`: a cycling course
of the spring is known in autumn, and its paper says when it begins."""

STALE_AFTER = dt.timedelta(days=183)
"""Half a year without anybody confirming an entry: after that the sheet says to call first."""


@dataclass(frozen=True)
class Edition:
    """A catalogue on the day `today`, with its dates expanded from then on for `HORIZON`.

    Of what begins later, the first date.
    """

    catalogue: Catalogue
    today: dt.date
    occurrences: Mapping[str, tuple[Occurrence, ...]]
    """By the id of each activity that runs, in time order; empty for what is only by appointment."""

    @cached_property
    def listed(self) -> tuple[Activity, ...]:
        """The activities that run on `today` or later, in the order of their ids."""
        return self._running(self.catalogue.activities.values())

    def is_stale(self, activity: Activity) -> bool:
        """Tell whether nobody has confirmed this entry for too long (`STALE_AFTER`)."""
        return self.today - activity.checked > STALE_AFTER

    def listed_in(self, neighbourhood: str) -> tuple[Activity, ...]:
        """Give the listed activities of a wijk."""
        return self._running(self.catalogue.activities_in(neighbourhood))

    def listed_at(self, venue: str) -> tuple[Activity, ...]:
        """Give the listed activities at a venue."""
        return self._running(self.catalogue.activities_at(venue))

    def listed_of(self, organisation: str) -> tuple[Activity, ...]:
        """Give the listed activities of an organisation."""
        return self._running(self.catalogue.activities_of(organisation))

    def listed_for(self, code: str) -> tuple[Activity, ...]:
        """Give the listed activities for a complaint, as `Catalogue.activities_for` matches them."""
        return self._running(self.catalogue.activities_for(code))

    def _running(self, activities: Iterable[Activity]) -> tuple[Activity, ...]:
        return tuple(each for each in activities if each.id in self.occurrences)


def runs_on(activity: Activity, day: dt.date) -> bool:
    """Tell whether an activity still runs on `day`: not retired, and not past its last day."""
    last = last_day(activity)
    return last is None or last >= day


def last_day(activity: Activity) -> dt.date | None:
    """Give the last day on which an activity runs; `None` when no end is known."""
    last, retired = activity.valid_until, activity.retired
    if retired is None:
        return last
    before = retired - DAY
    return before if last is None else min(last, before)


def current_schedules(activity: Activity, day: dt.date) -> tuple[Schedule, ...]:
    """Give the schedules of an activity that have not ended by `day`.

    Each has as its `first` the first date that the activity as a whole allows, so that words about
    it are true. Dates are not to be counted from it: `occurrences` does that.
    """
    found = []
    start = activity.first_date
    for schedule in activity.schedules:
        if schedule.last is not None and schedule.last < day:
            continue
        if isinstance(schedule.pattern, OnDates):
            dates = (*schedule.pattern.dates, *schedule.extra_dates)
            if max(dates) < day:
                continue
        begins_later = start is not None and (schedule.first is None or schedule.first < start)
        found.append(replace(schedule, first=start) if begins_later else schedule)
    return tuple(found)


def has_started(schedule: Schedule, day: dt.date) -> bool:
    """Tell whether the first date of a schedule is `day` or before."""
    return schedule.first is None or schedule.first <= day


def only_by_appointment(activity: Activity) -> bool:
    """Tell whether an activity has no dates of its own at all."""
    return all(isinstance(schedule.pattern, ByAppointment) for schedule in activity.schedules)


def edition_of(
    catalogue: Catalogue, today: dt.date, calendar: HolidayCalendar, before: Edition | None = None
) -> Edition:
    """Expand the dates of every running activity from `today` on.

    Of an activity that is the same record in an edition `before`, of the same day and calendar, the
    dates are taken over.
    """
    earlier = {} if before is None else before.catalogue.activities
    known = {} if before is None else before.occurrences
    dates = {
        each.id: known[each.id] if earlier.get(each.id) is each else _coming(each, today, calendar)
        for each in catalogue.activities.values()
        if runs_on(each, today)
    }
    return Edition(catalogue, today, MappingProxyType(dates))


def _coming(activity: Activity, today: dt.date, calendar: HolidayCalendar) -> tuple[Occurrence, ...]:
    soon = occurrences(activity, today, today + HORIZON, calendar)
    if soon or only_by_appointment(activity):
        return soon
    return occurrences(activity, today, today + START_HORIZON, calendar)[:1]
