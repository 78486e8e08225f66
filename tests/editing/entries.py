"""The files that editing is tried on: the whole example catalogue and all golden cases."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.catalogue import golden
from wijkrecept.catalogue.entries import entry_from_content, has_errors
from wijkrecept.catalogue.files import SourceFile, find_files
from wijkrecept.catalogue.kinds import Kind

ROOT = Path(__file__).parents[2]


@cache
def catalogue_files() -> tuple[SourceFile, ...]:
    """Give the files of the example catalogue."""
    return tuple(find_files(ROOT).files)


def golden_files(folder: Path) -> list[SourceFile]:
    """Give every different file of the golden cases that has no error by itself."""
    found: dict[tuple[Kind, bytes], SourceFile] = {}
    for name, case in golden.cases().items():
        root = folder / name
        root.mkdir()
        golden.build(case, root)
        for file in find_files(root).files:
            if (file.kind, file.content) not in found and sound(file.kind, file.content):
                found[file.kind, file.content] = file
    return list(found.values())


def sound(kind: Kind, content: bytes) -> bool:
    """Whether a file has no error by itself."""
    return not has_errors(entry_from_content(kind, "overdie/samen-eten", "x.yml", content).problems)


def dressings(content: bytes) -> list[bytes]:
    """Give a file as other editors and systems would save it."""
    windows = content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return [content, windows, b"\xef\xbb\xbf" + windows, content.rstrip(b"\r\n"), windows.rstrip(b"\r\n")]
