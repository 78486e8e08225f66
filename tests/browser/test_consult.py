"""Whole consults: how many actions they take, and what of them leaves the browser or stays in it."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.test_site import AXE

pytestmark = pytest.mark.browser

MOST_ACTIONS = 4


class Consult:
    """A referrer at work, whose every action counts."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.actions = 0
        page.add_init_script("""
            let printed = 0;
            window.print = () => { document.documentElement.dataset.printed = ++printed; };
            """)

    def land(self, url: str) -> None:
        """Come to the site: that is not counted."""
        self.page.goto(url)
        self.page.locator("html[data-wr-ready=yes]").wait_for()

    def type(self, words: str) -> None:
        self.actions += 1
        self.page.keyboard.type(words)
        self.page.locator(".wr-finder__results .wr-card").first.wait_for()

    def press(self, key: str) -> None:
        self.actions += 1
        self.page.keyboard.press(key)

    def add(self, name: str) -> None:
        self.actions += 1
        card = self.page.locator(".wr-finder__results .wr-card").filter(has_text=name).first
        card.get_by_role("button", name="Op recept").click()

    def print(self) -> None:
        self.actions += 1
        self.page.get_by_role("link", name="Recept printen").click()

    def has_printed(self) -> None:
        """The printer's dialogue opened by itself, once, within the actions that a consult has time for."""
        expect(self.page.locator("html")).to_have_attribute("data-printed", "1")
        assert self.actions <= MOST_ACTIONS


@pytest.fixture
def consult(page: Page) -> Consult:
    """A consult that has just begun."""
    return Consult(page)


def test_by_code(consult: Consult, address: str) -> None:
    """Three actions: a code and a postcode, the card, print."""
    consult.land(address)
    consult.type("z04.03 1813")
    consult.add("Samen eten in Overdie")
    consult.print()

    consult.has_printed()
    expect(consult.page).to_have_url(
        re.compile(r"/recept/#activiteit=overdie/samen-eten&klacht=Z04\.03&wijk=overdie")
    )


def test_by_keyboard_alone(consult: Consult, address: str) -> None:
    """Four actions: type, Enter to the first result, Enter to add it, `p`."""
    consult.land(address)
    consult.type("z04.03 1813")
    consult.press("Enter")
    consult.press("Enter")
    consult.press("p")

    consult.has_printed()


def test_by_lay_word_with_a_typing_error(consult: Consult, address: str) -> None:
    """Three actions: `eenzaamhied` is understood as loneliness."""
    consult.land(address)
    consult.type("eenzaamhied overdie ")
    consult.add("Samen eten in Overdie")
    consult.print()

    consult.has_printed()
    expect(consult.page).to_have_url(re.compile(r"klacht=Z04\.03&wijk=overdie"))


def test_by_deep_link(consult: Consult, address: str) -> None:
    """Two actions: the practice software has asked the question already."""
    consult.land(f"{address}#klacht=Z04.03&postcode=1813AB")
    consult.add("Samen eten in Overdie")
    consult.print()

    consult.has_printed()
    assert consult.actions == 2


def test_for_a_patient_from_a_white_spot(consult: Consult, address: str) -> None:
    """Nothing in Vroonermeer for loss: the wijk next to it has, and the coach is the patient's own."""
    consult.land(address)
    consult.type("Z15 vroonermeer")
    page = consult.page
    expect(page.locator(".wr-elsewhere")).to_contain_text("In Vroonermeer is hiervoor nu niets.")
    expect(page.locator(".wr-finder__side .wr-coach")).to_contain_text("De coach van de wijk Vroonermeer.")
    expect(page.locator(".wr-finder__side .wr-coach")).to_contain_text("WonenPlus")
    consult.add("")
    consult.print()

    consult.has_printed()
    expect(page).to_have_url(re.compile("klacht=Z15&wijk=vroonermeer"))


ASKED_FOR = re.compile(
    r"(recept/|activiteit/overdie/samen-eten/|sitemap\.xml|assets/favicon\.svg"
    r"|assets/wijkrecept/[\w./-]+\.(js|css|json|svg|png)"
    r"|assets/(javascripts|stylesheets|images)/[\w./-]+\.(js|css|png|svg))?"
)
"""Paths below the site's root: the home, the recept's page, the chosen activity's own page, and files."""
TILE = re.compile(r"https://service\.pdok\.nl/[\w./:-]+\.png")
ABOUT_THE_CONSULT = re.compile(r"eenz|z04|1813|medisch|klacht|bril", re.IGNORECASE)


