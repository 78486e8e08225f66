"""A practice's page and poster in a real browser: printed, read back and decoded."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import ROOT

pytestmark = pytest.mark.browser

PRACTICES = sorted(file.stem for file in (ROOT / "catalog" / "practices").glob("*.yml"))
LONG = {
    ".wr-poster__name": "Gezondheidscentrum en huisartsenpraktijk Van der Meulen-Oosterbaan en Partners",
    ".wr-poster__coach strong": "Stichting Welzijn en Ondersteuning Noord-Kennemerland en MEE & de Wering",
    ".wr-poster__site strong": "welzijnoprecept.gemeente-voorbeeldstad.nl/alkmaar",
}
PAPER = {"A4": (595, 842), "A3": (842, 1191)}


def printed(page: Page) -> bytes:
    return page.pdf(prefer_css_page_size=True, print_background=True)


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("practice", PRACTICES)
def test_the_poster_is_one_page_whose_code_leads_to_the_practice(
    new_context: Callable[..., BrowserContext], address: str, practice: str, paper: str
) -> None:
    """On A4 and A3, in greyscale and without a script."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}praktijk/{practice}/poster/")
    page.get_by_label(paper, exact=True).check()
    pdf = printed(page)
    pages = PdfReader(io.BytesIO(pdf)).pages
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=150 / 72, grayscale=True).to_pil()
    codes = [found.text for found in zxingcpp.read_barcodes(picture)]

    assert 1 == len(pages)
    assert pytest.approx(PAPER[paper], abs=1) == (
        float(pages[0].mediabox.width),
        float(pages[0].mediabox.height),
    )
    assert [f"{address}praktijk/{practice}/"] == codes


@pytest.mark.parametrize("practice", PRACTICES)
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_of_the_poster_is_cut_off(page: Page, address: str, practice: str, width: int) -> None:
    """All that stands on it lies inside its edges, also when practice, coaches and site have long names."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}praktijk/{practice}/poster/")
    for place, words in LONG.items():
        page.locator(place).first.evaluate("(each, words) => { each.textContent = words }", words)
    poster = page.locator(".wr-poster")
    height, content = poster.evaluate("each => [each.clientHeight, each.scrollHeight]")
    overlap = poster.evaluate(
        "each => each.querySelector('.wr-poster__middle').scrollHeight"
        " - each.querySelector('.wr-poster__middle').clientHeight"
    )

    assert content <= height
    assert overlap <= 0


def test_the_poster_prints_with_its_button(page: Page, address: str) -> None:
    """The button opens the print dialogue, also after instant navigation from the practice."""
    page.add_init_script("window.wrPrinted = 0; window.print = () => { window.wrPrinted += 1 }")
    page.goto(f"{address}praktijk/medisch-centrum-elisabeth/")
    page.get_by_role("link", name="Poster bekijken").click()
    page.get_by_role("button", name="Poster printen").click()

    assert 1 == page.evaluate("window.wrPrinted")


def test_a_coach_is_two_steps_from_a_wijk(page: Page, address: str) -> None:
    """From the wijk's coach box to the coach, and from there to a practice."""
    page.goto(f"{address}wijk/overdie/")
    page.get_by_role("link", name="Meer over de coach van MEE & de Wering").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Welzijnscoach van MEE & de Wering")
    page.get_by_role("link", name="Medisch Centrum Elisabeth").last.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Medisch Centrum Elisabeth")
