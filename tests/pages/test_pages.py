"""The generated pages of the small catalogue."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from markupsafe import escape

from wijkrecept.catalogue.model import Photo, PhotoFile
from wijkrecept.pages.activity import activity_page
from wijkrecept.pages.complaint import complaint_page
from wijkrecept.pages.neighbourhood import neighbourhood_page
from wijkrecept.pages.page import Page, PageKind
from wijkrecept.pages.rendering import Rendering
from wijkrecept.pages.site import planned_pages

VOID = {"br", "meta", "input", "link", "img", "hr"}


class Reader(HTMLParser):
    """Collects links, ids and kinds of element, and complains about tags that do not match."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.seen: set[str] = set()
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "a" and values.get("href"):
            self.links.append(str(values["href"]))
        if values.get("id"):
            self.ids.append(str(values["id"]))
        self.seen.add(tag)
        self.inline.extend(name for name, _ in attrs if name == "style" or name.startswith("on"))

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop(), self.getpos()


def read(page: Page) -> Reader:
    reader = Reader()
    reader.feed(page.content)
    assert reader.open == []
    return reader


@pytest.fixture(scope="module")
def pages(rendering: Rendering) -> dict[str, Page]:
    """All pages by path."""
    return {each.address.path: each.render(rendering) for each in planned_pages(rendering.edition.catalogue)}


def text_of(page: Page) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", page.content).split())


def test_there_is_a_page_of_every_kind(pages: dict[str, Page]) -> None:
    """No kind of page is forgotten."""
    assert set(PageKind) == {page.kind for page in pages.values()}


def test_pages_are_whole_html_with_unique_ids(pages: dict[str, Page]) -> None:
    """Every tag that is opened is closed, and no id comes twice."""
    for page in pages.values():
        ids = read(page).ids

        assert sorted(set(ids)) == sorted(ids), page.path


def test_pages_hold_no_inline_script_or_style(pages: dict[str, Page]) -> None:
    """A strict Content-Security-Policy has nothing to refuse, nor instant navigation to run."""
    for page in pages.values():
        reader = read(page)

        assert [] == reader.inline, page.path
        assert "script" not in reader.seen, page.path


def test_every_link_leads_to_a_page(pages: dict[str, Page]) -> None:
    """Links inside the site are relative and lead to pages that exist."""
    known = set(pages) | {""}
    for page in pages.values():
        for link in read(page).links:
            target = urlsplit(urljoin(f"https://klein.example/{page.path}", link))
            if target.netloc == "klein.example" and target.scheme == "https":
                assert target.path.lstrip("/") in known, (page.path, link)


def test_entry_text_is_escaped(pages: dict[str, Page]) -> None:
    """What an editor writes enters a page as text, never as HTML."""
    assert "Samen eten &lt;in&gt; Noord &amp; omgeving" in pages["activiteit/noord/samen-eten/"].content
    assert "Wijkhulp &lt;Noord&gt; &amp; Zuid" in pages["wijk/noord/"].content


def test_an_activity_page_tells_what_the_entry_holds(pages: dict[str, Page]) -> None:
    """When, where, cost, the first time, languages, access, sign-up, freshness and coach are there."""
    words = text_of(pages["activiteit/noord/samen-eten/"])
    for expected in (
        "Elke dinsdag van 17.30 tot 19.00 uur. Niet in de schoolvakanties. Niet op dinsdag 1 december.",
        "dinsdag 24 november, 17.30 uur",
        "Voorbeeldstraat 1",
        "De ingang is aan de achterkant.",
        "Het kost 5 euro. Gratis met een stadspas.",
        "Een gastvrouw wacht u op bij de deur.",
        "U doet meteen mee.",
        "Nederlands, Turks",
        "U kunt er met een rolstoel in.",
        "Geef u eerst op.",
        "072-000 00 04",
        "Nagekeken op 1 oktober 2026. Geldig tot 30 juni 2027.",
        "Welzijnscoach van Wijkhulp",
        "Neemt binnen 10 werkdagen contact op.",
        "Dit is een voorbeeld.",
    ):
        assert expected in words


def test_a_cancelled_date_is_not_among_the_next(pages: dict[str, Page]) -> None:
    """The first of December is skipped, the eighth is there."""
    words = text_of(pages["activiteit/noord/samen-eten/"])

    assert "dinsdag 1 december, 17.30" not in words
    assert "dinsdag 8 december, 17.30" in words


def test_a_retired_activity_says_so_and_offers_its_successor(pages: dict[str, Page]) -> None:
    """Its page stays, is not indexed, and has no recept to make."""
    page = pages["activiteit/noord/oude-eetclub/"]
    words = text_of(page)

    assert "Gestopt op 1 september 2026. Hiervoor in de plaats: Samen eten" in words
    assert "Recept maken" not in words
    assert not page.indexed


