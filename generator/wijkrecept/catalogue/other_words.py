"""What editors write for a key or a value, too far from it for its spelling to tell.

Only what means the same: a word that says more or less than the one it stands for is not here.
"""

from __future__ import annotations

import re

from wijkrecept.catalogue import icpc, keys

OTHER_KEYS = {
    "email": keys.EMAIL,
    "mail": keys.EMAIL,
    "tel": keys.PHONE,
    "titel": keys.NAME,
    "prijs": keys.COST,
    "contact": keys.SIGN_UP,
    "opgeven": keys.SIGN_UP,
    "doelgroep": keys.AUDIENCES,
    "beschrijving": keys.DESCRIPTION,
    "afbeelding": keys.PHOTO,
    "plaatje": keys.PHOTO,
    "icpc": keys.COMPLAINTS,
    "url": keys.WEBSITE,
    "begin": keys.START,
    "eind": keys.END,
    "einde": keys.END,
    "datum": keys.DATES,
    "vertaling": keys.TRANSLATIONS,
    "engels": keys.ENGLISH,
    "turks": keys.TURKISH,
    "arabisch": keys.ARABIC,
    "pools": keys.POLISH,
    "oekraïens": keys.UKRAINIAN,
    "buurten": keys.ALSO_CALLED,
}

_YES_NO = {
    "true": keys.YES,
    "yes": keys.YES,
    "y": keys.YES,
    "j": keys.YES,
    "jazeker": keys.YES,
    "false": "nee",
    "no": "nee",
    "n": "nee",
    "geen": "nee",
}

_VALUES = {
    keys.COST: {"gratis": keys.FREE},
    keys.WHICH: {"1e": "eerste", "2e": "tweede", "3e": "derde", "4e": "vierde"},
    keys.LANGUAGES: {
        "nederlands": "nl",
        "engels": "en",
        "turks": "tr",
        "arabisch": "ar",
        "pools": "pl",
        "oekraïens": "uk",
        "oekraiens": "uk",
        "tigrinya": "ti",
        "perzisch": "fa",
        "farsi": "fa",
        "somalisch": "so",
        "frans": "fr",
        "duits": "de",
        "spaans": "es",
        "bulgaars": "bg",
        "roemeens": "ro",
        "russisch": "ru",
    },
}

_NUMBERS = {"": 1, "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4}
_EVERY = re.compile(
    r"(?P<start>elke|iedere|per|om de)? ?(?P<number>[1-4]|een|één|twee|drie|vier)? ?(week|weken)"
)
_MONTHLY = frozenset({"maandelijks", "elke maand", "iedere maand", "per maand", "1 maand", "een maand"})
_WEEKLY = {"wekelijks": "week", "tweewekelijks": "2 weken", "2-wekelijks": "2 weken"}
_SHORTEST_DAY = 2
_DAY = re.compile(r"((op|elke|iedere) )?(?P<day>[a-z]+?)(ochtend|middag|avond)?(s|en)?\.?")
_REMARK = re.compile(r"\s*\(.*\)")
_BETWEEN_DAYS = re.compile(r"\s*(?:[,;/&+]|\ben\b)\s*")
_TO = re.compile(r"\s*(?:t/m|tot en met|tot|-)\s*")
_CODE = re.compile(r"(?<![A-Z0-9])([A-Z])[ .-]?([0-9]{2})(?:[ .-]?([0-9]{2}))?(?![0-9])")


def means_something_else(key: str, value: str) -> bool:
    """Whether a value looks like one of `key` but is a word with a meaning of its own."""
    return key == keys.WEEKDAY and value.strip().casefold() == keys.MONTH


def other_value(key: str, value: str) -> str | None:
    """Give the value of `key` that means the same as what was written, or nothing."""
    word = value.strip().casefold().rstrip("!.")
    if key == keys.EVERY:
        return _interval(word)
    if key == keys.WEEKDAY:
        return weekday(value)
    return _VALUES.get(key, _YES_NO).get(word)


def weekday(value: str) -> str | None:
    """Give the day of the week that is meant by `di`, `di.`, `dinsdags`, `elke dinsdag` or `dinsdagavond`.

    What stands behind it between brackets is a remark.
    """
    found = _DAY.fullmatch(_REMARK.sub("", value.strip().casefold()))
    word = found["day"] if found else ""
    if len(word) < _SHORTEST_DAY or word == keys.MONTH:
        return None
    return next((day for day in keys.WEEKDAYS if day.startswith(word)), None)


def weekdays(value: str) -> list[str]:
    """Give the days of `di en do` or `ma t/m vr`; nothing unless every part is a day."""
    ends = [weekday(part) for part in _TO.split(value.casefold())]
    if len(ends) == 2 and None not in ends:  # noqa: PLR2004  a first and a last day
        first, last = (keys.WEEKDAYS.index(end or "") for end in ends)
        return list(keys.WEEKDAYS[first : last + 1])
    days = [weekday(part) for part in _BETWEEN_DAYS.split(value.casefold()) if part]
    known = [day for day in days if day is not None]
    return known if len(known) == len(days) else []


def codes(value: str) -> list[str]:
    """Give the ICPC codes that `z0403` or `Z04-03 P03` are meant to be; nothing when one cannot be used."""
    parts = _CODE.findall(value.upper())
    rest = _CODE.sub("", value.upper())
    found = [f"{letter}{number}{f'.{sub}' if sub else ''}" for letter, number, sub in parts]
    if re.search(r"[A-Z0-9]", rest) or not all(icpc.is_code(each) for each in found):
        return []
    return found


def _interval(word: str) -> str | None:
    if word in _WEEKLY:
        return _WEEKLY[word]
    if word in _MONTHLY:
        return keys.MONTH
    found = _EVERY.fullmatch(word)
    if found is None or word == "weken":
        return None
    number = found["number"] or ""
    weeks = int(number) if number.isdigit() else _NUMBERS[number]
    if found["start"] == "om de" and weeks == 1:
        weeks = 2
    return next(name for name, interval in keys.INTERVALS.items() if interval == weeks)
