"""That wijken divide the postcodes between them and agree on their borders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.entries import Entries, Entry
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.model import PostcodeArea
from wijkrecept.catalogue.problems import Problem


def neighbourhood_problems(entries: Entries) -> Iterator[Problem]:
    """Find wijken that contradict each other."""
    yield from postcodes_are_divided(entries)
    yield from borders_are_shared(entries)


class _Claim(NamedTuple):
    area: PostcodeArea
    entry: Entry
    row: int


def postcodes_are_divided(entries: Entries) -> Iterator[Problem]:
    """No postcode has two wijken of equal right.

    The most specific row wins, so an area inside a larger one is fine; two equal areas, or two
    that overlap by a part, leave open which wijk is meant.
    """
    claims = [
        _Claim(area, entry, row)
        for entry, wijk in entries.neighbourhoods
        for row, area in enumerate(wijk.postcodes)
    ]
    claims.sort(key=lambda claim: (claim.area.first, claim.area.last, claim.entry.id))
    open_claims: list[_Claim] = []
    for claim in claims:
        open_claims = [each for each in open_claims if each.area.last >= claim.area.first]
        for other in open_claims:
            if other.entry.id != claim.entry.id and not _one_inside_other(other.area, claim.area):
                path = (keys.POSTCODES, claim.row)
                other_line = other.entry.position((keys.POSTCODES, other.row)).line
                yield claim.entry.problem(
                    "postcode_overlap",
                    path,
                    postcode=_shown(claim.area),
                    other=other.entry.source,
                    line=other_line,
                )
        open_claims.append(claim)


def _one_inside_other(one: PostcodeArea, other: PostcodeArea) -> bool:
    if one == other:
        return False
    return (one.first <= other.first and other.last <= one.last) or (
        other.first <= one.first and one.last <= other.last
    )


def _shown(area: PostcodeArea) -> str:
    if area.first == area.last:
        return area.first
    return area.digits or f"{area.first} - {area.last}"


def borders_are_shared(entries: Entries) -> Iterator[Problem]:
    """Warn when one wijk names another as its neighbour and the other does not."""
    wijken = {entry.id: wijk for entry, wijk in entries.neighbourhoods}
    for entry, wijk in entries.neighbourhoods:
        for index, border in enumerate(wijk.borders):
            path = (keys.BORDERS, index)
            if border == wijk.id:
                yield entry.problem("border_self", path, wijk=border)
            elif border in wijken and wijk.id not in wijken[border].borders:
                file = f"{Kind.NEIGHBOURHOOD.folder}/{border}.yml"
                yield entry.problem("border_one_sided", path, wijk=wijk.id, other=border, file=file)
