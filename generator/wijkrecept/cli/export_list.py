"""`wijkrecept export`: the activities as a sheet, to look through, change and import elsewhere."""

from __future__ import annotations

import argparse
from pathlib import Path

from wijkrecept.catalogue import Kind, load_catalogue
from wijkrecept.catalogue.files import find_files
from wijkrecept.catalogue.problems import shown
from wijkrecept.cli.catalogues import catalogue_errors, missing_catalogue, today
from wijkrecept.cli.parser import Commands, add_root
from wijkrecept.cli.saying import CLEAN, cannot_run, say
from wijkrecept.tabular.exporting import COMMENT, export_sheet, left_out
from wijkrecept.tabular.spreadsheets import NoOpenpyxlError, xlsx_content
from wijkrecept.texts import load_texts


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("export", help=texts("export.help"), description=texts("export.help"))
    add_root(parser)
    parser.add_argument("--xlsx", type=Path, required=True, metavar="", help=texts("export.xlsx_help"))
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Write all activities to a new sheet."""
    texts = load_texts()
    missing = missing_catalogue(arguments.root)
    if missing:
        return cannot_run(missing)
    loaded = load_catalogue(arguments.root, today())
    if loaded.catalogue is None:
        return cannot_run(catalogue_errors(loaded.problems))
    path: Path = arguments.xlsx
    sheet = export_sheet(loaded.catalogue)
    try:
        content = xlsx_content(sheet.header, sheet.rows, texts("export.sheet"))
        with path.open("xb") as file:
            file.write(content)
    except NoOpenpyxlError:
        return cannot_run(texts("import.no_openpyxl"))
    except FileExistsError:
        return cannot_run(texts("export.exists", file=shown(str(path), length=None)))
    except OSError:
        return cannot_run(texts("import.unsaved", file=shown(str(path), length=None)))
    say(texts("export.done", count=len(sheet.rows), file=shown(str(path), length=None)))
    found = left_out(each.content for each in find_files(arguments.root).files if each.kind is Kind.ACTIVITY)
    for key, count in found.items():
        what = texts("export.comments") if key == COMMENT else f"`{key}`"
        say(texts("export.left_out", what=what, count=count))
    return CLEAN
