"""How far a long command is, on a terminal only: a file or a program gets no bars."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self


class Progress:
    """A bar for so many steps; nothing at all when nobody looks."""

    def __init__(self, total: int) -> None:
        self._bar: Any = None
        if sys.stderr.isatty():
            # Imported here: only this command waits long enough for it.
            from tqdm import tqdm

            self._bar = tqdm(
                total=total,
                file=sys.stderr,
                leave=False,
                mininterval=0,
                bar_format="{n_fmt}/{total_fmt} {bar}",
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    @contextmanager
    def step(self) -> Iterator[None]:
        """Do a step, and be one further after it."""
        yield
        if self._bar is not None:
            self._bar.update()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take the bar away while something is said or asked."""
        if self._bar is None:
            yield
            return
        self._bar.clear()
        yield
        self._bar.refresh()
