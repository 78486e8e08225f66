"""Activities that a change takes the address of: their file is gone, or has another name.

The path of an activity's file is its address, on paper and in QR codes, for ever. An activity that
ends stays, and says so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from wijkrecept.catalogue import Kind, Problem
from wijkrecept.catalogue.files import ENDING, is_slug
from wijkrecept.catalogue.kinds import CATALOGUE_FOLDER
from wijkrecept.catalogue.problems import START, fault
from wijkrecept.cli.git import NoComparisonError, git

_NEARLY_THE_SAME = "-M70%"
"""How much of a file has to be left to call it renamed. Two activities made alike are so for half."""


def lost_addresses(root: Path, before: str, today: dt.date) -> Iterator[Problem]:
    """Tell of each activity whose file is gone since the commit `before`, or renamed."""
    for old, new in _lost_files(root, before):
        own = PurePosixPath(old)
        if not _is_activity(own):
            continue
        name = f"{own.parent.name}/{own.name}"
        if new is None:
            yield fault("file_gone", START, name=name, today=today).in_file(old)
        else:
            beside = PurePosixPath(new).parent == own.parent
            yield fault("file_renamed", START, name=own.name if beside else name).in_file(new)


def _is_activity(file: PurePosixPath) -> bool:
    """Whether a file has a name that an activity can have: only then was there an address."""
    below = (file.parts[:-2] == PurePosixPath(Kind.ACTIVITY.folder).parts) and file.suffix == ENDING
    return below and is_slug(file.parent.name) and is_slug(file.stem)


def _lost_files(root: Path, before: str) -> Iterator[tuple[str, str | None]]:
    """Give each file that is gone, with its new name if git finds one.

    Git sees a new name only in its list of files. So it gets a list to itself: that of `before`, and
    every file that came since, saved in git or not.
    """
    with TemporaryDirectory(prefix="wijkrecept-") as folder:
        index = Path(folder) / "index"
        git(root, "read-tree", before, index=index)
        # A folder that is gone or cannot be read has no new names.
        with suppress(NoComparisonError):
            git(root, "add", "--intent-to-add", "--", CATALOGUE_FOLDER, index=index)
        wanted = ("--name-status", "--diff-filter=DR", _NEARLY_THE_SAME, "--relative", "-z")
        answer = git(root, "diff", *wanted, before, "--", CATALOGUE_FOLDER, index=index)
    parts = iter(answer.decode("utf-8", "surrogateescape").split("\0"))
    for status in parts:
        if status:
            yield next(parts), next(parts) if status.startswith("R") else None
