"""Every kind of page in a real browser: accessible, within its width, alive, and useful without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import ROOT

pytestmark = pytest.mark.browser

AXE = ROOT / "generator" / "browser" / "node_modules" / "axe-core" / "axe.min.js"
PAGES = {
    "home": "",
    "search": "#zoek=eenzaam%201813",
    "wijken": "wijken/",
    "wijk": "wijk/overdie/",
    "empty wijk": "wijk/vroonermeer/",
    "klachten": "klachten/",
    "klacht": "klacht/z04-03/",
    "activity": "activiteit/overdie/samen-eten/",
    "activity in Turkish": "activiteit/overdie/samen-eten/tr/",
    "activity in Arabic": "activiteit/overdie/bingo/ar/",
    "ended activity": "activiteit/overdie/soepmiddag/",
    "venue": "locatie/thuis-in-overdie/",
    "organisation": "organisatie/mee-de-wering/",
    "practice": "praktijk/medisch-centrum-elisabeth/",
    "poster": "praktijk/medisch-centrum-elisabeth/poster/",
    "coach": "coach/mee-de-wering/",
    "coaches": "coaches/",
    "help that fits": "welke-hulp/",
    "overview": "overzicht/",
    "recept": "recept/#activiteit=overdie/samen-eten",
    "hand-written": "redactie/",
    "messages": "redactie/meldingen/",
    "fields": "redactie/velden/",
    "404": "404.html",
}
WIDTHS = (360, 1280)


def violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found: dict[str, Any] = page.evaluate("rules => axe.run(document, {runOnly: rules})", rules)
    return [f"{each['id']}: {[node['target'] for node in each['nodes']]}" for each in found["violations"]]


def settled(page: Page, path: str) -> None:
    """Wait for what a page's programs put in it."""
    if path.startswith("#"):
        page.locator(".wr-finder__results .wr-card").first.wait_for()
    elif path in ("", "404.html"):
        page.locator("html[data-wr-ready=yes]").wait_for()
    elif path.startswith("recept/"):
        page.locator(".wr-recept-page__preview .wr-qr").wait_for()
    if page.locator("[data-wr-map]").count():
        page.locator("[data-wr-map]").first.evaluate("map => map.parentElement.scrollIntoView()")
        page.locator(".leaflet-container .wr-marker").first.wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing(page: Page, address: str, kind: str, width: int, scheme: Any) -> None:
    """No page of any kind breaks a rule that a program can check, and none is wider than the screen."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + PAGES[kind])
    settled(page, PAGES[kind])

    assert [] == violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_page_has_a_title_and_description_of_its_own(built_site: Path) -> None:
    """No two pages look the same in a list of tabs or search results."""
    seen: dict[str, Path] = {}
    for file in built_site.rglob("index.html"):
        text = file.read_text(encoding="utf-8")
        for found in (
            re.search(r"<title>(.+?)</title>", text),
            re.search(r'<meta name="description" content="(.+?)">', text),
        ):
            assert found is not None, file
            assert seen.setdefault(found[0], file) == file, found[0]


def test_the_map_lives_through_instant_navigation_and_back(page: Page, address: str) -> None:
    """A wijk's map is drawn, ended and drawn again without a full load."""
    page.goto(f"{address}wijk/overdie/")
    page.locator(".leaflet-container .wr-marker").first.wait_for()
    page.evaluate("window.wrSame = true")
    page.locator(".wr-columns__side").get_by_role("link", name="Oud Overdie").last.click()
    expect(page).to_have_url(re.compile("/locatie/oud-overdie/$"))
    page.locator(".leaflet-container .wr-marker").first.wait_for()
    page.go_back()
    expect(page).to_have_url(re.compile("/wijk/overdie/$"))
    page.locator(".leaflet-container .wr-marker").first.wait_for()

    assert page.evaluate("window.wrSame") is True
    expect(page.locator(".leaflet-container")).to_have_count(1)


def test_header_links_hold_after_instant_navigation(page: Page, address: str) -> None:
    """The header is not swapped, so its links must not be relative to the first page."""
    page.goto(f"{address}activiteit/overdie/samen-eten/")
    page.get_by_role("link", name="Wijken", exact=True).first.click()
    expect(page).to_have_url(f"{address}wijken/")
    page.get_by_role("link", name="Klachten", exact=True).first.click()
    expect(page).to_have_url(f"{address}klachten/")

    expect(page.locator(".wr-nav__link[aria-current]")).to_have_text("Klachten")


