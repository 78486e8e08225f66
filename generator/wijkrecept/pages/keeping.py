"""Pieces of pages that are made once and shown on many pages."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from wijkrecept.catalogue.noted import Notes, Question

ArgumentT = TypeVar("ArgumentT")
PieceT = TypeVar("PieceT")


def kept(
    make: Callable[[ArgumentT], PieceT], key: Callable[[ArgumentT], Hashable], notes: Notes | None
) -> Callable[[ArgumentT], PieceT]:
    """Give `make` as a function that makes each piece once.

    `key` tells arguments apart: two with one key must give the same piece. A card stands on the
    pages of a wijk, a venue, an organisation and some complaints, and rendering it costs a hundred
    times what looking it up does. What a piece asked of the catalogue when it was made is noted for
    each page that shows it.
    """
    return _kept(make, key) if notes is None else _noted(make, key, notes)


def _kept(
    make: Callable[[ArgumentT], PieceT], key: Callable[[ArgumentT], Hashable]
) -> Callable[[ArgumentT], PieceT]:
    known: dict[Hashable, PieceT] = {}

    def piece(argument: ArgumentT) -> PieceT:
        own = key(argument)
        try:
            return known[own]
        except KeyError:
            made = known[own] = make(argument)
            return made

    return piece


def _noted(
    make: Callable[[ArgumentT], PieceT], key: Callable[[ArgumentT], Hashable], notes: Notes
) -> Callable[[ArgumentT], PieceT]:
    known: dict[Hashable, tuple[PieceT, set[Question]]] = {}

    def piece(argument: ArgumentT) -> PieceT:
        own = key(argument)
        found = known.get(own)
        if found is None:
            with notes.taken() as questions:
                made = make(argument)
            found = known[own] = made, questions
        else:
            notes.add(*found[1])
        return found[0]

    return piece
