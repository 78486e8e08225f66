"""An activity's page and its sheet in other languages than Dutch."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from tests.pages.test_pages import read, text_of
from tests.pages.test_recept import told_of
from wijkrecept.catalogue.edition import Edition
from wijkrecept.catalogue.model import Translation
from wijkrecept.pages.activity import activity_page
from wijkrecept.pages.data import compact_json
from wijkrecept.pages.page import Page
from wijkrecept.pages.rendering import Rendering
from wijkrecept.pages.sheet import sheet_file
from wijkrecept.pages.site import planned_translations
from wijkrecept.texts import TRANSLATED, load_texts

ID = "noord/samen-eten"
ICPC = re.compile(r"\b[A-Z][0-9]{2}(\.[0-9]{2})?\b")
TURKISH = Translation(name="Birlikte yemek", description="Komşularla yemek yersiniz.", ask_for="ev sahibesi")


@pytest.fixture
def renderings(edition: Edition) -> dict[str, Rendering]:
    """The small edition in all languages; one activity has something of its own in Turkish."""
    activity = replace(edition.catalogue.activities[ID], translations=MappingProxyType({"tr": TURKISH}))
    catalogue = replace(
        edition.catalogue, activities=MappingProxyType({**edition.catalogue.activities, ID: activity})
    )
    languages = tuple(load_texts(each) for each in ("nl", *TRANSLATED))
    dutch = Rendering(
        replace(edition, catalogue=catalogue), languages[0], "https://klein.example/", languages
    )
    return {each.language: dutch.in_language(each) for each in languages}


def pages_in(rendering: Rendering) -> list[Page]:
    planned = planned_translations(rendering.edition.catalogue, rendering.texts.language)
    return [each.render(rendering) for each in planned]


def page_in(renderings: dict[str, Rendering], language: str, id_: str = ID) -> Page:
    rendering = renderings[language]
    return activity_page(rendering, rendering.edition.catalogue.activities[id_])


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_activity_has_a_whole_page(renderings: dict[str, Rendering], language: str) -> None:
    """Ended, stale or running: no text is missing, no id comes twice, and each stands at its address."""
    planned = list(planned_translations(renderings[language].edition.catalogue, language))
    pages = pages_in(renderings[language])

    assert [each.address for each in pages] == [each.address for each in planned]
    for page in pages:
        ids = read(page).ids
        assert sorted(set(ids)) == sorted(ids), page.path


def test_no_sentence_ends_twice(renderings: dict[str, Rendering]) -> None:
    """A Ukrainian date has no abbreviation at its end, whose point would meet the sentence's."""
    for language, rendering in renderings.items():
        for page in pages_in(rendering):
            assert ".." not in text_of(page), language


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_code_or_complaint_is_on_it(renderings: dict[str, Rendering], language: str) -> None:
    """Codes are for the referrer, and so on the Dutch page only."""
    complaints = renderings[language].edition.catalogue.complaints.values()
    for page in pages_in(renderings[language]):
        assert ICPC.search(page.content) is None
        assert [each.name for each in complaints if each.name in page.content] == []
        assert "data-wr-add" not in page.content


def test_a_page_says_its_language(renderings: dict[str, Rendering]) -> None:
    """A screen reader speaks it, and Arabic runs from right to left."""
    assert '<article class="wr-page wr-activity" lang="tr" dir="ltr"' in page_in(renderings, "tr").content
    assert '<article class="wr-page wr-activity" lang="ar" dir="rtl"' in page_in(renderings, "ar").content


def test_what_is_translated_is_shown(renderings: dict[str, Rendering]) -> None:
    """The entry's own words and the site's stand together; the Dutch name stays, since it is on the door."""
    page = page_in(renderings, "tr")
    words = text_of(page)
    for expected in (
        "Birlikte yemek",
        "Samen eten &lt;in&gt; Noord &amp; omgeving",
        "Komşularla yemek yersiniz.",
        "Her hafta salı günü saat 17:30 ile 19:00 arasında.",
        "24 Kasım Salı, saat 17:30",
        "Şu kişiyi sorun: ev sahibesi.",
        "Hollandaca, Türkçe",
    ):
        assert expected in words
    assert page.title == "Birlikte yemek (Noord) · Türkçe"
    assert page.description.startswith("Birlikte yemek: Het Anker, her hafta salı günü")


