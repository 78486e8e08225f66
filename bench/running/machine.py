"""What the numbers were measured on, without names or paths of anybody's computer."""

from __future__ import annotations

import datetime as dt
import os
import platform
import time
from pathlib import Path

from bench.report.results import Conditions, Machine

_GIBIBYTE = 1024**3
_LOOKED_FOR = 3.0
"""Seconds."""


def this_machine() -> Machine:
    """Describe this one."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return Machine(
        cores=len(os.sched_getaffinity(0)),
        processor=_processor(),
        memory=round(pages / _GIBIBYTE, 1),
        kernel=f"{platform.system()} {platform.release().split('-')[0]}",
        python=platform.python_version(),
    )


def conditions(versions: dict[str, str]) -> Conditions:
    """Say when and on what a part is measured, and with which versions."""
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    return Conditions(day=today, machine=this_machine(), busy=_busy(), versions=versions)


def _busy() -> float:
    """Give the part of the processors' time that is in use while we do nothing ourselves."""
    idle, total = _ticks()
    time.sleep(_LOOKED_FOR)
    later_idle, later_total = _ticks()
    return 1 - (later_idle - idle) / (later_total - total)


def _ticks() -> tuple[int, int]:
    """Give the ticks of all processors since the machine started: those idle, and all."""
    line = Path("/proc/stat").read_text(encoding="utf-8").splitlines()[0]
    user, nice, system, idle, waiting, *others = map(int, line.split()[1:9])
    return idle + waiting, sum((user, nice, system, idle, waiting, *others))


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        if key.strip() == "model name":
            return value.strip()
    return platform.machine()
