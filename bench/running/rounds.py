"""Builds that take turns, so that whatever else the machine does falls on all alike."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from bench.peers.peer import Peer
from bench.report.results import Builds
from bench.running.projects import check_equal, make_cold, project_of, source_of
from bench.running.tree import Measured, measure


class FailedBuildError(RuntimeError):
    """A build that ended with an error; shows what it said."""


def run_rounds(
    peers: Sequence[Peer], activities: int, rounds: int, limit: float, say: Callable[[str], None]
) -> list[Builds]:
    """Build each peer's project once a round, A B C A B C; a peer that takes too long has no second turn."""
    source = source_of(activities)
    projects = {each.key: project_of(each, source) for each in peers}
    found = {each.key: Builds(each.key, activities) for each in peers}
    for turn in range(rounds):
        for peer in peers:
            builds, project = found[peer.key], projects[peer.key]
            if builds.stopped_after is not None:
                continue
            make_cold(peer, project)
            os.sync()  # what others wrote is on the disk, and costs this one nothing
            measured = measure(peer.command(), project, limit)
            say(f"{activities} activities, round {turn + 1}: {peer.title} {measured.wall:.2f} s")
            _note(builds, peer, measured, limit)
            if turn == 0 and measured.code == 0:
                check_equal(peer, project, source)
                files = [each for each in (project / peer.output).rglob("*") if each.is_file()]
                builds.files, builds.size = len(files), sum(each.stat().st_size for each in files)
    return list(found.values())


def _note(builds: Builds, peer: Peer, measured: Measured, limit: float) -> None:
    if measured.code is None:
        builds.stopped_after = limit
        return
    if measured.code != 0:
        raise FailedBuildError(f"{peer.title} ended with {measured.code}:\n{measured.said[-3000:]}")
    builds.walls.append(measured.wall)
    builds.processors.append(measured.processor)
    builds.peaks.append(measured.peak)
