"""What an editor probably meant, and when nobody can tell."""

from __future__ import annotations

import pytest

from wijkrecept.catalogue.other_words import codes, weekdays
from wijkrecept.catalogue.suggestions import typing_error

PLACES = ["thuis-in-overdie", "de-oever", "de-over", "west", "wijk-2", "wijk-12"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Thuis in Overdie", "thuis-in-overdie"),
        ("thuis_in_overdie.yml", "thuis-in-overdie"),
        ("tuis-in-overide", "thuis-in-overdie"),
        ("wets", "west"),
        ("wst", "west"),
        ("oud-overdie", None),
        ("de-oevr", None),
        ("wijk-3", None),
        ("we", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_only_a_small_slip_is_a_typing_error(written: str, meant: str | None) -> None:
    """At most two letters off, never another figure, and never a guess between two."""
    assert meant == typing_error(written, PLACES)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dinsdag en donderdag", ["dinsdag", "donderdag"]),
        ("ma/wo", ["maandag", "woensdag"]),
        ("wo t/m vr", ["woensdag", "donderdag", "vrijdag"]),
        ("di.", ["dinsdag"]),
        ("dinsdag en later", []),
        ("", []),
    ],
)
def test_days_are_told_apart(written: str, meant: list[str]) -> None:
    """Several days behind one key, and nothing when a part is no day."""
    assert meant == weekdays(written)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("z0403", ["Z04.03"]),
        ("Z04-03", ["Z04.03"]),
        ("p03 z04.03", ["P03", "Z04.03"]),
        ("Z04 eenzaam", []),
        ("C03", []),
        ("Z4", []),
    ],
)
def test_codes_are_recognised_however_they_are_written(written: str, meant: list[str]) -> None:
    """Capitals, points and dashes tell nothing; another word with it does."""
    assert meant == codes(written)
