"""Whether an answer of a geocoder is the address that was asked for: certain, or for a person to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from wijkrecept.catalogue.model import Address, Point
from wijkrecept.catalogue.suggestions import letters
from wijkrecept.places.address_search import Candidate
from wijkrecept.places.distances import distance

FAR = 5_000.0
"""Metres from the middle of its wijk beyond which a person should look: more than any wijk is wide."""

SAME = 25.0
"""Metres within which two answers are one place."""

NEAR_SCORE = 0.9
"""Part of the best score from which another answer fits about as well."""


class Doubt(Enum):
    """Why a person has to say which place it is."""

    NOTHING = "nothing"
    """Nobody knows the address."""
    NO_NUMBER = "no_number"
    """The catalogue has only a street, and a street is not a building."""
    NOT_EXACT = "not_exact"
    """What was found is like the address, but not the same."""
    SEVERAL = "several"
    """More places fit equally well."""
    OTHER_MUNICIPALITY = "other_municipality"
    FAR = "far"
    """It is far from the middle of its wijk."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where an address is expected to be; `None` for what the catalogue does not know."""

    centre: Point | None
    municipality: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to make of the answers."""

    certain: Candidate | None
    """The place, when there is no doubt at all."""
    doubt: Doubt | None
    choices: tuple[Candidate, ...]
    """What a person can choose from, the likeliest first."""


def verdict(address: Address, candidates: Sequence[Candidate], around: Surroundings) -> Verdict:
    """Judge the answers to the question where an address is.

    Certain is only a place with the same street, number and town, and postcode where both have
    one, that no other place equals, in the right municipality and not far from its wijk.
    """
    if not candidates:
        return Verdict(None, Doubt.NOTHING, ())
    choices = _apart(sorted(candidates, key=lambda each: -each.score))
    exact = [each for each in choices if _is(address, each)]
    if not exact:
        return Verdict(None, Doubt.NOT_EXACT if address.number else Doubt.NO_NUMBER, choices)
    best = exact[0]
    if any(each.score >= NEAR_SCORE * best.score for each in exact[1:]):
        doubt = Doubt.SEVERAL
    elif _differ(best.municipality, around.municipality):
        doubt = Doubt.OTHER_MUNICIPALITY
    elif around.centre is not None and distance(best.point, around.centre) > FAR:
        doubt = Doubt.FAR
    else:
        return Verdict(best, None, choices)
    return Verdict(None, doubt, choices)


def _is(address: Address, candidate: Candidate) -> bool:
    if not address.street or not address.number:
        return False
    asked = (letters(address.street), _number(address.number), letters(address.town))
    found = (letters(candidate.street), _number(candidate.number), letters(candidate.town))
    postcode = (address.postcode or "").replace(" ", "")
    return asked == found and not _differ(postcode, candidate.postcode)


def _number(text: str) -> tuple[str, str]:
    """Divide a house number, so that `10-2` is not `102`, and `106 a` is `106A`."""
    digits = text[: len(text) - len(text.lstrip("0123456789"))]
    return digits, letters(text[len(digits) :])


def _differ(one: str | None, other: str | None) -> bool:
    """Whether both are known, and not the same."""
    return bool(one) and bool(other) and letters(one or "") != letters(other or "")


def _apart(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Leave out what is at the same spot as, and the same address as, a better one."""
    kept: list[Candidate] = []
    for each in candidates:
        twins = (other for other in kept if (other.street, other.number) == (each.street, each.number))
        if all(distance(each.point, other.point) > SAME for other in twins):
            kept.append(each)
    return tuple(kept)
