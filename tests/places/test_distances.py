"""How far places lie apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from geopy.distance import geodesic

from wijkrecept.catalogue import Catalogue
from wijkrecept.catalogue.model import Neighbourhood, Point, Venue
from wijkrecept.places import distance, nearest_neighbourhoods

OVERDIE, HUISWAARD, MARE = Point(52.61879, 4.74679), Point(52.64555, 4.74791), Point(52.65815, 4.75777)


@pytest.fixture
def wijk(small_catalogue: Catalogue) -> Neighbourhood:
    """A wijk that borders none, without a middle."""
    return replace(next(iter(small_catalogue.neighbourhoods.values())), borders=(), centre=None)


@pytest.fixture
def venue(small_catalogue: Catalogue) -> Venue:
    """Some venue."""
    return next(iter(small_catalogue.venues.values()))


def catalogue_of(base: Catalogue, wijken: list[Neighbourhood], *venues: Venue) -> Catalogue:
    return replace(
        base, neighbourhoods={each.id: each for each in wijken}, venues={each.id: each for each in venues}
    )


def test_distance_is_in_metres_over_the_ellipsoid() -> None:
    """A degree of latitude at 52.5 degrees north is 111.27 km (WGS84), both ways."""
    south, north = Point(52.0, 4.75), Point(53.0, 4.75)

    assert pytest.approx(111_270, abs=10) == distance(south, north)
    assert distance(south, north) == distance(north, south)


@pytest.mark.parametrize(
    ("one", "other"),
    [(OVERDIE, MARE), (Point(50.85, 5.69), Point(51.44, 5.47)), (Point(53.2, 6.57), Point(52.79, 6.9))],
)
def test_distance_is_what_the_geodesic_is(one: Point, other: Point) -> None:
    """Across a wijk or a province the flat formula is less than a part in ten thousand off."""
    exact = geodesic((one.lat, one.lon), (other.lat, other.lon)).meters

    assert pytest.approx(exact, rel=1e-4) == distance(one, other)


def test_nothing_is_no_metres_away_from_itself() -> None:
    """A place is where it is."""
    assert 0 == distance(MARE, MARE)


def test_the_middle_is_what_the_file_says(
    small_catalogue: Catalogue, wijk: Neighbourhood, venue: Venue
) -> None:
    """A middle that is given wins from the venues."""
    catalogue = catalogue_of(
        small_catalogue, [replace(wijk, centre=MARE)], replace(venue, neighbourhood=wijk.id, point=OVERDIE)
    )

    assert MARE == catalogue.centre_of(wijk.id)


def test_without_a_middle_it_is_between_the_venues(
    small_catalogue: Catalogue, wijk: Neighbourhood, venue: Venue
) -> None:
    """The mean of the wijk's own venues, those without a point left out."""
    catalogue = catalogue_of(
        small_catalogue,
        [wijk],
        replace(venue, id="a", neighbourhood=wijk.id, point=Point(52.0, 4.0)),
        replace(venue, id="b", neighbourhood=wijk.id, point=Point(53.0, 5.0)),
        replace(venue, id="c", neighbourhood=wijk.id, point=None),
        replace(venue, id="d", neighbourhood="elders", point=Point(50.0, 6.0)),
    )

    assert Point(52.5, 4.5) == catalogue.centre_of(wijk.id)


def test_without_any_point_there_is_no_middle(small_catalogue: Catalogue, wijk: Neighbourhood) -> None:
    """Nothing is guessed."""
    assert catalogue_of(small_catalogue, [wijk]).centre_of(wijk.id) is None


def test_bordering_wijken_come_first_then_the_nearest(
    small_catalogue: Catalogue, wijk: Neighbourhood
) -> None:
    """A border named by either side counts before distance; what cannot be measured comes last."""
    wijken = [
        replace(wijk, id="hier", centre=OVERDIE, borders=("ver",)),
        replace(wijk, id="dichtbij", centre=HUISWAARD),
        replace(wijk, id="ver", centre=MARE),
        replace(wijk, id="ook-ver", centre=MARE, borders=("hier",)),
        replace(wijk, id="onbekend", centre=None),
    ]
    found = nearest_neighbourhoods(catalogue_of(small_catalogue, wijken), "hier")

    assert ["ook-ver", "ver", "dichtbij", "onbekend"] == [each for each, _ in found]
    assert found[2][1] == pytest.approx(distance(OVERDIE, HUISWAARD))
    assert found[3][1] is None


def test_a_wijk_that_does_not_exist_raises(small_catalogue: Catalogue) -> None:
    """Asking for it is a mistake in the program."""
    with pytest.raises(KeyError):
        nearest_neighbourhoods(small_catalogue, "nergens")
