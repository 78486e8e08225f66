"""From an address to a point on the map, by asking others: only when an editor wants it, never in a build.

PDOK comes first (see `geocoding`). OpenStreetMap's Nominatim is asked for what PDOK does not know
(https://operations.osmfoundation.org/policies/nominatim/: one request a second, a user agent that
says who asks, results kept, ODbL).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from geopy.adapters import AdapterHTTPError, URLLibAdapter
from geopy.exc import (
    GeocoderParseError,
    GeocoderQuotaExceeded,
    GeocoderTimedOut,
    GeopyError,
)
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.location import Location

from wijkrecept.catalogue.geography import NETHERLANDS
from wijkrecept.catalogue.model import Address, CbsArea, Point
from wijkrecept.places.geocoding import PDOK_SERVER, ROWS, PdokLocatieserver

NOMINATIM_SERVER = "https://nominatim.openstreetmap.org"

TIMEOUT = 10.0
"""Seconds to wait for an answer; geopy's own default of 1 is too short for a free service."""

DELAY = 1.0
"""Seconds between two requests of the whole program, to whichever service: what Nominatim asks for."""


class Source(StrEnum):
    """Who says where an address is."""

    PDOK = "PDOK"
    NOMINATIM = "OpenStreetMap"


class Trouble(Enum):
    """Why a service gives no answer."""

    OFFLINE = "offline"
    """It cannot be reached: there is no internet, or not this service."""
    BUSY = "busy"
    """It wants fewer requests."""
    SLOW = "slow"
    BROKEN = "broken"
    """It answers with an error of its own, or with something that is no answer."""


class GeocodingFailedError(Exception):
    """A service gave no answer."""

    def __init__(self, trouble: Trouble, source: Source, wait: int | None = None) -> None:
        super().__init__(f"{source}: {trouble.value}")
        self.trouble = trouble
        self.source = source
        self.wait = wait
        """Seconds that the service wants to be left alone, when it says so."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that an address may be."""

    name: str
    """As the service writes it."""
    point: Point
    score: float
    """How well it fits, higher is better; to be compared within one service."""
    source: Source
    street: str = ""
    number: str = ""
    """With its letter and addition: `106A`, `106-2`."""
    postcode: str = ""
    """Without a space; empty where not known."""
    town: str = ""
    municipality: str = ""
    cbs: CbsArea | None = None


