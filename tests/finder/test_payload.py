"""The finder's files."""

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
from wijkrecept.finder import FinderFiles, finder_files
from wijkrecept.finder.packing import pack_numbers
from wijkrecept.texts import Texts


@pytest.fixture
def read(files: FinderFiles) -> dict[str, Any]:
    """The file of the first results, read back."""
    values: dict[str, Any] = json.loads(files.index)
    return values


def edition_of_many(count: int) -> Edition:
    """Activities with forty different words each, in one wijk."""
    syllables = [a + b for a in "bdfghklmnprstvwz" for b in ("a", "ee", "ij", "oe", "ui")]
    vocabulary = [one + other for one in syllables for other in syllables]
    many = [
        replace(
            ACTIVITIES[0],
            id=f"noord/nummer-{number}",
            name=" ".join(vocabulary[(number * step) % 4000] for step in (3, 7)),
            description=" ".join(
                vocabulary[(number * 31 + place * place * 17) % len(vocabulary)] for place in range(40)
            ),
        )
        for number in range(count)
    ]
    return edition_of(catalogue_of(many), TODAY, HolidayCalendar(region="Noord"))


def test_the_same_edition_gives_the_same_bytes(
    files: FinderFiles, made_edition: Edition, texts: Texts
) -> None:
    """Building twice gives one file, so that its hashed name only changes with its content."""
    assert finder_files(made_edition, texts, PAGES) == files


def test_what_has_ended_is_not_in_it(read: dict[str, Any]) -> None:
    """A retired activity cannot be found."""
    assert "Voorbij" not in read["activities"]["name"]


def test_every_column_has_a_value_for_each_activity(read: dict[str, Any]) -> None:
    """Columns are as long as there are activities; a small number is one sign."""
    columns = read["activities"]

    lengths = {name: len(columns[name]) for name in ("slug", "name", "checked", "dates", "appointment")}

    assert set(lengths.values()) == {len(ACTIVITIES) - 1}


def test_slots_and_dates_say_when(read: dict[str, Any]) -> None:
    """A weekly activity has one slot of the week, and its dates are a week apart from the first."""
    columns = read["activities"]
    coffee = columns["name"].index("Koffieochtend")
    talk = columns["name"].index("Gesprek")
    evening = {"Donderdagclub": 1 << 11, "Taalles": 1 << 5, "Gesprek": 0}
    slots = [evening.get(name, 1 << 3) for name in columns["name"]]

    assert columns["slots"] == pack_numbers(slots)
    assert columns["dates"][coffee][:3] == "$**"
    assert columns["clocks"][columns["clock"][coffee]] == 9 * 60 + 30
    assert (columns["dates"][talk], columns["clock"][talk]) == ("", [])


def test_borders_go_both_ways(read: dict[str, Any]) -> None:
    """A wijk that is named as a neighbour is one, whether or not it says so itself."""
    wijken = read["wijken"]

    borders = {
        key: [wijken["id"][other] for other in wijken["borders"][place]]
        for place, key in enumerate(wijken["id"])
    }

    lonely: dict[str, list[str]] = {"kolk": [], "lommer": [], "meer": []}
    assert borders == lonely | {"leeg": [], "noord": ["zuid"], "oost": [], "zuid": ["noord"]}


def test_the_middle_of_a_wijk_is_what_its_file_says_or_the_middle_of_its_venues(read: dict[str, Any]) -> None:
    """Where neither is known there is none."""
    wijken = read["wijken"]

    middles = {key: wijken["middle"][place] for place, key in enumerate(wijken["id"])}

    known = {"leeg": [52.66, 4.75], "noord": [52.65, 4.75], "zuid": [52.62, 4.75]}
    assert middles == dict.fromkeys(("kolk", "lommer", "meer", "oost")) | known


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

    read = json.loads(finder_files(empty, texts, ()).index)

    assert (read["activities"]["slug"], read["pages"]["title"]) == ([], [])


@pytest.mark.parametrize(("count", "index", "mentions"), [(200, 14_000, 10_500), (1_000, 35_000, 37_000)])
def test_the_files_stay_small(texts: Texts, count: int, index: int, mentions: int) -> None:
    """What the first results need, and what comes after, in bytes once compressed."""
    files = finder_files(edition_of_many(count), texts, ())

    sizes = [len(gzip.compress(file, mtime=0)) for file in (files.index, files.mentions)]

    assert sizes[0] < index
    assert sizes[1] < mentions


def test_a_wijk_more_costs_no_more_among_many(texts: Texts) -> None:
    """Nothing is written for each pair of wijken: the file grows with their number, not with its square."""

    def size(count: int) -> int:
        catalogue = catalogue_of(ACTIVITIES)
        wijk = catalogue.neighbourhoods["noord"]
        more = {f"wijk-{each:03}": replace(wijk, id=f"wijk-{each:03}", postcodes=()) for each in range(count)}
        wijken = MappingProxyType({**catalogue.neighbourhoods, **more})
        made = edition_of(replace(catalogue, neighbourhoods=wijken), TODAY, HolidayCalendar(region="Noord"))
        return len(finder_files(made, texts, ()).index)

    few, some, many = size(100), size(200), size(300)

    assert many - some <= some - few + 500
