"""The map that folium draws: one factory script for the whole site, and each map's points as data.

Folium's own page loads scripts from elsewhere, styles the whole document and puts popup text into
JavaScript unescaped. So only what folium is good at is taken from it: the map's options, the tile
layer and the marker cluster, rendered into a factory function in a file of its own. The browser
starts it on an element of the page and adds the points itself, from text nodes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from wijkrecept.addresses import venue_path
from wijkrecept.catalogue.edition import Edition
from wijkrecept.catalogue.model import Activity, Venue

_CLOSEST = 19
"""How far a map without tiles can be enlarged; that of the Dutch government ends there too."""


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


@cache
def map_script(tiles: Tiles | None) -> str:
    """Give the factory script: an ES module whose default export makes the map.

    The function takes Leaflet (`L`, with the cluster plugin) and the element, and returns
    `{map, markers}`: the Leaflet map and the empty cluster to put markers in.
    """
    import folium
    from branca.element import Figure
    from folium.plugins import MarkerCluster
    from folium.template import Template

    class PageMap(folium.Map):
        """A folium map that draws into the element it is given."""

        _template = Template(
            """
            {% macro script(this, kwargs) %}
            const {{ this.get_name() }} = L.map(element, {{ this.options | tojavascript }});
            {% endmacro %}
            """
        )

    drawn = PageMap(location=None, tiles=None, zoom_control=True, prefer_canvas=False)
    # Without a layer of tiles the map would have no end, and the cluster plugin would look for it for ever.
    drawn.options["maxZoom"] = _CLOSEST if tiles is None else tiles.max_zoom
    if tiles is not None:
        layer = folium.TileLayer(
            tiles=tiles.url,
            attr=tiles.attribution,
            min_zoom=tiles.min_zoom,
            max_zoom=tiles.max_zoom,
        )
        layer._id = "wr"  # noqa: SLF001  folium's ids are random, and a build must be repeatable
        layer.add_to(drawn)
    cluster = MarkerCluster(options={"showCoverageOnHover": False, "maxClusterRadius": 40})
    for part in (drawn, cluster):
        part.default_js = part.default_css = []  # they come from other servers; ours are bundled
    drawn._id = cluster._id = "wr"  # noqa: SLF001
    cluster.add_to(drawn)
    root = drawn.get_root()
    assert isinstance(root, Figure)
    root.render()
    body = root.script.render().strip()
    names = f"map: {drawn.get_name()}, markers: {cluster.get_name()}"
    return f"export default function (L, element) {{\n{body}\nreturn {{ {names} }};\n}}\n"


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
