"""What must be true between the files of a catalogue, and on the day it is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from wijkrecept.catalogue.crosschecks.doubles import double_warnings
from wijkrecept.catalogue.crosschecks.freshness import checks_to_come, freshness_warnings
from wijkrecept.catalogue.crosschecks.identity import identity_problems
from wijkrecept.catalogue.crosschecks.neighbourhoods import neighbourhood_problems
from wijkrecept.catalogue.crosschecks.photos import photo_problems
from wijkrecept.catalogue.crosschecks.reach import reach_warnings
from wijkrecept.catalogue.crosschecks.references import reference_problems
from wijkrecept.catalogue.entries import Entries
from wijkrecept.catalogue.occurrences import HolidayCalendar
from wijkrecept.catalogue.photos import FoundPhotos
from wijkrecept.catalogue.problems import Problem


def cross_problems(entries: Entries, photos: FoundPhotos, today: dt.date) -> Iterator[Problem]:
    """Find everything that no file shows by itself and that may stop a build."""
    yield from reference_problems(entries)
    yield from identity_problems(entries)
    yield from photo_problems(entries, photos)
    yield from neighbourhood_problems(entries)
    yield from checks_to_come(entries, today)


def cross_warnings(entries: Entries, today: dt.date, calendar: HolidayCalendar) -> Iterator[Problem]:
    """Find what else no file shows by itself; it takes longer, and stops nothing."""
    yield from reach_warnings(entries)
    yield from freshness_warnings(entries, today, calendar)
    yield from double_warnings(entries, today, calendar)
