"""MkDocs' own server rebuilds when a file of the catalogue changes, and still when one of its own does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from tests.mkdocs_plugin.serving import ACTIVITY, Serving, edit

LOOKS, PAUSE = 40, 0.5
"""How often a file is edited until that is seen, and seconds in between: a first look must come before."""


@dataclass
class Watched:
    """A server that runs."""

    server: LiveReloadServer
    built: threading.Event
    """Set when it has built."""

    def sees(self, file: Path) -> bool:
        """Add lines that mean nothing to a file, until the server has built."""
        for _ in range(LOOKS):
            file.write_text(f"{file.read_text(encoding='utf-8')}\n", encoding="utf-8")
            if self.built.wait(PAUSE):
                return True
        return False

    def get(self, path: str) -> bytes:
        """Ask for a file as a browser does."""
        connection = HTTPConnection("127.0.0.1", self.server.server_port, timeout=60)
        try:
            connection.request("GET", path)
            return connection.getresponse().read()
        finally:
            connection.close()


@contextmanager
def watched(root: Path, site: Path) -> Iterator[Watched]:
    """Serve a catalogue with MkDocs' own server."""
    begun = Serving(root, site)
    begun.build()
    config = begun.configured()

    def build() -> None:
        begun.build()

    running = Watched(LiveReloadServer(build, "127.0.0.1", 0, str(site), "/wijk"), threading.Event())
    running.server.watch(config.docs_dir)
    begun.plugin.on_serve(running.server, config=config, builder=build)
    rebuild = running.server.builder

    def told() -> None:
        rebuild()
        running.built.set()

    running.server.builder = told
    serving = threading.Thread(target=running.server.serve)
    serving.start()
    try:
        yield running
    finally:
        running.server.shutdown(wait=True)
        serving.join()


def test_an_edit_in_the_catalogue_is_seen(small: Path, tmp_path: Path) -> None:
    """The plugin looks at the catalogue's folders itself, more often than MkDocs does."""
    with watched(small, tmp_path / "served") as running:
        assert running.sees(small / ACTIVITY)


def test_an_edit_of_a_written_page_is_seen(small: Path, tmp_path: Path) -> None:
    """MkDocs goes on looking at its own folders."""
    with watched(small, tmp_path / "served") as running:
        assert running.sees(small / "site" / "uitleg.md")


def test_serving_with_whole_builds_leaves_the_builder_alone(small: Path, tmp_path: Path) -> None:
    """For `mkdocs serve --clean`, MkDocs tells plugins that it builds, and serves all the same."""
    begun = Serving(small, tmp_path / "served", command="build")
    begun.build()
    config = begun.configured()

    def build() -> None:
        begun.build()

    server = LiveReloadServer(build, "127.0.0.1", 0, str(tmp_path / "served"))
    begun.plugin.on_serve(server, config=config, builder=build)

    assert build is server.builder


def test_a_browser_gets_the_page_and_the_finder_of_an_edit(small: Path, tmp_path: Path) -> None:
    """The finder's file is made when the browser asks for it, wherever the site is mounted."""
    with watched(small, tmp_path / "served") as running:
        edit(small, ACTIVITY, "naam: Samen eten", "naam: Samen dineren")

        assert running.sees(small / ACTIVITY)
        assert b"dineren" in running.get("/wijk/activiteit/noord/samen-eten/")
        assert b"dineren" in running.get("/wijk/assets/wijkrecept/finder.json")
