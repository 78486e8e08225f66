"""What every page function gives: a page's address, its words for the tab, and its content."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PageKind(StrEnum):
    """The kinds of generated page; pages of one kind look alike but for what `Page` holds."""

    ACTIVITY = "activity"
    NEIGHBOURHOOD = "neighbourhood"
    NEIGHBOURHOODS = "neighbourhoods"
    COMPLAINT = "complaint"
    COMPLAINTS = "complaints"
    OVERVIEW = "overview"
    VENUE = "venue"
    ORGANISATION = "organisation"
    PRACTICE = "practice"
    POSTER = "poster"
    COACH = "coach"
    COACHES = "coaches"
    RECEPT = "recept"
    FIELDS = "fields"


@dataclass(frozen=True, slots=True)
class PageAddress:
    """Where a page will stand, and of which kind it is, before it is rendered."""

    kind: PageKind
    path: str

    @property
    def depth(self) -> int:
        """How many folders below the root the page stands; decides its relative links."""
        return self.path.count("/")


@dataclass(frozen=True, slots=True)
class Page:
    """A generated page, ready for the theme to put its frame around."""

    kind: PageKind
    path: str
    """From the site's root, with a slash at the end: `wijk/overdie/`."""
    title: str
    """Plain text, for the browser's tab and search engines; without the site's name."""
    description: str
    """Plain text, one or two sentences for search engines."""
    content: str
    """HTML of what stands between header and footer."""
    linked_data: str = ""
    """Elements for the page's head that tell search engines what it is about."""
    indexed: bool = True
    """Whether search engines may list the page; not so for what is made up or has ended."""

    @property
    def address(self) -> PageAddress:
        """Where the page stands."""
        return PageAddress(self.kind, self.path)

    @property
    def depth(self) -> int:
        """How many folders below the root the page stands."""
        return self.address.depth
