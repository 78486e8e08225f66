"""Where the Netherlands is, to catch a slip in coordinates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """A box in WGS84 degrees."""

    south: float
    north: float
    west: float
    east: float

    def hold(self, lat: float, lon: float) -> bool:
        """Whether a point lies in the box."""
        return self.south <= lat <= self.north and self.west <= lon <= self.east


NETHERLANDS = Bounds(south=50.7, north=53.6, west=3.3, east=7.3)
"""The European Netherlands, rounded outwards: Zuid-Limburg, Rottumerplaat, Zeeuws-Vlaanderen, Groningen."""
