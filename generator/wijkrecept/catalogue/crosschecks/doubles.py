"""Warnings for an activity that seems to stand in the catalogue twice.

Two people of one centre each write down the same coffee morning, or a list is imported that
partly was there already. What is told is a guess, so the bars below are set such that the
repository's own catalogue, where every centre has coffee and a walk, gets no false alarm.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz, process

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.edition import HORIZON, runs_on
from wijkrecept.catalogue.entries import Entries, Entry
from wijkrecept.catalogue.model import Activity
from wijkrecept.catalogue.occurrences import HolidayCalendar, occurrences
from wijkrecept.catalogue.problems import Problem
from wijkrecept.catalogue.schedule import ByAppointment, OnDates

SAME_HOUR = 80
"""Likeness of sets of words, of 100, from which two activities at one venue and one time may be one."""

SAME_WIJK = 90
"""Likeness of names, of 100, from which two activities in one wijk may be one."""

_SAME_WORD = 80
"""Likeness from which two words are one with a slip: `eten` and `lezen` (67) are two."""

_SAME_LETTERS = 95
"""Likeness from which names are one that is written as one word and as two."""

_ROWS = 500
"""Names compared with all others at once: keeps the table of likenesses at some megabytes."""

_FEW = 100
"""Names that are compared one by one: for the table numpy is loaded, which takes longer than that."""

_SMALL_WORDS = frozenset(
    ("aan", "bij", "de", "een", "en", "het", "in", "met", "op", "te", "uit", "van", "voor", "wijkcentrum")
)


class _Slot(NamedTuple):
    weekday: int
    start: dt.time
    end: dt.time


class _Candidate(NamedTuple):
    entry: Entry
    activity: Activity
    name: str
    """The name as it is compared in its wijk: its words in order of the alphabet, without small ones."""
    name_here: str
    """The same without the words of the venue's name, as it is compared at its venue."""
    figures: str
    slots: frozenset[_Slot]


def double_warnings(entries: Entries, today: dt.date, calendar: HolidayCalendar) -> Iterator[Problem]:
    """Warn at the second file of two that seem to tell of one activity; once for each file."""
    candidates = _candidates(entries, today)
    told: set[str] = set()
    rules = (
        ("double_hour", _alike_at_a_venue(candidates), _Calendars(today, calendar).meet),
        ("double_name", _alike_in_a_wijk(candidates), _may_be_one),
    )
    for code, families, is_one in rules:
        for family in families:
            for index, second in enumerate(family):
                if second.entry.source in told:
                    continue
                first = next((each for each in family[:index] if is_one(each, second)), None)
                if first is not None:
                    told.add(second.entry.source)
                    yield _problem(code, first, second)


def _alike_at_a_venue(candidates: Iterable[_Candidate]) -> Iterator[list[_Candidate]]:
    places = ((each.activity.venue, day, each) for each in candidates for day in _weekdays(each))
    for group in _grouped((f"{venue} {day}", each) for venue, day, each in places):
        yield from _families(group, lambda each: each.name_here, fuzz.token_set_ratio, SAME_HOUR)


def _alike_in_a_wijk(candidates: Iterable[_Candidate]) -> Iterator[list[_Candidate]]:
    for group in _grouped((each.activity.neighbourhood, each) for each in candidates):
        yield from _families(group, lambda each: each.name, fuzz.ratio, SAME_WIJK)


def _weekdays(candidate: _Candidate) -> set[int]:
    return {slot.weekday for slot in candidate.slots}


def _problem(code: str, first: _Candidate, second: _Candidate) -> Problem:
    return second.entry.problem(code, (keys.NAME,), name=first.activity.name, other=first.entry.source)


def _candidates(entries: Entries, today: dt.date) -> list[_Candidate]:
    """Give the activities that still run; what has ended may be followed by its like."""
    places = {entry.id: _words(venue.name) for entry, venue in entries.venues}
    wijken = {entry.id: _words(wijk.name) for entry, wijk in entries.neighbourhoods}
    found = []
    for entry, activity in entries.activities:
        if not runs_on(activity, today):
            continue
        wijk = wijken.get(activity.neighbourhood, [])
        place = places.get(activity.venue, [])
        words = _words(activity.name)
        name, name_here = (_without(words, out) for out in (wijk, [*wijk, *place]))
        figures = "".join(re.findall(r"[0-9]", activity.name))
        found.append(_Candidate(entry, activity, name, name_here, figures, _slots(activity)))
    return sorted(found, key=lambda each: each.entry.source)


def _without(words: Sequence[str], out: Sequence[str]) -> str:
    """Leave out where something is, which says nothing of what it is; unless nothing else is left."""
    own = [word for word in words if word not in out and word not in _SMALL_WORDS]
    return " ".join(sorted(own or words))


