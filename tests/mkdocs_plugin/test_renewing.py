"""An edit while serving that changes pages only: they are made without MkDocs, and nothing is left behind."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound
from PIL import Image

from tests.mkdocs_plugin.serving import ACTIVITY, EDITS, Serving, edit, without_dates
from tests.mkdocs_plugin.test_build import every_file
from wijkrecept.mkdocs_plugin.on_demand import OnDemand

FINDER = "assets/wijkrecept/finder.json"
ONE_PAGE = (ACTIVITY, "U eet samen", "U eet vaak samen")
PAGES_ONLY = (
    "an activity's name",
    "an activity's complaints",
    "an activity's venue",
    "a venue",
    "a venue's access",
    "an organisation",
    "a coach",
    "a practice",
)


def shown(serving: Serving) -> dict[str, bytes]:
    """Give every file of the site, as somebody gets it who asks for it."""
    serving.ask(FINDER)
    return without_dates(every_file(serving.site))


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_gives_what_a_new_build_would(
    small: Path, serving: Serving, anew: Callable[[], dict[str, bytes]], what: str
) -> None:
    """Whether MkDocs had to build or not."""
    edit(small, *EDITS[what])
    built = serving.rebuild()

    assert anew() == shown(serving)
    assert built == (what not in PAGES_ONLY)


def test_edits_one_after_the_other_give_what_a_new_build_would(
    small: Path, serving: Serving, anew: Callable[[], dict[str, bytes]]
) -> None:
    """What an earlier edit left to be shown again is not shown when a later one changes it."""
    for what in EDITS:
        file, old, new = EDITS[what]
        edit(small, file, old, new)
        serving.rebuild()

        assert anew() == shown(serving), what


def test_an_edit_and_its_undoing_give_the_first_site_again(small: Path, serving: Serving) -> None:
    """A record that says what an earlier one said is not taken for the one in between."""
    before = shown(serving)
    for what in PAGES_ONLY:
        file, old, new = EDITS[what]
        edit(small, file, old, new)
        serving.rebuild()
        edit(small, file, new, old)
        serving.rebuild()

    assert before == shown(serving)


def test_an_edit_renders_the_page_of_its_entry_and_those_that_show_it(small: Path, serving: Serving) -> None:
    """All others stay as they are, without MkDocs making its part of the site."""
    before = every_file(serving.site)
    edit(small, *ONE_PAGE)
    built = serving.rebuild()
    after = every_file(serving.site)
    changed = {name for name in after if after[name] != before[name]}

    assert not built
    assert "activiteit/noord/samen-eten/index.html" in changed
    assert all(name.startswith("activiteit/noord/samen-eten/") for name in changed)


def test_the_finder_is_made_when_somebody_asks_for_it(small: Path, serving: Serving) -> None:
    """It takes longer than the pages that an edit changes, and an editor waits for those."""
    before = every_file(serving.site)[FINDER]
    edit(small, ACTIVITY, "naam: Samen eten", "naam: Samen dineren")
    serving.rebuild()

    assert before == every_file(serving.site)[FINDER]
    serving.ask("index.html")
    assert before == every_file(serving.site)[FINDER]
    serving.ask(FINDER)
    assert b"dineren" in every_file(serving.site)[FINDER]


def test_a_build_by_mkdocs_leaves_nothing_to_be_made(small: Path, serving: Serving) -> None:
    """What an earlier edit left for later does not come over what MkDocs' build wrote."""
    edit(small, *ONE_PAGE)
    serving.rebuild()
    edit(small, ACTIVITY, "naam: Samen eten", "naam: Samen dineren")
    edit(small, *EDITS["a hand-written page"])

    assert serving.rebuild()
    assert b"dineren" in shown(serving)[FINDER]


def test_a_new_entry_and_one_that_is_gone_are_left_to_mkdocs(small: Path, serving: Serving) -> None:
    """Their addresses are in its sitemap, and in what it holds links to."""
    new = small / "catalog/activities/noord/samen-koken.yml"
    shutil.copy(small / ACTIVITY, new)

    assert serving.rebuild()
    assert "activiteit/noord/samen-koken/index.html" in shown(serving)
    new.unlink()
    assert serving.rebuild()
    assert "activiteit/noord/samen-koken/index.html" not in shown(serving)


def test_another_photo_is_left_to_mkdocs(
    small: Path, serving: Serving, anew: Callable[[], dict[str, bytes]]
) -> None:
    """Also when it comes together with an edit of the entry that shows it."""
    photo = small / "catalog/photos/eten.jpg"
    photo.parent.mkdir()
    Image.new("RGB", (40, 30), "red").save(photo)
    edit(small, ACTIVITY, "naam: ", "foto: {bestand: eten.jpg, beschrijving: Een tafel met soep.}\nnaam: ")

    assert serving.rebuild()
    Image.new("RGB", (40, 30), "blue").save(photo)
    edit(small, *ONE_PAGE)
    assert serving.rebuild()
    assert anew() == shown(serving)


def test_what_is_not_the_catalogues_is_left_to_mkdocs(serving: Serving) -> None:
    """MkDocs says that something changed, and the catalogue did not."""
    assert serving.rebuild()


def test_a_mistake_is_told_and_leaves_the_last_good_pages(
    small: Path, serving: Serving, caplog: pytest.LogCaptureFixture
) -> None:
    """And the next edit that is right shows."""
    before = shown(serving)
    edit(small, ACTIVITY, "soort: ", "soort: x")
    with caplog.at_level(logging.ERROR):
        built = serving.rebuild()

    assert not built
    assert before == shown(serving)
    assert "soort" in caplog.text
    edit(small, ACTIVITY, "soort: x", "soort: ")
    edit(small, *ONE_PAGE)
    assert not serving.rebuild()
    assert b"U eet vaak samen" in shown(serving)["activiteit/noord/samen-eten/index.html"]


def test_a_mistake_leaves_the_finder_of_the_edit_before(small: Path, serving: Serving) -> None:
    """Nobody asked for it yet, and the pages of that edit are there to be looked at."""
    edit(small, ACTIVITY, "naam: Samen eten", "naam: Samen dineren")
    serving.rebuild()
    edit(small, ACTIVITY, "soort: ", "soort: x")
    serving.rebuild()

    assert b"dineren" in shown(serving)[FINDER]


def test_a_finder_that_could_not_be_made_is_made_at_the_next_request() -> None:
    """As when the disk was full for a while."""
    tries: list[int] = []

    def make() -> None:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("disk full")

    waiting = OnDemand()
    with waiting.held():
        waiting.leave([FINDER], make)
    with pytest.raises(OSError, match="disk full"):
        waiting.ask(FINDER)
    waiting.ask(FINDER)
    waiting.ask(FINDER)

    assert len(tries) == 2


def test_after_a_build_that_failed_mkdocs_builds_again(small: Path, serving: Serving) -> None:
    """Nothing that it left halfway is taken for a site."""
    edit(small, "site/uitleg.md", "# ", "---\ntemplate: nergens.html\n---\n# ")
    with pytest.raises(TemplateNotFound):
        serving.rebuild()
    edit(small, "site/uitleg.md", "---\ntemplate: nergens.html\n---\n# ", "# ")
    edit(small, *ONE_PAGE)

    assert serving.rebuild()
    assert b"U eet vaak samen" in shown(serving)["activiteit/noord/samen-eten/index.html"]
