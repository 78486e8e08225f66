"""Rebuilds of `mkdocs serve`: only what depends on a change is made again, and all of that is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from tests.mkdocs_plugin.test_build import every_file, put_in_place
from wijkrecept.mkdocs_plugin import WijkreceptPlugin

ACTIVITY = "catalog/activities/noord/samen-eten.yml"
ADDRESS = "http://127.0.0.1:8000/"

EDITS = {
    "an activity's name": (ACTIVITY, "naam: Samen eten", "naam: Samen koken"),
    "an activity's complaints": (ACTIVITY, "klachten: [", "klachten: [P06, "),
    "an activity's venue": (ACTIVITY, "locatie: het-anker", "locatie: de-kade"),
    "a venue": ("catalog/venues/het-anker.yml", "naam: ", "naam: Nieuw "),
    "a venue's access": ("catalog/venues/de-kade.yml", "naam:", "toegankelijk: {rolstoel: ja}\nnaam:"),
    "an organisation": ("catalog/organisations/buurthulp.yml", "naam: ", "naam: Nieuwe "),
    "a coach": ("catalog/organisations/wijkhulp.yml", "contact_binnen: 10", "contact_binnen: 5"),
    "a practice": ("catalog/practices/huisarts-noord.yml", "naam: ", "naam: Nieuwe "),
    "a complaint": ("catalog/complaints/z04-03.yml", "naam: ", "naam: Grote "),
    "a wijk": ("neighbourhoods/noord.yml", "naam: ", "naam: Nieuw-"),
    "a hand-written page": ("site/uitleg.md", "# ", "# Nieuwe "),
    "the name of the site": ("mkdocs.yml", "site_name: ", "site_name: Nieuw "),
    "a setting": ("mkdocs.yml", "      today: ", "      feedback: geen\n      today: "),
    "the day": ("mkdocs.yml", "2026-11-23", "2026-12-08"),
}
"""A file of each kind that a site is made of, with something in it and what comes instead."""


class Serving:
    """What `mkdocs serve` does, without its server: builds in one folder, with one plugin."""

    def __init__(self, root: Path, site: Path) -> None:
        self.plugin = WijkreceptPlugin()
        self.plugin.on_startup(command="serve", dirty=False)
        self._root = root
        self.site = site

    def configured(self) -> MkDocsConfig:
        """Read the settings, as MkDocs does for each build, with the one plugin in place."""
        config = load_config(str(self._root / "mkdocs.yml"), site_dir=str(self.site))
        config.site_url = ADDRESS
        put_in_place(config.plugins, self.plugin)
        return config

    def build(self) -> dict[str, bytes]:
        """Build, and give every file of the site."""
        build(self.configured(), serve_url=ADDRESS)
        return every_file(self.site)

    @property
    def rendered(self) -> int:
        """How many pages the last build rendered."""
        assert self.plugin.standing is not None
        return self.plugin.standing.rendered


@pytest.fixture
def serving(small: Path, tmp_path: Path) -> Serving:
    """The small catalogue, served and built once."""
    begun = Serving(small, tmp_path / "served")
    begun.build()
    return begun


@pytest.fixture
def anew(small: Path, tmp_path: Path) -> Callable[[], dict[str, bytes]]:
    """Give what a server that begins now would build."""
    return lambda: Serving(small, tmp_path / "anew").build()


def edit(root: Path, name: str, old: str, new: str) -> None:
    file = root / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def without_dates(files: dict[str, bytes]) -> dict[str, bytes]:
    """Leave out the sitemap in gzip, which holds the second at which it was made."""
    return {name: content for name, content in files.items() if not name.endswith(".gz")}


@pytest.mark.parametrize("what", EDITS)
def test_a_rebuild_gives_what_a_new_build_would(
    small: Path, serving: Serving, anew: Callable[[], dict[str, bytes]], what: str
) -> None:
    """Whatever is edited, no page is left as it was that should have changed."""
    before = every_file(serving.site)
    edit(small, *EDITS[what])
    after = without_dates(serving.build())

    assert without_dates(anew()) == after
    assert without_dates(before) != after


def test_nothing_is_rendered_when_nothing_changed(serving: Serving) -> None:
    """All pages stand, and are the same bytes."""
    before = every_file(serving.site)
    after = serving.build()

    assert 0 == serving.rendered
    assert without_dates(before) == without_dates(after)


def test_pages_that_do_not_show_an_activity_stand(small: Path, serving: Serving) -> None:
    """A new description of one activity is on its own page, in each language, and nowhere else."""
    edit(small, ACTIVITY, "U eet samen", "U eet vaak samen")
    before = every_file(serving.site)
    after = serving.build()
    changed = {name for name in after if name.endswith("index.html") and after[name] != before.get(name)}

    assert "activiteit/noord/samen-eten/index.html" in changed
    assert all(name.startswith("activiteit/noord/samen-eten/") for name in changed)
    assert serving.rendered < len([name for name in after if name.endswith("index.html")]) - 10


def test_the_page_of_an_entry_that_is_gone_goes(small: Path, serving: Serving) -> None:
    """And the pages that showed it no longer do."""
    (small / "catalog/activities/zuid/slaapcursus.yml").unlink()
    after = serving.build()

    assert not [name for name in after if "slaapcursus" in name]
    assert b"slaapcursus" not in after["klacht/p06/index.html"]


def test_a_new_entry_gets_its_page(small: Path, serving: Serving) -> None:
    """And stands on the page of its wijk."""
    shutil.copy(small / ACTIVITY, small / "catalog/activities/noord/samen-koken.yml")
    after = serving.build()

    assert "activiteit/noord/samen-koken/index.html" in after
    assert b"samen-koken" in after["wijk/noord/index.html"]


def test_a_hand_written_page_below_stamped_ones_is_kept(small: Path, serving: Serving) -> None:
    """Where MkDocs writes in a folder itself, its page and ours stand side by side."""
    (small / "site" / "wijk").mkdir()
    (small / "site" / "wijk" / "kaart.md").write_text("# De kaart\n", encoding="utf-8")
    after = serving.build()

    assert {"wijk/kaart/index.html", "wijk/noord/index.html"} <= set(after)


def test_a_mistake_leaves_the_last_good_pages(small: Path, serving: Serving) -> None:
    """Pages stand while an editor is in the middle of a word, and follow when it is right again."""
    before = without_dates(every_file(serving.site))
    edit(small, ACTIVITY, "soort: ", "soort: x")

    assert before == without_dates(serving.build())
    edit(small, ACTIVITY, "soort: x", "soort: ")
    assert before == without_dates(serving.build())