def test_a_marker_opens_with_the_keyboard_and_names_its_venue(page: Page, address: str) -> None:
    """Focus a marker, press Enter, and read where it is and what goes on there."""
    page.goto(f"{address}locatie/thuis-in-overdie/")
    marker = page.locator(".leaflet-container .wr-marker").first
    marker.wait_for()
    marker.focus()
    page.keyboard.press("Enter")

    expect(page.locator(".leaflet-popup")).to_contain_text("Wijkcentrum Thuis in Overdie")


def test_a_missing_page_searches(page: Page, address: str, expected_complaints: list[str]) -> None:
    """The 404 page takes the words of the lost address to the finder."""
    expected_complaints.append(
        "Failed to load resource: the server responded with a status of 404 (Not Found)"
    )
    page.goto(f"{address}activiteit/overdie/koffie-inloop-oud/")

    expect(page.locator("h1").first).to_have_text("Deze pagina is er niet")
    expect(page.locator(".wr-finder__results .wr-card").first).to_be_visible()


def test_without_javascript_one_can_browse_and_read(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    """From home to a wijk to an activity, and from a complaint to an activity, without a script."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address)
    expect(page.locator(".wr-field__input")).to_be_hidden()
    page.get_by_role("link", name=re.compile("^Overdie")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Overdie")
    page.get_by_role("link", name="Samen eten in Overdie").first.click()
    expect(page.locator(".wr-activity")).to_contain_text("Elke dinsdag van 17.30 tot 19.00 uur.")
    page.goto(address)
    page.get_by_role("link", name=re.compile("^Slecht slapen")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Slecht slapen")


def test_dates_that_have_passed_are_hidden_on_a_page(page: Page, address: str) -> None:
    """A site of two weeks ago still says nothing untrue."""
    page.clock.set_fixed_time("2026-12-09T09:00:00+01:00")
    page.goto(f"{address}activiteit/overdie/samen-eten/")

    expect(page.locator(".wr-dates")).not_to_contain_text("24 november", use_inner_text=True)
    expect(page.locator(".wr-dates")).to_contain_text("dinsdag 15 december", use_inner_text=True)


def test_an_activity_is_read_in_another_language(page: Page, address: str) -> None:
    """The links between languages load like any other; Arabic starts at the right, its numbers hold."""
    page.goto(f"{address}activiteit/overdie/samen-eten/")
    page.get_by_role("link", name="العربية").click()
    expect(page).to_have_url(f"{address}activiteit/overdie/samen-eten/ar/")
    heading = page.get_by_role("heading", name="متى")
    expect(heading).to_be_visible()
    article = page.locator("article.wr-activity")

    assert article.evaluate("element => getComputedStyle(element).direction") == "rtl"
    expect(article).to_have_attribute("lang", "ar")
    expect(page.get_by_role("link", name="072-000 00 50")).to_have_attribute("dir", "ltr")
    expect(page).to_have_title(re.compile("العربية"))
    page.get_by_role("link", name="Türkçe").click()
    expect(page.get_by_text("Her hafta Salı günü saat 17:30 ile 19:00 arasında.")).to_be_visible()


def test_the_overview_prints_on_one_a4(page: Page, address: str) -> None:
    """All complaints against all kinds, on a sheet for the wall."""
    import io

    from pypdf import PdfReader

    page.goto(f"{address}overzicht/")
    pdf = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))

    assert 1 == len(pdf.pages)
    assert "Eenzaamheid" in pdf.pages[0].extract_text()


def test_nothing_is_stored_but_the_choice_of_colours(page: Page, address: str) -> None:
    """After a search and a recept, the browser's storage holds nothing of them."""
    page.goto(f"{address}#zoek=eenzaam%201813")
    page.locator(".wr-finder__results .wr-card").first.wait_for()
    page.goto(f"{address}recept/#activiteit=overdie/samen-eten")
    page.locator(".wr-recept-page__preview .wr-recept").wait_for()
    stored = page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]")

    assert [[], [], ""] == [[key for key in stored[0] if not key.endswith("__palette")], stored[1], stored[2]]
