"""Write what MkDocs does not: every page stamped out of its shell, and the finder's file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from wijkrecept.mkdocs_plugin.stamping import Shells
from wijkrecept.pages.page import Page, PageAddress, PageKind
from wijkrecept.pages.rendering import Rendering
from wijkrecept.pages.site import PlannedPage
from wijkrecept.sharing import shared_out

_PORTION = 100
"""Pages that a process makes at a time."""

_MANY = 1000
"""Pages for which it pays to start processes."""


_MODE = 0o666
"""Of a new file, before what the user's mask takes away."""
_BINARY = getattr(os, "O_BINARY", 0)
"""Windows would write other line ends."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of one language, with what renders them."""

    rendering: Rendering
    pages: tuple[PlannedPage, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """Where a site is written."""

    folder: Path
    has_earlier: bool = False
    """Whether files of an earlier build stand in it."""
    _made: set[str] = field(default_factory=set)
    """Folders that are there."""

    def write(self, path: str, content: bytes) -> None:
        """Write the file at `path` from the root of the site; one that is there and the same stays."""
        if self.has_earlier and _holds(f"{self.folder}/{path}", content):
            return
        parent, _, _ = path.rpartition("/")
        if parent not in self._made:
            _make_folder(f"{self.folder}/{parent}")
            self._made.add(parent)
        # No object for each of ten thousand files, and no question but these three to the system.
        file = os.open(f"{self.folder}/{path}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, _MODE)
        try:
            written = os.write(file, content)
            while written < len(content):
                written += os.write(file, content[written:])
        finally:
            os.close(file)

    def write_page(self, page: Page, shells: Shells) -> None:
        """Stamp a page out of its shell and write it."""
        self.write(f"{page.path}index.html", shells[page.kind.value, page.depth].stamp(page))

    def write_all(self, files: Mapping[str, bytes]) -> None:
        """Write files by their paths from the root of the site."""
        for path, content in files.items():
            self.write(path, content)


def _holds(path: str, content: bytes) -> bool:
    """Tell whether a file has this content; one with other content is taken away.

    Not overwritten: a copy of the site may share its files.
    """
    try:
        file = os.open(path, os.O_RDONLY | _BINARY)
    except FileNotFoundError:
        return False
    try:
        same = os.fstat(file).st_size == len(content) and os.read(file, len(content) + 1) == content
    finally:
        os.close(file)
    if not same:
        os.unlink(path)  # noqa: PTH108  as above
    return same


def _make_folder(path: str) -> None:
    """Make a folder and those above it; most have only themselves to be made."""
    try:
        os.mkdir(path)  # noqa: PTH102  as above
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)  # noqa: PTH103
    except FileExistsError:
        pass


def write_pages(
    site: Site,
    plans: Sequence[Plan],
    shells: Shells,
    first: Callable[[], Mapping[str, bytes]],
) -> Iterator[int]:
    """Render, stamp and write every page, and give after each portion how many pages it had.

    What `first` makes, files by their paths, takes longer than any portion, and so is begun first.
    """

    def begin() -> int:
        site.write_all(first())
        return 0

    def written(rendering: Rendering, pages: Sequence[PlannedPage]) -> int:
        for page in pages:
            site.write_page(page.render(rendering), shells)
        return len(pages)

    jobs: list[Callable[[], int]] = [begin]
    jobs += [partial(written, plan.rendering, portion) for plan in plans for portion in _portions(plan.pages)]
    pages = sum(len(plan.pages) for plan in plans)
    return (count for _, count in shared_out(_call, jobs, worth=pages > _MANY))


def _call(work: Callable[[], int]) -> int:
    return work()


def _portions(pages: Sequence[PlannedPage]) -> Iterator[Sequence[PlannedPage]]:
    """Divide the pages of a plan.

    Activities, of which there are most, come last. What comes before shows cards, each of which
    stands on several pages and is made once by a process: so that is one portion.
    """
    start = next(
        (place for place, page in enumerate(pages) if page.address.kind is PageKind.ACTIVITY), len(pages)
    )
    if start:
        yield pages[:start]
    for first in range(start, len(pages), _PORTION):
        yield pages[first : first + _PORTION]


def addresses(plans: Sequence[Plan]) -> Iterator[PageAddress]:
    """Give where every page will stand."""
    return (page.address for plan in plans for page in plan.pages)
