"""Data inside a page, for the browser and for search engines, as JSON."""

from __future__ import annotations

import orjson
from markupsafe import Markup

_HARMLESS = tuple((character, f"\\u{ord(character):04x}") for character in "<>&\u2028\u2029")


def compact_json(value: object) -> str:
    """Give JSON without spaces, in plain characters. In HTML it still has to be escaped."""
    return orjson.dumps(value).decode()


def data_block(value: object, media_type: str, *, id_: str | None = None) -> Markup:
    """Give a script element that holds data, for the head of a page.

    Whatever text the data holds, it cannot end the element.
    """
    text = compact_json(value)
    for character, harmless in _HARMLESS:
        text = text.replace(character, harmless)
    identity = f' id="{id_}"' if id_ else ""
    return Markup(f'<script{identity} type="{media_type}">{text}</script>')  # noqa: S704  made safe above
