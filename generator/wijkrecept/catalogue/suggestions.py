"""What an editor probably meant."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection

_NEAR = 0.62
"""Likeness above which a suggestion helps more than it confuses; difflib's own default is 0.6."""

_LONGEST = 100
"""Beyond this length nobody mistypes a name, and the time to compare grows with its square."""


def suggestion(word: str, known: Collection[str]) -> str | None:
    """Give the known word that is most like `word`, or nothing when none is near: for a key."""
    by_plain = {_plain(each): each for each in known}
    exact = by_plain.get(_plain(word))
    if exact is not None:
        return exact
    near = difflib.get_close_matches(_plain(word)[:_LONGEST], by_plain, n=1, cutoff=_NEAR)
    return by_plain[near[0]] if near else None


def typing_error(word: str, known: Collection[str]) -> str | None:
    """Give the known word that `word` is with a small slip, or nothing: for a value or a name.

    A slip leaves the letters and figures as they are (`De Oever` for `de-oever`), or takes at most
    two of them: one in a word of four or five, none in a shorter one. Never another figure: `5
    weken` is not `4 weken`. When two words are as near as each other, neither was meant.
    """
    written = letters(word)
    same = [each for each in known if letters(each) == written]
    if same or not written or len(written) > _LONGEST:
        return same[0] if len(same) == 1 else None
    near: dict[int, list[str]] = {}
    for each in known:
        meant = letters(each)
        steps = _steps(written, meant)
        if steps <= _slips_in(max(len(written), len(meant))) and _figures(written) == _figures(meant):
            near.setdefault(steps, []).append(each)
    nearest = near[min(near)] if near else []
    return nearest[0] if len(nearest) == 1 else None


def letters(word: str) -> str:
    """Give the letters and figures of a word only: without capitals, accents, signs or its ending."""
    plain = unicodedata.normalize("NFKD", re.sub(r"\.ya?ml$", "", word.strip(), flags=re.IGNORECASE))
    return "".join(char for char in plain.casefold() if char.isalnum())


def _slips_in(length: int) -> int:
    return min(2, max(0, length // 2 - 1))


def _figures(word: str) -> str:
    return "".join(char for char in word if char.isdigit())


def _steps(one: str, other: str) -> int:
    """Count the letters to add, drop, change or swap with their neighbour (optimal string alignment)."""
    if abs(len(one) - len(other)) > 2:  # noqa: PLR2004  more than any slip
        return len(one) + len(other)
    rows = [list(range(len(other) + 1))]
    for i, char in enumerate(one):
        above = rows[-1]
        row = [i + 1]
        for j, meant in enumerate(other):
            step = min(above[j + 1] + 1, row[j] + 1, above[j] + (char != meant))
            if i and j and char == other[j - 1] and one[i - 1] == meant:
                step = min(step, rows[-2][j - 1] + 1)
            row.append(step)
        rows.append(row)
    return rows[-1][-1]


def _plain(word: str) -> str:
    return word.strip().casefold().replace("_", "-").replace(" ", "-")
