"""`wijkrecept build`: make the site, and say how long each part took."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from wijkrecept.catalogue.problems import shown
from wijkrecept.cli.parser import Commands, add_root
from wijkrecept.cli.saying import CANNOT_RUN, CLEAN, cannot_run, say
from wijkrecept.texts import load_texts

if TYPE_CHECKING:
    from wijkrecept.mkdocs_plugin.phases import Phase

CONFIG = "mkdocs.yml"


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("build", help=texts("cli.build_help"), description=texts("cli.build_help"))
    add_root(parser)
    parser.add_argument("--timings", action="store_true", help=texts("cli.timings_help"))
    parser.set_defaults(command=build)


def build(arguments: argparse.Namespace) -> int:
    """Build the site."""
    texts = load_texts()
    root: Path = arguments.root
    config = root / CONFIG
    if not config.is_file():
        return cannot_run(texts("cli.no_config", root=shown(str(root.absolute()), length=None)))
    begun = perf_counter()
    # Imported here: MkDocs takes half a second to start, and no other command needs it.
    from wijkrecept.mkdocs_plugin.building import NotBuiltError, build_site

    try:
        site, phases = build_site(config, lambda sentence: say(sentence, sys.stderr))
    except NotBuiltError as error:
        say(str(error), sys.stderr)
        return CANNOT_RUN
    say(texts("cli.built", site=shown(str(site), length=None)))
    if arguments.timings:
        say(_table(phases, perf_counter() - begun))
    return CLEAN


def _table(phases: Iterable[Phase], whole: float) -> str:
    """Lay out how long each phase took, the start before them, and all together; in columns."""
    texts = load_texts()
    phases = list(phases)
    rows = [(texts("build.phase.start.label"), whole - sum(each.seconds for each in phases), "")]
    for each in phases:
        name = f"build.phase.{each.name}"
        counted = texts(f"{name}.count", count=_number(each.count, "#,##0")) if each.count else ""
        rows.append((texts(f"{name}.label"), each.seconds, counted))
    rows.append((texts("build.phase.whole"), whole, ""))
    width = max(len(label) for label, _, _ in rows)
    return "\n".join(
        f"{label:<{width}}  {_number(seconds, '0.00'):>7} s  {counted}".rstrip()
        for label, seconds, counted in rows
    )


def _number(value: float, pattern: str) -> str:
    return str(format_decimal(value, pattern, locale=load_texts().locale))
