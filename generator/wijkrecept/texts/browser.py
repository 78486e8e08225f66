"""The texts that the browser's programs need: the table `[browser]`, and the names they share with pages."""

from __future__ import annotations

from collections.abc import Mapping

from wijkrecept.texts.texts import Texts

_SHARED = ("referrer", "places", "daypart")


def browser_texts(texts: Texts) -> dict[str, Mapping[str, str] | str]:
    """Give the browser's texts as one JSON object, each table under its own name."""
    return {
        "language": texts.language,
        "browser": texts.table("browser"),
        **{name: texts.table(name) for name in _SHARED},
    }
