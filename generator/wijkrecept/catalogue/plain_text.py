"""Warn of what does not belong in a text for all: long sentences, hard words, odd quotes, phone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.meant_values import CURLY_QUOTES
from wijkrecept.catalogue.pasted_contacts import may_have_contact, pasted_contact
from wijkrecept.catalogue.problems import Fault, fault
from wijkrecept.catalogue.reader import Path, RawValue, Tree, name_of
from wijkrecept.texts import load_texts

MOST_WORDS = 25
"""In one sentence. B1 asks for about ten; what is over this nobody calls short."""

_READ_BY_ALL = frozenset(
    {
        keys.DESCRIPTION,
        keys.COST_NOTE,
        keys.WELCOME,
        keys.BRING,
        keys.NOTE,
        keys.NOT_SUITABLE,
        keys.ROUTE,
    }
)
"""The keys of sentences that patients read. Of those with another meaning elsewhere, the value is a word."""

_IN_FEW_WORDS = frozenset({keys.NAME, keys.ASK_FOR, keys.GROUP_SIZE, keys.REACHABLE, keys.EXPLANATION})
"""Those of what people read too, but not in sentences."""

_READ = _READ_BY_ALL | _IN_FEW_WORDS

_END = re.compile(r"(?<=[.!?:])\s+|\n\s*\n")
_WORD = re.compile(r"\w[\w'\u2019-]*")


def texts_are_plain(tree: Tree) -> Iterator[Fault]:
    """Warn once for each text and each reason; not of what has ended."""
    if keys.RETIRED in tree.value or not _may_have_any(tree.value):
        return
    found: list[tuple[Path, str]] = []
    _gather(tree.value, (), found)
    for path, text in found:
        if path[-1] == keys.NAME:
            yield from _quotes(tree, path, text)
        elif path[-1] in _READ_BY_ALL:
            yield from _quotes(tree, path, text)
            yield from _long_sentence(tree, path, text)
            yield from _hard_word(tree, path, text)
        yield from pasted_contact(tree, path, text)


def _may_have_any(value: RawValue) -> bool:
    """Look whether there is anything to warn of, over all texts at once: most entries have nothing.

    It may say so of what a closer look passes over, but never the other way.
    """
    texts: list[str] = []
    _gather_texts(value, texts)
    joined = "\n".join(texts)
    folded = joined.casefold()
    return (
        any(_may_be_long(text) for text in texts if len(text) >= 2 * MOST_WORDS)
        or any(map(folded.__contains__, _better_words()))
        or any(map(joined.__contains__, CURLY_QUOTES))
        or may_have_contact(joined)
    )


def _may_be_long(text: str) -> bool:
    # A sentence ends at more than this: so none of them is longer than these pieces.
    return any(len(piece.split()) > MOST_WORDS for piece in text.replace("\n", " ").split(". "))


def _gather_texts(value: RawValue, found: list[str]) -> None:
    """Add the texts that `_gather` does, without their paths."""
    for key, each in value.items():
        if type(each) is str:
            if key in _READ:
                found.append(each)
        elif type(each) is dict:
            if key != keys.TRANSLATIONS:
                _gather_texts(each, found)
        else:
            for item in each:
                if type(item) is dict:
                    _gather_texts(item, found)


def _gather(value: RawValue, path: Path, found: list[tuple[Path, str]]) -> None:
    """Add the texts of an entry that people read; those in other languages have rules of their own."""
    for key, each in value.items() if type(value) is dict else enumerate(value):
        if type(each) is str:
            if key in _READ:
                found.append(((*path, key), each))
        elif key != keys.TRANSLATIONS:
            _gather(each, (*path, key), found)


def _quotes(tree: Tree, path: Path, text: str) -> Iterator[Fault]:
    inner = text.strip()
    if len(inner) > 1 and inner[0] in CURLY_QUOTES and inner[-1] in CURLY_QUOTES:
        yield fault("text_quotes", tree.at(path), key=name_of(path), meant=inner.strip(CURLY_QUOTES))


def _long_sentence(tree: Tree, path: Path, text: str) -> Iterator[Fault]:
    if len(text) < 2 * MOST_WORDS or len(text.split()) <= MOST_WORDS:
        return
    for sentence in _END.split(text):
        words = sentence.split()
        if len(words) > MOST_WORDS:
            start = " ".join(words[:5])
            yield fault("text_long", tree.at(path), start=start, count=len(words))
            return


def _hard_word(tree: Tree, path: Path, text: str) -> Iterator[Fault]:
    better = _better_words()
    if better.keys().isdisjoint(_WORD.findall(text.casefold())):
        return
    for word in _WORD.findall(text):
        found = better.get(word.casefold())
        if found is not None:
            yield fault("text_hard", tree.at(path), key=name_of(path), word=word, meant=found)
            return


@cache
def _better_words() -> dict[str, str]:
    return dict(load_texts().table("hard_words"))
