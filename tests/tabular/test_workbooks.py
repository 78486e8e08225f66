"""Lists in Excel: sheets, cells of its own kinds, and a whole list as somebody keeps it."""

from __future__ import annotations

import datetime as dt
import io
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.tabular.lists import (
    GOOD,
    HEADER,
    NEW,
    TODAY,
    as_csv,
    as_xlsx,
    catalogue,
    files,
    row,
    run,
    saved,
    written,
)
from wijkrecept.catalogue import load_catalogue
from wijkrecept.tabular import spreadsheets

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small catalogue."""
    return catalogue(tmp_path / "catalogus")


def test_a_spreadsheet_with_its_own_kinds_of_values(root: Path) -> None:
    """Times, dates and numbers of Excel are read as they are shown, empty rows passed over."""
    header = ("Activiteit", "Dag", "Begintijd", "Eindtijd", "Startdatum", *HEADER[3:], "Telefoon")
    values = ("Koffieochtend", "Om de week dinsdag", dt.time(10), dt.time(12, 30), dt.datetime(2026, 10, 6))  # noqa: DTZ001
    rows = [header, [None] * 3, (*values, *GOOD[3:5], 2.5, GOOD[6], 725112233), [" "]]

    assert 0 == run(root, as_xlsx(rows), "--write", name="lijst.xlsx")
    text = written(root)
    assert "    van: 10:00\n    tot: 12:30\n    vanaf: 2026-10-06\n" in text
    assert "kosten: 2,50\n" in text
    assert "telefoon: 0725112233\n" in text


def test_merged_cells_count_in_each_row(root: Path) -> None:
    """A venue that is written once beside two rows is that of both."""
    workbook = openpyxl.load_workbook(io.BytesIO(as_xlsx([HEADER, row(), row(activiteit="Bingo", waar="")])))
    sheet = workbook.active
    assert sheet is not None
    sheet.merge_cells("D2:D3")

    assert 0 == run(root, saved(workbook), name="lijst.xlsx")


def test_a_formula_without_outcome_is_told(root: Path, capsys: Capture) -> None:
    """A file that no spreadsheet saved holds formulas, not what comes out of them."""
    content = as_xlsx([HEADER, ('="Koffie" & "ochtend"', *row()[1:])])

    assert 1 == run(root, content, name="lijst.xlsx")
    assert "In kolom Activiteit staat een formule zonder uitkomst." in capsys.readouterr().out


def test_only_rows_with_something_in_them_count(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A sheet that is formatted far below its last row is read; one that is filled so far is not."""
    monkeypatch.setattr(spreadsheets, "LIMIT", 3)

    assert 0 == run(root, as_xlsx([HEADER, row(), *[[" "]] * 20]), name="lijst.xlsx")
    assert 2 == run(root, as_xlsx([HEADER, *[row()] * 4]), name="lijst.xlsx")
    assert "is te groot. Maak er kleinere lijsten van." in capsys.readouterr().err


def workbook_of(sheets: dict[str, list[Sequence[str]]], hidden: str = "") -> bytes:
    """Write a workbook with these sheets."""
    workbook = openpyxl.Workbook()
    empty = workbook.active
    assert empty is not None
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for each in rows:
            sheet.append(list(each))
    if hidden:
        workbook[hidden].sheet_state = "hidden"
    return saved(workbook)


def test_the_only_sheet_that_looks_like_a_list_is_read(root: Path, capsys: Capture) -> None:
    """A letter in front of it and a hidden sheet do not stand in the way; what is not read is told."""
    letter: list[Sequence[str]] = [("Beste collega,",), ("Contact: de gemeente",)]
    list_ = workbook_of({"Lees mij": letter, "Aanbod": [HEADER, row()], "Oud": [HEADER, row()]}, hidden="Oud")

    assert 0 == run(root, list_, name="lijst.xlsx")
    said = capsys.readouterr().out
    assert f"  regel 2, Koffieochtend -> {NEW}\n" in said
    assert "Deze bladen zijn niet gelezen: Lees mij.\n" in said


def test_of_more_lists_somebody_chooses(root: Path, capsys: Capture) -> None:
    """Nothing is guessed: the names are told. Each sheet has a mapping and a report of its own."""
    other = ("Wat", *HEADER[1:])
    list_ = workbook_of(
        {"Noord 2026": [HEADER, row()], "Zuid": [other, row(activiteit="Bingo")], "Oud": [HEADER, row()]},
        hidden="Oud",
    )

    assert 2 == run(root, list_, name="lijst.xlsx")
    said = capsys.readouterr().err
    assert "Welk blad van " in said
    line = f"    wijkrecept import {root.parent / 'lijst.xlsx'} --blad "
    both = f'Typ een van deze regels:\n{line}"Noord 2026"\n{line}Zuid\n'
    assert both in said
    assert 2 == run(root, list_, "--blad", "Oost", name="lijst.xlsx")
    assert f"Het blad `Oost` is er niet. {both}" in capsys.readouterr().err
    assert 0 == run(root, list_, "--blad", "noord 2026", "--write", name="lijst.xlsx")
    assert 0 == run(root, list_, "--blad", "Zuid", "--write", name="lijst.xlsx")
    assert 0 == run(root, list_, "--blad", "Oud", name="lijst.xlsx")
    assert {
        "lijst.xlsx",
        *("lijst.noord-2026.kolommen.yml", "lijst.noord-2026.verslag.csv"),
        *("lijst.zuid.kolommen.yml", "lijst.zuid.verslag.csv", "lijst.oud.kolommen.yml"),
    } == {path.name for path in root.parent.glob("lijst*")}
    assert (root / "catalog/activities/overdie/bingo.yml").is_file()


