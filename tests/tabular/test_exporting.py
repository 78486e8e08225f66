"""The sheet that export makes, and that import reads it as the same activities."""

from __future__ import annotations

import datetime as dt
import io
import re
import shutil
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.tabular.lists import catalogue
from wijkrecept.catalogue import Catalogue, Kind, Severity, bundled_schema, load_catalogue
from wijkrecept.cli import main
from wijkrecept.tabular.exporting import HEADER, HELD, HELD_KEYS, export_sheet, left_out
from wijkrecept.tabular.spreadsheets import xlsx_content

REPOSITORY = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 23)


EVERYTHING = """\
naam: "Samen eten: #1 = lekker, 'echt' (en)"
soort: eetgroep
locatie: thuis-in-overdie
organisatie: buurtkeuken
klachten: [Z04.03]
omschrijving: |
  - Eerste regel: soep.
  = Tweede regel # hekje.

  Na een witte regel; klaar
zoekwoorden: ["soep", "brood; kaas", "a, b"]
wanneer:
  - elke: 3 weken
    dag: dinsdag
    vanaf: 2026-10-06
    van: 17:30
    tot: 19:00
    niet: [schoolvakanties, feestdagen, 2026-10-27]
    ook: [2026-10-28]
    tot_en_met: 2027-05-04
    toelichting: "Bel eerst, ook op dinsdag van 10-12; t/m 3 mei."
  - elke: maand
    welke: laatste
    dag: zondag
    van: 12.00
    tot: 13:00
  - data: [2026-12-01]
    van: 09:00
    tot: 10:00
  - op_afspraak: ja
    toelichting: kan altijd
vanaf: 2026-10-01
kosten: 2,55
kosten_toelichting: "Gratis met de Alkmaar Pas. Anders: 2,55."
voor_wie: [ouderen, volwassenen]
talen: [tr, nl]
toegankelijk: {rolstoel: nee, ringleiding: ja, prikkelarm: onbekend}
eerste_keer:
  ontvangst: "Iemand: hallo"
  vraag_naar: de gastvrouw
  iemand_mee: nee
  alleen_kijken: ja
  meenemen: "Niets"
  groepsgrootte: 8 tot 12
aanmelden:
  nodig: nee
  telefoon: 072-000 00 00
  e-mail: eten@example.nl
  website: https://example.nl/eten
  toelichting: "Bel, of mail. Liefst voor 12 uur: 072-000 00 01"
plekken: wachtlijst
niet_geschikt: "Niet bij: noten, a # b"
gecontroleerd: 2026-10-01
geldig_tot: 2027-06-30
vertalingen:
  tr:
    naam: "Birlikte: #1"
    omschrijving: |
      Bir
      iki: #3
  ar:
    eerste_keer: {ontvangst: "مرحبا"}
voorbeeld: ja
"""


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
    assert export_sheet(before) == export_sheet(after)


def test_nothing_of_an_activity_is_lost(tmp_path: Path) -> None:
    """Every key of an entry, with texts that look like something else, is what it was."""
    source, target = catalogue(tmp_path / "van"), catalogue(tmp_path / "naar")
    sheet, file = tmp_path / "lijst.xlsx", "catalog/activities/overdie/samen-eten.yml"
    (source / file).write_text(EVERYTHING, encoding="utf-8")
    (target / file).unlink()

    written = set(re.findall(r"^[a-z_]+(?=:)", EVERYTHING, re.MULTILINE))
    assert {"vervallen", "opvolger"} == (
        set(bundled_schema(Kind.ACTIVITY)["properties"]) & HELD_KEYS
    ) - written
    assert 0 == main(["export", "--root", str(source), "--xlsx", str(sheet)])
    assert 0 == main(["import", "--root", str(target), "--today", TODAY.isoformat(), "--write", str(sheet)])
    assert loaded(source).activities == loaded(target).activities


def test_translations_have_columns_of_their_own() -> None:
    """Only those in which something stands, behind the Dutch ones and named after them."""
    sheet = export_sheet(loaded(REPOSITORY))
    row = next(row for row in sheet.rows if row[0] == "overdie/samen-eten")
    cells = dict(zip(sheet.header, row, strict=True))

    assert HEADER == sheet.header[: len(HEADER)]
    assert {"naam (en)", "naam (tr)", "ontvangst (en)"} <= set(sheet.header[len(HEADER) :])
    assert all(any(column) for column in list(zip(*sheet.rows, strict=True))[len(HEADER) :])
    assert "Eating together in Overdie" == cells["naam (en)"]


def test_what_a_sheet_cannot_hold_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Remarks of editors stay in their files only; so does a key that has no column."""
    root = catalogue(tmp_path / "catalogus")
    file = root / "catalog/activities/overdie/samen-eten.yml"
    file.write_text("# Gebeld op maandag.\n" + file.read_text(encoding="utf-8"), encoding="utf-8")

    assert 0 == main(["export", "--root", str(root), "--xlsx", str(tmp_path / "lijst.xlsx")])
    assert "Niet in de lijst: uw eigen opmerkingen achter een #." in capsys.readouterr().out
    assert {"#": 1, "menu": 2} == left_out([b"naam: x\nmenu: soep\n", b"# nieuw\nmenu: soep\nsoort: taal\n"])


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
