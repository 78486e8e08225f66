"""What must be true between the files of a catalogue, and on the day it is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial

from wijkrecept.catalogue.crosschecks.doubles import double_problems
from wijkrecept.catalogue.crosschecks.freshness import freshness_problems
from wijkrecept.catalogue.crosschecks.identity import identity_problems
from wijkrecept.catalogue.crosschecks.neighbourhoods import neighbourhood_problems
from wijkrecept.catalogue.crosschecks.photos import photo_problems
from wijkrecept.catalogue.crosschecks.reach import reach_problems
from wijkrecept.catalogue.crosschecks.references import reference_problems
from wijkrecept.catalogue.entries import Entries
from wijkrecept.catalogue.occurrences import HolidayCalendar
from wijkrecept.catalogue.photos import FoundPhotos
from wijkrecept.catalogue.problems import Problem
from wijkrecept.sharing import shared_out

_MANY = 2000
"""Entries for which it pays to start a process."""


def cross_problems(
    entries: Entries, photos: FoundPhotos, today: dt.date, calendar: HolidayCalendar
) -> Iterator[Problem]:
    """Find everything that no file shows by itself."""
    # What takes longest begins first. Dates come last, in this process: they are asked for again later.
    checks: tuple[Callable[[], Iterator[Problem]], ...] = (
        partial(double_problems, entries, today, calendar),
        partial(reference_problems, entries),
        partial(identity_problems, entries),
        partial(photo_problems, entries, photos),
        partial(neighbourhood_problems, entries),
        partial(reach_problems, entries),
        partial(freshness_problems, entries, today, calendar),
    )
    for _, problems in shared_out(_found, checks, worth=len(entries) > _MANY):
        yield from problems


def _found(check: Callable[[], Iterator[Problem]]) -> list[Problem]:
    return list(check())
