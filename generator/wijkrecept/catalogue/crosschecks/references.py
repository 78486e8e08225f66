"""That everything an entry names exists, and is what the entry takes it for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wijkrecept.catalogue import icpc, keys
from wijkrecept.catalogue.entries import Entries, Entry
from wijkrecept.catalogue.files import ENDING, is_slug
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.model import Complaint
from wijkrecept.catalogue.other_words import codes
from wijkrecept.catalogue.problems import START, Problem, fault
from wijkrecept.catalogue.reader import Path, name_of
from wijkrecept.catalogue.suggestions import letters, typing_error
from wijkrecept.texts import load_texts


class Use(NamedTuple):
    """A place where an entry names another."""

    entry: Entry
    path: Path


def reference_problems(entries: Entries) -> Iterator[Problem]:
    """Find names that lead nowhere, or to the wrong thing."""
    yield from names_are_written_right(entries)
    yield from targets_exist(entries)
    yield from coaches_are_offered(entries)
    yield from deputies_are_others(entries)
    yield from successors_end(entries)


def names_are_written_right(entries: Entries) -> Iterator[Problem]:
    """Offer the name of the file to whoever wrote something like it, or what the thing is called."""
    for entry in entries:
        if entry.record is not None:
            continue
        for path, kind, target in entry.references:
            if _has_form(kind, target):
                continue
            meant = _meant(entries, entry, kind, target)
            if meant is not None:
                yield entry.problem("value_meant", path, key=name_of(path), value=target, meant=meant)


def targets_exist(entries: Entries) -> Iterator[Problem]:
    """Every name leads to a file; one that is broken or has a wrong name exists all the same.

    A file that is gone is told once, at the first place that names it.
    """
    absent: dict[tuple[Kind, str], list[Use]] = {}
    known = {kind: _known(entries, kind) for kind in Kind}
    for entry in entries:
        for path, kind, target in entry.references:
            if target in known[kind]:
                continue
            # An activity beside the folders of the wijken has only a name.
            beside = target.rpartition("/")[2]
            if beside not in known[kind] and kind not in entries.closed and _has_form(kind, target):
                absent.setdefault((kind, target), []).append(Use(entry, path))
    yield from _absent_folders(entries, known[Kind.NEIGHBOURHOOD], absent)
    for (kind, target), uses in absent.items():
        first, more = _first(uses)
        near = _near(entries, first.entry, kind, target, alone=more == 0)
        yield first.entry.problem(
            _absence(kind, near, more),
            first.path,
            what=load_texts()(f"check.kind.{kind}"),
            target=target,
            meant=near or "",
            more=_and_more(more),
            file=_file(kind, target),
        )


def _absent_folders(
    entries: Entries, wijken: frozenset[str], absent: dict[tuple[Kind, str], list[Use]]
) -> Iterator[Problem]:
    """Tell of folders of activities that are no wijk, and of whoever else names that wijk: take those out."""
    if Kind.NEIGHBOURHOOD in entries.closed:
        return
    folders = {entry_id.partition("/")[0] for entry_id in entries.by_kind[Kind.ACTIVITY]}
    for folder in sorted(folders - wijken):
        uses = absent.pop((Kind.NEIGHBOURHOOD, folder), [])
        more = len({use.entry.source for use in uses})
        near = typing_error(folder, entries.by_kind[Kind.NEIGHBOURHOOD])
        code = "folder_no_wijk_near" if near else "reference_gone" if more else "folder_no_wijk"
        problem = fault(
            code,
            START,
            what=load_texts()(f"check.kind.{Kind.NEIGHBOURHOOD}"),
            target=folder,
            meant=near or "",
            more=_and_more(more),
            file=_file(Kind.NEIGHBOURHOOD, folder),
        )
        yield problem.in_file(f"{Kind.ACTIVITY.folder}/{folder}")


def _first(uses: Sequence[Use]) -> tuple[Use, int]:
    """Give the first place of all, and how many more files there are."""
    sources = {use.entry.source for use in uses}
    source = min(sources)
    in_first = [use for use in uses if use.entry.source == source]
    return min(in_first, key=lambda use: use.entry.position(use.path)), len(sources) - 1


def _and_more(files: int) -> str:
    return load_texts().count("check.more", files)


def _absence(kind: Kind, near: str | None, more: int) -> str:
    code = "complaint_absent" if kind is Kind.COMPLAINT else "reference_absent"
    if near:
        return f"{code}_near"
    return "reference_gone" if more else code


def _near(entries: Entries, entry: Entry, kind: Kind, target: str, *, alone: bool) -> str | None:
    """Give what was probably meant. Of codes only a relative, as what looks like one is another complaint."""
    if kind is not Kind.COMPLAINT:
        return _meant(entries, entry, kind, target)
    relatives = sorted(code for code in _known(entries, kind) if code[:3] == target[:3])
    return relatives[0] if alone and relatives else None


def _meant(entries: Entries, entry: Entry, kind: Kind, target: str) -> str | None:
    """Give the one entry that is called something like `target`: its file, or the thing itself."""
    if kind is Kind.COMPLAINT:
        return None if codes(target) else _complaint_called(entries, target)
    written = letters(target)
    known = entries.by_kind[kind]
    if kind is Kind.ACTIVITY:
        own_wijk = [each for each in known if each == f"{entry.id.partition('/')[0]}/{target}"]
        by_file = own_wijk or [each for each in known if letters(each.partition("/")[2]) == written]
    else:
        by_file = [each for each in known if letters(each) == letters(target.rpartition("/")[2])]
    by_name = [
        each for each, other in known.items() if other.record and letters(other.record.name) == written
    ]
    for found in (by_file, by_name):
        if len(found) == 1:
            return found[0]
    return typing_error(target, known)


def _complaint_called(entries: Entries, word: str) -> str | None:
    """Give the code of the one complaint with this name, else of the one with this lay word."""
    records = [entry.record for entry in entries.by_kind[Kind.COMPLAINT].values()]
    complaints = [record for record in records if isinstance(record, Complaint)]
    written = letters(word)
    by_name = [each.code for each in complaints if letters(each.name) == written]
    by_word = [each.code for each in complaints if written in map(letters, each.lay_words)]
    found = by_name or by_word
    return found[0] if len(found) == 1 else None


def _known(entries: Entries, kind: Kind) -> frozenset[str]:
    ids = entries.ids(kind)
    if kind is Kind.COMPLAINT:
        # Known by its code, and by its file's name, which alone is left of what could not be read.
        written = {entry.code for entry in entries.by_kind[kind].values() if entry.code}
        return frozenset(map(icpc.code_of, ids)) | written
    return ids


def _has_form(kind: Kind, target: str) -> bool:
    """Whether a name can be one at all; when not, its file's own problems tell."""
    if kind is Kind.COMPLAINT:
        return icpc.is_code(target) and icpc.refusal(target) is None
    parts = target.split("/")
    return len(parts) == (2 if kind is Kind.ACTIVITY else 1) and all(map(is_slug, parts))


