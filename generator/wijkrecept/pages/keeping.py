"""Pieces of pages that are made once and shown on many pages."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

_TEMPLATE = "kept.html"


def kept(environment: Environment, name: str, key: Callable[[Any], Hashable]) -> Callable[[Any], Markup]:
    """Give the macro `name` of `kept.html` as a function that makes each piece once.

    `key` tells arguments apart: two with one key must give the same piece. A card stands on the
    pages of a wijk, a venue, an organisation and some complaints, and rendering it costs a hundred
    times what looking it up does.
    """
    known: dict[Hashable, Markup] = {}

    def piece(argument: object) -> Markup:
        own = key(argument)
        found = known.get(own)
        if found is None:
            macro: Callable[[Any], Markup] = getattr(environment.get_template(_TEMPLATE).module, name)
            found = known[own] = macro(argument)
        return found

    return piece
