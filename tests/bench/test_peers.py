"""Peers do comparable work: their pages show the facts that ours show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bench.content import missing_facts, visible_text
from bench.peers import eleventy, front_matter, hugo
from bench.peers.peer import Source
from bench.peers.registry import MATERIAL, OURS
from bench.running.projects import UnequalError, check_equal
from bench.running.tree import measure

TEMPLATES = Path(hugo.__file__).parent


@pytest.fixture(scope="module")
def material_site(source: Source, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of plain mkdocs-material, built."""
    folder = tmp_path_factory.mktemp("material")
    MATERIAL.write(source, folder)
    built = measure(MATERIAL.command(), folder, limit=60)
    assert built.code == 0, built.said
    return folder


def test_our_pages_show_the_facts(source: Source, tmp_path: Path) -> None:
    """The facts that peers are held to are on our own pages."""
    OURS.write(source, tmp_path)
    built = measure(OURS.command(), tmp_path, limit=60)

    assert built.code == 0, built.said
    check_equal(OURS, tmp_path, source)


def test_mkdocs_material_shows_the_facts(source: Source, material_site: Path) -> None:
    """Every activity has its page and its places in the lists, with all facts."""
    check_equal(MATERIAL, material_site, source)


def test_a_missing_fact_is_told(source: Source, material_site: Path) -> None:
    """A site that lacks one sentence is refused."""
    first, *others = source.content.activities
    more = replace(first, cost="Het kost niets en nog wat.")
    told = Source(source.folder)
    told.__dict__["content"] = replace(source.content, activities=[more, *others])

    with pytest.raises(UnequalError, match="Het kost niets en nog wat"):
        check_equal(MATERIAL, material_site, told)


def test_a_missing_page_is_told(source: Source, tmp_path: Path) -> None:
    """An empty site is refused."""
    with pytest.raises(UnequalError, match="has no page for"):
        check_equal(MATERIAL, tmp_path, source)


@pytest.mark.parametrize(("templates", "form"), [("hugo_project", ".Params.{}"), ("eleventy_project", "{}")])
def test_templates_leave_out_nothing_that_they_are_given(source: Source, templates: str, form: str) -> None:
    """Each key of an activity's front matter is used by a template of Hugo and one of Eleventy."""
    text = "".join(
        file.read_text(encoding="utf-8")
        for file in (TEMPLATES / templates).rglob("*")
        if file.suffix in {".html", ".njk", ".json", ".js", ".mjs"}
    )
    keys = {"title", "description", "klacht"}  # Hugo knows the first two itself, and the last as a taxonomy
    written = front_matter.activity_values(source.content.activities[0])

    assert [key for key in written if key not in keys and form.format(key) not in text] == []


def test_projects_hold_a_file_for_each_activity(source: Source, tmp_path: Path) -> None:
    """Hugo and Eleventy read as many files as there are activities."""
    for peer in (hugo, eleventy):
        peer.write(source, tmp_path / peer.__name__)

    found = [len(list((tmp_path / peer.__name__).rglob("activiteit/*/*.md"))) for peer in (hugo, eleventy)]
    assert found == [12, 12]


def test_only_what_is_seen_counts() -> None:
    """Scripts and the head of a page show nothing."""
    html = "<head><title>Weg</title></head><p>Elke <b>dinsdag</b>, hier</p><script>weg()</script>"

    assert visible_text(html) == "Elke dinsdag, hier"


def test_facts_are_looked_for_one_by_one(source: Source) -> None:
    """A page without anything misses everything that an activity has."""
    activity = source.content.activities[0]
    missing = missing_facts("<p></p>", activity, [["Welzijnscoach"]])

    assert {activity.card.name, activity.description, activity.venue, "Welzijnscoach"} <= set(missing)