class AddressSearch:
    """Asks the services one after the other, and never faster than they want."""

    def __init__(
        self,
        *,
        user_agent: str,
        server: str = PDOK_SERVER,
        fallback: str | None = NOMINATIM_SERVER,
        delay: float = DELAY,
        timeout: float = TIMEOUT,
    ) -> None:
        """Take who asks, and the addresses of PDOK and Nominatim; without the second there is no fallback.

        `delay` are the seconds between two requests, `timeout` those to wait for an answer.
        """
        # In a header only these are sure to arrive.
        agent = user_agent.encode("ascii", "ignore").decode()
        # The other adapter of geopy asks three times where one is meant, and calls a slow service absent.
        adapter = URLLibAdapter
        self._pdok = PdokLocatieserver(
            server=server, timeout=timeout, user_agent=agent, adapter_factory=adapter
        )
        self._nominatim: Nominatim | None = None
        if fallback is not None:
            address = urlsplit(fallback)
            self._nominatim = Nominatim(
                domain=f"{address.netloc}{address.path}",
                scheme=address.scheme,
                timeout=timeout,
                user_agent=agent,
                adapter_factory=adapter,
            )
        # One for both services. Without retries: who is down or busy is not helped by more of them.
        self._paced = RateLimiter(
            lambda ask: ask(), min_delay_seconds=delay, max_retries=0, swallow_exceptions=False
        )

    def candidates(self, address: Address, near: Point | None = None) -> tuple[Candidate, ...]:
        """Give the places that an address may be, best first; none for an address without a street.

        Asks the second service when the first knows nothing or does not work. Raises
        `GeocodingFailedError` when nobody answers.
        """
        if not address.street:
            return ()
        trouble: GeocodingFailedError | None = None
        try:
            found = self._of_pdok(address, near)
        except GeocodingFailedError as failed:
            if failed.trouble in {Trouble.OFFLINE, Trouble.BUSY} or self._nominatim is None:
                raise
            found, trouble = (), failed
        if not found and self._nominatim is not None:
            found = self._of_nominatim(self._nominatim, address)
        if not found and trouble is not None:
            raise trouble
        return found

    def _of_pdok(self, address: Address, near: Point | None) -> tuple[Candidate, ...]:
        kinds = ("adres",) if address.number else ("adres", "weg")
        ask = partial(self._pdok.geocode, _query(address), exactly_one=False, kinds=kinds, near=near)
        return tuple(map(_from_pdok, self._ask(ask, Source.PDOK)))

    def _of_nominatim(self, nominatim: Nominatim, address: Address) -> tuple[Candidate, ...]:
        ask = partial(
            nominatim.geocode,
            _query(address),
            exactly_one=False,
            limit=ROWS,
            addressdetails=True,
            country_codes="nl",
            language="nl",
        )
        return tuple(map(_from_nominatim, self._ask(ask, Source.NOMINATIM)))

    def _ask(self, ask: Callable[[], Any], source: Source) -> list[Location]:
        try:
            locations: list[Location] | None = self._paced(ask)
        except (GeopyError, KeyError, TypeError, ValueError, AttributeError) as error:
            # The last four: Nominatim's class takes for granted that an answer has its form.
            raise _failure(error, source) from error
        return [each for each in locations or [] if NETHERLANDS.hold(each.latitude, each.longitude)]


def _failure(error: Exception, source: Source) -> GeocodingFailedError:
    if isinstance(error, GeocoderQuotaExceeded):
        wait = getattr(error, "retry_after", None)
        return GeocodingFailedError(Trouble.BUSY, source, None if wait is None else int(wait))
    answered = isinstance(error.__cause__, AdapterHTTPError) or not isinstance(error, GeopyError)
    if answered or isinstance(error, GeocoderParseError):
        return GeocodingFailedError(Trouble.BROKEN, source)
    if isinstance(error, GeocoderTimedOut) or isinstance(error.__context__, TimeoutError):
        return GeocodingFailedError(Trouble.SLOW, source)
    return GeocodingFailedError(Trouble.OFFLINE, source)


def _query(address: Address) -> str:
    parts = (address.street_line, address.postcode, address.town)
    return ", ".join(part for part in parts if part)


def _from_pdok(location: Location) -> Candidate:
    raw = location.raw
    addition = raw.get("huisnummertoevoeging")
    number = (raw.get("huisnummer") or "", raw.get("huisletter") or "", f"-{addition}" if addition else "")
    wijk = raw.get("wijkcode")
    return Candidate(
        name=location.address,
        point=Point(round(location.latitude, 5), round(location.longitude, 5)),
        score=float(raw.get("score") or 0),
        source=Source.PDOK,
        street=raw.get("straatnaam") or "",
        number="".join(map(str, number)),
        postcode=raw.get("postcode") or "",
        town=raw.get("woonplaatsnaam") or "",
        municipality=raw.get("gemeentenaam") or "",
        cbs=CbsArea(wijk, raw.get("buurtcode")) if wijk else None,
    )


def _from_nominatim(location: Location) -> Candidate:
    raw = location.raw
    address = raw.get("address") or {}
    towns = (address.get(key) for key in ("city", "town", "village", "hamlet"))
    return Candidate(
        name=location.address,
        point=Point(round(location.latitude, 5), round(location.longitude, 5)),
        score=float(raw.get("importance") or 0),
        source=Source.NOMINATIM,
        street=address.get("road") or "",
        number=(address.get("house_number") or "").replace(" ", ""),
        postcode=(address.get("postcode") or "").replace(" ", ""),
        town=next(filter(None, towns), ""),
        municipality=address.get("municipality") or "",
    )
