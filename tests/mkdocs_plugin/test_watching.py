"""`mkdocs serve` rebuilds when a file of the catalogue changes, and still when one of MkDocs' own does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from tests.mkdocs_plugin.test_standing import ACTIVITY, Serving

LOOKS, PAUSE = 40, 0.5
"""How often a file is edited until that is seen, and seconds in between: a first look must come before."""


@contextmanager
def watched(root: Path, site: Path) -> Iterator[threading.Event]:
    """Serve a catalogue with MkDocs' own server, and give what is set when it wants to build."""
    begun = Serving(root, site)
    begun.build()
    config = begun.configured()
    wanted = threading.Event()
    server = LiveReloadServer(wanted.set, "127.0.0.1", 0, str(site))
    server.watch(config.docs_dir)
    begun.plugin.on_serve(server, config=config, builder=wanted.set)
    serving = threading.Thread(target=server.serve)
    serving.start()
    try:
        yield wanted
    finally:
        server.shutdown(wait=True)
        serving.join()


def is_seen(file: Path, wanted: threading.Event) -> bool:
    """Add lines that mean nothing, until the server wants to build."""
    for _ in range(LOOKS):
        file.write_text(f"{file.read_text(encoding='utf-8')}\n", encoding="utf-8")
        if wanted.wait(PAUSE):
            return True
    return False


def test_an_edit_in_the_catalogue_is_seen(small: Path, tmp_path: Path) -> None:
    """The plugin looks at the catalogue's folders itself, more often than MkDocs does."""
    with watched(small, tmp_path / "served") as wanted:
        assert is_seen(small / ACTIVITY, wanted)


def test_an_edit_of_a_written_page_is_seen(small: Path, tmp_path: Path) -> None:
    """MkDocs goes on looking at its own folders."""
    with watched(small, tmp_path / "served") as wanted:
        assert is_seen(small / "site" / "uitleg.md", wanted)