def _words(text: str) -> list[str]:
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(
            each for each in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(each)
        )
    return re.findall(r"[a-z0-9]+", plain)


def _grouped(pairs: Iterable[tuple[str, _Candidate]]) -> Iterable[Sequence[_Candidate]]:
    groups: dict[str, list[_Candidate]] = {}
    for key, candidate in pairs:
        groups.setdefault(key, []).append(candidate)
    return groups.values()


def _families(
    group: Sequence[_Candidate], name_of: Callable[[_Candidate], str], scorer: Callable[..., float], bar: int
) -> Iterator[list[_Candidate]]:
    """Give whoever in a group has one name, or one of two names that are alike; in the order of the files."""
    by_name: dict[str, list[_Candidate]] = {}
    for each in group:
        by_name.setdefault(name_of(each), []).append(each)
    yield from (family for family in by_name.values() if len(family) > 1)
    for one, other in _alike(tuple(by_name), scorer, bar):
        yield sorted([*by_name[one], *by_name[other]], key=lambda each: each.entry.source)


@lru_cache(maxsize=4096)
def _alike(names: tuple[str, ...], scorer: Callable[..., float], bar: int) -> tuple[tuple[str, str], ...]:
    """Give the pairs of names that are alike; kept, since an edit while serving leaves most groups alone."""
    return tuple(_compared(names, scorer, bar))


def _compared(names: Sequence[str], scorer: Callable[..., float], bar: int) -> Iterator[tuple[str, str]]:
    if len(names) <= _FEW:
        for one, other in combinations(names, 2):
            if scorer(one, other, score_cutoff=bar) and _same_words(one, other):
                yield one, other
        return
    for begin in range(0, len(names), _ROWS):
        rows = names[begin : begin + _ROWS]
        likeness = process.cdist(rows, names[begin:], scorer=scorer, score_cutoff=bar)
        for row, column in zip(*(each.tolist() for each in likeness.nonzero()), strict=True):
            one, other = names[begin + row], names[begin + column]
            if row < column and _same_words(one, other):
                yield one, other


def _same_words(one: str, other: str) -> bool:
    """Tell whether each word of the shorter name stands in the other, perhaps with a slip.

    Likeness of the whole alone takes `Samen eten` for `Samen lezen`.
    """
    few, many = sorted((one.split(), other.split()), key=len)
    if all(any(fuzz.ratio(word, each) >= _SAME_WORD for each in many) for word in few):
        return True
    return len(few) < len(many) and _letters_alike(one, other)


def _letters_alike(one: str, other: str) -> bool:
    """Tell whether two names differ only in where their words are divided: `koffie ochtend`."""
    return fuzz.ratio(one.replace(" ", ""), other.replace(" ", "")) >= _SAME_LETTERS


def _may_be_one(one: _Candidate, other: _Candidate) -> bool:
    """Tell whether nothing says that they are two: a number in the name, or that one follows the other."""
    followed = {one.activity.successor, other.activity.successor}
    return one.figures == other.figures and not followed & {one.activity.id, other.activity.id}


def _slots(activity: Activity) -> frozenset[_Slot]:
    """Give the days of the week and times at which an activity can be."""
    slots = set()
    for schedule in activity.schedules:
        pattern = schedule.pattern
        if isinstance(pattern, ByAppointment):
            continue
        dates = pattern.dates if isinstance(pattern, OnDates) else ()
        days = {date.weekday() for date in (*dates, *schedule.extra_dates)}
        if not isinstance(pattern, OnDates):
            days.add(pattern.weekday)
        slots |= {_Slot(day, pattern.start, pattern.end) for day in days}
    return frozenset(slots)


class _Calendars:
    """When activities are on in the coming months, each looked up once."""

    def __init__(self, today: dt.date, calendar: HolidayCalendar) -> None:
        self._today = today
        self._calendar = calendar
        self._known: dict[str, frozenset[dt.date]] = {}

    def meet(self, one: _Candidate, other: _Candidate) -> bool:
        """Tell whether both may be one activity, and are on at one moment."""
        overlap = any(
            mine.weekday == theirs.weekday and mine.start < theirs.end and theirs.start < mine.end
            for mine in one.slots
            for theirs in other.slots
        )
        return overlap and _may_be_one(one, other) and not self._dates(one).isdisjoint(self._dates(other))

    def _dates(self, candidate: _Candidate) -> frozenset[dt.date]:
        known = self._known.get(candidate.entry.source)
        if known is None:
            found = occurrences(candidate.activity, self._today, self._today + HORIZON, self._calendar)
            known = self._known[candidate.entry.source] = frozenset(each.date for each in found)
        return known
