"""Slips that a line of a file that is no YAML shows by itself: signs of Word, of Git, of a hasty hand.

libyaml often stops some lines further on, and then tells of a line that is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wijkrecept.catalogue.examples import quoted, with_lines
from wijkrecept.catalogue.problems import Fault, Position, fault, shown
from wijkrecept.catalogue.schemas import words_of_schemas

ODD_SPACES = "\u00a0\u2000-\u200b\u202f\u3000"
"""As they stand in a set of a regular expression."""
ODD_SPACE = re.compile(f"[{ODD_SPACES}]")

_MERGE = re.compile(r"(<{7}|={7}|>{7}|\|{7})( .*)?")
_ODD_START = re.compile(rf" *[{ODD_SPACES}]")
_DASH = re.compile(r"(?P<dash>-(?! )|[\u2013\u2014\u2212] ?)(?P<rest>(?P<key>[A-Za-z_-]+):(\s.*|$))")
_SEMICOLON = re.compile(r"(?P<before> *(?:- +)?)(?P<key>[A-Za-z_-]+);(?P<value>.*)")
_APOSTROPHE = re.compile(
    r"(?P<before> *(?:- +)?)(?P<key>[A-Za-z_-]+): +(?P<text>'[tsnkmr]\b.*)", re.IGNORECASE
)
_QUOTED = re.compile(r"'([^']|'')*'\s*(#.*)?")
_OPENS_BLOCK = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[A-Za-z_-]+): +[>|][0-9+-]*\s*")


def slip_before(lines: Sequence[str], number: int) -> Fault | None:
    """Give the first slip in the lines up to `number` (from 1), where reading stopped."""
    for place, line in enumerate(lines, 1):
        if _MERGE.fullmatch(line):
            return fault("yaml_merge", Position(place, 1))
    for place, line in _outside_blocks(lines[:number]):
        found = _slip(place, line)
        if found is not None:
            return found
    return None


def block_before(lines: Sequence[str], number: int) -> str | None:
    """Give the key of the text of many lines that ends right before line `number`, if one does."""
    block = None
    for line in lines[: number - 1]:
        opened = _OPENS_BLOCK.fullmatch(line)
        if opened:
            block = opened["key"], len(opened["before"])
        elif block is not None and line.strip() and _spaces(line) <= block[1]:
            block = None
    return block[0] if block is not None else None


def _outside_blocks(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give the lines with their numbers, without those of a text after `>` or `|`."""
    inside: int | None = None
    for place, line in enumerate(lines, 1):
        if inside is not None and (not line.strip(" ") or _spaces(line) > inside):
            continue
        opened = _OPENS_BLOCK.fullmatch(line)
        inside = len(opened["before"]) if opened else None
        yield place, line


def dash_slip(position: Position, text: str) -> Fault | None:
    """Say of `-elke: week` that its dash lacks a space, and of one from Word that it is no dash."""
    found = _DASH.fullmatch(text)
    if found is None or found["key"] not in words_of_schemas():
        return None
    code = "yaml_dash_space" if found["dash"] == "-" else "yaml_dash_long"
    return fault(code, position, with_lines(code, f"- {shown(found['rest'])}"))


def _slip(place: int, line: str) -> Fault | None:
    if _ODD_START.match(line):
        return fault("yaml_odd_space", Position(place, 1))
    dash = dash_slip(Position(place, _spaces(line) + 1), line.strip())
    if dash is not None:
        return dash
    semicolon = _SEMICOLON.fullmatch(line)
    if semicolon is not None and semicolon["key"] in words_of_schemas():
        key, value = semicolon["key"], semicolon["value"].strip()
        position = Position(place, len(semicolon["before"]) + 1)
        hint = with_lines("yaml_semicolon", f"{key}: {shown(value) or '...'}")
        return fault("yaml_semicolon", position, hint, key=key)
    text = _APOSTROPHE.fullmatch(line)
    if text is not None and not _QUOTED.fullmatch(text["text"]):
        position = Position(place, text.start("text") + 1)
        return fault(
            "yaml_quote", position, with_lines("yaml_quote", quoted(f"{text['key']}:", text["text"]))
        )
    return None


def _spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
