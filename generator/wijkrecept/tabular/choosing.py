"""Which sheet of a workbook is the list: the one that somebody names, or the only one that looks like it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wijkrecept.catalogue.problems import shown
from wijkrecept.catalogue.suggestions import letters
from wijkrecept.tabular.spreadsheets import Sheet
from wijkrecept.tabular.tables import UnreadableListError, likeliest_header
from wijkrecept.texts import load_texts

_A_LIST = 2
"""Known columns from which a sheet is taken for a list: one word is also found in a letter."""


class WhichSheetError(ValueError):
    """It is not certain which sheet is meant; `str` of it is a Dutch sentence that says why."""

    def __init__(self, message: str, sheets: Iterable[Sheet]) -> None:
        """Take the sentence and the sheets to choose from."""
        super().__init__(message)
        self.names = [sheet.name for sheet in sheets]


def sheet_to_read(sheets: Sequence[Sheet], name: str | None, known: Iterable[str] = ()) -> Sheet:
    """Choose a sheet; `known` are headers that a mapping file tells of.

    A hidden sheet is only read when it is named. Raises `WhichSheetError`, and `UnreadableListError`
    when there is nothing to read.
    """
    if name is not None:
        return _named(sheets, name)
    visible = [sheet for sheet in sheets if sheet.visible]
    if not visible:
        raise UnreadableListError("empty")
    known = frozenset(known)
    lists = [sheet for sheet in visible if likeliest_header(sheet.top(), known)[1] >= _A_LIST]
    if len(visible) > 1 and len(lists) != 1:
        raise WhichSheetError(load_texts()("import.sheet_choose"), lists or visible)
    return (lists or visible)[0]


def _named(sheets: Sequence[Sheet], name: str) -> Sheet:
    """Find a sheet by its name: as it is written, else in other capitals or without its spaces."""
    found = [sheet for sheet in sheets if sheet.name == name] or [
        sheet for sheet in sheets if letters(sheet.name) == letters(name)
    ]
    if len(found) != 1:
        visible = [sheet for sheet in sheets if sheet.visible]
        raise WhichSheetError(load_texts()("import.sheet_unknown", name=shown(name)), visible)
    return found[0]
