"""wijkrecept itself, from the catalogue's own files."""

from __future__ import annotations

import compileall
import shutil
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import wijkrecept
from bench.peers.peer import Source


def write(source: Source, target: Path) -> None:
    """Copy the catalogue as it is."""
    shutil.copytree(source.folder, target, dirs_exist_ok=True)


def install() -> None:
    """Compile our modules, as pip did with those of other packages: ours stand here to be worked on."""
    compileall.compile_dir(Path(wijkrecept.__file__).parent, quiet=1)


def command() -> Sequence[str]:
    """Build as anybody does."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]


def version_shown() -> str:
    """Give the version of the package and of what it stands on."""
    return (
        f"{version('wijkrecept')} (mkdocs {version('mkdocs')}, mkdocs-material {version('mkdocs-material')})"
    )
