"""Text into words, the same way as the browser does it (`generator/browser/src/finder/words.ts`)."""

from __future__ import annotations

import re
import unicodedata

_SAYING_NOTHING = """
aan al als bij bent ben dan dat de den der deze die dit door een elke en er had heeft het hij hun
ik in is je jij kan kunt kun maar me met mij mijn na naar nog of om onder onze ook op over s te
tot u uit uw van voor waar wat we wel wie wij wil worden wordt zal ze zich zij zijn zo
"""
STOP_WORDS = frozenset(_SAYING_NOTHING.split())
"""Words that say nothing alone. The browser gets them in the payload, so that both sides agree."""

_WORD = re.compile(r"[^\W_]+")


def normalise(text: str) -> str:
    """Give text in lower case without accents: `Cliëntondersteuner` is `clientondersteuner`."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).lower()
    return "".join(character for character in decomposed if unicodedata.category(character) != "Mn")


def words(text: str) -> list[str]:
    """Give the words of a text, normalised, in order, stop words and all."""
    return _WORD.findall(normalise(text))


def telling_words(text: str) -> list[str]:
    """Give the words of a text without the stop words; all of them when nothing else is left."""
    found = words(text)
    return [word for word in found if word not in STOP_WORDS] or found
