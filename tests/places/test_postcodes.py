"""From a postcode to its wijk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from wijkrecept.catalogue import Catalogue
from wijkrecept.catalogue.raw_values import postcode_area
from wijkrecept.places import neighbourhoods_of_postcode, parse_postcode

WithPostcodes = Callable[..., Catalogue]


@pytest.fixture
def with_postcodes(small_catalogue: Catalogue) -> WithPostcodes:
    """Make a catalogue whose wijken have these postcodes."""
    wijk = next(iter(small_catalogue.neighbourhoods.values()))

    def make(**postcodes: list[str]) -> Catalogue:
        wijken = {
            name: replace(wijk, id=name, postcodes=tuple(postcode_area(each) for each in areas))
            for name, areas in postcodes.items()
        }
        return replace(small_catalogue, neighbourhoods=wijken)

    return make


def wijken(catalogue: Catalogue, postcode: str) -> list[str]:
    return [each.neighbourhood for each in neighbourhoods_of_postcode(catalogue, postcode)]


@pytest.mark.parametrize(
    ("typed", "postcode"),
    [
        ("1812", "1812"),
        ("1812AB", "1812AB"),
        (" 1812 ab ", "1812AB"),
        ("1812  ab", "1812AB"),
        ("0812AB", None),
        ("1812A", None),
        ("18122", None),
        ("١٨١٢", None),
        ("1812AB\n1813AB", None),
        ("", None),
    ],
)
def test_a_postcode_is_read_as_people_type_it(typed: str, postcode: str | None) -> None:
    """With or without a space, in any case; anything else is no postcode."""
    assert postcode == parse_postcode(typed)


def test_the_most_specific_claim_wins(with_postcodes: WithPostcodes) -> None:
    """A whole postcode wins from a range, and a range from four digits."""
    catalogue = with_postcodes(groot=["1812"], reeks=["1812 AA - 1812 CZ"], precies=["1812 BB"])

    assert ["precies"] == wijken(catalogue, "1812 BB")
    assert ["reeks"] == wijken(catalogue, "1812 BC")
    assert ["groot"] == wijken(catalogue, "1812 DA")


def test_the_narrower_range_wins(with_postcodes: WithPostcodes) -> None:
    """Of two ranges, one inside the other, the inner one counts."""
    catalogue = with_postcodes(binnen=["1812 BA - 1812 BZ"], buiten=["1812 AA - 1813 ZZ"])

    assert ["binnen"] == wijken(catalogue, "1812BX")
    assert ["buiten"] == wijken(catalogue, "1813AA")


def test_four_digits_have_every_wijk_that_wins_a_part(with_postcodes: WithPostcodes) -> None:
    """The wijk with most of the postcodes comes first."""
    catalogue = with_postcodes(klein=["1812 AA - 1812 BZ"], groot=["1812"], elders=["1813"])

    assert [("groot", 24 * 26), ("klein", 2 * 26)] == list(neighbourhoods_of_postcode(catalogue, "1812"))


def test_a_wijk_whose_claim_is_taken_over_has_no_part(with_postcodes: WithPostcodes) -> None:
    """Four digits that other wijken fill together leave nothing for the widest claim."""
    catalogue = with_postcodes(leeg=["1812"], een=["1812 AA - 1812 MZ"], twee=["1812 NA - 1812 ZZ"])

    assert ["een", "twee"] == wijken(catalogue, "1812")


@pytest.mark.parametrize("postcode", ["9999", "9999 ZZ", "onzin", ""])
def test_what_no_wijk_claims_has_no_wijk(with_postcodes: WithPostcodes, postcode: str) -> None:
    """Nothing is guessed."""
    assert [] == wijken(with_postcodes(een=["1812"]), postcode)
