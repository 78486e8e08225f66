"""The projects that are built: each peer's, at each size, in a folder that git ignores."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from bench.content import missing_facts
from bench.peers.peer import Peer, Source
from bench.synthetic import write_catalogue

WORK = Path(__file__).parents[1] / "work"
"""Where everything is made."""

_AWAY = WORK / "away"
"""What was taken away since the program began, until it ends."""

_LOOKED_AT = 25
"""Pages of each peer whose facts are checked: spread over the catalogue."""


_LINKED = re.compile(r"activiteit/([^/\"'\s]+/[^/\"'\s]+)/")
"""An activity in a page that lists it."""


class UnequalError(RuntimeError):
    """A peer did not make what the others make; says what is missing."""


def source_of(activities: int) -> Source:
    """Make a catalogue of so many activities anew."""
    folder = _empty(WORK / str(activities) / "catalogue")
    write_catalogue(folder, activities)
    return Source(folder)


def project_of(peer: Peer, source: Source) -> Path:
    """Write a peer's project anew, beside the catalogue."""
    folder = _empty(source.folder.parent / peer.key)
    peer.write(source, folder)
    return folder


def make_cold(peer: Peer, project: Path) -> None:
    """Take away what an earlier build left."""
    for each in (peer.output, *peer.caches):
        _take_away(project / each)


def check_equal(peer: Peer, project: Path, source: Source) -> None:
    """Refuse to compare a site that lacks pages or facts. Raises `UnequalError`."""
    site = project / peer.output
    content = source.content
    wijken = {each.id: each for each in content.wijken}
    for activity in content.activities:
        if not _page(site, f"activiteit/{activity.id}").is_file():
            raise UnequalError(f"{peer.title} has no page for {activity.id}")
    step = max(1, len(content.activities) // _LOOKED_AT)
    for activity in content.activities[::step]:
        html = _page(site, f"activiteit/{activity.id}").read_text(encoding="utf-8")
        missing = missing_facts(html, activity, wijken[activity.wijk].coaches)
        if missing:
            raise UnequalError(f"{peer.title} does not show on the page of {activity.id}: {missing}")
    lists = [
        *((f"wijk/{each.id}", content.in_wijk(each.id)) for each in content.wijken),
        *((f"klacht/{each.id}", content.for_complaint(each.id)) for each in content.complaints),
    ]
    for path, activities in lists:
        html = _page(site, path).read_text(encoding="utf-8") if activities else ""
        linked = set(_LINKED.findall(html))
        absent = [each.id for each in activities if each.id not in linked]
        if absent:
            raise UnequalError(f"{peer.title} does not list on {path}: {absent[:5]}")


def _page(site: Path, path: str) -> Path:
    return site / path / "index.html"


def _empty(folder: Path) -> Path:
    _take_away(folder)
    folder.mkdir(parents=True)
    return folder


def _take_away(folder: Path) -> None:
    """Move a folder aside, if it is there.

    Deleting comes at the end. For minutes after ten thousand files were deleted, ext4 without a journal
    takes up to a millisecond to make a new one, since it looks for a place that none of them had: that
    was more than a whole build of ours, and none of it the builder's.
    """
    if folder.exists():
        _AWAY.mkdir(parents=True, exist_ok=True)
        folder.rename(Path(tempfile.mkdtemp(dir=_AWAY)) / folder.name)


def delete_what_was_taken_away() -> None:
    """Delete everything that had to make place."""
    shutil.rmtree(_AWAY, ignore_errors=True)
