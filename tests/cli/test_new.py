"""`wijkrecept new activity`: an editor answers questions and has a file that is right."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from wijkrecept.cli import main

TODAY = ["--today", "2026-11-23"]
FOLDER = "catalog/activities/voorbeeldwijk"
KEPT = ".wijkrecept-antwoorden.json"
ANSWERS = (
    "1",
    "Koffie met buren",
    "U drinkt koffie. U praat met andere mensen uit de buurt.",
    "",
    "1",
    "Voorbeeld Welzijn",
    "Z04.03, p03",
    "elke dinsdag 10.00-12.00, niet in de schoolvakanties",
    "€ 2,50",
    "ja",
    "072-000 00 01",
    "",
    "",
    "",
)
FILE = """\
naam: Koffie met buren
soort: ontmoeten
locatie: voorbeeldhuis
organisatie: voorbeeld-welzijn
klachten: [Z04.03, P03]
omschrijving: U drinkt koffie. U praat met andere mensen uit de buurt.
wanneer:
  - elke: week
    dag: dinsdag
    van: 10:00
    tot: 12:00
    niet: [schoolvakanties]
kosten: 2,50
aanmelden:
  nodig: ja
  telefoon: 072-000 00 01
plekken: open
gecontroleerd: 2026-11-23
"""
FLAGS = [
    "--naam=Koffie met buren",
    "--omschrijving=U drinkt koffie.",
    "--wanneer=dinsdag 10.00-12.00",
    "--telefoon=072-000 00 01",
]

Type = Callable[[Sequence[str]], int]


@pytest.fixture
def root(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A new catalogue with one wijk, one venue and one organisation."""
    assert 0 == main(["init", "Hoorn", "--root", str(tmp_path), *TODAY])
    capsys.readouterr()
    return tmp_path


@pytest.fixture
def type_in(root: Path, monkeypatch: pytest.MonkeyPatch) -> Type:
    """Run the command and type answers; after the last one the keyboard is gone."""

    def run(answers: Sequence[str]) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
        return main(["new", "activity", "--root", str(root), *TODAY])

    return run


def changed(number: int, *answers: str) -> list[str]:
    """Give the answers with others at one place."""
    return [*ANSWERS[:number], *answers, *ANSWERS[number + 1 :]]


