"""Pieces of pages that are made once and shown on many pages."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from jinja2.environment import TemplateModule
from markupsafe import Markup


class Kept:
    """Pieces by the names of their macros.

    A card stands on the pages of a wijk, a venue, an organisation and some complaints: rendering it
    costs a hundred times what looking it up does.
    """

    def keep(self, macros: TemplateModule, keys: dict[str, Callable[[Any], Hashable]]) -> None:
        """Take the macros of a template, each with one argument, and by name the key of an argument.

        Two arguments with one key must give the same piece.
        """
        for name, key in keys.items():
            setattr(self, name, _keeping(getattr(macros, name), key))


def _keeping(macro: Callable[[Any], Markup], key: Callable[[Any], Hashable]) -> Callable[[Any], Markup]:
    known: dict[Hashable, Markup] = {}

    def piece(argument: object) -> Markup:
        own = key(argument)
        found = known.get(own)
        if found is None:
            found = known[own] = macro(argument)
        return found

    return piece
