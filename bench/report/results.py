"""What the parts of the benchmark found. Each part is kept by itself, so that one can be run alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Machine:
    """A computer, as far as it matters; without names or paths."""

    cores: int
    processor: str
    memory: float
    """Gibibytes."""
    kernel: str
    python: str


@dataclass(frozen=True)
class Conditions:
    """When and on what something was measured."""

    day: str
    machine: Machine
    busy: float
    """Part of the processors' time that others took just before the measuring began."""
    versions: Mapping[str, str]


@dataclass
class Builds:
    """The builds of one peer at one size, one a round."""

    peer: str
    activities: int
    walls: list[float] = field(default_factory=list)
    """Seconds."""
    processors: list[float] = field(default_factory=list)
    """Seconds of user and system time."""
    peaks: list[int] = field(default_factory=list)
    """Bytes."""
    files: int = 0
    """Files in the built site."""
    size: int = 0
    """Their bytes."""
    stopped_after: float | None = None
    """Seconds after which a build was stopped; there are no numbers then."""


@dataclass(frozen=True)
class Edits:
    """How long after an edit `serve` has the page, for each edit, at one size."""

    peer: str
    activities: int
    seconds: list[float]


@dataclass(frozen=True)
class Finding:
    """What a search in the browser costs, at one size."""

    way: str
    """Whose search it is."""
    activities: int
    requests: int
    """Before the first result."""
    transferred: int
    """Bytes over the line before the first result, compressed."""
    first_result: list[float]
    """Milliseconds from opening the page until the first result is painted, each time."""
    typing: list[float]
    """Milliseconds from a key press until its results are painted, each key."""
    heap: int
    """Bytes of JavaScript's memory when all has been typed."""


@dataclass(frozen=True)
class Audit:
    """What Lighthouse gives a page, of 100."""

    page: str
    scores: Mapping[str, int]


@dataclass(frozen=True)
class Part:
    """One part of the benchmark."""

    conditions: Conditions
    builds: list[Builds] = field(default_factory=list)
    edits: list[Edits] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    audits: list[Audit] = field(default_factory=list)


def save(part: Part, file: Path) -> None:
    """Keep a part."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(asdict(part), indent=1), encoding="utf-8")


def load(file: Path) -> Part | None:
    """Give a part that was kept; `None` when it was never run."""
    if not file.is_file():
        return None
    kept: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    conditions = kept["conditions"]
    return Part(
        conditions=Conditions(**{**conditions, "machine": Machine(**conditions["machine"])}),
        builds=[Builds(**each) for each in kept["builds"]],
        edits=[Edits(**each) for each in kept["edits"]],
        findings=[Finding(**each) for each in kept["findings"]],
        audits=[Audit(**each) for each in kept["audits"]],
    )
