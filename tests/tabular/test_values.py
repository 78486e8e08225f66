"""Costs, ways to reach somebody, audiences and languages, from what people write in a cell."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.schemas import bundled_schema
from wijkrecept.tabular.understanding import NotUnderstoodError
from wijkrecept.tabular.values import (
    AUDIENCES,
    LANGUAGES,
    answer_of,
    audiences_of,
    cost_of,
    day_of,
    languages_of,
    phone_of,
    reach_of,
    sign_up_of,
)


@pytest.mark.parametrize(
    ("cell", "amount", "note"),
    [
        ("gratis", "gratis", None),
        ("Gratis!", "gratis", None),
        ("geen", "gratis", None),
        ("geen kosten", "gratis", None),
        ("0", "gratis", None),
        ("€ 0,00", "gratis", None),
        ("€ 2,50", "2,50", None),
        ("€2.50", "2,50", None),
        ("2,50", "2,50", None),
        ("2,5", "2,50", None),
        ("5", "5,00", None),
        ("€ 5,-", "5,00", None),
        ("€ 5,--", "5,00", None),
        ("2 euro", "2,00", None),
        ("2 euro per keer", "2,00", None),
        ("€ 2,50 p.p.", "2,50", None),
        ("€ 3,00 p.k.", "3,00", None),
        ("€ 1,50 per les", "1,50", None),
        ("€ 2,50 inclusief koffie", "2,50", "Inclusief koffie"),
        ("€ 2,50 (incl. koffie en thee)", "2,50", "Incl. koffie en thee"),
        ("vrijwillige bijdrage", "gratis", "Vrijwillige bijdrage"),
        ("Vrije gift", "gratis", "Vrije gift"),
        ("2.5", "2,50", None),
        ("gratis (koffie € 1)", "gratis", "Koffie € 1"),
        ("gratis, koffie staat klaar", "gratis", "Koffie staat klaar"),
    ],
)
def test_a_cost_for_one_time(cell: str, amount: str, note: str | None) -> None:
    """One amount for one time is understood, and what stands beside it is kept as the note."""
    cost = cost_of(cell)

    assert (amount, note) == (cost.amount, cost.note)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("", "cost_empty"),
        ("-", "cost_empty"),
        ("€ 10 per maand", "cost_period"),
        ("€ 25 per jaar", "cost_period"),
        ("€ 40 voor 10 lessen", "cost_period"),
        ("contributie € 12", "cost_period"),
        ("€ 2 - € 5", "cost_unclear"),
        ("vanaf € 2,50", "cost_unclear"),
        ("max. € 5", "cost_unclear"),
        ("gratis met AlkmaarPas", "cost_unclear"),
        ("eerste keer gratis, daarna € 3", "cost_unclear"),
        ("gratis voor leden", "cost_unclear"),
        ("n.v.t.", "cost_unclear"),
        ("zie website", "cost_unclear"),
        ("€ 2,50, kinderen € 1", "cost_unclear"),
        ("€ 1.250", "cost_unclear"),
        ("50 cent", "cost_unclear"),
        ("€ 5 (2x per maand)", "cost_period"),
        ("afhankelijk van inkomen", "cost_unclear"),
    ],
)
def test_a_cost_that_is_not_certain(cell: str, reason: str) -> None:
    """More amounts, a condition, or money for more than one time is not guessed at."""
    with pytest.raises(NotUnderstoodError) as caught:
        cost_of(cell)

    assert reason == caught.value.reason


@given(st.text(alphabet=st.sampled_from(list("0123456789€,.- gratiseuop()")), max_size=30))
def test_any_cost_can_stand_in_a_file(cell: str) -> None:
    """Whatever is understood has the form that a file asks for."""
    pattern = bundled_schema(Kind.ACTIVITY)["properties"]["kosten"]["pattern"]
    try:
        amount = cost_of(cell).amount
    except NotUnderstoodError:
        amount = "gratis"

    assert re.fullmatch(pattern, amount)


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("072-511 22 33", "072-511 22 33"),
        ("(072) 5112233", "072-5112233"),
        ("06-12345678", "06-12345678"),
        ("06 12 34 56 78", "06 12 34 56 78"),
        ("+31 72 511 22 33", "072-5112233"),
        ("0031 6 12345678", "06-12345678"),
        ("+31 (0)72 5112233", "072-5112233"),
        ("tel. 072-5112233", "072-5112233"),
        ("725112233", "0725112233"),
        ("612345678", "0612345678"),
        ("14 072", "14072"),
        ("bel de balie", None),
    ],
)
def test_a_phone_number(cell: str, phone: str | None) -> None:
    """Written in any Dutch way, or without the zero that a spreadsheet takes off."""
    assert phone == phone_of(cell).phone


def test_all_that_is_in_one_cell() -> None:
    """A cell for contact gives its parts, and what is left is kept."""
    reach = reach_of(
        "Bel 072-511 22 33 of 06-12345678, mail info@example.nl of kijk op www.example.nl/koffie."
    )

    assert ("072-511 22 33", "info@example.nl", "https://www.example.nl/koffie") == (
        reach.phone,
        reach.email,
        reach.website,
    )
    assert ["06-12345678", "Bel of , mail of kijk op"] == reach.rest


@pytest.mark.parametrize(
    ("cell", "needed"),
    [
        ("ja", True),
        ("Verplicht", True),
        ("graag vooraf", True),
        ("bel 072-5112233", True),
        ("nee", False),
        ("niet nodig", False),
        ("Vrije inloop", False),
        ("bij de balie", None),
    ],
)
def test_whether_to_sign_up(cell: str, needed: bool | None) -> None:  # noqa: FBT001  what the cell says
    """Said in a known word, or not known."""
    assert needed == sign_up_of(cell)


def test_audiences() -> None:
    """Words of lists become the words of the schema; everybody is no audience; the rest is kept."""
    assert (["ouderen", "vrouwen"], ["kinderen"]) == audiences_of("Senioren, 55+ jaar en dames; kinderen")
    assert ([], []) == audiences_of("iedereen")


def test_languages() -> None:
    """By name or code."""
    assert (["nl", "tr", "uk"], ["Koerdisch"]) == languages_of("Nederlands, TR en Oekraïens / Koerdisch")


def test_words_are_those_of_the_schema() -> None:
    """No list has a word that a file cannot hold."""
    properties = bundled_schema(Kind.ACTIVITY)["properties"]

    assert set(properties["voor_wie"]["items"]["enum"]) == set(AUDIENCES)
    assert set(properties["talen"]["items"]["enum"]) == set(LANGUAGES)


def test_answers_and_days() -> None:
    """Yes, no and dates in the ways of a spreadsheet; anything else is told."""
    assert ["ja", "nee", "onbekend"] == [answer_of("X"), answer_of("Nee."), answer_of("?", unknown=True)]
    assert "2026-12-05" == day_of("5-12-2026")
    for read, cell in ((answer_of, "?"), (day_of, "volgende week"), (day_of, "31-2-2026")):
        with pytest.raises(NotUnderstoodError):
            read(cell)
