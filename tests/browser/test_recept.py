"""The recept page: composed by hand, printed by a real browser, read back from the PDF."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import unicodedata
from urllib.parse import unquote

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import ROOT, TILE_HOST, TODAY
from wijkrecept.catalogue import load_catalogue
from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.model import Activity
from wijkrecept.texts import load_texts

pytestmark = pytest.mark.browser

A4 = (595, 842)
A5 = (420, 595)
CODE = re.compile(r"\b[ABDFHKLNPRSTUWXYZ][0-9]{2}(?:\.[0-9]{2})?\b")
NUMBER = re.compile(r"[2-9A-Z]{3}-[2-9A-Z]{3}")
LANGUAGES = ("nl", "en", "tr", "ar", "pl", "uk")
ONE = "overdie/samen-eten"
THREE = f"{ONE},overdie/koffie-inloop,zuid/open-tafel"
FIVE = f"{THREE},overdie/mannengroep,de-mare/stekken-en-planten"
COUNT_PRINTS = """
    let printed = 0;
    window.print = () => { document.documentElement.dataset.printed = ++printed; };
"""
NOT_FOUND = "Failed to load resource: the server responded with a status of 404 (Not Found)"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The repo's own catalogue."""
    loaded = load_catalogue(ROOT, dt.date.fromisoformat(TODAY)).catalogue
    assert loaded is not None
    return loaded


def open_recept(page: Page, address: str, fragment: str) -> None:
    """Open the page as from a bookmark, and wait until the paper is laid out."""
    page.goto("about:blank")
    page.goto(f"{address}recept/#{fragment}")
    page.locator("html[data-wr-ready=yes]").wait_for()


def printed(page: Page) -> bytes:
    page.locator(".wr-recept-page__preview svg.wr-qr").first.wait_for()
    return page.pdf(prefer_css_page_size=True, print_background=True)


def sheet_of(page: Page, address: str, fragment: str) -> bytes:
    open_recept(page, address, fragment)
    return printed(page)


def sizes_of(pdf: bytes) -> list[tuple[int, int]]:
    pages = pypdfium2.PdfDocument(pdf)
    return [(round(each.get_width()), round(each.get_height())) for each in pages]


def words_of(pdf: bytes, *pages: int) -> str:
    sheets = PdfReader(io.BytesIO(pdf)).pages
    chosen = [sheets[number] for number in pages] or list(sheets)
    return " ".join(" ".join(sheet.extract_text() for sheet in chosen).split())


def qr_codes_of(pdf: bytes) -> list[str]:
    found: list[str] = []
    for sheet in pypdfium2.PdfDocument(pdf):
        picture = sheet.render(scale=150 / 72, grayscale=True).to_pil()
        codes = sorted(zxingcpp.read_barcodes(picture), key=lambda each: each.position.top_left.y)
        found.extend(code.text for code in codes)
    return found


def without_number(words: str) -> str:
    return NUMBER.sub("", words)


def entry(address: str, activity: str, language: str = "nl") -> str:
    return f"{address}activiteit/{activity}/" + ("" if language == "nl" else f"{language}/")


def cut_off(page: Page) -> list[str]:
    """The words of everything on the printed pages that sticks out of its page."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('.wr-print > .wr-recept')].flatMap((sheet) => {
            const edge = sheet.getBoundingClientRect();
            return [...sheet.querySelectorAll('*:not(svg *)')].filter((each) => {
                const box = each.getBoundingClientRect();
                return box.bottom > edge.bottom + 1 || box.right > edge.right + 1
                    || box.left < edge.left - 1 || box.top < edge.top - 1
                    || each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display === 'block';
            }).map((each) => each.className + ': ' + each.textContent.slice(0, 60));
        })"""
    )
    return found


def overlaps(page: Page) -> list[str]:
    """Parts of a page that lie on one another."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('.wr-print > .wr-recept')].flatMap((sheet) => {
            const boxes = [...sheet.children].map((each) => each.getBoundingClientRect());
            return boxes.slice(1).filter((box, at) => box.top < boxes[at].bottom - 0.5).map(String);
        })"""
    )
    return found


