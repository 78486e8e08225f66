"""A list into entries: each row read, checked as its file would be, and held against the catalogue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wijkrecept.catalogue import HolidayCalendar, Kind, Problem, Severity
from wijkrecept.catalogue.crosschecks import cross_problems, cross_warnings
from wijkrecept.catalogue.entries import Entries, Entry, entry_from_content
from wijkrecept.catalogue.files import find_files
from wijkrecept.catalogue.model import Activity
from wijkrecept.catalogue.photos import find_photos
from wijkrecept.tabular.choosing import sheet_to_read
from wijkrecept.tabular.columns import ColumnMapping
from wijkrecept.tabular.comma_separated import rows_from_csv
from wijkrecept.tabular.comparing import hold_against_file
from wijkrecept.tabular.entry_text import entry_text
from wijkrecept.tabular.rows import Draft, Settings, draft_of
from wijkrecept.tabular.spreadsheets import sheets_of
from wijkrecept.tabular.tables import Row, Table, UnreadableListError, table_of
from wijkrecept.tabular.understanding import NotUnderstoodError

MAX_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a list."""

    table: Table
    mapping: ColumnMapping
    drafts: tuple[Draft, ...]
    """One for each row, in their order."""
    contents: Mapping[str, bytes]
    """The files to write, by their name relative to the catalogue's root."""

    @property
    def accepted(self) -> list[Draft]:
        """The rows that come in."""
        return [draft for draft in self.drafts if draft.comes_in]

    @property
    def equal(self) -> list[Draft]:
        """The rows of which the activity is in the catalogue just so."""
        return [draft for draft in self.drafts if draft.equal]

    @property
    def repeated(self) -> list[Draft]:
        """The rows that say exactly what an earlier one says."""
        return [draft for draft in self.drafts if draft.same_as]

    @property
    def refused(self) -> list[Draft]:
        """The rows of which something keeps them out."""
        return [draft for draft in self.drafts if draft.reasons]


def read_list(path: Path, known: Iterable[str] = (), sheet: str | None = None) -> Table:
    """Read a list from a file; `known` are headers that a mapping file tells of, `sheet` is one by name.

    Raises `UnreadableListError`, `choosing.WhichSheetError`, `spreadsheets.NoOpenpyxlError`, and
    `OSError` when it does not open.
    """
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableListError("too_long")
    content = path.read_bytes()
    ending = path.suffix.casefold()
    if ending in {".xlsx", ".xlsm"}:
        sheets = sheets_of(content)
        chosen = sheet_to_read(sheets, sheet, known)
        left = [each.name for each in sheets if each.visible and each is not chosen]
        return table_of(chosen.rows(), known, left, chosen.lost())
    if ending in {".csv", ".txt", ".tsv"}:
        if sheet is not None:
            raise UnreadableListError("no_sheets")
        return table_of(rows_from_csv(content), known)
    raise UnreadableListError("old_excel" if ending == ".xls" else "other_file")


def import_list(root: Path, table: Table, settings: Settings) -> Imported:
    """Make entries of the rows of a list for the catalogue below `root`; nothing is written."""
    mapping = settings.mapping
    drafts = [draft_of(row, settings) for row in table.rows]
    for row, draft in zip(table.rows, drafts, strict=True):
        _formulas(row, draft, table, mapping)
    _refuse_twice(table.rows, drafts)
    entries = {draft.source: _entry(draft) for draft in drafts if draft.comes_in}
    for draft in drafts:
        if draft.comes_in:
            entry = entries[draft.source]
            _hold(draft, entry.problems)
            if draft.id in settings.catalogue.activities and isinstance(entry.record, Activity):
                hold_against_file(draft, entry.record, mapping, settings.catalogue)
    _hold_against_others(root, drafts, entries, settings.today)
    _refuse_repeated(drafts)
    accepted = {draft.source for draft in drafts if draft.comes_in}
    contents = {source: entry.content for source, entry in entries.items() if source in accepted}
    return Imported(table, mapping, tuple(drafts), contents)


def _formulas(row: Row, draft: Draft, table: Table, mapping: ColumnMapping) -> None:
    for number, place in sorted(table.lost):
        if number == row.number and place <= len(table.header):
            header = table.header[place - 1]
            if header in mapping.columns:
                draft.reasons.append(str(NotUnderstoodError("formula", column=header)))


def _refuse_twice(rows: Sequence[Row], drafts: Sequence[Draft]) -> None:
    """Refuse the second of two rows that would have one file, unless it says exactly the same."""
    first: dict[str, Row] = {}
    for row, draft in zip(rows, drafts, strict=True):
        if draft.reasons:
            continue
        earlier = first.setdefault(draft.source, row)
        if earlier.number != row.number and earlier.cells == row.cells:
            draft.same_as = earlier.number
        elif earlier.number != row.number:
            draft.reasons.append(str(NotUnderstoodError("twice", row=earlier.number)))


def _refuse_repeated(drafts: Sequence[Draft]) -> None:
    """Refuse a row that says exactly what a refused one says: something is to be done there."""
    refused = {draft.row for draft in drafts if draft.reasons}
    for draft in drafts:
        if draft.same_as in refused:
            draft.reasons.append(str(NotUnderstoodError("repeats", row=draft.same_as)))
            draft.same_as = None


def _entry(draft: Draft) -> Entry:
    content = entry_text(draft.entry, draft.remarks).encode()
    return entry_from_content(Kind.ACTIVITY, draft.id, draft.source, content)


def _hold(draft: Draft, problems: Iterable[Problem]) -> None:
    for problem in problems:
        said = f"{problem.message} {problem.hint}".replace("\n", " ")
        (draft.reasons if problem.severity is Severity.ERROR else draft.warnings).append(said)


def _hold_against_others(
    root: Path, drafts: Sequence[Draft], entries: Mapping[str, Entry], today: dt.date
) -> None:
    """Find what is wrong between the new entries and the catalogue, as `wijkrecept check` will."""
    found = find_files(root)
    photos = find_photos(found)
    there = [entry_from_content(each.kind, each.id, each.source, each.content) for each in found.files]
    while True:
        new = [entries[draft.source] for draft in drafts if draft.comes_in]
        together = Entries([*there, *new])
        problems = [
            *cross_problems(together, photos, today),
            *cross_warnings(together, today, HolidayCalendar()),
        ]
        by_file: dict[str, list[Problem]] = {}
        for problem in problems:
            by_file.setdefault(problem.file, []).append(problem)
        refused = False
        for draft in drafts:
            errors = [each for each in by_file.get(draft.source, ()) if each.severity is Severity.ERROR]
            if draft.comes_in and errors:
                _hold(draft, errors)
                refused = True
        if not refused:
            break
    for draft in drafts:
        if draft.comes_in:
            _hold(draft, by_file.get(draft.source, ()))
            # Of two that seem one, the checker tells at the second of the alphabet: perhaps the old file.
            draft.warnings += [
                f"{each.file}: {each.message} {each.hint}"
                for each in problems
                if each.file not in entries and draft.source in each.message
            ]
