"""The finder with more results than a screen holds, and before all of its files are there."""

from __future__ import annotations

import gzip
import re
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.test_finder import cards, field, opened, search

pytestmark = pytest.mark.browser

EVERYTHING = "alkmaar"
"""The municipality of all wijken: it tells nothing apart."""
ONLY_IN_A_DESCRIPTION = "couscous"


def found(page: Page) -> int:
    """How many activities there are, by the title of the results."""
    said = re.match(r"(\d+) activiteiten", page.locator(".wr-results__title").inner_text())
    assert said is not None
    return int(said[1])


def top_of(place: Locator) -> float:
    """How far below the top of the page it begins."""
    box = place.bounding_box()
    assert box is not None
    return box["y"]


def held(page: Page, files: str, times: int | None = None) -> list[Route]:
    """Let these files wait, so many times; gives the questions for them as they come, to be let through."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route(files, hold, times=times)
    return waiting


@pytest.fixture
def all_found(page: Page, address: str) -> Page:
    """The finder after a question that every activity answers."""
    opened(page, f"{address}#zoek={EVERYTHING}")
    expect(cards(page)).to_have_count(20)
    return page


def test_a_long_list_puts_few_cards_in_the_page(all_found: Page) -> None:
    """More than a hundred are found, and the page has twenty of them."""
    assert found(all_found) > 100
    assert cards(all_found).count() == 20


def test_a_card_says_its_place_among_all_that_was_found(all_found: Page) -> None:
    """A screen reader hears `20 van 113`, though the page holds twenty."""
    last = cards(all_found).nth(19)

    expect(last).to_have_attribute("aria-posinset", "20")
    expect(last).to_have_attribute("aria-setsize", str(found(all_found)))


def test_more_cards_come_below_and_the_keyboard_goes_on_there(all_found: Page) -> None:
    """The first new card has the focus, arrows lead on, and the cards that were there are left alone."""
    cards(all_found).first.evaluate("card => { card.dataset.seen = 'yes'; }")
    more = all_found.get_by_role("button", name="Toon er 20 meer")
    more.focus()
    all_found.keyboard.press("Enter")

    expect(cards(all_found)).to_have_count(40)
    expect(cards(all_found).nth(20).locator(".wr-card__name a")).to_be_focused()
    all_found.keyboard.press("ArrowDown")
    expect(cards(all_found).nth(21).locator(".wr-card__name a")).to_be_focused()
    expect(cards(all_found).first).to_have_attribute("data-seen", "yes")
    expect(cards(all_found).nth(39)).to_have_attribute("aria-posinset", "40")


def test_cards_below_the_screen_are_on_paper(all_found: Page) -> None:
    """What is not drawn on the screen until it comes near, is printed."""
    all_found.emulate_media(media="print")

    shown = cards(all_found).evaluate_all("all => all.map(card => getComputedStyle(card).contentVisibility)")
    assert set(shown) == {"visible"}


def test_the_whole_window_follows_once_the_typing_rests(page: Page, address: str) -> None:
    """Letters bring the cards of one screen; the rest, with the numbers at the filters, comes by itself."""
    opened(page, address)
    field(page).press_sequentially(EVERYTHING)

    expect(cards(page)).to_have_count(20)
    expect(page.locator(".wr-finder__filters .wr-filters__count").first).not_to_be_empty()


def test_what_is_below_the_screen_waits_for_a_pause_or_for_who_scrolls(page: Page, address: str) -> None:
    """The next letter would undo it; but whoever scrolls looks at it already."""
    opened(page, address)
    page.clock.pause_at("2026-11-23T09:05:00+01:00")
    field(page).press_sequentially(EVERYTHING)
    assert found(page) > 100
    at_once = cards(page).count()
    assert at_once < 20

    page.clock.run_for(200)
    assert cards(page).count() == at_once
    page.mouse.wheel(0, 300)
    expect(cards(page)).not_to_have_count(at_once)
    page.clock.run_for(100)
    expect(cards(page)).to_have_count(20)


def test_results_do_not_wait_for_the_descriptions(page: Page, address: str) -> None:
    """A complaint is answered at once; of a word in a description the page says that it still looks there."""
    waiting = held(page, "**/mentions-*.json")
    search(page, address, "eenzaam")
    expect(cards(page).first).to_be_visible()
    field(page).fill(ONLY_IN_A_DESCRIPTION)
    expect(page.locator(".wr-results__title")).to_have_text("Wij zoeken nog in de omschrijvingen…")
    expect(page.locator(".wr-nothing")).to_have_count(0)

    waiting[0].fallback()

    expect(cards(page)).to_have_count(1)
    expect(page.locator(".wr-results__title")).to_have_text("1 activiteit")
    expect(page.get_by_role("status")).to_have_text("1 activiteit")


def test_one_can_type_before_the_program_is_there(page: Page, address: str) -> None:
    """The field stands there from the beginning, and what was typed meanwhile is answered."""
    waiting = held(page, "**/assets/wijkrecept/main-*.js")
    page.goto(address, wait_until="commit")
    field(page).fill("eenzaam")
    at_first = top_of(field(page))

    waiting[0].fallback()

    expect(cards(page)).to_have_count(20)
    assert top_of(field(page)) == at_first


def test_enter_before_the_program_is_there_sends_the_words(page: Page, address: str) -> None:
    """The browser sends them itself, and the program finds them when it comes."""
    held(page, "**/assets/wijkrecept/main-*.js", times=1)
    page.goto(address, wait_until="commit")
    field(page).fill("eenzaam in overdie")

    field(page).press("Enter")

    answered(page, address)


def test_enter_before_the_data_is_there_waits_for_it(page: Page, address: str) -> None:
    """The program keeps the page from beginning anew, and answers when it can."""
    waiting = held(page, "**/assets/wijkrecept/finder-*.json")
    page.goto(address, wait_until="commit")
    expect(field(page)).to_be_focused()

    field(page).fill("eenzaam in overdie")
    field(page).press("Enter")
    expect(page).to_have_url(address)
    for route in waiting:
        route.fallback()

    answered(page, address)


def answered(page: Page, address: str) -> None:
    """What was asked stands in the field and in the address, with results."""
    expect(page.locator(".wr-results__title")).to_contain_text("activiteit")
    expect(field(page)).to_have_value("eenzaam in overdie")
    expect(page).to_have_url(f"{address}#zoek=eenzaam%20in%20overdie")


def test_without_its_file_the_finder_makes_way_for_the_lists(page: Page, address: str) -> None:
    """A field that answers nothing is not shown; wijken and complaints are."""
    page.route("**/finder-*.json", lambda route: route.fulfill(status=200, body="<html>"))
    page.goto(address)

    expect(page.get_by_role("alert").filter(has_text="Zoeken lukt nu niet")).to_be_visible()
    expect(field(page)).to_be_hidden()
    expect(page.get_by_role("link", name=re.compile("^Overdie")).first).to_be_visible()


def test_without_the_descriptions_the_rest_is_found(page: Page, address: str) -> None:
    """A file that does not come is done without, and then nothing is still to come."""
    page.route("**/mentions-*.json", lambda route: route.fulfill(status=200, body="<html>"))
    opened(page, f"{address}#zoek={ONLY_IN_A_DESCRIPTION}")
    expect(page.locator(".wr-results__title")).to_have_text("Geen activiteiten gevonden")

    field(page).fill("eenzaam")

    expect(cards(page)).to_have_count(20)


def test_the_descriptions_are_fetched_last(page: Page, address: str) -> None:
    """What the first results need is asked for before anything that can wait."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(PurePosixPath(urlsplit(request.url).path).name))
    opened(page, f"{address}#zoek=eenzaam")

    order = [name.split("-")[0] for name in asked if name.startswith(("finder-", "texts-", "mentions-"))]

    assert sorted(order[:2]) == ["finder", "texts"]
    assert order[2:] == ["mentions"]


def test_the_page_with_the_finder_stays_light(built_site: Path) -> None:
    """Programs, styles and texts that come before the first result, in bytes once compressed."""
    html = (built_site / "index.html").read_text(encoding="utf-8")
    named = re.findall(r'(?:src|href)="(assets/[^"]+\.(?:js|css))"|"texts":"([^"]+)"', html)

    size = sum(len(gzip.compress((built_site / "".join(each)).read_bytes(), mtime=0)) for each in named)

    assert len(named) == 6
    assert size < 110_000