def test_many_activities_for_a_complaint_are_folded_up_by_wijk(
    rendering: Rendering, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cards for a thousand would be megabytes: their names lead to their pages as well."""
    lonely = rendering.edition.catalogue.complaints["Z04.03"]
    cards = complaint_page(rendering, lonely).content
    monkeypatch.setattr("wijkrecept.pages.complaint._MOST_CARDS", 0)

    folded = complaint_page(rendering, lonely).content

    assert ("wr-card" in cards, "wr-group" in cards) == (True, False)
    assert ("wr-card" in folded, "wr-group" in folded) == (False, True)
    for activity in rendering.edition.listed_for("Z04.03"):
        assert f'href="../../activiteit/{activity.id}/">{escape(activity.name)}</a>' in folded


def test_a_card_says_when_as_the_finder_does(rendering: Rendering) -> None:
    """After a date stands "en" and how often; where there are no dates, only how often."""
    noord = rendering.edition.catalogue.neighbourhoods["noord"]
    no_dates = dict.fromkeys(rendering.edition.occurrences, ())
    dateless = replace(rendering, edition=replace(rendering.edition, occurrences=no_dates))

    assert "di 24 nov, 17.30 uur en elke dinsdag, niet in" in text_of(neighbourhood_page(rendering, noord))
    assert "Elke dinsdag, niet in de schoolvakanties" in text_of(neighbourhood_page(dateless, noord))


def test_a_stale_activity_says_to_call_first(pages: dict[str, Page]) -> None:
    """Nobody confirmed it for more than half a year."""
    assert "Bel eerst of alles nog klopt." in text_of(pages["activiteit/zuid/slaapcursus/"])


def test_a_parent_complaint_covers_its_subcode_and_the_other_way_round(pages: dict[str, Page]) -> None:
    """Z04 offers what is tagged Z04.03, and Z04.03 what is tagged Z04; each links to the other."""
    parent, sub = text_of(pages["klacht/z04/"]), text_of(pages["klacht/z04-03/"])

    assert "Samen eten" in parent
    assert "Beter slapen" in sub
    assert "Preciezer: Eenzaamheid Z04.03" in parent
    assert "Onderdeel van Sociale omstandigheden Z04" in sub


def test_not_here_is_marked_as_the_owners_text(pages: dict[str, Page]) -> None:
    """Who reads it must know that the catalogue's owner wrote it."""
    assert "Bel 113. Tekst van de beheerder van deze catalogus." in text_of(pages["klacht/z04-03/"])


def test_a_wijk_page_shows_coach_week_and_neighbours(pages: dict[str, Page]) -> None:
    """The coach's hours at venue and practice, the ordinary week, and the nearest wijk with distance."""
    words = text_of(pages["wijk/noord/"])
    for expected in (
        "dinsdag van 9.00 tot 12.00 uur: Het Anker",
        "vrijdag van 13.00 tot 15.00 uur: Huisartsen Noord",
        "17.30 Samen eten",
        "Zuid &amp; Haven 3,4 km, 1 activiteit",
        "Postcodes: 1101, 1102 AA - 1102 CZ",
    ):
        assert expected in words


def test_the_overview_counts_kinds_per_complaint(pages: dict[str, Page]) -> None:
    """Each number leads to the finder with that code and kind."""
    content = pages["overzicht/"].content

    assert (
        '<a href="../#zoek=Z04.03&amp;soort=eetgroep" aria-label="1 keer Samen eten bij Eenzaamheid">1</a>'
        in content
    )


def test_linked_data_gives_concrete_events(pages: dict[str, Page]) -> None:
    """Search engines get the next dates with place, price and organiser."""
    block = re.fullmatch(
        r'<script type="application/ld\+json">(.*)</script>',
        pages["activiteit/noord/samen-eten/"].linked_data,
    )
    assert block is not None
    event: dict[str, Any] = json.loads(block[1])[0]

    assert "2026-11-24T17:30" == event["startDate"]
    assert "Samen eten <in> Noord & omgeving" == event["name"]
    assert {"@type": "Offer", "price": "5.00", "priceCurrency": "EUR"} == event["offers"]


def test_made_up_entries_are_kept_from_search_engines(pages: dict[str, Page]) -> None:
    """An example is for looking at, not for finding."""
    assert not pages["activiteit/noord/samen-eten/"].indexed
    assert pages["activiteit/zuid/slaapcursus/"].indexed


def test_a_photo_keeps_its_place_and_is_described(rendering: Rendering) -> None:
    """Its width and height are known before it is there; who cannot see it hears what it shows."""
    catalogue = rendering.edition.catalogue
    photo = Photo("eetzaal.jpg", "Een lange tafel <met> borden")
    activity = replace(catalogue.activities["noord/samen-eten"], photo=photo)
    files = {"eetzaal.jpg": PhotoFile(Path("eetzaal.jpg"), 1600, 900)}
    shown = replace(rendering, edition=replace(rendering.edition, catalogue=replace(catalogue, photos=files)))
    page = activity_page(shown, activity)

    assert (
        '<img class="wr-photo wr-screen" src="../../../foto/eetzaal.jpg" width="1600" height="900" '
        'alt="Een lange tafel &lt;met&gt; borden" loading="lazy" decoding="async">'
    ) in page.content
    assert '"image":"https://klein.example/foto/eetzaal.jpg"' in page.linked_data
