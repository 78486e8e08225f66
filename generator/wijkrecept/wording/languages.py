"""Names of languages, by the Unicode CLDR (through Babel)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

from wijkrecept.texts import Texts


def language_name(code: str, texts: Texts) -> str:
    """Give the name of a language by its ISO 639-1 code, as said in the texts' language: `Turks`."""
    names = texts.table("language").get("names")
    own = names.get(code) if isinstance(names, Mapping) else None
    return own or _name(code, texts.locale)


@cache
def _name(code: str, locale: Locale) -> str:
    return Locale(code).get_display_name(locale) or code
