"""Which lines of a file go with which key, its comments among them.

A comment goes with the key below it. It goes with the key above it when it stands further in than
the keys do, or directly below with an empty line behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wijkrecept.catalogue.nodes import Node, Style
from wijkrecept.editing.document import Document, Uneditable

_DASH = re.compile(r"[ \t]*-[ \t]+")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A key with all that goes with it."""

    key: str
    above: tuple[str, ...]
    """Empty lines and comments over the key."""
    lines: tuple[str, ...]
    """From the key itself on, so the first one without what stands before the key."""


@dataclass(frozen=True, slots=True)
class Chunks:
    """The lines of keys that have a line each."""

    first: int
    """The line where the first chunk starts."""
    stop: int
    """The line past the last chunk."""
    lead: str
    """What stands before the first key on its line: spaces, or the dash of an item."""
    chunks: tuple[Chunk, ...]

    @property
    def indent(self) -> str:
        """What stands before every other key."""
        return " " * len(self.lead)


def chunks_of(document: Document, node: Node) -> Chunks:
    """Divide the lines of `node`, keys with a line each, over its keys.

    Raises `Uneditable` for keys that don't have their own lines.
    """
    places = [document.place(offset) for offset in node.keys.values()]
    first, column = places[0]
    lead = document.lines[first][:column]
    if node.style is not Style.LINES or (lead.strip() and not _DASH.fullmatch(lead)):
        raise Uneditable
    if any(place != column or document.lines[line][:column].strip() for line, place in places[1:]):
        raise Uneditable
    starts = [line for line, _ in places]
    ends = [
        _belonging_below(document.lines, _past(document, child), stop, column)
        for child, stop in zip(node.children.values(), [*starts[1:], len(document.lines)], strict=True)
    ]
    top = first if lead.strip() else _adjoining_above(document.lines, first)
    chunks = tuple(
        Chunk(
            str(key),
            document.lines[above:start],
            (document.lines[start][column:], *document.lines[start + 1 : end]),
        )
        for key, above, start, end in zip(node.keys, [top, *ends], starts, ends, strict=False)
    )
    return Chunks(top, ends[-1], lead, chunks)


def _past(document: Document, node: Node) -> int:
    """Give the line past the last one of a value."""
    if node.style is Style.LINES:
        return _past(document, list(node.children.values())[-1])
    line, _ = document.place(max(node.start, node.end - 1))
    while node.style is Style.BLOCK_TEXT and not document.lines[line].strip():
        line -= 1
    return line + 1


def _belonging_below(lines: Sequence[str], start: int, stop: int, column: int) -> int:
    """Give the line past the comments that go with the value which ends before the line `start`."""
    end = start
    for line in range(start, stop):
        text = lines[line].strip()
        if text and not (text.startswith("#") and _indent(lines[line]) > column):
            break
        if text:
            end = line + 1
    remark = end
    while remark < stop and lines[remark].strip().startswith("#") and _indent(lines[remark]) == column:
        remark += 1
    alone = remark == len(lines) or (remark < stop and not lines[remark].strip())
    return remark if alone else end


def _adjoining_above(lines: Sequence[str], start: int) -> int:
    """Give the first of the comments directly above the line `start`."""
    while start > 0 and lines[start - 1].strip().startswith("#"):
        start -= 1
    return start


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
