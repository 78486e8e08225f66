"""How far long work is, on a terminal only: a file, a program or a build server gets no bars."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self


class Progress:
    """A bar for so many steps; nothing at all when nobody looks."""

    def __init__(self, total: int, label: str = "", *, after: float = 0) -> None:
        """Take what there is to do, what to call it, and after how many seconds to show the bar."""
        self._bar: Any = None
        if sys.stderr.isatty() and not os.environ.get("CI"):
            # Imported here: only what takes long needs it.
            from tqdm import tqdm

            self._bar = tqdm(
                total=total,
                desc=f"{label} " if label else None,
                file=sys.stderr,
                leave=False,
                delay=after,
                mininterval=0.1 if after else 0,
                bar_format="{desc}{n_fmt}/{total_fmt} {bar}",
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def advance(self, steps: int) -> None:
        """Be so many steps further."""
        if self._bar is not None:
            self._bar.update(steps)

    @contextmanager
    def step(self) -> Iterator[None]:
        """Do a step, and be one further after it."""
        yield
        self.advance(1)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take the bar away while something is said or asked."""
        if self._bar is None:
            yield
            return
        self._bar.clear()
        yield
        self._bar.refresh()
