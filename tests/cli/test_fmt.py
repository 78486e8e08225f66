"""`wijkrecept fmt`: files in the order of their schema."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalogue import golden
from wijkrecept.cli import main

ACTIVITY = "catalog/activities/overdie/samen-eten.yml"
VENUE = "catalog/venues/thuis-in-overdie.yml"
WIJK = "wijk: overdie\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    golden.build({}, tmp_path)
    for file, line in ((VENUE, WIJK), (ACTIVITY, "soort: eetgroep\n")):
        path = tmp_path / file
        path.write_text(f"# Vooraf.\n{line}" + path.read_text().replace(line, ""))
    return tmp_path


def fmt(root: Path, *arguments: str) -> int:
    return main(["fmt", "--root", str(root), *arguments])


def test_all_files_are_ordered(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without names it is the whole catalogue; a second time nothing changes."""
    assert 0 == fmt(root)
    assert [
        f"{VENUE}: de regels staan nu in de vaste volgorde.",
        f"{ACTIVITY}: de regels staan nu in de vaste volgorde.",
        "2 bestanden veranderd.",
    ] == capsys.readouterr().out.splitlines()
    assert (root / VENUE).read_text().splitlines()[:3] == [
        "naam: Wijkcentrum Thuis in Overdie",
        "# Vooraf.",
        "wijk: overdie",
    ]

    assert 0 == fmt(root)
    assert "Geen bestand veranderd.\n" == capsys.readouterr().out


@pytest.mark.parametrize("name", [VENUE, VENUE.removesuffix(".yml"), "catalog/venues", "catalog\\venues\\"])
def test_only_what_is_named_is_ordered(root: Path, name: str) -> None:
    """A file or a folder."""
    before = (root / ACTIVITY).read_bytes()

    assert 0 == fmt(root, name)
    assert not (root / VENUE).read_text().startswith("#")
    assert before == (root / ACTIVITY).read_bytes()


def test_a_check_saves_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --check the exit code is 1 while anything is not in order."""
    before = (root / VENUE).read_bytes()

    assert 1 == fmt(root, "--check", VENUE)
    assert before == (root / VENUE).read_bytes()
    assert (
        f"{VENUE}: de regels staan niet in de vaste volgorde.\n1 bestand verandert. Er is niets opgeslagen.\n"
    ) == capsys.readouterr().out
    assert 0 == fmt(root, "--check", "neighbourhoods")


def test_a_file_with_an_error_is_left_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The checker says what is wrong with it; the exit code is 1, and the others are ordered."""
    content = (root / VENUE).read_bytes().replace(b"adres", b"adrss")
    (root / VENUE).write_bytes(content)

    assert 1 == fmt(root)
    said = capsys.readouterr().out
    assert content == (root / VENUE).read_bytes()
    assert f"{VENUE}: niet veranderd, want er staat een fout in.\n{VENUE}:" in said
    assert said.endswith("1 bestand veranderd.\n")


def test_a_file_that_is_no_entry_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the checker refuses by its name is no reason to be silent."""
    (root / "catalog/venues/Kamer.yml").write_text("naam: De Kamer\n")

    assert 1 == fmt(root)
    assert "catalog/venues/Kamer.yml:1:1: fout: " in capsys.readouterr().out


def test_an_unknown_file_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2 and what is probably meant; nothing is changed."""
    before = (root / VENUE).read_bytes()

    assert 2 == fmt(root, VENUE, VENUE.replace("thuis", "tuis"))
    assert before == (root / VENUE).read_bytes()
    assert (
        f"`catalog/venues/tuis-in-overdie.yml` is niet te vinden. Bedoelt u `{VENUE}`?\n"
    ) == capsys.readouterr().err


def test_without_a_catalogue_nothing_can_be_ordered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, as for checking."""
    assert 2 == fmt(tmp_path)
    assert "staat geen map `catalog`" in capsys.readouterr().err
