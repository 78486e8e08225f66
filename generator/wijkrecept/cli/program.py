"""The program `wijkrecept`: which commands there are, and how one is run."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence

from wijkrecept.catalogue.problems import shown
from wijkrecept.cli import (
    build,
    check,
    confirm,
    export_list,
    fmt,
    geocode,
    import_list,
    init,
    new,
    serve,
    wijk,
)
from wijkrecept.cli.parser import Parser
from wijkrecept.cli.saying import CANNOT_RUN, CLEAN, cannot_run
from wijkrecept.texts import load_texts

_COMMANDS = (init, new, check, build, serve, confirm, fmt, geocode, wijk, import_list, export_list)
"""In the order of the help. Each module adds itself with `add_to`."""


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
        return cannot_run(load_texts()("cli.no_root", root=shown(str(arguments.root))))
    except KeyboardInterrupt:
        return CANNOT_RUN
    return code


def _parser() -> Parser:
    parser = Parser(prog="wijkrecept", description=load_texts()("cli.description"))
    parser.set_defaults(command=_no_command)
    commands = parser.add_subparsers(metavar="", parser_class=Parser)
    for command in _COMMANDS:
        command.add_to(commands)
    return parser


def _no_command(_: argparse.Namespace) -> int:
    texts = load_texts()
    return cannot_run(f"{texts('cli.command_missing')}\n{texts('cli.see_help')}")
