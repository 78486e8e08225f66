"""The catalogue that a command is about."""

from __future__ import annotations

from pathlib import Path

from wijkrecept.catalogue.kinds import CATALOGUE_FOLDER
from wijkrecept.catalogue.problems import shown
from wijkrecept.texts import load_texts


def missing_catalogue(root: Path) -> str | None:
    """Say that there is no catalogue in the folder `root`, or nothing when there is one."""
    if (root / CATALOGUE_FOLDER).is_dir():
        return None
    name = "no_catalogue" if root.is_dir() else "no_root"
    return load_texts()(f"cli.{name}", root=shown(str(root.absolute()), length=None))
