"""Pieces of pages that are made once and shown on many pages."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.edition import Edition
from wijkrecept.catalogue.entries import Record
from wijkrecept.catalogue.noted import Comparison, NotedCatalogue, Notes, Question

ArgumentT = TypeVar("ArgumentT")
PieceT = TypeVar("PieceT")


class Pieces:
    """Keeps pieces as long as one build lasts."""

    def kept(
        self,
        sort: Hashable,
        make: Callable[[ArgumentT], PieceT],
        key: Callable[[ArgumentT], Hashable],
    ) -> Callable[[ArgumentT], PieceT]:
        """Give `make` as a function that makes each piece once.

        `key` tells arguments apart: two with one key must give the same piece. For a record of the
        catalogue that is `id`, its identity. A card stands on the pages of a wijk, a venue, an
        organisation and some complaints, and rendering it costs a hundred times what looking it up
        does. What is made for one `sort` is not shown for another.
        """
        del sort
        known: dict[Hashable, PieceT] = {}

        def piece(argument: ArgumentT) -> PieceT:
            own = key(argument)
            try:
                return known[own]
            except KeyError:
                made = known[own] = make(argument)
                return made

        return piece


def _records(catalogue: Catalogue) -> set[int]:
    """Give the identities of all records: a piece of one that was read anew is never asked for again."""
    mappings: tuple[Mapping[str, object], ...] = (
        catalogue.activities,
        catalogue.complaints,
        catalogue.neighbourhoods,
        catalogue.organisations,
        catalogue.practices,
        catalogue.venues,
    )
    return {id(record) for mapping in mappings for record in mapping.values()}


class _Kept(NamedTuple):
    argument: object
    """Held so that its identity goes to no other object."""
    made: Any
    questions: set[Question]
    """What was asked of the catalogue when it was made."""


class LastingPieces(Pieces):
    """Keeps pieces while serving, from one build to the next, for as long as they would be the same."""

    def __init__(self) -> None:
        """Begin without pieces."""
        self.notes = Notes()
        """Takes down what each page and each piece asks of the catalogue."""
        self._known: dict[Hashable, dict[Hashable, _Kept]] = {}
        self._last: tuple[Edition, tuple[object, ...]] | None = None

    def __len__(self) -> int:
        """How many pieces are kept."""
        return sum(map(len, self._known.values()))

    def last(self, circumstances: tuple[object, ...]) -> Edition | None:
        """Give the edition of the last build, if it was in the same `circumstances`."""
        return None if self._last is None or self._last[1] != circumstances else self._last[0]

    def begin(self, edition: Edition, circumstances: tuple[object, ...]) -> Edition:
        """Begin a build: give the edition such that its catalogue notes what it is asked.

        Forgets the pieces that are another with this catalogue, or with these `circumstances`, which
        are all that pieces depend on beside it.
        """
        before = self.last(circumstances)
        self._last = edition, circumstances
        if before is None:
            self._known.clear()
        else:
            same = Comparison(before.catalogue, edition.catalogue).same
            there = _records(edition.catalogue)

            def stands(kept: _Kept) -> bool:
                is_there = not isinstance(kept.argument, Record) or id(kept.argument) in there
                return is_there and same(kept.questions)

            for sort, pieces in self._known.items():
                self._known[sort] = {key: kept for key, kept in pieces.items() if stands(kept)}
        return replace(edition, catalogue=NotedCatalogue(edition.catalogue, self.notes))

    def kept(
        self,
        sort: Hashable,
        make: Callable[[ArgumentT], PieceT],
        key: Callable[[ArgumentT], Hashable],
    ) -> Callable[[ArgumentT], PieceT]:
        """Give `make` as a function that makes each piece once; each page is noted to ask what it asked."""
        known = self._known.setdefault(sort, {})

        def piece(argument: ArgumentT) -> PieceT:
            own = key(argument)
            found = known.get(own)
            if found is None:
                with self.notes.taken() as questions:
                    made = make(argument)
                found = known[own] = _Kept(argument, made, questions)
            else:
                self.notes.add(*found.questions)
            shown: PieceT = found.made
            return shown

        return piece
