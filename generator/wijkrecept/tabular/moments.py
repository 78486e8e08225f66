"""Dates and times on the clock, as people write them in a list."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from wijkrecept.tabular.understanding import NotUnderstoodError

MONTHS = (
    ("januari", "jan"),
    ("februari", "feb", "febr"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)

_MONTH_NUMBERS = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
MONTH = "(?:" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"
"""The pattern of the name of a month, in small letters."""

DATE = re.compile(
    rf"(?P<iso>20[0-9]{{2}}-[0-9]{{1,2}}-[0-9]{{1,2}})(?![0-9])"
    rf"|(?<![0-9])(?P<day>[0-9]{{1,2}})(?:e|ste|de)?\s+(?P<month>{MONTH})(?:\s*,?\s*(?P<year>20[0-9]{{2}})(?![0-9]))?"
    rf"|(?<![0-9])(?P<numbers>[0-9]{{1,2}}[-/.][0-9]{{1,2}}[-/.]20[0-9]{{2}})(?![0-9])"
)
"""A date in small letters: `2026-12-05`, `5 december 2026`, `5 december`, `5-12-2026`."""

_CLOCK = r"(?:[01]?[0-9]|2[0-4])(?:\s*[:.u]\s*[0-5][0-9])?(?![0-9])"
_HOUR = r"\s*(?:uur|uren|u|h)?(?![a-z])\.?"
SPAN = re.compile(
    rf"(?<![0-9:.])(?:tussen\s+(?P<first>{_CLOCK}){_HOUR}\s*en\s+(?P<second>{_CLOCK}){_HOUR}"
    rf"|(?:van(?:af)?\s+)?(?P<start>{_CLOCK}){_HOUR}\s*(?:-|tot|t/m|tot en met)\s*(?P<end>{_CLOCK}){_HOUR})"
)
"""From one time to another, in small letters: `10.00-12.00`, `van 10 tot 12 uur`, `14-16u`."""

CLOCK = re.compile(
    rf"(?<![0-9:.])(?P<clock>[0-9]{{1,2}}[:.][0-5][0-9](?![0-9]){_HOUR}|{_CLOCK}\s*(?:uur|u|h)\b\.?)"
)
"""One time by itself: `10.00`, `10 uur`."""

DAYPARTS = {"ochtend": (0, 12), "morgen": (0, 12), "middag": (11, 18), "avond": (17, 24)}
"""Between which hours something begins that is in a part of the day."""

_EARLIEST = 7
"""An hour of the clock before this one may mean one of the afternoon, unless the part of the day says."""

_HALF_DAY = 12
_MIDNIGHT = 24


class Span(NamedTuple):
    """From one time to another on a day."""

    start: dt.time
    end: dt.time


def date_of(found: re.Match[str]) -> dt.date:
    """Give the date that `DATE` found; raises `NotUnderstoodError` without a year or for no real date."""
    text = found[0].strip()
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
    elif found["numbers"]:
        day, month, year = map(int, re.split("[-/.]", found["numbers"]))
    elif found["year"]:
        day, month, year = int(found["day"]), _MONTH_NUMBERS[found["month"].rstrip(".")], int(found["year"])
    else:
        raise NotUnderstoodError("no_year", text=text)
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise NotUnderstoodError("date_wrong", text=text) from None


def span_of(found: re.Match[str], daypart: str | None) -> Span:
    """Give the times that `SPAN` found, in a part of the day if one was named.

    Raises `NotUnderstoodError` when it may be a clock of twelve hours, or the times run backwards.
    """
    text = found[0].strip()
    start = _minutes(found["start"] or found["first"])
    end = _minutes(found["end"] or found["second"])
    if daypart is not None:
        start, end = _in_daypart(start, end, daypart, text)
    elif start < _EARLIEST * 60:
        raise NotUnderstoodError("hours_unclear", text=text)
    if end <= start or end >= _MIDNIGHT * 60:
        raise NotUnderstoodError("time_order", text=text)
    return Span(_time(start), _time(end))


def _in_daypart(start: int, end: int, daypart: str, text: str) -> tuple[int, int]:
    begin, stop = (hour * 60 for hour in DAYPARTS[daypart])
    for shift in (0, _HALF_DAY * 60):
        if begin <= start + shift < stop:
            return start + shift, end + shift if end <= start + shift else end
    raise NotUnderstoodError("daypart", text=text, daypart=daypart)


def _minutes(text: str) -> int:
    hour, *minute = re.findall("[0-9]+", text)
    return int(hour) * 60 + (int(minute[0]) if minute else 0)


def _time(minutes: int) -> dt.time:
    return dt.time(minutes // 60, minutes % 60)
