"""Dates and times in words, by the Unicode CLDR (through Babel)."""

from __future__ import annotations

import datetime as dt
from functools import cache

from babel.dates import format_date, get_day_names

from wijkrecept.texts import Texts


def long_date(date: dt.date, texts: Texts) -> str:
    """Give a date in full, without the year: `dinsdag 1 december`."""
    return _formatted(date, "EEEE d MMMM", texts.language)


def short_date(date: dt.date, texts: Texts) -> str:
    """Give a date for a card or a table: `di 1 dec`."""
    return _formatted(date, "EEE d MMM", texts.language).replace(".", "")


def dated(date: dt.date, texts: Texts) -> str:
    """Give a day to remember, with its year and without its weekday: `1 oktober 2026`."""
    return _formatted(date, "d MMMM y", texts.language)


def day_and_month(date: dt.date, texts: Texts) -> str:
    """Give a day without its weekday and year: `1 april`."""
    return _formatted(date, "d MMMM", texts.language)


def clock_time(time: dt.time, texts: Texts) -> str:
    """Give a wall-clock time as it is said: `17.30 uur`."""
    return texts("date.clock", time=digits(time))


def digits(time: dt.time) -> str:
    """Give a wall-clock time without a word: `17.30`."""
    return f"{time.hour}.{time.minute:02}"


def weekday_name(weekday: int, texts: Texts) -> str:
    """Give the name of a day of the week; 0 is Monday."""
    return str(get_day_names("wide", locale=texts.language)[weekday])


@cache
def _formatted(date: dt.date, pattern: str, language: str) -> str:
    return str(format_date(date, format=pattern, locale=language))
