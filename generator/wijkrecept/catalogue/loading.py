"""From a folder to a checked catalogue, or to everything that is wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from wijkrecept.catalogue.crosschecks import cross_problems
from wijkrecept.catalogue.entries import Entries, EntryCache, has_errors
from wijkrecept.catalogue.files import find_files
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.model import (
    Access,
    Activity,
    Answer,
    Catalogue,
    Complaint,
    Neighbourhood,
    Organisation,
    Practice,
    Venue,
)
from wijkrecept.catalogue.occurrences import HolidayCalendar
from wijkrecept.catalogue.photos import FoundPhotos, find_photos
from wijkrecept.catalogue.problems import Problem, without_superseded

RecordT = TypeVar("RecordT", Activity, Complaint, Neighbourhood, Organisation, Practice, Venue)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading gave."""

    catalogue: Catalogue | None
    """Nothing while any problem is an error."""
    problems: tuple[Problem, ...]
    """Errors and warnings, in the order of files and lines."""
    files: tuple[Path, ...]
    """The files that were read."""


def load_catalogue(
    root: Path, today: dt.date, cache: EntryCache | None = None, *, calendar: HolidayCalendar | None = None
) -> Loaded:
    """Read and check the catalogue below `root` as it stands on `today`.

    `calendar` says on which days nothing happens, the region Noord's when not given. Never raises
    for what the files hold: everything that is wrong comes back as a `Problem`.
    """
    cache = EntryCache() if cache is None else cache
    found = find_files(root)
    photos = find_photos(found)
    read = [cache.entry(file.kind, file.id, file.source, file.content) for file in found.files]
    cache.forget_all_but(read)
    entries = Entries(read, found.unread, found.closed)
    problems = [
        *found.problems,
        *(problem for entry in read for problem in entry.problems),
        *cross_problems(entries, photos, today, calendar or HolidayCalendar()),
    ]
    return Loaded(
        catalogue=None if has_errors(problems) else _catalogue(entries, photos),
        problems=tuple(sorted(without_superseded(problems))),
        files=tuple(file.path for file in found.files),
    )


def _catalogue(entries: Entries, photos: FoundPhotos) -> Catalogue:
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
            {each.id: _with_access_of(venues[each.venue], each) for each in activities.values()}
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


def _with_access_of(venue: Venue, activity: Activity) -> Activity:
    """Fill in what an activity does not say of its access with what its venue says."""
    own, there = activity.access, venue.access
    access = Access(
        wheelchair=there.wheelchair if own.wheelchair is Answer.UNKNOWN else own.wheelchair,
        hearing_loop=there.hearing_loop if own.hearing_loop is Answer.UNKNOWN else own.hearing_loop,
        low_stimulus=there.low_stimulus if own.low_stimulus is Answer.UNKNOWN else own.low_stimulus,
    )
    return activity if access == own else replace(activity, access=access)