def body_points(page: Page) -> float:
    """How large the body text is on paper."""
    size = page.locator(".wr-print .wr-recept").first.evaluate("each => getComputedStyle(each).fontSize")
    return float(str(size).removesuffix("px")) * 72 / 96


def test_the_sheet_is_one_a4_with_activity_and_coach(page: Page, address: str) -> None:
    """Name, first real date, place, cost, first time, coach, freshness and validity, on one page."""
    pdf = sheet_of(page, address, f"activiteit={ONE}&praktijk=medisch-centrum-elisabeth")
    words = words_of(pdf)

    assert [A4] == sizes_of(pdf)
    for expected in (
        "Medisch Centrum Elisabeth",
        "Uw recept voor welzijn",
        "23 november 2026",
        "Voor:",
        "Afspraak:",
        "Samen eten in Overdie",
        "dinsdag 24 november, 17.30 uur",
        "Wijkcentrum Thuis in Overdie",
        "Het kost 5 euro.",
        "Vraag naar de gastvrouw",
        "MEE & de Wering",
        "072-000 00 22",
        "binnen 10 werkdagen",
        "Gegevens nagekeken op 1 oktober 2026.",
        "Dit papier is geldig tot en met 23 februari 2027.",
        "Dit is een voorbeeld",
        "Terug naar de praktijk",
        "contact gehad",
        "gesprek gehad",
        "begonnen",
        "maanden nog actief",
        "te lang wachten",
        "wisselende contacten",
    ):
        assert expected in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_activities_are_one_a4_in_each_language(page: Page, address: str, language: str) -> None:
    """One page, QR codes to the entries in that language, nothing cut off, in type that can be read."""
    pdf = sheet_of(page, address, f"activiteit={THREE}&klacht=Z04.03,P03&wijk=overdie&taal={language}")
    words = unicodedata.normalize("NFKC", words_of(pdf))

    assert [A4] == sizes_of(pdf)
    assert [entry(address, each, language) for each in THREE.split(",")] == qr_codes_of(pdf)
    assert [] == cut_off(page)
    assert [] == overlaps(page)
    assert 9.4 < body_points(page)
    assert [] == CODE.findall(without_number(words))
    for label in ("eenzaamheid", "somber"):
        assert label not in words.casefold()


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_sheet_speaks_the_language_that_was_chosen(page: Page, address: str, language: str) -> None:
    """Title, first time and validity are in the language; the Dutch name stays, for it is on the door."""
    open_recept(page, address, f"activiteit={THREE}&taal={language}")
    sheet = page.locator(".wr-print .wr-recept").first
    texts = load_texts(language).table("sheet")

    expect(sheet).to_have_attribute("lang", language)
    expect(sheet.locator(".wr-recept__title")).to_have_text(texts["title"])
    expect(sheet.locator(".wr-recept__when").first).to_contain_text(texts["first"].partition("{")[0])
    expect(sheet).to_contain_text(texts["only_dutch"])
    expect(sheet.locator(".wr-recept__name [lang=nl]").first).to_have_text("Samen eten in Overdie")
    assert not re.search(r"\{\w+\}", sheet.inner_text())


def test_arabic_is_set_from_right_to_left(page: Page, address: str) -> None:
    """The page runs from the right, numbers of telephones don't, and the words are in the PDF."""
    pdf = sheet_of(page, address, f"activiteit={THREE}&taal=ar")
    sheet = page.locator(".wr-print .wr-recept").first
    title = sheet.locator(".wr-recept__title")
    phone = sheet.locator(".wr-recept__coach .wr-recept__phone")

    expect(sheet).to_have_css("direction", "rtl")
    expect(phone).to_have_css("direction", "ltr")
    assert box(title)["x"] > box(sheet.locator(".wr-recept__dated"))["x"]
    assert (
        box(sheet.locator(".wr-recept__number").first)["x"] > box(sheet.locator(".wr-recept__qr").first)["x"]
    )
    # A reader of PDFs gives the words of a line in an order of its own.
    words = unicodedata.normalize("NFKC", words_of(pdf)).split()
    assert set(load_texts("ar")("sheet.title").split()) <= set(words)


