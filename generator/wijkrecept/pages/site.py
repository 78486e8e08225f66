"""All generated pages of a site."""

from __future__ import annotations

from collections.abc import Iterator

from wijkrecept.addresses import RECEPT, activity_path, root_from
from wijkrecept.catalogue.model import Catalogue
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


def all_pages(rendering: Rendering) -> Iterator[Page]:
    """Render every page that the catalogue asks for, one by one."""
    catalogue = rendering.edition.catalogue
    yield neighbourhoods_page(rendering)
    yield complaints_page(rendering)
    yield coaches_page(rendering)
    yield overview_page(rendering)
    yield recept_page(rendering)
    yield fields_page(rendering)
    for neighbourhood in catalogue.neighbourhoods.values():
        yield neighbourhood_page(rendering, neighbourhood)
    for complaint in catalogue.complaints.values():
        yield complaint_page(rendering, complaint)
    for activity in catalogue.activities.values():
        yield activity_page(rendering, activity)
    for venue in catalogue.venues.values():
        yield venue_page(rendering, venue)
    for organisation in catalogue.organisations.values():
        yield organisation_page(rendering, organisation)
        if organisation.coach is not None:
            yield coach_page(rendering, organisation)
    for practice in catalogue.practices.values():
        yield practice_page(rendering, practice)
        yield poster_page(rendering, practice)


def translated_addresses(catalogue: Catalogue, language: str) -> Iterator[PageAddress]:
    """Give the address of every page that there is in a language other than Dutch."""
    for id_ in catalogue.activities:
        yield PageAddress(PageKind.ACTIVITY, activity_path(id_, language))


def translated_pages(rendering: Rendering) -> Iterator[Page]:
    """Render every page that there is in a language other than Dutch: what patients are sent to."""
    for activity in rendering.edition.catalogue.activities.values():
        yield activity_page(rendering, activity)


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