def test_what_is_not_translated_is_marked_as_dutch(renderings: dict[str, Rendering]) -> None:
    """Dutch text has its own language and direction, and one line says that there is some."""
    content = page_in(renderings, "ar").content

    assert '<span lang="nl" dir="ltr">Een gastvrouw wacht u op bij de deur.</span>' in content
    assert '<span lang="nl" dir="ltr">Vraag naar de gastvrouw.</span>' in content
    assert load_texts("ar")("activity.only_dutch") in content


def test_the_dutch_page_has_nothing_to_excuse(renderings: dict[str, Rendering]) -> None:
    """It marks nothing, and has what is for the referrer: codes, and a button for the recept."""
    content = page_in(renderings, "nl").content

    assert 'lang="nl" dir="ltr">Een gastvrouw' not in content
    assert load_texts()("activity.only_dutch") not in content
    assert (
        '<button type="button" class="wr-button wr-button--line" data-wr-add="noord/samen-eten" hidden>'
        in (content)
    )
    assert "Z04.03" in content


def test_versions_lead_to_each_other(renderings: dict[str, Rendering]) -> None:
    """Each language is called by its own name, and links to all others from each."""
    for language in ("nl", "ar"):
        content = page_in(renderings, language).content
        links = re.findall(r'lang="(\w\w)" hreflang="\1" dir="\w+"( aria-current="page")?>([^<]+)', content)

        assert [
            ("nl", "Nederlands"),
            ("en", "English"),
            ("tr", "Türkçe"),
            ("ar", "العربية"),
            ("pl", "Polski"),
            ("uk", "Українська"),
        ] == [(code, name) for code, _, name in links]
        assert [language] == [code for code, current, _ in links if current]


def test_one_language_has_no_links_to_others(rendering: Rendering) -> None:
    """A site in Dutch only does not offer a choice of one."""
    assert "wr-languages" not in activity_page(rendering, rendering.edition.catalogue.activities[ID]).content


def test_what_has_ended_leads_to_its_successor_in_the_same_language(
    renderings: dict[str, Rendering],
) -> None:
    """Who reads Turkish goes on in Turkish."""
    content = page_in(renderings, "tr", "noord/oude-eetclub").content

    assert "../../../../activiteit/noord/samen-eten/tr/" in content


def test_the_sheets_data_say_what_is_dutch_only(renderings: dict[str, Rendering]) -> None:
    """The browser knows of each text whether it is in the patient's language."""
    edition = renderings["tr"].edition
    data: Any = told_of(edition, edition.catalogue.activities[ID], load_texts("tr"))

    assert (data["language"], data["path"]) == ("tr", "activiteit/noord/samen-eten/tr/")
    assert (data["name"], data["nameTranslated"]) == ("Samen eten <in> Noord & omgeving", "Birlikte yemek")
    assert data["firstTime"][:2] == [
        {"nl": "Een gastvrouw wacht u op bij de deur."},
        "Şu kişiyi sorun: ev sahibesi.",
    ]
    assert data["cost"] == ["Ücreti 5 euro.", {"nl": "Gratis met een stadspas."}]
    assert data["signUp"] == ["Lütfen önce kaydolun.", "Telefon numarası: 072-000 00 04."]
    assert data["route"] == {"nl": "Zo komt u er: De ingang is aan de achterkant."}
    assert data["venue"] == "Het Anker"
    assert data["point"] is None or len(data["point"]) == 2


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_code_is_in_the_sheets_data(renderings: dict[str, Rendering], language: str) -> None:
    """The patient's paper carries none, in whatever language."""
    edition = renderings[language].edition
    for activity in edition.catalogue.activities.values():
        told = compact_json(told_of(edition, activity, load_texts(language)))

        assert ICPC.search(told) is None


def test_a_sheet_file_in_arabic(edition: Edition) -> None:
    """It says its direction; a coach's role that nobody translated is marked as Dutch."""
    file: Any = sheet_file(edition, load_texts("ar"))
    coach = file["wijken"]["noord"]["coaches"][0]

    assert ("ar", "rtl", "العربية") == (file["language"], file["direction"], file["name"])
    assert {"nl": "Welzijnscoach"} == coach["role"]
    assert coach["hours"][0].startswith("الثلاثاء من الساعة 9:00 إلى الساعة 12:00")
