"""Show an editor what to type, as the lines would stand in the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.problems import shown
from wijkrecept.catalogue.raw_values import clock_from_raw
from wijkrecept.catalogue.schemas import Schema
from wijkrecept.texts import load_texts

_INDENT = "  "
_A_WHILE, _LAST_MINUTE = 120, 24 * 60 - 1
_LONGEST = 200
"""Characters of an editor's own text in an example: as many as a text of one line can have."""


def lines_of(key: str, value: Any) -> str:  # noqa: ANN401  whatever YAML can hold
    """Give the lines that say `value` under `key`: texts after a colon, groups and lists of groups below.

    A list of texts stands between brackets.
    """
    if isinstance(value, dict):
        return "\n".join([f"{key}:", *_indented(_group(value))])
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        return "\n".join([f"{key}:", *_indented(line for each in value for line in _item(each))])
    if isinstance(value, list):
        return f"{key}: [{', '.join(value)}]"
    return f"{key}: {value}"


def _item(group: dict[str, Any]) -> list[str]:
    """Give the lines of a group in a list, the first after a dash."""
    first, *rest = _group(group)
    return [f"- {first}", *_indented(rest)]


def schedule_lines(days: Iterable[str] = ("dinsdag",), like: Mapping[str, Any] | None = None) -> str:
    """Give a whole `wanneer` with a block for each day, with the times of the schedule it is `like`."""
    own = {key: shown(value) for key, value in (like or {}).items() if isinstance(value, str) and value}
    every = own.get(keys.EVERY, "week")
    which = {keys.WHICH: own.get(keys.WHICH, "eerste")} if every == keys.MONTH else {}
    times = _times(own.get(keys.START), own.get(keys.END))
    return lines_of(keys.WHEN, [{keys.EVERY: every, **which, keys.WEEKDAY: day, **times} for day in days])


def _times(start: str | None, end: str | None) -> dict[str, str]:
    """Give a start and an end; of the one that is not there a time that fits the other."""
    begins, ends = clock_from_raw(start), clock_from_raw(end)
    if end is None:
        end = "12:00" if begins is None else _on_the_clock(min(begins + _A_WHILE, _LAST_MINUTE))
    if start is None:
        start = "10:00" if ends is None else _on_the_clock(max(ends - _A_WHILE, 0))
    return {keys.START: start, keys.END: end}


def _on_the_clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def with_lines(code: str, lines: str, **blanks: object) -> str:
    """Give the hint of a problem, and below it the lines to type."""
    return f"{load_texts()(f'check.{code}.hint', **blanks)}\n{lines}"


def quoted(start: str, text: str) -> str:
    """Give the line that says `text` between quotes after `naam:` or a dash; of a long text its ends."""
    text = shown(text.strip(), length=None)
    if text.startswith(('"', "“", "„", "”")):
        text = text.strip('"“”„')
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]} ... {text[-_LONGEST // 2 :]}"
    return f"{start} '{text.replace(chr(39), chr(39) * 2)}'" if '"' in text else f'{start} "{text}"'


def what_to_write(key: str, part: Schema) -> str:
    """Say what a key is for, what it can be and how it is written, from its schema."""
    texts = load_texts()
    hint: str = part.get("description", "")
    choices = part.get("enum")
    if choices:
        hint = " ".join(filter(None, [hint, texts("check.example.choice", allowed=", ".join(choices))]))
    example = part.get("examples", choices)
    if not example:
        return hint
    return f"{hint} {texts('check.example.write')}\n{lines_of(key, example[0])}".strip()


def _group(group: dict[str, Any]) -> list[str]:
    return [line for key, value in group.items() for line in lines_of(key, value).split("\n")]


def _indented(lines: Iterable[str]) -> list[str]:
    return [_INDENT + line for line in lines]
