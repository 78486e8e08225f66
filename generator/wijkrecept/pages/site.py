"""All generated pages of a site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from wijkrecept.addresses import (
    COACHES,
    COMPLAINTS,
    FIELDS,
    NEIGHBOURHOODS,
    OVERVIEW,
    RECEPT,
    activity_path,
    coach_path,
    complaint_path,
    neighbourhood_path,
    organisation_path,
    poster_path,
    practice_path,
    root_from,
    venue_path,
)
from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.pages.activity import activity_page
from wijkrecept.pages.coach import coach_page, coaches_page
from wijkrecept.pages.complaint import complaint_page, complaints_page
from wijkrecept.pages.fields import fields_page
from wijkrecept.pages.neighbourhood import neighbourhood_page, neighbourhoods_page
from wijkrecept.pages.overview import overview_page
from wijkrecept.pages.page import Page, PageAddress, PageKind
from wijkrecept.pages.partners import organisation_page, venue_page
from wijkrecept.pages.poster import poster_page
from wijkrecept.pages.practice import practice_page
from wijkrecept.pages.recept import recept_page_html
from wijkrecept.pages.rendering import Rendering
from wijkrecept.texts import DUTCH

RecordT = TypeVar("RecordT")


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page that the catalogue asks for, known before it is rendered."""

    address: PageAddress
    render: Callable[[Rendering], Page]
    """Gives the page, in the language of the rendering."""


def planned_pages(catalogue: Catalogue) -> Iterator[PlannedPage]:
    """Give every page in Dutch: lists first, and last the pages of activities, of which there are most."""
    for kind, path, page in _LISTS:
        yield PlannedPage(PageAddress(kind, path), page)
    for wijk in catalogue.neighbourhoods:
        yield _planned(PageKind.NEIGHBOURHOOD, neighbourhood_path(wijk), neighbourhood_page, _wijken, wijk)
    for complaint in catalogue.complaints.values():
        path = complaint_path(complaint.id)
        yield _planned(PageKind.COMPLAINT, path, complaint_page, _complaints, complaint.code)
    for venue in catalogue.venues:
        yield _planned(PageKind.VENUE, venue_path(venue), venue_page, _venues, venue)
    for id_, organisation in catalogue.organisations.items():
        path = organisation_path(id_)
        yield _planned(PageKind.ORGANISATION, path, organisation_page, _organisations, id_)
        if organisation.coach is not None:
            yield _planned(PageKind.COACH, coach_path(id_), coach_page, _organisations, id_)
    for practice in catalogue.practices:
        yield _planned(PageKind.PRACTICE, practice_path(practice), practice_page, _practices, practice)
        yield _planned(PageKind.POSTER, poster_path(practice), poster_page, _practices, practice)
    yield from planned_translations(catalogue, DUTCH)


def planned_translations(catalogue: Catalogue, language: str) -> Iterator[PlannedPage]:
    """Give every page that there is in any language: what patients are sent to."""
    for id_ in catalogue.activities:
        yield _planned(PageKind.ACTIVITY, activity_path(id_, language), activity_page, _activities, id_)


def _planned(
    kind: PageKind,
    path: str,
    page: Callable[[Rendering, RecordT], Page],
    records: Callable[[Catalogue], Mapping[str, RecordT]],
    key: str,
) -> PlannedPage:
    """Plan the page of a record; it is asked of the rendering's own catalogue, which may note that."""
    return PlannedPage(
        PageAddress(kind, path), lambda rendering: page(rendering, records(rendering.edition.catalogue)[key])
    )


_wijken = attrgetter("neighbourhoods")
_complaints = attrgetter("complaints")
_venues = attrgetter("venues")
_organisations = attrgetter("organisations")
_practices = attrgetter("practices")
_activities = attrgetter("activities")


def recept_page(rendering: Rendering) -> Page:
    """Render the page on which the browser lays out a recept for printing."""
    texts = rendering.texts
    return Page(
        kind=PageKind.RECEPT,
        path=RECEPT,
        title=texts("recept.page_title"),
        description=texts("recept.page_description"),
        content=recept_page_html(texts, root_from(RECEPT)),
        indexed=False,
    )


_LISTS: tuple[tuple[PageKind, str, Callable[[Rendering], Page]], ...] = (
    (PageKind.NEIGHBOURHOODS, NEIGHBOURHOODS, neighbourhoods_page),
    (PageKind.COMPLAINTS, COMPLAINTS, complaints_page),
    (PageKind.COACHES, COACHES, coaches_page),
    (PageKind.OVERVIEW, OVERVIEW, overview_page),
    (PageKind.RECEPT, RECEPT, recept_page),
    (PageKind.FIELDS, FIELDS, fields_page),
)
