"""Keep pages of the last build through MkDocs' cleaning, which would delete them to be written again.

What does not change keeps its file, with the time at which that was written: less work for the disk,
and for whoever sends a site to a server by what changed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

_ASIDE = ".wijkrecept"
"""Where pages wait inside the site's folder; MkDocs leaves alone what begins with a dot."""


def folder_of(path: str) -> str:
    """Give the folder at the root of the site that a page stands in, by the page's path."""
    return path.partition("/")[0]


def put_aside(site: Path, folders: Iterable[str]) -> None:
    """Move folders at the root of `site` to where MkDocs does not look.

    What an earlier build left there when it failed goes: it is not known what that was.
    """
    aside = site / _ASIDE
    shutil.rmtree(aside, ignore_errors=True)
    found = [name for name in folders if (site / name).is_dir() and not (site / name).is_symlink()]
    if found:
        aside.mkdir()
    for name in found:
        # What cannot be moved, since another program has it open, MkDocs deletes as it always does.
        with suppress(OSError):
            (site / name).rename(aside / name)


def put_back(site: Path) -> frozenset[str]:
    """Move back what was put aside, but not to where MkDocs made a folder itself; give what is back."""
    aside = site / _ASIDE
    back = set()
    if aside.is_dir():
        for each in list(aside.iterdir()):
            if not (site / each.name).exists():
                with suppress(OSError):
                    each.rename(site / each.name)
                    back.add(each.name)
    shutil.rmtree(aside, ignore_errors=True)
    return frozenset(back)


def leave_only(site: Path, folders: Iterable[str], pages: Collection[str]) -> None:
    """Delete everything in `folders` but pages that stand at these paths, as MkDocs would have done."""
    files = {f"{path}index.html" for path in pages}
    above = {path[:end] for path in pages for end, letter in enumerate(path) if letter == "/"}
    for name in folders:
        _leave_only(f"{site}/", name, files, above)


def _leave_only(site: str, folder: str, files: Collection[str], above: Collection[str]) -> None:
    with os.scandir(site + folder) as found:
        entries = list(found)
    for each in entries:
        path = f"{folder}/{each.name}"
        if each.is_dir(follow_symlinks=False):
            if path in above:
                _leave_only(site, path, files, above)
            else:
                shutil.rmtree(each.path)
        elif path not in files or not each.is_file(follow_symlinks=False):
            os.unlink(each.path)  # noqa: PTH108  no object for each of ten thousand files
