"""Find the catalogue's files and read their bytes, once each."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from wijkrecept.catalogue.kinds import CATALOGUE_FOLDER, FOLDERS, OTHER_FOLDERS, PHOTOS_FOLDER, Kind
from wijkrecept.catalogue.problems import START, Problem, fault
from wijkrecept.catalogue.reader import MAX_BYTES

ENDING = ".yml"
OTHER_ENDING = ".yaml"
"""Means the same to programs; one ending for all keeps a name from being there twice."""

_BINARY = getattr(os, "O_BINARY", 0)
"""Windows would read other line ends."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+){0,39}")
_SLUG_LENGTH = 80
_TEXT_ENDINGS = (f"{ENDING}.txt", f"{OTHER_ENDING}.txt")
"""What Notepad makes of the right name; Windows then hides the last part."""
_TEMPORARY = "~$"
"""How Word names the file it keeps beside one that is open."""
PASSED_OVER = re.compile(r"\..*|.*~|readme(\.[a-z]+)?|thumbs\.db|desktop\.ini|.*\.geojson", re.IGNORECASE)
"""What Git, Windows, macOS and editors leave behind; explanations; outlines of wijken."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that holds an entry."""

    kind: Kind
    id: str
    source: str
    """Relative to the catalogue's root, with `/`."""
    full_path: str
    content: bytes

    @property
    def path(self) -> Path:
        """Where it stands; made when asked, since that costs as much as finding the file."""
        return Path(self.full_path)


@dataclass(slots=True)
class FoundFiles:
    """What stands in a catalogue's folders."""

    root: Path
    files: list[SourceFile] = field(default_factory=list)
    unread: list[tuple[Kind, str]] = field(default_factory=list)
    """Kinds and ids of entries whose file is there but could not be read, or has a name that cannot be."""
    closed: set[Kind] = field(default_factory=set)
    """Kinds of which a folder could not be read, so that any entry may be there."""
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, code: str, source: str, **blanks: object) -> None:
        """Note a problem with a file or folder as a whole."""
        self.problems.append(fault(code, START, **blanks).in_file(source))

    def note_unread(self, kind: Kind, name: str, prefix: str = "") -> None:
        """Note that an entry is there all the same, under the name it has and the one it should have."""
        stem = _stem(name)
        self.unread += [(kind, prefix + stem), (kind, prefix + slug(stem))]


def find_files(root: Path) -> FoundFiles:
    """Find and read every entry below `root`; never raises for what it finds there."""
    found = FoundFiles(root)
    if not (root / CATALOGUE_FOLDER).is_dir():
        found.refuse("catalogue_missing", CATALOGUE_FOLDER)
        return found
    _find_strays(found)
    for kind, folder in FOLDERS.items():
        if kind is Kind.ACTIVITY:
            _find_activities(found, folder)
        else:
            _find_entries(found, kind, folder)
    _refuse_twins(found)
    return found


def _find_activities(found: FoundFiles, folder: str) -> None:
    """Find the entries of activities, which stand one folder deeper: that of their wijk."""
    for each in scan(found, folder, Kind.ACTIVITY):
        source = f"{folder}/{each.name}"
        if each.is_dir(follow_symlinks=False):
            if PASSED_OVER.fullmatch(each.name):
                continue
            if each.name.endswith(ENDING):
                found.refuse("file_folder", source)
            elif is_slug(each.name):
                _find_entries(found, Kind.ACTIVITY, source, prefix=f"{each.name}/")
            else:
                found.refuse("file_name", source, name=each.name, better=slug(each.name))
        elif each.name.startswith(_TEMPORARY):
            found.refuse("file_temporary", source)
        elif each.name.casefold().endswith((ENDING, OTHER_ENDING, *_TEXT_ENDINGS)):
            found.note_unread(Kind.ACTIVITY, each.name)
            found.refuse("file_not_in_wijk", source, name=each.name, better=_file_name(each.name))
        elif not PASSED_OVER.fullmatch(each.name):
            found.refuse("file_unknown", source, name=each.name)


def _find_entries(found: FoundFiles, kind: Kind, folder: str, prefix: str = "") -> None:
    for each in scan(found, folder, kind):
        if PASSED_OVER.fullmatch(each.name):
            continue
        source = f"{folder}/{each.name}"
        if _refuse_name(found, each, source):
            if not each.name.startswith(_TEMPORARY):
                found.note_unread(kind, each.name, prefix)
            continue
        content = _read(found, each, source)
        stem = each.name.removesuffix(ENDING)
        if content is None:
            found.unread.append((kind, prefix + stem))
        else:
            found.files.append(SourceFile(kind, prefix + stem, source, each.path, content))


