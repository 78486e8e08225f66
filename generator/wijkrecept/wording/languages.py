"""Names of languages, by the Unicode CLDR (through Babel)."""

from __future__ import annotations

from babel import Locale

from wijkrecept.texts import Texts


def language_name(code: str, texts: Texts) -> str:
    """Give the name of a language by its ISO 639-1 code, as said in the texts' language: `Turks`."""
    name = Locale(code).get_display_name(texts.locale)
    return name or code
