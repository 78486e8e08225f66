"""What a row says otherwise than the activity that is in the catalogue already."""

from __future__ import annotations

from collections.abc import Iterator

from wijkrecept.catalogue import Catalogue, keys
from wijkrecept.catalogue.model import Activity
from wijkrecept.tabular import columns
from wijkrecept.tabular.columns import ColumnMapping
from wijkrecept.tabular.exporting import cells_of
from wijkrecept.tabular.rows import Draft
from wijkrecept.tabular.understanding import NotUnderstoodError
from wijkrecept.texts import load_texts

_PARTS = {
    **dict.fromkeys((columns.OFTEN, columns.DAY, columns.TIME, columns.FROM, columns.TO), (keys.WHEN,)),
    columns.CONTACT: (keys.PHONE, keys.EMAIL, keys.WEBSITE),
    keys.COST: (keys.COST, keys.COST_NOTE),
}
"""Columns of a list that hold what export writes in another one too."""

_NEVER = frozenset((columns.FILE, keys.NEIGHBOURHOOD, keys.ADDRESS))
"""These say which activity is meant, or belong to its venue."""


def hold_against_file(draft: Draft, read: Activity, mapping: ColumnMapping, catalogue: Catalogue) -> None:
    """Say of a row whether its activity is in the catalogue just so, or what is different there.

    Only what the list tells of counts: what import filled in by itself is no change.
    """
    differences = list(_differences(draft, read, mapping, catalogue))
    if differences:
        said = "; ".join(differences)
        draft.reasons.append(
            load_texts()("import_reason.differs", row=draft.row, id=draft.id, differences=said)
        )
    else:
        draft.equal = True


def _differences(draft: Draft, read: Activity, mapping: ColumnMapping, catalogue: Catalogue) -> Iterator[str]:
    texts = load_texts()
    there, here = cells_of(catalogue.activities[draft.id], catalogue), cells_of(read, catalogue)
    told = {
        part for column in mapping.columns.values() for part in _PARTS.get(column, (column,))
    } - _NEVER.union(draft.remarks)
    for column in here:
        old, new = (" ".join(cells.get(column, "").split()) for cells in (there, here))
        if column in told and old != new:
            old, new = _apart(old, new)
            blanks = {"new": new or texts("import.nothing"), "old": old or texts("import.nothing")}
            yield str(NotUnderstoodError("difference", column=column, **blanks))


def _apart(old: str, new: str) -> tuple[str, str]:
    """Leave out the words at the beginning and the end that two texts share, if both keep some."""
    olds, news = old.split(), new.split()
    for place in (0, -1):
        while min(len(olds), len(news)) > 1 and olds[place] == news[place]:
            del olds[place], news[place]
    return " ".join(olds), " ".join(news)
