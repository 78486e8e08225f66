"""The file with which the browser lays out a sheet in a language."""

from __future__ import annotations

from typing import Any

from wijkrecept.catalogue.edition import Edition
from wijkrecept.pages.sheet import sheet_file
from wijkrecept.texts import Texts, load_texts


def test_a_sheet_file_says_its_language(edition: Edition, texts: Texts) -> None:
    """The browser knows how the language is called, by its own speakers, and which way it runs."""
    file = sheet_file(edition, texts)

    assert ("nl", "ltr", "Nederlands") == (file["language"], file["direction"], file["name"])
    assert texts.table("sheet") == file["texts"]


def test_each_wijk_has_its_coaches(edition: Edition, texts: Texts) -> None:
    """The regular coach comes first, with the hours in the wijk's venues and practices."""
    wijken: Any = sheet_file(edition, texts)["wijken"]
    service = edition.catalogue.organisations["wijkhulp"].coach
    assert service is not None

    coach = wijken["noord"]["coaches"][0]

    assert set(edition.catalogue.neighbourhoods) == set(wijken)
    assert "Wijkhulp <Noord> & Zuid" == coach["organisation"]
    assert service.contact_within == coach["within"]
    assert [
        "dinsdag van 9.00 tot 12.00 uur, Het Anker",
        "vrijdag van 13.00 tot 15.00 uur, Huisartsen Noord",
    ] == coach["hours"]


def test_a_practice_gives_first_the_coach_who_is_there(edition: Edition, texts: Texts) -> None:
    """Where no wijk is known, the practice's own hours lead to the coach."""
    practices: Any = sheet_file(edition, texts)["practices"]
    practice = practices["huisarts-noord"]

    assert ["noord", "zuid"] == practice["wijken"]
    assert "vrijdag van 13.00 tot 15.00 uur, Huisartsen Noord" in practice["coaches"][0]["hours"]


def test_only_the_dutch_file_says_how_to_send_a_patient(edition: Edition, texts: Texts) -> None:
    """The referrer reads Dutch; the patient's file stays small."""
    dutch: Any = sheet_file(edition, texts)["wijken"]
    polish: Any = sheet_file(edition, load_texts("pl"))["wijken"]

    assert {"routes", "send", "deputy"} == set(dutch["noord"]["coaches"][0]) - set(
        polish["noord"]["coaches"][0]
    )
