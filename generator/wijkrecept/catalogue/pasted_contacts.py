"""Warn of a phone number or an e-mail address in a text: it may be one person's, and no link leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.problems import Fault, fault
from wijkrecept.catalogue.reader import Path, Tree

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
_PHONE = re.compile(
    r"(?<![0-9])(?:(?:\+|00)[ -]?31[ -]?(?:\(0\) ?)?|\(?0)[1-9](?:[ .()/-]{0,3}[0-9]){8}(?![0-9])"
)
"""Ten digits: the short numbers of a helpline are for everybody, and stand in a text rightly."""


def may_have_contact(text: str) -> bool:
    """Tell whether a text has the characters that a phone number or an address cannot do without."""
    return "@" in text or (("0" in text or "+" in text) and _PHONE.search(text) is not None)


def pasted_contact(tree: Tree, path: Path, text: str) -> Iterator[Fault]:
    """Warn once for the text at `path`."""
    if may_have_contact(text) and (_EMAIL.search(text) or _PHONE.search(text)):
        where = (keys.SIGN_UP,) if keys.WHEN in tree.value else (keys.PHONE, keys.EMAIL)
        yield fault("text_contact", tree.at(path), places=where)
