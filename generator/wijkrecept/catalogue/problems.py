"""What is wrong in the catalogue's files, told to the person who wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from wijkrecept.texts import load_texts

SHOWN_LENGTH = 80
"""Longest piece of an editor's own text that a message repeats, in characters."""

WARNINGS = frozenset(
    {
        "border_one_sided",
        "checked_before_change",
        "checked_long_ago",
        "contact_missing",
        "cost_high",
        "double_hour",
        "double_name",
        "owner_missing",
        "photo_heavy",
        "photo_unused",
        "review_note",
        "schedule_no_dates",
        "text_contact",
        "text_cut",
        "text_hard",
        "text_long",
        "text_other_day",
        "text_quotes",
        "time_long",
        "time_long_meant",
        "translation_alone",
        "valid_until_past",
        "venue_cbs_elsewhere",
        "venue_elsewhere",
        "venue_point_missing",
    }
)
"""Problems that do not stop a build: the site stays true, but somebody should look."""

SUPERSEDED = frozenset({"translation_alone", "value_empty", "value_empty_optional", "value_form"})
"""Problems that say only that a value is not right; any other one at the same place says why."""

_HIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


class Severity(StrEnum):
    """Whether a problem blocks the build, in the word that an editor sees."""

    ERROR = "fout"
    WARNING = "waarschuwing"


class Position(NamedTuple):
    """Where something stands in a file; both numbers count from 1, columns in characters."""

    line: int
    column: int


START = Position(1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, where it is, and what to write instead."""

    file: str
    """Relative to the catalogue's root, with `/`."""
    line: int
    column: int
    severity: Severity
    code: str
    """The name of its table under `check` in the texts file."""
    message: str
    hint: str
    """May have more than one line, where it shows what to type."""

    def __str__(self) -> str:
        where = f"{shown(self.file, length=None)}:{self.line}:{self.column}"
        hint = self.hint.replace("\n", "\n    ")
        return f"{where}: {self.severity}: {self.message}\n    {hint}"


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem whose file is not known yet: what reading and checking one entry finds."""

    code: str
    position: Position
    blanks: tuple[tuple[str, str], ...] = ()
    hint: str | None = None
    """A better hint than the code's own, for instance from the schema."""

    def in_file(self, file: str) -> Problem:
        """Say it as a `Problem` of `file`."""
        texts = load_texts()
        blanks = dict(self.blanks)
        return Problem(
            file=file,
            line=self.position.line,
            column=self.position.column,
            severity=Severity.WARNING if self.code in WARNINGS else Severity.ERROR,
            code=self.code,
            message=texts(f"check.{self.code}.message", **blanks),
            hint=self.hint or texts(f"check.{self.code}.hint", **blanks),
        )


def fault(code: str, position: Position, hint: str | None = None, /, **blanks: object) -> Fault:
    """Make a `Fault`; every blank is made safe to show.

    A blank that is a collection of words, such as the allowed ones, is listed in full.
    """
    return Fault(code, position, tuple((name, _blank(value)) for name, value in blanks.items()), hint)


def without_superseded(problems: Iterable[Problem]) -> list[Problem]:
    """Leave out what is said better by another problem at the same place (`SUPERSEDED`)."""
    problems = list(problems)
    better = {
        (each.file, each.line, each.column)
        for each in problems
        if each.severity is Severity.ERROR and each.code not in SUPERSEDED
    }
    return [
        each
        for each in problems
        if each.code not in SUPERSEDED or (each.file, each.line, each.column) not in better
    ]


def _blank(value: object) -> str:
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(shown(str(each)) for each in value)
    return shown(str(value))


def shown(text: str, *, length: int | None = SHOWN_LENGTH) -> str:
    r"""Make an editor's own text safe to repeat: on one line, not too long, nothing hidden in it.

    Control characters, lone surrogates and characters that turn the direction of writing come out
    as `\u202e`, so that they can neither drive a terminal nor make a message read differently.
    """
    if not text.isprintable():
        text = _HIDDEN.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)
    if length is not None and len(text) > length:
        text = text[: length - 1] + "…"
    return text
