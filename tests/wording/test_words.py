"""Dates, costs, distances, languages and first visits, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

import pytest

from wijkrecept.catalogue.model import Contact, FirstTime, Places, SignUp
from wijkrecept.texts import Texts
from wijkrecept.wording.costs import cost_label, cost_sentences
from wijkrecept.wording.dates import clock_time, dated, long_date, short_date
from wijkrecept.wording.distances import distance_in_words
from wijkrecept.wording.languages import language_name
from wijkrecept.wording.translated import Words
from wijkrecept.wording.visits import contact_for, first_time_sentences, sign_up_sentences


def texts_of(sentences: Iterable[Words]) -> tuple[str, ...]:
    return tuple(each.text for each in sentences)


FIRST_OF_DECEMBER = dt.date(2026, 12, 1)


def test_dates_come_in_three_lengths(texts: Texts) -> None:
    """A sheet, a card and a note each have their own way to write a day."""
    assert "dinsdag 1 december" == long_date(FIRST_OF_DECEMBER, texts)
    assert "di 1 dec" == short_date(FIRST_OF_DECEMBER, texts)
    assert "1 december 2026" == dated(FIRST_OF_DECEMBER, texts)


def test_a_time_is_written_with_a_point(texts: Texts) -> None:
    """Dutch writes 9.05 uur."""
    assert "9.05 uur" == clock_time(dt.time(9, 5), texts)


@pytest.mark.parametrize(
    ("cost", "label", "sentence"),
    [
        ("0", "gratis", "Het is gratis."),
        ("5.00", "€ 5", "Het kost 5 euro."),
        ("2.5", "€ 2,50", "Het kost 2,50 euro."),
    ],
)
def test_costs_have_a_label_and_a_sentence(cost: str, label: str, sentence: str, texts: Texts) -> None:
    """Whole euros lose their cents; nothing at all is called free."""
    assert label == cost_label(Decimal(cost), texts)
    assert (Words(sentence),) == cost_sentences(Decimal(cost), None, texts)


def test_a_cost_note_becomes_a_sentence(texts: Texts) -> None:
    """The entry's own note stands after the cost."""
    assert (Words("Het kost 5 euro."), Words("Gratis met een pas.")) == cost_sentences(
        Decimal(5), "gratis met een pas", texts
    )


def test_distances_have_one_decimal_and_a_comma(texts: Texts) -> None:
    """A distance that is not known says nothing."""
    assert "1,3 km" == distance_in_words(1260, texts)
    assert "" == distance_in_words(None, texts)


def test_languages_have_their_dutch_name(texts: Texts) -> None:
    """Names come from the CLDR."""
    assert ["Turks", "Arabisch"] == [language_name("tr", texts), language_name("ar", texts)]


def test_a_first_time_is_told_sentence_by_sentence(texts: Texts) -> None:
    """Everything the entry holds about a first visit is said."""
    first_time = FirstTime(
        welcome="Iemand wacht op u",
        ask_for="de gastvrouw",
        bring_someone=True,
        just_look=False,
        bring="Makkelijke schoenen",
        group_size="8 tot 12",
    )

    assert (
        "Iemand wacht op u.",
        "Vraag naar de gastvrouw.",
        "U mag iemand meenemen.",
        "U doet meteen mee.",
        "Neem mee: makkelijke schoenen.",
        "Zo groot is de groep: 8 tot 12 mensen.",
    ) == texts_of(first_time_sentences(first_time, texts))


def test_bringing_nothing_is_said_plainly(texts: Texts) -> None:
    """`meenemen: Niets` does not become a list of nothing."""
    assert ("U hoeft niets mee te nemen.",) == texts_of(first_time_sentences(FirstTime(bring="Niets"), texts))


def test_a_group_that_is_told_in_words_stays_so(texts: Texts) -> None:
    """Only a number gets the word for people behind it."""
    alone = FirstTime(group_size="Alleen u en de vrijwilliger")

    assert ("Zo groot is de groep: alleen u en de vrijwilliger.",) == texts_of(
        first_time_sentences(alone, texts)
    )


def test_signing_up_depends_on_places_first(texts: Texts) -> None:
    """A full group or a waiting list matters more than whether to sign up."""
    sign_up = SignUp(needed=True, contact=Contact(), note="Bel voor 12 uur")

    assert ("U kunt zo binnenlopen.",) == texts_of(sign_up_sentences(None, Places.OPEN, texts))
    assert ("Geef u eerst op.", "Bel voor 12 uur.") == texts_of(
        sign_up_sentences(sign_up, Places.OPEN, texts)
    )
    assert sign_up_sentences(None, Places.FULL, texts)[0].text.startswith("De groep is nu vol.")
    assert sign_up_sentences(None, Places.WAITING_LIST, texts)[0].text.startswith("Er is een wachtlijst.")


def test_the_nearest_contact_is_given() -> None:
    """An activity's own contact comes first, then the organisation's, then the venue's."""
    organisation, venue = Contact(phone="1"), Contact(phone="2")

    assert organisation == contact_for(None, organisation, venue)
    assert venue == contact_for(None, Contact(), venue)
    assert Contact() == contact_for(None, Contact(), Contact())
