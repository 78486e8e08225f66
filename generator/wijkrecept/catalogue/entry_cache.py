"""Entries kept between loads, and read on several cores where there are many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from wijkrecept.catalogue.access import with_access_of
from wijkrecept.catalogue.entries import Entry, Reading, entry_from_reading, read_entry
from wijkrecept.catalogue.files import SourceFile
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.model import Access, Activity
from wijkrecept.sharing import shared_out

_PORTION = 100
"""Files that a process reads at a time: a fortieth of a second, so that none waits long for the last."""

_MANY = 1000
"""Files for which it pays to start processes."""

Watch = Callable[[int], AbstractContextManager[Callable[[int], None]]]
"""Told how many files will be read, gives what to call each time that so many more are."""


@contextmanager
def unwatched(_: int) -> Iterator[Callable[[int], None]]:
    """Read files without anybody looking how far it is."""
    yield lambda _: None


class EntryCache:
    """Keeps entries between loads, so that `mkdocs serve` checks only files that changed.

    Holds the last version of each file; a file is unchanged when its bytes are.
    """

    def __init__(self) -> None:
        self._entries: dict[tuple[Kind, str], Entry] = {}
        self._completed: dict[str, tuple[Activity, Access, Activity]] = {}

    def entries(self, files: Sequence[SourceFile], watch: Watch) -> list[Entry]:
        """Give the entries of all files there are, in their order, and forget any others.

        Only files whose content is not what it was are read.
        """
        new = [file for file in files if not self._is_known(file)]
        with watch(len(new)) as done:
            read = {(entry.kind, entry.source): entry for entry in _read(new, done)}
        known = self._entries | read
        self._entries = {(file.kind, file.source): known[file.kind, file.source] for file in files}
        return list(self._entries.values())

    def completed(self, own: Activity, there: Access) -> Activity:
        """Give an activity with its venue's access filled in: the same one while both are what they were."""
        known = self._completed.get(own.id)
        if known is None or known[0] is not own or known[1] != there:
            known = self._completed[own.id] = own, there, with_access_of(there, own)
        return known[2]

    def _is_known(self, file: SourceFile) -> bool:
        known = self._entries.get((file.kind, file.source))
        return known is not None and known.content == file.content


def _read(files: Sequence[SourceFile], done: Callable[[int], None]) -> Iterator[Entry]:
    portions = [files[start : start + _PORTION] for start in range(0, len(files), _PORTION)]
    for portion, readings in shared_out(_readings, portions, worth=len(files) > _MANY):
        # Plain values come from another process much faster than records would, so these are made here.
        for file, reading in zip(portion, readings, strict=True):
            yield entry_from_reading(file.kind, file.id, file.source, file.content, reading)
        done(len(portion))


def _readings(files: Sequence[SourceFile]) -> list[Reading]:
    return [read_entry(file.kind, file.source, file.content) for file in files]
