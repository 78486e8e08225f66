"""`wijkrecept check`: say everything that is wrong with a catalogue."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from wijkrecept.catalogue import Problem, Severity, load_catalogue
from wijkrecept.cli.catalogues import missing_catalogue, today
from wijkrecept.cli.parser import Commands, add_root, date
from wijkrecept.cli.saying import CLEAN, ERRORS, cannot_run, say
from wijkrecept.texts import load_texts


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("check", help=texts("cli.check_help"), description=texts("cli.check_help"))
    add_root(parser)
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help=texts("cli.format_help"))
    parser.add_argument("--today", type=date, metavar="", help=texts("cli.today_help"))
    parser.set_defaults(command=check)


def check(arguments: argparse.Namespace) -> int:
    """Say everything that is wrong with a catalogue."""
    root: Path = arguments.root
    missing = missing_catalogue(root)
    if missing:
        return cannot_run(missing)
    problems = load_catalogue(root, arguments.today or today()).problems
    FORMATS[arguments.format](problems)
    return ERRORS if _errors(problems) else CLEAN


def _say_as_text(problems: Sequence[Problem]) -> None:
    """Say the errors last, so that they stand at the end of the terminal."""
    groups = [
        [problem for problem in problems if problem.severity is severity]
        for severity in (Severity.WARNING, Severity.ERROR)
    ]
    for group in filter(None, groups):
        for problem in group:
            say(str(problem))
        if group is groups[0]:
            say("")
    errors = _errors(problems)
    say(_summary(errors, len(problems) - errors))


def _say_as_json(problems: Sequence[Problem]) -> None:
    errors = _errors(problems)
    said = {
        "problems": [asdict(problem) for problem in problems],
        "errors": errors,
        "warnings": len(problems) - errors,
    }
    say(json.dumps(said, indent=2))


FORMATS: Mapping[str, Callable[[Sequence[Problem]], None]] = {"text": _say_as_text, "json": _say_as_json}
"""How the problems can be said."""


def _errors(problems: Sequence[Problem]) -> int:
    return sum(problem.severity is Severity.ERROR for problem in problems)


def _summary(errors: int, warnings: int) -> str:
    texts = load_texts()
    counts = {
        name: texts(f"cli.{name}_one") if count == 1 else texts(f"cli.{name}_many", count=count)
        for name, count in (("errors", errors), ("warnings", warnings))
    }
    return texts("cli.summary", **counts)
