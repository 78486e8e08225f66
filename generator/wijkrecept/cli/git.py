"""Ask git, whose answers may be none."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path


class NoComparisonError(Exception):
    """Git cannot tell what changed; the argument names the text that says why."""


def git(root: Path, *arguments: str, otherwise: str = "no_repository", index: Path | None = None) -> bytes:
    """Give what git says; raises `NoComparisonError` with `otherwise` when it says no.

    With `index` git keeps its list of files there, and leaves the folder's own as it is.
    """
    program = shutil.which("git")
    if program is None:
        raise NoComparisonError("no_git")
    command = [program, "-c", "core.quotePath=off", *arguments]
    own = None if index is None else {**os.environ, "GIT_INDEX_FILE": str(index)}
    answer = subprocess.run(command, cwd=root, env=own, capture_output=True, check=False)  # noqa: S603  no shell; see arguments
    if answer.returncode:
        raise NoComparisonError(otherwise)
    return answer.stdout
