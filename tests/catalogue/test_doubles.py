"""Which names are taken for one, and that a large catalogue is looked through."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.catalogue import golden
from wijkrecept.catalogue import load_catalogue
from wijkrecept.catalogue.crosschecks import doubles

ACTIVITY = "catalog/activities/overdie/samen-eten.yml"
ROOT = Path(__file__).parents[2]


def told(root: Path, one: str, other: str, **changes: str) -> list[str]:
    """Give the codes of what is said of two activities at one venue and time with these names."""
    text = golden.base_files()[ACTIVITY]
    second = text.replace("Samen eten in Overdie", other)
    for old, new in changes.items():
        second = second.replace(f"{old}: {text.split(f'{old}: ')[1].splitlines()[0]}", f"{old}: {new}")
    files = {
        "catalog/activities/overdie/een.yml": text.replace("Samen eten in Overdie", one),
        "catalog/activities/overdie/twee.yml": second,
    }
    replaced = {ACTIVITY: [{"old": "plekken: open", "new": "plekken: open\nvervallen: 2026-09-01"}]}
    golden.build({"files": files, "replace": replaced}, root)
    return [problem.code for problem in load_catalogue(root, golden.TODAY).problems]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Koffieochtend", "Koffie-ochtend"),
        ("Koffieochtend", "Koffieochtend voor iedereen"),
        ("Wandelgroep", "Wandelgreop"),
        ("Taalcafé", "Taalcafe Overdie"),
        ("Bingo", "Bingo in Thuis in Overdie"),
        ("Samen eten", "Eten"),
    ],
)
def test_one_activity_under_two_names(one: str, other: str, tmp_path: Path) -> None:
    """At one venue and time, a slip, an accent, a hyphen, the place or a word more make no other activity."""
    assert ["double_hour"] == told(tmp_path, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Samen eten", "Samen lezen"),
        ("Computercafé", "Mantelzorgcafé"),
        ("Fietsen opknappen", "Fietsles voor vrouwen"),
        ("Gym voor mannen", "Gym voor vrouwen"),
        ("Tekenen groep 1", "Tekenen groep 2"),
        ("Nederlands A", "Nederlands B"),
        ("Gym ochtend", "Gym avond"),
    ],
)
def test_two_activities_with_names_alike(one: str, other: str, tmp_path: Path) -> None:
    """Names that share most of their letters, but not their words, are of two activities."""
    assert [] == told(tmp_path, one, other)


def test_another_hour_is_another_activity(tmp_path: Path) -> None:
    """At one venue but at another hour only a name that is the same as a whole counts."""
    assert [] == told(tmp_path / "a", "Koffie", "Koffie voor iedereen", dag="maandag")
    assert ["double_name"] == told(tmp_path / "b", "Koffieochtend", "Koffie-ochtend", dag="maandag")


def test_the_repository_has_no_doubles() -> None:
    """Over a hundred activities in which every centre has coffee and a walk give no false alarm."""
    problems = load_catalogue(ROOT, dt.date(2026, 11, 23)).problems

    assert [] == [problem for problem in problems if problem.code.startswith("double_")]


def test_many_names_are_compared_as_few_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large wijk is compared in tables, in parts, and gives the same pairs."""
    monkeypatch.setattr(doubles, "_FEW", 0)
    monkeypatch.setattr(doubles, "_ROWS", 1)

    assert ["double_hour"] == told(tmp_path / "a", "Koffieochtend", "Koffie-ochtend")
    assert [] == told(tmp_path / "b", "Samen eten", "Samen lezen")
    assert ["double_name"] == told(tmp_path / "c", "Koffieochtend", "Koffie-ochtend", dag="maandag")


def test_each_file_is_told_of_once(tmp_path: Path) -> None:
    """Of three that are one, the second and third are told, each with the first."""
    text = golden.base_files()[ACTIVITY]
    copies = {f"catalog/activities/overdie/kopie-{number}.yml": text for number in (1, 2)}
    golden.build({"files": copies}, tmp_path)

    problems = load_catalogue(tmp_path, golden.TODAY).problems

    assert ["kopie-2.yml", "samen-eten.yml"] == [problem.file.rpartition("/")[2] for problem in problems]
    assert all("kopie-1.yml" in problem.message for problem in problems)
