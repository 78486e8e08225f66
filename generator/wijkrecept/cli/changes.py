"""What a change did to a catalogue, as git knows it.

A change is all that differs from where its branch began, saved in git or not. Of the problems there
are now it is told those in the files it touched, and those elsewhere that were not there before:
a file that nobody touched may name one that was taken away, or be the like of one that was added.
And it is told what only a change can do wrong, such as taking a file away.
To know these, the catalogue of before is taken out of git and checked as well; nothing is guessed
from the words of a message.
"""

from __future__ import annotations

import datetime as dt
import io
import tarfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from wijkrecept.catalogue import Problem, load_catalogue
from wijkrecept.catalogue.kinds import CATALOGUE_FOLDER, FOLDERS, Kind
from wijkrecept.catalogue.owners import OWNER_FILES
from wijkrecept.cli.git import NoComparisonError, git
from wijkrecept.cli.lost_addresses import lost_addresses
from wijkrecept.cli.moved_days import moved_days

_CATALOGUE = (CATALOGUE_FOLDER, FOLDERS[Kind.NEIGHBOURHOOD], *OWNER_FILES)


def caused_by_change(
    root: Path, reference: str, today: dt.date, problems: Sequence[Problem]
) -> tuple[list[Problem], list[Problem]]:
    """Divide the problems of now in those of the change since `reference`, and the others.

    Raises `NoComparisonError` when git is not there, does not know the folder or the reference.
    """
    before = _beginning(root, reference)
    changed = _changed_files(root, before)
    untouched = [problem for problem in problems if problem.file not in changed]
    if untouched:
        known = set(_problems_at(root, before, today))
        untouched = [problem for problem in untouched if problem in known]
    there_before = set(untouched)
    caused = [problem for problem in problems if problem not in there_before]
    own = (*lost_addresses(root, before, today), *moved_days(root, before, changed))
    return sorted([*caused, *own]), untouched


def _beginning(root: Path, reference: str) -> str:
    """Give the commit where the branch of now left `reference`; `reference` itself if they share none.

    What has been added to `reference` since then is no part of the change.
    """
    git(root, "rev-parse", "--is-inside-work-tree", otherwise="no_repository")
    named = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}")
    commit = git(root, *named, otherwise="no_reference").decode().strip()
    try:
        return git(root, "merge-base", commit, "HEAD", otherwise="").decode().strip()
    except NoComparisonError:
        return commit


def _changed_files(root: Path, before: str) -> frozenset[str]:
    """Give the files that differ, were added or are gone, relative to `root`."""
    differ = git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", before, "--")
    added = git(root, "ls-files", "--others", "--exclude-standard", "-z")
    names = (differ + added).split(b"\0")
    return frozenset(name.decode("utf-8", "surrogateescape") for name in names if name)


def _problems_at(root: Path, commit: str, today: dt.date) -> tuple[Problem, ...]:
    """Check the catalogue as it was at a commit."""
    folders = git(root, "ls-tree", "--name-only", "-z", commit, "--", *_CATALOGUE).split(b"\0")
    there = [folder.decode() for folder in folders if folder]
    with TemporaryDirectory(prefix="wijkrecept-") as folder:
        if there:
            content = git(root, "archive", "--format=tar", commit, "--", *there)
            with tarfile.open(fileobj=io.BytesIO(content)) as archive:
                _unpack(archive, Path(folder).resolve())
        return load_catalogue(Path(folder), today).problems


def _unpack(archive: tarfile.TarFile, folder: Path) -> None:
    """Write down what is in an archive, and nothing outside the folder.

    A link that leads out is kept, since the checker tells of it and never follows it. (Python's own
    safe way to unpack came with 3.11.4, and Debian 12 has 3.11.2.)
    """
    for member in archive:
        target = folder / member.name
        if not target.parent.resolve().is_relative_to(folder) or ".." in target.parts:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        content = archive.extractfile(member) if member.isreg() else None
        if content is not None:
            target.write_bytes(content.read())
        elif member.issym():
            target.symlink_to(member.linkname)