def test_nothing_of_a_consult_leaves_the_browser_or_stays_in_it(
    consult: Consult, address: str, page: Page
) -> None:
    """Every request is on a short list and says nothing; of all storage only the practice's name is used."""
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))  # noqa: PLW0108  Playwright marks what it calls
    consult.land(address)
    page.get_by_role("button", name="Mijn praktijk").click()
    page.get_by_label("Praktijk", exact=True).select_option(label="Medisch Centrum Elisabeth")
    page.get_by_role("button", name="Sluiten").click()
    page.locator("#wr-field").focus()
    consult.type("1813 eenzaa")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".wr-chip--understood").filter(has_text="Eenzaamheid")).to_be_visible()
    consult.add("Samen eten in Overdie")
    consult.print()
    expect(page.locator("html")).to_have_attribute("data-printed", "1")
    for note in page.locator(".wr-recept-page textarea").all():
        note.fill("Neem uw bril mee.")
    expect(page).to_have_url(re.compile("praktijk=medisch-centrum-elisabeth"))

    strangers = [each.url for each in requests if not is_expected(each, address)]
    assert strangers == []
    assert {(each.method, each.post_data) for each in requests} == {("GET", None)}
    kept = page.evaluate("""async () => ({
        local: Object.entries(localStorage),
        session: Object.entries(sessionStorage),
        cookies: document.cookie,
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: await caches.keys(),
    })""")
    kept["local"] = [entry for entry in kept["local"] if not entry[0].endswith("__palette")]
    assert kept == {
        "local": [["wijkrecept.praktijk", "medisch-centrum-elisabeth"]],
        "session": [],
        "cookies": "",
        "databases": [],
        "caches": [],
    }
    assert page.context.cookies() == []


def is_expected(request: Request, address: str) -> bool:
    """Whether a request is on the list, and neither its address nor its referrer tells of the consult."""
    url, _ = urldefrag(request.url)  # The fragment is never sent.
    sent = url + request.headers.get("referer", "")
    if ABOUT_THE_CONSULT.search(sent.removeprefix(address)):
        return False
    if url.startswith(address):
        return ASKED_FOR.fullmatch(url.removeprefix(address)) is not None
    return TILE.fullmatch(url) is not None


def test_closing_the_tab_empties_the_recept(consult: Consult, address: str) -> None:
    """A new tab on the same computer knows nothing of it."""
    consult.land(address)
    consult.type("eenzaam 1813")
    consult.add("Samen eten in Overdie")
    expect(consult.page.locator(".wr-tray")).to_be_visible()
    other = consult.page.context.new_page()
    consult.page.close()
    other.goto(address)
    other.locator("html[data-wr-ready=yes]").wait_for()

    expect(other.locator(".wr-tray")).to_be_hidden()


NUMBER = re.compile(r"[2-9A-Z]{3}-[2-9A-Z]{3}")


def number_on_paper(page: Page) -> str:
    found = NUMBER.search(page.locator(".wr-print .wr-recept__dated").first.text_content() or "")
    assert found
    return found[0]


def write_note(page: Page) -> None:
    page.locator("#wr-note").fill("Neem uw bril mee.")
    expect(page.locator(".wr-print .wr-recept__note")).to_have_text("Neem uw bril mee.")


def test_the_next_patient_gets_nothing_of_the_one_before(consult: Consult, address: str, page: Page) -> None:
    """One button ends the consult: the finder is empty, and so are note, number and recept."""
    consult.land(address)
    consult.type("z04.03 1813")
    consult.add("Samen eten in Overdie")
    consult.print()
    consult.has_printed()
    write_note(page)
    number = number_on_paper(page)
    page.get_by_role("button", name="Volgende patiënt").click()

    expect(page).to_have_url(address)
    expect(page.locator("#wr-field")).to_have_value("")
    expect(page.locator(".wr-tray")).to_be_hidden()
    consult.type("koffie overdie")
    consult.add("Koffie-inloop")
    page.get_by_role("link", name="Recept bekijken").click()
    expect(page.locator(".wr-print .wr-recept")).to_contain_text("Koffie-inloop")
    expect(page.locator("#wr-note")).to_have_value("")
    expect(page.locator(".wr-print .wr-recept__note")).to_have_count(0)
    assert number_on_paper(page) != number
    assert "Z04.03" not in page.url


def test_after_printing_another_question_begins_a_recept_of_its_own(consult: Consult, address: str) -> None:
    """Nobody has to think of emptying it: the paper of one patient never carries what was for another."""
    page = consult.page
    consult.land(address)
    consult.type("slecht slapen west")
    consult.add("Slaapcafé")
    consult.print()
    consult.has_printed()
    page.get_by_role("link", name="Terug naar zoeken").click()
    expect(page.locator("#wr-field")).to_have_value("slecht slapen west")

    page.locator("#wr-field").fill("z04.03 1813")
    consult.add("Samen eten in Overdie")

    expect(page.locator(".wr-tray__list li")).to_have_count(1)
    expect(page.locator(".wr-announced")).to_contain_text("Nieuw recept")


