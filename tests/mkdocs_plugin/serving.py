"""What `mkdocs serve` does, without its server, and edits while it runs."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

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

    def __init__(self, root: Path, site: Path, command: Literal["build", "serve"] = "serve") -> None:
        self.plugin = WijkreceptPlugin()
        self.plugin.on_startup(command=command, dirty=False)
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

    def rebuild(self) -> bool:
        """Do what the server does after an edit, and tell whether MkDocs had to build."""
        built = []
        self.plugin.rebuild(lambda: built.append(self.build()))
        return bool(built)

    def ask(self, path: str) -> None:
        """Ask for a file, as a browser does."""
        assert self.plugin.serving is not None
        self.plugin.serving.on_demand.ask(path)

    @property
    def rendered(self) -> int:
        """How many pages the last build rendered."""
        assert self.plugin.serving is not None
        return self.plugin.serving.standing.rendered


def edit(root: Path, name: str, old: str, new: str) -> None:
    file = root / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def without_dates(files: dict[str, bytes]) -> dict[str, bytes]:
    """Leave out the sitemap in gzip, which holds the second at which it was made."""
    return {name: content for name, content in files.items() if not name.endswith(".gz")}
