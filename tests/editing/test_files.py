"""A file is saved whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wijkrecept.editing import replace_file


def test_a_file_gets_other_bytes(tmp_path: Path) -> None:
    """Nothing is left beside it."""
    file = tmp_path / "a.yml"
    file.write_bytes(b"oud")

    replace_file(file, b"nieuw")

    assert b"nieuw" == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def test_permissions_stay(tmp_path: Path) -> None:
    """Who could read it still can."""
    file = tmp_path / "a.yml"
    file.write_bytes(b"oud")
    file.chmod(0o664)

    replace_file(file, b"nieuw")

    assert 0o664 == file.stat().st_mode & 0o777


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it leads to is changed."""
    file, link = tmp_path / "a.yml", tmp_path / "b.yml"
    file.write_bytes(b"oud")
    link.symlink_to(file)

    replace_file(link, b"nieuw")

    assert link.is_symlink()
    assert b"nieuw" == file.read_bytes()


def test_what_goes_wrong_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither half a file nor a temporary one is left behind."""
    file = tmp_path / "a.yml"
    file.write_bytes(b"oud")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(file, b"nieuw")

    assert b"oud" == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())
