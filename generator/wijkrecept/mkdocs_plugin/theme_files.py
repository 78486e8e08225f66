"""The theme's files as MkDocs lists them, without looking at what it leaves out anyway."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import jinja2
from mkdocs.theme import Theme


def pass_over_hidden_folders(theme: Theme) -> None:
    """Let MkDocs list a theme's files without its hidden folders.

    At each build it lists all files and then drops those below a folder whose name begins with a
    dot. In Material these are ten thousand icons, which cost a fifth of a rebuild of `serve`.
    """
    # MkDocs has no hook before it lists them; how a theme gives its environment is public.
    theme.get_env = partial(_environment, theme.get_env)  # type: ignore[method-assign]


def _environment(get_env: Callable[[], jinja2.Environment]) -> jinja2.Environment:
    env = get_env()
    if isinstance(env.loader, jinja2.FileSystemLoader):
        env.loader = _VisibleFiles(env.loader.searchpath)
    return env


class _VisibleFiles(jinja2.FileSystemLoader):
    """Finds every file by its path; lists those that stand in no hidden folder."""

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for start in self.searchpath:
            for folder, below, names in os.walk(start):
                below[:] = [name for name in below if not name.startswith(".")]
                within = Path(folder).relative_to(start)
                found.update((within / name).as_posix() for name in names)
        return sorted(found)
