"""The finder's file."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from tests.finder.conftest import ACTIVITIES, PAGES, TODAY, catalogue_of
from wijkrecept.catalogue import HolidayCalendar
from wijkrecept.catalogue.edition import Edition, edition_of
from wijkrecept.finder import finder_payload
from wijkrecept.places import nearest_neighbourhoods
from wijkrecept.texts import Texts


@pytest.fixture
def read(payload: bytes) -> dict[str, Any]:
    """The payload, read back."""
    values: dict[str, Any] = json.loads(payload)
    return values


def test_the_same_edition_gives_the_same_bytes(payload: bytes, made_edition: Edition, texts: Texts) -> None:
    """Building twice gives one file, so that its hashed name only changes with its content."""
    assert finder_payload(made_edition, texts, PAGES) == payload


def test_what_has_ended_is_not_in_it(read: dict[str, Any]) -> None:
    """A retired activity cannot be found."""
    assert "Voorbij" not in read["activities"]["name"]


def test_every_column_has_a_value_for_each_activity(read: dict[str, Any]) -> None:
    """Columns are as long as there are activities, but for the two tables beside them."""
    lengths = {
        name: len(column) for name, column in read["activities"].items() if name not in ("rhythms", "clocks")
    }

    assert set(lengths.values()) == {len(ACTIVITIES) - 1}


def test_slots_and_dates_say_when(read: dict[str, Any]) -> None:
    """A weekly activity has one slot of the week, and its dates are a week apart from the first."""
    columns = read["activities"]
    coffee = columns["name"].index("Koffieochtend")
    thursday = columns["name"].index("Donderdagclub")
    talk = columns["name"].index("Gesprek")

    assert (columns["slots"][coffee], columns["slots"][thursday]) == (1 << 3, 1 << 11)
    assert columns["dates"][coffee][:3] == "$**"
    assert columns["clocks"][columns["clock"][coffee]] == 9 * 60 + 30
    assert (columns["slots"][talk], columns["dates"][talk], columns["clock"][talk]) == (0, "", [])


def test_borders_go_both_ways(read: dict[str, Any]) -> None:
    """A wijk that is named as a neighbour is one, whether or not it says so itself."""
    wijken = read["wijken"]

    borders = {
        key: [wijken["id"][other] for other in wijken["borders"][place]]
        for place, key in enumerate(wijken["id"])
    }

    lonely: dict[str, list[str]] = {"kolk": [], "lommer": [], "meer": []}
    assert borders == lonely | {"leeg": [], "noord": ["zuid"], "oost": [], "zuid": ["noord"]}


def test_wijken_stand_as_near_as_on_their_own_pages(read: dict[str, Any], made_edition: Edition) -> None:
    """The other wijken come in the order and with the metres of `places.nearest_neighbourhoods`."""
    wijken = read["wijken"]
    place = wijken["id"].index("noord")

    near = [[wijken["id"][other], metres] for other, metres in wijken["near"][place]]

    expected = nearest_neighbourhoods(made_edition.catalogue, "noord")
    assert near == [[key, None if metres is None else round(metres)] for key, metres in expected]
    assert near[0] == ["zuid", pytest.approx(3338, abs=2)]


def test_the_coach_stands_with_each_wijk(read: dict[str, Any]) -> None:
    """A coach comes with role, phone, reach, and hours in words."""
    place = read["wijken"]["id"].index("noord")

    assert read["wijken"]["coaches"][place] == [
        {
            "id": "wijkhulp",
            "organisation": "Stichting Wijkhulp",
            "role": "welzijnscoach",
            "phone": "072-000 00 01",
            "email": None,
            "reachable": "maandag tot en met vrijdag",
            "within": 10,
            "hours": ["dinsdag van 9.00 tot 12.00 uur, Wijkcentrum Het Anker"],
        }
    ]


def test_an_empty_catalogue_still_gives_a_file(made_edition: Edition, texts: Texts) -> None:
    """A catalogue without activities has a finder that finds nothing."""
    empty = Edition(
        replace(made_edition.catalogue, activities=MappingProxyType({})), TODAY, MappingProxyType({})
    )

    read = json.loads(finder_payload(empty, texts, ()))

    assert (read["activities"]["slug"], read["pages"]["title"]) == ([], [])


def test_a_thousand_activities_stay_small(texts: Texts) -> None:
    """The file of 1,000 activities with forty different words each is far below 150 kB, compressed."""
    syllables = [a + b for a in "bdfghklmnprstvwz" for b in ("a", "ee", "ij", "oe", "ui")]
    vocabulary = [one + other for one in syllables for other in syllables]
    plain = ACTIVITIES[0]
    many = [
        replace(
            plain,
            id=f"noord/nummer-{number}",
            name=" ".join(vocabulary[(number * step) % 4000] for step in (3, 7)),
            description=" ".join(
                vocabulary[(number * 31 + place * place * 17) % len(vocabulary)] for place in range(40)
            ),
        )
        for number in range(1000)
    ]
    edition = edition_of(catalogue_of(many), TODAY, HolidayCalendar(region="Noord"))

    size = len(gzip.compress(finder_payload(edition, texts, ()), mtime=0))

    assert size < 150_000
