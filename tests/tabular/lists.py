"""Lists for tests: rows of cells as the spreadsheet or text file that somebody would send."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import openpyxl

from tests.catalogue import golden
from wijkrecept.cli import main

TODAY = golden.TODAY
NEW = "catalog/activities/overdie/koffieochtend.yml"
"""The file that the good row becomes."""
HEADER = ("Activiteit", "Dag", "Tijd", "Waar", "Aanbieder", "Kosten", "Omschrijving")
GOOD = (
    "Koffieochtend",
    "dinsdag",
    "10.00-12.00",
    "Thuis in Overdie",
    "Buurtkeuken",
    "gratis",
    "U drinkt koffie met mensen uit de buurt.",
)


def row(**cells: str) -> tuple[str, ...]:
    """Give the good row with other cells, by the small letters of their header."""
    names = [name.casefold() for name in HEADER]
    return tuple(cells.get(name, text) for name, text in zip(names, GOOD, strict=True))


def as_csv(rows: Sequence[Sequence[str]], separator: str = ";") -> str:
    return "".join(separator.join(f'"{cell}"' for cell in each) + "\n" for each in rows)


def as_xlsx(rows: Sequence[Sequence[object]]) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for each in rows:
        sheet.append(list(each))
    return saved(workbook)


def saved(workbook: openpyxl.Workbook) -> bytes:
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def catalogue(root: Path) -> Path:
    """Write the small catalogue of the golden cases below `root`."""
    golden.build({}, root)
    return root


def run(root: Path, content: bytes | str, *arguments: str, name: str = "lijst.csv") -> int:
    """Import a list that stands beside the catalogue."""
    path = root.parent / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return main(["import", "--root", str(root), "--today", TODAY.isoformat(), *arguments, str(path)])


def written(root: Path) -> str:
    """Give what was written for the good row."""
    return (root / NEW).read_text(encoding="utf-8")


def files(root: Path) -> dict[Path, bytes]:
    """Give everything that stands in a folder."""
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
