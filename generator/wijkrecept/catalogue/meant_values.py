"""What an editor meant by a time, a date or an amount that is written in another way."""

from __future__ import annotations

import re

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.schedule import Closure
from wijkrecept.catalogue.schemas import Schema

CURLY_QUOTES = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb"
"""The quotes that Word types; to YAML they are letters like any other."""

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT_MONTHS = {"mrt": 3}
_CLOCK = re.compile(r"(?:om )?([01]?[0-9]|2[0-3])(?:[:.,u ]([0-5][0-9]))?\s*(?:uur|u|h)?\.?")
_PERIOD = re.compile(r"(.+?)\s*(?:-|\u2013|tot|t/m)\s*(.+)")
_NAMED_DATE = re.compile(
    r"(?:[a-z]+dag )?(0?[1-9]|[12][0-9]|3[01])(?:e|ste|de)?[ -]([a-z]{3,9})\.?(?:[ -](20[0-9]{2}))?"
)
_NUMBERED_DATE = re.compile(r"(0?[1-9]|[12][0-9]|3[01])[-/. ](0?[1-9]|1[0-2])[-/. ](20[0-9]{2})")
_AMOUNT = re.compile(
    r"(?:€|eur|euro)?\s*([0-9]{1,4})(?:[,.]([0-9]{1,2}))?(?:,-+|,\u2014)?\s*(?:€|eur|euro)?\.?"
    r"(?:\s*(?:per|p\.?)\s*(?:keer|persoon|k\.?|p\.?|x))?"
)
_SCHOOL_HOLIDAY = re.compile(r"\b(?:(?:school|zomer|herfst|kerst|voorjaars|krokus|mei)[ -]?)?vakanties?\b")
_PUBLIC_HOLIDAY = re.compile(
    r"\b(?:kerst|kerstmis|kerstdag(?:en)?|nieuwjaar(?:sdag)?|pasen|paasdag(?:en)?|koningsdag|hemelvaart(?:sdag)?"
    r"|pinksteren|pinksterdag(?:en)?|feestdag(?:en)?)\b"
)


def meant_time(name: str, value: str) -> str | None:
    """Give the time that `14.00 uur` or `14u` means; of `10:00-12:00` its half, by `van` or `tot`."""
    period = _PERIOD.fullmatch(_plain(value))
    if period is not None and name in (keys.START, keys.END):
        value = period[1 if name == keys.START else 2]
    found = _CLOCK.fullmatch(_plain(value))
    return f"{found[1]}:{found[2] or '00'}" if found else None


def meant_date(value: str) -> str | None:
    """Give the date that `1 oktober 2026` or `1-10-2026` means, day first as in Dutch."""
    numbered = _NUMBERED_DATE.fullmatch(_plain(value))
    if numbered is not None:
        return f"{numbered[3]}-{int(numbered[2]):02}-{int(numbered[1]):02}"
    named = _named(value)
    return f"{named[0]}-{named[1]}" if named is not None and named[0] else None


def meant_day_of_year(value: str) -> str | None:
    """Give the month and day that `13 december` means; nothing when there is a year too."""
    named = _named(value)
    return named[1] if named is not None and not named[0] else None


def meant_amount(value: str) -> str | None:
    """Give the amount that `€ 5`, `5 euro per keer` or `5,-` means, as it stands on a price tag."""
    found = _AMOUNT.fullmatch(_plain(value))
    return f"{found[1]},{(found[2] or '').ljust(2, '0')}" if found else None


def meant_closure(value: str) -> str | None:
    """Give the days that `in de schoolvakantie` or `Pasen` are among; nothing when it says more."""
    word = _plain(value)
    found = _SCHOOL_HOLIDAY.search(word), _PUBLIC_HOLIDAY.search(word)
    if all(found):
        return None
    return next((each.value for each, match in zip(Closure, found, strict=True) if match), None)


def looks_like(part: Schema, example: str) -> bool:
    """Whether a schema is that of values such as `example`: of times, of dates."""
    return example in part.get("examples", ())


def _named(value: str) -> tuple[str, str] | None:
    found = _NAMED_DATE.fullmatch(_plain(value))
    if found is None:
        return None
    word = found[2]
    month = _SHORT_MONTHS.get(word) or next(
        (number for number, name in enumerate(_MONTHS, 1) if name.startswith(word)), None
    )
    return None if month is None else (found[3] or "", f"{month:02}-{int(found[1]):02}")


def _plain(value: str) -> str:
    return value.strip().strip(CURLY_QUOTES).strip().casefold()