def test_more_sheets_of_which_none_looks_like_a_list(root: Path, capsys: Capture) -> None:
    """All are named, so that somebody can say which one it is."""
    assert 2 == run(root, workbook_of({"Een": [("a",)], "Twee": [("b",)]}), name="lijst.xlsx")
    said = capsys.readouterr().err
    assert ["--blad Een", "--blad Twee"] == [
        line[-len("--blad ....") :].strip() for line in said.splitlines()[1:]
    ]


def test_a_text_file_has_no_sheets(root: Path, capsys: Capture) -> None:
    """A sheet that is asked of it is a slip, and told."""
    assert 2 == run(root, as_csv([HEADER, row()]), "--blad", "Noord")
    assert "heeft geen bladen. Laat --blad weg." in capsys.readouterr().err


def test_without_openpyxl_a_sentence_says_how_to_get_it(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Spreadsheets need the extra, text files do not."""
    content = as_xlsx([HEADER, row()])
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    assert 2 == run(root, content, name="lijst.xlsx")
    assert "pip install wijkrecept[xlsx]" in capsys.readouterr().err
    assert 0 == run(root, as_csv([HEADER, row()]))


def test_a_sheet_that_unpacks_to_too_much_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A small file that would fill the memory is not opened."""
    monkeypatch.setattr(spreadsheets, "_UNPACKED", 1000)

    assert 2 == run(root, as_xlsx([HEADER, row()]), name="lijst.xlsx")
    assert "is te groot" in capsys.readouterr().err


def test_a_list_as_a_municipality_keeps_it(root: Path, capsys: Capture) -> None:
    """A title, merged cells, values of Excel's own, words nearly right: each row in, or told why not."""
    header = (
        "Titel",
        "Waar?",
        "Adres",
        "Dag",
        "Tijd",
        "Door",
        "Prijs",
        "Toelichting",
        "Tel.",
        "ICPC",
        "Zaal",
    )
    place = ("Thuis in Overdie", "v. Maerlantstr. 10, 1813BA Alkmaar")
    text = "U drinkt koffie en praat met elkaar."
    rows: list[list[object]] = [
        ["Aanbod welzijn, stand september 2026"],
        [],
        list(header),
        [
            "Inloop",
            *place,
            "ma t/m do ",
            "09.30 - 11.30u",
            "Buurtkeuken",
            0,
            text,
            720000000,
            "eenzaamheid",
            "Zaal 3",
        ],
        [
            "Kookclub",
            None,
            place[1],
            "3e maandag v.d. maand",
            dt.time(14),
            "buurt-keuken",
            "€ 2,50 p.k.",
            text,
        ],
        [
            "Wandelen",
            *place,
            "om de week woensdag",
            "10:00-11:00",
            "Buurtkeuken",
            "gratis!",
            "U wandelt.",
            "",
            "P03",
        ],
        ["Yoga", *place, "di ochtend", None, "Buurtkeuken", "€ 5 per les", "U doet yoga.", "", "A97"],
        [
            "Zingen",
            "Kerk aan de Dijk",
            None,
            "vrijdag",
            "19-21 uur",
            "Buurtkeuken",
            "vrijwillige bijdrage",
            "U zingt.",
        ],
        ["Klaverjassen", None, None, "donderdag", "13.30-16.00", "Buurtkeuken", 1.5, "U kaart samen."],
        ["Samen Eten in Overdie", *place, "dinsdag", "17.30-19.00", "Buurtkeuken", 5, text, "", "Z04.03"],
    ]
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Aanbod"
    for cells in rows:
        sheet.append(cells)
    sheet.merge_cells("B8:C8")
    workbook.create_sheet("Toelichting").append(["Vragen? Bel de gemeente."])

    before = files(root)
    assert 1 == run(root, saved(workbook), name="lijst.xlsx")
    said = capsys.readouterr().out
    assert before == files(root)
    assert "Deze bladen zijn niet gelezen: Toelichting." in said
    accepted, refused = said.split("Komen er niet in: 5")
    for line in (
        f"regel 4, Inloop -> {NEW.replace('koffieochtend', 'inloop')}",
        "Kijk na: soort: ontmoeten. Voorstel",
        "Niet overgenomen: Zaal: Zaal 3",
        "regel 10, Samen Eten in Overdie -> ",
        "Let op: catalog/activities/overdie/samen-eten.yml: Deze activiteit lijkt al in",
    ):
        assert line in accepted
    reasons = {int(each.split(",")[0]): each for each in refused.split("\n  regel ")[1:]}
    assert [5, 6, 7, 8, 9] == list(reasons)
    assert "Bij `14:00` staat niet hoe laat het stopt." in reasons[5]
    assert "locatie" not in reasons[5]
    assert "Om de 2 weken: vanaf welke dag?" in reasons[6]
    assert "Er staan geen tijden." in reasons[7]
    assert "De klacht `A97` staat niet in deze catalogus." in reasons[7]
    assert "De locatie `Kerk aan de Dijk` staat niet in deze catalogus." in reasons[8]
    assert "Er staat geen locatie." in reasons[9]

    assert 1 == run(root, saved(workbook), "--write", name="lijst.xlsx")
    loaded = load_catalogue(root, TODAY).catalogue
    assert loaded is not None
    inloop = loaded.activities["overdie/inloop"]
    assert ("Z04.03",) == inloop.complaints
    assert (4, Decimal(0)) == (len(inloop.schedules), inloop.cost)
    capsys.readouterr()
    assert 1 == run(root, saved(workbook), "--write", name="lijst.xlsx")
    said = capsys.readouterr().out
    assert "2 regels zijn gelijk." in said
    assert "Komen er niet in: 5" in said
