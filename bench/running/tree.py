"""Run a command and measure it with all its child processes (Linux only).

Time is that of a clock on the wall; processor time is what the kernel counted for the process and
all children that it waited for. Memory is looked at every twentieth of a second: the sum over the
tree of what each process holds, with shared pages divided over who shares them (PSS); and never
less than the highest mark that the kernel kept for a single process (VmHWM).
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 0.05
_PROC = Path("/proc")


@dataclass(frozen=True)
class Measured:
    """What one run took."""

    wall: float
    """Seconds."""
    processor: float
    """Seconds of user and system time, over all processors."""
    peak: int
    """Bytes."""
    code: int | None
    """What the command gave back; `None` when it was stopped because it took too long."""
    said: str
    """What it wrote on the terminal."""


class _Watch(threading.Thread):
    """Looks at the memory of a process and its children until told to stop, and stops what takes too long."""

    def __init__(self, root: int, limit: float) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self.stopped = False
        self._root = root
        self._until = time.monotonic() + limit
        self._over = threading.Event()

    def run(self) -> None:
        while not self._over.wait(_PAUSE):
            tree = list(_tree(self._root))
            marks = [_field(each, "status", "VmHWM") for each in tree]
            held = sum(_held(each) for each in tree) if len(tree) > 1 else 0
            self.peak = max(self.peak, held, *marks, 0)
            if time.monotonic() > self._until:
                self.stopped = True
                # The leader of a session of its own: its children go with it.
                os.killpg(self._root, 9)
                return

    def end(self) -> None:
        self._over.set()
        self.join()


def measure(command: Sequence[str], folder: Path, limit: float) -> Measured:
    """Run a command in a folder, at most `limit` seconds."""
    log = folder / ".bench-log"
    with log.open("wb") as terminal:
        start = time.monotonic()
        started = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=terminal,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        watch = _Watch(started.pid, limit)
        watch.start()
        _, status, usage = os.wait4(started.pid, 0)
        wall = time.monotonic() - start
        watch.end()
    started.returncode = os.waitstatus_to_exitcode(status)
    said = log.read_text(encoding="utf-8", errors="replace")
    log.unlink()
    return Measured(
        wall=wall,
        processor=usage.ru_utime + usage.ru_stime,
        peak=watch.peak,
        code=None if watch.stopped else started.returncode,
        said=said,
    )


def _tree(root: int) -> Iterator[int]:
    yield root
    for task in _listed(_PROC / str(root) / "task"):
        for child in _read(task / "children").split():
            yield from _tree(int(child))


def _held(process: int) -> int:
    return _field(process, "smaps_rollup", "Pss") or _field(process, "status", "VmRSS")


def _field(process: int, file: str, name: str) -> int:
    """Give a number of kibibytes that the kernel shows of a process, as bytes; 0 when it has ended."""
    for line in _read(_PROC / str(process) / file).splitlines():
        key, _, value = line.partition(":")
        if key == name:
            return int(value.split()[0]) * 1024
    return 0


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return ""  # the process ended between two looks


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except (FileNotFoundError, ProcessLookupError):
        return []
