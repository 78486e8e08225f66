"""`wijkrecept check`: say everything that is wrong with a catalogue."""

from __future__ import annotations

import argparse
from pathlib import Path

from wijkrecept.catalogue import load_catalogue
from wijkrecept.catalogue.problems import shown
from wijkrecept.cli.catalogues import missing_catalogue, today
from wijkrecept.cli.changes import caused_by_change
from wijkrecept.cli.formats import FORMATS, Findings
from wijkrecept.cli.git import NoComparisonError
from wijkrecept.cli.parser import Commands, add_root, date
from wijkrecept.cli.saying import CLEAN, ERRORS, cannot_run
from wijkrecept.texts import load_texts


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("check", help=texts("cli.check_help"), description=texts("cli.check_help"))
    add_root(parser)
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help=texts("check_format.help"))
    parser.add_argument("--changed-since", metavar="", help=texts("check_since.help"))
    parser.add_argument("--today", type=date, metavar="", help=texts("cli.today_help"))
    parser.set_defaults(command=check)


def check(arguments: argparse.Namespace) -> int:
    """Say everything that is wrong with a catalogue, or with what a change did to it."""
    root: Path = arguments.root
    missing = missing_catalogue(root)
    if missing:
        return cannot_run(missing)
    day = arguments.today or today()
    problems = load_catalogue(root, day).problems
    findings = Findings(root, problems)
    reference: str | None = arguments.changed_since
    if reference is not None:
        try:
            findings = Findings(root, *caused_by_change(root, reference, day, problems))
        except NoComparisonError as reason:
            blanks = {"root": shown(str(root.absolute()), length=None), "reference": shown(reference)}
            return cannot_run(load_texts()(f"check_since.{reason}", **blanks))
    FORMATS[arguments.format](findings)
    return ERRORS if findings.errors else CLEAN