def test_the_page_of_a_complaint_says_what_the_question_is(consult: Consult, address: str) -> None:
    """Who starts there finds its code in the text to copy."""
    page = consult.page
    consult.land(f"{address}klacht/p06/")
    page.locator("button[data-wr-add]").first.click()
    page.get_by_role("link", name="Recept bekijken").click()

    expect(page.locator(".wr-copy__text")).to_contain_text("P06 Slecht slapen")


def test_a_word_with_two_meanings_leaves_the_choice_to_the_referrer(consult: Consult, address: str) -> None:
    """Both codes stand in the text to copy, as a choice."""
    page = consult.page
    consult.land(address)
    consult.type("depri overdie")
    consult.add("Koffie-inloop")
    page.get_by_role("link", name="Recept bekijken").click()

    expect(page.locator(".wr-copy__text")).to_contain_text("P03 Somber of P76 Depressie")


def test_a_language_that_is_asked_for_is_that_of_the_paper(consult: Consult, address: str) -> None:
    """Who types Turkish need not choose it once more."""
    page = consult.page
    consult.land(address)
    consult.type("eenzaam overdie turks")
    consult.add("Samen eten in Overdie")
    page.get_by_role("link", name="Recept bekijken").click()

    expect(page.locator(".wr-recept-page__preview .wr-recept").first).to_have_attribute("lang", "tr")


def test_where_nothing_fits_the_finder_says_what_to_leave_out(consult: Consult, address: str) -> None:
    """A dead end has a way on for each of its words."""
    page = consult.page
    consult.land(f"{address}#zoek=rugpijn%20turks")
    page.get_by_role("button", name="Zonder ‘turks’").click()

    expect(page.locator("#wr-field")).to_have_value("rugpijn")
    expect(page.locator(".wr-finder__results .wr-card").first).to_be_visible()


def test_a_recept_that_becomes_empty_ends_the_consult(consult: Consult, address: str, page: Page) -> None:
    """Also where the last activity is taken off in the tray: the note is not printed for another."""
    consult.land(address)
    consult.type("z04.03 1813")
    consult.add("Samen eten in Overdie")
    page.get_by_role("link", name="Recept bekijken").click()
    page.locator("html[data-wr-ready=yes]").wait_for()
    write_note(page)
    page.get_by_role("link", name="Terug naar zoeken").click()
    page.locator(".wr-finder__results .wr-card").first.wait_for()
    page.locator(".wr-tray__remove").click()
    expect(page.locator(".wr-tray")).to_be_hidden()
    page.locator("#wr-field").fill("z04.03 1813")
    consult.add("Samen eten in Overdie")
    page.get_by_role("link", name="Recept bekijken").click()

    expect(page.locator(".wr-print .wr-recept")).to_contain_text("Samen eten in Overdie")
    expect(page.locator("#wr-note")).to_have_value("")
    expect(page).to_have_url(re.compile(r"klacht=Z04\.03&wijk=overdie"))


def test_a_consult_has_one_number(consult: Consult, address: str, page: Page) -> None:
    """Going back to add something changes the paper, not its number, which is in the copied text too."""
    consult.land(address)
    consult.type("z04.03 1813")
    consult.add("Samen eten in Overdie")
    consult.print()
    consult.has_printed()
    number = number_on_paper(page)
    page.get_by_role("link", name="Terug naar zoeken").click()
    consult.add("Koffie-inloop")
    page.get_by_role("link", name="Recept bekijken").click()
    expect(page.locator(".wr-print .wr-recept")).to_contain_text("Koffie-inloop")

    assert number_on_paper(page) == number
    expect(page.locator(".wr-copy__text")).to_contain_text(f"nummer {number}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_what_opens_during_a_consult(
    consult: Consult, address: str, page: Page, width: int, scheme: Any
) -> None:
    """Suggestions, the practice's box, a full tray and the sheet of keys are accessible and fit."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    consult.land(address)
    page.locator("#wr-field").focus()
    page.keyboard.type("slaapt over")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Mijn praktijk").click()
    page.get_by_label("Praktijk", exact=True).wait_for()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.locator("#wr-field").fill("eenzaam")
    for number in range(5):
        page.locator(".wr-finder__results .wr-card__action").nth(number).click()
    expect(page.locator(".wr-tray").get_by_role("status")).to_contain_text("vol")
    # What lies half under the bar counts as too small a target, wherever one happens to have scrolled to.
    assert violations(page, ".wr-tray") == []
    page.locator(".wr-card a").first.focus()
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Toetsen").wait_for()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def violations(page: Page, within: str = "html") -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found: dict[str, Any] = page.evaluate(
        "([within, rules]) => axe.run(within, {runOnly: rules})", [within, rules]
    )
    return [f"{each['id']}: {[node['target'] for node in each['nodes']]}" for each in found["violations"]]
