"""How to sign up, gathered from the cells that tell of it."""

from __future__ import annotations

from collections.abc import Mapping

from wijkrecept.catalogue import keys
from wijkrecept.tabular.columns import CONTACT
from wijkrecept.tabular.translated import SIGN_UP_NOTE
from wijkrecept.tabular.values import NO, YES, phone_of, reach_of, sign_up_of

_LINE = 200
"""Characters of a short text in the schema."""


def sign_up(cells: Mapping[str, str]) -> tuple[dict[str, str], list[str], bool]:
    """Give what stands under `aanmelden`, what has no place there, and whether it is sure to be needed.

    Who is named in a cell for contact is never taken over: a name of a person does not belong on a site.
    """
    told = cells[keys.SIGN_UP]
    own = reach_of(told)
    others = {
        keys.PHONE: phone_of(cells[keys.PHONE]),
        keys.EMAIL: reach_of(cells[keys.EMAIL]),
        keys.WEBSITE: reach_of(cells[keys.WEBSITE]),
        CONTACT: reach_of(cells[CONTACT]),
    }
    reaches = [*others.values(), own]
    found = {
        keys.PHONE: [each.phone for each in reaches if each.phone],
        keys.EMAIL: [each.email for each in reaches if each.email],
        keys.WEBSITE: [each.website for each in reaches if each.website],
    }
    rest = [f"{name}: {text}" for name, reach in others.items() for text in reach.rest]
    rest += [
        f"{key}: {each}"
        for key, values in found.items()
        for each in dict.fromkeys(values[1:])
        if each != values[0]
    ]
    note = cells[SIGN_UP_NOTE] or _note(told, own.rest)
    note = " ".join(note.split())
    if len(note) > _LINE:
        rest.append(f"{keys.SIGN_UP}: {note}")
        note = ""
    needed = sign_up_of(told)
    values = {key: each[0] for key, each in found.items() if each} | ({keys.NOTE: note} if note else {})
    if not values and needed is None:
        return {}, rest, True
    return {keys.NEEDED: "nee" if needed is False else keys.YES, **values}, rest, needed is not None


def _note(told: str, rest: list[str]) -> str:
    """Give what a cell on signing up says beside yes or no and a number to call."""
    if told.strip().casefold().rstrip(".!") in {*YES, *NO, "niet nodig", "nodig", "verplicht"}:
        return ""
    return told if rest else ""
