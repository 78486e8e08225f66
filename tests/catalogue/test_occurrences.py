"""When something takes place."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkrecept.catalogue import Catalogue, HolidayCalendar, Occurrence, occurrences
from wijkrecept.catalogue.model import Activity
from wijkrecept.catalogue.occurrences import REGIONS
from wijkrecept.catalogue.schedule import (
    ByAppointment,
    Closure,
    Monthly,
    OnDates,
    Schedule,
    Weekly,
    WeekOfMonth,
)

TEN, NOON = dt.time(10), dt.time(12)
MONDAY, TUESDAY, SUNDAY = 0, 1, 6
NOORD = HolidayCalendar("Noord")
SCHOOL, PUBLIC = Closure.SCHOOL_HOLIDAYS, Closure.PUBLIC_HOLIDAYS


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def dates(schedule: Schedule, since: str, until: str, calendar: HolidayCalendar = NOORD) -> list[str]:
    return [each.date.isoformat() for each in occurrences([schedule], day(since), day(until), calendar)]


def weekly(weekday: int = TUESDAY, interval: int = 1) -> Weekly:
    return Weekly(weekday, interval, TEN, NOON)


@pytest.fixture
def activity(small_catalogue: Catalogue) -> Activity:
    """An activity on every Tuesday, without bounds of its own."""
    found = next(iter(small_catalogue.activities.values()))
    return replace(found, schedules=(Schedule(weekly()),), first_date=None, valid_until=None, retired=None)


def test_both_ends_are_included() -> None:
    """From a Tuesday to a Tuesday is two Tuesdays."""
    assert ["2026-11-03", "2026-11-10"] == dates(Schedule(weekly()), "2026-11-03", "2026-11-10")


def test_an_empty_span_has_no_dates() -> None:
    """Until before since is nothing, not an error."""
    assert [] == dates(Schedule(weekly()), "2026-11-10", "2026-11-03")
    assert [] == dates(Schedule(Monthly(MONDAY, WeekOfMonth.LAST, TEN, NOON)), "2026-11-10", "2026-11-03")


def test_two_weeks_count_from_the_first_time() -> None:
    """Every two weeks keeps its week whatever day the site is built on."""
    schedule = Schedule(weekly(interval=2), first=day("2026-10-06"))

    assert ["2026-11-03", "2026-11-17"] == dates(schedule, "2026-10-21", "2026-11-18")
    assert ["2026-11-17"] == dates(schedule, "2026-11-04", "2026-11-18")


def test_two_weeks_count_on_over_a_year_of_53_weeks() -> None:
    """Week numbers start again each year; two weeks don't."""
    schedule = Schedule(weekly(interval=2), first=day("2026-12-22"))

    assert ["2026-12-22", "2027-01-05", "2027-01-19"] == dates(schedule, "2026-12-20", "2027-01-20")


@pytest.mark.parametrize("interval", [3, 4])
def test_longer_intervals_count_from_the_first_time(interval: int) -> None:
    """Three and four weeks keep their week too."""
    first = day("2026-01-06")
    found = dates(Schedule(weekly(interval=interval), first=first), "2026-10-01", "2027-03-31")

    assert found
    assert {0} == {(day(each) - first).days % (7 * interval) for each in found}


def test_a_schedule_starts_and_ends_when_it_says() -> None:
    """Nothing before the first date, nothing after the last."""
    schedule = Schedule(weekly(), first=day("2026-11-10"), last=day("2026-11-24"))

    assert ["2026-11-10", "2026-11-17", "2026-11-24"] == dates(schedule, "2026-10-01", "2026-12-31")


