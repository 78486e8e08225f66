"""The finder on the home page, as a referrer and a resident use it."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

pytestmark = pytest.mark.browser


def field(page: Page) -> Locator:
    return page.locator(".wr-field__input")


def cards(page: Page) -> Locator:
    return page.locator(".wr-finder__results .wr-card")


def chips(page: Page) -> Locator:
    return page.locator(".wr-chip--understood")


def search(page: Page, address: str, words: str) -> None:
    page.goto(address)
    page.locator(".wr-finder--alive").wait_for()
    page.locator(".wr-field__input").fill(words)
    page.locator(".wr-finder--searching").wait_for()


def places_of(page: Page) -> list[str]:
    return page.locator(".wr-finder__results .wr-card__place").all_inner_texts()


def test_the_field_waits_for_typing(page: Page, address: str) -> None:
    """Who opens the site can type at once: the field has the focus."""
    page.goto(address)
    page.locator(".wr-finder--alive").wait_for()

    expect(page.locator(".wr-field__input")).to_be_focused()


def test_a_lay_word_finds_the_complaints_activities(page: Page, address: str) -> None:
    """`wakker liggen` is understood as sleeping badly, and the first card helps with that."""
    search(page, address, "wakker liggen")

    expect(chips(page)).to_contain_text(["Slecht slapen"])
    cards(page).first.locator("a").first.click()
    expect(page.locator(".wr-codes")).to_contain_text("P06")


@pytest.mark.parametrize("typed", ["z04.03", "Z0403", "z04.03 "])
def test_a_code_is_understood_however_it_is_written(page: Page, address: str, typed: str) -> None:
    """A referrer types the code as it comes."""
    search(page, address, typed)

    expect(chips(page)).to_contain_text(["Eenzaamheid · Z04.03"])
    expect(cards(page).first).to_be_visible()


def test_a_parent_code_covers_its_subcodes(page: Page, address: str) -> None:
    """Z04 finds what is tagged Z04.03."""
    search(page, address, "z04 overdie")

    expect(cards(page).filter(has_text="Samen eten in Overdie")).to_have_count(1)


def test_a_postcode_means_its_wijk(page: Page, address: str) -> None:
    """`eenzaam 1813` shows Overdie first, with the coach who receives its patients."""
    search(page, address, "eenzaam 1813")

    expect(chips(page)).to_contain_text(["Eenzaamheid · Z04.03", "Overdie"])
    assert places_of(page)[0].endswith("Overdie")
    expect(page.locator(".wr-finder__side .wr-coach")).to_contain_text("MEE & de Wering")
    expect(page.locator(".wr-finder__side .wr-coach")).to_contain_text("072-000 00")


def test_who_should_go_elsewhere_stands_above_the_results(page: Page, address: str) -> None:
    """The owner's warning is there before the first card, and says whose text it is."""
    search(page, address, "eenzaam")

    expect(page.locator(".wr-not-here")).to_contain_text("113")
    expect(page.locator(".wr-not-here")).to_contain_text("Tekst van de beheerder van deze catalogus.")


def test_a_card_says_what_a_referrer_needs(page: Page, address: str) -> None:
    """Venue, wijk, next date in words, rhythm, places, cost and freshness."""
    search(page, address, "samen eten overdie")
    card = cards(page).filter(has_text="Samen eten in Overdie")
    for words in (
        "Wijkcentrum Thuis in Overdie · Overdie",
        "Morgen, di 24 nov, 17.30 uur",
        "elke dinsdag",
        "plek vrij",
        "€ 5",
        "nagekeken 1 okt",
    ):
        expect(card).to_contain_text(words)


def test_a_date_that_has_passed_gives_way_to_the_next(page: Page, address: str) -> None:
    """A site that was not rebuilt for two weeks shows the next date that is still to come."""
    page.clock.set_fixed_time("2026-12-09T09:00:00+01:00")
    search(page, address, "samen eten overdie")

    expect(cards(page).filter(has_text="Samen eten in Overdie")).to_contain_text("di 15 dec, 17.30 uur")


def test_a_filter_narrows_the_results_and_the_map(page: Page, address: str) -> None:
    """Only what is free stays, in the list, in the count and on the map."""
    search(page, address, "overdie")
    page.locator(".wr-finder__map .wr-marker").first.wait_for()
    before = page.locator(".wr-finder__status").inner_text()
    markers = page.locator(".wr-finder__map .wr-marker span:first-child")
    markers_before = markers.all_inner_texts()
    page.get_by_label(re.compile("^Gratis")).check()
    expect(page.locator(".wr-finder__status")).not_to_have_text(before)

    expect(cards(page).locator(".wr-badge", has_text="gratis")).to_have_count(cards(page).count())
    expect(markers.first).to_be_visible()
    assert markers_before != markers.all_inner_texts()


