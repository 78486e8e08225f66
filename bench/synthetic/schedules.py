"""Ten kinds of rhythm, as editors write them in an activity's `wanneer`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from bench.synthetic.drawing import Draw
from bench.synthetic.words import words

TODAY = dt.date(2026, 11, 23)
"""The day on which a made-up catalogue is built, so that each build has the same dates. A Monday."""

_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_NTH = ("eerste", "tweede", "derde", "vierde")
_MINUTES = ("00", "15", "30", "45")

Lines = list[str]


def schedule_lines(draw: Draw, count: int = 3) -> Lines:
    """Give the lines of `count` schedules below `wanneer:`, each of another kind."""
    lines: Lines = []
    for kind in draw.some(_KINDS, count):
        first, *others = kind(draw)
        lines += [f"  - {first}", *(f"    {each}" for each in others)]
    return lines


def times(draw: Draw) -> Lines:
    """Give a beginning and an end, one to three hours apart."""
    start = draw.number(8, 19)
    minutes = draw.one(_MINUTES)
    return [f"van: {start:02}:{minutes}", f"tot: {start + draw.number(1, 3):02}:{minutes}"]


def weekday(draw: Draw) -> str:
    """Give a day of the week; weekends are rare."""
    return draw.one(_WEEKDAYS[:5] if draw.chance(0.9) else _WEEKDAYS[5:])


def _weekly(draw: Draw) -> Lines:
    return ["elke: week", f"dag: {weekday(draw)}", *times(draw)]


def _weekly_in_school_weeks(draw: Draw) -> Lines:
    return [*_weekly(draw), "niet: [schoolvakanties]"]


def _weekly_but_holidays(draw: Draw) -> Lines:
    return [*_weekly(draw), f"niet: [schoolvakanties, feestdagen, {_date(draw, 60)}]"]


def _weekly_for_a_season(draw: Draw) -> Lines:
    last = TODAY + dt.timedelta(draw.number(70, 200))
    return [*_weekly(draw), f"vanaf: {TODAY - dt.timedelta(30)}", f"tot_en_met: {last}", "niet: [feestdagen]"]


def _weekly_with_more(draw: Draw) -> Lines:
    return [
        *_weekly(draw),
        f"ook: [{_date(draw, 40)}]",
        f"toelichting: {draw.one(words()['notes']['schedule'])}",
    ]


def _fortnightly(draw: Draw) -> Lines:
    return _every_weeks(draw, 2)


def _every_few_weeks(draw: Draw) -> Lines:
    return _every_weeks(draw, draw.number(3, 4))


def _every_weeks(draw: Draw, weeks: int) -> Lines:
    first = TODAY - dt.timedelta(draw.number(1, 100))
    return [
        f"elke: {weeks} weken",
        f"dag: {_WEEKDAYS[first.weekday()]}",
        *times(draw),
        f"vanaf: {first}",
        "niet: [schoolvakanties, feestdagen]",
    ]


def _nth_of_the_month(draw: Draw) -> Lines:
    return [
        "elke: maand",
        f"welke: {draw.one(_NTH)}",
        f"dag: {weekday(draw)}",
        *times(draw),
        "niet: [feestdagen]",
    ]


def _last_of_the_month(draw: Draw) -> Lines:
    return ["elke: maand", "welke: laatste", f"dag: {weekday(draw)}", *times(draw)]


def _on_dates(draw: Draw) -> Lines:
    days = sorted(draw.some(range(7, 120), draw.number(4, 8)))
    return [f"data: [{', '.join(str(TODAY + dt.timedelta(day)) for day in days)}]", *times(draw)]


def _by_appointment(draw: Draw) -> Lines:
    return ["op_afspraak: ja", f"toelichting: {draw.one(words()['notes']['appointment'])}"]


def _date(draw: Draw, days: int) -> dt.date:
    return TODAY + dt.timedelta(draw.number(1, days))


_KINDS: Sequence[Callable[[Draw], Lines]] = (
    _weekly_in_school_weeks,
    _weekly_but_holidays,
    _weekly_for_a_season,
    _weekly_with_more,
    _fortnightly,
    _every_few_weeks,
    _nth_of_the_month,
    _last_of_the_month,
    _on_dates,
    _by_appointment,
)
