"""What a generator of sites is to the benchmark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bench.content import Content, content_of


@dataclass(frozen=True)
class Source:
    """A made-up catalogue: its folder, and what its pages say."""

    folder: Path

    @cached_property
    def content(self) -> Content:
        """What a peer lays out; worked out when one asks, since our own build needs only the folder."""
        return content_of(self.folder)


def _nothing() -> None:
    """Install nothing: it is there already."""


@dataclass(frozen=True)
class Peer:
    """One way to make the site."""

    key: str
    """What it is called on the command line."""
    title: str
    """What it is called in the report."""
    write: Callable[[Source, Path], None]
    """Write its project into an empty folder."""
    command: Callable[[], Sequence[str]]
    """Give the command that builds, run in the project's folder."""
    version: Callable[[], str]
    output: str
    """Folder of the built site, in the project."""
    caches: Sequence[str] = ()
    """Folders that it keeps between builds: a cold build begins without them."""
    largest: int | None = None
    """The most activities that it is asked to build, where more takes longer than anybody waits."""
    install: Callable[[], None] = _nothing
    """Install what it needs beyond our own environment."""


def write_files(target: Path, texts: dict[str, str]) -> None:
    """Write texts by their paths below a folder."""
    for path, text in texts.items():
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
