"""A catalogue that notes what it is asked, so that one knows what a page was made of.

Everything that pages know of a catalogue they ask of `Catalogue`. A page whose questions all have
the answers that they had before would be the same page again.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from dataclasses import fields
from functools import partial
from typing import Any, TypeVar

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.entries import Record

Question = tuple[str, str | None]
"""The name of one of the catalogue's mappings or methods, with what was asked; `None` asks for all."""

ValueT = TypeVar("ValueT")

_MAPPINGS = tuple(each.name for each in fields(Catalogue))


class Notes:
    """Takes down questions, for each piece of work that is going on."""

    def __init__(self) -> None:
        self._open: list[set[Question]] = []

    def add(self, *questions: Question) -> None:
        """Note that questions were asked."""
        if self._open:
            self._open[-1].update(questions)

    @contextmanager
    def taken(self) -> Iterator[set[Question]]:
        """Give the set in which the questions come that are asked meanwhile.

        Work within work is part of both.
        """
        own: set[Question] = set()
        self._open.append(own)
        try:
            yield own
        finally:
            self._open.pop()
            self.add(*own)


class NotedCatalogue(Catalogue):
    """Answers as another catalogue does, and notes each question."""

    def __init__(self, catalogue: Catalogue, notes: Notes) -> None:
        """Take the catalogue that knows the answers."""
        super().__init__(**{name: _NotedMapping(name, getattr(catalogue, name), notes) for name in _MAPPINGS})
        for name in _METHODS:
            object.__setattr__(self, name, _noted(name, getattr(catalogue, name), notes))


_METHODS = tuple(name for name, each in vars(Catalogue).items() if callable(each) and name[0] != "_")
"""Every question that takes one word: the activities at a venue, the hours of an organisation."""


class _NotedMapping(Mapping[str, ValueT]):
    def __init__(self, name: str, known: Mapping[str, ValueT], notes: Notes) -> None:
        self._one = partial(_question, name)
        self._all: Question = (name, None)
        self._known = known
        self._notes = notes

    def __getitem__(self, key: str) -> ValueT:
        self._notes.add(self._one(key))
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        self._notes.add(self._all)
        return iter(self._known)

    def __len__(self) -> int:
        self._notes.add(self._all)
        return len(self._known)

    def values(self) -> ValuesView[ValueT]:
        self._notes.add(self._all)
        return self._known.values()

    def items(self) -> ItemsView[str, ValueT]:
        self._notes.add(self._all)
        return self._known.items()


def _question(name: str, word: str) -> Question:
    return name, word


def _noted(name: str, method: Callable[[str], ValueT], notes: Notes) -> Callable[[str], ValueT]:
    def ask(word: str) -> ValueT:
        notes.add((name, word))
        return method(word)

    return ask


class Comparison:
    """Which questions have the same answer in two versions of a catalogue."""

    def __init__(self, before: Catalogue, now: Catalogue) -> None:
        self._before = before
        self._now = now
        self._known: dict[Question, bool] = {}

    def same(self, questions: Iterable[Question]) -> bool:
        """Tell whether every one of these questions has the answer that it had."""
        return all(map(self._is_same, questions))

    def _is_same(self, question: Question) -> bool:
        known = self._known.get(question)
        if known is None:
            answers = (_answer(catalogue, question) for catalogue in (self._before, self._now))
            known = self._known[question] = _are_one(*answers)
        return known


def _answer(catalogue: Catalogue, question: Question) -> object:
    """Give the answer to a question; a word that is not known any more has none."""
    name, word = question
    asked: Any = getattr(catalogue, name)
    if name in _MAPPINGS:
        return tuple(asked.values()) if word is None else asked.get(word)
    try:
        return asked(word)
    except KeyError:
        return None


def _are_one(before: object, now: object) -> bool:
    """Tell whether two answers are the same: one record is not another that says the same.

    Comparing what records say would cost more than rendering them, and a record is only made anew
    when its file changed.
    """
    if isinstance(before, tuple) and isinstance(now, tuple):
        return len(before) == len(now) and all(map(_are_one, before, now))
    return before is now or (not isinstance(before, Record) and before == now)
