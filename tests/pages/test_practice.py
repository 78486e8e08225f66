"""The pages that a practice has: its own, its coaches' and its poster."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import segno

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.coaching import practice_organisations
from wijkrecept.catalogue.model import Deputy, Practice
from wijkrecept.pages.coach import coach_of, coach_page, coaches_page, served_wijken
from wijkrecept.pages.neighbourhood import neighbourhood_page
from wijkrecept.pages.page import Page
from wijkrecept.pages.partners import organisation_page
from wijkrecept.pages.poster import poster_page, qr_code
from wijkrecept.pages.practice import practice_page
from wijkrecept.pages.rendering import Rendering


@pytest.fixture
def practice(small_catalogue: Catalogue) -> Practice:
    """A practice for two wijken, of which one has two coaches."""
    return small_catalogue.practices["huisarts-noord"]


def words_of(page: Page) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", page.content).split())


def test_a_practice_shows_who_receives_its_patients_and_how_to_send_them(
    rendering: Rendering, practice: Practice
) -> None:
    """Wijken, hours in the practice and nearby, the practice's own deputy, ways and what to send."""
    words = words_of(practice_page(rendering, practice))
    for expected in (
        "Op het recept: Wijkhulp &lt;Noord&gt; &amp; Zuid",
        "Ook: Buurthulp",
        "Is de wijk niet gekozen? Dan staat er Wijkhulp",
        "In deze praktijk Vrijdag van 13.00 tot 15.00 uur.",
        "Dichtbij dinsdag van 9.00 tot 12.00 uur: Het Anker",
        "Neemt binnen 10 werkdagen contact op.",
        "Is de coach er niet? Bel dan 072-000 00 06.",
        "Maak een verwijzing in ZorgDomein. Zoek op de naam.",
        "wat iemand &lt;graag&gt; doet",
    ):
        assert expected in words


def test_a_practice_presets_the_finder_and_can_be_chosen(rendering: Rendering, practice: Practice) -> None:
    """The link works without a script; the button waits for one."""
    content = practice_page(rendering, practice).content

    assert 'href="../../#praktijk=huisarts-noord"' in content
    assert re.search(r'<button [^>]*data-wr-my-practice="huisarts-noord" hidden>', content)
    assert 'href="../../praktijk/huisarts-noord/poster/"' in content


def test_nobody_stands_in_for_themselves(rendering: Rendering, practice: Practice) -> None:
    """A practice's deputy does not replace the deputy of the coach who is that deputy."""
    own = replace(practice, deputy=Deputy("buurthulp", None, None))
    words = words_of(practice_page(rendering, own))

    assert 1 == words.count("Bel dan Buurthulp: 072-000 00 05.")


def test_who_is_in_the_practice_comes_first(small_catalogue: Catalogue, practice: Practice) -> None:
    """The others follow by the practice's wijken, each once."""
    hour = replace(practice.office_hours[0], organisation="buurthulp")

    def order(each: Practice) -> list[str]:
        return [found.id for found in practice_organisations(small_catalogue, each)]

    assert ["wijkhulp", "buurthulp"] == order(practice)
    assert ["buurthulp", "wijkhulp"] == order(replace(practice, office_hours=(hour,)))


def test_a_coach_page_tells_where_when_and_how(rendering: Rendering, small_catalogue: Catalogue) -> None:
    """Hours with their place, wijken, practices, deputy and ways."""
    words = words_of(coach_page(rendering, small_catalogue.organisations["wijkhulp"]))
    for expected in (
        "Welzijnscoach van Wijkhulp &lt;Noord&gt; &amp; Zuid",
        "Dinsdag van 9.00 tot 12.00 uur Het Anker",
        "Vrijdag van 13.00 tot 15.00 uur Huisartsen Noord",
        "Vaste coach in deze wijken Noord Zuid &amp; Haven",
        "Is de coach er niet? Bel dan Buurthulp: 072-000 00 05. In de zomer is dat drie weken.",
        "Stuur een beveiligde e-mail naar coach@example.nl.",
        "Bereikbaar: op werkdagen",
    ):
        assert expected in words


def test_a_coach_who_is_not_the_regular_one_says_who_is(
    rendering: Rendering, small_catalogue: Catalogue
) -> None:
    """What stands on a recept for that wijk is another's name."""
    words = words_of(coach_page(rendering, small_catalogue.organisations["buurthulp"]))

    assert "Deze coach is nu in geen wijk de vaste coach." in words
    assert "Ook in deze wijken Noord Op het recept: Wijkhulp" in words


