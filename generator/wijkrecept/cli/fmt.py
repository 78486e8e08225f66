"""`wijkrecept fmt`: put the keys of files in the order of their schema."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from wijkrecept.catalogue import Problem, Severity
from wijkrecept.catalogue.files import SourceFile, find_files
from wijkrecept.cli.catalogues import entry_of, errors_of, missing_catalogue
from wijkrecept.cli.parser import Commands, add_root
from wijkrecept.cli.saving import Saved, save
from wijkrecept.cli.saying import CLEAN, ERRORS, cannot_run, say
from wijkrecept.cli.selection import UnknownName, files_at
from wijkrecept.editing import in_schema_order
from wijkrecept.texts import load_texts


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("fmt", help=texts("fmt.help"), description=texts("fmt.help"))
    parser.add_argument("files", nargs="*", metavar=texts("fmt.files"), help=texts("fmt.files_help"))
    parser.add_argument("--check", action="store_true", help=texts("fmt.check_help"))
    add_root(parser)
    parser.set_defaults(command=fmt)


def fmt(arguments: argparse.Namespace) -> int:
    """Order the files that are named, or all; with `--check` only say which ones are not in order."""
    texts = load_texts()
    root: Path = arguments.root
    missing = missing_catalogue(root)
    if missing:
        return cannot_run(missing)
    found = find_files(root)
    unread: list[Problem] = []
    try:
        if arguments.files:
            named = [file for name in arguments.files for file in files_at(root, found.files, name)]
            files = list({file.source: file for file in named}.values())
        else:
            files = found.files
            unread = [problem for problem in found.problems if problem.severity is Severity.ERROR]
    except UnknownName as unknown:
        return cannot_run(str(unknown))
    for problem in unread:
        say(str(problem))
    done = [_order(file, check=arguments.check) for file in files]
    disordered = done.count(Saved.CHANGED)
    say(texts.count("cli.would_change" if arguments.check else "cli.changed", disordered))
    failed = unread or Saved.LEFT in done or (arguments.check and disordered)
    return ERRORS if failed else CLEAN


def _order(file: SourceFile, *, check: bool) -> Saved:
    texts = load_texts()
    errors = errors_of(entry_of(file))
    if errors:
        say(texts("cli.left_alone", file=file.source))
        for problem in errors:
            say(str(problem))
        return Saved.LEFT
    done = save(file.source, file.path, partial(in_schema_order, file.kind), dry_run=check)
    if done is Saved.CHANGED:
        say(texts("fmt.disordered" if check else "fmt.ordered", file=file.source))
    return done
