"""Where everything in a file starts and ends, for what changes a file without rewriting it.

Reading keeps only where things start, which is all that a message needs and costs least.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

import yaml

from wijkrecept.catalogue.reader import Path

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Style(Enum):
    """How something is written down."""

    PLAIN = auto()
    QUOTED = auto()
    BLOCK_TEXT = auto()
    """A text below a `>` or `|`."""
    BRACKETS = auto()
    """A list in `[ ]`, or keys in `{ }`."""
    LINES = auto()
    """A list or keys with a line for each."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value, and the place of its text; both offsets count characters."""

    start: int
    end: int
    """Past its last character; past what follows it for what has lines of its own."""
    style: Style
    children: Mapping[str | int, Node]
    """Of a list or of keys: the values, in the order of the file."""
    keys: Mapping[str | int, int]
    """Where the keys start; for the items of a list, the items themselves."""

    def at(self, path: Path) -> Node:
        """Give the value at `path`. Raises `KeyError` for a path that is not there."""
        node = self
        for part in path:
            node = node.children[part]
        return node


def nodes_of(text: str) -> Node:
    """Give the tree of a text that `read` could read, which bounds its depth."""
    return _node(yaml.compose(text, Loader=_Loader), text)


def _node(node: Any, text: str) -> Node:  # noqa: ANN401  the YAML library leaves its nodes untyped
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        style = {"'": Style.QUOTED, '"': Style.QUOTED, "|": Style.BLOCK_TEXT, ">": Style.BLOCK_TEXT}
        return Node(start, end, style.get(text[start:end][:1], Style.PLAIN), {}, {})
    style_of_all = Style.BRACKETS if node.flow_style else Style.LINES
    if isinstance(node, yaml.SequenceNode):
        items: dict[str | int, Node] = {place: _node(each, text) for place, each in enumerate(node.value)}
        return Node(start, end, style_of_all, items, {place: each.start for place, each in items.items()})
    return Node(
        start,
        end,
        style_of_all,
        {key.value: _node(value, text) for key, value in node.value},
        {key.value: key.start_mark.index for key, _ in node.value},
    )
