"""Who looks after which wijk, as `CODEOWNERS` tells the host of the files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from wijkrecept.catalogue.kinds import FOLDERS, Kind
from wijkrecept.catalogue.problems import Position, Problem, fault

OWNER_FILES = ("CODEOWNERS", ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "docs/CODEOWNERS")
"""Where GitHub and GitLab look for it."""

_MAX_BYTES = 1_000_000
_WIJK = re.compile(rf"/?{re.escape(FOLDERS[Kind.ACTIVITY])}/([^/\s*]+)/?\S*\s+\S")


def owner_problems(root: Path, neighbourhoods: Iterable[str]) -> Iterator[Problem]:
    """Find wijken that nobody looks after, in a file that names who does so for other wijken.

    A file that names no wijk at all is one of a catalogue where the same people look after everything.
    """
    for name in OWNER_FILES:
        path = root / name
        try:
            content = path.read_bytes()[:_MAX_BYTES] if path.is_file() else b""
        except OSError:
            continue
        lines = content.decode("utf-8", "replace").splitlines()
        owned = {found[1] for found in map(_WIJK.match, lines) if found}
        for wijk in sorted(set(neighbourhoods) - owned) if owned else ():
            yield fault("owner_missing", Position(len(lines), 1), neighbourhood=wijk).in_file(name)