def test_every_wijk_stands_in_the_overview_with_its_regular_coach(rendering: Rendering) -> None:
    """A row has the wijk, the coach on the recept, the others and the number."""
    words = words_of(coaches_page(rendering))

    assert "Noord Wijkhulp &lt;Noord&gt; &amp; Zuid Ook: Buurthulp 072-000 00 03 belt binnen 10" in words
    assert "Zuid &amp; Haven Wijkhulp &lt;Noord&gt; &amp; Zuid 072-000 00 03" in words


def test_a_wijk_with_two_coaches_says_whose_name_stands_on_a_recept(
    rendering: Rendering, small_catalogue: Catalogue
) -> None:
    """With one coach there is nothing to say."""
    two, one = (
        words_of(neighbourhood_page(rendering, small_catalogue.neighbourhoods[each]))
        for each in ("noord", "zuid")
    )

    assert "Welzijnscoach van Wijkhulp &lt;Noord&gt; &amp; Zuid Deze coach staat op het recept." in two
    assert 1 == two.count("Deze coach staat op het recept.")
    assert "Deze coach staat op het recept." not in one


def test_an_organisation_leads_to_its_coach(rendering: Rendering, small_catalogue: Catalogue) -> None:
    """Its page gives the number and the way, and repeats nothing else."""
    page = organisation_page(rendering, small_catalogue.organisations["wijkhulp"])

    assert 'href="../../coach/wijkhulp/"' in page.content
    assert "ZorgDomein" not in page.content


def test_who_has_no_coach_is_refused(rendering: Rendering, small_catalogue: Catalogue) -> None:
    """Checks keep it from happening; a mistake in the program must not pass in silence."""
    without = replace(small_catalogue.organisations["wijkhulp"], coach=None)

    with pytest.raises(ValueError, match="wijkhulp has no coach"):
        coach_of(rendering, without)


def test_wijken_come_by_name(small_catalogue: Catalogue) -> None:
    """In whatever order their files are named."""
    found = served_wijken(small_catalogue, ("zuid", "noord"))

    assert ["Noord", "Zuid & Haven"] == [each.neighbourhood.name for each in found]


def test_the_qr_code_is_that_of_the_address() -> None:
    """Level Q, with a quiet zone of four modules, and nothing a strict policy refuses."""
    svg = qr_code("https://klein.example/praktijk/huisarts-noord/")
    modules = segno.make("https://klein.example/praktijk/huisarts-noord/", error="q", micro=False)
    width = modules.symbol_size(border=4)[0]

    assert f'viewBox="0 0 {width} {width}"' in svg
    assert "style" not in svg
    assert "class" not in svg


def test_the_poster_names_practice_coach_site_and_hours(rendering: Rendering, practice: Practice) -> None:
    """All that a patient in a waiting room needs, and that the data are made up when they are."""
    words = words_of(poster_page(rendering, practice))
    for expected in (
        "Huisartsen Noord",
        "Een coach belt u en helpt u op weg.",
        "Of ga naar klein.example",
        "Uw coach is van Wijkhulp &lt;Noord&gt; &amp; Zuid",
        "Op het spreekuur in deze praktijk: vrijdag van 13.00 tot 15.00 uur.",
    ):
        assert expected in words
    assert "verzonnen" not in words
    assert "Voorbeeld." in words_of(poster_page(rendering, replace(practice, example=True)))


def test_the_poster_leaves_out_more_hours_than_fit(rendering: Rendering, practice: Practice) -> None:
    """Four hours would not be read from a chair."""
    many = replace(practice, office_hours=practice.office_hours * 4)

    assert "spreekuur" not in words_of(poster_page(rendering, many))


def test_a_card_can_be_put_on_the_recept(rendering: Rendering) -> None:
    """The button waits for the browser, and says of which activity it is."""
    wijk = rendering.edition.catalogue.neighbourhoods["noord"]
    button = neighbourhood_page(rendering, wijk).content

    assert 'data-wr-add="noord/samen-eten"' in button
    assert 'data-wr-name="Samen eten &lt;in&gt; Noord &amp; omgeving" hidden>Op recept<span' in button
