"""What a row does not say but suggests: the kind of activity, and the complaints it may help with.

A suggestion is marked as one in the file, and somebody who knows must look at it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from wijkrecept.catalogue import Catalogue

KIND_WORDS: Mapping[str, tuple[str, ...]] = {
    "eetgroep": (
        "eten",
        "lunch",
        "diner",
        "maaltijd",
        "eettafel",
        "eetcafe",
        "eetclub",
        "soep",
        "aanschuiftafel",
    ),
    "ontmoeten": ("koffie", "inloop", "ontmoeting", "ontmoeten", "huiskamer", "koffieochtend", "praatgroep"),
    "bewegen": (
        "gym",
        "gymnastiek",
        "wandel",
        "fiets",
        "sport",
        "dans",
        "yoga",
        "bewegen",
        "fitness",
        "zwem",
        "valpreventie",
    ),
    "creatief": (
        "schilder",
        "teken",
        "handwerk",
        "brei",
        "haken",
        "naai",
        "klei",
        "creatief",
        "knutsel",
        "bloemschik",
    ),
    "spel": (
        "bingo",
        "klaverjas",
        "bridge",
        "sjoel",
        "biljart",
        "darts",
        "schaak",
        "kaart",
        "bordspel",
        "spelletjes",
    ),
    "taal": ("taal", "taalcafe", "nederlands", "conversatie", "taalles"),
    "digitaal": ("computer", "tablet", "digitaal", "digihulp", "smartphone", "internet"),
    "ontspanning": ("mindfulness", "meditatie", "ontspanning", "ontspannen", "adem"),
    "hulp": ("spreekuur", "formulier", "geldzorgen", "schuld", "administratie", "advies", "belasting"),
    "mantelzorg": ("mantelzorg",),
    "lotgenoten": ("lotgenoten", "rouw", "rouwgroep", "alzheimer"),
    "natuur": ("tuin", "moestuin", "natuur", "dieren", "boerderij"),
    "muziek": ("koor", "zing", "muziek", "zang"),
    "reparatie": ("repair", "repareren", "reparatie", "herstel"),
    "cursus": ("cursus", "training", "workshop"),
    "vrijwilligerswerk": ("vrijwilliger",),
}
"""Words of which a kind is known: each at the beginning of a word or at its end."""

_KIND_CODES: Mapping[str, tuple[str, ...]] = {
    "eetgroep": ("Z04.03", "Z04"),
    "ontmoeten": ("Z04.03", "Z04"),
    "spel": ("Z04.03", "Z04"),
    "bewegen": ("A05", "A04"),
    "creatief": ("Z29.02", "P03"),
    "taal": ("Z07.01", "Z04"),
    "digitaal": ("Z08",),
    "ontspanning": ("P01", "Z29.02"),
    "hulp": ("Z08", "Z01"),
    "mantelzorg": ("Z22", "Z14"),
    "lotgenoten": ("Z23", "Z15"),
    "natuur": ("Z29.02", "P03"),
    "muziek": ("Z29.02", "Z04.03"),
    "reparatie": ("Z04.03", "Z06"),
    "cursus": ("Z29.02",),
    "vrijwilligerswerk": ("Z06", "Z04.04"),
}
"""What a kind often helps with, by ICPC-1 code; used where the catalogue has no example of the kind."""

_MOST = 5
_SHORTEST = 5
"""Letters of a lay word that says enough by itself: `alleen` does, `huis` says little."""

_SO_LITTLE = frozenset(("alleen", "druk", "ouders", "vrienden", "lezen"))
"""Lay words that mean something else in most descriptions."""

_USUAL = 0.4
"""Part of the activities of a kind that must have a code for it to be usual."""


def kind_of(name: str, description: str) -> str | None:
    """Give the one kind that the name suggests, else the one that the description does."""
    for text in (name, description):
        words = re.findall(r"[a-zà-ÿ]+", text.casefold().replace("é", "e"))
        kinds = [kind for kind, marks in KIND_WORDS.items() if any(_marked(word, marks) for word in words)]
        if len(kinds) == 1:
            return kinds[0]
        # `Koffie voor mantelzorgers` is of the kind that says for whom.
        narrow = [kind for kind in kinds if kind in {"mantelzorg", "lotgenoten", "taal"}]
        if len(narrow) == 1:
            return narrow[0]
    return None


def complaints_for(catalogue: Catalogue, kind: str, *texts: str) -> Sequence[str]:
    """Give codes of the catalogue that may fit: by lay words first, then those usual for the kind."""
    whole = " ".join(" ".join(re.findall(r"[\wà-ÿ]+", text.casefold())) for text in texts)
    by_words = [
        complaint.code
        for complaint in catalogue.complaints.values()
        if any(_says(whole, word.casefold()) for word in complaint.lay_words)
    ]
    found = dict.fromkeys([*by_words, *_usual(catalogue, kind)])
    return [code for code in found if code in catalogue.complaints][:_MOST]


def _usual(catalogue: Catalogue, kind: str) -> Sequence[str]:
    alike = [each for each in catalogue.activities.values() if each.kind == kind]
    counts = Counter(code for each in alike for code in each.complaints)
    usual = [code for code, count in counts.most_common(3) if count >= _USUAL * len(alike)]
    return usual or _KIND_CODES.get(kind, ())


def _says(whole: str, word: str) -> bool:
    enough = len(word) >= _SHORTEST and word not in _SO_LITTLE
    return enough and re.search(rf"\b{re.escape(word)}\b", whole) is not None


def _marked(word: str, marks: Sequence[str]) -> bool:
    return any(word.startswith(mark) or word.endswith(mark) for mark in marks)
