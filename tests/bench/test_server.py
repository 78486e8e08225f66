"""The server of the browser benchmark sends what hosting sends, and counts it."""

from __future__ import annotations

import gzip
from http.client import HTTPConnection
from pathlib import Path

from bench.browser.server import TILES, CountingServer, serving


def answer(server: CountingServer, path: str) -> tuple[int, str | None, bytes]:
    connection = HTTPConnection("127.0.0.1", int(server.server_address[1]))
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    got = connection.getresponse()
    content = got.read()
    connection.close()
    return got.status, got.getheader("Content-Encoding"), content


def test_pages_come_compressed_and_are_counted(tmp_path: Path) -> None:
    """A folder is its index; what is counted is what went over the line, with headers."""
    html = b"<p>Samen eten</p>" * 1000
    (tmp_path / "wijk").mkdir()
    (tmp_path / "wijk" / "index.html").write_bytes(html)
    with serving(tmp_path, {}) as server:
        status, encoding, content = answer(server, "/wijk/")
        counted = server.requests, server.sent

    assert (200, "gzip", html) == (status, encoding, gzip.decompress(content))
    assert counted[0] == 1
    assert len(content) < counted[1] < len(content) + 500


def test_what_is_compressed_already_is_sent_as_it_is(tmp_path: Path) -> None:
    """An index that its maker compressed is not compressed again."""
    (tmp_path / "index.pf_meta").write_bytes(b"vast")
    with serving(tmp_path, {}) as server:
        found = answer(server, "/index.pf_meta")

    assert found == (200, None, b"vast")


def test_tiles_are_answered_and_the_rest_is_not_there(tmp_path: Path) -> None:
    """Every tile of a map is the same picture; what the site lacks is missing."""
    with serving(tmp_path, {TILES: b"plaatje"}) as server:
        tile, missing = (answer(server, path) for path in (f"/{TILES}1/2/3.png", "/weg/"))

    assert (200, None, b"plaatje") == tile
    assert missing[0] == 404
