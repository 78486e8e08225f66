"""That a complaint's file is named after its code, and no two files have one code."""

from __future__ import annotations

from collections.abc import Iterator

from wijkrecept.catalogue import icpc, keys
from wijkrecept.catalogue.entries import Entries
from wijkrecept.catalogue.files import ENDING
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.problems import Problem


def identity_problems(entries: Entries) -> Iterator[Problem]:
    """Find complaints that do not answer to their file's name."""
    yield from complaints_are_named_by_code(entries)
    yield from codes_are_unique(entries)


def complaints_are_named_by_code(entries: Entries) -> Iterator[Problem]:
    """Z04.03 stands in `z04-03.yml`, so that an editor finds it and its page keeps its address."""
    for entry in entries.by_kind[Kind.COMPLAINT].values():
        if entry.code and icpc.is_code(entry.code) and entry.id != icpc.entry_id(entry.code):
            name = icpc.entry_id(entry.code) + ENDING
            yield entry.problem("complaint_name", (keys.CODE,), code=entry.code, name=name)


def codes_are_unique(entries: Entries) -> Iterator[Problem]:
    """Two complaints with one code would both claim its activities."""
    first: dict[str, str] = {}
    for entry in entries.by_kind[Kind.COMPLAINT].values():
        if entry.code:
            other = first.setdefault(entry.code, entry.source)
            if other != entry.source:
                yield entry.problem("complaint_double", (keys.CODE,), code=entry.code, other=other)
