"""Dates and times in words, by the Unicode CLDR (through Babel).

A catalogue of any size has the same few hundred days and times: each is put in words once.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from babel import Locale
from babel.dates import format_date, get_day_names

from wijkrecept.catalogue.occurrences import Occurrence
from wijkrecept.texts import Texts
from wijkrecept.wording.sentences import first_lower

_YEAR_WORD = re.compile(r"\s*'[^']*'\.?$")
"""A word for "year" at the end of a pattern, whose point would end the sentence twice."""

_SMALL_WEEKDAYS = frozenset({"tr"})
"""Languages that write a weekday small where it has no date, though the CLDR gives it a capital."""


@cache
def long_date(date: dt.date, texts: Texts) -> str:
    """Give a date in full, without the year: `dinsdag 1 december`."""
    return _formatted(date, _day_pattern(texts.locale).replace("E", "EEEE").replace("MMM", "MMMM"), texts)


@cache
def short_date(date: dt.date, texts: Texts) -> str:
    """Give a date for a card or a table: `di 1 dec`."""
    return _formatted(date, _day_pattern(texts.locale).replace("E", "EEE"), texts).replace(".", "")


@cache
def dated(date: dt.date, texts: Texts) -> str:
    """Give a day to remember, with its year and without its weekday: `1 oktober 2026`."""
    return _formatted(date, _long_pattern(texts.locale), texts)


@cache
def day_and_month(date: dt.date, texts: Texts) -> str:
    """Give a day without its weekday and year: `1 april`."""
    return _formatted(date, _pattern("MMMMd", texts.locale), texts)


@cache
def clock_time(time: dt.time, texts: Texts) -> str:
    """Give a wall-clock time as it is said: `17.30 uur`."""
    return texts("date.clock", time=digits(time, texts))


@cache
def digits(time: dt.time, texts: Texts) -> str:
    """Give a wall-clock time without a word: `17.30`."""
    return texts("date.time", hour=time.hour, minute=f"{time.minute:02}")


@cache
def moment(occurrence: Occurrence) -> str:
    """Give when something begins as programs read it: `2026-12-01T17:30` (ISO 8601, wall-clock)."""
    return f"{occurrence.date.isoformat()}T{occurrence.start.isoformat('minutes')}"


@cache
def weekday_name(weekday: int, texts: Texts) -> str:
    """Give the name of a day of the week, as it stands by itself; 0 is Monday."""
    name = str(get_day_names("wide", "stand-alone", locale=texts.locale)[weekday])
    return first_lower(name) if texts.language in _SMALL_WEEKDAYS else name


@cache
def _long_pattern(locale: Locale) -> str:
    """Give a language's own order of day, month in full and year, without a word behind the year."""
    return _YEAR_WORD.sub("", str(locale.date_formats["long"].pattern))


def _day_pattern(locale: Locale) -> str:
    """Give the order of weekday, day and month: a language's own, with `E`, `d` and `MMM` in it."""
    return _pattern("MMMEd", locale)


@cache
def _pattern(skeleton: str, locale: Locale) -> str:
    """Give the pattern that a language has for the parts of a date that a skeleton names."""
    return str(locale.datetime_skeletons[skeleton].pattern)


def _formatted(date: dt.date, pattern: str, texts: Texts) -> str:
    return str(format_date(date, format=pattern, locale=texts.locale))