def _file(kind: Kind, target: str) -> str:
    name = icpc.entry_id(target) if kind is Kind.COMPLAINT else target
    return f"{kind.folder}/{name}{ENDING}"


def coaches_are_offered(entries: Entries) -> Iterator[Problem]:
    """Who is named as a wijk's coach, as a deputy, or holds a coach's hour, is an organisation with a coach.

    Told once for each organisation.
    """
    uses: dict[str, list[Use]] = {}
    for entry in entries:
        if entry.kind not in {Kind.NEIGHBOURHOOD, Kind.ORGANISATION, Kind.PRACTICE}:
            continue
        for path, kind, target in entry.references:
            organisation = entries.organisation(target) if kind is Kind.ORGANISATION else None
            if organisation is not None and organisation.coach is None:
                uses.setdefault(target, []).append(Use(entry, path))
    for target, places in uses.items():
        first, more = _first(places)
        file = _file(Kind.ORGANISATION, target)
        yield first.entry.problem("coach_absent", first.path, target=target, more=_and_more(more), file=file)


def deputies_are_others(entries: Entries) -> Iterator[Problem]:
    """Nobody stands in for themselves."""
    for entry in entries.by_kind[Kind.ORGANISATION].values():
        for path, _, target in entry.references:
            if target == entry.id:
                yield entry.problem("deputy_self", path)


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
