"""`wijkrecept confirm`: write down that what stands in the catalogue is still true."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.entries import Entry
from wijkrecept.catalogue.files import find_files
from wijkrecept.catalogue.model import Activity
from wijkrecept.catalogue.problems import shown
from wijkrecept.catalogue.reader import read
from wijkrecept.cli.catalogues import entry_of, errors_of, missing_catalogue, today
from wijkrecept.cli.parser import Commands, add_root, date
from wijkrecept.cli.saving import Saved, save
from wijkrecept.cli.saying import CLEAN, ERRORS, cannot_run, say
from wijkrecept.cli.selection import Selection, UnknownName, selection
from wijkrecept.editing import with_values
from wijkrecept.texts import load_texts


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("confirm", help=texts("confirm.help"), description=texts("confirm.help"))
    parser.add_argument("names", nargs="+", metavar=texts("confirm.names"), help=texts("confirm.names_help"))
    parser.add_argument("--date", type=date, metavar="", help=texts("confirm.date_help"))
    parser.add_argument("--dry-run", action="store_true", help=texts("cli.dry_run_help"))
    add_root(parser)
    parser.set_defaults(command=confirm)


def confirm(arguments: argparse.Namespace) -> int:
    """Set the date of checking in everything that is named; nothing at all when a name is unknown."""
    texts = load_texts()
    root: Path = arguments.root
    day: dt.date = arguments.date or today()
    missing = missing_catalogue(root)
    if missing:
        return cannot_run(missing)
    if day > today():
        return cannot_run(texts("confirm.future", date=day))
    files = find_files(root).files
    entries = [entry_of(file) for file in files]
    try:
        selections = [selection(root, entries, name) for name in arguments.names]
    except UnknownName as unknown:
        return cannot_run(str(unknown))
    paths = {file.source: file.path for file in files}
    done = [
        _confirm_entry(entry, paths[entry.source], day, dry_run=arguments.dry_run)
        for entry in _each_once(selections)
    ]
    say(texts.count("cli.would_change" if arguments.dry_run else "cli.changed", done.count(Saved.CHANGED)))
    return ERRORS if Saved.LEFT in done else CLEAN


def _each_once(selections: list[Selection]) -> Iterator[Entry]:
    """Give every entry that is named; of what belongs to something, only what is still there."""
    texts = load_texts()
    seen: set[str] = set()
    for each in selections:
        for entry in each.entries:
            if entry.source in seen:
                continue
            seen.add(entry.source)
            retired = isinstance(entry.record, Activity) and entry.record.retired is not None
            if retired and not each.by_itself:
                say(texts("confirm.retired", file=entry.source))
            else:
                yield entry


def _confirm_entry(entry: Entry, path: Path, day: dt.date, *, dry_run: bool) -> Saved:
    texts = load_texts()
    errors = errors_of(entry)
    if errors:
        say(texts("cli.left_alone", file=entry.source))
        for problem in errors:
            say(str(problem))
        return Saved.LEFT
    tree, _ = read(entry.content)
    before = tree.value.get(keys.CHECKED) if tree is not None else None
    if before == day.isoformat():
        say(texts("confirm.same", file=entry.source, date=day))
        return Saved.SAME
    done = save(
        entry.source,
        path,
        lambda content: with_values(entry.kind, content, {keys.CHECKED: day.isoformat()}),
        dry_run=dry_run,
    )
    if done is Saved.CHANGED:
        name = "added" if before is None else "changed"
        say(texts(f"confirm.{name}", file=entry.source, old=shown(before or ""), date=day))
    return done
