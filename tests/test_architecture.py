"""Data flows one way: which room may know which, read from the imports themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator" / "wijkrecept"

MAY_KNOW = {
    "texts": set[str](),
    "addresses": set[str](),
    "preview": set[str](),
    "progress": set[str](),
    "sharing": set[str](),
    "catalogue": {"sharing", "texts"},
    "editing": {"catalogue"},
    "places": {"catalogue"},
    "starting": {"catalogue"},
    "tabular": {"catalogue", "texts"},
    "wording": {"catalogue", "texts"},
    "finder": {"addresses", "catalogue", "texts", "wording"},
    "pages": {"addresses", "catalogue", "places", "texts", "wording"},
    "form_editor": {"catalogue", "texts"},
    "mkdocs_plugin": {
        "addresses",
        "catalogue",
        "finder",
        "form_editor",
        "pages",
        "progress",
        "sharing",
        "texts",
        "wording",
    },
    "cli": {
        "catalogue",
        "editing",
        "mkdocs_plugin",
        "places",
        "preview",
        "progress",
        "starting",
        "tabular",
        "texts",
    },
}
"""Each room or module of the package, with the others that it may import."""

ONLY_IN = {
    "mkdocs": "mkdocs_plugin",
    "geopy": "places",
    "imagesize": "catalogue/photos.py",
    "jsonschema": "catalogue",
    "openpyxl": "tabular",
    "Stemmer": "finder/vocabulary.py",
    "tqdm": "progress.py",
    "yaml": "catalogue",
}
"""Libraries that one room only may know."""


def imports_of(room: str) -> Iterator[tuple[Path, str]]:
    """Give every module that a room imports, wherever the import stands."""
    folder = PACKAGE / room
    for file in sorted(folder.rglob("*.py")) if folder.is_dir() else [PACKAGE / f"{room}.py"]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((file, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield file, node.module


def test_every_room_has_its_rule() -> None:
    """A new room is given its place before it is used."""
    rooms = {
        path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }

    assert set(MAY_KNOW) == rooms - {"__init__", "__main__"}


@pytest.mark.parametrize("room", MAY_KNOW)
def test_a_room_knows_only_the_rooms_before_it(room: str) -> None:
    """No import goes against the flow: files, catalogue, pages and finder, MkDocs."""
    known = {
        module.split(".")[1]
        for _, module in imports_of(room)
        if module.startswith("wijkrecept.") and module.split(".")[1] != room
    }

    assert known <= MAY_KNOW[room]


@pytest.mark.parametrize(("library", "place"), ONLY_IN.items())
def test_a_library_stays_in_its_room(library: str, place: str) -> None:
    """What one room hides can be replaced in one room."""
    users = {
        str(file.relative_to(PACKAGE).as_posix())
        for room in MAY_KNOW
        for file, module in imports_of(room)
        if module.split(".")[0] == library
    }

    assert users
    assert {user for user in users if not user.startswith(place)} == set()
