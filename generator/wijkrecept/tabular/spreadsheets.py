"""Excel files: the one module that imports openpyxl, which is an extra."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wijkrecept.tabular.tables import HEADER_WITHIN, LIMIT, Row, UnreadableListError, text_of

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_UNPACKED = 200 * 1024 * 1024
"""Bytes that a spreadsheet may be when unpacked."""

_COLUMNS = 200
_WIDEST = 50


class NoOpenpyxlError(ImportError):
    """The extra `xlsx` is not installed."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook."""

    name: str
    visible: bool
    _outcomes: Worksheet
    _formulas: Worksheet

    def rows(self) -> list[Row]:
        """Read the rows that hold something. A merged cell counts in each of its rows.

        Raises `UnreadableListError` when there are more than any list has.
        """
        last = _last_row(self._outcomes)
        if last > LIMIT:
            raise UnreadableListError("too_long")
        return _rows(self._outcomes, last)

    def top(self) -> list[Row]:
        """Read what can be the header and what stands above it."""
        return _rows(self._outcomes, HEADER_WITHIN)

    def lost(self) -> list[tuple[int, int]]:
        """Give the row and column, both from 1, of formulas of which the outcome is not in the file."""
        return _lost(self._outcomes, self._formulas, _last_row(self._outcomes))


def sheets_of(content: bytes) -> list[Sheet]:
    """Give the sheets of a workbook that hold something.

    Raises `UnreadableListError`, and `NoOpenpyxlError` without the extra.
    """
    _refuse_bombs(content)
    outcomes, formulas = _workbook(content, outcomes=True), _workbook(content, outcomes=False)
    return [
        Sheet(each.title, each.sheet_state == "visible", each, formulas[each.title])
        for each in outcomes.worksheets
        if _holds(each)
    ]


def xlsx_content(header: Sequence[str], rows: Sequence[Sequence[str]], title: str) -> bytes:
    """Write a sheet in which every cell is text, also one that begins as a formula does.

    Raises `NoOpenpyxlError`.
    """
    openpyxl = _openpyxl()
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = title
    for number, cells in enumerate((header, *rows), 1):
        for place, text in enumerate(cells, 1):
            cell = sheet.cell(number, place)
            cell.value = openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.sub("", text)
            cell.data_type = "s"
            cell.number_format = "@"
            cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
            cell.alignment = openpyxl.styles.Alignment(wrap_text=True, vertical="top")
    for place, name in enumerate(header, 1):
        longest = max([len(name), *(len(line) for row in rows for line in row[place - 1].split("\n"))])
        letter = openpyxl.utils.get_column_letter(place)
        sheet.column_dimensions[letter].width = min(longest + 2, _WIDEST)
        sheet.cell(1, place).font = openpyxl.styles.Font(bold=True)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _openpyxl() -> Any:  # noqa: ANN401  a module
    try:
        import openpyxl
    except ImportError:
        raise NoOpenpyxlError from None
    return openpyxl


def _workbook(content: bytes, *, outcomes: bool) -> Workbook:
    openpyxl = _openpyxl()
    try:
        with warnings.catch_warnings():
            # It warns of what it does not keep when saving, such as drop-down lists.
            warnings.simplefilter("ignore")
            workbook: Workbook = openpyxl.load_workbook(io.BytesIO(content), data_only=outcomes)
    except Exception:  # noqa: BLE001  openpyxl raises whatever a broken file leads it to
        raise UnreadableListError("no_list") from None
    return workbook


def _refuse_bombs(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(each.file_size for each in archive.infolist())
    except (zipfile.BadZipFile, ValueError):
        raise UnreadableListError("old_excel" if content[:4] == b"\xd0\xcf\x11\xe0" else "no_list") from None
    if size > _UNPACKED:
        raise UnreadableListError("too_long")


def _holds(sheet: Worksheet) -> bool:
    return any(value not in {None, ""} for row in sheet.iter_rows(values_only=True) for value in row)


def _last_row(sheet: Worksheet) -> int:
    filled = (
        number for number, row in enumerate(sheet.iter_rows(values_only=True), 1) if any(map(text_of, row))
    )
    return max(filled, default=0)


def _rows(sheet: Worksheet, last: int) -> list[Row]:
    merged: dict[tuple[int, int], object] = {}
    for area in sheet.merged_cells.ranges:
        first = sheet.cell(area.min_row, area.min_col).value
        merged |= {(row, area.min_col): first for row in range(area.min_row, area.max_row + 1)}
    rows = []
    for number, values in enumerate(sheet.iter_rows(max_row=last, max_col=_COLUMNS, values_only=True), 1):
        own = [merged.get((number, place), value) for place, value in enumerate(values, 1)]
        cells = tuple(map(text_of, own))
        # A row with nothing but what it shares with the one above is empty.
        if any(text_of(value) for value in values):
            rows.append(Row(number, cells))
    return rows


def _lost(sheet: Worksheet, formulas: Worksheet, last: int) -> list[tuple[int, int]]:
    return [
        (number, place)
        for number, row in enumerate(formulas.iter_rows(max_row=last, max_col=_COLUMNS), 1)
        for place, cell in enumerate(row, 1)
        if cell.data_type == "f" and sheet.cell(number, place).value is None
    ]
