"""Build the catalogue of a golden case and tell what the checker says of it.

A case starts from `cases/base.yml` and changes it: it may `replace` texts in a file, give whole
`files`, `copy` a file with replacements, `make` what cannot be written down as text (see
`MAKERS`), or have `only` these files. What it must get stands under `expect`.
"""

from __future__ import annotations

import datetime as dt
import io
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from wijkrecept.catalogue import load_catalogue

CASES = Path(__file__).parent / "cases"
TODAY = dt.date(2026, 10, 15)

Case = Mapping[str, Any]


def cases() -> dict[str, Case]:
    """Give every case by its name."""
    return {path.stem: _read(path) for path in sorted(CASES.glob("*.yml")) if path.stem != "base"}


def base_files() -> dict[str, str]:
    """Give the files of the catalogue that all cases start from."""
    files: dict[str, str] = _read(CASES / "base.yml")["files"]
    return files


def build(case: Case, root: Path) -> None:
    """Write the files of a case below `root`."""
    files = dict(case["only"]) if "only" in case else base_files()
    for file, (original, changes) in case.get("copy", {}).items():
        files[file] = _replaced(base_files()[original], changes)
    for file, changes in case.get("replace", {}).items():
        files[file] = _replaced(files[file], changes)
    files |= case.get("files", {})
    for file, text in files.items():
        _write(root / file, text.encode())
    for file, maker in case.get("make", {}).items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        MAKERS[maker](path, files.get(file, "").encode())


def sentences(case: Case, root: Path) -> str:
    """Give what the checker says of a case, as it stands on the screen."""
    build(case, root)
    problems = load_catalogue(root, TODAY).problems
    return "".join(f"{problem}\n" for problem in problems)


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _replaced(text: str, changes: Sequence[Mapping[str, str]]) -> str:
    for change in changes:
        assert change["old"] in text, f"nothing to replace: {change['old']!r}"
        text = text.replace(change["old"], change["new"])
    return text


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _content(content: bytes) -> Callable[[Path, bytes], None]:
    return lambda path, _: _write(path, content)


def _picture(kind: str, size: int = 0) -> Callable[[Path, bytes], None]:
    """Make a picture of 800 by 600, that takes at least `size` bytes."""
    drawn = io.BytesIO()
    Image.new("RGB", (800, 600), "white").save(drawn, kind)
    return _content(drawn.getvalue().ljust(size, b"\0"))


def _link(target: str) -> Callable[[Path, bytes], None]:
    def make(path: Path, _: bytes) -> None:
        path.unlink(missing_ok=True)
        path.symlink_to(target)

    return make


def _link_outside(path: Path, content: bytes) -> None:
    root = next(each.parent for each in path.parents if each.name == "catalog")
    outside = root.with_name(f"{root.name}-outside.yml")
    outside.write_bytes(content)
    path.parent.mkdir(exist_ok=True)
    _link(str(outside))(path, content)


def _folder(path: Path, _: bytes) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path, _: bytes) -> None:
    path.unlink()
    os.mkfifo(path)


def _folder_is_a_file(path: Path, _: bytes) -> None:
    for each in path.iterdir():
        each.unlink()
    path.rmdir()
    path.write_bytes(b"")


def _changed(change: Callable[[bytes], bytes]) -> Callable[[Path, bytes], None]:
    return lambda path, content: _write(path, change(content))


def _folder_link_outside(path: Path, content: bytes) -> None:
    del content
    outside = path.parents[1].with_name(f"{path.parents[1].name}-outside")
    path.rename(outside)
    path.symlink_to(outside, target_is_directory=True)


MAKERS: Mapping[str, Callable[[Path, bytes], None]] = {
    "bell_in_name": _changed(lambda content: content.replace(b"Samen eten", b"Samen \x07eten")),
    "binary": _content(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0"),
    "dangling_link": _link("nergens.yml"),
    "empty": _content(b""),
    "five_megabytes": _content(b"naam: x\n" * 655_360),
    "folder": _folder,
    "folder_is_a_file": _folder_is_a_file,
    "link_inside": _link("z04-03.yml"),
    "folder_link_outside": _folder_link_outside,
    "gif": _picture("GIF"),
    "jpeg": _picture("JPEG"),
    "jpeg_600_kb": _picture("JPEG", 600_000),
    "jpeg_two_mb": _picture("JPEG", 2_000_000),
    "link_outside": _link_outside,
    "link_to_itself": _link("samen-eten.yml"),
    "lone_surrogate": _changed(lambda content: content.replace(b"Samen eten", b"Samen \xed\xa0\xbd eten")),
    "nested_50_000": _content(b"naam: " + b"[" * 50_000),
    "only_comment": _content(b"# Hier komt nog iets.\n\n"),
    "only_dashes": _content(b"---\n"),
    "pipe": _pipe,
    "png": _picture("PNG"),
    "turned_direction": _changed(lambda content: content.replace(b"Samen", "Sa\u202emen".encode())),
    "webp": _picture("WebP"),
    "utf16": _changed(lambda content: content.decode().encode("utf-16")),
    "utf16_without_mark": _changed(lambda content: content.decode().encode("utf-16-le")),
    "windows_1252": _changed(lambda content: content.replace(b"Samen", "Één".encode("cp1252"))),
    "windows_text": _changed(lambda content: b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n")),
}
"""What an editor's disk can hold that no text in a case can."""
