"""Saving what a command changed in a file, and saying what cannot be."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from wijkrecept.cli.saying import say
from wijkrecept.editing import Uneditable, replace_file
from wijkrecept.texts import load_texts


class Saved(Enum):
    """What became of a file."""

    CHANGED = auto()
    SAME = auto()
    LEFT = auto()
    """It could not be changed, and it is said why."""


def save(source: str, path: Path, edit: Callable[[bytes], bytes], *, dry_run: bool = False) -> Saved:
    """Change a file as it stands now; `source` is how it is called in a sentence."""
    texts = load_texts()
    try:
        content = path.read_bytes()
        changed = edit(content)
        if changed == content:
            return Saved.SAME
        if not dry_run:
            replace_file(path, changed)
    except Uneditable:
        say(texts("cli.uneditable", file=source))
    except OSError:
        say(texts("cli.unsaved", file=source))
    else:
        return Saved.CHANGED
    return Saved.LEFT
