"""Work shared out over the cores of the computer, where the system can copy a running program.

A copy (fork) has everything in memory that the program has, so only what comes back is sent. That
pays for work of more than a tenth of a second; less is done here.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

MOST_PROCESSES = 8
"""More would wait for the disk, and each takes memory."""

_task: tuple[Callable[[Any], Any], Sequence[Any]] | None = None
"""In a copy: what it does, and the items that it may be asked to do it with."""


def shared_out(
    work: Callable[[ItemT], ResultT], items: Sequence[ItemT], *, worth: bool
) -> Iterator[tuple[ItemT, ResultT]]:
    """Do `work` for each of `items`, and give each item with its result when that is there.

    With `worth`, copies of this program take the items from the first on, one by one, while the
    program itself takes them from the last back: what it does need not be sent. So the first items
    are those that take longest, or whose results are small. Results have to be such as can be
    pickled. Without `worth`, on a computer with one core or a system where a running program cannot
    safely be copied (all but Linux; a program with more threads), everything is done here, in order.

    What `work` raises is raised here. Raises `concurrent.futures.process.BrokenProcessPool` when a
    copy was ended from outside, as happens when memory runs out.
    """
    processes = min(_cores(), len(items), MOST_PROCESSES)
    if not worth or processes < 2 or not _can_copy():  # noqa: PLR2004  one process is this one
        for item in items:
            yield item, work(item)
        return
    # What is there by now stays, and the collector never looks at it again: that would copy every
    # page of memory for each process, and takes seconds when the program ends.
    gc.freeze()
    pool = ProcessPoolExecutor(
        processes - 1, mp_context=get_context("fork"), initializer=_begin, initargs=(work, items)
    )
    try:
        futures = (pool.submit(_do, place) for place in range(len(items)))
        yield from _results(work, deque(zip(items, futures, strict=True)))
    finally:
        pool.shutdown(cancel_futures=True)


class Beside(Generic[ResultT]):
    """Something that a copy of this program makes while the program goes on with other work."""

    def __init__(self, make: Callable[[], ResultT], *, worth: bool) -> None:
        """Begin to make it where that is `worth` a copy and one can be made; else nothing happens yet."""
        self._make = make
        self._answer: Connection | None = None
        if worth and _cores() > 1 and _can_copy():
            context = get_context("fork")
            self._answer, sender = context.Pipe(duplex=False)
            context.Process(target=_send, args=(make, sender), daemon=True).start()
            sender.close()

    def result(self) -> ResultT:
        """Wait for it, and give it; what the copy did not manage is made here, or raised here."""
        answer, self._answer = self._answer, None
        if answer is not None:
            with answer, suppress(EOFError):
                made: ResultT = answer.recv()
                return made
        return self._make()


def _send(make: Callable[[], object], sender: Connection) -> None:
    # Whatever goes wrong is told by the program itself, which then makes it again.
    with suppress(Exception):
        sender.send(make())


def _results(
    work: Callable[[ItemT], ResultT],
    left: deque[tuple[ItemT, Future[ResultT]]],
) -> Iterator[tuple[ItemT, ResultT]]:
    """Do from the last item back whatever no copy has begun with, and give what the copies did.

    What was given is forgotten, so that not all results are in memory at once.
    """
    while left and left[-1][1].cancel():
        item, _ = left.pop()
        yield item, work(item)
        while left and left[0][1].done():
            item, theirs = left.popleft()
            yield item, theirs.result()
    while left:
        item, theirs = left.popleft()
        yield item, theirs.result()


def _begin(work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    global _task  # noqa: PLW0603  the copy's own
    _task = work, items


def _do(place: int) -> Any:  # noqa: ANN401  whatever the work is about
    assert _task is not None, "a copy begins with its task"
    work, items = _task
    return work(items[place])


def _cores() -> int:
    """Count the cores that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _can_copy() -> bool:
    return sys.platform == "linux" and threading.active_count() == 1
