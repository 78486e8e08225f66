"""A file's text, as lines that keep their own ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from wijkrecept.catalogue.nodes import Node, nodes_of
from wijkrecept.catalogue.reader import decoded, read

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")


class Uneditable(ValueError):  # noqa: N818  says what the file is
    """A file that is written down in a way that cannot be changed safely."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file that could be read."""

    mark: bytes
    """The byte order mark before the text, or nothing."""
    lines: tuple[str, ...]
    """Each with its line end, but for the last one of a file that has none there."""

    @classmethod
    def of(cls, content: bytes) -> Document:
        """Take the bytes of a file that `read` could read."""
        text = decoded(content)
        mark = content[: len(content) - len(text.encode())]
        return cls(mark, tuple(_LINE.findall(text)))

    @property
    def text(self) -> str:
        """The text without its byte order mark."""
        return "".join(self.lines)

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self.mark + self.text.encode()

    @property
    def line_end(self) -> str:
        """What ends a new line here: what ends the first one."""
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def nodes(self) -> Node:
        """Give what the text says, with where each thing starts and ends."""
        return nodes_of(self.text)

    def place(self, offset: int) -> tuple[int, int]:
        """Give the line and the column of a character of the text, both counted from 0."""
        starts = [0, *accumulate(map(len, self.lines))]
        line = min(bisect_right(starts, offset), len(self.lines)) - 1
        return line, offset - starts[line]

    def with_lines(self, first: int, stop: int, lines: Sequence[str]) -> Document:
        """Put other lines in the place of those from `first` up to `stop`.

        A line without an end gets one wherever it is not the last of the file; a file whose last
        line had no end keeps that.
        """
        whole = [*self.lines[:first], *lines, *self.lines[stop:]]
        end = self.line_end
        ended = [line if _LINE_END.search(line) else line + end for line in whole]
        if ended and not _LINE_END.search(self.lines[-1]):
            ended[-1] = _LINE_END.sub("", ended[-1])
        return Document(self.mark, tuple(ended))

    def with_text(self, start: int, stop: int, text: str) -> Document:
        """Put another text in the place of the characters from `start` up to `stop`."""
        whole = self.text
        return Document(self.mark, tuple(_LINE.findall(whole[:start] + text + whole[stop:])))

    def checked(self, meant: dict[str, Any]) -> Document:
        """Give this text if it says what was meant.

        Raises `Uneditable` when it does not: the file is written down in an unforeseen way.
        """
        tree, _ = read(self.content)
        if tree is None or _plain(tree.value) != _plain(meant):
            raise Uneditable
        return self


def _plain(value: Any) -> Any:  # noqa: ANN401  any value of a tree
    """Give a value without the empty lines that stand behind a text: how many depends on what follows."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.rstrip()
