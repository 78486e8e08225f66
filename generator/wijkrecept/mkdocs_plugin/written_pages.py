"""What the finder has to know of the pages that people wrote by hand."""

from __future__ import annotations

import html
import re

from mkdocs.structure.pages import Page

_TAG = re.compile(r"<[^>]*>")


def written_page(page: Page, content: str) -> tuple[str, str, str]:
    """Give the title, the address and the text of a hand-written page, all as plain text."""
    return plain_text(str(page.title)), page.file.url, plain_text(content)


def plain_text(markup: str) -> str:
    """Give what a reader sees of a piece of HTML, on one line."""
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())
