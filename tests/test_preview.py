"""The server with which one looks at a built site."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from wijkrecept.preview import preview_server


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of a server for a site of two pages."""
    (tmp_path / "index.html").write_text("thuis", encoding="utf-8")
    (tmp_path / "404.html").write_text("weg", encoding="utf-8")
    with preview_server(tmp_path, port=0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def test_a_page_is_served(address: str) -> None:
    """The site's own files come back as they are."""
    with urllib.request.urlopen(address) as answer:
        assert b"thuis" == answer.read()


def test_what_is_missing_gets_the_sites_own_page(address: str) -> None:
    """As a web server would: status 404, with the page that searches."""
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{address}wijk/weg/")
    with refused.value as answer:
        assert (404, b"weg") == (answer.code, answer.read())
