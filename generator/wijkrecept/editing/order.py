"""Putting the keys of a file in the order of its schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.nodes import Node, Style
from wijkrecept.catalogue.reader import Path, RawValue, read
from wijkrecept.catalogue.schemas import SchemaPart, bundled_schema
from wijkrecept.editing.chunks import Chunk, chunks_of
from wijkrecept.editing.document import Document, Uneditable


def in_schema_order(kind: Kind, content: bytes) -> bytes:
    """Give a file with its keys in the order of the schema; the same bytes when they are already.

    Comments go along with their key, and so does everything else that is written with it. Give
    the bytes of a file without errors. Raises `Uneditable` for one that cannot be ordered safely.
    """
    tree, _ = read(content)
    if tree is None:
        raise Uneditable
    document = Document.of(content)
    for path, order in _disorders(tree.value, bundled_schema(kind), ()):
        # Another order of the keys leaves every path what it was.
        node = document.nodes().at(path)
        if node.style is Style.BRACKETS:
            document = _with_ordered_brackets(document, node, order)
        else:
            document = _with_ordered_lines(document, node, order)
    return document.checked(tree.value).content


def _disorders(value: RawValue, schema: SchemaPart, path: Path) -> Iterator[tuple[Path, list[str]]]:
    """Give the path to all keys that are not in order, with the order they should have."""
    if isinstance(value, list):
        for place, each in enumerate(value):
            yield from _disorders(each, schema.get("items", {}), (*path, place))
    elif isinstance(value, dict):
        known: dict[str, Any] = schema.get("properties", {})
        places = {key: place for place, key in enumerate(known)}
        order = sorted(value, key=lambda key: places.get(key, len(places)))
        if order != list(value):
            yield path, order
        for key, each in value.items():
            yield from _disorders(each, known.get(key, {}), (*path, key))


def _with_ordered_lines(document: Document, node: Node, order: list[str]) -> Document:
    chunks = chunks_of(document, node)
    by_key = {chunk.key: chunk for chunk in chunks.chunks}
    if len(by_key) != len(order):
        raise Uneditable
    was_first = chunks.chunks[0]
    now_first = by_key[order[0]]
    # Empty lines between two keys don't move to the top.
    empty = next((place for place, line in enumerate(now_first.above) if line.strip()), len(now_first.above))
    by_key[order[0]] = replace(now_first, above=now_first.above[empty:])
    by_key[was_first.key] = replace(was_first, above=now_first.above[:empty] + was_first.above)
    lines: list[str] = []
    for key in order:
        lines += _written(by_key[key], chunks.indent if lines else chunks.lead, top=not lines)
    return document.with_lines(chunks.first, chunks.stop, lines)


def _written(chunk: Chunk, lead: str, *, top: bool) -> list[str]:
    """Write a chunk down; the comments of the first key of an item stand over its dash."""
    column = len(lead) - len(lead.lstrip()) if top and lead.strip() else len(lead)
    above = [_outdented(line, column) for line in chunk.above]
    return [*above, lead + chunk.lines[0], *chunk.lines[1:]]


def _outdented(line: str, column: int) -> str:
    """Keep a comment from standing further in than its key: below a `>` it would become text."""
    text = line.lstrip(" ")
    deeper = text.startswith("#") and len(line) - len(text) > column
    return " " * column + text if deeper else line


def _with_ordered_brackets(document: Document, node: Node, order: list[str]) -> Document:
    """Let the keys change places; the commas and line breaks between them stay where they are."""
    text = document.text
    spans = {
        str(key): (start, child.end)
        for (key, start), child in zip(node.keys.items(), node.children.values(), strict=True)
    }
    slots = list(spans.values())
    if len(slots) != len(order) or "#" in "".join(
        text[stop:start] for (_, stop), (start, _) in zip(slots, [*slots[1:], (node.end, 0)], strict=True)
    ):
        # It is not to be seen which key a comment between brackets is about.
        raise Uneditable
    ordered = document
    for key, (start, stop) in reversed(list(zip(order, slots, strict=True))):
        ordered = ordered.with_text(start, stop, text[slice(*spans[key])])
    return ordered
