"""The pages of venues, organisations and practices."""

from __future__ import annotations

from wijkrecept.addresses import organisation_path, practice_path, root_from, venue_path
from wijkrecept.catalogue.model import OfficeHour, Organisation, Practice, Venue
from wijkrecept.pages.maps import venue_point
from wijkrecept.pages.neighbourhood import counted_neighbourhoods
from wijkrecept.pages.page import Page, PageKind
from wijkrecept.pages.rendering import Rendering


def venue_page(rendering: Rendering, venue: Venue) -> Page:
    """Render a venue's page: where it is, how to get there and in, and what goes on."""
    edition = rendering.edition
    neighbourhood = edition.catalogue.neighbourhoods[venue.neighbourhood]
    path = venue_path(venue.id)
    content = rendering.render(
        "venue.html",
        path,
        venue=venue,
        neighbourhood=neighbourhood,
        activities=[each for each in edition.listed if each.venue == venue.id],
        points=venue_point(venue, root_from(path)),
        hours=[hour for hour in _all_office_hours(rendering) if hour.venue == venue.id],
    )
    return Page(
        kind=PageKind.VENUE,
        path=path,
        title=venue.name,
        description=rendering.texts(
            "venue.page_description", name=venue.name, neighbourhood=neighbourhood.name
        ),
        content=content,
    )


def organisation_page(rendering: Rendering, organisation: Organisation) -> Page:
    """Render an organisation's page: its coach if it has one, how to reach it, and its activities."""
    edition = rendering.edition
    path = organisation_path(organisation.id)
    neighbourhoods = edition.catalogue.neighbourhoods.values()
    content = rendering.render(
        "organisation.html",
        path,
        organisation=organisation,
        activities=[each for each in edition.listed if each.organisation == organisation.id],
        served=[each for each in neighbourhoods if organisation.id in each.coaches],
        hours=[hour for hour in _all_office_hours(rendering) if hour.organisation == organisation.id],
    )
    return Page(
        kind=PageKind.ORGANISATION,
        path=path,
        title=rendering.texts("organisation.page_title", name=organisation.name),
        description=rendering.texts("organisation.page_description", name=organisation.name),
        content=content,
    )


def practice_page(rendering: Rendering, practice: Practice) -> Page:
    """Render a practice's page: its wijken, and who receives its patients and when."""
    path = practice_path(practice.id)
    content = rendering.render(
        "practice.html",
        path,
        practice=practice,
        served=counted_neighbourhoods(rendering, practice.neighbourhoods),
    )
    return Page(
        kind=PageKind.PRACTICE,
        path=path,
        title=practice.name,
        description=rendering.texts("practice.page_description", name=practice.name),
        content=content,
    )


def _all_office_hours(rendering: Rendering) -> list[OfficeHour]:
    catalogue = rendering.edition.catalogue
    in_neighbourhoods = (hour for each in catalogue.neighbourhoods.values() for hour in each.office_hours)
    in_practices = (hour for each in catalogue.practices.values() for hour in each.office_hours)
    return [*in_neighbourhoods, *in_practices]
