"""Stamped pages as MkDocs' sitemap asks for them."""

from __future__ import annotations

import datetime as dt


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