def box(found: Locator) -> dict[str, float]:
    measured: dict[str, float] = found.evaluate(
        "each => { const {x, y, height} = each.getBoundingClientRect(); return {x, y, height}; }"
    )
    return measured


def test_five_activities_are_two_a4(page: Page, address: str) -> None:
    """Each page says which of how many it is; coach and strip stand on the last."""
    pdf = sheet_of(page, address, f"activiteit={FIVE}&wijk=overdie")

    assert [A4, A4] == sizes_of(pdf)
    assert [entry(address, each) for each in FIVE.split(",")] == qr_codes_of(pdf)
    assert "blad 1 van 2" in words_of(pdf, 0)
    assert "blad 2 van 2" in words_of(pdf, 1)
    assert "Terug naar de praktijk" not in words_of(pdf, 0)
    assert "Terug naar de praktijk" in words_of(pdf, 1)
    assert [] == cut_off(page)


def test_one_activity_is_one_a5(page: Page, address: str) -> None:
    """The small paper holds one activity with all that belongs to it."""
    pdf = sheet_of(page, address, f"activiteit={ONE}&papier=a5")

    assert [A5] == sizes_of(pdf)
    assert [entry(address, ONE)] == qr_codes_of(pdf)
    assert "MEE & de Wering" in words_of(pdf)
    assert [] == cut_off(page)


def test_a5_has_one_activity_on_each_page(page: Page, address: str) -> None:
    """Two activities are never on one small page."""
    pdf = sheet_of(page, address, f"activiteit={THREE}&papier=a5")

    assert {A5} == set(sizes_of(pdf))
    assert ["Samen eten in Overdie" in words_of(pdf, 0), "Koffie-inloop" in words_of(pdf, 0)] == [True, False]
    assert [entry(address, each) for each in THREE.split(",")] == qr_codes_of(pdf)


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_large_letters_are_at_least_14_points(page: Page, address: str, paper: str) -> None:
    """Large type may take more pages, and nothing is lost by it."""
    pdf = sheet_of(page, address, f"activiteit={THREE}&letters=groot&papier={paper}")

    assert 13.9 < body_points(page)
    assert [entry(address, each) for each in THREE.split(",")] == qr_codes_of(pdf)
    assert [] == cut_off(page)
    assert [] == overlaps(page)


def length(activity: Activity) -> int:
    """How much an editor wrote that goes on the paper."""
    first = activity.first_time
    parts = (first.welcome, first.ask_for, first.bring, first.group_size, activity.cost_note)
    more = (activity.not_suitable, activity.sign_up.note if activity.sign_up else None)
    return sum(len(part) for part in (*parts, *more) if part)


@pytest.mark.parametrize(
    ("count", "choices", "most"),
    [
        (3, "", 1),
        (5, "", 2),
        (1, "papier=a5", 1),
        (3, "papier=a5&letters=groot", 4),
        (5, "letters=groot", 5),
    ],
)
def test_the_longest_entries_are_not_cut_off(  # noqa: PLR0913, PLR0917  three of them are fixtures
    page: Page, address: str, catalogue: Catalogue, count: int, choices: str, most: int
) -> None:
    """The longest that editors wrote, with a note as long as can be, fits on the same paper."""
    alive = [each for each in catalogue.activities.values() if each.retired is None]
    longest = [each.id for each in sorted(alive, key=length, reverse=True)[:count]]
    open_recept(page, address, f"activiteit={','.join(longest)}&{choices}")
    write_note(page, ("Neem uw bril en uw papieren mee. " * 8)[:240] if most > 2 else "Neem uw bril mee.")
    pdf = printed(page)

    assert len(sizes_of(pdf)) <= most
    assert [entry(address, each) for each in longest] == qr_codes_of(pdf)
    assert [] == cut_off(page)
    assert [] == overlaps(page)


