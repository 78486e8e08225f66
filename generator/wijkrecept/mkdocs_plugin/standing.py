"""While serving: the pages that can stand as they are when something else changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from wijkrecept.catalogue import Catalogue
from wijkrecept.catalogue.noted import Comparison, Question
from wijkrecept.mkdocs_plugin.aside import folder_of, put_aside, put_back
from wijkrecept.mkdocs_plugin.preparation import Preparation
from wijkrecept.mkdocs_plugin.stamping import Shells
from wijkrecept.mkdocs_plugin.writing import Site
from wijkrecept.pages.keeping import LastingPieces
from wijkrecept.pages.page import PageAddress


@dataclass(frozen=True, slots=True)
class _Made:
    """What the pages of a build were made of."""

    catalogue: Catalogue
    circumstances: tuple[object, ...]
    shells: Shells
    questions: Mapping[str, set[Question]]
    """By the path of each page, what it asked of the catalogue."""


@dataclass(slots=True)
class Standing:
    """The pages of the last build, kept in the site through MkDocs' cleaning."""

    pieces: LastingPieces = field(default_factory=LastingPieces)
    """Shown on pages of this build, and of the next; with what each page asks of the catalogue."""
    rendered: int = 0
    """How many pages the last build rendered."""
    _last: _Made | None = None
    """Nothing while pages are being written: what fails halfway leaves pages of two builds."""

    def put_aside(self, site: Path) -> None:
        """Keep the pages that stand in the site from being cleaned away."""
        put_aside(site, () if self._last is None else {folder_of(path) for path in self._last.questions})

    def put_back(self, site: Path) -> None:
        """Move back what was put aside; what is not back stands no more."""
        back = put_back(site)
        if self._last is not None:
            stands = {path: asked for path, asked in self._last.questions.items() if folder_of(path) in back}
            self._last = replace(self._last, questions=stands)

    def write(self, site: Site, prepared: Preparation, shells: Shells) -> Iterator[int]:
        """Render, stamp and write every page that does not stand as it is; give a one for each page."""
        last, self._last = self._last, None
        stands = {} if last is None else dict(last.questions)
        same = _Sameness(last, prepared, shells)
        questions: dict[str, set[Question]] = {}
        self.rendered = 0
        for plan in prepared.plans:
            for page in plan.pages:
                path = page.address.path
                known = stands.pop(path, None)
                if known is not None and same(page.address, known):
                    questions[path] = known
                else:
                    with self.pieces.notes.taken() as asked:
                        made = page.render(plan.rendering)
                    site.write_page(made, shells)
                    questions[path] = asked
                    self.rendered += 1
                yield 1
        for path in stands:
            # The page of an entry that is gone.
            shutil.rmtree(site.folder / path, ignore_errors=True)
        self._last = _Made(prepared.edition.catalogue, prepared.circumstances, shells, questions)


class _Sameness:
    """Whether a page would be what it was."""

    def __init__(self, last: _Made | None, prepared: Preparation, shells: Shells) -> None:
        self._last = last
        self._shells = shells
        self._comparison = None
        if last is not None and last.circumstances == prepared.circumstances:
            self._comparison = Comparison(last.catalogue, prepared.edition.catalogue)

    def __call__(self, page: PageAddress, questions: set[Question]) -> bool:
        """Tell whether its frame and everything it asked are the same."""
        if self._last is None or self._comparison is None:
            return False
        frame = (page.kind.value, page.depth)
        before = self._last.shells.get(frame)
        return (
            before is not None
            and before.html == self._shells[frame].html
            and self._comparison.same(questions)
        )
