"""What the sheet for the patient is made from."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from types import MappingProxyType

from wijkrecept.catalogue.edition import Edition
from wijkrecept.catalogue.model import Activity, Contact, Places, SignUp
from wijkrecept.pages.data import compact_json
from wijkrecept.pages.recept import recept_data, recept_page_html
from wijkrecept.texts import Texts
from wijkrecept.wording.going import going_to


def told_of(edition: Edition, activity: Activity, texts: Texts) -> dict[str, object]:
    """Give what the sheet says of an activity in an edition."""
    return recept_data(edition, activity, texts, going_to(edition.catalogue, activity, texts))


ICPC = re.compile(r"\b[A-Z][0-9]{2}(\.[0-9]{2})?\b")


def test_sentences_are_ready_to_print(edition: Edition, texts: Texts) -> None:
    """Where, what it costs, how to sign up and the first time are whole Dutch sentences."""
    data = told_of(edition, edition.catalogue.activities["noord/samen-eten"], texts)

    assert data["name"] == "Samen eten <in> Noord & omgeving"
    assert data["path"] == "activiteit/noord/samen-eten/"
    assert data["cost"] == ["Het kost 5 euro.", "Gratis met een stadspas."]
    assert data["signUp"] == ["Geef u eerst op.", "Het nummer is 072-000 00 04."]
    assert data["callFirst"] is None
    assert data["firstTime"] == [
        "Een gastvrouw wacht u op bij de deur.",
        "Vraag naar de gastvrouw.",
        "U mag iemand meenemen.",
        "U doet meteen mee.",
        "U hoeft niets mee te nemen.",
        "Zo groot is de groep: 8 tot 12 mensen.",
    ]


def test_dates_are_for_the_browser(edition: Edition, texts: Texts) -> None:
    """All known dates are given, with minutes since midnight; closed days are left out."""
    data = told_of(edition, edition.catalogue.activities["noord/samen-eten"], texts)

    assert data["dates"][:2] == [[dt.date(2026, 11, 24), 1050], [dt.date(2026, 12, 8), 1050]]  # type: ignore[index]  # the values of the data are of many kinds


def test_no_code_or_complaint_is_in_it(edition: Edition, texts: Texts) -> None:
    """The patient's paper never carries a code, a complaint's name or a text for the referrer."""
    for activity in edition.catalogue.activities.values():
        told = compact_json(told_of(edition, activity, texts))

        assert ICPC.search(told) is None
        assert [each.name for each in edition.catalogue.complaints.values() if each.name in told] == []


def test_call_first_when_stale(edition: Edition, texts: Texts) -> None:
    """What nobody confirmed for half a year asks the patient to call."""
    activity = edition.catalogue.activities["noord/samen-eten"]

    stale = told_of(edition, replace(activity, checked=dt.date(2026, 1, 1)), texts)

    assert stale["callFirst"] == "Bel eerst of alles nog klopt."


def test_nobody_walks_in_where_calling_comes_first(edition: Edition, texts: Texts) -> None:
    """The sheet does not say both to call first and that anybody can walk in."""
    activity = replace(edition.catalogue.activities["noord/samen-eten"], sign_up=None)

    fresh = told_of(edition, activity, texts)
    stale = told_of(edition, replace(activity, checked=dt.date(2026, 1, 1)), texts)

    assert (fresh["signUp"], stale["signUp"]) == (["U kunt zo binnenlopen."], [])


def test_call_first_when_there_is_no_room(edition: Edition, texts: Texts) -> None:
    """A waiting list or a full group asks the patient to call; the sentence on signing up says why."""
    activity = edition.catalogue.activities["noord/samen-eten"]

    full = told_of(edition, replace(activity, places=Places.FULL), texts)

    assert full["callFirst"] == ""
    assert full["signUp"] == ["De groep is nu vol. Bel en vraag wanneer er weer plek is."]


def test_sign_up_by_mail(edition: Edition, texts: Texts) -> None:
    """Where nobody can be called, the address for mail is given."""
    activity = replace(
        edition.catalogue.activities["noord/samen-eten"],
        sign_up=SignUp(needed=True, contact=Contact(email="eten@example.nl"), note=None),
    )
    without_phones = replace(
        edition.catalogue,
        venues={id_: replace(each, contact=Contact()) for id_, each in edition.catalogue.venues.items()},
        organisations={
            id_: replace(each, contact=Contact()) for id_, each in edition.catalogue.organisations.items()
        },
    )

    data = told_of(replace(edition, catalogue=without_phones), activity, texts)

    assert data["signUp"] == ["Geef u eerst op.", "Mail naar eten@example.nl."]


def test_what_has_ended_offers_its_successor(edition: Edition, texts: Texts) -> None:
    """A retired activity says that it has ended, and what came in its place."""
    data = told_of(edition, edition.catalogue.activities["noord/oude-eetclub"], texts)

    assert data["ended"] is True
    assert data["successor"] == {"id": "noord/samen-eten", "name": "Samen eten <in> Noord & omgeving"}
    assert data["dates"] == []


def test_a_street_that_is_not_known_is_asked_for(edition: Edition, texts: Texts) -> None:
    """Who has no address on paper gets the venue's number to call."""
    activity = edition.catalogue.activities["noord/samen-eten"]
    venue = edition.catalogue.venues[activity.venue]
    bare = replace(venue, address=replace(venue.address, street=None, number=None), route=None)
    catalogue = replace(
        edition.catalogue, venues=MappingProxyType({**edition.catalogue.venues, venue.id: bare})
    )

    data = told_of(replace(edition, catalogue=catalogue), activity, texts)

    assert data["place"] == "Het Anker, Voorbeeldstad. Weet u de weg niet? Bel 072-000 00 01."
    assert data["route"] is None


def test_for_whom_it_does_not_fit_is_on_the_paper(edition: Edition, texts: Texts) -> None:
    """A warning that only the screen shows does not reach the patient."""
    activity = replace(edition.catalogue.activities["noord/samen-eten"], not_suitable="Niet bij een allergie")

    assert told_of(edition, activity, texts)["notSuitable"] == "Let op: Niet bij een allergie."


def test_the_page_tells_the_browser_where_activities_are(texts: Texts) -> None:
    """The skeleton names the form of an activity's address, and links back with the given root."""
    html = recept_page_html(texts, "../")

    assert 'data-wr-recept="activiteit/{id}/"' in html
    assert '<a href="../">' in html
