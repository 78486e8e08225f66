"""Rebuilds of `mkdocs serve`: only what depends on a change is made again, and all of that is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.mkdocs_plugin.serving import ACTIVITY, EDITS, Serving, edit, without_dates
from tests.mkdocs_plugin.test_build import every_file


@pytest.mark.parametrize("what", EDITS)
def test_a_rebuild_gives_what_a_new_build_would(
    small: Path, serving: Serving, anew: Callable[[], dict[str, bytes]], what: str
) -> None:
    """Whatever is edited, no page is left as it was that should have changed."""
    before = every_file(serving.site)
    edit(small, *EDITS[what])
    after = without_dates(serving.build())

    assert anew() == after
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
