"""How much a build of 200 activities does, in counts: these do not depend on how fast a computer is.

Who makes a build do more has to raise a limit here, and say why.
"""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import jsonschema_rs
import pytest

from bench.synthetic import write_catalogue
from tests.mkdocs_plugin.test_build import build_site
from wijkrecept.catalogue import edition, entry_cache, reader, validation
from wijkrecept.catalogue.crosschecks import freshness
from wijkrecept.mkdocs_plugin import writing

ACTIVITIES = 200


class Counted:
    """How often things were done in one build, and what came of it."""

    def __init__(self, counts: Counter[str], site: Path, files: int) -> None:
        self.counts = counts
        self.site = site
        self.files = files

    @property
    def pages(self) -> int:
        """How many pages the site has that are not written by hand."""
        return len(list(self.site.rglob("index.html"))) - len(list((self.site.parent / "site").rglob("*.md")))


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Counted:
    """One build of 200 made-up activities, counted."""
    root = tmp_path_factory.mktemp("counts")
    write_catalogue(root, ACTIVITIES)
    counts: Counter[str] = Counter()
    validation.quick_validator.cache_clear()
    with pytest.MonkeyPatch.context() as patch:

        def count(what: str, of: Any, name: str) -> None:
            before: Callable[..., Any] = getattr(of, name)

            def counting(*arguments: Any, **named: Any) -> Any:
                counts[what] += 1
                return before(*arguments, **named)

            patch.setattr(of, name, counting)

        count("files read", entry_cache, "read_entry")
        count("YAML parses", reader, "_compose")
        count("schema compilations", jsonschema_rs, "Draft202012Validator")
        count("expansions for pages", edition, "occurrences")
        count("expansions for checks", freshness, "schedule_occurrences")
        count("template compilations", jinja2.Environment, "compile")
        count("template renders", jinja2.Template, "render")
        count("pieces", jinja2.runtime.Macro, "_invoke")
        count("files written", writing.Site, "write")
        site = build_site(root)
    files = sum(len(list((root / folder).rglob("*.yml"))) for folder in ("catalog", "neighbourhoods"))
    return Counted(counts, site, files)


def test_each_file_is_read_and_parsed_once(counted: Counted) -> None:
    """No check opens a file again, as long as it has nothing to tell of it."""
    assert {"files read": counted.files, "YAML parses": counted.files} == {
        what: counted.counts[what] for what in ("files read", "YAML parses")
    }


def test_each_kind_has_its_schema_compiled_once(counted: Counted) -> None:
    """There are six kinds of entry, however many entries."""
    assert 6 == counted.counts["schema compilations"]


def test_dates_are_expanded_once_for_all_pages(counted: Counted) -> None:
    """Every page, the finder and the sheet share them; the checks look for one date of each schedule."""
    assert counted.counts["expansions for pages"] <= 1.1 * ACTIVITIES
    assert counted.counts["expansions for checks"] <= 3 * ACTIVITIES


def test_templates_are_compiled_once_for_each_depth(counted: Counted) -> None:
    """Ours, at three depths, and those of the theme that it really uses."""
    assert counted.counts["template compilations"] <= 135


def test_a_page_is_one_render(counted: Counted) -> None:
    """And the frame around pages is rendered for each kind and depth, not for each page."""
    assert counted.counts["template renders"] <= counted.pages + 60


def test_what_pages_share_is_made_once(counted: Counted) -> None:
    """A card for each activity, a box for each wijk, a line for each moment: not one for each page."""
    assert counted.counts["pieces"] <= 20 * ACTIVITIES


def test_each_page_is_written_once(counted: Counted) -> None:
    """With the finder's files and the map's script."""
    assert counted.counts["files written"] <= counted.pages + 5


def test_the_finder_stays_small(counted: Counted) -> None:
    """What the finder loads of 200 activities, compressed."""
    found = counted.site.glob("assets/wijkrecept/finder-*")
    sizes = {each.name: len(gzip.compress(each.read_bytes())) for each in found}

    assert sizes
    assert sum(sizes.values()) <= 45_000
