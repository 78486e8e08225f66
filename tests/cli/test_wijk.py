"""`wijkrecept wijk`: which wijk a postcode belongs to, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalogue import golden
from wijkrecept.cli import main

OVERDIE, HUISWAARD = "neighbourhoods/overdie.yml", "neighbourhoods/huiswaard.yml"

WINS = "De nauwkeurigste regel wint."
BROKEN = "hier staat een fout in, dus deze wijk telt niet mee. Bekijk de fout met: wijkrecept check."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    golden.build({}, tmp_path)
    text = (tmp_path / HUISWAARD).read_text()
    rows = "postcodes:\n  - 1824 AA - 1824 MZ\n  - 1813 BA - 1813BZ\n  - 1813 BC\n"
    (tmp_path / HUISWAARD).write_text(text.replace("postcodes: [1824 AA - 1824 MZ]\n", rows))
    return tmp_path


def said(root: Path, capsys: pytest.CaptureFixture[str], *postcode: str, code: int = 0) -> list[str]:
    assert code == main(["wijk", "--root", str(root), *postcode])
    out, err = capsys.readouterr()
    return (out + err).splitlines()


@pytest.mark.parametrize("typed", [["1812 AB"], ["1812ab"], ["1812", "ab"], [" 1812AB "]])
def test_a_postcode_has_a_wijk(root: Path, typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """However it is typed, with the row that says so."""
    assert [
        "1812 AB hoort bij de wijk Overdie.",
        f"    Dat komt door `1812` in {OVERDIE}, regel 3.",
    ] == said(root, capsys, *typed)


def test_the_most_specific_row_wins(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The rows that it wins from are named too, the nearest first."""
    assert [
        "1813 BC hoort bij de wijk Huiswaard.",
        f"    Dat komt door `1813 BC` in {HUISWAARD}, regel 5.",
        f"    Dit gaat voor `1813 BA - 1813BZ` van Huiswaard in {HUISWAARD}, regel 4. {WINS}",
        f"    Dit gaat voor `1813` van Overdie in {OVERDIE}, regel 3. {WINS}",
    ] == said(root, capsys, "1813 BC")


def test_four_digits_can_be_one_wijk(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """When all that begin with them belong to it."""
    assert [
        "1812 hoort bij de wijk Overdie.",
        f"    Dat komt door `1812` in {OVERDIE}, regel 3.",
    ] == said(root, capsys, "1812")


def test_four_digits_can_be_divided(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each wijk with its share and its rows."""
    assert [
        "Van 1813 horen niet alle postcodes bij dezelfde wijk:",
        "Overdie: 650 van de 676 postcodes.",
        f"    Dat komt door `1813` in {OVERDIE}, regel 3.",
        "Huiswaard: 26 van de 676 postcodes.",
        f"    Dat komt door `1813 BC` in {HUISWAARD}, regel 5.",
        f"    Dat komt door `1813 BA - 1813BZ` in {HUISWAARD}, regel 4.",
    ] == said(root, capsys, "1813")


def test_a_part_can_belong_to_no_wijk(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says so."""
    assert [
        "Van 1824 horen niet alle postcodes bij dezelfde wijk:",
        "Huiswaard: 338 van de 676 postcodes.",
        f"    Dat komt door `1824 AA - 1824 MZ` in {HUISWAARD}, regel 3.",
        "Geen wijk: 338 van de 676 postcodes.",
    ] == said(root, capsys, "1824")


def test_an_unknown_postcode_shows_what_is_near(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, the nearest rows, and what to do."""
    assert [
        "Geen wijk heeft de postcode 1824 NA.",
        f"    Dichtbij is `1824 AA - 1824 MZ` van Huiswaard, in {HUISWAARD}, regel 3.",
        f"    Dichtbij is `1813` van Overdie, in {OVERDIE}, regel 3.",
        "Hoort deze postcode bij een wijk? Zet hem dan bij `postcodes` in het bestand van die wijk.",
    ] == said(root, capsys, "1824NA", code=1)


def test_what_is_far_off_is_not_near(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The other end of the country has no row beside it."""
    assert [
        "Geen wijk heeft de postcode 9999.",
        "Hoort deze postcode bij een wijk? Zet hem dan bij `postcodes` in het bestand van die wijk.",
    ] == said(root, capsys, "9999", code=1)


@pytest.mark.parametrize("typed", ["overdie", "0812", "1812 A", "1812 ABC"])
def test_what_is_no_postcode_is_told(root: Path, typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2 and how to write one."""
    assert [
        f"`{typed}` is geen postcode. Schrijf vier cijfers, of vier cijfers en twee letters: 1812 AB."
    ] == said(root, capsys, typed, code=2)


def test_other_errors_do_not_stand_in_the_way(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wijk with an error is named and left out; other files are not looked at."""
    (root / HUISWAARD).write_text("naam: Huiswaard\n")
    (root / "catalog/venues/thuis-in-overdie.yml").write_text("naam: [")

    assert [
        f"{HUISWAARD}: {BROKEN}",
        "1813 BC hoort bij de wijk Overdie.",
        f"    Dat komt door `1813` in {OVERDIE}, regel 3.",
    ] == said(root, capsys, "1813 BC")


def test_without_a_catalogue_there_are_no_wijken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, as for checking."""
    assert "staat geen map `catalog`" in said(tmp_path, capsys, "1812", code=2)[0]
