"""Write what MkDocs does not: every page stamped out of its shell, and the finder's file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wijkrecept.mkdocs_plugin.stamping import Shell
from wijkrecept.pages.page import PageAddress, PageKind
from wijkrecept.pages.rendering import Rendering
from wijkrecept.pages.site import PlannedPage
from wijkrecept.sharing import shared_out

_PORTION = 100
"""Pages that a process makes at a time."""

_MANY = 1000
"""Pages for which it pays to start processes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of one language, with what renders them."""

    rendering: Rendering
    pages: tuple[PlannedPage, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """Where a site is written."""

    folder: Path
    _made: set[str] = field(default_factory=set)
    """Folders that are there."""

    def write(self, path: str, content: bytes) -> None:
        """Write the file at `path` from the root of the site."""
        parent, _, _ = path.rpartition("/")
        if parent not in self._made:
            (self.folder / parent).mkdir(parents=True, exist_ok=True)
            self._made.add(parent)
        with open(f"{self.folder}/{path}", "wb", buffering=0) as file:  # noqa: PTH123  no object for each of ten thousand paths
            file.write(content)

    def write_all(self, files: Mapping[str, bytes]) -> None:
        """Write files by their paths from the root of the site."""
        for path, content in files.items():
            self.write(path, content)


def write_pages(
    site: Site,
    plans: Sequence[Plan],
    shells: Mapping[tuple[str, int], Shell],
    others: Sequence[Callable[[], Mapping[str, bytes]]] = (),
) -> Iterator[int]:
    """Render, stamp and write every page, and give after each portion how many pages it had.

    `others` make other files, by their paths; they take long, and are begun first.
    """

    def do(portion: _Portion) -> int:
        if portion.plan is None:
            site.write_all(others[portion.start]())
            return 0
        plan = plans[portion.plan]
        for page in plan.pages[portion.start : portion.end]:
            made = page.render(plan.rendering)
            html = shells[made.kind.value, made.depth].stamp(made)
            site.write(f"{made.path}index.html", html.encode())
        return portion.end - portion.start

    portions = [_Portion(None, number, number + 1) for number in range(len(others))]
    portions += [each for number, plan in enumerate(plans) for each in _portions(number, plan.pages)]
    pages = sum(len(plan.pages) for plan in plans)
    return shared_out(do, portions, worth=pages > _MANY)


@dataclass(frozen=True, slots=True)
class _Portion:
    plan: int | None
    """Which plan; `None` for a file that is no page."""
    start: int
    end: int


def _portions(plan: int, pages: Sequence[PlannedPage]) -> Iterator[_Portion]:
    """Divide the pages of a plan.

    Activities, of which there are most, come last. What comes before shows cards, each of which
    stands on several pages and is made once by a process: so that is one portion.
    """
    start = next(
        (place for place, page in enumerate(pages) if page.address.kind is PageKind.ACTIVITY), len(pages)
    )
    if start:
        yield _Portion(plan, 0, start)
    for first in range(start, len(pages), _PORTION):
        yield _Portion(plan, first, min(first + _PORTION, len(pages)))


def addresses(plans: Sequence[Plan]) -> Iterator[PageAddress]:
    """Give where every page will stand."""
    return (page.address for plan in plans for page in plan.pages)
