"""How far places lie apart, as the crow flies."""

from __future__ import annotations

from math import cos, hypot, radians

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.model import Point


def distance(one: Point, other: Point) -> float:
    """Give the metres between two points.

    By the formula that the United States prescribe for distances up to 475 km (47 CFR 73.208), which
    lays the ellipsoid flat around the middle of the two. Within a province it is a few metres off at
    the most, and a thousand wijken have a million distances.
    """
    middle = radians((one.lat + other.lat) / 2)
    per_degree_of_latitude = 111.13209 - 0.56605 * cos(2 * middle) + 0.00120 * cos(4 * middle)
    per_degree_of_longitude = 111.41513 * cos(middle) - 0.09455 * cos(3 * middle) + 0.00012 * cos(5 * middle)
    return 1000 * hypot(
        per_degree_of_latitude * (one.lat - other.lat), per_degree_of_longitude * (one.lon - other.lon)
    )


def nearest_neighbourhoods(catalogue: Catalogue, neighbourhood: str) -> tuple[tuple[str, float | None], ...]:
    """Give all other wijken with the metres between the middles: bordering ones first, then by distance.

    Wijken border when either of the two says so. The metres are `None`, and the wijk comes after
    those that are measured, when one of the two has no middle. Raises `KeyError` for a wijk that
    is not in the catalogue.
    """
    here = catalogue.neighbourhoods[neighbourhood]
    centre = catalogue.centre_of(neighbourhood)
    found: list[tuple[bool, float, str, float | None]] = []
    for other in catalogue.neighbourhoods.values():
        if other.id == here.id:
            continue
        there = catalogue.centre_of(other.id)
        metres = None if centre is None or there is None else distance(centre, there)
        borders = other.id in here.borders or here.id in other.borders
        found.append((not borders, float("inf") if metres is None else metres, other.id, metres))
    return tuple((other_id, metres) for _, _, other_id, metres in sorted(found, key=lambda each: each[:3]))
