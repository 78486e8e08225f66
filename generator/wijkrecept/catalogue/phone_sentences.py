"""Say what is wrong with a phone number."""

from __future__ import annotations

import re

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.problems import Fault, Position, fault

_DUTCH = re.compile(r"0[ -]*([1-7]|8[ -]*[1-9])[0-9 -]*")
_FREE = re.compile(r"(0[ -]*[89][ -]*0[ -]*[069])[0-9 -]*")
_FROM_ABROAD = re.compile(r"(?:\+|00)[ -]*31(?:[ -]*\(0\))?[0-9 -]*")
_WITHOUT_ZERO = re.compile(r"[1-9][0-9 -]*")
_BETWEEN = re.compile(r"\s*(?:[/;,]|\bof\b|\ben\b)\s*")
_DIGITS = 10
_LEAST_OF_TWO = 8


def phone_fault(position: Position, value: str) -> Fault | None:
    """Give the sentence for a number that is too short, too long, or written in another way."""
    if "@" in value:
        return fault("phone_email", position, value=value, key=keys.EMAIL)
    return _number_fault(position, value, _digits(value))


def _number_fault(position: Position, value: str, digits: int) -> Fault | None:
    free = _FREE.fullmatch(value)
    first, *others = _BETWEEN.split(value)
    if others and all(_digits(each) >= _LEAST_OF_TWO for each in (first, *others)):
        return fault("phone_two", position, value=value, first=first)
    if free is not None:
        return fault("phone_free", position, value=value, start=re.sub("[ -]", "", free[1]))
    if _FROM_ABROAD.fullmatch(value):
        return fault("phone_abroad", position, value=value)
    if _DUTCH.fullmatch(value) and digits != _DIGITS:
        code = "phone_short" if digits < _DIGITS else "phone_long"
        return fault(code, position, value=value, digits=digits, wanted=_DIGITS)
    if _WITHOUT_ZERO.fullmatch(value) and digits == _DIGITS - 1:
        return fault("phone_no_zero", position, value=value, meant=f"0{value}")
    return None


def _digits(text: str) -> int:
    return sum(character.isdigit() for character in text)
