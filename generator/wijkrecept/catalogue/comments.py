"""Text that an editor loses without knowing: what stands after a `#` is skipped by YAML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from wijkrecept.catalogue.examples import quoted, with_lines
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.problems import Fault, fault
from wijkrecept.catalogue.reader import Path, Tree, decoded, name_of
from wijkrecept.catalogue.schemas import Schema, bundled_schema

_LINE_END = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"\s+#")


def comment_faults(kind: Kind, tree: Tree, content: bytes) -> Iterator[Fault]:
    """Find free texts that a `#` cuts off, and values of any key that it leaves empty.

    A remark behind a date or a word from a list is a habit that harms nobody, and is let be.
    """
    if b"#" not in content:
        return
    lines = _LINE_END.split(decoded(content))
    schema = bundled_schema(kind)
    for path, text, place in tree.texts():
        rest = lines[place.line - 1][place.column - 1 :]
        key = name_of(path)
        start = "-" if isinstance(path[-1], int) else f"{key}:"
        if not text:
            written = rest.partition(":")[2] if isinstance(path[-1], str) else rest.removeprefix("-")
            if written.lstrip().startswith("#"):
                hint = with_lines("text_skipped", quoted(start, written))
                yield fault("text_skipped", place, hint, key=key)
        elif _is_free(schema, path):
            whole = _cut_text(text, chain([rest], (lines[each] for each in range(place.line, len(lines)))))
            if whole is not None:
                yield fault("text_cut", place, with_lines("text_cut", quoted(start, whole)), key=key)


def _cut_text(text: str, lines: Iterable[str]) -> str | None:
    """Give what a text was meant to be if a comment follows it at once; `lines` start where it starts.

    A text in quotes, after a > or before a bracket is not what its lines say, and is not cut.
    """
    read = ""
    for line in map(str.strip, lines):
        found = _COMMENT.search(line)
        read = f"{read} {line[: found.start()] if found else line}".strip()
        if found and read.split() == text.split():
            return f"{read}{line[found.start() :]}"
        if found or len(read) > len(text):
            return None
    return None


def _is_free(schema: Schema, path: Path) -> bool:
    """Whether an editor can write what he likes at `path`, as in a description."""
    part: Any = schema
    for step in path:
        part = part.get("properties", {}).get(step, {}) if isinstance(step, str) else part.get("items", {})
    return part.get("type") == "string" and "pattern" not in part