def test_no_sheet_holds_a_code_or_complaint(page: Page, address: str, catalogue: Catalogue) -> None:
    """True of one activity of each sort of schedule and places, whatever was searched for."""
    labels = {f" {complaint.name} ".casefold() for complaint in catalogue.complaints.values()}
    sorts: dict[object, Activity] = {}
    for each in catalogue.activities.values():
        if each.retired is None:
            sorts.setdefault((each.places, type(each.schedules[0].pattern)), each)
    for activity in sorts.values():
        codes = ",".join(activity.complaints)
        words = without_number(words_of(sheet_of(page, address, f"activiteit={activity.id}&klacht={codes}")))
        own = json.dumps(page.locator(".wr-print .wr-recept").inner_text(), ensure_ascii=False).casefold()

        assert [] == CODE.findall(words), activity.id
        assert {
            each for each in labels if each in own and each.strip() not in activity.name.casefold()
        } == set()


def test_the_map_matches_the_list(page: Page, address: str) -> None:
    """A marker for each place with the numbers of its activities, also for two at one place."""
    open_recept(page, address, f"activiteit={ONE},overdie/koffie-inloop,overdie/mannengroep")
    drawn = page.locator(".wr-print .wr-recept__map")

    expect(drawn.locator(".wr-recept__marker text")).to_have_text(["1", "2, 3"])
    expect(drawn.locator("> .wr-recept__place")).to_have_text(["Wijkcentrum Thuis in Overdie", "Oud Overdie"])
    expect(drawn.locator("image")).not_to_have_count(0)
    expect(page.locator(".wr-print figcaption")).to_contain_text("Kadaster")


def test_the_map_can_be_read_without_tiles(page: Page, address: str, expected_complaints: list[str]) -> None:
    """Numbers, names and a scale are drawn here; tiles that do not come leave no hole."""
    page.route(f"{TILE_HOST}**", lambda route: route.fulfill(status=404))
    page.context.on(
        "console", lambda each: expected_complaints.append(each.text) if each.type == "error" else None
    )
    open_recept(page, address, f"activiteit={THREE}")
    drawn = page.locator(".wr-print .wr-recept__map")

    expect(drawn.locator("image")).to_have_count(0)
    expect(drawn.locator(".wr-recept__marker text")).to_have_text(["1", "2", "3"])
    expect(drawn.locator(".wr-recept__scale")).to_have_text(re.compile(r"\d+ k?m"))
    words = words_of(printed(page))
    assert words.count("Oud Overdie") >= 2
    assert set(expected_complaints) == {NOT_FOUND}


@pytest.mark.parametrize(("activities", "maps"), [(ONE, 0), (THREE, 1)])
def test_one_place_without_tiles_has_no_map(
    page: Page, address: str, expected_complaints: list[str], activities: str, maps: int
) -> None:
    """It would be an empty box; the room goes to the words, and the paper still comes by itself."""
    page.route(f"{TILE_HOST}**", lambda route: route.fulfill(status=404))
    page.context.on(
        "console", lambda each: expected_complaints.append(each.text) if each.type == "error" else None
    )
    page.add_init_script(COUNT_PRINTS)
    page.goto(f"{address}recept/#activiteit={activities}&print=ja")

    expect(page.locator("html")).to_have_attribute("data-printed", "1")
    expect(page.locator(".wr-print .wr-recept__map")).to_have_count(maps)
    assert set(expected_complaints) == {NOT_FOUND}


SMALLEST = """(sheets) => Math.min(...sheets.flatMap((sheet) => {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const sizes = [];
    while (walker.nextNode()) {
        const within = walker.currentNode.parentElement;
        if (within.closest('.wr-recept__return, figcaption')) continue;
        if (!walker.currentNode.textContent.trim()) continue;
        const map = within.closest('svg');
        const zoom = map ? map.getBoundingClientRect().width / map.viewBox.baseVal.width : 1;
        sizes.push(parseFloat(getComputedStyle(within).fontSize) * zoom * 72 / 96);
    }
    return sizes;
}))"""


