"""That a complaint's file is named after its code, and no two files have one code."""

from __future__ import annotations

from collections.abc import Iterator

from wijkrecept.catalogue import icpc, keys
from wijkrecept.catalogue.entries import Entries
from wijkrecept.catalogue.files import ENDING
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.problems import Problem


def identity_problems(entries: Entries) -> Iterator[Problem]:
    """Z04.03 stands in `z04-03.yml`, so that an editor finds it and its page keeps its address.

    Two complaints with one code would both claim its activities: told at the file with another name.
    """
    complaints = entries.by_kind[Kind.COMPLAINT]
    for entry in complaints.values():
        if not entry.code or not icpc.is_code(entry.code) or entry.id == icpc.entry_id(entry.code):
            continue
        owner = complaints.get(icpc.entry_id(entry.code))
        if owner is not None and owner.code == entry.code:
            yield entry.problem("complaint_double", (keys.CODE,), code=entry.code, other=owner.source)
        else:
            name = icpc.entry_id(entry.code) + ENDING
            yield entry.problem("complaint_name", (keys.CODE,), code=entry.code, name=name)
