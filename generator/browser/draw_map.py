"""Draw the map with folium, when the package is built: scripts with blanks for what a site chooses.

Folium's own page loads scripts from elsewhere, styles the whole document and puts popup text into
JavaScript unescaped. So only what folium is good at is taken from it: the map's options, the tile
layer and the marker cluster, rendered into a factory function. That is the same for all sites but for
the tiles, and folium takes half a second to start: hence once, here. `wijkrecept/pages/maps.py` fills
the blanks.
"""

from __future__ import annotations

import sys
from pathlib import Path

import folium
from branca.element import Figure
from folium.plugins import MarkerCluster
from folium.template import Template

WITH_TILES, WITHOUT_TILES = "with-tiles.js", "without-tiles.js"

URL, ATTRIBUTION = "WR_TILES_URL", "WR_TILES_ATTRIBUTION"
"""Blanks: texts that stand in the script as JSON does."""
MIN_ZOOM, MAX_ZOOM = 71001, 71002
"""Blanks: numbers that nothing else in the script has."""

_ID = "wr"
"""Folium's own ids are random, and a build must be repeatable."""

_CLOSEST = 19
"""How far a map without tiles can be enlarged; that of the Dutch government ends there too."""


class PageMap(folium.Map):
    """A folium map that draws into the element it is given."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
        const {{ this.get_name() }} = L.map(element, {{ this.options | tojavascript }});
        {% endmacro %}
        """
    )


def draw(folder: Path) -> None:
    """Write both scripts into a folder, as `python draw_map.py folder` does."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, has_tiles in ((WITH_TILES, True), (WITHOUT_TILES, False)):
        (folder / name).write_text(script(has_tiles=has_tiles), encoding="utf-8", newline="\n")


def script(*, has_tiles: bool) -> str:
    """Give a script: an ES module whose default export makes the map.

    The function takes Leaflet (`L`, with the cluster plugin) and the element, and returns
    `{map, markers}`: the Leaflet map and the empty cluster to put markers in.
    """
    drawn = PageMap(location=None, tiles=None, zoom_control=True, prefer_canvas=False)
    # Without a layer of tiles the map would have no end, and the cluster plugin would look for it for ever.
    drawn.options["maxZoom"] = MAX_ZOOM if has_tiles else _CLOSEST
    tiles = folium.TileLayer(tiles=URL, attr=ATTRIBUTION, min_zoom=MIN_ZOOM, max_zoom=MAX_ZOOM)
    cluster = MarkerCluster(options={"showCoverageOnHover": False, "maxClusterRadius": 40})
    for part in (drawn, cluster):
        part.default_js = part.default_css = []  # they come from other servers; ours are bundled
    added = (tiles, cluster) if has_tiles else (cluster,)
    for each in (drawn, *added):
        each._id = _ID  # noqa: SLF001  folium has no other way to give an id
    for each in added:
        each.add_to(drawn)
    root = drawn.get_root()
    assert isinstance(root, Figure)
    root.render()
    body = root.script.render().strip()
    names = f"map: {drawn.get_name()}, markers: {cluster.get_name()}"
    return f"export default function (L, element) {{\n{body}\nreturn {{ {names} }};\n}}\n"


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
