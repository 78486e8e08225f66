"""The catalogue that a command is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from wijkrecept.catalogue.entries import Entry, entry_from_content
from wijkrecept.catalogue.files import SourceFile
from wijkrecept.catalogue.kinds import CATALOGUE_FOLDER
from wijkrecept.catalogue.problems import Problem, Severity, shown
from wijkrecept.texts import load_texts


def missing_catalogue(root: Path) -> str | None:
    """Say that there is no catalogue in the folder `root`, or nothing when there is one."""
    if (root / CATALOGUE_FOLDER).is_dir():
        return None
    name = "no_catalogue" if root.is_dir() else "no_root"
    return load_texts()(f"cli.{name}", root=shown(str(root.absolute()), length=None))


def catalogue_errors(problems: Iterable[Problem]) -> str:
    """Say that a catalogue has errors, which come first."""
    count = sum(problem.severity is Severity.ERROR for problem in problems)
    return load_texts()("import.catalogue_errors", count=count)


def today() -> dt.date:
    """Give the editor's own day."""
    return dt.date.today()  # noqa: DTZ011  the editor's own day


def entry_of(file: SourceFile) -> Entry:
    """Read and check a file by itself."""
    return entry_from_content(file.kind, file.id, file.source, file.content)


def errors_of(entry: Entry) -> list[Problem]:
    """Give what keeps a file from being changed: only what is right by itself is touched."""
    return [problem for problem in entry.problems if problem.severity is Severity.ERROR]
