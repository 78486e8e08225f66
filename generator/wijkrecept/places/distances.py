"""How far places lie apart, as the crow flies."""

from __future__ import annotations

from functools import lru_cache
from statistics import fmean

from wijkrecept.catalogue.model import Catalogue, Neighbourhood, Point


@lru_cache(maxsize=65_536)
def distance(one: Point, other: Point) -> float:
    """Give the metres between two points, over the WGS84 ellipsoid."""
    # Imported here: it takes a quarter of a second, and checking a catalogue measures nothing.
    from geopy.distance import geodesic

    return float(geodesic((one.lat, one.lon), (other.lat, other.lon)).meters)


def neighbourhood_centre(catalogue: Catalogue, neighbourhood: str) -> Point | None:
    """Give the middle of a wijk: what its file says, else the mean of its venues.

    Nothing when the file names no middle and none of the venues has a point. Raises `KeyError`
    for a wijk that is not in the catalogue.
    """
    return _centre(catalogue.neighbourhoods[neighbourhood], _venue_points(catalogue))


def nearest_neighbourhoods(catalogue: Catalogue, neighbourhood: str) -> tuple[tuple[str, float | None], ...]:
    """Give all other wijken with the metres between the middles: bordering ones first, then by distance.

    Wijken border when either of the two says so. The metres are `None`, and the wijk comes after
    those that are measured, when one of the two has no middle. Raises `KeyError` for a wijk that
    is not in the catalogue.
    """
    here = catalogue.neighbourhoods[neighbourhood]
    points = _venue_points(catalogue)
    centre = _centre(here, points)
    found: list[tuple[bool, float, str, float | None]] = []
    for other in catalogue.neighbourhoods.values():
        if other.id == here.id:
            continue
        there = _centre(other, points)
        metres = None if centre is None or there is None else distance(centre, there)
        borders = other.id in here.borders or here.id in other.borders
        found.append((not borders, float("inf") if metres is None else metres, other.id, metres))
    return tuple((other_id, metres) for _, _, other_id, metres in sorted(found, key=lambda each: each[:3]))


def _venue_points(catalogue: Catalogue) -> dict[str, list[Point]]:
    points: dict[str, list[Point]] = {}
    for venue in catalogue.venues.values():
        if venue.point is not None:
            points.setdefault(venue.neighbourhood, []).append(venue.point)
    return points


def _centre(neighbourhood: Neighbourhood, venue_points: dict[str, list[Point]]) -> Point | None:
    if neighbourhood.centre is not None:
        return neighbourhood.centre
    points = venue_points.get(neighbourhood.id)
    if not points:
        return None
    return Point(fmean(point.lat for point in points), fmean(point.lon for point in points))
