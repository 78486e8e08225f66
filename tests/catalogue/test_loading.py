"""Files in, a checked catalogue out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.catalogue import golden
from wijkrecept.catalogue import Catalogue, EntryCache, Loaded, entries, entry_cache, files, load_catalogue
from wijkrecept.catalogue.model import Access, Address, Answer, Contact, OfficeHour, Point, PostcodeArea
from wijkrecept.catalogue.schedule import Closure, Weekly

ACTIVITY = "catalog/activities/overdie/samen-eten.yml"


def load(root: Path, **case: Any) -> Loaded:
    golden.build(case, root)
    return load_catalogue(root, golden.TODAY)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    loaded = load(tmp_path).catalogue
    assert loaded is not None
    return loaded


def activity_with(root: Path, old: str, new: str) -> Any:
    loaded = load(root, replace={ACTIVITY: [{"old": old, "new": new}]}).catalogue
    assert loaded is not None
    return loaded.activities["overdie/samen-eten"]


def test_an_error_leaves_no_catalogue(tmp_path: Path) -> None:
    """While anything is wrong there is nothing to build a site of."""
    assert load(tmp_path, replace={ACTIVITY: [{"old": "soort", "new": "sort"}]}).catalogue is None


def test_a_warning_leaves_a_catalogue(tmp_path: Path) -> None:
    """What is only doubtful does not stop a site."""
    loaded = load(tmp_path, replace={ACTIVITY: [{"old": "2026-10-01", "new": "2026-01-01"}]})

    assert loaded.catalogue is not None
    assert ["checked_long_ago"] == [problem.code for problem in loaded.problems]


def test_the_files_that_were_read_are_told(tmp_path: Path) -> None:
    """Whoever watches the catalogue knows which files count."""
    loaded = load(tmp_path)

    assert set(golden.base_files()) == set(loaded.files)


def test_ids_are_paths(catalogue: Catalogue) -> None:
    """An activity is known by its wijk and file name for ever, a complaint by its code."""
    assert ["overdie/samen-eten"] == list(catalogue.activities)
    assert ["P03", "Z04.03"] == list(catalogue.complaints)
    assert "z04-03" == catalogue.complaints["Z04.03"].id
    assert ["huiswaard", "overdie"] == list(catalogue.neighbourhoods)
    assert ACTIVITY == catalogue.activities["overdie/samen-eten"].source


def test_an_activity_means_what_its_file_says(catalogue: Catalogue) -> None:
    """The words of the file arrive typed: times, dates, money, closures."""
    activity = catalogue.activities["overdie/samen-eten"]
    schedule = activity.schedules[0]

    assert Weekly(weekday=1, interval=1, start=dt.time(17, 30), end=dt.time(19)) == schedule.pattern
    assert frozenset(Closure) == schedule.closures
    assert {dt.date(2026, 12, 8)} == schedule.except_dates
    assert Decimal("5.00") == activity.cost
    assert dt.date(2026, 10, 1) == activity.checked
    assert "U eet samen met mensen uit de buurt." == activity.description
    assert ("nl",) == activity.languages
    assert activity.sign_up is not None
    assert Contact(phone="072-000 00 00") == activity.sign_up.contact


@pytest.mark.parametrize(("written", "meant"), [("gratis", "0"), ("0", "0"), ("5.00", "5"), ("12,5", "12.5")])
def test_costs_are_read_as_written(written: str, meant: str, tmp_path: Path) -> None:
    """A comma and a point both separate cents, and gratis is nothing."""
    assert Decimal(meant) == activity_with(tmp_path, "kosten: 5,00", f"kosten: {written}").cost


@pytest.mark.parametrize("written", ["8:30", "08:30", "08.30", "8.30"])
def test_times_are_read_as_written(written: str, tmp_path: Path) -> None:
    """A colon and a point both separate minutes, with or without a zero in front."""
    activity = activity_with(tmp_path, "van: 17:30", f"van: {written}")

    assert dt.time(8, 30) == activity.schedules[0].pattern.start


def test_a_phone_number_keeps_its_zero(tmp_path: Path) -> None:
    """A number of digits only is still a telephone number."""
    activity = activity_with(tmp_path, "telefoon: 072-000 00 00", "telefoon: 0201234567")

    assert "0201234567" == activity.sign_up.contact.phone


def test_access_falls_back_on_the_venue_question_by_question(tmp_path: Path) -> None:
    """What the activity says wins; what it does not say, its venue says."""
    activity = activity_with(tmp_path, "plekken: open", "plekken: open\ntoegankelijk: {prikkelarm: nee}")

    assert (
        Access(wheelchair=Answer.YES, hearing_loop=Answer.UNKNOWN, low_stimulus=Answer.NO) == activity.access
    )


def test_places_arrive_as_written_on_an_envelope(catalogue: Catalogue) -> None:
    """Addresses, points and postcode areas come in one form each."""
    venue = catalogue.venues["thuis-in-overdie"]

    assert (
        Address(town="Alkmaar", street="Van Maerlantstraat", number="10", postcode="1813 BA") == venue.address
    )
    assert Point(lat=52.61879, lon=4.74679) == venue.point
    assert (PostcodeArea("1824AA", "1824MZ"),) == catalogue.neighbourhoods["huiswaard"].postcodes
    assert PostcodeArea("1812AA", "1812ZZ") == catalogue.neighbourhoods["overdie"].postcodes[0]


def test_coaches_hold_hours_at_venues_and_practices(catalogue: Catalogue) -> None:
    """An hour in a wijk is at a venue, one in a practice is at that practice."""
    coach = "mee-de-wering"

    assert (
        OfficeHour(coach, 0, dt.time(9), dt.time(11, 30), venue="thuis-in-overdie"),
    ) == catalogue.neighbourhoods["overdie"].office_hours
    assert (OfficeHour(coach, 3, dt.time(13, 30), dt.time(15), practice="elisabeth"),) == catalogue.practices[
        "elisabeth"
    ].office_hours


def test_a_catalogue_cannot_be_changed(catalogue: Catalogue) -> None:
    """Past the border everything is frozen."""
    with pytest.raises(TypeError):
        catalogue.venues["x"] = catalogue.venues["thuis-in-overdie"]  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        catalogue.venues["thuis-in-overdie"].name = "x"  # type: ignore[misc]


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each file that is checked anew."""
    sources: list[str] = []
    check: Callable[..., entries.Reading] = entries.read_entry

    def noting(kind: Any, source: str, content: bytes) -> entries.Reading:
        sources.append(source)
        return check(kind, source, content)

    monkeypatch.setattr(entry_cache, "read_entry", noting)
    return sources


