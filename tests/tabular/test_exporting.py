"""The sheet that export makes, and that import reads it as the same activities."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.tabular.lists import catalogue
from wijkrecept.catalogue import Catalogue, Severity, load_catalogue
from wijkrecept.cli import main
from wijkrecept.tabular.exporting import HEADER, HELD, export_rows
from wijkrecept.tabular.spreadsheets import xlsx_content

REPOSITORY = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 23)


def loaded(root: Path) -> Catalogue:
    found = load_catalogue(root, TODAY)
    assert found.catalogue is not None, found.problems
    return found.catalogue


def held(given: Catalogue) -> dict[str, dict[str, object]]:
    """Give what a sheet holds of each activity."""
    return {each.id: {name: getattr(each, name) for name in HELD} for each in given.activities.values()}


def test_export_and_import_give_the_same_activities(tmp_path: Path) -> None:
    """The repository's own catalogue goes through a sheet into one with the same venues."""
    root, sheet = tmp_path / "catalogus", tmp_path / "lijst.xlsx"
    shutil.copytree(REPOSITORY / "neighbourhoods", root / "neighbourhoods")
    shutil.copytree(
        REPOSITORY / "catalog",
        root / "catalog",
        ignore=lambda folder, names: names if "activities/" in folder else [],
    )
    before = loaded(REPOSITORY)
    assert {} == dict(loaded(root).activities)

    assert 0 == main(["export", "--root", str(REPOSITORY), "--xlsx", str(sheet)])
    assert 0 == main(["import", "--root", str(root), "--today", TODAY.isoformat(), "--write", str(sheet)])

    after = loaded(root)
    assert held(before) == held(after)
    problems = load_catalogue(root, TODAY).problems
    assert [] == [each for each in problems if each.severity is Severity.ERROR]
    assert export_rows(before) == export_rows(after)


def test_no_cell_is_a_formula() -> None:
    """A cell that begins as a formula does is written as text, and read back as it was."""
    texts = ["=1+1", "+31 72", "-", "@naam", "gewoon", '=HYPERLINK("x")']
    content = xlsx_content(["naam"], [[text] for text in texts], "Lijst")
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]

    assert texts == [cell.value for cell in cells]
    assert {"s"} == {cell.data_type for cell in cells}
    assert [True, True, True, True, False, True] == [cell.quotePrefix for cell in cells]


def test_characters_that_a_sheet_cannot_hold_are_left_out() -> None:
    """A control character in a text does not stop the export."""
    assert xlsx_content(["naam"], [["a\x07b"]], "Lijst")


def test_a_sheet_that_is_there_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Export overwrites nothing either."""
    root, sheet = catalogue(tmp_path / "catalogus"), tmp_path / "lijst.xlsx"
    assert 0 == main(["export", "--root", str(root), "--xlsx", str(sheet)])
    assert f"1 activiteiten staan in {sheet}.\n" == capsys.readouterr().out
    before = sheet.read_bytes()

    assert 2 == main(["export", "--root", str(root), "--xlsx", str(sheet)])
    assert before == sheet.read_bytes()
    assert f"{sheet} is er al." in capsys.readouterr().err


def test_without_openpyxl_a_sentence_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Export needs the extra."""
    root = catalogue(tmp_path / "catalogus")
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    assert 2 == main(["export", "--root", str(root), "--xlsx", str(tmp_path / "lijst.xlsx")])
    assert "pip install wijkrecept[xlsx]" in capsys.readouterr().err


def test_a_catalogue_with_errors_is_not_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Errors come first, since half a sheet would be taken for a whole one."""
    root = catalogue(tmp_path / "catalogus")
    (root / "catalog/complaints/p03.yml").unlink()

    assert 2 == main(["export", "--root", str(root), "--xlsx", str(tmp_path / "lijst.xlsx")])
    assert "In de catalogus staan nog fouten (1)." in capsys.readouterr().err


def test_every_column_has_one_name() -> None:
    """The sheet's header is what import knows its columns by."""
    assert len(HEADER) == len(set(HEADER))
