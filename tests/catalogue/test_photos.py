"""What is known of a photo from its file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from wijkrecept.catalogue.files import FoundFiles
from wijkrecept.catalogue.photos import find_photos

ORIENTATION = 0x0112
"""The EXIF tag in which a camera says how it was held."""
TURNED_RIGHT = 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of photos in a catalogue without any."""
    made = tmp_path / "catalog" / "photos"
    made.mkdir(parents=True)
    return made


def test_a_photo_that_was_taken_upright_is_upright(folder: Path, tmp_path: Path) -> None:
    """Browsers turn it as the camera was held, so its width and height change places."""
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED_RIGHT
    Image.new("RGB", (800, 600)).save(folder / "deur.jpg", exif=exif)
    photo = find_photos(FoundFiles(tmp_path)).shown["deur.jpg"]

    assert (600, 800) == (photo.width, photo.height)


def test_a_name_of_forty_words_can_be(folder: Path, tmp_path: Path) -> None:
    """As many as fit in the longest name that a file can have."""
    name = "-".join("a" * 40) + ".png"
    Image.new("RGB", (8, 6)).save(folder / name)

    assert [name] == list(find_photos(FoundFiles(tmp_path)).shown)
