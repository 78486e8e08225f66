"""Stamp pages out of a shell that the theme rendered once.

Rendering a page through a theme costs milliseconds, joining strings microseconds. So MkDocs
renders one shell for each kind of page and each depth in the tree, with a sentinel wherever
pages of that kind differ, and every page is that shell with its own values in between.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markupsafe import escape

from wijkrecept.pages.page import Page

# Letters and digits only, so that no escaping or URL-encoding in a theme changes them.
MARK = "WRq7SENTINEL"
TITLE = f"{MARK}xTITLEx"
DESCRIPTION = f"{MARK}xDESCRIPTIONx"
ROBOTS = f"{MARK}xROBOTSx"
LINKED_DATA = f"{MARK}xLINKEDDATAx"
CONTENT = f"{MARK}xCONTENTx"
_PATH_PART = f"{MARK}xPATHx"


class ShellError(ValueError):
    """The theme's shell can't serve: a sentinel is missing or was changed on its way."""


def escaped(text: str) -> str:
    """Escape a page's title or description for HTML, as both stamped and rendered pages have it."""
    return str(escape(text))


def robots(page: Page) -> str:
    """Give what the page's `robots` meta element says to search engines."""
    return "index, follow" if page.indexed else "noindex"


_VALUES: dict[str, Callable[[Page], str]] = {
    TITLE: lambda page: escaped(page.title),
    DESCRIPTION: lambda page: escaped(page.description),
    ROBOTS: robots,
    LINKED_DATA: lambda page: page.linked_data,
    CONTENT: lambda page: page.content,
}


def path_sentinel(kind: str, depth: int) -> str:
    """Give a stand-in for the path of a page `depth` folders deep."""
    return "".join(f"{_PATH_PART}{kind}{level}/" for level in range(depth))


class Shell:
    """A rendered page with sentinels, cut into pieces for stamping."""

    def __init__(self, html: str, kind: str, depth: int) -> None:
        """Cut `html` at its sentinels.

        Raises `ShellError` when the content's place is not there exactly once, or when something
        that looks like a sentinel was altered by the theme or another plugin.
        """
        self.html = html
        path = path_sentinel(kind, depth)
        fillers = {**_VALUES, path: lambda page: page.path}
        pieces = re.split(f"({'|'.join(map(re.escape, fillers))})", html)
        if pieces.count(CONTENT) != 1:
            raise ShellError(f"the shell of {kind!r} has no single place for the content")
        if any(MARK in piece for piece in pieces[::2]):
            raise ShellError(f"the shell of {kind!r} holds a sentinel that was changed on its way")
        self._pieces = [piece.encode() for piece in pieces]
        self._fillers = [(place, fillers[piece]) for place, piece in enumerate(pieces) if place % 2]

    def stamp(self, page: Page) -> bytes:
        """Give the whole HTML of `page`, in UTF-8: what all pages share was encoded once."""
        pieces = self._pieces.copy()
        for place, filler in self._fillers:
            pieces[place] = filler(page).encode()
        return b"".join(pieces)


Shells = Mapping[tuple[str, int], Shell]
"""By the kind and the depth of the pages that are stamped out of each."""
