"""From a postcode to the wijk it belongs to.

A Dutch postcode is four digits and two letters, `1812 AB`. A wijk claims four digits, a range or
a whole postcode. Claims may lie inside each other, and the most specific one wins.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from wijkrecept.catalogue.model import Catalogue, PostcodeArea

_POSTCODE = re.compile(r"\s*([1-9][0-9]{3})\s*([A-Za-z]{2})?\s*")
_LETTERS = 26
_PER_FOUR_DIGITS = _LETTERS * _LETTERS


class PostcodeMatch(NamedTuple):
    """A wijk that a postcode can belong to."""

    neighbourhood: str
    share: int
    """How many of the whole postcodes asked for fall to this wijk: four digits have 676 of them."""


def parse_postcode(text: str) -> str | None:
    """Give a postcode as `1812` or `1812AB`, however it was typed; nothing when it is none."""
    found = _POSTCODE.fullmatch(text)
    return None if found is None else found[1] + (found[2] or "").upper()


def neighbourhoods_of_postcode(catalogue: Catalogue, text: str) -> tuple[PostcodeMatch, ...]:
    """Give the wijken of a postcode of four or six characters, the likeliest first.

    A whole postcode has at most one: that of the narrowest claim that holds it. Four digits have
    every wijk that wins some whole postcode among them, those that win most first. Empty for
    what is no postcode, or one that no wijk claims.
    """
    postcode = parse_postcode(text)
    if postcode is None:
        return ()
    whole = len(postcode) > 4  # noqa: PLR2004  four digits, or six characters
    first, last = (postcode, postcode) if whole else (f"{postcode}AA", f"{postcode}ZZ")
    start, stop = _number(first), _number(last) + 1
    winners: list[str | None] = [None] * (stop - start)
    # The widest claim first, so that each narrower one overwrites it.
    claims = sorted(_claims(catalogue), key=lambda claim: (-_size(claim[0]), claim[1]))
    for area, neighbourhood in claims:
        for index in range(max(start, _number(area.first)), min(stop, _number(area.last) + 1)):
            winners[index - start] = neighbourhood
    shares: dict[str, int] = {}
    for winner in winners:
        if winner is not None:
            shares[winner] = shares.get(winner, 0) + 1
    ranked = sorted(shares.items(), key=lambda each: (-each[1], each[0]))
    return tuple(PostcodeMatch(*each) for each in ranked)


def _claims(catalogue: Catalogue) -> list[tuple[PostcodeArea, str]]:
    return [(area, wijk.id) for wijk in catalogue.neighbourhoods.values() for area in wijk.postcodes]


def _number(postcode: str) -> int:
    """Number the whole postcodes in their order: `1812AA`, `1812AB` … `1812ZZ`, `1813AA`."""
    letters = (ord(postcode[4]) - ord("A")) * _LETTERS + ord(postcode[5]) - ord("A")
    return int(postcode[:4]) * _PER_FOUR_DIGITS + letters


def _size(area: PostcodeArea) -> int:
    return _number(area.last) - _number(area.first) + 1
