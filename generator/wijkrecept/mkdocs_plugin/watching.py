"""While serving: look whether a file of the catalogue changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wijkrecept.catalogue.kinds import FOLDERS

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_SHORTEST_PAUSE, _LONGEST_PAUSE = 0.1, 0.5
_PAUSE_FOR_EACH = 0.00005
"""Seconds between two looks at the catalogue, and what each activity adds: a look takes some 0.01 ms
for a file."""


def watch_catalogue(server: LiveReloadServer, root: Path, activities: int) -> None:
    """Let `server` rebuild when a file of the catalogue below `root` changes.

    MkDocs looks at its own folders twice a second, which is half of what an editor waits for. These
    are looked at in the same way, since only that works on every disk, but as often as their size
    allows: an observer has one pace for all that it looks at, so they have one of their own.
    """
    pause = min(_LONGEST_PAUSE, max(_SHORTEST_PAUSE, _PAUSE_FOR_EACH * activities))
    usual, server.observer = server.observer, type(server.observer)(timeout=pause)
    for name in sorted({folder.split("/")[0] for folder in FOLDERS.values()}):
        if (root / name).is_dir():
            server.watch(str(root / name))
    server.observer.start()
    server.observer = usual
