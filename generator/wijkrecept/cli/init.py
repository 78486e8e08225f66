"""`wijkrecept init`: a new catalogue in an empty folder, that builds at once."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from wijkrecept.catalogue.problems import shown
from wijkrecept.cli.catalogues import missing_catalogue, today
from wijkrecept.cli.parser import Commands, add_root, date
from wijkrecept.cli.saying import CLEAN, cannot_run, say
from wijkrecept.editing import replace_file
from wijkrecept.starting import new_catalogue, schema_files
from wijkrecept.tabular.entry_text import slug_of
from wijkrecept.texts import load_texts

_LONGEST = 60
_MUNICIPALITY = re.compile(r"gemeente\s+", re.IGNORECASE)
_ALLOWED = frozenset({".git"})
"""A folder that holds only this counts as empty: it is a new repository."""


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("init", help=texts("init.help"), description=texts("init.help"))
    add_root(parser)
    parser.add_argument("name", nargs="?", metavar=texts("init.name"), help=texts("init.name_help"))
    parser.add_argument("--schemas", action="store_true", help=texts("init.schemas_help"))
    parser.add_argument("--today", type=date, metavar="", help=texts("cli.today_help"))
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Write a new catalogue, or only the schemas for the text editor."""
    root: Path = arguments.root
    if arguments.schemas:
        return _renew_schemas(root, arguments.name)
    texts = load_texts()
    name = _MUNICIPALITY.sub("", " ".join((arguments.name or "").split()), count=1)
    obstacle = _obstacle(root, arguments.name, name)
    if obstacle:
        return cannot_run(obstacle)
    where = shown(str(root.absolute()), length=None)
    made = new_catalogue(name, slug_of(name), arguments.today or today(), version("wijkrecept"))
    if not _written(root, made):
        return cannot_run(texts("init.unsaved", root=where))
    say(texts("init.made", root=where, count=len(made), name=name))
    return CLEAN


def _obstacle(root: Path, typed: str | None, name: str) -> str | None:
    """Say why no catalogue of this name can be made in this folder."""
    texts = load_texts()
    where = shown(str(root.absolute()), length=None)
    if typed is None:
        return texts("init.name_missing")
    if not _is_name(name):
        return texts("init.name_bad", name=shown(typed))
    if root.exists() and not root.is_dir():
        return texts("init.no_folder", root=where)
    if root.is_dir() and {each.name for each in root.iterdir()} - _ALLOWED:
        return texts("init.not_empty", root=where)
    return None


def _is_name(name: str) -> bool:
    """Whether a text can be the name of a municipality: a short line, with letters for an address."""
    return len(name) <= _LONGEST and name.isprintable() and slug_of(name) != slug_of("")


def _renew_schemas(root: Path, name: str | None) -> int:
    texts = load_texts()
    if name is not None:
        return cannot_run(texts("init.schemas_alone"))
    missing = missing_catalogue(root)
    if missing:
        return cannot_run(missing)
    if not _written(root, schema_files()):
        return cannot_run(texts("init.unsaved", root=shown(str(root.absolute()), length=None)))
    say(texts("init.schemas_made"))
    return CLEAN


def _written(root: Path, made: Mapping[str, bytes]) -> bool:
    try:
        for path, content in made.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if file.exists():
                replace_file(file, content)
            else:
                file.write_bytes(content)
    except OSError:
        return False
    return True
