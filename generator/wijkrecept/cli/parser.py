"""An argument parser that speaks the editor's language."""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from pathlib import Path
from typing import NoReturn, Protocol

from wijkrecept.catalogue.problems import SHOWN_LENGTH, shown
from wijkrecept.catalogue.suggestions import typing_error
from wijkrecept.cli.saying import CANNOT_RUN, say
from wijkrecept.texts import load_texts

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WEB_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[^\s?#]*)?")


class Parser(argparse.ArgumentParser):
    """An argument parser with Dutch help, that tells in one sentence what is wrong."""

    def __init__(self, **options: object) -> None:
        texts = load_texts()
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_HelpFormatter, **options)  # type: ignore[arg-type]
        self._positionals.title = texts("cli.arguments")
        self._optionals.title = texts("cli.options")
        self.add_argument("-h", "--help", action="help", help=texts("cli.help"))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one sentence, and stop with the exit code for what cannot run."""
        texts = load_texts()
        say(f"{_bad_argument(message)}\n{texts('cli.see_help')}", sys.stderr)
        raise SystemExit(CANNOT_RUN)


class Commands(Protocol):
    """Where a command adds its own parser: what `add_subparsers` gives."""

    def add_parser(self, name: str, *, help: str, description: str) -> Parser:  # noqa: A002  argparse's own name
        """Add a command."""


def add_root(parser: Parser) -> None:
    """Add the option that nearly every command has: the folder with the catalogue."""
    parser.add_argument("--root", type=Path, default=Path(), metavar="", help=load_texts()("cli.root_help"))


def date(text: str) -> dt.date:
    """Read a date as `2026-10-01`; the type of an argument, so that its name is part of `cli.bad_date`."""
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    return dt.date.fromisoformat(text)


def web_address(text: str) -> str:
    """Read the address of a server; the type of an argument, as `date` is."""
    if not _WEB_ADDRESS.fullmatch(text):
        raise ValueError(text)
    return text.rstrip("/")


def port(text: str) -> int:
    """Read the number of a port; the type of an argument, as `date` is."""
    return int(text)


class _HelpFormatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        super().add_usage(usage, actions, groups, load_texts()("cli.usage") if prefix is None else prefix)


_ARGUMENT_PROBLEMS = {
    r"unrecognized arguments: (?P<value>.*)": "bad_unknown",
    r"argument (?P<option>\S+): expected (?:one|at least one) argument": "bad_value_missing",
    r"the following arguments are required: (?P<value>.*)": "bad_missing",
    r"argument : invalid choice: '?(?P<value>.*?)'? \(choose from (?P<choices>.*)\)": "bad_command",
    r".*invalid choice: '?(?P<value>.*?)'? \(choose from (?P<choices>.*)\)": "bad_choice",
    r"argument \S+: invalid date value: '(?P<value>.*)'": "bad_date",
    r"argument \S+: invalid port value: '(?P<value>.*)'": "bad_port",
    r"argument \S+: invalid web_address value: '(?P<value>.*)'": "bad_web_address",
}
"""What argparse says, in English, and the text that says it here."""


def _bad_argument(message: str) -> str:
    texts = load_texts()
    for pattern, name in _ARGUMENT_PROBLEMS.items():
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            blanks = {key: _blank(key, value) for key, value in found.groupdict().items()}
            if name == "bad_command":
                return _bad_command(**blanks)
            return texts("cli.bad_argument", problem=texts(f"cli.{name}", **blanks))
    return texts("cli.bad_argument", problem=texts("cli.bad_other"))


def _blank(key: str, value: str) -> str:
    """Make a part of argparse's sentence safe to show; what can be chosen is ours, and shown in full."""
    return shown(value, length=None if key == "choices" else SHOWN_LENGTH).replace("'", "")


def _bad_command(value: str, choices: str) -> str:
    texts = load_texts()
    meant = typing_error(value, choices.split(", "))
    if meant is None:
        return texts("cli.bad_command", value=value, choices=choices)
    return texts("cli.bad_command_near", value=value, meant=meant)
