"""What stands beside the days and times of a schedule: from when, until when, and when not."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.schedule import Closure
from wijkrecept.tabular.moments import DATE, MONTH, date_of
from wijkrecept.tabular.understanding import NotUnderstoodError

_ONE_DATE = re.sub(r"\(\?P<[a-z]+>", "(?:", DATE.pattern)
_AND = r"\s*(?:,|en|&|/|of)\s*"
_DAYS_OF_MONTH = re.compile(
    rf"(?P<days>(?<![0-9:.-])[0-9]{{1,2}}(?:\s*(?:,|en|&)\s*[0-9]{{1,2}})+)\s+(?P<rest>{MONTH}\s+20[0-9]{{2}})"
)
_DATES = rf"(?:{_ONE_DATE})(?:\s*(?:,|en|&)\s*(?:{_ONE_DATE}))*"
_CLOSED = (
    r"(?:(?:de|alle|officiële|nationale|in|op|tijdens)\s+)*"
    r"(?:schoolvakanties?|(?:officiële\s+)?feestdag(?:en)?)"
)
_EXCEPT = r"(?:niet|behalve|m\.?u\.?v\.?|met uitzondering van|uitgezonderd|buiten|geen(?: les)?)"
_NOT = re.compile(
    rf"[,(]?\s*{_EXCEPT}\s+(?:(?:in|op|tijdens)\s+)?"
    rf"(?P<what>(?:{_CLOSED}|{_DATES})(?:{_AND}(?:niet\s+)?(?:{_CLOSED}|{_DATES}))*)\)?"
)
_ALSO = re.compile(rf"[,(]?\s*(?:ook|en ook|extra)\s+op\s+(?P<what>{_DATES})\)?")
_PERIOD = re.compile(
    rf"[,(]?\s*van\s+(?P<first>[0-9]{{1,2}}\s+{MONTH}(?:\s+20[0-9]{{2}})?|{_ONE_DATE})"
    rf"\s+(?:t/m|tot en met)\s+(?P<last>{_ONE_DATE})\)?"
)
_SINCE = r"(?:vanaf|m\.?i\.?v\.?|met ingang van|start(?:datum)?(?:\s+op)?:?|begint\s+op|ingaande)"
_FIRST = re.compile(rf"[,(]?\s*{_SINCE}\s+(?P<date>{_ONE_DATE})\)?")
_LAST = re.compile(rf"[,(]?\s*(?:t/m|tot en met)\s+(?P<date>{_ONE_DATE})\)?")
_UNTIL = re.compile(rf"\btot\s+(?:{_ONE_DATE})")
_BRACKETS = re.compile(r"\((?P<note>[^()]*)\)")
_RESTRICTS = re.compile(
    r"\b(?:niet|behalve|uitgezonderd|uitzondering|alleen|vanaf|tot|t/m|start|even|oneven|geen|stop|om de"
    rf"|[a-z]*vakantie)\b|m\.?u\.?v|\b(?:{MONTH})"
    r"|maand|kwartaal|jaarlijks|zomer|winter|seizoen|wissel|voorbehoud|\bwe(?:ek|ken)\b|\bkeer\b|wekelijks"
)
_ARRIVAL = re.compile(r"(?:inloop|zaal open|deur open|deuren open|binnen)\b")


@dataclass(frozen=True, slots=True)
class Clauses:
    """What limits a schedule."""

    first: dt.date | None = None
    last: dt.date | None = None
    not_on: tuple[str, ...] = ()
    also_on: tuple[str, ...] = ()
    note: str | None = None

    @property
    def more(self) -> Mapping[str, Any]:
        """The same, as it stands in a schedule under `wanneer`."""
        values = {
            keys.FIRST: self.first and self.first.isoformat(),
            keys.LAST: self.last and self.last.isoformat(),
            keys.NOT_ON: list(self.not_on),
            keys.ALSO_ON: list(self.also_on),
            keys.NOTE: self.note,
        }
        return {key: value for key, value in values.items() if value}


def clauses_of(phrase: str) -> tuple[Clauses, str]:
    """Take the limits out of a phrase of small letters; gives them and what is left.

    Raises `NotUnderstoodError` for a date that is not one, and for what has two meanings.
    """
    phrase = _DAYS_OF_MONTH.sub(_whole_dates, phrase)
    first = last = None
    period = _PERIOD.search(phrase)
    if period:
        last = _date(period["last"])
        first = _first_of_period(period["first"], last)
        phrase = _without(phrase, period)
    found = _FIRST.search(phrase)
    if found:
        first, phrase = _date(found["date"]), _without(phrase, found)
    not_on, phrase = _all(_NOT, phrase)
    also_on, phrase = _all(_ALSO, phrase)
    found = _LAST.search(phrase)
    if found:
        last, phrase = _date(found["date"]), _without(phrase, found)
    unclear = _UNTIL.search(phrase)
    if unclear:
        raise NotUnderstoodError("until_unclear", text=unclear[0])
    note, phrase = _note(phrase)
    return Clauses(first, last, _not_on(not_on), _iso(also_on), note), phrase.strip(" ,")


def _whole_dates(found: re.Match[str]) -> str:
    """Write `12 en 19 januari 2027` with the month at each day."""
    return ", ".join(f"{day} {found['rest']}" for day in re.findall("[0-9]+", found["days"]))


def _all(pattern: re.Pattern[str], phrase: str) -> tuple[list[str], str]:
    whats = [found["what"] for found in pattern.finditer(phrase)]
    return whats, pattern.sub(" ", phrase)


def _without(phrase: str, found: re.Match[str]) -> str:
    return f"{phrase[: found.start()]} {phrase[found.end() :]}"


def _date(text: str) -> dt.date:
    found = DATE.search(text)
    if found is None:
        raise NotUnderstoodError("date_wrong", text=text)
    return date_of(found)


def _first_of_period(text: str, last: dt.date) -> dt.date:
    """Give the first day; without a year it is the last such day before `last`."""
    if re.search("20[0-9]{2}", text):
        return _date(text)
    first = _date(f"{text} {last.year}")
    return first if first <= last else _date(f"{text} {last.year - 1}")


def _iso(whats: list[str]) -> tuple[str, ...]:
    dates = {date_of(found) for what in whats for found in DATE.finditer(what)}
    return tuple(date.isoformat() for date in sorted(dates))


def _not_on(whats: list[str]) -> tuple[str, ...]:
    whole = " ".join(whats)
    closures = [
        closure.value
        for closure, word in (
            (Closure.SCHOOL_HOLIDAYS, "schoolvakantie"),
            (Closure.PUBLIC_HOLIDAYS, "feestdag"),
        )
        if word in whole
    ]
    return (*closures, *_iso(whats))


def _note(phrase: str) -> tuple[str | None, str]:
    """Take what stands between brackets, if it does not limit when it is."""
    found = _BRACKETS.search(phrase)
    if found is None:
        return None, phrase
    text = found["note"].strip()
    if _RESTRICTS.search(text) and not _ARRIVAL.match(text):
        raise NotUnderstoodError("not_understood", text=text)
    return text[:1].upper() + text[1:], _without(phrase, found)
