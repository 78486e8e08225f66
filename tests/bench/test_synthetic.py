"""The maker of synthetic catalogues: valid, the same each time, and as large as asked."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from bench.synthetic import TODAY, catalogue_files, write_catalogue
from bench.synthetic.wijken import wijk_text, wijken_of
from bench.synthetic.words import compounds
from wijkrecept.catalogue import Catalogue, Severity, load_catalogue
from wijkrecept.catalogue.raw_values import postcode_area
from wijkrecept.catalogue.schedule import ByAppointment, Monthly, OnDates, Weekly


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A made-up catalogue of 170 activities, without a single problem of the severity `error`."""
    target = tmp_path_factory.mktemp("synthetic")
    write_catalogue(target, 170)
    loaded = load_catalogue(target, TODAY)
    assert [each for each in loaded.problems if each.severity is Severity.ERROR] == []
    assert loaded.catalogue is not None
    return loaded.catalogue


def test_as_many_activities_as_asked_in_wijken_of_eighty(catalogue: Catalogue) -> None:
    """Of 170 activities, the third wijk has what the first two leave."""
    sizes = sorted(len(catalogue.activities_in(wijk)) for wijk in catalogue.neighbourhoods)

    assert sizes == [10, 80, 80]


def test_everything_made_up_says_so(catalogue: Catalogue) -> None:
    """No reader takes a made-up entry for a real one."""
    kinds = (
        catalogue.activities,
        catalogue.neighbourhoods,
        catalogue.organisations,
        catalogue.practices,
        catalogue.venues,
    )

    assert {each.example for kind in kinds for each in kind.values()} == {True}


def test_every_kind_of_rhythm_occurs(catalogue: Catalogue) -> None:
    """Three schedules an activity, of all patterns that the model knows."""
    schedules = [each for activity in catalogue.activities.values() for each in activity.schedules]
    patterns = {type(each.pattern) for each in schedules}

    assert len(schedules) == 3 * len(catalogue.activities)
    assert patterns == {ByAppointment, Monthly, OnDates, Weekly}


def test_forty_complaints(catalogue: Catalogue) -> None:
    """The complaints are forty of those that a new catalogue begins with."""
    assert len(catalogue.complaints) == 40


def test_the_same_bytes_each_time() -> None:
    """Two catalogues of the same seed do not differ."""
    assert dict(catalogue_files(90)) == dict(catalogue_files(90))


def test_another_seed_gives_another_catalogue() -> None:
    """A seed decides what stands in a catalogue."""
    assert dict(catalogue_files(90)) != dict(catalogue_files(90, seed=2))


def test_a_larger_catalogue_has_the_activities_of_a_smaller_one() -> None:
    """Growth is measured on more of the same."""
    small, large = (
        {path: text for path, text in catalogue_files(size) if path.startswith("catalog/activities/")}
        for size in (160, 240)
    )

    assert small.items() <= large.items()


def test_no_two_wijken_share_a_postcode() -> None:
    """The 1,250 wijken of 100,000 activities divide the postcodes between them."""
    wijken = wijken_of(100_000, 1)
    rows = [re.search(r"postcodes: \[(.*)\]", wijk_text(each, "een", "ander", 1)) for each in wijken]
    areas = sorted(
        (postcode_area(each) for row in rows if row for each in row[1].split(", ")),
        key=lambda area: area.first,
    )

    assert len({wijk.id for wijk in wijken}) == 1250
    assert len(areas) == 2500
    assert all(one.last < other.first for one, other in pairwise(areas))


def test_a_vocabulary_of_thousands_of_words() -> None:
    """A search index of a made-up catalogue is as hard as that of a real one."""
    assert len(set(compounds())) > 4000


def test_languages_are_chosen_or_left_to_the_plugin() -> None:
    """Without languages the settings name none; with the plugin's own they say nothing."""
    none, own, two = (
        dict(catalogue_files(1, languages=languages))["mkdocs.yml"] for languages in ((), None, ("en", "tr"))
    )

    assert "languages: []" in none
    assert "languages" not in own
    assert "languages: [en, tr]" in two


def test_a_catalogue_is_written_as_files(tmp_path: Path) -> None:
    """What is in the folder is what the maker gives."""
    write_catalogue(tmp_path, 1)
    written = {
        file.relative_to(tmp_path).as_posix(): file.read_text(encoding="utf-8")
        for file in tmp_path.rglob("*")
        if file.is_file()
    }

    assert written == dict(catalogue_files(1))
