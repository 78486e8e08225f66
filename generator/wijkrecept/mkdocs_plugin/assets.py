"""The files a site needs beside its pages: scripts, styles, the index, pictograms and schemas."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from wijkrecept.catalogue import schema_sources
from wijkrecept.pages.pictograms import PICTOGRAMS, sprite

FOLDER = "assets/wijkrecept/"
_BROWSER_BUILD = "browser_build"
_EDITOR = "editor"
_MAP = "map"
"""Scripts with blanks, which `pages.maps` fills."""
_NOT_SERVED = ("manifest.json", ".stamp")
PICTOGRAMS_PATH = f"{FOLDER}pictograms.svg"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site: where it stands from the root, and what is in it."""

    path: str
    content: bytes


class NoBrowserBuildError(RuntimeError):
    """The package was installed without its browser files."""


@cache
def browser_entries() -> Mapping[str, str]:
    """Give the path in the site of each browser entry: `main.js` → `assets/wijkrecept/main-….js`.

    Raises `NoBrowserBuildError` when the package holds no browser files.
    """
    manifest = _browser_build().joinpath("manifest.json")
    if not manifest.is_file():
        raise NoBrowserBuildError
    names: dict[str, str] = json.loads(manifest.read_text(encoding="utf-8"))
    return {entry: FOLDER + name for entry, name in names.items()}


def browser_assets() -> Iterator[Asset]:
    """Give the browser files that every site needs, bundled when the package was built."""
    return _below(_browser_build(), PurePosixPath(FOLDER), leave_out=(*_NOT_SERVED, _EDITOR, _MAP))


def editor_program() -> Iterator[Asset]:
    """Give the files of the form editor, which only a site that has it on needs."""
    return _below(_browser_build().joinpath(_EDITOR), PurePosixPath(FOLDER, _EDITOR), leave_out=_NOT_SERVED)


@cache
def pictogram_sprite() -> Asset:
    """Put the pictograms of the theme's icons together in one file."""
    icons = files("material").joinpath("templates", ".icons")
    drawn = {
        name: icons.joinpath(*f"{icon}.svg".split("/")).read_text(encoding="utf-8")
        for name, icon in PICTOGRAMS.items()
    }
    return Asset(PICTOGRAMS_PATH, sprite(drawn).encode())


def schema_assets() -> Iterator[Asset]:
    """Give the JSON Schemas, for editors' tools that complete and explain while typing."""
    for name, content in schema_sources().items():
        yield Asset(f"schema/{name}", content)


def path_of(stem: str, ending: str, digest: hashlib._Hash | None) -> str:
    """Give the path of an asset; with a digest its name changes with what it is made of."""
    version = "" if digest is None else f"-{digest.hexdigest()[:10]}"
    return f"{FOLDER}{stem}{version}.{ending}"


@cache
def program_digest() -> bytes:
    """Give what changes with any file of this package: its code, texts, schemas and templates."""
    digest = hashlib.sha256()
    for asset in _below(files("wijkrecept"), PurePosixPath(), leave_out=(_BROWSER_BUILD, "__pycache__")):
        digest.update(f"{asset.path}\0{len(asset.content)}\0".encode())
        digest.update(asset.content)
    return digest.digest()


def _browser_build() -> Traversable:
    return files("wijkrecept").joinpath(_BROWSER_BUILD)


def _below(folder: Traversable, path: PurePosixPath, leave_out: tuple[str, ...]) -> Iterator[Asset]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.name in leave_out:
            continue
        if entry.is_dir():
            yield from _below(entry, path / entry.name, leave_out)
        else:
            yield Asset(str(path / entry.name), entry.read_bytes())
