"""The command line: `wijkrecept check` and `wijkrecept serve`."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import json
import re
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn, TextIO

from wijkrecept.catalogue import Problem, Severity, load_catalogue
from wijkrecept.catalogue.kinds import CATALOGUE_FOLDER
from wijkrecept.catalogue.problems import shown
from wijkrecept.catalogue.suggestions import typing_error
from wijkrecept.preview import preview_server
from wijkrecept.texts import load_texts

CLEAN, ERRORS, CANNOT_RUN = 0, 1, 2
"""Exit codes: nothing blocks a build; there are errors; the command could not do its work."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code; `argv` is without the program's name."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A Windows terminal in an old code page must not turn a message into a traceback.
            stream.reconfigure(errors="backslashreplace")
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else CANNOT_RUN
    try:
        code: int = arguments.command(arguments)
    except BrokenPipeError:
        # The reader, such as `head`, has seen enough.
        sys.stdout = None
        return CLEAN
    except OSError:
        # A name that is too long, or a folder that may not be looked into.
        return _cannot_run(load_texts()("cli.no_root", root=shown(str(arguments.root))))
    except KeyboardInterrupt:
        return CANNOT_RUN
    return code


def check(arguments: argparse.Namespace) -> int:
    """Say everything that is wrong with a catalogue."""
    root: Path = arguments.root
    if not (root / CATALOGUE_FOLDER).is_dir():
        name = "no_catalogue" if root.is_dir() else "no_root"
        return _cannot_run(load_texts()(f"cli.{name}", root=shown(str(root.absolute()), length=None)))
    problems = load_catalogue(root, arguments.today or dt.date.today()).problems  # noqa: DTZ011  the editor's own day
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if arguments.format == "json":
        _say(json.dumps(_as_json(problems, errors), indent=2))
    else:
        _say_problems(problems)
        _say(_summary(errors, len(problems) - errors))
    return ERRORS if errors else CLEAN


def serve(arguments: argparse.Namespace) -> int:
    """Serve the built site until the user stops it."""
    texts = load_texts()
    site: Path = arguments.root / arguments.site
    if not (site / "index.html").is_file():
        return _cannot_run(texts("cli.no_site", site=shown(str(site.absolute()), length=None)))
    try:
        server = preview_server(site, arguments.port)
    except (OSError, OverflowError):
        return _cannot_run(texts("cli.port_taken", port=arguments.port))
    with server:
        _say(texts("cli.serving", address=f"http://127.0.0.1:{server.server_port}/"))
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            _say("")
    return CLEAN


def _say_problems(problems: Sequence[Problem]) -> None:
    """Say the errors last, so that they stand at the end of the terminal."""
    groups = [
        [problem for problem in problems if problem.severity is severity]
        for severity in (Severity.WARNING, Severity.ERROR)
    ]
    for group in filter(None, groups):
        for problem in group:
            _say(str(problem))
        if group is groups[0]:
            _say("")


def _as_json(problems: Sequence[Problem], errors: int) -> dict[str, object]:
    return {
        "problems": [asdict(problem) for problem in problems],
        "errors": errors,
        "warnings": len(problems) - errors,
    }


def _summary(errors: int, warnings: int) -> str:
    texts = load_texts()
    counts = {
        name: texts(f"cli.{name}_one") if count == 1 else texts(f"cli.{name}_many", count=count)
        for name, count in (("errors", errors), ("warnings", warnings))
    }
    return texts("cli.summary", **counts)


def _say(text: str, stream: TextIO | None = None) -> None:
    stream = sys.stdout if stream is None else stream
    stream.write(f"{text}\n")
    stream.flush()


def _cannot_run(message: str) -> int:
    _say(message, sys.stderr)
    return CANNOT_RUN


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks the editor's language."""

    def __init__(self, **options: object) -> None:
        texts = load_texts()
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_HelpFormatter, **options)  # type: ignore[arg-type]
        self._positionals.title = texts("cli.arguments")
        self._optionals.title = texts("cli.options")
        self.add_argument("-h", "--help", action="help", help=texts("cli.help"))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one sentence, and stop with the exit code for what cannot run."""
        texts = load_texts()
        _say(f"{_bad_argument(message)}\n{texts('cli.see_help')}", sys.stderr)
        raise SystemExit(CANNOT_RUN)


class _HelpFormatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        super().add_usage(usage, actions, groups, load_texts()("cli.usage") if prefix is None else prefix)


_ARGUMENT_PROBLEMS = {
    r"unrecognized arguments: (?P<value>.*)": "bad_unknown",
    r"argument (?P<option>\S+): expected one argument": "bad_value_missing",
    r"argument : invalid choice: '?(?P<value>.*?)'? \(choose from (?P<choices>.*)\)": "bad_command",
    r".*invalid choice: '?(?P<value>.*?)'? \(choose from (?P<choices>.*)\)": "bad_choice",
    r"argument --today: invalid \S+ value: '(?P<value>.*)'": "bad_date",
    r"argument --port: invalid \S+ value: '(?P<value>.*)'": "bad_port",
}
"""What argparse says, in English, and the text that says it here."""


def _bad_argument(message: str) -> str:
    texts = load_texts()
    for pattern, name in _ARGUMENT_PROBLEMS.items():
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            blanks = {key: shown(value).replace("'", "") for key, value in found.groupdict().items()}
            if name == "bad_command":
                return _bad_command(**blanks)
            return texts("cli.bad_argument", problem=texts(f"cli.{name}", **blanks))
    return texts("cli.bad_argument", problem=texts("cli.bad_other"))


def _bad_command(value: str, choices: str) -> str:
    texts = load_texts()
    meant = typing_error(value, choices.split(", "))
    if meant is None:
        return texts("cli.bad_command", value=value, choices=choices)
    return texts("cli.bad_command_near", value=value, meant=meant)


def _parser() -> _Parser:
    texts = load_texts()
    parser = _Parser(prog="wijkrecept", description=texts("cli.description"))
    parser.set_defaults(command=_no_command)
    commands = parser.add_subparsers(metavar="", parser_class=_Parser)

    checking = commands.add_parser("check", help=texts("cli.check_help"), description=texts("cli.check_help"))
    _add_root(checking)
    checking.add_argument("--format", choices=("text", "json"), default="text", help=texts("cli.format_help"))
    checking.add_argument("--today", type=_date, metavar="", help=texts("cli.today_help"))
    checking.set_defaults(command=check)

    serving = commands.add_parser("serve", help=texts("cli.serve_help"), description=texts("cli.serve_help"))
    _add_root(serving)
    serving.add_argument("--site", default="public", metavar="", help=texts("cli.site_help"))
    serving.add_argument("--port", type=int, default=8000, metavar="", help=texts("cli.port_help"))
    serving.set_defaults(command=serve)
    return parser


def _add_root(parser: _Parser) -> None:
    parser.add_argument("--root", type=Path, default=Path(), metavar="", help=load_texts()("cli.root_help"))


def _no_command(_: argparse.Namespace) -> int:
    texts = load_texts()
    return _cannot_run(f"{texts('cli.command_missing')}\n{texts('cli.see_help')}")


def _date(text: str) -> dt.date:
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    return dt.date.fromisoformat(text)
