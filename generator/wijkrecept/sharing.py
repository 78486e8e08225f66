"""Work shared out over the cores of the computer, where the system can copy a running program.

A copy (fork) has everything in memory that the program has, so only what comes back is sent. That
pays for work of more than a tenth of a second; less is done here.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

MOST_PROCESSES = 8
"""More would wait for the disk, and each takes memory."""

_work: Callable[[Any], Any] | None = None
"""In a copy: what it does with each item that it is sent."""


def shared_out(work: Callable[[ItemT], ResultT], items: Sequence[ItemT], *, worth: bool) -> Iterator[ResultT]:
    """Do `work` for each of `items`, and give the results in the same order.

    With `worth`, several processes take the items one by one; items and results have to be such as
    can be pickled. Without it, on a computer with one core or a system where a running program
    cannot safely be copied (all but Linux; a program with more threads), everything is done here.

    What `work` raises is raised here. Raises `concurrent.futures.process.BrokenProcessPool` when a
    copy was ended from outside, as happens when memory runs out.
    """
    processes = min(_cores(), len(items), MOST_PROCESSES)
    if not worth or processes < 2 or not _can_copy():  # noqa: PLR2004  one process is this one
        yield from map(work, items)
        return
    # What is there already will not be collected: looking at it would copy every page of memory.
    gc.freeze()
    try:
        with ProcessPoolExecutor(
            processes, mp_context=get_context("fork"), initializer=_begin, initargs=(work,)
        ) as pool:
            yield from pool.map(_do, items)
    finally:
        gc.unfreeze()


def _begin(work: Callable[[Any], Any]) -> None:
    global _work  # noqa: PLW0603  the copy's own
    _work = work


def _do(item: Any) -> Any:  # noqa: ANN401  whatever the work is about
    assert _work is not None, "a copy begins with its work"
    return _work(item)


def _cores() -> int:
    """Count the cores that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _can_copy() -> bool:
    return sys.platform == "linux" and threading.active_count() == 1
