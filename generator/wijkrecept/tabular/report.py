"""What became of a list, told to who made it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkrecept.catalogue.problems import shown
from wijkrecept.tabular.columns import PASSED_OVER
from wijkrecept.tabular.comma_separated import csv_content
from wijkrecept.tabular.importing import Imported
from wijkrecept.tabular.rows import Draft
from wijkrecept.texts import load_texts

_SEVERAL = 2


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
    shared = _shared_remarks(accepted)
    yield ""
    yield texts("import.written" if written else "import.accepted", count=len(accepted))
    for key, value, remark in shared:
        yield f"  {texts('import.look_everywhere', key=key, value=shown(value), remark=remark)}"
    for draft in accepted:
        yield f"  {_row(draft)} -> {draft.source}"
        yield from (f"      {line}" for line in _details(draft, shared))
    if imported.equal:
        yield ""
        yield texts.count("import.equal", len(imported.equal))
    if imported.repeated:
        yield ""
        yield from (f"{_row(draft)}: {_repeats(draft)}" for draft in imported.repeated)
    yield ""
    yield texts("import.refused", count=len(refused))
    for draft in refused:
        yield f"  {_row(draft)}"
        yield from (f"      {line}" for line in draft.reasons)
        yield from (f"      {line}" for line in _rest(draft))
    yield ""
    if accepted:
        yield texts("import.done" if written else "import.dry_run")
    else:
        yield texts("import.nothing_new")


def report_file(imported: Imported) -> bytes:
    """Tell the same in a file for a spreadsheet, one line a row of the list."""
    texts = load_texts()
    names = ("row", "name", "outcome", "file", "look", "reasons", "rest")
    rows = [[texts(f"import.report.{name}") for name in names]]
    for draft in imported.drafts:
        outcome = texts("import.report.yes" if draft.comes_in else "import.report.no")
        source = draft.source if draft.comes_in else ""
        look = [f"{key}: {remark}" for key, remark in draft.remarks.items()] + draft.warnings
        columns = (look if draft.comes_in else [], [*draft.reasons, *_nothing_to_do(draft)], draft.rest)
        rows.append([str(draft.row), draft.name, outcome, source, *("\n".join(each) for each in columns)])
    return csv_content(rows)


def _row(draft: Draft) -> str:
    return load_texts()("import.row", row=draft.row, name=shown(draft.name))


def _nothing_to_do(draft: Draft) -> Iterator[str]:
    """Say why a row does not come in, though nothing is wrong with it."""
    if draft.equal:
        yield load_texts()("import.is_equal", id=draft.id)
    if draft.same_as:
        yield _repeats(draft)


def _repeats(draft: Draft) -> str:
    return load_texts()("import.repeats", row=draft.same_as)


_Remark = tuple[str, str, str]
"""A key, its value and why somebody must look at it."""


def _remarks(draft: Draft) -> list[_Remark]:
    return [(key, _value(draft.entry.get(key)), remark) for key, remark in draft.remarks.items()]


def _shared_remarks(drafts: Sequence[Draft]) -> list[_Remark]:
    """Give what is to be looked at in every row, of more than one, with the same value."""
    if len(drafts) < _SEVERAL:
        return []
    every = [_remarks(draft) for draft in drafts]
    return [remark for remark in every[0] if all(remark in each for each in every)]


def _details(draft: Draft, told: Sequence[_Remark]) -> Iterator[str]:
    """Tell what is to be looked at, unless that was told of all rows at once."""
    texts = load_texts()
    for key, value, remark in _remarks(draft):
        if (key, value, remark) not in told:
            yield texts("import.look", key=key, value=shown(value), remark=remark)
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
