"""A built site, a server for it, and a Chromium that may talk to nothing else."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.tiles import tile
from wijkrecept.preview import preview_server

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-23"
TILE_HOST = "https://service.pdok.nl/"


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repo's own catalogue as a site, built as on a fixed day."""
    target = tmp_path_factory.mktemp("site")
    config = target / "mkdocs.yml"
    plain = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config.write_text(
        plain.replace("docs_dir: site", f"docs_dir: {ROOT / 'site'}").replace(
            "      school_region:", f"      root: {ROOT}\n      today: '{TODAY}'\n      school_region:"
        ),
        encoding="utf-8",
    )
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "-f", config], check=True)
    return target / "public"


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Where the built site is served, with a slash at the end."""
    server = preview_server(built_site, port=0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium. That there is none is a failure, not a reason to skip."""
    path = find_chromium()
    if path is None:
        pytest.fail(MISSING)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser, address: str, expected_complaints: list[str]) -> Iterator[BrowserContext]:
    """A fresh browser profile on the fixed day that answers tiles itself and refuses all other hosts."""
    made = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="nl-NL", timezone_id="Europe/Amsterdam"
    )
    made.set_default_timeout(10_000)
    requests: list[str] = []
    complaints: list[str] = []

    def answer(route: Route) -> None:
        url = route.request.url
        requests.append(url)
        if url.startswith(address):
            route.continue_()
        elif url.startswith(TILE_HOST):
            route.fulfill(status=200, content_type="image/png", body=tile())
        else:
            route.abort()

    made.route("**/*", answer)
    made.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    made.on("weberror", lambda error: complaints.append(str(error.error)))
    yield made
    made.close()
    strangers = [url for url in requests if not url.startswith((address, TILE_HOST, "data:", "blob:"))]
    assert strangers == []
    assert complaints == expected_complaints


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab on a fixed day, at desktop size."""
    opened = context.new_page()
    opened.clock.set_fixed_time(f"{TODAY}T09:00:00+01:00")
    return opened


@pytest.fixture
def expected_complaints() -> list[str]:
    """Console errors that a test brings about on purpose, such as that of a missing page."""
    return []