def test_days_within_a_filter_add_up(page: Page, address: str) -> None:
    """Monday or Tuesday gives at least what Monday gives."""
    search(page, address, "overdie")
    page.get_by_label(re.compile("^Maandag")).check()
    one = page.locator(".wr-finder__status").inner_text()
    page.get_by_label(re.compile("^Dinsdag")).check()

    expect(page.locator(".wr-finder__status")).not_to_have_text(one)


def test_the_address_holds_the_search_in_its_fragment(page: Page, address: str) -> None:
    """A search can be bookmarked, and nothing of it stands where a server would see it."""
    search(page, address, "eenzaam 1813")
    page.get_by_label(re.compile("^Gratis")).check()
    expect(page).to_have_url(re.compile("gratis"))
    found = page.locator(".wr-card__name").all_inner_texts()
    bookmark = page.url

    assert bookmark.startswith(f"{address}#zoek=eenzaam")
    page.goto("about:blank")
    page.goto(bookmark)
    page.locator(".wr-finder--searching").wait_for()
    assert found == page.locator(".wr-card__name").all_inner_texts()


def test_an_understood_word_can_be_taken_away(page: Page, address: str) -> None:
    """Removing the wijk's chip leaves the complaint."""
    search(page, address, "eenzaam 1813")
    chips(page).filter(has_text="Overdie").click()

    expect(chips(page)).to_have_count(1)
    expect(page.locator(".wr-field__input")).not_to_have_value(re.compile("1813"))


def test_no_result_offers_other_wijken_and_the_coach(page: Page, address: str) -> None:
    """Nothing in Vroonermeer for the sleepless: the page says so, and where there is something."""
    search(page, address, "slaapcursus vroonermeer")

    expect(page.locator(".wr-finder__main")).to_contain_text("Vroonermeer")
    expect(page.locator(".wr-elsewhere, .wr-nothing").first).to_be_visible()
    expect(page.locator(".wr-finder__side .wr-coach")).to_contain_text("072-000 00")


def test_words_that_mean_nothing_are_said_to(page: Page, address: str) -> None:
    """No silent empty page."""
    search(page, address, "qqqqxxxx")

    expect(page.locator(".wr-finder__main")).to_contain_text("qqqqxxxx")
    expect(cards(page)).to_have_count(0)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("thuis in overdie", "Wijkcentrum Thuis in Overdie"),
        ("geldzorgen", "Geldzorgen"),
        ("wonenplus", "WonenPlus"),
        ("medisch centrum elisabeth", "Medisch Centrum Elisabeth"),
        ("privacy", "Privacy"),
    ],
)
def test_one_search_finds_other_pages_too(page: Page, address: str, typed: str, name: str) -> None:
    """Venues, complaints, organisations, practices and hand-written pages are found by the same field."""
    search(page, address, typed)

    expect(page.locator(".wr-pages a").filter(has_text=name).first).to_be_visible()


def test_the_slash_key_goes_to_the_field(page: Page, address: str) -> None:
    """Wherever the focus is, one key leads back to typing."""
    search(page, address, "eenzaam")
    page.get_by_label(re.compile("^Gratis")).focus()
    page.keyboard.press("/")

    expect(page.locator(".wr-field__input")).to_be_focused()


def test_the_header_field_of_other_pages_leads_to_the_finder(page: Page, address: str) -> None:
    """One search for the whole site."""
    page.goto(f"{address}wijk/overdie/")
    page.get_by_role("searchbox").fill("geldzorgen zuid")
    page.keyboard.press("Enter")

    expect(chips(page)).to_contain_text(["Geldzorgen", "Zuid"])


def test_the_number_of_results_is_announced(page: Page, address: str) -> None:
    """Screen readers hear how many there are."""
    search(page, address, "overdie")

    expect(page.get_by_role("status")).to_contain_text(re.compile(r"\d+ activiteiten"))


def test_entry_text_never_becomes_html(page: Page, address: str) -> None:
    """What is typed comes back as text."""
    search(page, address, "<img src=x onerror=alert(1)>")

    expect(page.locator(".wr-ask img, .wr-finder__main img")).to_have_count(0)


@pytest.mark.parametrize("words", ["kind", "wil niet meer leven overdie", "somb", "wandelen "])
def test_the_same_words_give_the_same_results(page: Page, address: str, words: str) -> None:
    """Typed letter by letter, or opened from a bookmark: only the query counts."""
    page.goto(address)
    page.locator("html[data-wr-ready=yes]").wait_for()
    field(page).press_sequentially(words)
    expect(page).to_have_url(f"{address}#zoek={quote(words.strip())}")
    count, understood = page.locator(".wr-results__title").inner_text(), chips(page).all_inner_texts()
    first = cards(page).first.inner_text()
    page.reload()
    page.locator("html[data-wr-ready=yes]").wait_for()

    assert count == page.locator(".wr-results__title").inner_text()
    assert understood == chips(page).all_inner_texts()
    assert first == cards(page).first.inner_text()


