"""Serves a built site as hosting does: compressed; and counts what it sends."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer
from typing import ClassVar
from urllib.parse import unquote, urlsplit

_COMPRESSED = frozenset(
    ("text/html", "text/css", "text/javascript", "application/json", "application/xml", "image/svg+xml")
)
"""What hosting compresses. Pagefind's own files are compressed already."""

TILES = "tegels/"
"""Where sites find their map tiles: a benchmark asks no stranger for anything."""

_ISOLATED = {"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp"}
"""Without these a browser does not tell a page how much memory it takes."""


class CountingServer(ThreadingTCPServer):
    """A site on a port of this computer, with what it was asked for.

    Not one of `http.server`: those ask the network for this computer's name, which can take seconds.
    """

    daemon_threads = True

    def __init__(self, site: Path, fixed: Mapping[str, bytes]) -> None:
        """Serve a folder; `fixed` answers addresses that begin in some way, such as those of map tiles."""
        super().__init__(("127.0.0.1", 0), _Handler)
        self.site = site
        self.fixed = fixed
        self.requests = 0
        self.sent = 0
        """Bytes, headers too."""
        self._lock = threading.Lock()

    @property
    def address(self) -> str:
        """Where it is, with a slash at the end."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def count(self, sent: int) -> None:
        """Note one answer."""
        with self._lock:
            self.requests += 1
            self.sent += sent

    def forget(self) -> None:
        """Begin to count anew."""
        with self._lock:
            self.requests = self.sent = 0


@contextmanager
def serving(site: Path, fixed: Mapping[str, bytes]) -> Iterator[CountingServer]:
    """Serve a folder for a while, on a port that is free."""
    server = CountingServer(site, fixed)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm: ClassVar[bool] = True
    wbufsize = -1  # headers and body leave together
    server: CountingServer

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        for start, content in self.server.fixed.items():
            if path.startswith(start):
                self._answer(HTTPStatus.OK, "image/png", content, compressed=False)
                return
        file = self.server.site / path
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            self._answer(HTTPStatus.NOT_FOUND, "text/plain", b"", compressed=False)
            return
        kind = _kind(file)
        compressed = kind in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        self._answer(HTTPStatus.OK, kind, _content(file, compressed=compressed), compressed=compressed)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name that Python gives it
        """Say nothing: requests are counted."""

    def _answer(self, status: HTTPStatus, kind: str, content: bytes, *, compressed: bool) -> None:
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        head = {"Content-Type": kind + charset, "Content-Length": str(len(content)), **_ISOLATED}
        if compressed:
            head["Content-Encoding"] = "gzip"
        # Counted first: who has the answer finds it counted.
        self.server.count(len(content) + sum(len(name) + len(value) + 4 for name, value in head.items()))
        self.send_response_only(status)
        for name, value in head.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()


def _kind(file: Path) -> str:
    return mimetypes.guess_type(file.name)[0] or "application/octet-stream"


@cache
def _content(file: Path, *, compressed: bool) -> bytes:
    content = file.read_bytes()
    return gzip.compress(content, compresslevel=6, mtime=0) if compressed else content
