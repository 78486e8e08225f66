"""How columns, names and suggestions are found, and how texts are written down."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkrecept.catalogue import Catalogue, Kind, bundled_schema
from wijkrecept.catalogue.reader import read
from wijkrecept.tabular.columns import PASSED_OVER, guess, guessed, mapping_file, mapping_from_file
from wijkrecept.tabular.entry_text import slug_of
from wijkrecept.tabular.matching import Names, venue_at
from wijkrecept.tabular.scalars import block, line, scalar
from wijkrecept.tabular.suggesting import KIND_WORDS, complaints_for, kind_of
from wijkrecept.tabular.tables import text_of
from wijkrecept.tabular.understanding import NotUnderstoodError

VENUES = Names(
    "venue",
    {
        "thuis-in-overdie": "Wijkcentrum Thuis in Overdie",
        "oud-overdie": "Oud Overdie",
        "de-oever": "Wijkcentrum De Oever",
        "de-daalder": "De Daalder",
        "zaal-1": "Zaal 1",
        "zaal-2": "Zaal 2",
    },
)


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Activiteit", "naam"),
        ("NAAM ACTIVITEIT", "naam"),
        ("Waar?", "locatie"),
        ("Aanbieder", "organisatie"),
        ("Prijs", "kosten"),
        ("Kosten (€)", "kosten"),
        ("Tel.nr.", "telefoon"),
        ("E-mail", "e-mail"),
        ("Emailadres:", "e-mail"),
        ("Dag en tijd", "wanneer"),
        ("Dag/tijd", "wanneer"),
        ("Doelgroep", "voor_wie"),
        ("Omschrijvng", "omschrijving"),
        ("Bijzonderheden", None),
        ("", None),
        ("Wethouder", None),
    ],
)
def test_a_header_is_known_by_what_lists_call_it(header: str, column: str | None) -> None:
    """In any case, with signs or a slip; another word is not guessed at."""
    assert column == guess(header)


def test_no_two_columns_hold_the_same() -> None:
    """The first of two columns with one meaning counts, the other is passed over."""
    assert {"Waar": "locatie", "Locatie": PASSED_OVER} == guessed(["Waar", "Locatie"]).columns


@given(
    st.lists(
        st.text(min_size=1, max_size=30).map(lambda each: " ".join(each.split())).filter(bool), unique=True
    )
)
def test_a_mapping_is_read_as_it_was_written(headers: list[str]) -> None:
    """Whatever stands above a column, its mapping file says it."""
    headers = [text_of(header) for header in headers if header.isprintable()] or ["naam"]
    mapping = guessed(headers)

    assert mapping.columns == mapping_from_file(mapping_file(mapping))


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Thuis in Overdie", "thuis-in-overdie"),
        ("thuis-in-overdie", "thuis-in-overdie"),
        ("Wijkcentrum 'Thuis in Overdie'", "thuis-in-overdie"),
        ("De Oever", "de-oever"),
        ("Oever", "de-oever"),
        ("Buurthuis de Oever", "de-oever"),
        ("de Dalder", "de-daalder"),
        ("Zaal 2", "zaal-2"),
    ],
)
def test_a_venue_by_its_name(text: str, venue: str) -> None:
    """By file, by name, without the general word, or with a small slip."""
    assert venue == VENUES.find(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Wijkcentrum Overdie", "venue_near"),
        ("Zaal 3", "venue_near"),
        ("Sporthal", "venue_unknown"),
        ("Zaal", "venue_near"),
    ],
)
def test_a_venue_that_is_not_certain(text: str, reason: str) -> None:
    """What is only like a name is offered, never taken."""
    with pytest.raises(NotUnderstoodError) as caught:
        VENUES.find(text)

    assert reason == caught.value.reason


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alkmaar Sport", ("RSWP", "Gemeente Alkmaar", "Sportvereniging (voorbeeld)")),
        ("Bibliotheek Kennemerwaard", ("Wijkwaard", "Bibliotheek (voorbeeld)")),
    ],
)
def test_nothing_far_fetched_is_offered(text: str, names: tuple[str, ...]) -> None:
    """A name that shares a word or some letters is another one."""
    with pytest.raises(NotUnderstoodError) as caught:
        Names("organisation", {each: each for each in names}).find(text)

    assert "organisation_unknown" == caught.value.reason


def test_the_sign_for_and_is_the_word() -> None:
    """`MEE & de Wering` and `MEE en de Wering` are one."""
    names = Names("organisation", {"mee-de-wering": "MEE & de Wering", "brood": "Brood en Spelen"})

    assert ["mee-de-wering", "brood"] == [names.find("MEE en de Wering"), names.find("Brood & Spelen")]


def test_a_venue_by_its_address(small_catalogue: Catalogue) -> None:
    """Street and number are enough, with the postcode behind them or not; another number is another place."""
    venue = next(
        each for each in small_catalogue.venues.values() if each.address.number and each.address.street
    )
    street = venue.address.street_line

    assert venue == venue_at(small_catalogue, f"{venue.name}, {street}, Alkmaar")
    assert venue == venue_at(small_catalogue, f"{street} {venue.address.postcode or '1812 AB'}")
    assert venue == venue_at(
        small_catalogue, f"Afgekorte str. {venue.address.number}, {venue.address.postcode}"
    )
    assert venue_at(small_catalogue, f"Str. 7{venue.address.number}, {venue.address.postcode}") is None
    assert venue_at(small_catalogue, f"{street}7") is None
    assert venue_at(small_catalogue, "Kerkstraat 1") is None


@pytest.mark.parametrize(
    ("name", "description", "kind"),
    [
        ("Bingo", "", "spel"),
        ("Koffieochtend", "", "ontmoeten"),
        ("Stoelgymnastiek", "", "bewegen"),
        ("Taalcafé", "", "taal"),
        ("Mantelzorgkoffie", "", "mantelzorg"),
        ("De Kring", "U zingt in een koor.", "muziek"),
        ("De Kring", "Gezellig samen.", None),
        ("Zingen en schilderen", "", None),
    ],
)
def test_the_kind_that_a_name_suggests(name: str, description: str, kind: str | None) -> None:
    """One kind or none; two are not chosen between."""
    assert kind == kind_of(name, description)


def test_kinds_are_those_of_the_schema() -> None:
    """Every kind has words, and no other."""
    assert set(bundled_schema(Kind.ACTIVITY)["properties"]["soort"]["enum"]) == set(KIND_WORDS)


def test_complaints_by_lay_word_and_kind(small_catalogue: Catalogue) -> None:
    """A lay word in the text gives its complaint; only codes of the catalogue are suggested."""
    word = next(word for word in small_catalogue.complaints["P06"].lay_words if len(word) > len("slaap"))

    assert "P06" == complaints_for(small_catalogue, "cursus", f"Voor wie {word} is")[0]
    assert set(complaints_for(small_catalogue, "eetgroep", "Samen eten")) <= set(small_catalogue.complaints)


@given(
    st.text(min_size=1, max_size=300).map(str.strip).filter(lambda text: text.isprintable() and text != "")
)
def test_any_text_is_read_back(text: str) -> None:
    """On a line, as sentences or between brackets, a text says itself."""
    assert (text, text, [text, text]) == (
        value(line("naam", text)),
        value(block("naam", text)),
        value(f"naam: [{scalar(text)}, {scalar(text)}]"),
    )


def value(lines: str) -> object:
    tree, _ = read(f"{lines}\n".encode())
    assert tree is not None, lines
    found = tree.value["naam"]
    return found.strip() if isinstance(found, str) else found


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (True, "ja"),
        (5, "5"),
        (5.0, "5"),
        (2.5, "2,5"),
        (dt.time(9, 5), "09:05"),
        (dt.date(2026, 10, 6), "2026-10-06"),
        (dt.timedelta(hours=1, minutes=5), "1:05"),
        (" a\xa0b\r\nc ", "a b\nc"),
    ],
)
def test_a_value_of_a_sheet_as_a_text(cell: object, text: str) -> None:
    """Times, dates and numbers as a person would type them."""
    assert text == text_of(cell)


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Taalcafé Noord", "taalcafe-noord"), ("'t Hoekje & co.", "t-hoekje-co"), ("!!!", "activiteit")],
)
def test_the_name_of_a_file(name: str, slug: str) -> None:
    """Small letters, figures and dashes."""
    assert slug == slug_of(name)
