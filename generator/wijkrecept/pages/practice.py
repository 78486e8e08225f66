"""The page of a practice: its wijken, who receives its patients, and how to send them."""

from __future__ import annotations

from dataclasses import dataclass

from wijkrecept.addresses import practice_path
from wijkrecept.catalogue.coaching import practice_organisations
from wijkrecept.catalogue.model import OfficeHour, Practice
from wijkrecept.pages.coach import Coach, coach_of, hours_in, served_wijken
from wijkrecept.pages.page import Page, PageKind
from wijkrecept.pages.rendering import Rendering


@dataclass(frozen=True, slots=True)
class PracticeCoach:
    """A coach as a practice meets them."""

    coach: Coach
    here: list[OfficeHour]
    """When the coach is in the practice."""
    nearby: list[OfficeHour]
    """When the coach is at a venue in one of the practice's wijken."""


def practice_page(rendering: Rendering, practice: Practice) -> Page:
    """Render a practice's page; its poster's QR code leads patients here too."""
    catalogue = rendering.edition.catalogue
    path = practice_path(practice.id)
    nearby = [
        hour for wijk in practice.neighbourhoods for hour in catalogue.neighbourhoods[wijk].office_hours
    ]
    organisations = practice_organisations(catalogue, practice)
    content = rendering.render(
        "practice.html",
        path,
        practice=practice,
        served=served_wijken(catalogue, practice.neighbourhoods),
        counts={wijk: len(rendering.edition.listed_in(wijk)) for wijk in practice.neighbourhoods},
        coaches=[
            PracticeCoach(
                coach=coach_of(rendering, each, practice),
                here=hours_in(practice.office_hours, each),
                nearby=hours_in(nearby, each),
            )
            for each in organisations
        ],
    )
    return Page(
        kind=PageKind.PRACTICE,
        path=path,
        title=practice.name,
        description=rendering.texts("practice.page_description", name=practice.name),
        content=content,
    )
