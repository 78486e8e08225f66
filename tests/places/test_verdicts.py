"""When an answer is certain, and when a person has to look."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.places.test_address_search import ADDRESS, FOUND
from wijkrecept.catalogue.model import Address, Point
from wijkrecept.places.address_search import Candidate
from wijkrecept.places.verdicts import Doubt, Surroundings, verdict

WEST = Surroundings(Point(52.6431, 4.7286), "Alkmaar")


def doubt(*candidates: Candidate, address: Address = ADDRESS, around: Surroundings = WEST) -> Doubt | None:
    return verdict(address, candidates, around).doubt


def test_the_address_itself_is_certain() -> None:
    """Whatever else is like it: other numbers and letters are other addresses."""
    others = [replace(FOUND, number=number) for number in ("4A", "6", "4-2")]
    found = verdict(ADDRESS, [*others, FOUND], WEST)

    assert (FOUND, None) == (found.certain, found.doubt)


@pytest.mark.parametrize(
    ("asked", "found"), [("106 a", "106A"), ("10-2", "10-2"), ("10 II", "10-II"), ("4", "4")]
)
def test_a_number_may_be_written_in_several_ways(asked: str, found: str) -> None:
    """Spaces, dashes and capitals make no other number."""
    assert doubt(replace(FOUND, number=found), address=replace(ADDRESS, number=asked)) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(FOUND, number="42"),
        replace(FOUND, street="Schelfhoutstraat"),
        replace(FOUND, town="Heiloo"),
        replace(FOUND, postcode="1816LH"),
    ],
)
def test_what_is_only_like_it_is_shown(other: Candidate) -> None:
    """A person sees what was found instead."""
    found = verdict(ADDRESS, [other], WEST)

    assert (None, Doubt.NOT_EXACT, (other,)) == (found.certain, found.doubt, found.choices)


def test_ten_dash_two_is_not_a_hundred_and_two() -> None:
    """The figures of an addition are no part of the number."""
    assert Doubt.NOT_EXACT is doubt(replace(FOUND, number="102"), address=replace(ADDRESS, number="10-2"))


def test_a_street_is_no_building() -> None:
    """Without a number nobody knows where in the street it is."""
    assert Doubt.NO_NUMBER is doubt(replace(FOUND, number=""), address=replace(ADDRESS, number=None))


def test_a_postcode_counts_where_both_have_one() -> None:
    """An address without is matched by street, number and town."""
    assert doubt(replace(FOUND, postcode="")) is None
    assert doubt(FOUND, address=replace(ADDRESS, postcode=None)) is None


def test_two_places_that_fit_equally_well_are_not_chosen_from() -> None:
    """A street with the same name elsewhere in the town."""
    twin = replace(FOUND, postcode="", point=Point(52.64, 4.74))

    assert Doubt.SEVERAL is doubt(FOUND, twin)
    assert Doubt.SEVERAL is doubt(FOUND, replace(twin, score=13.0))
    assert doubt(FOUND, replace(twin, score=6.0)) is None


def test_the_same_place_twice_is_one_place() -> None:
    """Two answers at one spot leave nothing to choose."""
    assert doubt(FOUND, replace(FOUND, postcode="", point=Point(52.62949, 4.72434))) is None


def test_another_municipality_is_looked_at() -> None:
    """A town can lie in two; where one is not known nothing is said."""
    assert Doubt.OTHER_MUNICIPALITY is doubt(replace(FOUND, municipality="Bergen (NH.)"))
    assert doubt(replace(FOUND, municipality="")) is None
    assert doubt(replace(FOUND, municipality="Bergen"), around=Surroundings(None, None)) is None


def test_far_from_its_wijk_is_looked_at() -> None:
    """Perhaps the wijk is wrong, perhaps the address."""
    assert Doubt.FAR is doubt(FOUND, around=replace(WEST, centre=Point(52.75, 4.73)))


def test_nothing_found_leaves_nothing_to_choose() -> None:
    """The address is to be looked at."""
    found = verdict(ADDRESS, [], WEST)

    assert (None, Doubt.NOTHING, ()) == (found.certain, found.doubt, found.choices)


def test_the_best_comes_first() -> None:
    """Choices stand in the order of how well they fit."""
    near = replace(FOUND, number="6", score=20.0)

    assert (near, FOUND) == verdict(ADDRESS, [FOUND, near], WEST).choices
