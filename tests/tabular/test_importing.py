"""From a list that somebody keeps to files that the checker finds nothing wrong with."""

from __future__ import annotations

import csv
import datetime as dt
import io
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.tabular.lists import GOOD, HEADER, TODAY, as_csv, as_xlsx, catalogue, row, run, saved
from wijkrecept.catalogue import load_catalogue
from wijkrecept.tabular import spreadsheets

NEW = "catalog/activities/overdie/koffieochtend.yml"

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small catalogue."""
    return catalogue(tmp_path / "catalogus")


def written(root: Path) -> str:
    return (root / NEW).read_text(encoding="utf-8")


def files(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_row_becomes_a_file_that_passes_the_checker(root: Path) -> None:
    """What the row says stands in the order of the catalogue, what it does not say is marked."""
    assert 0 == run(root, as_csv([HEADER, row()]), "--write")

    assert written(root) == (
        "naam: Koffieochtend\n"
        "# Voorstel bij de invoer uit een lijst. Kijk na of het klopt.\n"
        "soort: ontmoeten\n"
        "locatie: thuis-in-overdie\n"
        "organisatie: buurtkeuken\n"
        "# Voorstel bij de invoer uit een lijst. Kijk na of het klopt.\n"
        "klachten: [Z04.03]\n"
        "omschrijving: U drinkt koffie met mensen uit de buurt.\n"
        "wanneer:\n"
        "  - elke: week\n"
        "    dag: dinsdag\n"
        "    van: 10:00\n"
        "    tot: 12:00\n"
        "kosten: gratis\n"
        "# In de lijst stond niet of er plek is. Kijk het na.\n"
        "plekken: open\n"
        "# Dit is de dag van de invoer uit een lijst. Kijk de gegevens na en zet hier die dag.\n"
        "gecontroleerd: 2026-10-15\n"
    )
    assert () == load_catalogue(root, TODAY).problems


def test_a_dry_run_writes_no_activity(root: Path, capsys: Capture) -> None:
    """Without --write the report is the same, and only the mapping file is new, beside the list."""
    before = files(root)

    assert 0 == run(root, as_csv([HEADER, row()]))
    assert before == files(root)
    said = capsys.readouterr().out
    assert f"  regel 2, Koffieochtend -> {NEW}\n" in said
    assert "Dit was een proef: er is nog geen activiteit opgeslagen." in said
    assert {"lijst.csv", "lijst.kolommen.yml"} == {path.name for path in root.parent.glob("lijst*")}


def test_nothing_is_overwritten(root: Path, capsys: Capture) -> None:
    """An activity that has a file is named, and its file stays as it is."""
    own = root / NEW
    own.write_text("naam: van mij\n", encoding="utf-8")
    list_ = as_csv([HEADER, row()])

    assert 2 == run(root, list_, "--write")
    own.write_bytes((root / "catalog/activities/overdie/samen-eten.yml").read_bytes())
    before = files(root)
    capsys.readouterr()

    assert 1 == run(root, list_, "--write")
    assert before == files(root)
    assert f"Het bestand {NEW} is er al. Er wordt niets overschreven." in capsys.readouterr().out


def test_every_row_left_out_is_named_with_why(root: Path, capsys: Capture) -> None:
    """Row numbers are those of the sheet, with a title and an empty row above the header."""
    rows = [
        ("Lijst van de gemeente", "", "", "", "", "", ""),
        ("", "", "", "", "", "", ""),
        HEADER,
        row(tijd="ochtend"),
        row(activiteit="Bingo", waar="Sportfabriek", kosten="€ 40 per maand"),
        row(activiteit="", waar="Huis van Overdie"),
        row(),
        row(dag="vrijdag"),
        row(activiteit="Iets", omschrijving="", aanbieder="Bruin Cafe"),
        row(activiteit="Dansen", aanbieder=""),
    ]

    assert 1 == run(root, as_csv(rows))
    said = capsys.readouterr().out
    refused = said[said.index("Komen er niet in: 6") :].split("\n  regel ")[1:]
    told = {int(each.split(",")[0]): each for each in refused}
    assert [4, 5, 6, 8, 9, 10] == list(told)
    assert "Er staan geen tijden." in told[4]
    assert "De locatie `Sportfabriek` staat niet in deze catalogus." in told[5]
    assert "De kosten `€ 40 per maand` zijn niet voor één keer." in told[5]
    assert "Er staat geen naam." in told[6]
    assert "Deze activiteit heet net als die in regel 7." in told[8]
    assert "Er staat geen omschrijving." in told[9]
    assert "De soort is niet zeker." in told[9]
    assert "Er staat geen organisatie." in told[10]


def test_what_has_no_place_is_kept_in_the_report(root: Path, capsys: Capture) -> None:
    """A column nobody knows, a second number and an audience that is none are told, not lost."""
    header = (*HEADER, "Doelgroep", "Telefoon", "Bijzonderheden", "Contactpersoon")
    more = (
        "senioren, kinderen",
        "072-511 22 33 of 06-12345678",
        "Zaal 3",
        "Mevrouw Jansen, koffie@example.nl",
    )

    assert 0 == run(root, as_csv([header, (*row(), *more)]), "--write")
    said = capsys.readouterr().out
    for rest in (
        "voor_wie: kinderen",
        "telefoon: 06-12345678",
        "Bijzonderheden: Zaal 3",
        "contact: Mevrouw Jansen",
    ):
        assert f"Niet overgenomen: {rest}" in said
    assert "voor_wie: [ouderen]\n" in written(root)
    assert "  nodig: ja\n  telefoon: 072-511 22 33\n  e-mail: koffie@example.nl\n" in written(root)
    assert "Jansen" not in written(root)


def test_the_report_is_also_a_file(root: Path) -> None:
    """Beside the list, one line a row, in the form that a Dutch Excel opens; no cell is a formula."""
    run(root, as_csv([HEADER, row(), row(activiteit="=1+1", tijd="ochtend")]), "--write")
    content = (root.parent / "lijst.verslag.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(content.splitlines(), delimiter=";"))

    assert ["regel", "naam", "komt erin", "bestand", "kijk na", "waarom niet", "niet overgenomen"] == rows[0]
    assert ["2", "Koffieochtend", "ja", NEW] == rows[1][:4]
    assert ["3", "'=1+1", "nee", ""] == next(line for line in rows if line and line[0] == "3")[:4]


def test_the_mapping_is_shown_saved_and_used(root: Path, capsys: Capture) -> None:
    """The guess is told and kept; what somebody changes in it holds the next time."""
    list_ = as_csv([("Wat is er", *HEADER[1:]), row()])
    assert 1 == run(root, list_)
    mapping = root.parent / "lijst.kolommen.yml"
    assert "  Wat is er: overslaan\n  Dag: dag\n" in mapping.read_text(encoding="utf-8")
    assert "  Wat is er -> overslaan\n  Dag -> dag (gok)\n" in capsys.readouterr().out

    mapping.write_text(mapping.read_text(encoding="utf-8").replace("overslaan\n", "naam\n"), encoding="utf-8")

    assert 0 == run(root, list_)
    assert "  Wat is er -> naam\n  Dag -> dag\n" in capsys.readouterr().out


def test_a_mapping_that_cannot_be_used(root: Path, capsys: Capture) -> None:
    """A slip in the mapping file is told, and nothing is read."""
    mapping = root.parent / "mijn.yml"
    for text, sentence in (
        ("kolommen:\n  Waar: plekje\n", "`plekje` bestaat niet. Kies uit: bestand, naam, soort, wijk,"),
        ("kolommen: [naam\n", "Regel 1 is niet te begrijpen."),
        ("Waar: locatie\n", "Schrijf onder `kolommen` per kolom wat het is."),
    ):
        mapping.write_text(text, encoding="utf-8")
        assert 2 == run(root, as_csv([HEADER, row()]), "--mapping", str(mapping))
        assert sentence in capsys.readouterr().err


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_files_in_any_form(root: Path, separator: str, encoding: str) -> None:
    """Separator and encoding are found out."""
    content = as_csv([HEADER, row(omschrijving="U eet één hapje; café, koffie en thee.")], separator)

    assert 0 == run(root, content.encode(encoding), "--write")
    assert "omschrijving: U eet één hapje; café, koffie en thee.\n" in written(root)


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
    assert "Zet --blad achter de opdracht, met de naam van één blad: `Noord 2026`, `Zuid`.\n" in said
    assert 2 == run(root, list_, "--blad", "Oost", name="lijst.xlsx")
    assert "Het blad `Oost` is er niet. Kies uit: `Noord 2026`, `Zuid`.\n" in capsys.readouterr().err
    assert 0 == run(root, list_, "--blad", "noord 2026", "--write", name="lijst.xlsx")
    assert 0 == run(root, list_, "--blad", "Zuid", "--write", name="lijst.xlsx")
    assert 1 == run(root, list_, "--blad", "Oud", name="lijst.xlsx")
    assert {
        "lijst.xlsx",
        *("lijst.noord-2026.kolommen.yml", "lijst.noord-2026.verslag.csv"),
        *("lijst.zuid.kolommen.yml", "lijst.zuid.verslag.csv", "lijst.oud.kolommen.yml"),
    } == {path.name for path in root.parent.glob("lijst*")}
    assert (root / "catalog/activities/overdie/bingo.yml").is_file()


def test_more_sheets_of_which_none_looks_like_a_list(root: Path, capsys: Capture) -> None:
    """All are named, so that somebody can say which one it is."""
    assert 2 == run(root, workbook_of({"Een": [("a",)], "Twee": [("b",)]}), name="lijst.xlsx")
    assert "met de naam van één blad: `Een`, `Twee`." in capsys.readouterr().err


def test_a_text_file_has_no_sheets(root: Path, capsys: Capture) -> None:
    """A sheet that is asked of it is a slip, and told."""
    assert 2 == run(root, as_csv([HEADER, row()]), "--blad", "Noord")
    assert "heeft geen bladen. Laat --blad weg." in capsys.readouterr().err


def test_translations_come_in_with_their_row(root: Path, capsys: Capture) -> None:
    """A column that names a language holds the text in it; a language that the site lacks is told."""
    header = (*HEADER, "Naam (EN)", "Toelichting aanmelden (tr)", "Ontvangst (en)", "Naam (de)")
    more = ("Coffee morning", "Lütfen arayın: #1", "A host welcomes you.", "Kaffee")

    assert 0 == run(root, as_csv([header, (*row(), *more)]), "--write")
    assert "Niet overgenomen: Naam (de): Kaffee" in capsys.readouterr().out
    loaded = load_catalogue(root, TODAY).catalogue
    assert loaded is not None
    said = loaded.activities["overdie/koffieochtend"].translations
    assert ("Coffee morning", "A host welcomes you.") == (said["en"].name, said["en"].welcome)
    assert ("Lütfen arayın: #1", None) == (said["tr"].sign_up_note, said["tr"].name)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("lijst.xlsx", b"geen zip", "is geen lijst, of het bestand is stuk"),
        ("lijst.xlsx", b"PK\x03\x04 stuk", "is geen lijst, of het bestand is stuk"),
        ("lijst.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is van een oude Excel, of heeft een wachtwoord"),
        ("lijst.xls", b"\xd0\xcf\x11\xe0", "is van een oude Excel, of heeft een wachtwoord"),
        ("lijst.docx", b"x", "De naam moet eindigen op .xlsx of .csv."),
        ("lijst.csv", b"a;b\n1;2\n", "is geen regel gevonden met de namen van de kolommen"),
        ("lijst.csv", b"", "is geen regel gevonden met de namen van de kolommen"),
        ("lijst.csv", b"naam;dag\n" + b"x" * 200_000, "is geen lijst, of het bestand is stuk"),
        ("lijst.csv", b'naam;dag\n"koffie;di\n', "is geen lijst, of het bestand is stuk"),
        ("lijst.csv", b"naam\0;dag\n", "is geen lijst, of het bestand is stuk"),
    ],
)
def test_a_file_that_is_no_list(
    root: Path, capsys: Capture, name: str, content: bytes, sentence: str
) -> None:
    """Exit code 2 and one sentence; no mapping file is left behind."""
    assert 2 == run(root, content, name=name)
    assert sentence in capsys.readouterr().err
    assert [name] == [path.name for path in root.parent.glob("lijst*")]


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


def test_a_list_of_one_wijk_and_organisation(root: Path, capsys: Capture) -> None:
    """What holds for the whole list is said once, and must exist."""
    list_ = as_csv([HEADER, row(aanbieder="")])

    assert 0 == run(root, list_, "--organisatie", "mee-de-wering", "--wijk", "huiswaard", "--write")
    assert (root / "catalog/activities/huiswaard/koffieochtend.yml").is_file()
    assert "Let op: De locatie `thuis-in-overdie`" in capsys.readouterr().out
    assert 2 == run(root, list_, "--wijk", "overdi")
    assert (
        "De wijk `overdi` staat niet in deze catalogus. Kies uit: huiswaard, overdie."
        in capsys.readouterr().err
    )
    assert 2 == run(root, list_, "--organisatie", "x")
    assert "De organisatie `x` staat niet in deze catalogus." in capsys.readouterr().err


def test_a_double_of_what_is_there_is_told(root: Path, capsys: Capture) -> None:
    """A row that seems to stand in the catalogue under another name comes in with a warning."""
    new = row(activiteit="Saamen eten", dag="dinsdag", tijd="17.30-19.00", omschrijving="U eet samen.")

    assert 0 == run(root, as_csv([HEADER, new]))
    assert (
        "Let op: catalog/activities/overdie/samen-eten.yml: Deze activiteit lijkt al in"
        in capsys.readouterr().out
    )


def test_what_no_file_can_hold_is_refused_in_the_words_of_the_checker(root: Path, capsys: Capture) -> None:
    """A name that is too long passes the reading of the row, but not the check of the file."""
    assert 1 == run(root, as_csv([HEADER, row(activiteit="Koffie " * 40)]))
    assert "Komen er niet in: 1" in capsys.readouterr().out


def test_a_hostile_cell_stays_a_text(root: Path) -> None:
    """Colons, quotes, hashes and new lines in a cell say nothing to the file."""
    bad = "Kom: 'nu' # gratis\nkosten: 1000\n- {a: b} & *x !y zo"

    assert 0 == run(root, as_csv([HEADER, row(omschrijving=bad, activiteit="Koffie: #1 [extra]")]), "--write")
    loaded = load_catalogue(root, TODAY).catalogue
    assert loaded is not None
    activity = loaded.activities["overdie/koffie-1-extra"]
    assert ("Koffie: #1 [extra]", bad) == (activity.name, activity.description)


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
    assert "Komen er niet in: 7" in capsys.readouterr().out
