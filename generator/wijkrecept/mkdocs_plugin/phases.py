"""The phases of a build: how far each is while it lasts, and how long it took."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

from wijkrecept.progress import Progress
from wijkrecept.texts import Texts

READ = "read"
PLAN = "plan"
FRAME = "frame"
WRITE = "write"

_PATIENCE = 1.0
"""Seconds that a build may take before a terminal shows how far it is."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of a build that is over."""

    name: str
    """One of those above; what it is called stands in the texts, under `build.phase`."""
    seconds: float
    count: int
    """How many things it was about; 0 where they are not counted."""


class Phases:
    """What a build went through so far, each phase from the end of the one before."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self.begin()

    def begin(self) -> None:
        """Begin a build: forget the one before."""
        self.over: list[Phase] = []
        self._started = self._last = perf_counter()

    def end(self, name: str, count: int = 0) -> None:
        """Say that a phase is over, and how many things it was about."""
        now = perf_counter()
        self.over.append(Phase(name, now - self._last, count))
        self._last = now

    @contextmanager
    def counted(self, name: str, total: int) -> Iterator[Callable[[int], None]]:
        """Show how far a phase is: call what this gives each time that more is done."""
        after = max(0.0, _PATIENCE - (perf_counter() - self._started))
        with Progress(total, self._texts(f"build.phase.{name}.label"), after=after) as progress:
            yield progress.advance
        self.end(name, total)