@pytest.mark.parametrize("language", ["nl", "uk"])
@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize(("letters", "least"), [("", 9), ("groot", 14)])
def test_nothing_for_the_patient_is_small(  # noqa: PLR0913, PLR0917  two of them are fixtures
    page: Page, address: str, language: str, paper: str, letters: str, least: int
) -> None:
    """The words by the QR code, on the map and in the small print count; the coach's strip does not."""
    open_recept(page, address, f"activiteit={ONE}&papier={paper}&letters={letters}&taal={language}")

    assert least <= page.locator(".wr-print > .wr-recept").evaluate_all(SMALLEST)
    assert [] == cut_off(page)


def test_the_code_is_20_millimetres_without_its_margin(page: Page, address: str) -> None:
    """Old telephones read no smaller one."""
    open_recept(page, address, f"activiteit={ONE}&papier=a5")
    millimetres = page.locator(".wr-print .wr-qr").evaluate(
        "(qr) => qr.querySelector('path').getBoundingClientRect().width * 25.4 / 96"
    )

    assert millimetres >= 20


def write_note(page: Page, note: str) -> None:
    page.locator("#wr-note").fill(note)
    expect(page.locator(".wr-print .wr-recept__note")).to_have_text(note.strip())


def test_a_note_is_printed_and_kept_nowhere(page: Page, address: str) -> None:
    """What is typed for one patient is on the paper, and neither in the address nor in a store."""
    open_recept(page, address, f"activiteit={ONE}")
    write_note(page, "Neem uw leesbril mee.")

    assert "Neem uw leesbril mee." in words_of(printed(page))
    kept = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, history.state, document.cookie])"
    )
    assert "leesbril" not in unquote(page.url) + str(kept)
    page.reload()
    expect(page.locator("#wr-note")).to_have_value("")


def test_activities_are_ordered_and_removed_by_keyboard(page: Page, address: str) -> None:
    """Focus stays with what was moved, a screen reader hears it, and address and paper follow."""
    open_recept(page, address, f"activiteit={THREE}")
    names = page.locator(".wr-chosen__name")
    status = page.locator(".wr-announced")
    page.get_by_role("button", name="Zet Open tafel hoger").focus()
    page.keyboard.press("Enter")

    expect(names).to_have_text(["Samen eten in Overdie", "Open tafel", "Koffie-inloop"])
    expect(page.get_by_role("button", name="Zet Open tafel hoger")).to_be_focused()
    expect(status).to_have_text("Open tafel staat nu op plek 2 van 3.")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Zet Open tafel lager")).to_be_focused()
    expect(page.locator(".wr-recept-page__preview h3").first).to_contain_text("Open tafel")
    page.get_by_role("button", name="Haal Samen eten in Overdie van het recept").focus()
    page.keyboard.press("Enter")
    expect(names).to_have_text(["Open tafel", "Koffie-inloop"])
    expect(page.get_by_role("button", name="Haal Koffie-inloop van het recept")).to_be_focused()
    assert "activiteit=zuid/open-tafel,overdie/koffie-inloop" in page.url
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator(".wr-recept-page .wr-notice")).to_contain_text("nog geen activiteit")


def test_choices_stay_when_the_page_is_loaded_again(page: Page, address: str) -> None:
    """Language, paper, letters, coach and the referrer's page are in the address; printing is not."""
    open_recept(page, address, f"activiteit={ONE}&wijk=overdie")
    page.get_by_label("Taal van het papier").select_option(label="Türkçe")
    page.get_by_label("A5").check()
    page.get_by_label("Groot").check()
    page.get_by_label("Coach", exact=True).select_option(label="WonenPlus")
    page.get_by_label("Print ook de bladzijde voor de verwijzer").check()
    expect(page.locator(".wr-recept-page__preview .wr-recept").first).to_have_attribute("lang", "tr")
    page.reload()

    expect(page.get_by_label("Taal van het papier")).to_have_value("tr")
    expect(page.get_by_label("A5")).to_be_checked()
    expect(page.get_by_label("Groot")).to_be_checked()
    expect(page.get_by_label("Coach", exact=True)).to_have_value("wonenplus")
    expect(page.get_by_label("Print ook de bladzijde voor de verwijzer")).to_be_checked()
    expect(page.locator(".wr-print .wr-recept__coach")).to_contain_text("WonenPlus")


