"""While serving: whether an edit changed pages only, or also what MkDocs makes around them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wijkrecept.catalogue.model import PhotoFile
from wijkrecept.mkdocs_plugin.frame import Frame
from wijkrecept.mkdocs_plugin.preparation import Preparation
from wijkrecept.mkdocs_plugin.stamping import Shells
from wijkrecept.mkdocs_plugin.writing import addresses

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

Sources = frozenset[tuple[str, int, int]]
"""Files, each with when it was changed (in nanoseconds) and its size in bytes."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What MkDocs made a site of: everything but the pages of the catalogue and their data.

    What another plugin makes of the catalogue is not known here. A site with such a plugin names the
    catalogue's folders under `watch` in mkdocs.yml: then they are sources, and MkDocs builds at each edit.
    """

    config: MkDocsConfig
    sources: Sources
    """The files that it built from, as they were before it read them."""
    photos: Mapping[str, PhotoFile]
    """Of these, the photos of the catalogue."""
    shells: Shells
    """What the theme made."""
    written: Sequence[tuple[str, str, str]]
    """The hand-written pages, for the finder."""
    outline: tuple[object, ...]
    """What it was told of the catalogue."""
    digest: bytes
    """Of the catalogue that is in the site."""

    def files_unchanged(self) -> bool:
        """Tell whether the files are what they were."""
        return self.sources == sources_of(self.config, self.photos)

    def hold_for(self, made: Preparation, frame: Frame) -> bool:
        """Tell whether the catalogue changed, and MkDocs would make the same of it.

        When the catalogue is what it was, something else was edited.
        """
        return made.digest != self.digest and outline_of(made, frame) == self.outline


def outline_of(made: Preparation, frame: Frame) -> tuple[object, ...]:
    """Give everything in the catalogue that MkDocs' part of a site depends on; equal when that would be.

    The addresses are in the sitemap and in what links are held to, photos are copied, and the form
    editor offers the wijken to choose from.
    """
    catalogue = made.edition.catalogue
    return (
        made.circumstances,
        tuple(addresses(made.plans)),
        dict(catalogue.photos),
        tuple((each.id, each.name) for each in catalogue.neighbourhoods.values()),
        frame.shown,
    )


def sources_of(config: MkDocsConfig, photos: Mapping[str, PhotoFile]) -> Sources:
    """Give the state of everything that MkDocs builds a site from, without what it leaves out itself."""
    places = [
        config.docs_dir,
        *config.theme.dirs,
        *config.watch,
        *(str(each.path) for each in photos.values()),
    ]
    if config.config_file_path:
        places.append(config.config_file_path)
    return frozenset(_state(file) for place in places for file in _files_below(place))


def _files_below(place: str) -> Iterator[str]:
    if not Path(place).is_dir():
        yield place
    for folder, below, names in os.walk(place, followlinks=True):
        below[:] = [name for name in below if not name.startswith(".")]
        yield from (os.path.join(folder, name) for name in names)  # noqa: PTH118  hundreds of files, each time


def _state(file: str) -> tuple[str, int, int]:
    try:
        found = os.stat(file)  # noqa: PTH116  as above
    except OSError:
        return file, 0, 0
    return file, found.st_mtime_ns, found.st_size
