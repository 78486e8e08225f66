"""The finder's place on the home page: what it says before, or without, the browser's program."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from urllib.parse import quote

from wijkrecept import addresses
from wijkrecept.catalogue.edition import Edition
from wijkrecept.catalogue.model import Complaint
from wijkrecept.pages.environment import PageEnvironment
from wijkrecept.texts import Texts

_COMPLAINTS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class _Example:
    query: str
    fragment: str


def finder_html(edition: Edition, texts: Texts, root: str, heading: str = "h1") -> str:
    """Give the finder as HTML, for a page from which `root` leads to the site's root.

    `heading` is the element of its title: a page has one `h1`.

    Without JavaScript it is a way in by wijk and by complaint. The browser's program starts on
    `data-wr-finder`, shows the field and puts results in place of the lists.
    """
    catalogue = edition.catalogue
    return (
        PageEnvironment(texts, root)
        .get_template("finder.html")
        .render(
            heading=heading,
            addresses=addresses,
            examples=[_Example(query, quote(query)) for query in texts("finder.example_queries").split("; ")],
            neighbourhoods=[
                (wijk, len(edition.listed_in(wijk.id))) for wijk in catalogue.neighbourhoods.values()
            ],
            complaints=_most_offered(edition),
        )
    )


def _most_offered(edition: Edition) -> list[Complaint]:
    """Give the complaints that most activities are for, those with the most first."""
    offered = Counter(code for activity in edition.listed for code in activity.complaints)
    codes = sorted(offered, key=lambda code: (-offered[code], code))[:_COMPLAINTS_SHOWN]
    return [edition.catalogue.complaints[code] for code in codes]
