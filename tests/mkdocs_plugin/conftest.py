"""Fixtures of what serves a catalogue."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.mkdocs_plugin.serving import Serving, without_dates


@pytest.fixture
def serving(small: Path, tmp_path: Path) -> Serving:
    """The small catalogue, served and built once."""
    begun = Serving(small, tmp_path / "served")
    begun.build()
    return begun


@pytest.fixture
def anew(small: Path, tmp_path: Path) -> Callable[[], dict[str, bytes]]:
    """Give what a server that begins now would build."""
    return lambda: without_dates(Serving(small, tmp_path / "anew").build())
