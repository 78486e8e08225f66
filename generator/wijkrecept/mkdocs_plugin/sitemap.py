"""Stamped pages as MkDocs' sitemap asks for them, and that sitemap as an index of others.

Material's instant navigation reads the whole sitemap on every page, to know which links it may follow. That
of 20,000 activities keeps a phone busy for a quarter of a minute, and is longer than the protocol allows. It
reads nothing from an index: `generator/browser/src/page/links.ts` follows the links in its place.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

_MOST_ADDRESSES = 20_000
"""In one sitemap; the protocol allows 50,000."""
_ADDRESS = re.compile(r"<url>.*?</url>", re.DOTALL)
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


class SitemapEntry:
    """A stamped page, as the template of the sitemap reads a file and its page."""

    is_link = False

    def __init__(self, site_url: str, path: str, today: dt.date) -> None:
        """Take the address and the day on which the page was made."""
        self.canonical_url = f"{site_url}{path}"
        self.abs_url = self.canonical_url
        self.update_date = today.isoformat()

    @property
    def page(self) -> SitemapEntry:
        """The template looks for the same things on the file's page."""
        return self


def split_sitemap(sitemap: str, site_url: str) -> tuple[str, Mapping[str, bytes]]:
    """Give an index in place of a sitemap, and the sitemaps that it names, by their paths."""
    found = _ADDRESS.findall(sitemap)
    parts = {
        f"sitemap-{number}.xml": _xml("urlset", found[start : start + _MOST_ADDRESSES]).encode()
        for number, start in enumerate(range(0, len(found), _MOST_ADDRESSES), 1)
    }
    return _xml("sitemapindex", [f"<sitemap><loc>{site_url}{path}</loc></sitemap>" for path in parts]), parts


def _xml(root: str, elements: list[str]) -> str:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<{root} xmlns="{_NAMESPACE}">',
        *elements,
        f"</{root}>",
    ]
    return "\n".join(lines) + "\n"