@pytest.mark.parametrize(
    ("week", "found"),
    [
        (WeekOfMonth.FIRST, ["2026-11-01", "2026-12-06", "2027-01-03"]),
        (WeekOfMonth.FOURTH, ["2026-11-22", "2026-12-27", "2027-01-24"]),
        (WeekOfMonth.LAST, ["2026-11-29", "2026-12-27", "2027-01-31"]),
    ],
)
def test_a_month_has_its_own_first_and_last_sunday(week: WeekOfMonth, found: list[str]) -> None:
    """The last Sunday is the fourth in one month and the fifth in another."""
    assert found == dates(Schedule(Monthly(SUNDAY, week, TEN, NOON)), "2026-11-01", "2027-01-31")


def test_dates_given_are_the_only_dates() -> None:
    """A list of dates is itself, inside the span asked for."""
    schedule = Schedule(OnDates((day("2026-11-05"), day("2026-12-05"), day("2027-12-05")), TEN, NOON))

    assert ["2026-11-05", "2026-12-05"] == dates(schedule, "2026-11-01", "2027-01-31")


def test_by_appointment_has_no_dates() -> None:
    """There is nothing to show for what both sides agree on."""
    assert [] == dates(Schedule(ByAppointment()), "2026-11-01", "2027-01-31")


@pytest.mark.parametrize(
    ("region", "autumn_2026"),
    [
        ("Noord", ["2026-10-06", "2026-10-20"]),
        ("Midden", ["2026-10-06", "2026-10-13"]),
        ("Zuid", ["2026-10-06", "2026-10-13"]),
    ],
)
def test_school_holidays_are_those_of_the_region(region: str, autumn_2026: list[str]) -> None:
    """In autumn 2026 the north is free a week before the rest (Regeling vaststelling schoolvakanties)."""
    schedule = Schedule(weekly(), closures=frozenset({SCHOOL}))

    assert autumn_2026 == dates(schedule, "2026-10-05", "2026-10-23", HolidayCalendar(region))


def test_the_summer_holiday_of_the_north_is_six_weeks() -> None:
    """From the Saturday before 12 July to Sunday 22 August 2027."""
    schedule = Schedule(weekly(), closures=frozenset({SCHOOL}))

    assert ["2027-07-06", "2027-08-24"] == dates(schedule, "2027-07-01", "2027-08-28")


def test_public_holidays_close_too() -> None:
    """Easter Monday and Whit Monday 2027 are skipped, and 5 May in 2027 is a day like others."""
    monday = Schedule(weekly(MONDAY), closures=frozenset({PUBLIC}))

    assert "2027-03-29" not in dates(monday, "2027-03-01", "2027-06-01")
    assert "2027-05-17" not in dates(monday, "2027-03-01", "2027-06-01")
    assert ["2027-05-05"] == dates(
        Schedule(weekly(2), closures=frozenset({PUBLIC})), "2027-05-05", "2027-05-05"
    )


def test_without_a_closure_holidays_are_days_like_others() -> None:
    """Only who writes so is closed on Easter Monday."""
    assert ["2027-03-29"] == dates(Schedule(weekly(MONDAY)), "2027-03-29", "2027-03-29")


def test_exceptions_are_skipped() -> None:
    """A date under `niet` is no date."""
    schedule = Schedule(weekly(), except_dates=frozenset({day("2026-11-10")}))

    assert ["2026-11-03", "2026-11-17"] == dates(schedule, "2026-11-01", "2026-11-17")


def test_extra_dates_win() -> None:
    """A date under `ook` is there, holiday or not, and once only."""
    schedule = Schedule(
        weekly(MONDAY),
        closures=frozenset({PUBLIC}),
        extra_dates=(day("2027-03-22"), day("2027-03-29"), day("2027-03-31")),
    )

    assert ["2027-03-22", "2027-03-29", "2027-03-31"] == dates(schedule, "2027-03-22", "2027-04-01")


