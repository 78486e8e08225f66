"""A small made-up catalogue, as the peers get it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.peers.peer import Source
from bench.synthetic import write_catalogue


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """A catalogue of twelve activities."""
    folder: Path = tmp_path_factory.mktemp("catalogue")
    write_catalogue(folder, 12)
    return Source(folder)