def test_a_cry_for_help_comes_before_anything(page: Page, address: str) -> None:
    """Numbers to call stand right below the field, as links, and say whose text it is."""
    search(page, address, "suïcidaal eenzaam 1813")
    box = page.locator(".wr-crisis")

    expect(box).to_contain_text("Tekst van de beheerder van deze catalogus.")
    numbers = box.get_by_role("link").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert numbers == ["tel:112", "tel:113", "tel:08000113"]
    assert box.bounding_box()["y"] < page.locator(".wr-not-here").bounding_box()["y"]  # type: ignore[index]  # both are shown
    expect(page.locator(".wr-finder__results")).not_to_contain_text("overgeslagen")


def test_the_tray_names_what_is_on_the_recept(page: Page, address: str) -> None:
    """Another question leaves the choice as it is, in sight by its name; one click empties it."""
    search(page, address, "samen eten overdie")
    cards(page).filter(has_text="Samen eten in Overdie").get_by_role("button").click()
    page.locator(".wr-field__input").fill("slecht slapen zuid")
    tray = page.locator(".wr-tray")

    expect(tray).to_contain_text("Op het recept: Samen eten in Overdie")
    tray.get_by_role("button", name="Leegmaken").click()
    expect(tray).to_be_hidden()
    assert "recept=" not in page.url


def test_arrows_lead_through_the_cards(page: Page, address: str) -> None:
    """Down from the field to the first card, on to the next, and up again to the field."""
    search(page, address, "eenzaam 1813")
    names = cards(page).locator(".wr-card__name a")
    page.keyboard.press("ArrowDown")
    expect(names.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(names.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")

    expect(field(page)).to_be_focused()


def test_enter_goes_to_the_first_result(page: Page, address: str) -> None:
    """Twice Enter puts the first result on the recept."""
    search(page, address, "eenzaam 1813")
    page.keyboard.press("Enter")
    expect(cards(page).first.locator(".wr-card__action")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator(".wr-tray")).to_be_visible()


def test_one_key_skips_the_filters(page: Page, address: str) -> None:
    """A keyboard need not pass all filters to come to the results."""
    search(page, address, "eenzaam 1813")
    skip = page.get_by_role("button", name="Ga naar de resultaten")
    skip.focus()
    page.keyboard.press("Enter")

    expect(cards(page).first.locator("a").first).to_be_focused()
    assert "#zoek=eenzaam" in page.url


def test_a_ticked_filter_is_a_chip(page: Page, address: str) -> None:
    """What narrows the results stands under the field, and goes away with one click."""
    search(page, address, "overdie")
    page.get_by_label(re.compile("^Dinsdag")).check()
    chips(page).filter(has_text="Dinsdag").click()

    expect(chips(page)).to_have_count(1)
    expect(page.get_by_label(re.compile("^Dinsdag"))).not_to_be_checked()


def test_the_field_can_be_emptied(page: Page, address: str) -> None:
    """A button of our own, since not every browser has one that a keyboard reaches."""
    search(page, address, "overdie")
    page.get_by_role("button", name="Maak het zoekveld leeg").click()

    expect(field(page)).to_have_value("")
    expect(page.get_by_role("heading", name="Binnenkort te doen")).to_be_visible()


def test_nothing_found_leaves_no_empty_boxes(page: Page, address: str) -> None:
    """Without results there is no map to look at and nothing to filter."""
    search(page, address, "qqqqxxxx")

    expect(page.locator(".wr-finder__map")).to_be_hidden()
    expect(page.locator(".wr-filters")).to_be_hidden()


def test_a_stale_entry_promises_nothing(page: Page, address: str) -> None:
    """It says to call first where others say that there is room, and stands below what is fresh."""
    search(page, address, "P05 de mare")
    badge = page.locator(".wr-badge", has_text="lang niet nagekeken: bel eerst")
    stale = cards(page).filter(has=badge)

    expect(stale).to_have_count(1)
    expect(stale).not_to_contain_text("plek vrij")
    expect(stale.locator(".wr-card__when strong")).to_have_count(0)
    expect(cards(page).first.locator(".wr-badge").first).to_have_text("plek vrij")


def test_a_phone_shows_the_first_card(new_context: Callable[..., BrowserContext], address: str) -> None:
    """The warning is folded and the filters stand beside the count, so that a card is on the screen."""
    page = new_context(has_touch=True, is_mobile=True).new_page()
    page.set_viewport_size({"width": 390, "height": 800})
    page.clock.set_fixed_time("2026-11-23T09:00:00+01:00")
    search(page, address, "eenzaam 1813")
    top = cards(page).first.bounding_box()
    button = cards(page).first.locator(".wr-card__action").bounding_box()

    assert top is not None
    assert top["y"] <= 560
    assert button is not None
    assert button["height"] >= 44
    expect(page.locator(".wr-not-here")).not_to_have_attribute("open", "")
    expect(page.locator(".wr-pages")).to_be_visible()
