"""What is suggested for the word at the caret."""

from __future__ import annotations

import pytest

from tests.finder.conftest import Ask


def suggested(ask: Ask, query: str, caret: int | None = None) -> list[tuple[str, str, str]]:
    """Give kind, label and detail of each suggestion, with the caret at the end unless told."""
    found = ask(query, caret=len(query) if caret is None else caret)
    return [(each["kind"], each["label"], each["detail"]) for each in found]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("eenz", ("complaint", "Eenzaamheid", "Z04.03")),
        ("slapel", ("complaint", "Slecht slapen", "P06")),
        ("slecht sl", ("complaint", "Slecht slapen", "P06")),
        ("overd", ("neighbourhood", "Overdie", "")),
        ("mare nos", ("venue", "Wijkcentrum Mare Nostrum", "Huiswaard-Noord")),
        ("bingo", ("activity", "Bingomiddag", "Overdie")),
        ("elis", ("practice", "Medisch Centrum Elisabeth", "")),
        ("wonen", ("organisation", "WonenPlus", "")),
        ("dinsd", ("day", "dinsdag", "")),
        ("turk", ("language", "Turks", "")),
        ("grat", ("free", "gratis", "")),
        ("rolst", ("wheelchair", "rolstoel", "")),
    ],
)
def test_says_what_each_is(ask_own: Ask, typed: str, first: tuple[str, str, str]) -> None:
    """Complaints, wijken, venues, activities, practices, organisations, days and filters are offered."""
    assert suggested(ask_own, typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("z0", ["Z01", "Z03", "Z04"]),
        ("Z04", ["Z04", "Z04.03", "Z04.04"]),
        ("z04.0", ["Z04.03", "Z04.04"]),
        ("z0403", ["Z04.03"]),
    ],
)
def test_codes_by_how_they_begin(ask_own: Ask, typed: str, codes: list[str]) -> None:
    """An unfinished code offers the codes that begin so, in their own order, with or without the dot."""
    found = suggested(ask_own, typed)

    assert [detail for _, _, detail in found[:3]] == codes
    assert {kind for kind, _, _ in found} == {"complaint"}


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("eenzaamhied", "Eenzaamheid"),
        ("depresief", "Depressie"),
        ("overdei", "Overdie"),
        ("huizwaard", "Huiswaard"),
    ],
)
def test_typing_errors_are_forgiven(ask_own: Ask, typed: str, label: str) -> None:
    """From five letters on, a typing error still offers what was meant."""
    assert suggested(ask_own, typed)[0][1] == label


@pytest.mark.parametrize("typed", ["", "  ", "e", "eenzaam ", "xyzzy", "ovrd"])
def test_nothing_when_there_is_nothing_to_say(ask_own: Ask, typed: str) -> None:
    """No word at the caret, a single letter, nonsense and a short wrong word get no suggestion."""
    assert suggested(ask_own, typed) == []


def test_the_rest_of_the_query_stays(ask_own: Ask) -> None:
    """A suggestion takes the place of the word at the caret, and of the words before it that it has too."""
    assert ask_own("z04 overd dinsdag", caret=9)[0]["query"] == "z04 Overdie dinsdag"
    assert ask_own("1813 slecht sl", caret=14)[0]["query"] == "1813 P06"
    assert ask_own("gratis z040", caret=11)[0]["query"] == "gratis Z04.03"
    assert ask_own("eenz 1813", caret=2)[0]["query"] == "Z04.03 1813"


def test_an_activity_comes_with_its_page(ask_own: Ask) -> None:
    """Who chooses an activity can go straight to it; other things have no page here."""
    bingo, *_ = ask_own("bingo", caret=5)

    assert bingo["path"] == "activiteit/overdie/bingo/"
    assert "path" not in ask_own("overd", caret=5)[0]


def test_kinds_are_mixed(ask_own: Ask) -> None:
    """At most eight, and what is of one kind does not push out the rest."""
    found = suggested(ask_own, "koffie")
    kinds = [kind for kind, _, _ in suggested(ask_own, "overdie")]

    assert len(found) <= 8
    assert {"neighbourhood", "activity", "venue"} <= set(kinds)


def test_each_thing_is_suggested_once(ask_own: Ask) -> None:
    """A wijkcentrum that is a place and an organisation of one name stands there once."""
    labels = [label for _, label, _ in suggested(ask_own, "mare nostrum")]

    assert labels.count("Wijkcentrum Mare Nostrum") == 1
