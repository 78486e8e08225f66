"""The pages of venues and organisations."""

from __future__ import annotations

from wijkrecept.addresses import organisation_path, venue_path
from wijkrecept.catalogue.model import Organisation, Venue
from wijkrecept.pages.order import by_name
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
        activities=by_name(edition.listed_at(venue.id)),
        hours=edition.catalogue.hours_at(venue.id),
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
    """Render an organisation's page: how to reach it, its activities, and the way to its coach if any."""
    edition = rendering.edition
    path = organisation_path(organisation.id)
    content = rendering.render(
        "organisation.html",
        path,
        organisation=organisation,
        activities=by_name(edition.listed_of(organisation.id)),
    )
    return Page(
        kind=PageKind.ORGANISATION,
        path=path,
        title=rendering.texts("organisation.page_title", name=organisation.name),
        description=rendering.texts("organisation.page_description", name=organisation.name),
        content=content,
    )
