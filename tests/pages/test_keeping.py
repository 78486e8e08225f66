"""Pieces of pages: made once, and while serving shown again for as long as they would be the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

import pytest

from wijkrecept.catalogue import Catalogue
from wijkrecept.catalogue.edition import Edition
from wijkrecept.catalogue.model import Activity
from wijkrecept.pages.keeping import LastingPieces, Pieces

TODAY: tuple[object, ...] = ("a Monday",)


class Cards:
    """Makes pieces of an activity and its venue, and counts how many."""

    def __init__(self) -> None:
        self.made = 0

    def of(self, pieces: Pieces, catalogue: Catalogue) -> Callable[[Activity], str]:
        """Give what a build uses to make them."""

        def card(activity: Activity) -> str:
            self.made += 1
            return f"{activity.name}, {catalogue.venues[activity.venue].name}"

        return pieces.kept("card", card, id)


@pytest.fixture
def cards() -> Cards:
    """Nothing made yet."""
    return Cards()


def with_venue(edition: Edition, venue: str, name: str) -> Edition:
    """Give an edition in which a venue has another name."""
    catalogue = edition.catalogue
    venues = {**catalogue.venues, venue: replace(catalogue.venues[venue], name=name)}
    return replace(edition, catalogue=replace(catalogue, venues=MappingProxyType(venues)))


def test_a_piece_is_made_once(edition: Edition, cards: Cards) -> None:
    """However many pages show it."""
    activity = edition.listed[0]
    card = cards.of(Pieces(), edition.catalogue)

    assert card(activity) == card(activity)
    assert cards.made == 1


def test_a_piece_lasts_while_what_it_asked_is_the_same(edition: Edition, cards: Cards) -> None:
    """The next build shows it without making it."""
    pieces, activity = LastingPieces(), edition.listed[0]
    for _ in range(3):
        noted = pieces.begin(edition, TODAY)
        cards.of(pieces, noted.catalogue)(activity)

    assert cards.made == 1


def test_a_piece_is_made_anew_when_something_that_it_asked_changed(edition: Edition, cards: Cards) -> None:
    """Also when that changed in a build that did not show it."""
    pieces, activity = LastingPieces(), edition.listed[0]
    cards.of(pieces, pieces.begin(edition, TODAY).catalogue)(activity)
    pieces.begin(with_venue(edition, activity.venue, "De Nieuwe"), TODAY)
    noted = pieces.begin(edition, TODAY)

    assert cards.of(pieces, noted.catalogue)(activity).endswith(edition.catalogue.venues[activity.venue].name)
    assert cards.made == 2
    noted = pieces.begin(with_venue(edition, activity.venue, "De Nieuwe"), TODAY)
    assert cards.of(pieces, noted.catalogue)(activity).endswith("De Nieuwe")


def test_another_record_has_a_piece_of_its_own(edition: Edition, cards: Cards) -> None:
    """A record that was read again is another, also when its file went back to what it was."""
    pieces, activity = LastingPieces(), edition.listed[0]
    card = cards.of(pieces, pieces.begin(edition, TODAY).catalogue)
    card(activity)

    assert card(replace(activity, name="Anders")).startswith("Anders, ")


def test_pieces_of_records_that_are_no_more_are_forgotten(edition: Edition, cards: Cards) -> None:
    """However often an entry is edited, one piece of it is kept."""
    pieces, activity = LastingPieces(), edition.listed[0]
    for number in range(5):
        edited = replace(activity, name=f"Versie {number}")
        activities = {**edition.catalogue.activities, activity.id: edited}
        catalogue = replace(edition.catalogue, activities=MappingProxyType(activities))
        noted = pieces.begin(replace(edition, catalogue=catalogue), TODAY)
        cards.of(pieces, noted.catalogue)(edited)

    assert len(pieces) == 1


def test_other_circumstances_forget_all(edition: Edition, cards: Cards) -> None:
    """A new day changes dates that nobody asks the catalogue for."""
    pieces, activity = LastingPieces(), edition.listed[0]
    cards.of(pieces, pieces.begin(edition, TODAY).catalogue)(activity)
    cards.of(pieces, pieces.begin(edition, ("a Tuesday",)).catalogue)(activity)

    assert cards.made == 2
    assert pieces.last(TODAY) is None


def test_a_page_asks_what_its_pieces_asked(edition: Edition, cards: Cards) -> None:
    """Also when another page had them made."""
    pieces, activity = LastingPieces(), edition.listed[0]
    card = cards.of(pieces, pieces.begin(edition, TODAY).catalogue)
    card(activity)
    with pieces.notes.taken() as asked:
        card(activity)

    assert ("venues", activity.venue) in asked
