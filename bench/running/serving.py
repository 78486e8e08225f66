"""How soon an edit shows while `mkdocs serve` runs: a real server, asked over HTTP."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from bench.content import ActivityFacts
from bench.peers.registry import MATERIAL, OURS
from bench.report.results import Edits
from bench.running.projects import project_of, source_of

_FILES = {OURS.key: "catalog/activities/{}.yml", MATERIAL.key: "docs/activiteit/{}.md"}
"""Where an activity stands that is edited, by peer."""

_STARTED_WITHIN = 600.0
_ANSWERED_WITHIN = 120.0
_PAUSE = 0.1
_MARKED = 15
"""Letters of a description that find the place to edit: few enough to stand on one line of the file."""


class ServeError(RuntimeError):
    """The server did not start, or did not show an edit."""


def edits_of(activities: int, edits: int) -> list[Edits]:
    """Edit so many entries, one after the other, of our own site and of plain mkdocs-material."""
    source = source_of(activities)
    found = []
    for peer in (OURS, MATERIAL):
        project = project_of(peer, source)
        with _served(project) as port:
            step = max(1, activities // edits)
            chosen = source.content.activities[::step][:edits]
            seconds = [
                _edit(port, project / _FILES[peer.key].format(each.id), each, f"Nieuwigheid{number}")
                for number, each in enumerate(chosen)
            ]
        found.append(Edits(peer.key, activities, seconds))
    return found


def _edit(port: int, file: Path, activity: ActivityFacts, word: str) -> float:
    """Put a word into a description and wait, as a browser does, until the page has it."""
    page = f"/activiteit/{activity.id}/"
    waiting = re.search(r"livereload\(([0-9]+), ([0-9]+)\)", _get(port, page))
    if waiting is None:
        raise ServeError("mkdocs serve sends no script for live reload")
    start = activity.description[:_MARKED]
    old = file.read_text(encoding="utf-8")
    begun = time.monotonic()
    file.write_text(old.replace(start, f"{word}. {start}"), encoding="utf-8")
    answered = _get(port, f"/livereload/{waiting[1]}/{waiting[2]}")
    if int(answered) <= int(waiting[1]) or word not in _get(port, page):
        raise ServeError(f"the page of {activity.id} does not show an edit")
    return time.monotonic() - begun


@contextmanager
def _served(project: Path) -> Iterator[int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "--dev-addr"]
    server = subprocess.Popen([*command, f"127.0.0.1:{port}"], cwd=project)
    try:
        _wait_until_there(server, port)
        yield port
    finally:
        server.terminate()
        server.wait()


def _wait_until_there(server: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + _STARTED_WITHIN
    while server.poll() is None and time.monotonic() < until:
        try:
            _get(port, "/")
        except ConnectionRefusedError:
            time.sleep(_PAUSE)
        else:
            return
    raise ServeError("mkdocs serve did not start")


def _get(port: int, path: str) -> str:
    connection = HTTPConnection("127.0.0.1", port, timeout=_ANSWERED_WITHIN)
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
    finally:
        connection.close()
