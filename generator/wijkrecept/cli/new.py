"""`wijkrecept new activity`: asks questions and writes the file of a new activity."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from wijkrecept.catalogue import Catalogue, Problem, load_catalogue
from wijkrecept.catalogue.entries import has_errors
from wijkrecept.catalogue.files import ENDING
from wijkrecept.catalogue.kinds import FOLDERS, Kind
from wijkrecept.catalogue.problems import shown
from wijkrecept.cli.activity_questions import QUESTIONS, answered
from wijkrecept.cli.catalogues import catalogue_errors, missing_catalogue, today
from wijkrecept.cli.parser import Commands, add_root, date
from wijkrecept.cli.questions import GoBack, Interview, WrongAnswerError
from wijkrecept.cli.saying import CANNOT_RUN, CLEAN, ERRORS, cannot_run, say
from wijkrecept.tabular.entry_text import entry_text
from wijkrecept.texts import load_texts

KEPT = ".wijkrecept-antwoorden.json"
"""Holds the answers of an editor who stopped; hidden, and in no catalogue's git."""


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("new", help=texts("new.help"), description=texts("new.help"))
    add_root(parser)
    parser.add_argument(
        "kind", choices=(Kind.ACTIVITY.value,), metavar="activity", help=texts("new.kind_help")
    )
    for name in QUESTIONS:
        parser.add_argument(f"--{name}", metavar="", dest=name, help=texts("new.answer_help", name=name))
    parser.add_argument("--ja", action="store_true", help=texts("new.yes_help"))
    parser.add_argument("--today", type=date, metavar="", help=texts("cli.today_help"))
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Ask for an activity and write its file."""
    root: Path = arguments.root
    missing = missing_catalogue(root)
    if missing:
        return cannot_run(missing)
    day = arguments.today or today()
    loaded = load_catalogue(root, day)
    if loaded.catalogue is None:
        return cannot_run(catalogue_errors(loaded.problems))
    given = {name: getattr(arguments, name) for name in QUESTIONS if getattr(arguments, name) is not None}
    kept = {} if arguments.ja else _kept(root)
    if kept:
        say(load_texts()("new.kept_found"))
    if not arguments.ja:
        say(load_texts()("new.begin"))
    interview = Interview(given, kept, asks=not arguments.ja)
    try:
        entry_id, entry = _answered(interview, loaded.catalogue, day, root)
        source = f"{FOLDERS[Kind.ACTIVITY]}/{entry_id}{ENDING}"
        _write(root / source, entry_text(entry, {}))
    except WrongAnswerError as wrong:
        return cannot_run(str(wrong))
    except (KeyboardInterrupt, EOFError):
        return _keep(root, {**kept, **interview.answers})
    except OSError:
        _keep(root, {**kept, **interview.answers})
        return cannot_run(load_texts()("new.unsaved"))
    (root / KEPT).unlink(missing_ok=True)
    return _told(source, load_catalogue(root, day).problems)


def _answered(
    interview: Interview, catalogue: Catalogue, day: dt.date, root: Path
) -> tuple[str, Mapping[str, Any]]:
    """Ask everything, as often as the editor goes back."""
    while True:
        try:
            return answered(interview, catalogue, day, lambda path: (root / path).exists())
        except GoBack:
            continue


def _told(source: str, found: Iterable[Problem]) -> int:
    """Say where the file is, and what `wijkrecept check` says of it."""
    problems = [each for each in found if each.file == source]
    say(load_texts()("new.made", file=source))
    for problem in problems:
        say(str(problem))
    return ERRORS if has_errors(problems) else CLEAN


def _write(file: Path, text: str) -> None:
    """Write a file that is not there yet. Raises `OSError`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(text)


def _kept(root: Path) -> Mapping[str, str]:
    """Give the answers of the last time; none when there are none, or the file is not ours."""
    try:
        kept = json.loads((root / KEPT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {name: each for name, each in kept.items() if name in QUESTIONS and isinstance(each, str)}


def _keep(root: Path, answers: Mapping[str, str]) -> int:
    """Keep the answers for the next time, and say so."""
    texts = load_texts()
    if not answers:
        return cannot_run(f"\n{texts('new.stopped')}")
    try:
        (root / KEPT).write_text(json.dumps(answers, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError:
        return cannot_run(f"\n{texts('new.not_kept')}")
    say(f"\n{texts('new.kept', count=shown(str(len(answers))))}")
    return CANNOT_RUN
