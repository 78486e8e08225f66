"""Setting a key at the top of a file, which changes or adds one line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.nodes import Node, Style
from wijkrecept.catalogue.reader import read
from wijkrecept.catalogue.schemas import bundled_schema
from wijkrecept.editing.chunks import chunks_of
from wijkrecept.editing.document import Document, Uneditable

Value = str | Mapping[str, str]
"""A text, or keys with texts, of characters that mean nothing to YAML."""


def with_values(kind: Kind, content: bytes, values: Mapping[str, Value], remark: str | None = None) -> bytes:
    """Give a file with these values, and not another byte changed.

    A key that is there keeps its place and its quotes. A new one gets a line, where the schema's
    order has it, and the `remark` as a comment over the first of them. Give the bytes of a file
    without errors. Raises `Uneditable` for one that cannot be changed safely.
    """
    tree, _ = read(content)
    if tree is None:
        raise Uneditable
    document = Document.of(content)
    meant: dict[str, Any] = dict(tree.value)
    for key, value in values.items():
        node = document.nodes()
        if key in node.children:
            document = _with_changed(document, node.children[key], value)
        else:
            document = _with_added(
                kind, document, node, key, [*_comment(remark), f"{key}: {_written(value)}"]
            )
            remark = None
        meant[key] = value if isinstance(value, str) else dict(value)
    return document.checked(meant).content


def _comment(remark: str | None) -> list[str]:
    return [] if remark is None else [f"# {remark}"]


def _with_changed(document: Document, node: Node, value: Value) -> Document:
    if node.style not in {Style.PLAIN, Style.QUOTED}:
        raise Uneditable
    quote = document.text[node.start] if node.style is Style.QUOTED else ""
    return document.with_text(node.start, node.end, f"{quote}{_written(value)}{quote}")


def _with_added(kind: Kind, document: Document, node: Node, key: str, lines: list[str]) -> Document:
    chunks = chunks_of(document, node)
    order = list(bundled_schema(kind)["properties"])
    before = set(order[: order.index(key)])
    place = chunks.first
    line = chunks.first
    for chunk in chunks.chunks:
        line += len(chunk.above) + len(chunk.lines)
        if chunk.key in before:
            place = line
    return document.with_lines(place, place, [chunks.indent + each for each in lines])


def _written(value: Value) -> str:
    if isinstance(value, str):
        return value
    return "{" + ", ".join(f"{key}: {each}" for key, each in value.items()) + "}"
