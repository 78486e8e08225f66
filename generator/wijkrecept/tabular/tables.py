"""A list as rows of text, wherever it came from."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from wijkrecept.tabular.columns import guess

LIMIT = 20_000
"""More rows than any list of activities has; a sheet can be formatted to its millionth."""

HEADER_WITHIN = 20
"""Above the header a list may have a title, a date, an empty row."""


class UnreadableListError(ValueError):
    """A file cannot be read as a list; the argument names the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row with something in it."""

    number: int
    """As the spreadsheet counts it, from 1."""
    cells: tuple[str, ...]

    def cell(self, place: int | None) -> str:
        """Give a cell, or nothing where there is none."""
        return self.cells[place] if place is not None and place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A list: what stands above its columns, and its rows."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    left: tuple[str, ...] = ()
    """Names of other sheets, which are not read."""
    lost: frozenset[tuple[int, int]] = frozenset()
    """Row and column, both from 1, of formulas of which the file does not hold the outcome."""


def table_of(
    rows: Sequence[Row],
    known: Iterable[str] = (),
    left: Sequence[str] = (),
    lost: Iterable[tuple[int, int]] = (),
) -> Table:
    """Find the header and take what is below it; `known` are headers that a mapping tells of.

    Raises `UnreadableListError` when no row looks like a header.
    """
    place, count = likeliest_header(rows, known)
    if not count:
        raise UnreadableListError("no_header")
    header = tuple(" ".join(cell.split()) for cell in rows[place].cells)
    return Table(header, tuple(rows[place + 1 :]), tuple(left), frozenset(lost))


def likeliest_header(rows: Sequence[Row], known: Iterable[str] = ()) -> tuple[int, int]:
    """Give the place of the row that looks most like a header, and how many columns of it are known."""
    known = frozenset(known)
    counts = [
        len({cell for cell in row.cells if cell in known or guess(cell)}) for row in rows[:HEADER_WITHIN]
    ]
    most = max(counts, default=0)
    return (counts.index(most) if most else 0), most


def text_of(value: object) -> str:
    """Give a value of a spreadsheet as a person would have typed it."""
    written = next((write(value) for kind, write in _WRITTEN if isinstance(value, kind)), None)
    return str(value) if written is None else written


def _text(text: str) -> str:
    for odd, plain in (("\r\n", "\n"), ("\r", "\n"), ("\xa0", " "), ("_x000D_", "")):
        text = text.replace(odd, plain)
    # As our own reader does, so that a header is the same in the list and in its mapping file.
    return unicodedata.normalize("NFC", text).strip()


def _moment(value: dt.datetime) -> str:
    return value.date().isoformat() if value.time() == dt.time() else f"{value:%Y-%m-%d %H:%M}"


def _duration(value: dt.timedelta) -> str:
    minutes = int(value.total_seconds()) // 60
    return f"{minutes // 60}:{minutes % 60:02}"


def _number(value: float) -> str:
    return f"{value:.10g}".replace(".", ",")


_WRITTEN: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (type(None), lambda _: ""),
    (bool, lambda value: "ja" if value else "nee"),
    (dt.datetime, _moment),
    (dt.date, dt.date.isoformat),
    (dt.time, lambda value: f"{value:%H:%M}"),
    (dt.timedelta, _duration),
    (float, _number),
    (str, _text),
)
