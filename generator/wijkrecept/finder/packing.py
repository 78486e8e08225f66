"""Numbers and words packed small; the browser's `finder/unpacking.ts` is the other half."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

_LONGEST_SHARED = 25
"""A shared beginning is written as one capital letter: `A` for 0 to `Z` for 25."""

_SIGNS = "".join(chr(code) for code in range(ord("#"), ord("~") + 1) if chr(code) != "\\")
"""What JSON writes as it is, in one byte."""
_LAST = 60
"""So many signs end a number; the others say that more of it follows."""


def pack_terms(terms: Sequence[str]) -> str:
    """Front-code sorted terms: each as how many letters it shares with the one before, then the rest.

    A term has no capital letters, so that the capital of the next one also ends it:
    `koffie`, `koffieochtend`, `kok` is `AkoffieGochtendCk`.
    """
    packed = []
    previous = ""
    for term in terms:
        shared = 0
        for ours, theirs in zip(term[:_LONGEST_SHARED], previous, strict=False):
            if ours != theirs:
                break
            shared += 1
        packed.append(chr(ord("A") + shared) + term[shared:])
        previous = term
    return "".join(packed)


def pack_numbers(numbers: Iterable[int]) -> str:
    """Pack whole numbers from 0: one sign for those below 60, two below 1,920, three below 59,580.

    Each sign is a byte of its own. That lets gzip see which numbers come often: base64 spreads a
    number over two signs, and postings in it are a quarter larger once they are compressed.
    """
    return "".join(map(_packed, numbers))


@cache
def _packed(number: int) -> str:
    rest, last = divmod(number, _LAST)
    signs = _SIGNS[last]
    while rest:
        rest, place = divmod(rest - 1, len(_SIGNS) - _LAST)
        signs = _SIGNS[_LAST + place] + signs
    return signs
