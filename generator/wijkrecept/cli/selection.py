"""Which files an editor means by a name on the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wijkrecept.catalogue.entries import Entry
from wijkrecept.catalogue.files import ENDING, SourceFile
from wijkrecept.catalogue.kinds import FOLDERS, Kind
from wijkrecept.catalogue.problems import shown
from wijkrecept.catalogue.suggestions import letters, typing_error
from wijkrecept.texts import load_texts


class UnknownName(ValueError):  # noqa: N818  says what the name is
    """A name that means no file; its message is a Dutch sentence with what is probably meant."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The files that a name means."""

    entries: tuple[Entry, ...]
    by_itself: bool
    """Whether the name is that of one file, not of what belongs to a wijk, venue or organisation."""


def source_of(root: Path, name: str) -> str:
    """Give a path as it is told from the catalogue's root, with `/` and without `./`.

    A path may be told from where the editor is, or from the root.
    """
    path = Path(name.replace("\\", "/"))
    if path.exists():
        try:
            return path.absolute().resolve().relative_to(root.resolve()).as_posix()
        except ValueError:
            pass
    return os.path.normpath(path).replace(os.sep, "/")


def files_at(root: Path, files: Iterable[SourceFile], name: str) -> list[SourceFile]:
    """Give the file with this path, or all files in the folder; raises `UnknownName` when there is none."""
    source = source_of(root, name)
    found = [
        each
        for each in files
        if source in {each.source, each.source.removesuffix(ENDING), "."}
        or each.source.startswith(f"{source}/")
    ]
    if not found:
        raise UnknownName(_unknown(name, typing_error(source, [each.source for each in files])))
    return found


def selection(root: Path, entries: Sequence[Entry], name: str) -> Selection:
    """Give what is confirmed with a name.

    An activity by its wijk and name (`overdie/samen-eten`), an organisation by its name: all its
    activities. A path is that of an activity, of a folder or file of a wijk, or of an organisation:
    all activities there; or of a venue: that venue and its activities. Raises `UnknownName` for
    anything else.
    """
    activities = [each for each in entries if each.kind is Kind.ACTIVITY]
    source = source_of(root, name).removesuffix(ENDING)
    for entry in entries:
        if source == entry.source.removesuffix(ENDING):
            return _selection_at(entry, activities)
    folder = f"{FOLDERS[Kind.ACTIVITY]}/"
    wijk = source.removeprefix(folder)
    if source.startswith(folder) and any(each.id.startswith(f"{wijk}/") for each in activities):
        return Selection(
            tuple(each for each in activities if each.id.startswith(f"{wijk}/")), by_itself=False
        )
    written = name.strip().removesuffix(ENDING)
    for entry in entries:
        if entry.kind in {Kind.ACTIVITY, Kind.ORGANISATION} and entry.id == written:
            return _selection_at(entry, activities)
    for entry in entries:
        if entry.kind is Kind.NEIGHBOURHOOD and entry.id == written:
            raise UnknownName(load_texts()("confirm.whole_wijk", wijk=written, file=entry.source))
    raise UnknownName(_unknown(name, _meant(entries, source, written)))


def _selection_at(entry: Entry, activities: Sequence[Entry]) -> Selection:
    if entry.kind is Kind.ACTIVITY:
        return Selection((entry,), by_itself=True)
    if entry.kind is Kind.NEIGHBOURHOOD:
        found = [each for each in activities if each.id.startswith(f"{entry.id}/")]
    elif entry.kind in {Kind.VENUE, Kind.ORGANISATION}:
        found = [each for each in activities if _names(each, entry)]
    else:
        raise UnknownName(load_texts()("confirm.no_date", file=entry.source))
    itself = (entry,) if entry.kind is Kind.VENUE else ()
    if not found and not itself:
        raise UnknownName(load_texts()("confirm.no_activities", file=entry.source))
    return Selection((*itself, *found), by_itself=False)


def _names(activity: Entry, other: Entry) -> bool:
    return any(each.kind is other.kind and each.target == other.id for each in activity.references)


def _meant(entries: Sequence[Entry], source: str, written: str) -> str | None:
    """Give what to write instead: a name with a slip, the whole name of an activity, a path."""
    ids = [each.id for each in entries if each.kind in {Kind.ACTIVITY, Kind.ORGANISATION}]
    slip = typing_error(written, ids) or typing_error(source, [each.source for each in entries])
    if slip is not None:
        return slip
    own_name = [each.id for each in entries if each.record and letters(each.record.name) == letters(written)]
    wanted = {written, *own_name}
    by_name = [
        each.id if each.kind in {Kind.ACTIVITY, Kind.ORGANISATION} else each.source
        for each in entries
        if each.kind in {Kind.ACTIVITY, Kind.ORGANISATION, Kind.VENUE, Kind.NEIGHBOURHOOD}
        and {each.id, each.id.rpartition("/")[2]} & wanted
    ]
    return by_name[0] if len(by_name) == 1 else None


def _unknown(name: str, meant: str | None) -> str:
    texts = load_texts()
    if meant is None:
        return texts("cli.unknown_name", name=shown(name))
    return texts("cli.unknown_name_near", name=shown(name), meant=meant)
