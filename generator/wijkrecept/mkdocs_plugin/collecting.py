"""Python's garbage collector, kept from looking again and again at a catalogue that stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Collect no garbage meanwhile: for work that makes hundreds of thousands of things, all to be kept.

    The collector would go through all of them each time that a quarter more has come. Nor does it
    look at them afterwards: that takes most of a second, and as long again when the program ends.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