def test_only_changed_files_are_checked_again(tmp_path: Path, checked: list[str]) -> None:
    """With a cache, a second load checks what was edited and nothing else."""
    cache = EntryCache()
    golden.build({}, tmp_path)
    load_catalogue(tmp_path, golden.TODAY, cache)
    checked.clear()
    file = tmp_path / ACTIVITY
    file.write_text(file.read_text().replace("dinsdag", "woensdag"))
    loaded = load_catalogue(tmp_path, golden.TODAY, cache)

    assert [ACTIVITY] == checked
    assert loaded.catalogue is not None
    assert 2 == loaded.catalogue.activities["overdie/samen-eten"].schedules[0].pattern.weekday  # type: ignore[union-attr]


def test_a_removed_file_is_forgotten(tmp_path: Path) -> None:
    """The cache brings nothing back that is no longer on disk."""
    cache = EntryCache()
    golden.build({}, tmp_path)
    load_catalogue(tmp_path, golden.TODAY, cache)
    (tmp_path / ACTIVITY).unlink()
    loaded = load_catalogue(tmp_path, golden.TODAY, cache)

    assert loaded.catalogue is not None
    assert {} == dict(loaded.catalogue.activities)


def test_the_day_counts_though_nothing_changed(tmp_path: Path) -> None:
    """What a cache keeps does not depend on the day it was read."""
    cache = EntryCache()
    golden.build({}, tmp_path)
    load_catalogue(tmp_path, golden.TODAY, cache)
    later = load_catalogue(tmp_path, dt.date(2027, 10, 1), cache)

    assert {"checked_long_ago"} == {problem.code for problem in later.problems}


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the right to read a file, the file is named and the rest is read."""
    open_file = files._read_bytes

    def refusing(path: str) -> bytes:
        if path.endswith("p03.yml"):
            raise PermissionError(path)
        return open_file(path)

    monkeypatch.setattr(files, "_read_bytes", refusing)
    problems = load(tmp_path).problems

    assert [("catalog/complaints/p03.yml", "file_unreadable")] == [
        (each.file, each.code) for each in problems
    ]


def test_an_empty_catalogue_is_a_catalogue(tmp_path: Path) -> None:
    """The first day of a new municipality has no entries and no problems."""
    (tmp_path / "catalog").mkdir()
    loaded = load_catalogue(tmp_path, golden.TODAY)

    assert () == loaded.problems
    assert loaded.catalogue is not None
