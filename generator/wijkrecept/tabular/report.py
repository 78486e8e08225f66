"""What became of a list, told to who made it."""

from __future__ import annotations

from collections.abc import Iterator

from wijkrecept.catalogue.problems import shown
from wijkrecept.tabular.columns import PASSED_OVER
from wijkrecept.tabular.comma_separated import csv_content
from wijkrecept.tabular.importing import Imported
from wijkrecept.tabular.rows import Draft
from wijkrecept.texts import load_texts


def report_lines(imported: Imported, *, written: bool) -> Iterator[str]:
    """Tell of every row: where it goes, what somebody must look at, and why it does not come in."""
    texts = load_texts()
    yield texts("import.columns")
    for header, column in imported.mapping.columns.items():
        guess = texts("import.guess") if header in imported.mapping.guessed and column != PASSED_OVER else ""
        yield f"  {shown(header)} -> {column}{guess}"
    if imported.table.left:
        yield texts("import.sheets_left", names=", ".join(map(shown, imported.table.left)))
    accepted, refused = imported.accepted, imported.refused
    yield ""
    yield texts("import.written" if written else "import.accepted", count=len(accepted))
    for draft in accepted:
        yield f"  {_row(draft)} -> {draft.source}"
        yield from (f"      {line}" for line in _details(draft))
    yield ""
    yield texts("import.refused", count=len(refused))
    for draft in refused:
        yield f"  {_row(draft)}"
        yield from (f"      {line}" for line in draft.reasons)
        yield from (f"      {line}" for line in _rest(draft))
    yield ""
    yield texts("import.done" if written else "import.dry_run")


def report_file(imported: Imported) -> bytes:
    """Tell the same in a file for a spreadsheet, one line a row of the list."""
    texts = load_texts()
    names = ("row", "name", "outcome", "file", "look", "reasons", "rest")
    rows = [[texts(f"import.report.{name}") for name in names]]
    for draft in imported.drafts:
        outcome = texts("import.report.no" if draft.reasons else "import.report.yes")
        source = "" if draft.reasons else draft.source
        look = [f"{key}: {remark}" for key, remark in draft.remarks.items()] + draft.warnings
        columns = ([] if draft.reasons else look, draft.reasons, draft.rest)
        rows.append([str(draft.row), draft.name, outcome, source, *("\n".join(each) for each in columns)])
    return csv_content(rows)


def _row(draft: Draft) -> str:
    return load_texts()("import.row", row=draft.row, name=shown(draft.name))


def _details(draft: Draft) -> Iterator[str]:
    texts = load_texts()
    for key, remark in draft.remarks.items():
        yield texts("import.look", key=key, value=shown(_value(draft.entry.get(key))), remark=remark)
    for warning in draft.warnings:
        yield texts("import.warning", warning=shown(warning, length=None))
    yield from _rest(draft)


def _rest(draft: Draft) -> Iterator[str]:
    for each in draft.rest:
        yield load_texts()("import.rest", text=shown(" ".join(each.split()), length=None))


def _value(value: object) -> str:
    match value:
        case list():
            return ", ".join(map(str, value))
        case dict():
            return ", ".join(f"{key}: {each}" for key, each in value.items())
        case _:
            return str(value)