@pytest.mark.parametrize(
    ("fragment", "why"),
    [
        (
            "wijk=overdie&praktijk=huisartsenpraktijk-de-mare",
            "Dit is de coach van Overdie, de wijk van de patiënt.",
        ),
        (
            "praktijk=huisartsenpraktijk-de-mare",
            "Dit is de coach van uw praktijk, Huisartsenpraktijk De Mare.",
        ),
        ("", "Dit is de coach van Overdie, waar de eerste activiteit is."),
    ],
)
def test_the_referrer_reads_why_this_coach(page: Page, address: str, fragment: str, why: str) -> None:
    """The patient's wijk decides, else the practice, else where the first activity is."""
    open_recept(page, address, f"activiteit={ONE}&{fragment}")

    expect(page.locator(".wr-recept-page__referrer")).to_contain_text(why)


def test_the_referrers_page_is_printed_only_when_asked(page: Page, address: str) -> None:
    """It has the complaint with its code, and stands apart from what the patient gets."""
    fragment = f"activiteit={ONE}&klacht=Z04.03&wijk=overdie&taal=tr"
    without = sheet_of(page, address, fragment)
    pdf = sheet_of(page, address, f"{fragment}&verwijzer=ja")

    assert [A4] == sizes_of(without)
    assert [A4, A4] == sizes_of(pdf)
    assert "Z04.03" not in words_of(pdf, 0)
    for expected in (
        "Niet meegeven aan de patiënt",
        "Z04.03 Eenzaamheid",
        "vindt u het goed",
        "MEE & de Wering",
        "De patiënt vindt het goed.",
    ):
        assert expected in words_of(pdf, 1)
    assert [] == cut_off(page)


def test_the_text_for_the_file_is_copied(page: Page, address: str) -> None:
    """One click puts a plain Dutch text with the code on the clipboard, whatever the paper's language."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_recept(page, address, f"activiteit={THREE}&klacht=Z04.03&wijk=overdie&taal=uk")
    page.get_by_role("button", name="Kopieer de tekst").click()

    expect(page.locator(".wr-copy__status")).to_have_text("Gekopieerd")
    text = str(page.evaluate("navigator.clipboard.readText()"))
    for expected in (
        "Welzijn op Recept, 23 november 2026, nummer ",
        "Klacht (ICPC): Z04.03 Eenzaamheid",
        "1. Samen eten in Overdie, Wijkcentrum Thuis in Overdie. ",
        "Eerste keer: dinsdag 24 november, 17.30 uur.",
        "MEE & de Wering (welzijnscoach), 072-000 00 22",
        "Papier meegegeven in het Oekraïens.",
    ):
        assert expected in text


def test_the_text_is_selected_where_copying_is_refused(page: Page, address: str) -> None:
    """Without a clipboard the referrer still has the text in two keys."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    open_recept(page, address, f"activiteit={ONE}")
    page.get_by_role("button", name="Kopieer de tekst").click()

    expect(page.locator(".wr-copy__status")).to_contain_text("Ctrl+C")
    assert "Samen eten in Overdie" in str(page.evaluate("String(getSelection())"))


def test_a_stale_activity_says_to_call_first(page: Page, address: str) -> None:
    """Nobody confirmed it for a year, so the sheet gives no date as if it were sure."""
    words = words_of(sheet_of(page, address, "activiteit=de-mare/stekken-en-planten"))

    assert "Bel eerst" in words
    assert "Eerste keer" not in words


def test_a_date_is_the_next_one_when_printed_later(page: Page, address: str) -> None:
    """The sheet works with the day of printing, not the day of building."""
    page.clock.set_fixed_time("2026-12-09T09:00:00+01:00")
    words = words_of(sheet_of(page, address, f"activiteit={ONE}"))

    assert "dinsdag 15 december, 17.30 uur" in words


