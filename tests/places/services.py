"""Geocoding services on this computer, that answer as the real ones do, and fail as they do."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Asked = Mapping[str, str]
Answer = tuple[int, Mapping[str, str], bytes]

PDOK_PARAMETERS = {"q", "fl", "fq", "rows", "start", "lat", "lon", "sort", "df", "wt", "bq"}
SLOW: Answer = (0, {}, b"")
"""No answer at all, for as long as the test lasts."""
HALF: Answer = (-200, {}, b'{"response"')
"""The beginning of an answer, and no more of it for as long as the test lasts."""


class Service:
    """A service on this computer: `answer` says what it answers to whoever asks."""

    def __init__(self, answer: Callable[[Asked], Answer]) -> None:
        self.answer = answer
        self.asked: list[Asked] = []
        self.agents: list[str] = []
        self.url = ""
        self.stopping = threading.Event()


@contextmanager
def running(answer: Callable[[Asked], Answer], path: str = "/free") -> Iterator[Service]:
    """Run a service that answers below its address at `path`."""
    service = Service(answer)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            asked = {key: values[0] for key, values in parse_qs(address.query).items()}
            service.asked.append(asked)
            service.agents.append(self.headers["User-Agent"])
            status, headers, body = service.answer(asked) if address.path == path else (404, {}, b"")
            if not status:
                service.stopping.wait()
                return
            self.send_response(abs(status))
            for name, value in {"Content-Type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body) + (status < 0)))
            self.end_headers()
            self.wfile.write(body)
            self.wfile.flush()
            if status < 0:
                service.stopping.wait()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        service.url = f"http://127.0.0.1:{server.server_port}"
        try:
            yield service
        finally:
            service.stopping.set()
            server.shutdown()
            thread.join()


def pdok(*documents: Mapping[str, Any]) -> Callable[[Asked], Answer]:
    """Answer as the Locatieserver does: unknown parameters are refused, only the named fields come back."""

    def answer(asked: Asked) -> Answer:
        if set(asked) - PDOK_PARAMETERS or "fl" not in asked:
            return 400, {}, b'{"error": "Validation error"}'
        fields = asked["fl"].split(",")
        rows = int(asked.get("rows", 10))
        shown = [{key: each[key] for key in fields if key in each} for each in documents][:rows]
        response = {
            "numFound": len(documents),
            "start": 0,
            "maxScore": max((each["score"] for each in documents), default=0.0),
            "numFoundExact": True,
            "docs": shown,
        }
        return 200, {}, json.dumps({"response": response}).encode()

    return answer


def failing(status: int, body: bytes = b"", **headers: str) -> Callable[[Asked], Answer]:
    """Answer every question with an error."""
    return lambda _: (status, {name.replace("_", "-"): value for name, value in headers.items()}, body)


def nominatim(*places: Mapping[str, Any]) -> Callable[[Asked], Answer]:
    """Answer as Nominatim does."""
    return lambda _: (200, {}, json.dumps(places).encode())


def document(**changes: Any) -> dict[str, Any]:
    """Give a document of the Locatieserver: an address in Alkmaar, in its real shape."""
    return {
        "type": "adres",
        "weergavenaam": "Schelfhoutlaan 4, 1816LG Alkmaar",
        "id": "adr-0123456789abcdef0123456789abcdef",
        "score": 14.2,
        "straatnaam": "Schelfhoutlaan",
        "huisnummer": 4,
        "postcode": "1816LG",
        "woonplaatsnaam": "Alkmaar",
        "gemeentenaam": "Alkmaar",
        "gemeentecode": "0361",
        "provincienaam": "Noord-Holland",
        "wijknaam": "West",
        "wijkcode": "WK036104",
        "buurtnaam": "De Hoef I",
        "buurtcode": "BU03610404",
        "centroide_ll": "POINT(4.7243312 52.6294849)",
        **changes,
    }


def osm_place(**changes: Any) -> dict[str, Any]:
    """Give a place of Nominatim, in its real shape."""
    return {
        "place_id": 1,
        "licence": "Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright",
        "lat": "52.6294800",
        "lon": "4.7243300",
        "importance": 0.00006,
        "display_name": "4, Schelfhoutlaan, Alkmaar, Noord-Holland, Nederland, 1816 LG, Nederland",
        "address": {
            "house_number": "4",
            "road": "Schelfhoutlaan",
            "city": "Alkmaar",
            "municipality": "Alkmaar",
            "state": "Noord-Holland",
            "postcode": "1816 LG",
            "country_code": "nl",
        },
        **changes,
    }
