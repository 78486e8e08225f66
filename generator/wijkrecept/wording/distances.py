"""How far something is, in words."""

from __future__ import annotations

from babel.numbers import format_decimal

from wijkrecept.texts import Texts


def distance_in_words(metres: float | None, texts: Texts) -> str:
    """Give a distance in kilometres with one decimal: `1,2 km`; empty when it is not known."""
    if metres is None:
        return ""
    return texts("distance.km", number=format_decimal(metres / 1000, format="0.0", locale=texts.locale))
