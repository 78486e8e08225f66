"""Find the catalogue's photos, and see by what is in them whether browsers can show them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from wijkrecept.catalogue.files import PASSED_OVER, FoundFiles, is_slug, scan, slug
from wijkrecept.catalogue.kinds import FOLDERS, PHOTOS_FOLDER
from wijkrecept.catalogue.model import PhotoFile

MOST_BYTES = 1_500_000
"""Larger than this is a photo as it came out of the camera: 1600 pixels wide takes a fifth of it."""

HEAVY_BYTES = 500_000
"""On a telephone with a slow connection (1.6 Mbit/s) this takes two and a half seconds."""

_HEAD_BYTES = 16

_KINDS = {
    "JPEG": (re.compile(rb"\xff\xd8\xff"), (".jpg", ".jpeg")),
    "PNG": (re.compile(rb"\x89PNG\r\n\x1a\n"), (".png",)),
    "WebP": (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), (".webp",)),
}
"""What browsers show, by what a file begins with, and how its name may end."""


@dataclass(slots=True)
class FoundPhotos:
    """The photos that can be shown, and the names of all that are there."""

    shown: dict[str, PhotoFile] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    """Also those with a problem, under the name they have and the one they should have."""
    is_closed: bool = False
    """Whether the folder could not be read, so that any photo may be there."""


def find_photos(found: FoundFiles) -> FoundPhotos:
    """Find every photo and note in `found` what is wrong with it; never raises for what is there."""
    photos = FoundPhotos()
    problems_before = len(found.problems)
    entries = list(scan(found, PHOTOS_FOLDER))
    photos.is_closed = len(found.problems) > problems_before
    for entry in entries:
        if PASSED_OVER.fullmatch(entry.name):
            continue
        source = f"{PHOTOS_FOLDER}/{entry.name}"
        photos.known |= {entry.name, _better_name(entry.name)}
        if entry.is_dir(follow_symlinks=False):
            found.refuse("folder_unknown", source, name=entry.name, known=[*FOLDERS.values(), PHOTOS_FOLDER])
            continue
        photo = _photo(found, entry, source)
        if photo is not None:
            photos.shown[entry.name] = photo
    return photos


def _photo(found: FoundFiles, entry: os.DirEntry[str], source: str) -> PhotoFile | None:
    """Look at one photo; gives nothing for what cannot be shown."""
    read = _read(found, entry, source)
    if read is None:
        return None
    head, (width, height), size = read
    kind = next((kind for kind, (form, _) in _KINDS.items() if form.match(head)), None)
    if kind is None or width < 1 or height < 1:
        found.refuse("photo_kind", source)
        return None
    stem, ending = os.path.splitext(entry.name)  # noqa: PTH122  a name, not a path
    endings = _KINDS[kind][1]
    if ending.lower() not in endings:
        found.refuse("photo_ending", source, name=entry.name, kind=kind, better=slug(stem) + endings[0])
    elif not is_slug(stem) or ending not in endings:
        found.refuse("file_name", source, name=entry.name, better=_better_name(entry.name))
    elif size > MOST_BYTES:
        found.refuse("photo_large", source, size=_megabytes(size), most=_megabytes(MOST_BYTES))
    else:
        if size > HEAVY_BYTES:
            found.refuse("photo_heavy", source, size=size // 1000, better=HEAVY_BYTES // 1000)
        return PhotoFile(Path(entry.path), width, height)
    return None


def _read(
    found: FoundFiles, entry: os.DirEntry[str], source: str
) -> tuple[bytes, tuple[int, int], int] | None:
    """Give the beginning of a file, its width and height as browsers turn it, and how many bytes it has."""
    import imagesize  # brings the parts of Python for the network, which few catalogues have photos for

    try:
        if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(found.root.resolve()):
            found.refuse("file_link", source)
            return None
        # Opening a pipe or a device would wait for ever.
        if entry.is_file():
            with Path(entry.path).open("rb") as file:
                return file.read(_HEAD_BYTES), imagesize.get(file), entry.stat().st_size
    except (OSError, RuntimeError):
        # RuntimeError: a link that leads to itself.
        pass
    found.refuse("file_unreadable", source)
    return None


def _better_name(name: str) -> str:
    stem, ending = os.path.splitext(name)  # noqa: PTH122  a name, not a path
    return slug(stem) + ending.lower()


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".replace(".", ",")
