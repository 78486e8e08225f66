"""The single values of a checked raw tree, as the model holds them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.model import PostcodeArea

RawEntry = Mapping[str, Any]

_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.][0-5][0-9]")


def postcode_area(text: str) -> PostcodeArea:
    """Make an area of `1812`, `1812 AB` or `1812 AA - 1812 CZ`."""
    first, _, last = text.replace(" ", "").partition("-")
    if first.isdigit():
        # Four digits hold all letters from AA to ZZ.
        return PostcodeArea(f"{first}AA", f"{first}ZZ")
    return PostcodeArea(first, last or first)


@cache
def time_from_raw(text: str) -> dt.time:
    """Read a time on the clock: `17:30`, `17.30` or `8:30`. All entries together have a few hundred."""
    hour, minute = text.replace(".", ":").split(":")
    return dt.time(int(hour), int(minute))


def clock_from_raw(value: object) -> int | None:
    """Read a time as minutes since midnight; nothing for what is no time."""
    return _clock(value) if isinstance(value, str) else None


@cache
def _clock(text: str) -> int | None:
    if not _TIME.fullmatch(text):
        return None
    time = time_from_raw(text)
    return time.hour * 60 + time.minute


def degrees_from_raw(text: str) -> float:
    """Read degrees with a point or a comma: `52.61879`."""
    return float(text.replace(",", "."))


def amount_from_raw(text: str) -> Decimal:
    """Read an amount of euros: `5,00`, `5` or `gratis`."""
    return Decimal(0) if text == keys.FREE else Decimal(text.replace(",", "."))


def date_from_raw(text: str) -> dt.date:
    """Read a date: `2026-10-01`."""
    return dt.date.fromisoformat(text)


def optional_date(raw: RawEntry, key: str) -> dt.date | None:
    """Read the date under a key; nothing where the key is not there."""
    return date_from_raw(raw[key]) if key in raw else None


def text_of(text: str) -> str:
    """Give a text without the spaces around it."""
    return text.strip()


def optional_text(raw: RawEntry, key: str) -> str | None:
    """Give the text under a key; nothing where the key is not there."""
    return text_of(raw[key]) if key in raw else None


def texts_of(raw: RawEntry, key: str) -> tuple[str, ...]:
    """Give the texts under a key; none where the key is not there."""
    return tuple(text_of(each) for each in raw.get(key, ()))


def is_yes(raw: RawEntry, key: str) -> bool:
    """Tell whether under a key stands `ja`."""
    return bool(raw.get(key) == keys.YES)


def optional_yes(raw: RawEntry, key: str) -> bool | None:
    """Tell whether under a key stands `ja`; nothing where the key is not there."""
    return is_yes(raw, key) if key in raw else None
