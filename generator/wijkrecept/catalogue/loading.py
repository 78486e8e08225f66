"""From a folder to a checked catalogue, or to everything that is wrong with it."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.crosschecks import cross_problems, cross_warnings
from wijkrecept.catalogue.entries import Entries, has_errors
from wijkrecept.catalogue.entry_cache import EntryCache, Watch, unwatched
from wijkrecept.catalogue.files import SourceFile, find_files
from wijkrecept.catalogue.holiday_days import are_known, look_up, remember
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.model import (
    Activity,
    Complaint,
    Neighbourhood,
    Organisation,
    Practice,
    Venue,
)
from wijkrecept.catalogue.occurrences import HolidayCalendar
from wijkrecept.catalogue.owners import owner_problems
from wijkrecept.catalogue.photos import FoundPhotos, find_photos
from wijkrecept.catalogue.problems import Problem, without_superseded
from wijkrecept.sharing import Beside

RecordT = TypeVar("RecordT", Activity, Complaint, Neighbourhood, Organisation, Practice, Venue)

_YEARS = 3
"""Dates are looked for a year ahead, and of what begins next year a year from then."""

_MANY = 2000
"""Entries for which it pays to start a process."""


@dataclass(frozen=True)
class Loaded:
    """What loading gave."""

    catalogue: Catalogue | None
    """Nothing while any problem is an error."""
    files: tuple[str, ...]
    """The files that were read, relative to the catalogue's root, with `/`."""
    digest: bytes
    """Changes with any byte of these files, and with their names."""
    _known: Sequence[Problem]
    _warnings: Beside[list[Problem]]

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Errors and warnings, in the order of files and lines; waits for warnings that take long."""
        warnings = self._warnings.result()
        assert not has_errors(warnings), "else there were no catalogue"
        return tuple(sorted(without_superseded([*self._known, *warnings])))


def load_catalogue(
    root: Path,
    today: dt.date,
    cache: EntryCache | None = None,
    *,
    calendar: HolidayCalendar | None = None,
    watch: Watch = unwatched,
) -> Loaded:
    """Read and check the catalogue below `root` as it stands on `today`.

    `calendar` says on which days nothing happens, the region Noord's when not given;
    `watch` is told how far reading is. Never raises
    for what the files hold: everything that is wrong comes back as a `Problem`.
    """
    calendar = HolidayCalendar() if calendar is None else calendar
    years = range(today.year, today.year + _YEARS)
    holidays = Beside(partial(look_up, calendar.region, years), worth=not are_known(calendar.region, years))
    cache = EntryCache() if cache is None else cache
    found = find_files(root)
    photos = find_photos(found)
    read = cache.entries(found.files, watch)
    entries = Entries(read, found.unread, found.closed)
    remember(holidays.result())
    warnings = Beside(lambda: list(cross_warnings(entries, today, calendar)), worth=len(entries) > _MANY)
    problems = [
        *found.problems,
        *(problem for entry in read for problem in entry.problems),
        *cross_problems(entries, photos, today),
        *owner_problems(root, entries.by_kind[Kind.NEIGHBOURHOOD].keys()),
    ]
    return Loaded(
        catalogue=None if has_errors(problems) else _catalogue(entries, photos, cache),
        files=tuple(file.source for file in found.files),
        digest=_digest(found.files),
        _known=problems,
        _warnings=warnings,
    )


def _digest(files: Iterable[SourceFile]) -> bytes:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.source}\0{len(file.content)}\0".encode())
        digest.update(file.content)
    return digest.digest()


def _catalogue(entries: Entries, photos: FoundPhotos, cache: EntryCache) -> Catalogue:
    venues = _records(entries, Kind.VENUE, Venue)
    activities = _records(entries, Kind.ACTIVITY, Activity)
    complaints = sorted(_records(entries, Kind.COMPLAINT, Complaint).values(), key=lambda each: each.code)
    shown = [each.photo for each in venues.values()] + [each.photo for each in activities.values()]
    return Catalogue(
        neighbourhoods=MappingProxyType(_records(entries, Kind.NEIGHBOURHOOD, Neighbourhood)),
        venues=MappingProxyType(venues),
        organisations=MappingProxyType(_records(entries, Kind.ORGANISATION, Organisation)),
        practices=MappingProxyType(_records(entries, Kind.PRACTICE, Practice)),
        complaints=MappingProxyType({each.code: each for each in complaints}),
        activities=MappingProxyType(
            {each.id: cache.completed(each, venues[each.venue].access) for each in activities.values()}
        ),
        photos=MappingProxyType(
            {name: photos.shown[name] for name in sorted({each.name for each in shown if each})}
        ),
    )


def _records(entries: Entries, kind: Kind, record_type: type[RecordT]) -> dict[str, RecordT]:
    found: Mapping[str, object] = {
        entry_id: entry.record for entry_id, entry in entries.by_kind[kind].items()
    }
    return {each: record for each, record in sorted(found.items()) if isinstance(record, record_type)}
