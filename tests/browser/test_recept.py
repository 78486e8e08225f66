"""The recept on paper: printed by a real browser, read back from the PDF."""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import ROOT, TODAY
from wijkrecept.catalogue import load_catalogue
from wijkrecept.catalogue.model import Activity, Catalogue

pytestmark = pytest.mark.browser

A4 = (595, 842)
CODE = re.compile(r"\b[ABDFHKLNPRSTUWXYZ][0-9]{2}(?:\.[0-9]{2})?\b")
NUMBER = re.compile(r"nummer [A-Z0-9]{3}-[A-Z0-9]{3}")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The repo's own catalogue."""
    import datetime as dt

    loaded = load_catalogue(ROOT, dt.date.fromisoformat(TODAY)).catalogue
    assert loaded is not None
    return loaded


def printed(page: Page) -> bytes:
    page.locator(".wr-recept svg.wr-qr").first.wait_for()
    return page.pdf(prefer_css_page_size=True, print_background=True)


def sheet_of(page: Page, address: str, activity: str) -> bytes:
    page.goto("about:blank")
    page.goto(f"{address}recept/#activiteit={activity}")
    return printed(page)


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf)).pages).split())


def qr_codes_of(pdf: bytes) -> list[str]:
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=150 / 72).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def without_number(words: str) -> str:
    return NUMBER.sub("", words)


def test_the_sheet_is_one_a4_with_activity_and_coach(page: Page, address: str) -> None:
    """Name, first real date, place, cost, first time, coach, freshness and validity, on one page."""
    pdf = sheet_of(page, address, "overdie/samen-eten")
    pages = PdfReader(io.BytesIO(pdf)).pages
    words = words_of(pdf)

    assert 1 == len(pages)
    assert pytest.approx(A4, abs=1) == (float(pages[0].mediabox.width), float(pages[0].mediabox.height))
    for expected in (
        "Uw recept voor welzijn",
        "23 november 2026",
        "Voor:",
        "Afspraak:",
        "Samen eten in Overdie",
        "dinsdag 24 november, 17.30 uur",
        "Wijkcentrum Thuis in Overdie",
        "Het kost 5 euro.",
        "MEE & de Wering",
        "072-000 00",
        "binnen 10 werkdagen",
        "Gegevens nagekeken op 1 oktober 2026.",
        "Dit papier is goed tot 23 februari 2027.",
        "Voorbeeldgegevens",
        "Terug naar de praktijk",
    ):
        assert expected in words


def test_the_qr_code_leads_to_the_entry(page: Page, address: str) -> None:
    """A real decoder reads the activity's own address, which holds for ever."""
    pdf = sheet_of(page, address, "overdie/samen-eten")

    assert ["https://alkmaar.wijkrecept.example/activiteit/overdie/samen-eten/"] == qr_codes_of(pdf)


def test_no_sheet_is_longer_than_a_page_or_holds_a_code_or_complaint(
    page: Page, address: str, catalogue: Catalogue
) -> None:
    """True of every running activity: one A4, its own QR code, no ICPC code, no complaint's label."""
    labels = {f" {complaint.name} ".casefold() for complaint in catalogue.complaints.values()}
    for activity in running(catalogue):
        pdf = sheet_of(page, address, activity.id)
        words = without_number(words_of(pdf))
        own = " ".join((activity.name, activity.description, *vars_of(activity))).casefold()

        assert 1 == len(PdfReader(io.BytesIO(pdf)).pages), activity.id
        assert [] == CODE.findall(words), activity.id
        assert {
            label for label in labels if label in words.casefold() and label.strip() not in own
        } == set(), activity.id
        assert [f"https://alkmaar.wijkrecept.example/activiteit/{activity.id}/"] == qr_codes_of(pdf), (
            activity.id
        )


def running(catalogue: Catalogue) -> list[Activity]:
    """The longest sheets, and one of each sort of schedule and places."""
    alive = [each for each in catalogue.activities.values() if each.retired is None]

    def length(activity: Activity) -> int:
        return sum(len(part) for part in vars_of(activity))

    chosen = sorted(alive, key=length, reverse=True)[:6]
    seen = {(each.places, type(each.schedules[0].pattern)) for each in chosen}
    for each in alive:
        sort = (each.places, type(each.schedules[0].pattern))
        if sort not in seen:
            seen.add(sort)
            chosen.append(each)
    return chosen


def vars_of(activity: Activity) -> list[str]:
    first = activity.first_time
    parts = (
        first.welcome,
        first.ask_for,
        first.bring,
        first.group_size,
        activity.cost_note,
        activity.not_suitable,
    )
    return [part for part in (*parts, activity.sign_up.note if activity.sign_up else None) if part]


def test_a_stale_activity_says_to_call_first(page: Page, address: str) -> None:
    """Nobody confirmed it for a year, so the sheet gives no date as if it were sure."""
    words = words_of(sheet_of(page, address, "de-mare/stekken-en-planten"))

    assert "Bel eerst" in words


def test_a_date_is_the_next_one_when_printed_later(page: Page, address: str) -> None:
    """The sheet works with the day of printing, not the day of building."""
    page.clock.set_fixed_time("2026-12-09T09:00:00+01:00")
    words = words_of(sheet_of(page, address, "overdie/samen-eten"))

    assert "dinsdag 15 december, 17.30 uur" in words


def test_a_retired_activity_offers_its_successor(page: Page, address: str) -> None:
    """No paper is made for what has ended."""
    page.goto(f"{address}recept/#activiteit=overdie/soepmiddag")

    expect(page.locator(".wr-recept-page")).to_contain_text("gestopt")
    expect(page.get_by_role("link", name=re.compile("Samen eten in Overdie"))).to_be_visible()
    expect(page.locator(".wr-recept")).to_have_count(0)


@pytest.mark.parametrize(
    "wrong", ["#activiteit=overdie/bestaat-niet", "#activiteit=../../x", "", "#activiteit="]
)
def test_a_recept_for_nothing_says_so(
    page: Page, address: str, wrong: str, expected_complaints: list[str]
) -> None:
    """A wrong address gets a sentence and a way back, not an empty page."""
    if "bestaat" in wrong:
        expected_complaints.append(
            "Failed to load resource: the server responded with a status of 404 (Not Found)"
        )
    page.goto(f"{address}recept/{wrong}")

    expect(page.locator(".wr-recept-page .wr-notice")).to_be_visible()
    expect(page.locator(".wr-recept")).to_have_count(0)


def test_from_typing_to_the_print_dialogue_in_three_actions(page: Page, address: str) -> None:
    """Type, choose, print: the browser's own dialogue opens by itself."""
    page.add_init_script("""
        let printed = 0;
        window.print = () => { document.documentElement.dataset.printed = ++printed; };
        """)
    page.goto(address)
    page.locator(".wr-finder--alive").wait_for()
    page.locator(".wr-field__input").fill("eenzaam 1813")
    page.locator(".wr-card").filter(has_text="Samen eten in Overdie").get_by_role("button").click()
    page.locator(".wr-tray__print").click()
    expect(page.locator(".wr-recept-page__preview .wr-recept")).to_contain_text("Samen eten in Overdie")
    expect(page.locator("html")).to_have_attribute("data-printed", "1")


def test_an_activity_page_leads_to_its_recept(page: Page, address: str) -> None:
    """The button on the page makes the sheet of that activity."""
    page.goto(f"{address}activiteit/overdie/samen-eten/")
    page.get_by_role("link", name="Recept maken").click()

    expect(page.locator(".wr-recept-page__preview .wr-recept")).to_contain_text("Samen eten in Overdie")
