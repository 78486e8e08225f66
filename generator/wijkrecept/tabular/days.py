"""Days of the week, as people write them in a list."""

from __future__ import annotations

import re

from wijkrecept.catalogue import keys

_SHORT = (
    ("ma", "maa", "mnd"),
    ("di", "din", "dins"),
    ("wo", "woe", "woens"),
    ("do", "don", "dond"),
    ("vr", "vrij", "vri"),
    ("za", "zat", "zater"),
    ("zo", "zon"),
)
_NUMBERS = {
    name: number
    for number, (whole, short) in enumerate(zip(keys.WEEKDAYS, _SHORT, strict=True))
    for name in (whole, *short)
}
_DAYPART = r"(?:\s?'?s?\s?-?(?:ochtend|morgen|middag|avond)(?:s|en)?)?"
_NAME = "|".join(sorted(_NUMBERS, key=len, reverse=True))

DAYS = rf"(?P<weekday>{_NAME})(?:en|s)?\.?{_DAYPART}(?![a-z])"
"""One day: `dinsdag`, `di`, `di.`, `dinsdagen`, `dinsdags`, `dinsdagochtend`."""

SEVERAL_DAYS = (
    r"(?:elke|iedere|alle)\s+(?:werk)?dag(?:en)?\b",
    r"dagelijks\b",
    r"(?:op\s+)?(?:alle\s+)?werkdagen\b",
    r"door\s?de\s?weeks(?:e\s+dagen)?\b",
    r"(?:in\s+het\s+|elk\s+|ieder\s+)?weekend(?:en)?\b",
)
"""Words for more than one day."""

_WORKING = range(5)
_WEEKEND = (5, 6)


def day_numbers(text: str) -> tuple[int, ...]:
    """Give the days that a text of `DAYS` or `SEVERAL_DAYS` means; 0 is Monday."""
    if "weekend" in text:
        return _WEEKEND
    if "werkdag" in text or "weeks" in text:
        return tuple(_WORKING)
    found = re.match(DAYS, text)
    return (_NUMBERS[found["weekday"]],) if found else tuple(range(7))
