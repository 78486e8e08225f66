"""That everything an entry names exists, and is what the entry takes it for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wijkrecept.catalogue import icpc, keys
from wijkrecept.catalogue.entries import Entries, Entry
from wijkrecept.catalogue.files import ENDING
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.problems import START, Problem, fault
from wijkrecept.catalogue.suggestions import suggestion
from wijkrecept.texts import load_texts


def reference_problems(entries: Entries) -> Iterator[Problem]:
    """Find names that lead nowhere, or to the wrong thing."""
    yield from targets_exist(entries)
    yield from folders_are_neighbourhoods(entries)
    yield from coaches_are_offered(entries)
    yield from successors_end(entries)


def targets_exist(entries: Entries) -> Iterator[Problem]:
    """Every reference leads to a file; a file with an error of its own exists all the same."""
    known = _known(entries)
    for entry in entries:
        for reference in entry.references:
            path, kind, target = reference
            if target in known[kind] or _refused_already(entry, kind, target):
                continue
            near = _near(kind, target, known[kind])
            yield entry.problem(
                ("complaint_absent" if kind is Kind.COMPLAINT else "reference_absent")
                + ("_near" if near else ""),
                path,
                what=load_texts()(f"check.kind.{kind}"),
                target=target,
                meant=near or "",
                file=_file(kind, target),
            )


def _near(kind: Kind, target: str, known: frozenset[str]) -> str | None:
    """Give what was probably meant. Of codes only a relative: what looks like a code is another complaint."""
    if kind is Kind.COMPLAINT:
        relatives = sorted(code for code in known if code[:3] == target[:3])
        return relatives[0] if relatives else None
    return suggestion(target, known)


def _known(entries: Entries) -> Mapping[Kind, frozenset[str]]:
    known = {kind: entries.ids(kind) for kind in Kind}
    complaints = entries.by_kind[Kind.COMPLAINT]
    # A file that could not be read still tells its code by its name.
    known[Kind.COMPLAINT] = frozenset(
        (complaints[each].code if each in complaints else None) or icpc.code_of(each)
        for each in known[Kind.COMPLAINT]
    )
    return known


def _refused_already(entry: Entry, kind: Kind, target: str) -> bool:
    """Whether the form of the reference was wrong, which its file's own problems tell."""
    if entry.record is not None:
        return False
    if kind is Kind.COMPLAINT:
        return not icpc.is_code(target) or icpc.refusal(target) is not None
    return not all(part.replace("-", "").isalnum() and part == part.lower() for part in target.split("/"))


def _file(kind: Kind, target: str) -> str:
    name = icpc.entry_id(target) if kind is Kind.COMPLAINT else target
    return f"{kind.folder}/{name}{ENDING}"


def folders_are_neighbourhoods(entries: Entries) -> Iterator[Problem]:
    """The folder of an activity names its wijk; said once for each folder."""
    wijken = entries.ids(Kind.NEIGHBOURHOOD)
    folders = {entry_id.partition("/")[0] for entry_id in entries.by_kind[Kind.ACTIVITY]}
    for folder in sorted(folders - wijken):
        near = suggestion(folder, wijken)
        code = "folder_no_wijk" if near is None else "folder_no_wijk_near"
        problem = fault(code, START, folder=folder, meant=near or "", file=_file(Kind.NEIGHBOURHOOD, folder))
        yield problem.in_file(f"{Kind.ACTIVITY.folder}/{folder}")


def coaches_are_offered(entries: Entries) -> Iterator[Problem]:
    """Who is named as a wijk's coach, or holds a coach's hour, is an organisation with a coach."""
    for entry in entries:
        if entry.kind not in {Kind.NEIGHBOURHOOD, Kind.PRACTICE}:
            continue
        for reference in entry.references:
            if reference.kind is Kind.ORGANISATION:
                organisation = entries.organisation(reference.target)
                if organisation is not None and organisation.coach is None:
                    file = _file(Kind.ORGANISATION, reference.target)
                    yield entry.problem("coach_absent", reference.path, target=reference.target, file=file)


def successors_end(entries: Entries) -> Iterator[Problem]:
    """Following successors leads to an end: never to itself, by whatever way around."""
    successors = {entry.id: each.successor for entry, each in entries.activities if each.successor}
    for entry_id, successor in successors.items():
        seen = [entry_id]
        following: str | None = successor
        while following is not None and following not in seen:
            seen.append(following)
            following = successors.get(following)
        if following == entry_id:
            entry = entries.by_kind[Kind.ACTIVITY][entry_id]
            code = "successor_self" if len(seen) == 1 else "successor_loop"
            yield entry.problem(code, (keys.SUCCESSOR,), way=" → ".join([*seen, entry_id]))
