"""The PDOK Locatieserver, version 3.1, as a geocoder of geopy.

The Dutch government's own geocoder (https://api.pdok.nl/bzk/locatieserver/search/v3_1/ui/, free,
fair use), whose answer holds the CBS wijk and buurt as well as the point.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlencode, urlsplit

from geopy.exc import GeocoderParseError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from wijkrecept.catalogue.model import Point

PDOK_SERVER = "https://api.pdok.nl/bzk/locatieserver/search/v3_1"

ROWS = 10
"""Answers to ask for. The right address comes first or nearly so; the others show what else it could be."""

_FIELDS = (
    "id",
    "weergavenaam",
    "type",
    "score",
    "straatnaam",
    "huisnummer",
    "huisletter",
    "huisnummertoevoeging",
    "postcode",
    "woonplaatsnaam",
    "gemeentenaam",
    "gemeentecode",
    "wijknaam",
    "wijkcode",
    "buurtnaam",
    "buurtcode",
    "centroide_ll",
)
"""Without them PDOK gives `id`, `weergavenaam`, `type` and `score` only."""

_POINT = re.compile(r"POINT\(\s*(-?[0-9]+(?:\.[0-9]+)?)\s+(-?[0-9]+(?:\.[0-9]+)?)\s*\)")
_NOT_IN_QUERY = re.compile(r"[^\w\s.,'-]+")
"""Signs that mean something to the search engine behind PDOK, and nothing in an address."""


class PdokLocatieserver(Geocoder):
    """The PDOK Locatieserver, version 3.1, as a geocoder of geopy."""

    def __init__(  # noqa: PLR0913  those of every geocoder
        self,
        *,
        server: str = PDOK_SERVER,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ANN401  geopy's own marker
        proxies: Any = DEFAULT_SENTINEL,  # noqa: ANN401
        user_agent: str | None = None,
        ssl_context: Any = DEFAULT_SENTINEL,  # noqa: ANN401
        adapter_factory: Callable[..., Any] | None = None,
    ) -> None:
        """Take the address of the service, up to its version, and what every geocoder takes."""
        super().__init__(
            scheme=urlsplit(server).scheme,
            timeout=timeout,
            proxies=proxies,
            user_agent=user_agent,
            ssl_context=ssl_context,
            adapter_factory=adapter_factory,
        )
        self.api = f"{server.rstrip('/')}/free"

    def geocode(  # noqa: PLR0913  those of every geocoder
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ANN401
        kinds: Sequence[str] = ("adres",),
        near: Point | None = None,
        limit: int = ROWS,
    ) -> Location | list[Location] | None:
        """Give where an address is, best first; nothing when PDOK knows none.

        `kinds` are PDOK's types (`adres`, `weg`, `postcode`); what is `near` a point scores higher.
        Raises what every geocoder of geopy raises.
        """
        asked = {
            "q": " ".join(_NOT_IN_QUERY.sub(" ", query).split()),
            "fq": f"type:({' OR '.join(kinds)})",
            "fl": ",".join(_FIELDS),
            "rows": 1 if exactly_one else limit,
        }
        if near is not None:
            asked |= {"lat": near.lat, "lon": near.lon}
        callback = partial(self._parse_json, exactly_one=exactly_one)
        found: Location | list[Location] | None = self._call_geocoder(
            f"{self.api}?{urlencode(asked)}", callback, timeout=timeout
        )
        return found

    def _parse_json(self, answer: Any, *, exactly_one: bool) -> Location | list[Location] | None:  # noqa: ANN401
        try:
            locations = [_location(each) for each in answer["response"]["docs"]]
        except (KeyError, TypeError, AttributeError) as error:
            raise GeocoderParseError("no answer of the Locatieserver") from error
        found = [each for each in locations if each is not None]
        if not found:
            return None
        return found[0] if exactly_one else found


def _location(document: Any) -> Location | None:  # noqa: ANN401  what a stranger answers
    """Make a place of PDOK's answer: it writes the longitude first."""
    point = _POINT.fullmatch(document.get("centroide_ll", ""))
    if point is None:
        return None
    return Location(document.get("weergavenaam", ""), (float(point[2]), float(point[1])), document)
