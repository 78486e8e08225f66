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

_OFFERED = 60
_GENERAL = re.compile(
    r"\b(?:wijkcentrum|buurthuis|buurtcentrum|buurtkamer|wijkhuis|dorpshuis|ontmoetingscentrum|stichting|vereniging"
    r"|de|het|in|voorbeeld)\b"
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
        near = process.extractOne(
            text.casefold(), _casefolded(self.by_id), scorer=fuzz.WRatio, score_cutoff=_OFFERED
        )
        if near is None:
            return NotUnderstoodError(f"{self.kind}_unknown", text=text)
        return NotUnderstoodError(f"{self.kind}_near", text=text, meant=self.by_id[near[2]], id=near[2])


def venues_of(catalogue: Catalogue, wijk: str | None = None) -> Names:
    """Give the venues, of one wijk if it is known."""
    venues = catalogue.venues.values()
    own = [each for each in venues if wijk is None or each.neighbourhood == wijk]
    return Names("venue", {each.id: each.name for each in own})


def venue_at(catalogue: Catalogue, address: str) -> Venue | None:
    """Give the one venue at an address, by its street and number or its postcode and number."""
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


def _is_at(written: str, way: str) -> bool:
    """Tell whether an address holds a street and number; 16 is not 160."""
    place = written.find(way)
    return (place >= 0 and not written[place + len(way) : place + len(way) + 1].isdigit()) or (
        place >= 0 and re.match(r"[1-9][0-9]{3}[a-z]{2}", written[place + len(way) :]) is not None
    )


def _plain(text: str) -> str:
    words = re.sub(r"[^\w\s]", " ", text.casefold())
    return " ".join(_GENERAL.sub(" ", words).split()) or " ".join(words.split())


def _figures(text: str) -> str:
    return re.sub("[^0-9]", "", text)


def _casefolded(names: Mapping[str, str]) -> dict[str, str]:
    return {each: name.casefold() for each, name in names.items()}
