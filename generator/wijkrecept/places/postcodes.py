"""From a postcode to the wijk it belongs to.

A Dutch postcode is four digits and two letters, `1812 AB`. A wijk claims four digits, a range or
a whole postcode. Claims may lie inside each other, and the most specific one wins.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.model import PostcodeArea

_POSTCODE = re.compile(r"\s*([1-9][0-9]{3})\s*([A-Za-z]{2})?\s*")
_LETTERS = 26
_PER_FOUR_DIGITS = _LETTERS * _LETTERS
_NEAR = 25 * _PER_FOUR_DIGITS
"""Whole postcodes between two that can still be neighbours: a town has some tens of numbers in a row."""


class PostcodeMatch(NamedTuple):
    """A wijk that a postcode can belong to."""

    neighbourhood: str
    share: int
    """How many of the whole postcodes asked for fall to this wijk: four digits have 676 of them."""


class PostcodeClaim(NamedTuple):
    """A row of a wijk's postcodes."""

    area: PostcodeArea
    neighbourhood: str
    row: int
    """Its place in the list, counted from 0."""


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
    first, last = _bounds(postcode)
    start, stop = _number(first), _number(last) + 1
    winners: list[str | None] = [None] * (stop - start)
    # The widest claim first, so that each narrower one overwrites it.
    for area, neighbourhood, _ in _claims(catalogue):
        for index in range(max(start, _number(area.first)), min(stop, _number(area.last) + 1)):
            winners[index - start] = neighbourhood
    shares: dict[str, int] = {}
    for winner in winners:
        if winner is not None:
            shares[winner] = shares.get(winner, 0) + 1
    ranked = sorted(shares.items(), key=lambda each: (-each[1], each[0]))
    return tuple(PostcodeMatch(*each) for each in ranked)


def claims_of_postcode(catalogue: Catalogue, text: str) -> tuple[PostcodeClaim, ...]:
    """Give the rows that hold any of a postcode of four or six characters, the most specific first.

    Of a whole postcode the first row decides. Empty for what is no postcode, or one that no wijk
    claims.
    """
    postcode = parse_postcode(text)
    if postcode is None:
        return ()
    first, last = _bounds(postcode)
    claims = [each for each in _claims(catalogue) if each.area.first <= last and first <= each.area.last]
    return tuple(reversed(claims))


def nearest_claims(catalogue: Catalogue, text: str, count: int = 2) -> tuple[PostcodeClaim, ...]:
    """Give the rows that come nearest to a postcode by its number, for one that no wijk claims.

    A row that is far off is not near, even if no other is nearer.
    """
    postcode = parse_postcode(text)
    if postcode is None:
        return ()
    first, last = map(_number, _bounds(postcode))

    def gap(claim: PostcodeClaim) -> int:
        return max(_number(claim.area.first) - last, first - _number(claim.area.last))

    near = (claim for claim in _claims(catalogue) if gap(claim) <= _NEAR)
    return tuple(sorted(near, key=lambda each: (gap(each), each.area.first))[:count])


def _bounds(postcode: str) -> tuple[str, str]:
    """Give the first and the last whole postcode of four or six characters."""
    whole = len(postcode) > 4  # noqa: PLR2004  four digits, or six characters
    return (postcode, postcode) if whole else (f"{postcode}AA", f"{postcode}ZZ")


def _claims(catalogue: Catalogue) -> list[PostcodeClaim]:
    """Give all rows, the widest first."""
    claims = [
        PostcodeClaim(area, wijk.id, row)
        for wijk in catalogue.neighbourhoods.values()
        for row, area in enumerate(wijk.postcodes)
    ]
    return sorted(claims, key=lambda claim: (-_size(claim.area), claim.neighbourhood))


def _number(postcode: str) -> int:
    """Number the whole postcodes in their order: `1812AA`, `1812AB` … `1812ZZ`, `1813AA`."""
    letters = (ord(postcode[4]) - ord("A")) * _LETTERS + ord(postcode[5]) - ord("A")
    return int(postcode[:4]) * _PER_FOUR_DIGITS + letters


def _size(area: PostcodeArea) -> int:
    return _number(area.last) - _number(area.first) + 1
