"""Three ways to search the same activities, each as its makers ship it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from bench.peers.peer import Peer, Source
from bench.peers.registry import MATERIAL, OURS
from bench.running.projects import make_cold, project_of
from bench.running.tree import measure
from bench.tools.node import node_program, package_folder

_LIMIT = 3_600.0
"""Seconds for building a site, which is not what is measured here."""

_PAGEFIND_PATH = "zoeken-met-pagefind/"
_PAGEFIND_PAGE = """\
<!doctype html>
<html lang="nl">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Zoeken</title>
  <link rel="stylesheet" href="/pagefind/pagefind-ui.css">
  <script src="/pagefind/pagefind-ui.js"></script>
</head>
<body>
  <div id="search"></div>
  <script>new PagefindUI({ element: "#search", showImages: false, debounceTimeoutMs: 0 });</script>
</body>
</html>
"""


@dataclass(frozen=True)
class Search:
    """One way to search."""

    title: str
    path: str
    """The page to search on."""
    field: str
    """Selector of the field to type in."""
    first: str
    """Selector of what a phone's screen shows: the count and two results. A letter that changes only others
    has no answer to see. Pagefind's count is left out: it says the query too, before there are results."""
    present: str
    """Selector of what is there when there is a result of what was typed."""
    absent: str
    """Selector of what is there as long as results are not whole; empty where nothing tells."""
    opened: Callable[[Page], None]
    """Do what a visitor does before typing."""

    @property
    def watched(self) -> dict[str, str]:
        """What `watching.js` has to know."""
        return {"first": self.first, "present": self.present, "absent": self.absent}


def _nothing(page: Page) -> None:
    """The field is there from the beginning."""
    del page


def _open_material(page: Page) -> None:
    """On a phone the field is behind a button."""
    page.click("label.md-header__button[for=__search]")


OURS_SEARCH = Search(
    title="wijkrecept",
    path="",
    field="#wr-field",
    first=".wr-results__title, .wr-finder__results .wr-card:nth-child(-n + 2)",
    present=".wr-finder[data-wr-searching] .wr-finder__results .wr-card",
    absent="",
    opened=_nothing,
)
MATERIAL_SEARCH = Search(
    title="mkdocs-material's own search",
    path="",
    field=".md-search__input",
    first=".md-search-result__meta, .md-search-result__item:nth-child(-n + 2)",
    present=".md-search-result__item",
    absent="",
    opened=_open_material,
)
PAGEFIND_SEARCH = Search(
    title="Pagefind",
    path=_PAGEFIND_PATH,
    field=".pagefind-ui__search-input",
    first=".pagefind-ui__result:nth-child(-n + 2)",
    present=".pagefind-ui__result-link",
    absent=".pagefind-ui__loading",
    opened=_nothing,
)


def searched_sites(source: Source) -> list[tuple[Search, Path]]:
    """Build the sites that are searched, and give each way to search with its site."""
    ours, material = (_built(peer, source) for peer in (OURS, MATERIAL))
    _add_pagefind(material)
    return [(OURS_SEARCH, ours), (MATERIAL_SEARCH, material), (PAGEFIND_SEARCH, material)]


def _built(peer: Peer, source: Source) -> Path:
    project = project_of(peer, source)
    make_cold(peer, project)
    built = measure(peer.command(), project, _LIMIT)
    if built.code != 0:
        raise RuntimeError(f"{peer.title} ended with {built.code}:\n{built.said[-3000:]}")
    return project / peer.output


def _add_pagefind(site: Path) -> None:
    """Let Pagefind index the activities' pages of a site, and add a page to search on."""
    shutil.rmtree(site / "pagefind", ignore_errors=True)
    program = package_folder("pagefind") / "lib" / "runner" / "bin.cjs"
    choices = ["--glob", "activiteit/**/*.html", "--root-selector", "article", "--force-language", "nl"]
    subprocess.run([node_program(), str(program), "--site", str(site), "--quiet", *choices], check=True)
    page = site / _PAGEFIND_PATH / "index.html"
    page.parent.mkdir(exist_ok=True)
    page.write_text(_PAGEFIND_PAGE, encoding="utf-8")
