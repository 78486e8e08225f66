"""Warn of what can be but hardly ever is: a slip of the pen that has the right form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.problems import Fault, fault
from wijkrecept.catalogue.raw_values import clock_from_raw
from wijkrecept.catalogue.reader import Tree

_A_LOT = re.compile(r"([1-9][0-9]{2,3})(?:[,.][0-9]{1,2})?")
"""A hundred euros or more for one time."""

_LONG = 8 * 60
_HALF_A_DAY = 12 * 60
"""In minutes."""

_DAYS = "|".join(keys.WEEKDAYS)
_NAMED_DAY = re.compile(_DAYS, re.IGNORECASE)
_ON_A_DAY = re.compile(rf"\b(?:op|elke|iedere) (?:{_DAYS})(?:ochtend|middag|avond)?\b", re.IGNORECASE)
"""Said as a rhythm: `elke maandagavond`, but not `de lange zondag` nor `de zondagtafel`."""


def plausible(tree: Tree) -> Iterator[Fault]:
    """Look at the cost, the hours and the days of an activity that has not ended."""
    if keys.RETIRED in tree.value:
        return
    yield from _cost(tree)
    when = tree.value.get(keys.WHEN)
    schedules = [each for each in when if isinstance(each, dict)] if isinstance(when, list) else []
    for index, schedule in enumerate(schedules):
        yield from _hours(tree, index, schedule)
    yield from _named_day(tree, schedules)


def _cost(tree: Tree) -> Iterator[Fault]:
    written = tree.value.get(keys.COST)
    found = _A_LOT.fullmatch(written) if isinstance(written, str) else None
    if found is not None:
        euros, cents = divmod(int(found[1]), 100)
        yield fault("cost_high", tree.at((keys.COST,)), cost=found[1], meant=f"{euros},{cents:02}")


def _hours(tree: Tree, index: int, schedule: dict[str, Any]) -> Iterator[Fault]:
    start, end = clock_from_raw(schedule.get(keys.START)), clock_from_raw(schedule.get(keys.END))
    if start is None or end is None or end - start <= _LONG:
        return
    position = tree.at((keys.WHEN, index, keys.START))
    hours = f"{(end - start) / 60:.1f}".removesuffix(".0").replace(".", ",")
    afternoon = start + _HALF_A_DAY
    if afternoon < end:
        meant = f"{afternoon // 60}:{afternoon % 60:02}"
        yield fault("time_long_meant", position, hours=hours, meant=meant)
    else:
        yield fault("time_long", position, hours=hours)


def _named_day(tree: Tree, schedules: list[dict[str, Any]]) -> Iterator[Fault]:
    """Hold the one day that the description names against the days of the schedules.

    Only where each schedule has a day: of dates and appointments the days are not known here.
    """
    text = tree.value.get(keys.DESCRIPTION)
    if not isinstance(text, str) or "dag" not in text or not _ON_A_DAY.search(text):
        return
    named = {day.casefold() for day in _NAMED_DAY.findall(text)}
    days = [each.get(keys.WEEKDAY) for each in schedules]
    if len(named) != 1 or not days or not all(day in keys.WEEKDAYS for day in days) or named & set(days):
        return
    position = tree.at((keys.DESCRIPTION,))
    yield fault("text_other_day", position, day=named.pop(), days=dict.fromkeys(days))
