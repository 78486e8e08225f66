"""What the theme's templates need to know to put a frame around a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from wijkrecept import addresses
from wijkrecept.catalogue.edition import Edition
from wijkrecept.pages.data import data_block
from wijkrecept.pages.finder import finder_html
from wijkrecept.texts import Texts
from wijkrecept.wording.dates import dated

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

BrowserPaths = Mapping[str, str | Mapping[str, str]]

_AT_ONCE = ("index", "texts")
"""What the finder needs before it can show anything."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the header to a generated page."""

    label: str
    path: str
    section: str = ""
    """What the paths of the pages below it begin with: `wijk/` below `wijken/`."""


def site_url(config: MkDocsConfig) -> str:
    """Give the address of the site with a slash at its end."""
    return f"{(config.site_url or '').rstrip('/')}/"


def frame_of(edition: Edition, config: MkDocsConfig, browser: BrowserPaths, texts: Texts) -> Frame:
    """Give the frame of a site with these settings."""
    return Frame(edition, texts, site_url(config), config.site_name, browser)


@dataclass(frozen=True)
class Frame:
    """The `wijkrecept` of the theme's templates."""

    edition: Edition
    t: Texts
    site_url: str
    site_name: str
    browser: BrowserPaths
    """Paths from the site's root of what the browser loads: texts, index, map, pictograms, sheets."""

    @property
    def shown(self) -> tuple[object, ...]:
        """Everything of the catalogue that a frame shows, the same wherever its page stands."""
        return self.has_examples, self.built, self.finder("./", "h1")

    @property
    def has_examples(self) -> bool:
        """Whether the site must say that it holds made-up entries."""
        return self.edition.catalogue.has_examples

    @property
    def built(self) -> str:
        """The day of this edition, in words."""
        return dated(self.edition.today, self.t)

    @property
    def links(self) -> tuple[Link, ...]:
        """The generated pages that the header leads to."""
        return (
            Link(
                self.t("frame.neighbourhoods"),
                addresses.NEIGHBOURHOODS,
                addresses.neighbourhood_path("")[:-1],
            ),
            Link(self.t("frame.complaints"), addresses.COMPLAINTS, addresses.complaint_path("")[:-1]),
            Link(self.t("frame.coaches"), addresses.COACHES, addresses.coach_path("")[:-1]),
            Link(self.t("frame.overview"), addresses.OVERVIEW),
        )

    def root(self, base_url: str) -> str:
        """Give the way to the root as our own links want it: `./`, `../` or `/sub/`.

        MkDocs gives `.`, `..` or `/sub`.
        """
        return base_url if base_url.endswith("/") else f"{base_url}/"

    def finder(self, base_url: str, heading: str) -> Markup:
        """Give the finder, for a page from which `base_url` leads to the site's root."""
        return Markup(finder_html(self.edition, self.t, self.root(base_url), heading))  # noqa: S704  our own template

    def preloads(self, base_url: str) -> Markup:
        """Give links that let the browser fetch what the finder waits for before its program has come."""
        link = Markup('<link rel="preload" href="{}{}" as="fetch" crossorigin>')
        return Markup("").join(link.format(self.root(base_url), self.browser[name]) for name in _AT_ONCE)

    def site_block(self, base_url: str) -> Markup:
        """Give the JSON with which the browser finds its files and the way to the root."""
        return data_block(
            {
                "base": self.root(base_url),
                "siteUrl": self.site_url,
                "siteName": self.site_name,
                **self.browser,
            },
            "application/json",
            id_="wr-site",
        )
