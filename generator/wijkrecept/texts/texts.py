"""Read a language's texts and fill in their blanks."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale

DUTCH = "nl"
"""The language that the catalogue is written in."""

TRANSLATED = ("en", "tr", "ar", "pl", "uk")
"""The other languages that patients can read an activity and its sheet in, by ISO 639-1 code."""

_REGIONS = {"en": "en_GB"}
"""Where a language alone would give the dates of another continent."""


class Texts:
    """The texts of one language, found by dotted name.

    A name that does not exist is a mistake in the program, not in the catalogue, and raises
    `KeyError` with the whole name.
    """

    def __init__(self, language: str, tables: Mapping[str, Any]) -> None:
        self.language = language
        self.locale = Locale.parse(_REGIONS.get(language, language))
        """For dates, numbers and plurals."""
        self._tables = tables
        self._known: dict[str, object] = {}

    @property
    def direction(self) -> str:
        """The direction of writing, as HTML's `dir` wants it: `ltr` or `rtl`."""
        return self.locale.text_direction

    def __call__(self, name: str, /, **blanks: object) -> str:
        """Give the text called `name` (`"activity.first_time"`), with `{blanks}` filled in."""
        value = self._find(name)
        if not isinstance(value, str):
            raise KeyError(f"text {name!r} of language {self.language!r} is a table")
        return value.format(**blanks) if blanks else value

    def count(self, name: str, number: int, **blanks: object) -> str:
        """Give the text that goes with a number, from the table `name`, with `{blanks}` filled in.

        Its names are the forms that the language has for a whole number (Unicode CLDR, through
        Babel): `one` and `other` in Dutch, `one`, `few` and `many` in Polish. Zero may have a text of
        its own called `none`; a language with two forms may call the second `many`.
        """
        table = self.table(name)
        form = "none" if number == 0 and "none" in table else str(self.locale.plural_form(number))
        return self(f"{name}.{form if form in table else 'many'}", count=number, **blanks)

    def table(self, name: str) -> Mapping[str, str]:
        """Give a whole table of texts, such as the names of the kinds of activity."""
        value = self._find(name)
        if not isinstance(value, dict):
            raise KeyError(f"text {name!r} of language {self.language!r} is not a table")
        return value

    def _find(self, name: str) -> object:
        known = self._known.get(name)
        if known is not None:
            return known
        value: object = self._tables
        for part in name.split("."):
            if not isinstance(value, dict) or part not in value:
                raise KeyError(f"no text {name!r} in language {self.language!r}")
            value = value[part]
        self._known[name] = value
        return value


@cache
def load_texts(language: str = DUTCH) -> Texts:
    """Load the texts of a language, by its ISO 639-1 code.

    Raises `FileNotFoundError` for a language that has no texts file.
    """
    source = files("wijkrecept.texts").joinpath(f"{language}.toml").read_text(encoding="utf-8")
    return Texts(language, tomllib.loads(source))
