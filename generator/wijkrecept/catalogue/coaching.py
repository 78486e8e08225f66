"""Whose coach receives the patients of a practice, and who stands in."""

from __future__ import annotations

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.model import Deputy, Organisation, Practice


def practice_organisations(catalogue: Catalogue, practice: Practice) -> tuple[Organisation, ...]:
    """Give whose coaches receive a practice's patients: who is in the practice first, then by its wijken."""
    keys = [hour.organisation for hour in practice.office_hours]
    keys += [key for wijk in practice.neighbourhoods for key in catalogue.neighbourhoods[wijk].coaches]
    return tuple(catalogue.organisations[key] for key in dict.fromkeys(keys))


def deputy_of(organisation: Organisation, practice: Practice | None = None) -> Deputy | None:
    """Give who stands in for a coach: the practice's own arrangement first.

    Nobody stands in for themselves.
    """
    own = practice.deputy if practice is not None else None
    if own is not None and own.organisation != organisation.id:
        return own
    return organisation.coach.deputy if organisation.coach is not None else None
