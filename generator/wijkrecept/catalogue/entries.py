"""One file of the catalogue, read, checked by itself and converted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from wijkrecept.catalogue import conversion, keys
from wijkrecept.catalogue.comments import comment_faults
from wijkrecept.catalogue.entry_checks import entry_faults
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.model import Activity, Complaint, Neighbourhood, Organisation, Practice, Venue
from wijkrecept.catalogue.problems import START, Position, Problem, Severity, fault, without_superseded
from wijkrecept.catalogue.reader import Path, Tree, read
from wijkrecept.catalogue.references import Reference, photo_named_in, references_of
from wijkrecept.catalogue.validation import schema_faults

Record = Activity | Complaint | Neighbourhood | Organisation | Practice | Venue

_FROM_RAW: Mapping[Kind, Callable[[Mapping[str, Any], str, str], Record]] = {
    Kind.ACTIVITY: conversion.activity_from_raw,
    Kind.COMPLAINT: conversion.complaint_from_raw,
    Kind.NEIGHBOURHOOD: conversion.neighbourhood_from_raw,
    Kind.ORGANISATION: conversion.organisation_from_raw,
    Kind.PRACTICE: conversion.practice_from_raw,
    Kind.VENUE: conversion.venue_from_raw,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the catalogue and everything it says by itself."""

    kind: Kind
    id: str
    source: str
    """The file, relative to the catalogue's root, with `/`."""
    content: bytes
    record: Record | None
    """What it means; nothing while the file has an error."""
    references: tuple[Reference, ...]
    code: str | None
    """The ICPC code of a complaint, also when the rest of its file has an error."""
    photo: str | None
    """The name of the photo it shows, also when the rest of its file has an error."""
    problems: tuple[Problem, ...]

    def problem(self, problem_code: str, path: Path, /, **blanks: object) -> Problem:
        """Say that something is wrong with the value at `path`."""
        return fault(problem_code, self.position(path), **blanks).in_file(self.source)

    def position(self, path: Path) -> Position:
        """Give where the value at `path` stands; the nearest thing around it when it is not there.

        Reads the file's text again: positions are needed only for what has a problem, and keeping
        them all would take more memory than the catalogue itself.
        """
        tree = _tree(self.content)
        return START if tree is None else tree.near(path)


class Reading(NamedTuple):
    """What reading and checking one file by itself gave."""

    value: Mapping[str, Any] | None
    """What the file says, as it was written; nothing when it cannot be read."""
    problems: tuple[Problem, ...]


def read_entry(kind: Kind, source: str, content: bytes) -> Reading:
    """Read and check one file by itself."""
    tree, faults = read(content)
    if tree is not None:
        faults = [*schema_faults(kind, tree), *entry_faults(kind, tree), *comment_faults(kind, tree, content)]
    problems = tuple(without_superseded(each.in_file(source) for each in faults))
    return Reading(None if tree is None else tree.value, problems)


def entry_from_reading(kind: Kind, entry_id: str, source: str, content: bytes, reading: Reading) -> Entry:
    """Make the entry of a file that was read and checked."""
    value, problems = reading
    if value is None:
        return Entry(kind, entry_id, source, content, None, (), None, None, problems)
    written = value.get(keys.CODE) if kind is Kind.COMPLAINT else None
    return Entry(
        kind,
        entry_id,
        source,
        content,
        record=None if has_errors(problems) else _FROM_RAW[kind](value, entry_id, source),
        references=references_of(kind, value),
        code=written if isinstance(written, str) else None,
        photo=photo_named_in(value),
        problems=problems,
    )


def entry_from_content(kind: Kind, entry_id: str, source: str, content: bytes) -> Entry:
    """Read and check one file by itself, and make its entry."""
    return entry_from_reading(kind, entry_id, source, content, read_entry(kind, source, content))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops a build."""
    return any(problem.severity is Severity.ERROR for problem in problems)


class Entries:
    """All entries of a catalogue, by kind and id."""

    def __init__(
        self,
        entries: Iterable[Entry],
        unread: Iterable[tuple[Kind, str]] = (),
        closed: Collection[Kind] = (),
    ) -> None:
        """Take the entries that were read, the kind and id of others, and kinds that may have any."""
        self.by_kind: dict[Kind, dict[str, Entry]] = {kind: {} for kind in Kind}
        for entry in entries:
            self.by_kind[entry.kind][entry.id] = entry
        self._unread = tuple(unread)
        self.closed = frozenset(closed)
        """Kinds of which a folder could not be read, so that nothing can be said to be absent."""

    def ids(self, kind: Kind) -> frozenset[str]:
        """Give the ids of all files of a kind, also of those with an error or that could not be read."""
        return frozenset(self.by_kind[kind]).union(each for other, each in self._unread if other is kind)

    def __len__(self) -> int:
        return sum(map(len, self.by_kind.values()))

    def __iter__(self) -> Iterator[Entry]:
        for entries in self.by_kind.values():
            yield from entries.values()

    @property
    def neighbourhoods(self) -> Iterator[tuple[Entry, Neighbourhood]]:
        """The wijken whose file has no error, with their entry."""
        for entry in self.by_kind[Kind.NEIGHBOURHOOD].values():
            if isinstance(entry.record, Neighbourhood):
                yield entry, entry.record

    @property
    def activities(self) -> Iterator[tuple[Entry, Activity]]:
        """The activities whose file has no error, with their entry."""
        for entry in self.by_kind[Kind.ACTIVITY].values():
            if isinstance(entry.record, Activity):
                yield entry, entry.record

    @property
    def venues(self) -> Iterator[tuple[Entry, Venue]]:
        """The venues whose file has no error, with their entry."""
        for entry in self.by_kind[Kind.VENUE].values():
            if isinstance(entry.record, Venue):
                yield entry, entry.record

    def venue(self, entry_id: str) -> Venue | None:
        """Give a venue, when it exists and its file has no error."""
        entry = self.by_kind[Kind.VENUE].get(entry_id)
        return entry.record if entry is not None and isinstance(entry.record, Venue) else None

    def organisation(self, entry_id: str) -> Organisation | None:
        """Give an organisation, when it exists and its file has no error."""
        entry = self.by_kind[Kind.ORGANISATION].get(entry_id)
        return entry.record if entry is not None and isinstance(entry.record, Organisation) else None


@lru_cache(maxsize=256)
def _tree(content: bytes) -> Tree | None:
    return read(content)[0]
