"""`wijkrecept confirm`: one line in each file that is named."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.catalogue import golden
from wijkrecept.cli import confirm, main

ACTIVITY = "catalog/activities/overdie/samen-eten.yml"
BINGO = "catalog/activities/overdie/bingo.yml"
OLD = "catalog/activities/overdie/oud.yml"
VENUE = "catalog/venues/thuis-in-overdie.yml"
WHOLE_WIJK = "`overdie` is een wijk. Kloppen alle activiteiten daar nog? Typ dan: wijkrecept confirm"
WHERE_DATES_ARE = "Dat hoort bij activiteiten en locaties."
TODAY = dt.date(2026, 10, 15)
CASE = {
    "copy": {
        BINGO: [ACTIVITY, [{"old": "buurtkeuken", "new": "mee-de-wering"}]],
        OLD: [ACTIVITY, [{"old": "gecontroleerd", "new": "vervallen: 2026-10-02\ngecontroleerd"}]],
    }
}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confirm, "today", lambda: TODAY)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    golden.build(CASE, tmp_path)
    return tmp_path


def contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.yml")}


def changed_by(root: Path, *names: str, code: int = 0) -> dict[str, list[bytes]]:
    """Confirm, and give the lines that are new in each file that changed."""
    before = contents(root)
    assert code == main(["confirm", "--root", str(root), *names])
    after = contents(root)
    return {
        file: [line for line in content.splitlines() if line not in before[file].splitlines()]
        for file, content in after.items()
        if content != before[file]
    }


NEW = [b"gecontroleerd: 2026-10-15"]


@pytest.mark.parametrize(
    ("names", "files"),
    [
        (["overdie/samen-eten"], {ACTIVITY}),
        (["overdie/samen-eten.yml"], {ACTIVITY}),
        ([ACTIVITY], {ACTIVITY}),
        (["overdie/samen-eten", ACTIVITY, "overdie/bingo"], {ACTIVITY, BINGO}),
        (["buurtkeuken"], {ACTIVITY}),
        (["catalog/organisations/mee-de-wering.yml"], {BINGO}),
        (["neighbourhoods/overdie.yml"], {ACTIVITY, BINGO}),
        (["catalog\\activities\\overdie"], {ACTIVITY, BINGO}),
        (["catalog/venues/thuis-in-overdie"], {ACTIVITY, BINGO, VENUE}),
        (["overdie/oud"], {OLD}),
    ],
)
def test_what_is_named_gets_the_day(root: Path, names: list[str], files: set[str]) -> None:
    """An activity; all that an organisation, a wijk or a venue has, but for what has ended."""
    assert dict.fromkeys(files, NEW) == changed_by(root, *names)


def test_a_path_may_be_told_from_where_one_is(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the terminal completes it."""
    monkeypatch.chdir(root / "catalog/activities")

    assert {ACTIVITY: NEW} == changed_by(root, "overdie/samen-eten.yml")


def test_it_says_what_changed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each file, also for those that are passed over, and how many there were."""
    (root / BINGO).write_bytes((root / BINGO).read_bytes().replace(b"2026-10-01", b"2026-10-15"))
    venue = (root / VENUE).read_text().replace("gecontroleerd: 2026-09-01\n", "")
    (root / VENUE).write_text(venue)

    changed_by(root, "catalog/venues/thuis-in-overdie")

    assert [
        f"{VENUE}: gecontroleerd is nu 2026-10-15. Er stond nog geen datum.",
        f"{BINGO}: gecontroleerd is al 2026-10-15.",
        f"{OLD}: overgeslagen, want deze activiteit is gestopt.",
        f"{ACTIVITY}: gecontroleerd was 2026-10-01 en is nu 2026-10-15.",
        "2 bestanden veranderd.",
    ] == capsys.readouterr().out.splitlines()


def test_a_try_saves_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --dry-run it only says what would change."""
    assert {} == changed_by(root, "--dry-run", "overdie/samen-eten")
    assert capsys.readouterr().out.endswith("1 bestand verandert. Er is niets opgeslagen.\n")


def test_another_day_can_be_given(root: Path) -> None:
    """For who writes down later what was checked before."""
    assert {ACTIVITY: [b"gecontroleerd: 2026-10-14"]} == changed_by(
        root, "--date", "2026-10-14", "overdie/samen-eten"
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["buurtkeukn"], "`buurtkeukn` is niet te vinden. Bedoelt u `buurtkeuken`?"),
        (["samen-eten"], "`samen-eten` is niet te vinden. Bedoelt u `overdie/samen-eten`?"),
        (["MEE & de Wering"], "`MEE & de Wering` is niet te vinden. Bedoelt u `mee-de-wering`?"),
        (["overdie"], f"{WHOLE_WIJK} neighbourhoods/overdie.yml"),
        (
            ["catalog/venus/thuis-in-overdie"],
            f"`catalog/venus/thuis-in-overdie` is niet te vinden. Bedoelt u `{VENUE}`?",
        ),
        (["iets heel anders"], "`iets heel anders` is niet te vinden."),
        (["neighbourhoods/huiswaard"], "Bij neighbourhoods/huiswaard.yml horen geen activiteiten."),
        (
            ["catalog/complaints/p03.yml"],
            f"In catalog/complaints/p03.yml staat geen datum van nakijken. {WHERE_DATES_ARE}",
        ),
        (
            ["--date", "2026-10-16", "buurtkeuken"],
            "2026-10-16 is nog niet geweest. Kies vandaag of een eerdere dag.",
        ),
    ],
)
def test_what_cannot_be_confirmed_is_told(
    root: Path, arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 and one sentence, and nothing is changed: not what was named beside it either."""
    assert {} == changed_by(root, *arguments, "overdie/bingo", code=2)
    assert ("", f"{sentence}\n") == capsys.readouterr()


def test_a_file_with_an_error_is_left_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The checker says what is wrong; the other files are done; the exit code is 1."""
    (root / BINGO).write_bytes((root / BINGO).read_bytes().replace(b"eetgroep", b"eetgroeb"))

    assert {ACTIVITY: NEW} == changed_by(root, "neighbourhoods/overdie", code=1)
    said = capsys.readouterr().out
    assert f"{BINGO}: niet veranderd, want er staat een fout in.\n{BINGO}:2:8: fout: " in said
    assert said.endswith("1 bestand veranderd.\n")


def test_an_odd_file_is_left_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is written in a way that cannot be changed safely is the editor's own work."""
    (root / VENUE).write_text("{naam: De Kamer, wijk: overdie, adres: {plaats: Alkmaar}}\n")

    assert {ACTIVITY: NEW, BINGO: NEW} == changed_by(root, VENUE, code=1)
    assert (
        f"{VENUE}: niet veranderd. Dit bestand is op een bijzondere manier geschreven."
        in capsys.readouterr().out
    )


def test_a_file_that_cannot_be_saved_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Such as one that Windows keeps locked."""

    def locked(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("wijkrecept.cli.saving.replace_file", locked)

    assert {} == changed_by(root, "overdie/samen-eten", code=1)
    assert f"{ACTIVITY}: opslaan lukt niet." in capsys.readouterr().out


def test_without_a_catalogue_nothing_can_be_confirmed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, as for checking."""
    assert 2 == main(["confirm", "--root", str(tmp_path), "x"])
    assert "staat geen map `catalog`" in capsys.readouterr().err
