"""A command is measured with its children."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.running.tree import measure

HELD = 120_000_000
ALLOCATE = f"held = b'x' * {HELD}\nfor _ in range(9_000_000): pass"
IN_A_CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {ALLOCATE!r}], check=True)"


def test_memory_and_time_of_a_child_count(tmp_path: Path) -> None:
    """What a child held and took is told of the command that started it."""
    measured = measure([sys.executable, "-c", IN_A_CHILD], tmp_path, limit=60)

    assert measured.code == 0
    assert measured.peak > HELD
    assert 0 < measured.processor
    assert 0 < measured.wall


def test_what_takes_too_long_is_stopped(tmp_path: Path) -> None:
    """A command without end is stopped after its limit, and has no code."""
    measured = measure([sys.executable, "-c", "while True: pass"], tmp_path, limit=0.2)

    assert measured.code is None


def test_what_a_command_says_is_kept(tmp_path: Path) -> None:
    """A failed build can be looked into."""
    measured = measure([sys.executable, "-c", "import sys; sys.exit('mis')"], tmp_path, limit=60)

    assert (1, "mis\n") == (measured.code, measured.said)
