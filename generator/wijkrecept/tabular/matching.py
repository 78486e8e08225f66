"""Which venue, organisation, wijk or kind of the catalogue a cell means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from wijkrecept.catalogue import Catalogue
from wijkrecept.catalogue.model import Venue
from wijkrecept.catalogue.suggestions import letters
from wijkrecept.tabular.understanding import NotUnderstoodError

_SAFE = 92
"""Likeness of names from which one is taken for the other; below it, it is only offered."""

_AHEAD = 8
"""How much less the next best must be like it."""

_OFFERED = 75
"""Likeness from which a name may be meant; below it, offering one only confuses."""

_CODE = re.compile(r"[A-Z][0-9]{2}(?:\.[0-9]{2})?(?![0-9])")
_GENERAL = re.compile(
    r"\b(?:wijkcentrum|buurthuis|buurtcentrum|buurtkamer|wijkhuis|dorpshuis|ontmoetingscentrum|stichting|vereniging"
    r"|de|het|in|en|voorbeeld)\b"
)


@dataclass(frozen=True, slots=True)
class Names:
    """Things of one kind, by what they are called."""

    kind: str
    """The kind in the names of sentences: `venue`."""
    by_id: Mapping[str, str]

    def find(self, text: str) -> str:
        """Give the id of the one thing that is called this, perhaps with a slip.

        Raises `NotUnderstoodError` that offers the nearest when it is not certain.
        """
        exact = [each for each, name in self.by_id.items() if letters(text) in {letters(each), letters(name)}]
        if len(exact) == 1:
            return exact[0]
        plain = {each: _plain(name) for each, name in self.by_id.items()}
        same = [each for each, name in plain.items() if name == _plain(text)]
        if len(same) == 1:
            return same[0]
        ranked = process.extract(_plain(text), plain, scorer=fuzz.token_sort_ratio, limit=2)
        safe = [
            each for _, score, each in ranked if score >= _SAFE and _figures(plain[each]) == _figures(text)
        ]
        ahead = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] >= _AHEAD)
        if not exact and not same and safe and ahead:
            return safe[0]
        raise self._unknown(text, several=exact or same)

    def _unknown(self, text: str, several: Iterable[str]) -> NotUnderstoodError:
        names = ", ".join(several)
        if names:
            return NotUnderstoodError(f"{self.kind}_several", text=text, names=names)
        score, near = max(
            ((_likeness(_plain(text), _plain(name)), each) for each, name in self.by_id.items()),
            default=(0, ""),
        )
        if score < _OFFERED:
            return NotUnderstoodError(f"{self.kind}_unknown", text=text)
        return NotUnderstoodError(f"{self.kind}_near", text=text, meant=self.by_id[near], id=near)


@dataclass(frozen=True, slots=True)
class FoundVenue:
    """A venue that a row means."""

    id: str
    by_address: bool
    """Its name is another than in the row."""


def venue_for(catalogue: Catalogue, text: str, address: str, wijk: str | None) -> FoundVenue:
    """Find the venue with this name, of this wijk if two are alike, or at this address.

    Raises `NotUnderstoodError` when there is none, or name and address are of two.
    """
    if not text and not address:
        raise NotUnderstoodError("venue_missing")
    at = venue_at(catalogue, address or text)
    try:
        named = _venue_named(catalogue, text or address, wijk)
    except NotUnderstoodError:
        if at is None:
            raise
        return FoundVenue(at.id, by_address=True)
    if at is not None and named != at.id:
        raise NotUnderstoodError("venue_two", text=text or address, address=address or text, other=at.name)
    return FoundVenue(named, by_address=False)


def _venue_named(catalogue: Catalogue, text: str, wijk: str | None) -> str:
    """Find a venue by its name, in its wijk first; a name may be followed by its address."""
    venues = catalogue.venues.values()
    whole = Names("venue", {each.id: each.name for each in venues})
    own = Names("venue", {each.id: each.name for each in venues if each.neighbourhood == wijk})
    for part in dict.fromkeys((text, text.partition(",")[0])):
        for names in (own, whole):
            try:
                return names.find(part)
            except NotUnderstoodError:
                continue
    return whole.find(text)


def complaints_in(catalogue: Catalogue, text: str) -> list[str]:
    """Give the codes that a cell names, also by the name of a complaint.

    Raises `NotUnderstoodError` for one that is not in the catalogue.
    """
    found = _CODE.findall(text)
    names = Names("complaint", {each.code: each.name for each in catalogue.complaints.values()})
    found += [
        names.find(part.strip()) for part in re.split(r"[,;\n]", _CODE.sub(" ", text)) if part.strip(" .-")
    ]
    absent = [code for code in found if code not in catalogue.complaints]
    if absent:
        raise NotUnderstoodError("complaint_unknown", text=absent[0])
    return list(dict.fromkeys(found))


def venue_at(catalogue: Catalogue, address: str) -> Venue | None:
    """Give the one venue at an address, by its number with its street or its postcode."""
    written = letters(address)
    found = [each for each in catalogue.venues.values() if any(_is_at(written, way) for way in _ways(each))]
    return found[0] if len(found) == 1 else None


def _ways(venue: Venue) -> Iterable[str]:
    address = venue.address
    if address.number:
        if address.street:
            yield letters(f"{address.street}{address.number}")
        if address.postcode:
            yield letters(f"{address.postcode}{address.number}")
            yield letters(f"{address.number}{address.postcode}")


def _is_at(written: str, way: str) -> bool:
    """Tell whether an address holds a street and number, or a number and postcode; 16 is not 160 or 216."""
    place = written.find(way)
    if way[0].isdigit() and written[max(0, place - 1) : place].isdigit():
        return False
    behind = written[place + len(way) :]
    # What follows a number without a space may be its postcode.
    return place >= 0 and (not behind[:1].isdigit() or re.match(r"[1-9][0-9]{3}[a-z]{2}", behind) is not None)


def _plain(text: str) -> str:
    words = re.sub(r"[^\w\s]", " ", text.casefold())
    return " ".join(_GENERAL.sub(" ", words).split()) or " ".join(words.split())


def _figures(text: str) -> str:
    return re.sub("[^0-9]", "", text)


def _likeness(text: str, name: str) -> float:
    """Tell how much a text is like a name, out of 100; a part of a name stands for all of it."""
    if text and set(text.split()) <= set(name.split()):
        return 100
    return float(fuzz.token_sort_ratio(text, name))
