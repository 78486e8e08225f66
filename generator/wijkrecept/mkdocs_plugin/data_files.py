"""The files that the browser fetches: the finder's, the texts, the sheets' and the script of maps.

Their names tell what is in them, so that browsers may keep them. Not while serving: all pages name
them, and would change with them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from wijkrecept.finder import finder_files
from wijkrecept.form_editor import EDITOR_PATH
from wijkrecept.mkdocs_plugin import assets
from wijkrecept.mkdocs_plugin.preparation import Preparation
from wijkrecept.pages.data import compact_json
from wijkrecept.pages.sheet import sheet_file
from wijkrecept.texts import Texts, browser_texts


class DataFiles:
    """What one build has for the browser beside its pages."""

    def __init__(
        self,
        prepared: Preparation,
        texts: Texts,
        written: Sequence[tuple[str, str, str]],
        *,
        are_kept: bool,
    ) -> None:
        """Take the hand-written pages, and whether browsers may keep the files."""
        self._prepared = prepared
        self._dutch = texts
        self._written = written
        self._are_kept = are_kept
        digest = hashlib.sha256(prepared.digest + repr(written).encode())
        self._index = self._path("finder", "json", digest)
        self._mentions = self._path("mentions", "json", digest)
        self._map = self._asset("map", "js", prepared.map_script.encode())
        self._texts = self._json("texts", browser_texts(texts))
        self._sheets = {
            each.language: self._json(f"sheet-{each.language}", sheet_file(prepared.edition, each))
            for each in prepared.languages
        }

    @property
    def paths(self) -> dict[str, str | Mapping[str, str]]:
        """Where everything that the browser fetches stands, from the site's root."""
        return {
            "index": self._index,
            "mentions": self._mentions,
            "texts": self._texts.path,
            "map": self._map.path,
            "editor": EDITOR_PATH,
            "pictograms": assets.PICTOGRAMS_PATH,
            "sheets": {language: sheet.path for language, sheet in self._sheets.items()},
        }

    def small(self) -> Iterator[assets.Asset]:
        """Give the files that are made at once."""
        yield self._map
        yield self._texts
        yield from self._sheets.values()

    @property
    def finder_paths(self) -> tuple[str, str]:
        """Where the files of `finder` stand, from the site's root."""
        return self._index, self._mentions

    def finder(self) -> dict[str, bytes]:
        """Make the finder's files, by their paths; takes seconds for ten thousand activities."""
        rendering = self._prepared.plans[0].rendering
        made = finder_files(self._prepared.edition, self._dutch, self._written, rendering.rhythms)
        return {self._index: made.index, self._mentions: made.mentions}

    def _json(self, stem: str, value: object) -> assets.Asset:
        return self._asset(stem, "json", compact_json(value).encode())

    def _asset(self, stem: str, ending: str, content: bytes) -> assets.Asset:
        return assets.Asset(self._path(stem, ending, hashlib.sha256(content)), content)

    def _path(self, stem: str, ending: str, digest: hashlib._Hash) -> str:
        return assets.path_of(stem, ending, digest if self._are_kept else None)
