"""Draws that come out the same on every computer and in every Python.

Only `random.Random.random` is promised to stay as it is, so everything here is made of that.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Draw:
    """Where chance comes from: one for each part of a catalogue, so that parts don't change each other."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def number(self, least: int, most: int) -> int:
        """Give a whole number from `least` to `most`, both included."""
        return least + int(self._random.random() * (most - least + 1))

    def chance(self, part: float) -> bool:
        """Be true in this part of all draws."""
        return self._random.random() < part

    def one(self, things: Sequence[T]) -> T:
        """Give one of the things; each is as likely as any other."""
        return things[self.number(0, len(things) - 1)]

    def some(self, things: Sequence[T], count: int) -> list[T]:
        """Give `count` different things, in the order in which they were drawn."""
        left = list(things)
        return [left.pop(self.number(0, len(left) - 1)) for _ in range(min(count, len(left)))]

    def common(self, things: Sequence[T]) -> T:
        """Give one of the things as words come in a language: the second half as often as the first."""
        shares = _zipf(len(things))
        return things[min(bisect_right(shares, self._random.random() * shares[-1]), len(things) - 1)]


@cache
def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / rank for rank in range(1, count + 1)))
