"""The map's factory script and the points of each map."""

from __future__ import annotations

import pytest

from wijkrecept.catalogue.edition import Edition
from wijkrecept.pages.maps import (
    Tiles,
    UnknownTilesError,
    map_script,
    named_tiles,
    venue_points,
)


def test_the_default_tiles_are_the_governments() -> None:
    """PDOK's grey map, with its attribution, without a key."""
    tiles = named_tiles("nlmaps.grijs")

    assert tiles.url.startswith("https://service.pdok.nl/")
    assert "Kadaster" in tiles.attribution


def test_an_unknown_layer_is_refused() -> None:
    """A typing error in the settings does not become a map without tiles."""
    with pytest.raises(UnknownTilesError):
        named_tiles("nlmaps.paars")


def test_all_blanks_of_the_script_are_filled() -> None:
    """The script was drawn when the package was built; the tiles are the site's choice."""
    script = map_script(Tiles("https://kaart.example/{z}/{x}/{y}.png", 'Van "ons"', 3, 14))

    assert script.count("https://") == 1
    assert '"https://kaart.example/{z}/{x}/{y}.png",' in script
    assert '"minZoom": 3,' in script
    assert script.count('"maxZoom": 14,') == 2  # of the map, and of its tiles
    assert '"attribution": "Van \\"ons\\"",' in script
    assert "WR_" not in script
    assert "7100" not in script


def test_a_map_can_do_without_tiles() -> None:
    """Markers on a plain ground, and no request to anybody."""
    script = map_script(None)

    assert "tileLayer" not in script
    assert "markerClusterGroup" in script


def test_a_map_without_tiles_has_an_end() -> None:
    """Leaflet takes the end from the tiles; without one, the cluster plugin looks for it for ever."""
    assert '"maxZoom": 19' in map_script(None)


def test_points_are_venues_with_what_goes_on_there(edition: Edition) -> None:
    """One point a venue, however many activities it has."""
    points = venue_points(edition, edition.listed, "../")

    assert [("Het Anker", ["Samen eten <in> Noord & omgeving"]), ("De Kade", ["Beter slapen"])] == [
        (point["title"], point["lines"]) for point in points
    ]
    assert "../locatie/het-anker/" == points[0]["url"]
