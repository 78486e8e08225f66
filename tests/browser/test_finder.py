"""The finder on the home page, as a referrer and a resident use it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import strict_policy

pytestmark = pytest.mark.browser


def field(page: Page) -> Locator:
    return page.locator(".wr-field__input")


def cards(page: Page) -> Locator:
    return page.locator(".wr-finder__results .wr-card")


def chips(page: Page) -> Locator:
    return page.locator(".wr-chip--understood")


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Bedoelt u").get_by_role("option")


def opened(page: Page, url: str) -> None:
    """Load a page anew, whatever the tab showed before."""
    page.goto("about:blank")
    page.goto(url)
    page.locator("html[data-wr-ready=yes]").wait_for()


def choose_practice(page: Page, name: str) -> None:
    page.get_by_role("button", name="Mijn praktijk").click()
    page.get_by_label("Praktijk", exact=True).select_option(label=name)
    page.get_by_role("button", name="Sluiten").click()


def search(page: Page, address: str, words: str) -> None:
    page.goto(address)
    page.locator(".wr-field__input").fill(words)
    page.locator(".wr-finder[data-wr-searching]").wait_for()


def places_of(page: Page) -> list[str]:
    return page.locator(".wr-finder__results .wr-card__place").all_inner_texts()


def test_the_field_waits_for_typing(page: Page, address: str) -> None:
    """Who opens the site can type at once: the field has the focus."""
    page.goto(address)

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
    expect(markers).not_to_have_text(markers_before, use_inner_text=True)


def test_the_map_says_what_it_lacks(page: Page, address: str) -> None:
    """What is on the map and what is said to be missing from it are all that was found."""
    search(page, address, "slaapt slecht overdie")

    page.wait_for_function(
        """() => {
            const sumOf = (found) => Array.from(found, Number).reduce((sum, each) => sum + each, 0);
            const markers = document.querySelectorAll(".wr-finder__map .wr-marker > span > span:first-child");
            const shown = sumOf(Array.from(markers, (marker) => marker.textContent));
            const missing = parseInt(document.querySelector(".wr-finder__off-map").textContent);
            const title = document.querySelector(".wr-results__title").textContent;
            const found = sumOf(title.match(/\\d+/g) ?? []);
            return shown > 0 && missing > 0 && shown + missing === found;
        }"""
    )
    expect(page.locator(".wr-finder__off-map")).to_have_text(re.compile("staan niet op de kaart"))


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
    page.locator(".wr-finder[data-wr-searching]").wait_for()
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
    found = cards(page).all_inner_texts()
    page.reload()
    page.locator("html[data-wr-ready=yes]").wait_for()

    assert count == page.locator(".wr-results__title").inner_text()
    assert understood == chips(page).all_inner_texts()
    assert found == cards(page).all_inner_texts()


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

    expect(tray).to_contain_text("Op het recept: Samen eten in Overdie", use_inner_text=True)
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
    """It says to call first where others say that there is room, and gives no date as if it were sure."""
    search(page, address, "P05 de mare")
    badge = page.locator(".wr-badge", has_text="lang niet nagekeken: bel eerst")
    stale = cards(page).filter(has=badge)

    expect(stale).to_have_count(1)
    expect(stale).not_to_contain_text("plek vrij")
    expect(stale.locator(".wr-card__when strong")).to_have_count(0)


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


def test_a_suggestion_says_what_it_is_and_is_taken_with_the_keyboard(page: Page, address: str) -> None:
    """Arrow down points at the first, a screen reader hears which, Enter puts it in the field."""
    opened(page, address)
    field(page).press_sequentially("1813 eenzaa")
    first = options(page).first
    expect(first).to_have_text(re.compile("^Eenzaamheid Z04.03 klacht$"))
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(field(page)).to_have_attribute("aria-activedescendant", first.get_attribute("id") or "none")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")

    expect(options(page)).to_have_count(0)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value(re.compile("^1813 (?!eenzaa$)."))
    expect(chips(page)).to_contain_text(["Overdie", "Eenzaamheid · Z04.03"])


def test_a_suggestion_can_be_clicked(page: Page, address: str) -> None:
    """The mouse takes one, and the field keeps the focus."""
    opened(page, address)
    field(page).press_sequentially("wakker in over")
    options(page).filter(has_text=re.compile("^Overdie wijk$")).click()

    expect(field(page)).to_have_value(re.compile("^wakker in Overdie", re.IGNORECASE))
    expect(field(page)).to_be_focused()
    expect(options(page)).to_have_count(0)


def test_escape_closes_the_suggestions_and_then_empties_the_field(page: Page, address: str) -> None:
    """First what lies over the page goes, then what was typed."""
    opened(page, address)
    field(page).press_sequentially("eenz")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field(page)).to_have_value("eenz")
    page.keyboard.press("Escape")

    expect(field(page)).to_have_value("")


def test_suggestions_leave_the_keys_of_the_field_alone(page: Page, address: str) -> None:
    """Enter goes to the first result unless a suggestion is pointed at; once closed, arrow down does."""
    opened(page, address)
    field(page).press_sequentially("eenz")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Enter")
    expect(cards(page).first.locator(".wr-card__action")).to_be_focused()
    expect(options(page)).to_have_count(0)
    field(page).focus()
    page.keyboard.type("a")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowDown")

    expect(cards(page).first.locator(".wr-card__name a")).to_be_focused()


@pytest.mark.parametrize("typed", ["e", "1813", "eenzaam ", "eenzaam", "overdie"])
def test_suggestions_stay_away_where_they_do_not_help(page: Page, address: str, typed: str) -> None:
    """Not for one letter, a postcode, or a whole word that was understood: its chip says more."""
    opened(page, address)
    field(page).press_sequentially(typed)
    page.locator(".wr-finder[data-wr-searching]").wait_for()

    expect(options(page)).to_have_count(0)


def test_suggestions_never_lie_over_the_first_result(page: Page, address: str) -> None:
    """At desktop size the list ends above the first card, so that the results stay in sight."""
    opened(page, address)
    field(page).press_sequentially("over")
    expect(options(page).nth(3)).to_be_visible()
    over = page.locator(".wr-suggestions").bounding_box()
    card = cards(page).first.bounding_box()

    assert over is not None
    assert card is not None
    assert over["y"] + over["height"] <= card["y"]


@pytest.mark.parametrize(
    ("query", "chip"),
    [
        ("z04.03", "Klacht Eenzaamheid · Z04.03"),
        ("overdie", "Wijk Overdie"),
        ("1813ab", "Postcode 1813AB · Overdie"),
        ("dinsdag", "Dag dinsdag"),
        ("avond", "Dagdeel avond"),
        ("turks", "Taal Turks"),
        ("gratis", "Kosten gratis"),
        ("rolstoel", "Toegang rolstoel"),
        ("wonenplus", "Organisatie WonenPlus"),
        ("medisch centrum elisabeth", "Praktijk Medisch Centrum Elisabeth"),
        ("thuis in overdie", "Locatie Wijkcentrum Thuis in Overdie"),
    ],
)
def test_all_that_was_understood_is_a_chip(page: Page, address: str, query: str, chip: str) -> None:
    """It says what it was taken for, and taking it away leaves the free words."""
    search(page, address, f"{query} qqqqxxxx")
    expect(page.locator(".wr-understood")).to_contain_text("en de woorden: qqqqxxxx")
    chips(page).filter(has_text=re.compile(f"^{re.escape(chip)}")).click()

    expect(field(page)).to_have_value("qqqqxxxx")


def test_my_practice_presets_wijken_and_coach(page: Page, address: str) -> None:
    """Chosen once and kept by its name alone: its wijken first, its coach, until the search says where."""
    opened(page, address)
    choose_practice(page, "Medisch Centrum Elisabeth")
    field(page).fill("eenzaam")
    mine = chips(page).filter(has_text="Mijn praktijk Medisch Centrum Elisabeth")
    coach = page.locator(".wr-finder__side .wr-coach")
    expect(mine).to_be_visible()
    expect(coach).to_contain_text("omdat u Medisch Centrum Elisabeth koos")
    assert re.search("(Overdie|Zuid)$", places_of(page)[0])
    opened(page, f"{address}#zoek=eenzaam")
    expect(mine).to_be_visible()
    field(page).fill("eenzaam 1821")

    expect(mine).to_have_count(0)
    expect(coach).to_contain_text("De coach van de wijk Oudorp.")
    kept = page.evaluate("Object.entries(localStorage).filter(([key]) => key.startsWith('wijk'))")
    assert kept == [["wijkrecept.praktijk", "medisch-centrum-elisabeth"]]


def test_my_practice_can_be_left_out_of_one_search(page: Page, address: str) -> None:
    """Its chip goes for this search; the next search has it again."""
    opened(page, address)
    choose_practice(page, "Medisch Centrum Elisabeth")
    field(page).fill("eenzaam")
    mine = chips(page).filter(has_text="Mijn praktijk")
    mine.click()
    expect(mine).to_have_count(0)
    page.get_by_role("button", name="Maak het zoekveld leeg").click()
    field(page).fill("slecht slapen")

    expect(mine).to_have_count(1)


def test_one_button_forgets_everything(page: Page, address: str) -> None:
    """The practice, the search and the recept are gone, from the page, the address and the computer."""
    opened(page, address)
    choose_practice(page, "Medisch Centrum Elisabeth")
    field(page).fill("eenzaam")
    cards(page).first.get_by_role("button").click()
    expect(page.locator(".wr-tray")).to_be_visible()
    page.get_by_role("button", name="Mijn praktijk: Medisch").click()
    page.get_by_role("button", name="Vergeet alles").click()

    expect(page.locator(".wr-tray")).to_be_hidden()
    expect(field(page)).to_have_value("")
    expect(page).to_have_url(address)
    expect(page.get_by_role("button", name="Mijn praktijk: kiezen")).to_be_visible()
    assert page.evaluate("localStorage.getItem('wijkrecept.praktijk')") is None


def test_a_practice_that_is_no_more_is_forgotten(page: Page, address: str) -> None:
    """A sentence says so, and the computer no longer holds it."""
    opened(page, address)
    page.evaluate("localStorage.setItem('wijkrecept.praktijk', 'bestaat-niet')")
    opened(page, address)

    expect(page.locator(".wr-understood")).to_contain_text("staat niet meer in deze catalogus")
    assert page.evaluate("localStorage.getItem('wijkrecept.praktijk')") is None


@pytest.mark.parametrize(
    ("fragment", "query"),
    [
        ("klacht=Z04.03&postcode=1813AB", "Z04.03 1813AB"),
        ("klacht=z0403&wijk=de-mare&patient=12", "z0403 De Mare"),
        ("postcode=1813&zoek=koffie", "1813 koffie"),
    ],
)
def test_a_link_of_practice_software_asks_its_question(
    page: Page, address: str, fragment: str, query: str
) -> None:
    """Complaint, postcode and wijk are filled in; unknown keys are passed over."""
    opened(page, f"{address}#{fragment}")

    expect(field(page)).to_have_value(query)
    expect(cards(page).first).to_be_visible()
    expect(page.locator(".wr-understood__notices p")).to_have_count(0)
    expect(page).to_have_url(f"{address}#zoek={quote(query)}")


@pytest.mark.parametrize(
    ("fragment", "sentence"),
    [
        ("klacht=banaan&postcode=1813", "Dat is geen ICPC-code."),
        ("klacht=Z04.03&postcode=99", "Dat is geen postcode."),
        ("klacht=Z04.03&wijk=mars", "Die wijk staat niet in deze catalogus."),
        ("klacht=Z04.03&praktijk=mars", "Die praktijk staat niet in deze catalogus."),
        ("klacht=Q99", "Dat is geen ICPC-code.|staat niet in deze catalogus"),
    ],
)
def test_a_wrong_value_in_a_link_is_said(page: Page, address: str, fragment: str, sentence: str) -> None:
    """One Dutch sentence; what was right is still used."""
    opened(page, f"{address}#{fragment}")

    expect(page.locator(".wr-understood")).to_contain_text(re.compile(sentence))
    expect(field(page)).to_be_visible()


def test_a_link_with_a_practice_presets_it_without_keeping_it(page: Page, address: str) -> None:
    """The practice of the link counts for this search; the computer does not remember it."""
    opened(page, f"{address}#klacht=Z04.03&praktijk=medisch-centrum-elisabeth")

    expect(chips(page).filter(has_text="Mijn praktijk Medisch Centrum Elisabeth")).to_be_visible()
    assert page.evaluate("localStorage.getItem('wijkrecept.praktijk')") is None


def test_a_question_behind_a_question_mark_is_moved(page: Page, address: str) -> None:
    """It leaves what servers see of the address and the page says so; what others put there stays."""
    opened(page, f"{address}?utm_source=his&klacht=Z04.03&postcode=1813+AB")

    expect(page).to_have_url(f"{address}?utm_source=his#zoek=Z04.03%201813%20AB")
    expect(page.locator(".wr-understood__notices")).to_contain_text("achter een # gezet")
    guide = page.get_by_role("link", name="Zo hoort de link te zijn.")
    expect(guide).to_have_attribute("href", f"{address}uitleg/#praktijksoftware")
    expect(chips(page)).to_contain_text(["Eenzaamheid · Z04.03", "1813 AB · Overdie"])


def test_single_keys_put_on_the_recept_and_lead_to_paper(page: Page, address: str) -> None:
    """`r` puts the card on the recept and takes it off, `p` goes to print."""
    search(page, address, "eenzaam 1813")
    page.keyboard.press("p")
    expect(field(page)).to_have_value("eenzaam 1813p")
    search(page, address, "eenzaam 1813")
    cards(page).nth(1).locator("a").first.focus()
    button = cards(page).nth(1).locator(".wr-card__action")
    page.keyboard.press("r")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_contain_text("Staat op recept")
    expect(page.locator(".wr-announced")).to_contain_text("staat op het recept")
    page.keyboard.press("r")
    expect(page.locator(".wr-tray")).to_be_hidden()
    page.keyboard.press("r")
    expect(page.locator(".wr-tray")).to_be_visible()
    page.keyboard.press("p")

    expect(page).to_have_url(re.compile("/recept/#activiteit="))


def test_the_help_sheet_shows_the_keys_and_switches_them_off(page: Page, address: str) -> None:
    """`?` opens it, Escape closes it; switched off, a letter does nothing any more."""
    search(page, address, "eenzaam 1813")
    cards(page).first.locator("a").first.focus()
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Toetsen")
    expect(sheet).to_contain_text("Zet de activiteit op het recept")
    sheet.get_by_label("Losse letters en tekens als toets gebruiken").uncheck()
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(cards(page).first.locator("a").first).to_be_focused()
    page.keyboard.press("?")
    page.keyboard.press("r")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".wr-tray")).to_be_hidden()
    page.get_by_role("button", name="Toetsen").click()
    expect(sheet.get_by_label("Losse letters")).not_to_be_checked()


def test_a_full_recept_says_so_and_still_lets_go(page: Page, address: str) -> None:
    """Five fit; the button of a sixth says why it does nothing, and works once there is room."""
    search(page, address, "eenzaam")
    buttons = cards(page).locator(".wr-card__action")
    for number in range(5):
        buttons.nth(number).click()
    sixth = buttons.nth(5)
    expect(page.locator(".wr-tray").get_by_role("status")).to_contain_text("Het recept is vol")
    expect(sixth).to_have_attribute("aria-disabled", "true")
    expect(sixth).to_have_accessible_description(re.compile("Het recept is vol"))
    sixth.click(force=True)  # A screen reader may do so as well.
    expect(page.locator(".wr-announced")).to_contain_text("Het recept is vol")
    page.locator(".wr-tray").get_by_role("button", name=re.compile("^Haal weg")).first.click()
    sixth.click()

    expect(sixth).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".wr-tray__list li")).to_have_count(5)


def test_the_tray_goes_along_to_other_pages(page: Page, address: str) -> None:
    """A page about an activity shows what is on the recept; so does the finder on the way back."""
    search(page, address, "eenzaam 1813")
    cards(page).filter(has_text="Samen eten in Overdie").get_by_role("button").click()
    cards(page).nth(1).locator("a").first.click()
    expect(page).to_have_url(re.compile("/activiteit/"))
    tray = page.locator(".wr-tray")
    expect(tray).to_contain_text("Samen eten in Overdie")
    expect(tray.get_by_role("link", name="Recept printen")).to_have_attribute(
        "href", re.compile(r"/recept/#activiteit=overdie/samen-eten&klacht=Z04\.03&wijk=overdie&print=ja$")
    )
    page.get_by_role("searchbox").fill("geldzorgen")
    page.keyboard.press("Enter")
    expect(chips(page).first).to_contain_text("Geldzorgen")

    expect(tray).to_contain_text("Samen eten in Overdie")


def test_going_back_to_a_search_brings_nothing_back_that_was_taken_off(page: Page, address: str) -> None:
    """What is in hand counts, not what the address of an earlier search says."""
    search(page, address, "eenzaam 1813")
    cards(page).filter(has_text="Samen eten in Overdie").get_by_role("button").click()
    cards(page).nth(1).locator("a").first.click()
    expect(page).to_have_url(re.compile("/activiteit/"))
    page.locator(".wr-tray").get_by_role("button", name="Leegmaken").click()
    page.go_back()
    expect(chips(page)).to_contain_text(["Eenzaamheid · Z04.03"])

    expect(page.locator(".wr-tray")).to_be_hidden()
    expect(page).to_have_url(f"{address}#zoek=eenzaam%201813")


@pytest.fixture
def page_with_buttons(page: Page, address: str, built_site: Path) -> Page:
    """A wijk's page that has, besides its own, a button for an activity elsewhere and one for a practice."""
    html = (built_site / "wijk/overdie/index.html").read_text(encoding="utf-8")
    buttons = (
        '<button type="button" id="other" data-wr-add="overdie/samen-eten" hidden></button>'
        '<button type="button" id="mine" data-wr-my-practice="medisch-centrum-elisabeth" hidden></button>'
    )
    content = '<div class="wr-content" id="wr-content" tabindex="-1">'
    assert content in html
    html = html.replace(content, content + buttons)
    headers = {"Content-Security-Policy": strict_policy(html)}
    page.route(
        f"{address}wijk/overdie/",
        lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8", headers=headers),
    )
    page.goto(f"{address}wijk/overdie/")
    page.locator("html[data-wr-ready=yes]").wait_for()
    return page


def test_a_button_on_any_page_puts_on_the_recept(page_with_buttons: Page) -> None:
    """It shows itself, names its activity in the tray even when the page did not, and takes it off again."""
    page = page_with_buttons
    button = page.locator("#other")
    expect(button).to_have_text("Op recept")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(page.locator(".wr-tray")).to_contain_text("Samen eten in Overdie")
    expect(button).to_have_text("Staat op recept")
    button.click()

    expect(page.locator(".wr-tray")).to_be_hidden()


def test_a_button_on_a_page_makes_a_practice_mine(page_with_buttons: Page) -> None:
    """It says whether it is, and choosing again lets go."""
    page = page_with_buttons
    button = page.locator("#mine")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_text("Dit is mijn praktijk")
    assert page.evaluate("localStorage.getItem('wijkrecept.praktijk')") == "medisch-centrum-elisabeth"
    button.click()

    expect(button).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("localStorage.getItem('wijkrecept.praktijk')") is None