def test_answers_become_a_file(root: Path, type_in: Type, capsys: pytest.CaptureFixture[str]) -> None:
    """Choices by number or name, Enter for what is suggested; `wijkrecept check` has nothing against it."""
    assert 0 == type_in(ANSWERS)
    out = capsys.readouterr().out

    assert FILE == (root / FOLDER / "koffie-met-buren.yml").read_text()
    assert "  1. Wijkcentrum Voorbeeldhuis (voorbeeldhuis)\n" in out
    assert "Voorstel: ontmoeten. Druk op Enter als dat goed is.\n" in out
    assert f"De activiteit staat in {FOLDER}/koffie-met-buren.yml." in out
    assert 0 == main(["check", "--root", str(root), *TODAY])
    assert "koffie" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("number", "wrong", "said"),
    [
        (0, "2", "`2` staat niet in de lijst. Typ een nummer van 1 tot en met 1, of de naam."),
        (0, "terug", "Dit is de eerste vraag."),
        (0, "voorbeeldwjk", "Bedoelt u `voorbeeldwijk`?"),
        (1, "", "Er staat nog niets. Typ een antwoord."),
        (1, "x" * 201, "`naam`"),
        (3, "ontmoetten", "Bij `soort` kan `ontmoetten` niet staan. Bedoelt u `ontmoeten`?"),
        (6, "Q12", "Q12"),
        (6, "P35", "P35"),
        (7, "dinsdag", "Er staan geen tijden."),
        (7, "als het mooi is", "Schrijf bijvoorbeeld: elke dinsdag 10.00-12.00."),
        (7, "dinsdag 10-12, niet in de zomervakantie", "Schrijf: niet in de schoolvakanties."),
        (8, "veel", "Schrijf een bedrag zonder euroteken (5,00) of het woord gratis."),
        (9, "misschien", "Typ een nummer van 1 tot en met 2, of de naam."),
        (10, "12", "Bij `telefoon` kan `12` niet staan."),
        (11, "eten@", "Bij `e-mail` kan `eten@` niet staan."),
        (13, "Koffie!", "Gebruik alleen kleine letters, cijfers en streepjes, zoals koffie."),
        (13, "samen-eten", f"Het bestand {FOLDER}/samen-eten.yml is er al."),
    ],
)
def test_a_wrong_answer_is_asked_again(
    type_in: Type, number: int, wrong: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the sentence that says what to write; the right answer then counts."""
    assert 0 == type_in(changed(number, wrong, ANSWERS[number]))
    out = capsys.readouterr().out
    assert said in out
    assert f"Klaar. De activiteit staat in {FOLDER}/koffie-met-buren.yml." in out


def test_terug_asks_the_last_question_again(
    root: Path, type_in: Type, capsys: pytest.CaptureFixture[str]
) -> None:
    """As often as somebody wants; what was answered is what is suggested, also for what was passed over."""
    first = [ANSWERS[0], "Verkeerd", "Ook verkeerd", "terug", "Terug"]
    back = [*first, *ANSWERS[1:12], "terug", *ANSWERS[11:]]

    assert 0 == type_in(back)
    assert "Voorstel: Verkeerd." in capsys.readouterr().out
    assert FILE == (root / FOLDER / "koffie-met-buren.yml").read_text()


def test_it_begins_and_ends_with_what_to_know(type_in: Type, capsys: pytest.CaptureFixture[str]) -> None:
    """How to stop, how to choose, and what comes after."""
    assert 0 == type_in(ANSWERS)
    out = capsys.readouterr().out

    assert out.startswith("Stoppen kan altijd met Ctrl+C. Uw antwoorden blijven bewaard.")
    assert 6 == out.count("\nTyp een nummer of de naam.\n")
    assert "Kijk het na: wijkrecept check. Stuur het daarna op.\n" in out


def test_who_stops_loses_nothing(root: Path, type_in: Type, capsys: pytest.CaptureFixture[str]) -> None:
    """The answers are kept, it says so, and the next time they are what is suggested."""
    before = sorted(root.rglob("*"))
    assert 2 == type_in(ANSWERS[:8])
    assert "Uw antwoorden zijn bewaard." in capsys.readouterr().out
    assert sorted([*before, root / KEPT]) == sorted(root.rglob("*"))

    assert 0 == type_in([*([""] * 8), *ANSWERS[8:]])
    assert "Voorstel: Koffie met buren." in capsys.readouterr().out
    assert FILE == (root / FOLDER / "koffie-met-buren.yml").read_text()
    assert not (root / KEPT).exists()


def test_control_c_is_stopping(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """At the first question there is nothing to keep."""

    def interrupted(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupted)

    assert 2 == main(["new", "activity", "--root", str(root), *TODAY])
    assert "Gestopt. Er is niets veranderd." in capsys.readouterr().err
    assert not (root / KEPT).exists()


def test_kept_answers_that_are_no_longer_ours_are_passed_over(root: Path, type_in: Type) -> None:
    """Whatever stands in the file."""
    for content in ("[1]", "{", '{"naam": 3, "iets": "x"}'):
        (root / KEPT).write_text(content)
        assert 2 == type_in([])


def test_a_second_file_gets_another_name(root: Path, type_in: Type) -> None:
    """What is suggested is never a file that is there."""
    assert 0 == type_in(changed(1, "Samen eten"))
    assert (root / FOLDER / "samen-eten-2.yml").is_file()


def test_flags_are_answers_too(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With `--ja` nothing is asked: the rest is what would be suggested."""
    assert 0 == main(["new", "activity", "--root", str(root), *TODAY, "--ja", *FLAGS])
    assert ">" not in capsys.readouterr().out
    made = (root / FOLDER / "koffie-met-buren.yml").read_text()

    assert "soort: ontmoeten\n" in made
    assert "kosten: gratis\n" in made


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (FLAGS[1:], "Er ontbreekt een antwoord. Geef het met --naam."),
        ([*FLAGS, "--kosten=veel"], "Bij `kosten` kan `veel` niet staan."),
        ([*FLAGS, "--locatie=elders"], "`elders` staat niet in de lijst."),
        ([*FLAGS, "--bestand=../../x"], "Gebruik alleen kleine letters"),
    ],
)
def test_a_wrong_flag_is_told(
    root: Path, flags: Sequence[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and no file."""
    assert 2 == main(["new", "activity", "--root", str(root), *TODAY, "--ja", *flags])
    assert said in capsys.readouterr().err
    assert ["samen-eten.yml"] == [file.name for file in (root / FOLDER).iterdir()]


def test_a_catalogue_with_errors_comes_first(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is asked while names of venues cannot be trusted."""
    (root / "catalog/venues/voorbeeldhuis.yml").write_text("naam: [")

    assert 2 == main(["new", "activity", "--root", str(root), *TODAY])
    assert "wijkrecept check" in capsys.readouterr().err
