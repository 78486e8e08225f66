"""A built site, and a Chromium that may talk to nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.tiles import tile

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
def address() -> str:
    """Where the site believes to stand, with a slash at the end."""
    return "https://alkmaar.wijkrecept.example/"


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


def strict_policy(html: str) -> str:
    """Give a Content-Security-Policy that allows the site's own files and the theme's inline scripts.

    Those of the theme are allowed by their hashes. Of ours there must be none: a violation is an
    error in the console, and so fails the test.
    """
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in scripts]
    allowed = " ".join(f"'sha256-{each}'" for each in sorted(set(hashes)))
    return (
        f"default-src 'none'; script-src 'self' {allowed}; style-src 'self'; connect-src 'self'; "
        f"img-src 'self' data: {TILE_HOST}; font-src 'self'; base-uri 'none'; form-action 'self'"
    )


@pytest.fixture
def policy() -> Callable[[str], str]:
    """What makes the Content-Security-Policy of a page from its HTML."""
    return strict_policy


@pytest.fixture
def new_context(
    browser: Browser,
    address: str,
    built_site: Path,
    policy: Callable[[str], str],
    expected_complaints: list[str],
) -> Iterator[Callable[..., BrowserContext]]:
    """Make fresh browser profiles that reach the built site at its own address, and nothing else.

    Pages come with a strict Content-Security-Policy, tiles are answered here. Afterwards every
    request must have gone to the site or the tile host, and the console must hold no error.
    """
    made: list[BrowserContext] = []
    strangers: list[str] = []
    complaints: list[str] = []

    def answer(route: Route) -> None:
        url = route.request.url
        if url.startswith(address):
            file = built_site / urlsplit(url).path.lstrip("/")
            found = file / "index.html" if file.is_dir() else file
            if found.suffix != ".html" and found.is_file():
                route.fulfill(path=found)
            else:
                status = 200 if found.is_file() else 404
                html = (found if status == 200 else built_site / "404.html").read_text(encoding="utf-8")
                headers = {"Content-Security-Policy": policy(html)}
                route.fulfill(
                    status=status, body=html, content_type="text/html; charset=utf-8", headers=headers
                )
        elif url.startswith(TILE_HOST):
            route.fulfill(status=200, content_type="image/png", body=tile())
        else:
            strangers.append(url)
            route.abort()

    def make(**options: Any) -> BrowserContext:
        context = browser.new_context(
            viewport={"width": 1280, "height": 900},
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
            **options,
        )
        context.set_default_timeout(10_000)
        context.route("**/*", answer)
        context.on("console", lambda each: complaints.append(each.text) if each.type == "error" else None)
        context.on("weberror", lambda each: complaints.append(str(each.error)))
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()
    assert strangers == []
    assert complaints == expected_complaints


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A tab on a fixed day, at desktop size."""
    opened = new_context().new_page()
    opened.clock.set_fixed_time(f"{TODAY}T09:00:00+01:00")
    return opened


@pytest.fixture
def expected_complaints() -> list[str]:
    """Console errors that a test brings about on purpose, such as that of a missing page."""
    return []
