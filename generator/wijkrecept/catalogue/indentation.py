"""Which line above a line was meant to begin under, when the two do not begin at one place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_KEY = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[A-Za-z_-]+):(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Above:
    """A line above, and where its first word begins."""

    line: int
    """From 1."""
    key: str
    spaces: int
    """What stands before the key; of `  - elke` four, with the dash."""


def meant_above(lines: Sequence[str], number: int) -> Above | None:
    """Give the line that line `number` (from 1) was to begin under: the nearest, else the innermost.

    Only lines that are still open count: those of the groups that the line before it is in. There is none
    for a line that begins where one of them does, nor when the whole file does not begin at the margin.
    """
    opened: list[Above] = []
    for place, line in enumerate(lines[: number - 1], 1):
        found = _KEY.match(line)
        if found:
            spaces = len(found["before"])
            opened = [each for each in opened if each.spaces < spaces]
            opened.append(Above(place, found["key"], spaces))
    if not opened or opened[0].spaces > 0:
        return None
    own = spaces_before(lines[number - 1])
    nearest = min(reversed(opened), key=lambda each: abs(each.spaces - own))
    return None if nearest.spaces == own else nearest


def spaces_before(line: str) -> int:
    """Count the spaces that a line begins with."""
    return len(line) - len(line.lstrip())
