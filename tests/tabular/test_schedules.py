"""When something is, from what people write in a cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from wijkrecept.catalogue.raw_schedules import schedule_from_raw
from wijkrecept.catalogue.schedule import (
    ByAppointment,
    Closure,
    Monthly,
    OnDates,
    Schedule,
    Weekly,
    WeekOfMonth,
)
from wijkrecept.tabular.phrases import phrase_of
from wijkrecept.tabular.schedules import schedules_of
from wijkrecept.tabular.understanding import NotUnderstoodError
from wijkrecept.texts import load_texts

PHRASES: dict[str, str | list[str]] = yaml.safe_load(
    (Path(__file__).parent / "phrases.yml").read_text(encoding="utf-8")
)


def short(schedule: Mapping[str, Any]) -> str:
    """Write a schedule on one line, as in `phrases.yml`."""
    rest = dict(schedule)
    parts = ["op afspraak"] if rest.pop("op_afspraak", None) else []
    if "data" in rest:
        parts.append(" ".join(rest.pop("data")))
    if "elke" in rest:
        every, which = rest.pop("elke"), rest.pop("welke", None)
        parts.append(f"{f'{which} maand' if which else every} {rest.pop('dag')}")
    if "van" in rest:
        parts.append(f"{rest.pop('van')}-{rest.pop('tot')}")
    parts += [f"{key}={' '.join(value) if isinstance(value, list) else value}" for key, value in rest.items()]
    return " | ".join(parts)


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_means_this_or_is_left(phrase: str) -> None:
    """Each phrase gives exactly its schedules, or exactly its reason."""
    expected = PHRASES[phrase]
    try:
        found: str | list[str] = [short(each) for each in schedules_of(phrase)]
    except NotUnderstoodError as error:
        found = f"! {error.reason}"

    assert expected == found


def test_there_are_enough_phrases() -> None:
    """The table is large, and tells of every reason but the size of a list."""
    reasons = {each[2:] for each in PHRASES.values() if isinstance(each, str)}
    elsewhere = {"schedule_empty", "schedule_many"}
    written = {name for name in REASONS if name not in elsewhere}

    assert len(PHRASES) >= 80
    assert written <= reasons


def test_every_other_week_counts_from_the_first_day_of_the_row() -> None:
    """The start in another cell is enough, if it is on the day itself."""
    (schedule,) = schedules_of("om de week woensdag 13.30-15.00", dt.date(2026, 10, 7))
    assert "2026-10-07" == schedule["vanaf"]

    with pytest.raises(NotUnderstoodError) as caught:
        schedules_of("om de week woensdag 13.30-15.00", dt.date(2026, 10, 6))
    assert "date_weekday" == caught.value.reason


@pytest.mark.parametrize("cell", ["", "  ", "\n;\n", "-"])
def test_an_empty_cell_is_told(cell: str) -> None:
    """Nothing, or a dash, is no schedule."""
    with pytest.raises(NotUnderstoodError) as caught:
        schedules_of(cell)

    assert "schedule_empty" == caught.value.reason


def test_a_story_is_no_schedule() -> None:
    """A cell with a long text is not searched for days."""
    with pytest.raises(NotUnderstoodError) as caught:
        schedules_of("dinsdag 10-12 " * 100)

    assert "schedule_long" == caught.value.reason


def test_too_many_for_one_activity() -> None:
    """More than an activity can hold is told, not cut off."""
    cell = "\n".join(f"elke dag {hour}.00-{hour}.30" for hour in (9, 11, 13))
    with pytest.raises(NotUnderstoodError) as caught:
        schedules_of(cell)

    assert "schedule_many" == caught.value.reason


dates = st.dates(dt.date(2026, 1, 1), dt.date(2030, 12, 31))
REASONS = [
    "schedule_empty",
    "schedule_many",
    "no_day",
    "no_times",
    "no_end",
    "hours_unclear",
    "time_order",
    "daypart",
    "days_order",
    "no_anchor",
    "date_weekday",
    "parity",
    "which_week",
    "fifth",
    "no_year",
    "date_wrong",
    "dates_and",
    "until_unclear",
    "appointment_and",
    "mixed",
    "nth_unclear",
    "days_and_times",
    "not_understood",
    "one_holiday",
]
NOTES = ("Bel voor 12 uur; vraag naar de kok.", "Zaal 3 (boven), niet in de hal")
times = st.tuples(
    st.integers(7 * 60, 20 * 60).map(lambda minutes: dt.time(minutes // 60, minutes % 60)),
    st.integers(20 * 60 + 1, 24 * 60 - 1).map(lambda minutes: dt.time(minutes // 60, minutes % 60)),
)


@st.composite
def any_schedule(draw: st.DrawFn) -> Schedule:
    """Any schedule that an entry can hold."""
    start, end = draw(times)
    note = draw(st.none() | st.sampled_from(NOTES))
    kind = draw(st.sampled_from(["weekly", "monthly", "dates", "appointment"]))
    if kind == "appointment":
        return Schedule(ByAppointment(), note=note)
    if kind == "dates":
        days = tuple(sorted(draw(st.sets(dates, min_size=1, max_size=6))))
        return Schedule(OnDates(days, start, end), note=note)
    first = draw(dates)
    limits: dict[str, Any] = {
        "last": draw(st.none() | st.just(first + dt.timedelta(days=100))),
        "closures": draw(st.frozensets(st.sampled_from(Closure))),
        "except_dates": draw(st.frozensets(dates, max_size=3)),
        "extra_dates": tuple(sorted(draw(st.sets(dates, max_size=3)))),
        "note": note,
    }
    if kind == "monthly":
        pattern: Weekly | Monthly = Monthly(
            draw(st.integers(0, 6)), draw(st.sampled_from(WeekOfMonth)), start, end
        )
        return Schedule(pattern, first=draw(st.none() | st.just(first)), **limits)
    interval = draw(st.integers(1, 4))
    pattern = Weekly(first.weekday(), interval, start, end)
    return Schedule(pattern, first=first if interval > 1 else draw(st.none() | st.just(first)), **limits)


@given(any_schedule())
def test_what_is_written_is_read_again(schedule: Schedule) -> None:
    """The phrase that export writes for any schedule means that schedule."""
    assert [schedule] == [schedule_from_raw(each) for each in schedules_of(phrase_of(schedule))]


@given(st.text(alphabet=st.sampled_from(list("dinsagmowevr 0123456789.:-/,;()\n'tuk")), max_size=60))
def test_no_cell_breaks_the_reading(cell: str) -> None:
    """Whatever stands in a cell, it is understood or refused with a sentence."""
    try:
        said: object = [schedule_from_raw(each) for each in schedules_of(cell)]
    except NotUnderstoodError as error:
        said = load_texts().table("import_reason")[error.reason]

    assert said
