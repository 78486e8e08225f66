"""The small parts of a phrase that tells when something is, each with one meaning."""

from __future__ import annotations

import re

from wijkrecept.tabular.days import DAYS, SEVERAL_DAYS

NTH = {
    **dict.fromkeys(("eerste", "1e", "1ste"), "eerste"),
    **dict.fromkeys(("tweede", "2e", "2de"), "tweede"),
    **dict.fromkeys(("derde", "3e", "3de"), "derde"),
    **dict.fromkeys(("vierde", "4e", "4de"), "vierde"),
    "laatste": "laatste",
}
ALSO_INTERVALS = frozenset(("tweede", "derde", "vierde"))
"""`Elke tweede dinsdag` is once in two weeks to some, and once a month to others."""

_NTH_PATTERN = "|".join(sorted(NTH, key=len, reverse=True))
FIFTH = re.compile(r"\b(?:vijfde|5e|5de)\b")
HOW_OFTEN = frozenset(("nth", "month", "monthly", "weeks", "fortnight"))
COUNTS = {"2": 2, "twee": 2, "14 dagen": 2, "3": 3, "drie": 3, "4": 4, "vier": 4}
_ONCE = r"(?:1|een|één|eens|eenmaal)\s*(?:x|keer)?"
_FILLER = (
    r"elke\s+week",
    r"iedere\s+week",
    rf"{_ONCE}\s+per\s+week",
    r"per\s+week",
    r"is\s+er",
    *("elke", "iedere", "ieder", "op", "de", "het", "van", "om", "in", "wekelijks", "wekelijkse"),
    *("week", "vaste", "uur", "s"),
)
TOKENS: tuple[tuple[str, str], ...] = (
    ("month", r"(?:van|v\.?\s?d\.?|in|per|vd)\s*(?:(?:de|elke|iedere|een|d\.?)\s+)?maand\b"),
    ("monthly", rf"maandelijks(?:e)?\b|{_ONCE}\s+(?:per|in\s+de)\s+maand\b"),
    (
        "weeks",
        rf"(?:(?:om\s+de|elke|iedere|per|{_ONCE}\s+(?:per|in(?:\s+de)?))\s+)(?P<count>2|3|4|twee|drie|vier)\s*weken\b",
    ),
    (
        "fortnight",
        r"om\s+de(?:\s+andere)?\s+week\b|(?:twee|2)-?\s?wekelijks(?:e)?\b|om\s+de\s+(?:14|veertien)\s+dagen\b",
    ),
    ("parity", r"(?:on)?even\s+(?:weken|week|weeknummers)\b"),
    ("nth", rf"(?P<nth>{_NTH_PATTERN})\b"),
    ("through", r"t/m\b|tot en met\b|t\.?e\.?m\.?\b"),
    ("days", "|".join(SEVERAL_DAYS)),
    ("day", DAYS),
    ("daypart", r"'?s?\s?(?P<daypart>ochtend|morgen|middag|avond)(?:s|en)?\b"),
    ("and", r"en\b|[,/&+]"),
    ("every", r"(?:elke|iedere)(?=\s+(?:2|3|4|tw|de|vi))"),
    ("dash", r"-"),
    ("filler", rf"(?:{'|'.join(_FILLER)})\b|'s\b|[.:]"),
)
TOKEN = re.compile("|".join(f"(?P<t_{name}>{pattern})" for name, pattern in TOKENS))
