"""That every photo that an entry shows is there, and that every photo is shown."""

from __future__ import annotations

from collections.abc import Iterator

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.entries import Entries
from wijkrecept.catalogue.kinds import PHOTOS_FOLDER
from wijkrecept.catalogue.photos import FoundPhotos
from wijkrecept.catalogue.problems import START, Problem, fault
from wijkrecept.catalogue.suggestions import typing_error

_PATH = (keys.PHOTO, keys.PHOTO_FILE)


def photo_problems(entries: Entries, photos: FoundPhotos) -> Iterator[Problem]:
    """Find names of photos that lead nowhere, and photos that nobody shows."""
    unused = set(photos.shown)
    for entry in entries:
        if entry.photo is None or photos.is_closed:
            continue
        unused.discard(entry.photo)
        if entry.photo not in photos.known:
            meant = _meant(entry.photo, photos)
            unused.discard(meant)
            code = "photo_absent_near" if meant else "photo_absent"
            yield entry.problem(code, _PATH, target=entry.photo, meant=meant)
    for name in sorted(unused):
        yield fault("photo_unused", START).in_file(f"{PHOTOS_FOLDER}/{name}")


def _meant(name: str, photos: FoundPhotos) -> str:
    """Give the photo that was meant, also by who wrote its folder too, or capitals; empty for none."""
    written = name.replace("\\", "/").rpartition("/")[2]
    return typing_error(written, photos.shown) or ""