def test_what_ended_or_failed_is_named_and_the_rest_is_printed(
    page: Page, address: str, expected_complaints: list[str]
) -> None:
    """One click puts the successor in the place of what has ended."""
    expected_complaints.append(NOT_FOUND)
    open_recept(page, address, "activiteit=overdie/koffie-inloop,overdie/soepmiddag,overdie/bestaat-niet")
    notices = page.locator(".wr-recept-page__notices")

    expect(notices).to_contain_text("Soepmiddag is gestopt")
    expect(notices).to_contain_text("overdie/bestaat-niet kan nu niet geladen worden")
    expect(page.locator(".wr-print .wr-recept__activity")).to_have_count(1)
    page.get_by_role("button", name="Zet Samen eten in Overdie ervoor in de plaats").click()
    expect(page.locator(".wr-print .wr-recept__activity")).to_have_count(2)
    assert "activiteit=overdie/koffie-inloop,overdie/samen-eten,overdie/bestaat-niet" in page.url
    expect(notices).not_to_contain_text("Soepmiddag")


@pytest.mark.parametrize("wrong", ["#activiteit=../../x", "", "#activiteit="])
def test_a_recept_for_nothing_says_so(page: Page, address: str, wrong: str) -> None:
    """A wrong address gets a sentence and a way to search, not an empty page."""
    page.goto(f"{address}recept/{wrong}")

    expect(page.locator(".wr-recept-page .wr-notice")).to_be_visible()
    expect(page.locator(".wr-notice").get_by_role("link", name="Zoek een activiteit")).to_be_visible()
    expect(page.locator(".wr-recept")).to_have_count(0)


def test_the_print_dialogue_opens_once_by_itself(page: Page, address: str) -> None:
    """When the address asks for paper it comes, with the map's tiles; loading again does not print again."""
    page.add_init_script(COUNT_PRINTS)
    page.goto(f"{address}recept/#activiteit={THREE}&print=ja")

    expect(page.locator("html")).to_have_attribute("data-printed", "1")
    assert "print=" not in page.url
    page.reload()
    page.locator("html[data-wr-ready=yes]").wait_for()
    expect(page.locator("html")).not_to_have_attribute("data-printed", re.compile(".*"))
    page.get_by_role("button", name="Recept printen").click()
    expect(page.locator("html")).to_have_attribute("data-printed", "1")


def test_from_typing_to_the_print_dialogue_in_three_actions(page: Page, address: str) -> None:
    """Type, choose, print: the browser's own dialogue opens by itself."""
    page.add_init_script(COUNT_PRINTS)
    page.goto(address)
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


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_has_no_sideways_scroll_and_large_buttons(page: Page, address: str, width: int) -> None:
    """On a phone each button and field is at least 44 pixels high."""
    page.set_viewport_size({"width": width, "height": 800})
    open_recept(page, address, f"activiteit={THREE}&klacht=Z04.03&taal=ar")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width == 360:
        controls = page.locator(
            ".wr-recept-page :is(button, select, textarea, .wr-switch__option, .wr-compose__also)"
        )
        heights = [box(each)["height"] for each in controls.all() if each.is_visible()]
        assert min(heights) >= 44


def test_a_phone_with_letters_twice_as_large_has_no_sideways_scroll(page: Page, address: str) -> None:
    """The buttons go below the names, which keep whole words."""
    page.set_viewport_size({"width": 360, "height": 800})
    open_recept(page, address, f"activiteit={THREE}")
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")

    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    names = page.locator(".wr-chosen__name").all()
    assert min(each.evaluate("name => name.clientWidth || name.offsetWidth") for each in names) > 120


def test_the_text_to_copy_is_in_sight_on_a_desktop(page: Page, address: str) -> None:
    """With one activity nobody has to scroll for it."""
    open_recept(page, address, f"activiteit={ONE}&wijk=overdie")
    copy = box(page.get_by_role("button", name="Kopieer de tekst"))

    assert copy["y"] + copy["height"] <= 900
