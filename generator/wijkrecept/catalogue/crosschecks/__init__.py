"""What must be true between the files of a catalogue, and on the day it is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

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

__all__ = ["cross_problems", "double_problems"]


def cross_problems(
    entries: Entries, photos: FoundPhotos, today: dt.date, calendar: HolidayCalendar
) -> Iterator[Problem]:
    """Find everything that no file shows by itself, apart from doubles."""
    yield from reference_problems(entries)
    yield from identity_problems(entries)
    yield from photo_problems(entries, photos)
    yield from neighbourhood_problems(entries)
    yield from reach_problems(entries)
    yield from freshness_problems(entries, today, calendar)
