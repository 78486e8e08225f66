"""From a list that somebody keeps to files that the checker finds nothing wrong with."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.tabular.lists import (
    HEADER,
    NEW,
    TODAY,
    as_csv,
    catalogue,
    files,
    row,
    run,
    written,
)
from wijkrecept.catalogue import load_catalogue

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small catalogue."""
    return catalogue(tmp_path / "catalogus")


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
        "nog_nakijken: Deze activiteit komt uit een lijst."
        " Kijk de voorstellen na bij soort, klachten, plekken, gecontroleerd.\n"
    )
    assert ["review_note"] == [problem.code for problem in load_catalogue(root, TODAY).problems]


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
    """An activity that has a file is named with what differs, and its file stays as it is."""
    own = root / NEW
    own.write_text("naam: van mij\n", encoding="utf-8")
    list_ = as_csv([HEADER, row()])

    assert 2 == run(root, list_, "--write")
    own.write_bytes((root / "catalog/activities/overdie/samen-eten.yml").read_bytes())
    before = files(root)
    capsys.readouterr()

    assert 1 == run(root, list_, "--write")
    assert before == files(root)
    said = capsys.readouterr().out
    assert "In regel 2 staat iets anders dan in overdie/koffieochtend: bij naam staat " in said
    assert "Dit is niet overgenomen. Verander het zelf in het bestand." in said
    assert said.count("Er komt niets nieuws in de catalogus.") == 1
    assert "--write" not in said


def test_a_row_that_the_catalogue_has_just_so_is_counted_only(root: Path, capsys: Capture) -> None:
    """What import filled in by itself is no change, and there is nothing to write or to do."""
    assert 0 == run(root, as_csv([HEADER, row()]), "--write")
    capsys.readouterr()

    assert 0 == run(root, as_csv([HEADER, row()]))
    said = capsys.readouterr().out
    assert "\n1 regel is gelijk.\n" in said
    assert "Er komt niets nieuws in de catalogus." in said
    assert "--write" not in said


def test_a_change_in_a_row_is_told_and_not_taken_over(root: Path, capsys: Capture) -> None:
    """Of each column that differs: what the row says and what the file does."""
    assert 0 == run(root, as_csv([HEADER, row()]), "--write")
    before = files(root)
    capsys.readouterr()

    assert 1 == run(root, as_csv([HEADER, row(dag="woensdag", kosten="2,50")]), "--write")
    assert before == files(root)
    assert (
        "In regel 2 staat iets anders dan in overdie/koffieochtend: bij wanneer staat woensdag, in het"
        " bestand dinsdag; bij kosten staat 2,50, in het bestand gratis. Dit is niet overgenomen."
        in capsys.readouterr().out
    )


def test_a_kind_in_plain_words(root: Path, capsys: Capture) -> None:
    """A column `Soort activiteit` says the kind as people do; what no kind is like is refused."""
    header = (*HEADER, "Klachten", "Soort activiteit")
    words = {"Ontmoeting": "ontmoeten", "eten": "eetgroep", "Wandelen": "bewegen", "Iets": None}
    rows = [(*row(activiteit=f"Groep {number}"), "Z04.03", word) for number, word in enumerate(words)]

    assert 1 == run(root, as_csv([header, *rows]), "--write")
    loaded = load_catalogue(root, TODAY).catalogue
    assert loaded is not None
    kinds = [loaded.activities.get(f"overdie/groep-{number}") for number in range(len(words))]
    assert list(words.values()) == [each and each.kind for each in kinds]
    assert "In de lijst stond: Wandelen." in capsys.readouterr().out


def test_a_row_that_stands_there_twice_comes_in_once(root: Path, capsys: Capture) -> None:
    """The second says nothing new, so there is nothing to do."""
    assert 0 == run(root, as_csv([HEADER, row(), row()]), "--write")
    said = capsys.readouterr().out
    assert "regel 3, Koffieochtend: Deze regel is gelijk aan regel 2. U hoeft niets te doen." in said
    assert "Opgeslagen: 1\n" in said


def test_a_row_that_repeats_a_refused_one_points_to_it(root: Path, capsys: Capture) -> None:
    """What only the check of the file finds wrong holds for both."""
    long = row(activiteit="Koffie " * 40)

    assert 1 == run(root, as_csv([HEADER, long, long]))
    said = capsys.readouterr().out
    assert "Komen er niet in: 2" in said
    assert "Deze regel is gelijk aan regel 2. Kijk daar wat er mis is." in said


def test_what_holds_for_every_row_is_said_once(root: Path, capsys: Capture) -> None:
    """Places and the date of checking that import filled in stand above the rows."""
    assert 0 == run(root, as_csv([HEADER, row(), row(activiteit="Koffie op vrijdag", dag="vrijdag")]))
    said = capsys.readouterr().out
    assert 1 == said.count("plekken: open.")
    assert "  Kijk na bij elke regel: plekken: open. In de lijst stond niet of er plek is." in said


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
