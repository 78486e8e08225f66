"""Numbers and words packed small; the browser's `finder/unpacking.ts` is the other half."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence

_LONGEST_SHARED = 25
"""A shared beginning is written as one capital letter: `A` for 0 to `Z` for 25."""


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
    """Pack whole numbers from 0 in base64 of varints: seven bits a byte, lowest first."""
    packed = bytearray()
    for number in numbers:
        rest = number
        while rest > 0x7F:  # noqa: PLR2004  seven bits
            packed.append(rest & 0x7F | 0x80)
            rest >>= 7
        packed.append(rest)
    return base64.b64encode(bytes(packed)).decode("ascii")
