"""Zensical, on the same Markdown project as mkdocs-material."""

from __future__ import annotations

from collections.abc import Sequence

from bench.tools.zensical import program, version_installed


def command() -> Sequence[str]:
    """Build without what an earlier build kept."""
    return [str(program()), "build", "--clean"]


def version_shown() -> str:
    """Give the version of Zensical."""
    return version_installed()
