"""Columns that hold a text in another language, such as `naam (en)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from wijkrecept.catalogue import Kind, bundled_schema, keys
from wijkrecept.catalogue.model import NOT_TRANSLATED, Translations

SIGN_UP_NOTE = "aanmelden_toelichting"

_TEXTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    keys.NAME: ("name", (keys.NAME,)),
    keys.DESCRIPTION: ("description", (keys.DESCRIPTION,)),
    keys.COST_NOTE: ("cost_note", (keys.COST_NOTE,)),
    keys.WELCOME: ("welcome", (keys.FIRST_TIME, keys.WELCOME)),
    keys.ASK_FOR: ("ask_for", (keys.FIRST_TIME, keys.ASK_FOR)),
    keys.BRING: ("bring", (keys.FIRST_TIME, keys.BRING)),
    keys.GROUP_SIZE: ("group_size", (keys.FIRST_TIME, keys.GROUP_SIZE)),
    SIGN_UP_NOTE: ("sign_up_note", (keys.SIGN_UP, keys.NOTE)),
    keys.NOT_SUITABLE: ("not_suitable", (keys.NOT_SUITABLE,)),
}
"""By the column of the Dutch text: its name in the model, and where it stands below its language."""

_LANGUAGES = tuple(bundled_schema(Kind.ACTIVITY)["properties"][keys.TRANSLATIONS]["properties"])
_IN_LANGUAGE = re.compile(r"(.+?)\s*\(\s*([a-z]{2})\s*\)", re.IGNORECASE)

TRANSLATED: Mapping[str, tuple[str, str]] = {
    f"{column} ({language})": (column, language) for language in _LANGUAGES for column in _TEXTS
}
"""Each column with the column of its Dutch text and its language, in the order of a sheet."""


def in_language(header: str) -> tuple[str, str] | None:
    """Split `Naam (EN)` into what it is a text of and its language; `None` for any other header."""
    found = _IN_LANGUAGE.fullmatch(header.strip())
    return (found[1], found[2].casefold()) if found else None


def translations_in(cell: Callable[[str], str]) -> dict[str, dict[str, Any]]:
    """Give the translations of an entry from the cells of its row."""
    entry: dict[str, dict[str, Any]] = {}
    for header, (column, language) in TRANSLATED.items():
        if cell(header):
            *groups, key = _TEXTS[column][1]
            place = entry.setdefault(language, {})
            for group in groups:
                place = place.setdefault(group, {})
            place[key] = cell(header)
    return entry


def translated_cells(translations: Translations) -> dict[str, str]:
    """Give the cells of a row from the translations of an entry."""
    return {
        header: getattr(translations.get(language, NOT_TRANSLATED), _TEXTS[column][0]) or ""
        for header, (column, language) in TRANSLATED.items()
    }
