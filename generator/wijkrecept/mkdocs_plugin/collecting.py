"""Python's garbage collector, kept from looking again and again at a catalogue that stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting(*, for_good: bool) -> Iterator[None]:
    """Collect no garbage meanwhile: for work among hundreds of thousands of things that are kept.

    The collector would go through all of them each time that a quarter more has come. With `for_good`
    it never looks at what is there by the end: that takes most of a second, and as long again when the
    program ends. Not for a program that goes on: what it replaces later would stay as well.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if for_good:
            gc.freeze()
        if was_enabled:
            gc.enable()
