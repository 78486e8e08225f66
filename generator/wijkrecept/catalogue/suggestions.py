"""What an editor probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Collection

_NEAR = 0.62
"""Likeness above which a suggestion helps more than it confuses; difflib's own default is 0.6."""


def suggestion(word: str, known: Collection[str]) -> str | None:
    """Give the known word that is most like `word`, or nothing when none is near."""
    by_plain = {_plain(each): each for each in known}
    exact = by_plain.get(_plain(word))
    if exact is not None:
        return exact
    # Beyond this length nobody mistypes a name, and difflib's time grows with its square.
    near = difflib.get_close_matches(_plain(word)[:100], by_plain, n=1, cutoff=_NEAR)
    return by_plain[near[0]] if near else None


def _plain(word: str) -> str:
    return word.strip().casefold().replace("_", "-").replace(" ", "-")
