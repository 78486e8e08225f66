"""An entry as the text of its file, in the order of the schema and the layout of the catalogue."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.schemas import Schema, bundled_schema
from wijkrecept.tabular.scalars import block, line, scalar

_SENTENCES = frozenset((keys.DESCRIPTION, keys.NOT_SUITABLE))
_SLUG_LENGTH = 60
_IN_BRACES = frozenset((keys.ACCESS,))


def entry_text(entry: Mapping[str, Any], remarks: Mapping[str, str]) -> str:
    """Write an activity; the remark on a key stands above it as a comment."""
    properties = bundled_schema(Kind.ACTIVITY)["properties"]
    order = list(properties)
    lines: list[str] = []
    for key in sorted(entry, key=order.index):
        lines += [f"# {remarks[key]}"] if key in remarks else []
        lines += _written(key, entry[key], properties[key])
    return "\n".join(lines) + "\n"


def slug_of(name: str) -> str:
    """Give the name of the file for an activity, without its ending."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").casefold()
    words = re.sub("'", "", plain)
    return re.sub(r"[^a-z0-9]+", "-", words).strip("-")[:_SLUG_LENGTH].strip("-") or "activiteit"


def _written(key: str, value: Any, schema: Schema) -> list[str]:  # noqa: ANN401  whatever an entry holds
    if isinstance(value, str):
        return [block(key, value) if key in _SENTENCES else line(key, value)]
    if isinstance(value, Mapping):
        inner = schema["properties"]
        if key in _IN_BRACES:
            inside = [line(name, value[name]) for name in inner if name in value]
            return [f"{key}: {{{', '.join(inside)}}}"]
        below = [each for name in inner if name in value for each in _written(name, value[name], inner[name])]
        return [f"{key}:", *(f"  {each}" for text in below for each in text.split("\n"))]
    if all(isinstance(each, str) for each in value):
        return [_list(key, value)]
    schedule_order = list(bundled_schema(Kind.ACTIVITY)["properties"][keys.WHEN]["items"]["properties"])
    return [f"{key}:", *(each for schedule in value for each in _schedule(schedule, schedule_order))]


def _list(key: str, values: Sequence[str]) -> str:
    return f"{key}: [{', '.join(map(scalar, values))}]"


def _schedule(schedule: Mapping[str, Any], order: Sequence[str]) -> list[str]:
    values = [(key, schedule[key]) for key in order if key in schedule]
    lines = [_list(key, each) if isinstance(each, list) else line(key, each) for key, each in values]
    return [f"{'  - ' if index == 0 else '    '}{each}" for index, each in enumerate(lines)]