def test_own_corrections_win_over_the_calendar() -> None:
    """A municipality can open on a day the package calls a holiday, and close on another."""
    calendar = HolidayCalendar(
        "Noord", added={SCHOOL: [day("2026-11-03")]}, removed={SCHOOL: [day("2026-10-13")]}
    )
    schedule = Schedule(weekly(), closures=frozenset({SCHOOL}))

    assert ["2026-10-13", "2026-10-20", "2026-10-27"] == dates(schedule, "2026-10-12", "2026-11-09", calendar)


def test_a_region_that_is_none_is_refused() -> None:
    """A slip in the configuration does not silently mean no holidays."""
    with pytest.raises(ValueError, match="noord"):
        HolidayCalendar("noord")


def test_regions_are_those_of_the_package() -> None:
    """The package and the program know the same regions."""
    assert set(holidays.country_holidays("NL").subdivisions) == set(REGIONS)


@pytest.mark.parametrize("changing", ["2027-03-28", "2027-10-31"])
def test_a_clock_change_moves_nothing(changing: str) -> None:
    """On the Sundays when the clock changes, ten is ten."""
    found = occurrences([Schedule(weekly(SUNDAY))], day(changing), day(changing), NOORD)

    assert (Occurrence(day(changing), TEN, NOON),) == found


def test_schedules_merge_in_time_order_without_doubles() -> None:
    """Two schedules of one activity read as one list."""
    evening = Weekly(TUESDAY, 1, dt.time(19), dt.time(21))
    found = occurrences(
        [Schedule(evening), Schedule(weekly()), Schedule(OnDates((day("2026-11-03"),), TEN, NOON))],
        day("2026-11-03"),
        day("2026-11-10"),
        NOORD,
    )

    assert [("2026-11-03", 10), ("2026-11-03", 19), ("2026-11-10", 10), ("2026-11-10", 19)] == [
        (each.date.isoformat(), each.start.hour) for each in found
    ]


@pytest.mark.parametrize(
    ("bounds", "found"),
    [
        ({}, ["2026-11-03", "2026-11-10", "2026-11-17"]),
        ({"first_date": day("2026-11-04")}, ["2026-11-10", "2026-11-17"]),
        ({"valid_until": day("2026-11-10")}, ["2026-11-03", "2026-11-10"]),
        ({"retired": day("2026-11-10")}, ["2026-11-03"]),
    ],
)
def test_an_activity_has_bounds_of_its_own(
    activity: Activity, bounds: dict[str, dt.date], found: list[str]
) -> None:
    """Not before its first date, on its last valid day still, on the day it was retired no more."""
    times = occurrences(replace(activity, **bounds), day("2026-11-01"), day("2026-11-20"), NOORD)  # type: ignore[arg-type]

    assert found == [each.date.isoformat() for each in times]


DATES = st.dates(day("2026-01-01"), day("2030-12-31"))
PATTERNS = st.one_of(
    st.builds(Weekly, st.integers(0, 6), st.integers(1, 4), st.just(TEN), st.just(NOON)),
    st.builds(Monthly, st.integers(0, 6), st.sampled_from(WeekOfMonth), st.just(TEN), st.just(NOON)),
)


@settings(max_examples=60, deadline=None)
@given(pattern=PATTERNS, first=DATES, since=DATES, length=st.integers(0, 120), middle=st.integers(0, 120))
def test_a_span_can_be_cut_anywhere(
    pattern: Weekly | Monthly, first: dt.date, since: dt.date, length: int, middle: int
) -> None:
    """A site that is built on another day says the same of the days it shares."""
    if isinstance(pattern, Weekly):
        pattern = replace(pattern, weekday=first.weekday())
    schedule = Schedule(pattern, first=first, closures=frozenset(Closure))
    until, cut = since + dt.timedelta(length), since + dt.timedelta(min(middle, length))
    whole = occurrences([schedule], since, until, NOORD)
    parts = occurrences([schedule], since, cut, NOORD) + occurrences(
        [schedule], cut + dt.timedelta(1), until, NOORD
    )

    assert whole == parts
    assert {pattern.weekday} >= {each.date.weekday() for each in whole}
