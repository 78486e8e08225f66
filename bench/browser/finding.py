"""Open, type, look: on a phone of the middle range with a slow line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.browser.searches import Search, searched_sites
from bench.browser.server import TILES, CountingServer, serving
from bench.report.results import Finding
from bench.running.projects import source_of
from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.tiles import tile

_SLOWER = 4
"""How much slower a processor of a phone of the middle range is."""

_LINE = {
    "offline": False,
    "latency": 150,  # milliseconds
    "downloadThroughput": 1_600_000 / 8,  # bytes a second
    "uploadThroughput": 750_000 / 8,
}

_PHONE = {"width": 390, "height": 844}
_FIRST_QUERY = "koffie"
_QUERIES = (
    "eenzaam",
    "koffie",
    "slecht slapen",
    "wandelen",
    "samen eten",
    "mantelzorg",
    "geld",
    "moestuin",
    "computerhulp",
    "rustig bewegen",
)
"""What is typed letter by letter. Whoever knows no answer to a letter gives no number for it."""

_LETTER = 200
"""Milliseconds between two letters of somebody who types."""

_REMINDED = 200
"""Milliseconds after which a search is told again of a word that was typed before it was there."""

_PATIENCE = 4_000
"""Milliseconds after which a letter is taken to have changed nothing."""

_AT_MOST = 300_000
"""Milliseconds to wait for a first result: the largest index takes minutes over this line."""

_MEMORY = "--enable-blink-features=ForceEagerMeasureMemory"
"""Lets Chromium say at once how much memory a page and its workers hold, after clearing up."""


class NoResultError(RuntimeError):
    """A search that never showed a result; says whose."""


def chromium_version() -> str:
    """Give the version of the browser."""
    with _browser() as browser:
        return browser.version


def findings_of(activities: int, rounds: int) -> Iterator[Finding]:
    """Search a catalogue of so many activities in every way."""
    source = source_of(activities)
    sites = searched_sites(source)
    with _browser() as browser:
        for search, site in sites:
            yield _finding(browser, search, site, activities, rounds)


def _finding(browser: Browser, search: Search, site: Path, activities: int, rounds: int) -> Finding:
    first: list[float] = []
    for turn in range(rounds):
        with serving(site, fixed={TILES: tile()}) as server, _phone(browser) as page:
            first.append(_first_result(page, search, server))
            requests, sent = server.requests, server.sent
            if turn == rounds - 1:
                typing = _typing(page, search)
                heap = int(page.evaluate("benchmark.memory()"))
    return Finding(search.title, activities, requests, sent, first, typing, heap)


@contextmanager
def _browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        raise RuntimeError(MISSING)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, _MEMORY])
        yield started
        started.close()


@contextmanager
def _phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": _PHONE["width"], "height": _PHONE["height"]},
        is_mobile=True,
        has_touch=True,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )
    context.set_default_timeout(_AT_MOST)
    context.add_init_script(files("bench.browser").joinpath("watching.js").read_text(encoding="utf-8"))
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", dict(_LINE))
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    yield page
    context.close()


def _first_result(page: Page, search: Search, server: CountingServer) -> float:
    """Open the page, put a word into the field as soon as there is one, and wait for a result of it."""
    server.forget()
    page.goto(server.address + search.path, wait_until="commit")
    search.opened(page)
    while page.input_value(search.field) != _FIRST_QUERY:
        # A field that is not drawn yet takes nothing: a visitor would type again.
        page.fill(search.field, _FIRST_QUERY)
    watched = {**search.watched, "field": search.field, "reminded": _REMINDED, "patience": _AT_MOST}
    took = page.evaluate("way => benchmark.firstResult(way)", watched)
    if took is None:
        raise NoResultError(f"{search.title} found nothing in {_AT_MOST / 1000:.0f} s")
    return float(took)


def _typing(page: Page, search: Search) -> list[float]:
    """Type queries letter by letter, and give what each letter took that changed the results."""
    found: list[float] = []
    for query in _QUERIES:
        page.fill(search.field, "")
        page.wait_for_timeout(_LETTER)
        for letter in query:
            page.evaluate(
                "([way, patience]) => benchmark.awaitKey(way, patience)", [search.watched, _PATIENCE]
            )
            page.keyboard.press(letter if letter != " " else "Space")
            took = page.evaluate("benchmark.answer()")
            if took is not None:
                found.append(float(took))
            page.wait_for_timeout(_LETTER)
    return found
