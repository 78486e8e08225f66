"""`wijkrecept wijk`: to which wijk a postcode belongs, and which row says so."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from wijkrecept.catalogue import Catalogue, Kind, keys
from wijkrecept.catalogue.files import find_files
from wijkrecept.catalogue.model import Neighbourhood
from wijkrecept.catalogue.problems import shown
from wijkrecept.catalogue.reader import read, value_at
from wijkrecept.cli.catalogues import entry_of, missing_catalogue
from wijkrecept.cli.parser import Commands, add_root
from wijkrecept.cli.saying import CLEAN, ERRORS, cannot_run, say
from wijkrecept.places import (
    PostcodeClaim,
    PostcodeMatch,
    claims_of_postcode,
    nearest_claims,
    neighbourhoods_of_postcode,
    parse_postcode,
)
from wijkrecept.texts import load_texts

_DIGITS = 4

_ALL = 26 * 26
"""The whole postcodes that begin with the same four digits."""


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("wijk", help=texts("wijk.help"), description=texts("wijk.help"))
    parser.add_argument(
        "postcode", nargs="+", metavar=texts("wijk.postcode"), help=texts("wijk.postcode_help")
    )
    add_root(parser)
    parser.set_defaults(command=wijk)


def wijk(arguments: argparse.Namespace) -> int:
    """Say which wijk has a postcode and why; the exit code is 1 when none has."""
    texts = load_texts()
    root: Path = arguments.root
    missing = missing_catalogue(root)
    if missing:
        return cannot_run(missing)
    typed = " ".join(arguments.postcode)
    postcode = parse_postcode(typed)
    if postcode is None:
        return cannot_run(texts("wijk.no_postcode", typed=shown(typed)))
    rows = _Rows(root)
    for file in rows.broken:
        say(texts("wijk.broken", file=file))
    found = neighbourhoods_of_postcode(rows.catalogue, postcode)
    if not found:
        _say_unknown(rows, postcode)
        return ERRORS
    if len(postcode) > _DIGITS or found[0].share == _ALL:
        _say_one(rows, postcode)
    else:
        _say_divided(rows, postcode, found)
    return CLEAN


def _say_one(rows: _Rows, postcode: str) -> None:
    texts = load_texts()
    decides, *wider = claims_of_postcode(rows.catalogue, postcode)
    words = rows.words(decides)
    say(texts("wijk.one", postcode=_written(postcode), **words))
    say(texts("wijk.row", **words))
    for claim in wider:
        say(texts("wijk.wider", **rows.words(claim)))


def _say_divided(rows: _Rows, postcode: str, found: Sequence[PostcodeMatch]) -> None:
    texts = load_texts()
    claims = claims_of_postcode(rows.catalogue, postcode)
    say(texts("wijk.several", postcode=_written(postcode)))
    for match in found:
        own = [rows.words(each) for each in claims if each.neighbourhood == match.neighbourhood]
        say(texts("wijk.share", share=match.share, all=_ALL, **own[0]))
        for words in own:
            say(texts("wijk.row", **words))
    rest = _ALL - sum(match.share for match in found)
    if rest:
        say(texts("wijk.rest", share=rest, all=_ALL))


def _say_unknown(rows: _Rows, postcode: str) -> None:
    texts = load_texts()
    say(texts("wijk.unknown", postcode=_written(postcode)))
    for claim in nearest_claims(rows.catalogue, postcode):
        say(texts("wijk.near", **rows.words(claim)))
    say(texts("wijk.unknown_hint"))


class _Rows:
    """The wijken of a catalogue, and what their files say of postcodes.

    Whatever else is wrong in the catalogue, and in which wijk, the others can be asked.
    """

    def __init__(self, root: Path) -> None:
        files = [file for file in find_files(root).files if file.kind is Kind.NEIGHBOURHOOD]
        entries = {file.id: entry_of(file) for file in files}
        wijken = {
            each: entry.record for each, entry in entries.items() if isinstance(entry.record, Neighbourhood)
        }
        nothing: MappingProxyType[str, Any] = MappingProxyType({})
        self.catalogue = Catalogue(
            neighbourhoods=MappingProxyType(wijken),
            venues=nothing,
            organisations=nothing,
            practices=nothing,
            complaints=nothing,
            activities=nothing,
        )
        self.broken = [entry.source for entry in entries.values() if entry.record is None]
        self._trees = {each: read(entries[each].content)[0] for each in wijken}

    def words(self, claim: PostcodeClaim) -> dict[str, object]:
        """Give what to say of a row: its wijk, its file and line, and the row as it is written."""
        wijk = self.catalogue.neighbourhoods[claim.neighbourhood]
        tree = self._trees[claim.neighbourhood]
        assert tree is not None, "a wijk was made of it"
        path = (keys.POSTCODES, claim.row)
        return {
            "wijk": wijk.name,
            "file": wijk.source,
            "line": tree.at(path).line,
            "row": value_at(tree.value, path),
        }


def _written(postcode: str) -> str:
    """Give a postcode as on an envelope: `1812 AB`."""
    return f"{postcode[:_DIGITS]} {postcode[_DIGITS:]}".strip()
