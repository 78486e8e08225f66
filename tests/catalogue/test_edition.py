"""The catalogue as it stands on one day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from wijkrecept.catalogue import Catalogue, HolidayCalendar
from wijkrecept.catalogue.edition import (
    Edition,
    current_schedules,
    edition_of,
    has_started,
    last_day,
    runs_on,
)
from wijkrecept.catalogue.model import Activity

TODAY = dt.date(2026, 11, 23)
LATER = dt.date(2027, 3, 1)


@pytest.fixture
def activity(edition: Edition) -> Activity:
    """An activity that runs, every week."""
    return edition.catalogue.activities["noord/samen-eten"]


def edition_with(edition: Edition, changed: Activity) -> Edition:
    """The edition with one activity changed."""
    activities = {**edition.catalogue.activities, changed.id: changed}
    catalogue: Catalogue = replace(edition.catalogue, activities=activities)
    return edition_of(catalogue, edition.today, HolidayCalendar(region="Noord"))


def test_an_announced_end_leaves_an_activity_where_it_is(edition: Edition, activity: Activity) -> None:
    """Until the day it ends it stands in its wijk, with its complaint and in the list."""
    made = edition_with(edition, replace(activity, retired=LATER))

    assert activity.id in {each.id for each in made.listed_in("noord")}
    assert activity.id in {each.id for each in made.listed_for("Z04.03")}
    assert activity.id in {each.id for each in made.listed}


def test_an_activity_ends_on_the_day_of_its_end(activity: Activity) -> None:
    """`vervallen` is the first day without it; `geldig_tot` the last day with it."""
    assert runs_on(replace(activity, retired=LATER), LATER - dt.timedelta(days=1))
    assert not runs_on(replace(activity, retired=LATER), LATER)
    assert runs_on(replace(activity, valid_until=LATER), LATER)
    assert not runs_on(replace(activity, valid_until=LATER), LATER + dt.timedelta(days=1))


def test_a_schedule_that_has_ended_is_not_current(activity: Activity) -> None:
    """A series of last winter is not told as if it still ran."""
    ended = replace(activity.schedules[0], last=dt.date(2026, 1, 31))

    assert () == current_schedules(replace(activity, schedules=(ended,)), TODAY)


def test_a_schedule_starts_no_sooner_than_its_activity(activity: Activity) -> None:
    """The activity's own first day holds for each of its schedules."""
    (schedule,) = current_schedules(replace(activity, first_date=LATER), TODAY)

    assert LATER == schedule.first
    assert not has_started(schedule, TODAY)
    assert has_started(schedule, LATER)


def test_dates_that_have_all_passed_are_not_current(edition: Edition) -> None:
    """Loose dates end with the last of them."""
    course = edition.catalogue.activities["zuid/slaapcursus"]

    assert 2 == len(current_schedules(course, dt.date(2026, 12, 10)))
    assert 1 == len(current_schedules(course, dt.date(2026, 12, 11)))


def test_the_last_day_is_the_soonest_end(activity: Activity) -> None:
    """An announced end cuts off what was valid for longer, and the other way round."""
    before = LATER - dt.timedelta(days=1)

    assert before == last_day(replace(activity, retired=LATER, valid_until=None))
    assert before == last_day(replace(activity, retired=LATER, valid_until=LATER))
    assert before == last_day(replace(activity, retired=None, valid_until=before))
    assert last_day(replace(activity, retired=None, valid_until=None)) is None


def test_what_begins_later_than_dates_are_shown_for_has_its_first_date(
    edition: Edition, activity: Activity
) -> None:
    """A course of next year says when it begins, and no more dates than that."""
    begins = TODAY + dt.timedelta(days=200)
    made = edition_with(edition, replace(activity, first_date=begins, valid_until=None))

    (first,) = made.occurrences[activity.id]

    assert begins <= first.date < begins + dt.timedelta(days=7)
