"""Say in plain words what a YAML syntax error comes from.

libyaml and PyYAML name the rule that was broken; an editor needs the slip that was made. The
phrases looked for are those of both, since PyYAML without libyaml words some of them differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.examples import quoted, with_lines
from wijkrecept.catalogue.indentation import meant_above, spaces_before
from wijkrecept.catalogue.line_slips import ODD_SPACES, block_before, slip_before
from wijkrecept.catalogue.problems import START, Fault, Position, fault, shown
from wijkrecept.catalogue.schemas import words_of_schemas

_NO_SPACE_AFTER_COLON = re.compile(r"\s*(- +)*[A-Za-z_-]+:[^\s:/]")
_CLOSING = "]}"
_OF_A_LETTER = re.compile(
    r"\s*(beste|hallo|hoi|geachte|goede(morgen|middag|navond)|groet(en|jes)?|met vriendelijke groet|mvg)\b",
    re.IGNORECASE,
)
_ODD_SPACE = re.compile(r"\s*(- +)*[A-Za-z_-]+:?[" + ODD_SPACES + "]")


def syntax_fault(error: yaml.YAMLError, text: str) -> Fault:
    """Translate an error of the YAML library about `text`."""
    problem = str(getattr(error, "problem", None) or "")
    context = str(getattr(error, "context", None) or "")
    lines = text.splitlines()
    where = _clamped(_position(getattr(error, "problem_mark", None)), lines)
    start = getattr(error, "context_mark", None)
    slip = _Slip(lines, where, where if start is None else _clamped(_position(start), lines))
    plain = slip_before(lines, where.line)
    if plain is not None:
        return plain
    for phrase, translate in _IN_PROBLEM.items():
        if phrase in problem:
            return translate(slip)
    for phrase, translate in _IN_CONTEXT.items():
        if phrase in context:
            return translate(slip)
    return fault("yaml_syntax", slip.where)


@dataclass(frozen=True, slots=True)
class _Slip:
    """Where reading stopped, and where what it was reading then had started."""

    lines: list[str]
    where: Position
    start: Position


def _character(slip: _Slip) -> Fault:
    return _odd_start(slip.where, slip.lines)


def _first_character(slip: _Slip) -> Fault:
    return _odd_start(slip.start, slip.lines)


def _odd_start(position: Position, lines: list[str]) -> Fault:
    line = _line(lines, position.line)
    char = line[position.column - 1 : position.column]
    if char == "\t" or line[: position.column - 1].endswith("\t"):
        return fault("yaml_tab", position)
    return fault("yaml_character", position, char=char) if char else fault("yaml_syntax", position)


def _second_colon(slip: _Slip) -> Fault:
    """A colon where no key can be: inside a text, or after a line that should have had one."""
    position, lines = slip.where, slip.lines
    line = _line(lines, position.line)
    if ": " in line[: position.column - 1]:
        return _with_quotes("yaml_colon", position, line)
    above = next((each for each in range(position.line - 1, 0, -1) if lines[each - 1].strip()), None)
    if above is not None and not re.search(r":(\s|$)", lines[above - 1]):
        return _without_colon(Position(above, 1 + spaces_before(lines[above - 1])), lines)
    return _indented(Position(position.line, 1 + spaces_before(line)), lines)


def _no_colon(slip: _Slip) -> Fault:
    return _without_colon(slip.start, slip.lines)


def _without_colon(position: Position, lines: list[str]) -> Fault:
    line = _line(lines, position.line)
    if _OF_A_LETTER.match(line):
        return fault("yaml_letter", position)
    if _ODD_SPACE.match(line):
        return fault("yaml_odd_space", position)
    glued = _NO_SPACE_AFTER_COLON.match(line)
    if glued:
        key, value = line[: glued.end() - 1].strip(), line[glued.end() - 1 :].strip()
        hint = with_lines("yaml_colon_space", f"{shown(key)} {shown(value)}")
        return fault("yaml_colon_space", position, hint)
    key, _, value = line.strip().removeprefix("- ").partition(" ")
    if key in words_of_schemas():
        hint = with_lines("yaml_no_colon_after", f"{key}: {shown(value.strip()) or '...'}")
        return fault("yaml_no_colon_after", position, hint, key=key)
    block = block_before(lines, position.line)
    return fault("yaml_no_colon", position) if block is None else fault("text_margin", position, key=block)


def _misplaced(slip: _Slip) -> Fault:
    line = _line(slip.lines, slip.where.line)
    before = line[: slip.where.column - 1].rstrip()
    char = line[slip.where.column - 1 : slip.where.column]
    if char and char in _CLOSING:
        return fault("yaml_bracket_extra", slip.where, bracket=char)
    above = _line(slip.lines, slip.where.line - 1)
    if " #" in above:
        return fault("yaml_comment", Position(slip.where.line - 1, above.index(" #") + 2))
    if before.endswith(("'", '"')):
        return fault("yaml_after_quote", slip.where)
    return _indented(slip.where, slip.lines)


def _indented(position: Position, lines: list[str]) -> Fault:
    """Name the line that this one was to begin under."""
    line = _line(lines, position.line)
    if line.lstrip().startswith("- "):
        return fault("yaml_dash", position)
    above = meant_above(lines, position.line)
    if above is None:
        return fault("yaml_syntax", position)
    code = "yaml_indent_less" if spaces_before(line) < above.spaces else "yaml_indent_more"
    spaces = {"now": spaces_before(line), "meant": above.spaces}
    return fault(code, position, key=above.key, line=above.line, **spaces)


def _second_start(slip: _Slip) -> Fault:
    """A line further to the left than the first, which is where the file seems to end."""
    first = next((place for place, line in enumerate(slip.lines, 1) if line.strip()), slip.where.line)
    if spaces_before(_line(slip.lines, first)):
        return fault("yaml_margin", Position(first, 1))
    return fault("yaml_syntax", slip.where)


def _open_brace(slip: _Slip) -> Fault:
    """A brace that does close, but with something between that cannot be there, or that stays open."""
    if "}" in _line(slip.lines, slip.start.line)[slip.start.column :]:
        return fault("yaml_in_braces", slip.where)
    return fault("yaml_bracket", slip.start, bracket="}")


def _open_quote(slip: _Slip) -> Fault:
    return _with_quotes("yaml_quote", slip.start, _line(slip.lines, slip.start.line))


def _with_quotes(code: str, position: Position, line: str) -> Fault:
    """Show the line again with quotes around its whole text."""
    key, _, text = line.strip().removeprefix("- ").partition(":")
    if "{" in line or "[" in line or not text.strip():
        key, text = keys.NAME, "Samen: eten en praten"
    return fault(code, position, with_lines(code, quoted(f"{shown(key)}:", text)))


_IN_PROBLEM: dict[str, Callable[[_Slip], Fault]] = {
    "escape": lambda slip: fault("yaml_escape", slip.start),
    "cannot start any token": _character,
    "node content": _character,
    "tab character": lambda slip: fault("yaml_tab", slip.where),
    "could not find expected ':'": _no_colon,
    "values are not allowed": _second_colon,
    "entries are not allowed": _character,
    "keys are not allowed": _character,
    "document start": _second_start,
}
"""Words in the problem that libyaml names, in order of importance."""

_IN_CONTEXT: dict[str, Callable[[_Slip], Fault]] = {
    "quoted scalar": _open_quote,
    "flow sequence": lambda slip: fault("yaml_bracket", slip.start, bracket="]"),
    "flow mapping": _open_brace,
    "alias": _first_character,
    "anchor": _first_character,
    "directive": _first_character,
    "tag": lambda slip: fault("yaml_tag", slip.start, tag="!"),
    "block scalar": lambda slip: fault("yaml_block", slip.where),
    "block mapping": _misplaced,
    "block collection": _misplaced,
}
"""Words for what libyaml was reading when it stopped."""


def _position(mark: object) -> Position:
    if mark is None:
        return START
    return Position(getattr(mark, "line", 0) + 1, getattr(mark, "column", 0) + 1)


def _clamped(position: Position, lines: list[str]) -> Position:
    """Keep a position inside the text: at the end of a file libyaml points past the last line."""
    if position.line <= len(lines) or not lines:
        return position
    return Position(len(lines), len(lines[-1]) + 1)


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""
