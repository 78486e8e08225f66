"""Lists in text files with a separator, in any of the encodings that spreadsheets save them in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from wijkrecept.tabular.tables import LIMIT, Row, UnreadableListError, text_of

_SEPARATORS = ";,\t|"
_FIRST_LINES = 20


def rows_from_csv(content: bytes) -> list[Row]:
    """Read the rows of a file; one with a line end in a cell counts as one row, as a spreadsheet does.

    Raises `UnreadableListError`.
    """
    text = _text(content)
    if "\0" in text:
        raise UnreadableListError("no_list")
    try:
        separator = _separator(text)
        # A quote that is never closed would make one cell of the rest of the file.
        found = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        raise UnreadableListError("no_list") from None
    if len(found) > LIMIT:
        raise UnreadableListError("too_long")
    rows = [Row(number, tuple(map(text_of, cells))) for number, cells in enumerate(found, 1)]
    return [row for row in rows if any(row.cells)]


def csv_content(rows: Iterable[Sequence[str]]) -> bytes:
    """Write rows such that a Dutch Excel opens them well; a cell cannot be a formula."""
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=";", lineterminator="\r\n").writerows(
        [harmless(cell) for cell in row] for row in rows
    )
    return written.getvalue().encode("utf-8-sig", "backslashreplace")


def harmless(cell: str) -> str:
    """Give a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _text(content: bytes) -> str:
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    encodings = ("utf-16",) if marked else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableListError("no_list")


def _separator(text: str) -> str:
    """Give the separator that makes the most columns alike in the first lines."""
    if text[:4].casefold() == "sep=" and len(text) > len("sep="):
        return text[4]
    lines = [line for line in text.splitlines()[:_FIRST_LINES] if line.strip()]

    def columns(separator: str) -> int:
        counts = [len(row) for row in csv.reader(lines, delimiter=separator)]
        return max((count for count in counts if counts.count(count) * 2 >= len(counts)), default=0)

    return max(_SEPARATORS, key=columns)