def _refuse_name(found: FoundFiles, entry: os.DirEntry[str], source: str) -> bool:
    """Refuse what cannot be the file of an entry, by its name, and tell whether it was refused."""
    name = entry.name
    stem, dot, ending = name.rpartition(".")
    is_folder = entry.is_dir(follow_symlinks=False)
    if name.startswith(_TEMPORARY):
        found.refuse("file_temporary", source)
    elif not is_folder and name.casefold().endswith(_TEXT_ENDINGS):
        found.refuse("file_txt", source, name=name, better=_file_name(name))
    elif (dot + ending).casefold() not in {ENDING, OTHER_ENDING}:
        _refuse_stray(found, source, name, is_folder=is_folder)
    elif is_folder:
        found.refuse("file_folder", source)
    elif dot + ending != ENDING:
        found.refuse("file_ending", source, name=name, better=_file_name(name))
    elif not is_slug(stem):
        found.refuse("file_name", source, name=name, better=_file_name(name))
    else:
        return False
    return True


def _refuse_stray(found: FoundFiles, source: str, name: str, *, is_folder: bool) -> None:
    if is_folder:
        found.refuse("folder_unknown", source, name=name, known=[*FOLDERS.values(), PHOTOS_FOLDER])
    else:
        found.refuse("file_unknown", source, name=name)


def _read(found: FoundFiles, entry: os.DirEntry[str], source: str) -> bytes | None:
    try:
        if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(found.root.resolve()):
            found.refuse("file_link", source)
            return None
        # Opening a pipe or a device would wait for ever.
        if entry.is_file():
            return _read_bytes(entry.path)
    except (OSError, RuntimeError):
        # RuntimeError: a link that leads to itself.
        pass
    found.refuse("file_unreadable", source)
    return None


def _read_bytes(path: str) -> bytes:
    # No object for each of ten thousand files, and no question but these three to the system.
    file = os.open(path, os.O_RDONLY | _BINARY)
    try:
        # One byte more than is allowed tells that a file is too large, however large it is.
        return os.read(file, MAX_BYTES + 1)
    finally:
        os.close(file)


def _find_strays(found: FoundFiles) -> None:
    """Refuse what stands in `catalog/` without belonging to any kind, such as a mistyped folder."""
    known = {*FOLDERS.values(), *OTHER_FOLDERS}
    for entry in scan(found, CATALOGUE_FOLDER):
        source = f"{CATALOGUE_FOLDER}/{entry.name}"
        if source not in known and not PASSED_OVER.fullmatch(entry.name):
            is_folder = entry.is_dir(follow_symlinks=False)
            _refuse_stray(found, source, entry.name, is_folder=is_folder)
            if is_folder:
                _note_strayed_entries(found, source)


def _note_strayed_entries(found: FoundFiles, folder: str) -> None:
    """Note the entries in a folder with a wrong name: whoever names one of them makes no mistake."""
    for each in scan(found, folder):
        for kind in Kind:
            found.note_unread(kind, each.name)
        if each.is_dir(follow_symlinks=False):
            for activity in scan(found, f"{folder}/{each.name}"):
                found.note_unread(Kind.ACTIVITY, activity.name, prefix=f"{each.name}/")


def scan(found: FoundFiles, folder: str, kind: Kind | None = None) -> Iterator[os.DirEntry[str]]:
    """Give what stands in a folder, by name; note a problem when it cannot be looked into."""
    try:
        if not (found.root / folder).resolve().is_relative_to(found.root.resolve()):
            found.refuse("folder_link", folder)
            if kind is not None:
                found.closed.add(kind)
            return
        with os.scandir(found.root / folder) as entries:
            yield from sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError:
        found.refuse("folder_unreadable", folder)
        if kind is not None:
            found.closed.add(kind)


def _refuse_twins(found: FoundFiles) -> None:
    """Refuse two names that are one on Windows or macOS: by case, or by Unicode form."""
    first: dict[str, str] = {}
    sources = [file.source for file in found.files] + [
        each.file for each in found.problems if each.code == "file_name"
    ]
    for source in sorted(sources):
        twin = first.setdefault(unicodedata.normalize("NFKC", source).casefold(), source)
        if twin != source:
            found.refuse("file_twin", source, other=twin)


def is_slug(name: str) -> bool:
    """Tell whether a name can be that of a file or folder, without its ending."""
    return len(name) <= _SLUG_LENGTH and _SLUG.fullmatch(name) is not None


def _stem(name: str) -> str:
    """Give what a file is called without its endings: `bingo` for `bingo.yml.txt`."""
    return re.sub(r"(\.(yml|yaml|txt))+$", "", name, flags=re.IGNORECASE)


def _file_name(name: str) -> str:
    return slug(_stem(name)) + ENDING


def slug(name: str) -> str:
    """Give the name that a file could have instead."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_SLUG_LENGTH] or "naam"
