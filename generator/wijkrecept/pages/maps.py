"""The map that folium draws: one factory script for the whole site, and each map's points as data.

The script was drawn when the package was built (`generator/browser/draw_map.py`), with blanks for the
tiles. The browser starts it on an element of the page and adds the points itself, from text nodes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from wijkrecept.addresses import venue_path
from wijkrecept.catalogue.edition import Edition
from wijkrecept.catalogue.model import Activity, Venue
from wijkrecept.pages.data import compact_json

_URL, _ATTRIBUTION, _MIN_ZOOM, _MAX_ZOOM = '"WR_TILES_URL"', '"WR_TILES_ATTRIBUTION"', "71001", "71002"
"""The blanks, as `draw_map.py` leaves them."""


@dataclass(frozen=True, slots=True)
class Tiles:
    """A source of map tiles."""

    url: str
    """A template with `{z}`, `{x}` and `{y}`."""
    attribution: str
    """HTML, as Leaflet shows it in the map's corner."""
    min_zoom: int = 6
    max_zoom: int = 19


class UnknownTilesError(ValueError):
    """The tile layer's name is not one that `xyzservices` knows."""


def named_tiles(name: str) -> Tiles:
    """Find a tile layer by its `xyzservices` name, such as `nlmaps.grijs` (PDOK, CC BY Kadaster).

    Raises `UnknownTilesError`.
    """
    from xyzservices.providers import providers

    found = providers.flatten().get(name)
    if found is None:
        raise UnknownTilesError(name)
    return Tiles(
        url=found.build_url(scale_factor=""),
        attribution=found.html_attribution,
        min_zoom=int(found.get("min_zoom", 0)),
        max_zoom=int(found.get("max_zoom", 19)),
    )


def map_script(tiles: Tiles | None) -> str:
    """Give the factory script: an ES module whose default export makes the map.

    The function takes Leaflet (`L`, with the cluster plugin) and the element, and returns
    `{map, markers}`: the Leaflet map and the empty cluster to put markers in.
    """
    folder = files("wijkrecept").joinpath("browser_build", "map")
    if tiles is None:
        return folder.joinpath("without-tiles.js").read_text(encoding="utf-8")
    script = folder.joinpath("with-tiles.js").read_text(encoding="utf-8")
    for blank, value in (
        (_URL, tiles.url),
        (_ATTRIBUTION, tiles.attribution),
        (_MIN_ZOOM, tiles.min_zoom),
        (_MAX_ZOOM, tiles.max_zoom),
    ):
        script = script.replace(blank, compact_json(value))
    return script


def venue_points(edition: Edition, activities: Iterable[Activity], root: str) -> list[dict[str, object]]:
    """Give a map's points: each venue of `activities` that has a place, with what goes on there."""
    by_venue: dict[str, list[str]] = {}
    for activity in activities:
        by_venue.setdefault(activity.venue, []).append(activity.name)
    points = []
    for venue_id, names in by_venue.items():
        venue = edition.catalogue.venues[venue_id]
        if venue.point is not None:
            points.append(_point(venue, names, root))
    return points


def venue_point(venue: Venue, root: str) -> list[dict[str, object]]:
    """Give the single point of a venue's own map; empty where its place is not known."""
    return [_point(venue, [], root)] if venue.point is not None else []


def _point(venue: Venue, lines: list[str], root: str) -> dict[str, object]:
    assert venue.point is not None
    return {
        "lat": venue.point.lat,
        "lon": venue.point.lon,
        "title": venue.name,
        "lines": lines,
        "url": root + venue_path(venue.id),
        "count": len(lines),
    }
