"""`wijkrecept import`: activities out of a list that somebody keeps in a spreadsheet."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path

from wijkrecept.catalogue import Catalogue, load_catalogue
from wijkrecept.catalogue.problems import shown
from wijkrecept.cli.catalogues import catalogue_errors, missing_catalogue, today
from wijkrecept.cli.parser import Commands, add_root, date
from wijkrecept.cli.saying import CLEAN, ERRORS, cannot_run, say
from wijkrecept.tabular.choosing import WhichSheetError
from wijkrecept.tabular.columns import BadMappingError, guessed, mapping_file, mapping_from_file
from wijkrecept.tabular.entry_text import slug_of
from wijkrecept.tabular.importing import Imported, import_list, read_list
from wijkrecept.tabular.report import report_file, report_lines
from wijkrecept.tabular.rows import Settings
from wijkrecept.tabular.spreadsheets import NoOpenpyxlError
from wijkrecept.tabular.tables import UnreadableListError
from wijkrecept.texts import load_texts


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("import", help=texts("import.help"), description=texts("import.help"))
    add_root(parser)
    parser.add_argument("list", type=Path, metavar=texts("import.list"), help=texts("import.list_help"))
    parser.add_argument("--blad", metavar="", help=texts("import.sheet_help"))
    parser.add_argument("--mapping", type=Path, metavar="", help=texts("import.mapping_help"))
    parser.add_argument("--write", action="store_true", help=texts("import.write_help"))
    parser.add_argument("--wijk", metavar="", help=texts("import.wijk_help"))
    parser.add_argument("--organisatie", metavar="", help=texts("import.organisation_help"))
    parser.add_argument("--today", type=date, metavar="", help=texts("cli.today_help"))
    parser.set_defaults(command=run)


class _CannotImportError(Exception):
    """Why nothing can be read; `str` of it is a Dutch sentence."""


def run(arguments: argparse.Namespace) -> int:
    """Read a list, tell of every row, and write what comes in if asked to."""
    path: Path = arguments.list
    # What is read from one sheet says nothing of another, so each has its own files beside the list.
    beside = path.with_suffix(f".{slug_of(arguments.blad)}") if arguments.blad else path.with_suffix("")
    mapping: Path = arguments.mapping or beside.with_name(f"{beside.name}.kolommen.yml")
    report = beside.with_name(f"{beside.name}.verslag.csv")
    try:
        catalogue = _catalogue(arguments)
        imported = _imported(arguments, catalogue, path, mapping)
    except _CannotImportError as error:
        return cannot_run(str(error))
    say(load_texts()("import.read", file=shown(path.name, length=None), count=len(imported.drafts)))
    return _finish(imported, arguments.root, mapping, report, write=arguments.write)


def _catalogue(arguments: argparse.Namespace) -> Catalogue:
    """Give the catalogue, if it is without errors and has the wijk and organisation that were named."""
    missing = missing_catalogue(arguments.root)
    if missing:
        raise _CannotImportError(missing)
    loaded = load_catalogue(arguments.root, arguments.today or today())
    if loaded.catalogue is None:
        raise _CannotImportError(catalogue_errors(loaded.problems))
    wrong = _unknown_options(arguments, loaded.catalogue)
    if wrong:
        raise _CannotImportError(wrong)
    return loaded.catalogue


def _imported(arguments: argparse.Namespace, catalogue: Catalogue, path: Path, mapping: Path) -> Imported:
    texts = load_texts()
    file = shown(str(path), length=None)
    try:
        known = mapping_from_file(mapping.read_bytes()) if mapping.is_file() else {}
        table = read_list(path, known, arguments.blad)
    except BadMappingError as error:
        named = shown(str(mapping), length=None)
        raise _CannotImportError(texts("import.mapping_bad", file=named, problem=error)) from None
    except UnreadableListError as error:
        raise _CannotImportError(texts(f"import.unreadable.{error}", file=file)) from None
    except WhichSheetError as error:
        asked = texts("import.which_sheet", file=file, problem=error)
        raise _CannotImportError("\n".join([asked, *_lines_to_type(path, error.names)])) from None
    except NoOpenpyxlError:
        raise _CannotImportError(texts("import.no_openpyxl")) from None
    except OSError:
        raise _CannotImportError(texts("import.no_file", file=file)) from None
    day = arguments.today or today()
    columns = guessed(table.header, known)
    settings = Settings(catalogue, table.header, columns, day, arguments.wijk, arguments.organisatie)
    return import_list(arguments.root, table, settings)


def _lines_to_type(path: Path, sheets: Iterable[str]) -> Iterator[str]:
    """Give the whole command for each sheet of a list."""
    for name in sheets:
        typed = (_quoted(shown(text, length=None)) for text in (str(path), name))
        yield "    wijkrecept import {} --blad {}".format(*typed)


def _quoted(text: str) -> str:
    """Put quotes around what is not one plain word; double ones where they do: Windows knows no other."""
    quoted = shlex.quote(text)
    return quoted if quoted == text or set(text) & set('"$`\\!%') else f'"{text}"'


def _unknown_options(arguments: argparse.Namespace, catalogue: Catalogue) -> str | None:
    """Say that a wijk or organisation of the command line is not in the catalogue."""
    texts = load_texts()
    if arguments.wijk is not None and arguments.wijk not in catalogue.neighbourhoods:
        known = ", ".join(catalogue.neighbourhoods)
        return texts("import.wijk_unknown", wijk=shown(arguments.wijk), known=known)
    if arguments.organisatie is not None and arguments.organisatie not in catalogue.organisations:
        known = ", ".join(catalogue.organisations)
        return texts("import.organisation_unknown", organisation=shown(arguments.organisatie), known=known)
    return None


def _finish(imported: Imported, root: Path, mapping: Path, report: Path, *, write: bool) -> int:
    texts = load_texts()
    try:
        if not mapping.exists():
            mapping.write_bytes(mapping_file(imported.mapping))
            say(texts("import.mapping_saved", file=shown(str(mapping), length=None)))
        else:
            say(texts("import.mapping_used", file=shown(str(mapping), length=None)))
        if write:
            for source, content in imported.contents.items():
                _write(root / source, content)
    except OSError as error:
        return cannot_run(texts("import.unsaved", file=shown(str(error.filename), length=None)))
    for line in report_lines(imported, written=write):
        say(line)
    if write:
        try:
            report.write_bytes(report_file(imported))
        except OSError:
            return cannot_run(texts("import.unsaved", file=shown(str(report), length=None)))
        say(texts("import.report_saved", file=shown(str(report), length=None)))
    return ERRORS if imported.refused else CLEAN


def _write(path: Path, content: bytes) -> None:
    """Write a new file; raises `FileExistsError` rather than write over another."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)
