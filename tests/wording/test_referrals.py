"""How a referrer sends a patient to a coach."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from wijkrecept.catalogue import Catalogue
from wijkrecept.catalogue.model import CoachService, Deputy
from wijkrecept.texts import Texts
from wijkrecept.wording.referrals import deputy_sentence, referral_of, route_sentences


@pytest.fixture
def first(small_catalogue: Catalogue, texts: Texts) -> dict[str, Any]:
    """What there is to know of the coach of Wijkhulp."""
    return referral_of(small_catalogue, "wijkhulp", texts)


@pytest.fixture
def service(small_catalogue: Catalogue) -> CoachService:
    """The coach of Wijkhulp."""
    coach = small_catalogue.organisations["wijkhulp"].coach
    assert coach is not None
    return coach


def test_ways_to_send_a_patient_are_sentences_in_order(first: dict[str, Any]) -> None:
    """The editor's own words follow as a sentence."""
    assert [
        "Maak een verwijzing in ZorgDomein. Zoek op de naam.",
        "Stuur een beveiligde e-mail naar coach@example.nl.",
    ] == first["routes"]


def test_without_a_way_one_calls(service: CoachService, texts: Texts) -> None:
    """A coach always has a number, so there is always a way."""
    plain = replace(service, routes=())

    assert ("Bel 072-000 00 03.",) == route_sentences(plain, texts)


@pytest.mark.parametrize("kind", ["zorgdomein", "zorgmail", "e-mail", "telefoon", "papier"])
def test_every_way_of_the_schema_has_a_sentence(kind: str, texts: Texts) -> None:
    """No way that an editor can choose lacks its words."""
    assert kind in texts.table("referral.route")


def test_what_to_send_is_as_the_editor_wrote_it(first: dict[str, Any]) -> None:
    """Short lines, not sentences."""
    assert ["naam en telefoonnummer", "wat iemand <graag> doet"] == first["send"]


@pytest.mark.parametrize(
    ("deputy", "said"),
    [
        (None, None),
        (Deputy("buurthulp", None, None), "Is de coach er niet? Bel dan Buurthulp: 072-000 00 05."),
        (
            Deputy("buurthulp", "072-000 00 09", None),
            "Is de coach er niet? Bel dan Buurthulp: 072-000 00 09.",
        ),
        (
            Deputy(None, "072-000 00 09", "Dat is de balie"),
            "Is de coach er niet? Bel dan 072-000 00 09. Dat is de balie.",
        ),
        (Deputy(None, None, "Bel de balie"), "Is de coach er niet? Bel de balie."),
    ],
)
def test_a_deputy_is_a_sentence(
    deputy: Deputy | None, said: str | None, small_catalogue: Catalogue, texts: Texts
) -> None:
    """A number with a name where there is one, then the editor's own words."""
    assert said == deputy_sentence(small_catalogue, deputy, texts)


def test_a_coach_without_extras_has_none(small_catalogue: Catalogue, texts: Texts) -> None:
    """What an editor did not give is not made up."""
    plain = referral_of(small_catalogue, "buurthulp", texts)

    assert ([], None) == (plain["send"], plain["deputy"])


def test_a_practice_can_arrange_its_own_deputy(small_catalogue: Catalogue, texts: Texts) -> None:
    """Its own arrangement goes first, but nobody stands in for themselves."""
    practice = replace(
        small_catalogue.practices["huisarts-noord"], deputy=Deputy("buurthulp", None, "Ook op vrijdag")
    )

    assert (
        "Is de coach er niet? Bel dan Buurthulp: 072-000 00 05. Ook op vrijdag."
        == referral_of(small_catalogue, "wijkhulp", texts, practice)["deputy"]
    )
    assert referral_of(small_catalogue, "buurthulp", texts, practice)["deputy"] is None
