"""Whatever is asked, there is somewhere to go: the nearest wijken with something, and the own coach."""

from __future__ import annotations

from typing import Any

import pytest

from tests.finder.conftest import Ask

STOP_SMOKING_ELSEWHERE = [["oudorp", 1, 9.9]]


@pytest.mark.parametrize(
    ("query", "facts", "elsewhere", "coaches"),
    [
        ("fibromyalgie 1827", {}, [["huiswaard", 1, 3]], ["daalmeer-koedijk"]),
        (
            "z16 graft-de-rijp",
            {},
            [["overdie", 1, 9.4], ["west", 1, 12.2], ["de-mare", 2, 12.5]],
            ["graft-de-rijp"],
        ),
        ("roken 1483", {}, STOP_SMOKING_ELSEWHERE, ["graft-de-rijp"]),
        ("roken", {"preset": ["graft-de-rijp"]}, STOP_SMOKING_ELSEWHERE, ["graft-de-rijp"]),
        ("roken", {"fragment": "#wijk=graft-de-rijp"}, STOP_SMOKING_ELSEWHERE, ["graft-de-rijp"]),
        ("roken zuid", {"fragment": "#dag=dinsdag"}, [["oudorp", 1, 2.9]], ["zuid"]),
    ],
)
def test_the_nearest_wijk_and_the_own_coach(
    ask_own: Ask, query: str, facts: dict[str, Any], elsewhere: list[Any], coaches: list[str]
) -> None:
    """By name, by postcode, by the practice's wijken, by the filter, and with filters besides."""
    answer = ask_own(query, **facts)

    assert (answer["found"], answer["elsewhere"], answer["coaches"]) == ([], elsewhere, coaches)


@pytest.mark.parametrize(
    ("query", "facts", "coaches"),
    [
        ("xyzzy overdie", {}, ["overdie"]),
        ("xyzzy", {"preset": ["overdie", "zuid"]}, ["overdie", "zuid"]),
        ("xyzzy", {"fragment": "#wijk=overdie"}, ["overdie"]),
        ("Z45", {"preset": ["overdie"]}, ["overdie"]),
        ("9999 xx", {"preset": ["overdie"]}, ["overdie"]),
        ("eenzaam vroonermeer", {"fragment": "#gratis=ja&dag=zondag"}, ["vroonermeer"]),
    ],
)
def test_the_coach_stays_when_nothing_fits(
    ask_own: Ask, query: str, facts: dict[str, Any], coaches: list[str]
) -> None:
    """Nonsense, an unknown code or postcode, and filters that nothing passes leave the coach in view."""
    assert ask_own(query, **facts)["coaches"] == coaches


def test_a_white_spot_shows_the_wijken_beside_it(ask_own: Ask) -> None:
    """Nothing in the own wijk: what is beside it, with the coach of the own one."""
    answer = ask_own("slapeloosheid vroonermeer")

    assert (answer["own"], answer["coaches"]) == (0, ["vroonermeer"])
    assert answer["found"][0] == "de-mare/ommetje"
    assert [wijk for wijk, _, _ in answer["elsewhere"]][:2] == ["daalmeer-koedijk", "de-mare"]


def test_the_wijken_of_the_practice_count_when_none_is_named(ask_own: Ask) -> None:
    """A practice presets its wijken; a wijk or a place that is named counts instead."""
    preset = ["overdie", "zuid"]

    assert ask_own("eenzaam", preset=preset)["found"][0] == "overdie/koffie-inloop"
    assert ask_own("eenzaam west", preset=preset)["coaches"] == ["west"]
    assert ask_own("mare nostrum", preset=preset)["found"][0] == "huiswaard-noord/koffieochtend"
    assert ask_own("countryline dance", preset=preset)["elsewhere"][0][0] == "huiswaard-noord"


@pytest.mark.parametrize(("query", "own"), [("P99", 11), ("p99 zuid", 3)])
def test_an_unknown_code_gets_the_rest_of_its_chapter(ask_own: Ask, query: str, own: int) -> None:
    """A code that the catalogue lacks is named, and what is for the chapter's other complaints is shown."""
    answer = ask_own(query)

    assert (answer["unknown"], answer["isRelaxed"], answer["own"]) == (["code P99"], True, own)
    assert "klacht/p29/" in answer["pages"]


@pytest.mark.parametrize("query", ["wil niet meer leven", "dood willen", "suicidaal", "klaar met het leven"])
def test_a_cry_for_help_is_no_complaint(ask_own: Ask, query: str) -> None:
    """Beside the red box no complaint is understood from the same words, nor are they called unknown."""
    answer = ask_own(f"{query} 1813")

    assert answer["crisis"] == ["Denkt iemand aan zelfdoding?"]
    assert (answer["understood"], answer["ignored"]) == (["neighbourhood overdie"], [])


def test_a_lay_word_on_purpose_is_heard_beside_the_box(ask_own: Ask) -> None:
    """`dood` is a lay word of grief: the box stands there, and the complaint is understood."""
    answer = ask_own("moeder dood")

    assert answer["crisis"] == ["Denkt iemand aan zelfdoding?"]
    assert answer["means"] == [["complaint", "Z23"]]


def test_a_short_day_is_one_once_a_word_stands_behind_it(ask_own: Ask) -> None:
    """While `di` may still become `dieren` it is no Tuesday."""
    assert ask_own("di")["means"] == []
    assert ask_own("di 1813")["means"] == [["day", "1"], ["neighbourhood", "overdie"]]
    assert ask_own("ma eenzaam")["means"] == [["day", "0"], ["complaint", "Z04.03"]]
