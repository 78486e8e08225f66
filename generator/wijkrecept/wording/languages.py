"""Names of languages, by the Unicode CLDR (through Babel)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

from wijkrecept.texts import Texts


@cache
def language_name(code: str, texts: Texts) -> str:
    """Give the name of a language by its ISO 639-1 code, as said in the texts' language: `Turks`."""
    names = texts.table("language").get("names")
    own = names.get(code) if isinstance(names, Mapping) else None
    return own or Locale(code).get_display_name(texts.locale) or code
