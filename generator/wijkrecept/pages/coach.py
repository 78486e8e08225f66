"""The page of an organisation's coach, and who the coach is in every wijk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkrecept.addresses import COACHES, coach_path
from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.coaching import deputy_of
from wijkrecept.catalogue.model import (
    CoachService,
    Neighbourhood,
    OfficeHour,
    Organisation,
    Practice,
)
from wijkrecept.pages.page import Page, PageKind
from wijkrecept.pages.rendering import Rendering
from wijkrecept.wording.referrals import deputy_sentence, route_sentences


@dataclass(frozen=True, slots=True)
class Coach:
    """An organisation's coach, with what a referrer has to know in sentences."""

    organisation: Organisation
    service: CoachService
    routes: tuple[str, ...]
    deputy: str | None

    @property
    def send_along(self) -> tuple[str, ...]:
        """What to send along, each in a few words."""
        return self.service.send_along


@dataclass(frozen=True, slots=True)
class Served:
    """A wijk, with its regular coach's organisation first."""

    neighbourhood: Neighbourhood
    organisations: tuple[Organisation, ...]

    @property
    def regular(self) -> Organisation:
        """Whose coach stands on a recept for somebody of this wijk."""
        return self.organisations[0]

    @property
    def others(self) -> tuple[Organisation, ...]:
        """Who else has a coach here."""
        return self.organisations[1:]


def coach_page(rendering: Rendering, organisation: Organisation) -> Page:
    """Render the page of a coach: where, when, how reached, and how to send somebody."""
    catalogue, texts = rendering.edition.catalogue, rendering.texts
    path = coach_path(organisation.id)
    coach = coach_of(rendering, organisation)
    served = [
        each
        for each in served_wijken(catalogue, tuple(catalogue.neighbourhoods))
        if organisation in each.organisations
    ]
    content = rendering.render(
        "coach.html",
        path,
        coach=coach,
        organisation=organisation,
        regular=[each.neighbourhood for each in served if each.regular == organisation],
        also=[each for each in served if each.regular != organisation],
        practices=_practices(catalogue, organisation),
        hours=catalogue.hours_of(organisation.id),
    )
    return Page(
        kind=PageKind.COACH,
        path=path,
        title=texts("coach_page.page_title", name=organisation.name),
        description=texts("coach_page.page_description", name=organisation.name),
        content=content,
        indexed=not organisation.example,
    )


def coaches_page(rendering: Rendering) -> Page:
    """Render who the coach is in every wijk, to be read in two minutes."""
    catalogue, texts = rendering.edition.catalogue, rendering.texts
    content = rendering.render(
        "coaches.html",
        COACHES,
        served=served_wijken(catalogue, tuple(catalogue.neighbourhoods)),
        coaches=[coach_of(rendering, each) for each in catalogue.organisations.values() if each.coach],
    )
    return Page(
        kind=PageKind.COACHES,
        path=COACHES,
        title=texts("coaches.title"),
        description=texts("coaches.lead"),
        content=content,
    )


def coach_of(rendering: Rendering, organisation: Organisation, practice: Practice | None = None) -> Coach:
    """Give an organisation's coach, as a practice meets it where one is given.

    Raises `ValueError` for an organisation without a coach, which no wijk or practice can name.
    """
    service = organisation.coach
    if service is None:
        raise ValueError(f"{organisation.id} has no coach")
    catalogue, texts = rendering.edition.catalogue, rendering.texts
    return Coach(
        organisation=organisation,
        service=service,
        routes=route_sentences(service, texts),
        deputy=deputy_sentence(catalogue, deputy_of(organisation, practice), texts),
    )


def served_wijken(catalogue: Catalogue, ids: Sequence[str]) -> list[Served]:
    """Give wijken by their ids with their coaches, by name."""
    wijken = (catalogue.neighbourhoods[each] for each in ids)
    found = (Served(wijk, tuple(catalogue.organisations[each] for each in wijk.coaches)) for wijk in wijken)
    return sorted(found, key=lambda each: each.neighbourhood.name)


def hours_in(hours: Sequence[OfficeHour], organisation: Organisation) -> list[OfficeHour]:
    """Give the hours of one organisation's coach, in the order of the week."""
    own = [hour for hour in hours if hour.organisation == organisation.id]
    return sorted(own, key=lambda hour: (hour.weekday, hour.start))


def _practices(catalogue: Catalogue, organisation: Organisation) -> list[Practice]:
    """Give the practices where the coach is, or of which a wijk has this coach as its regular one."""
    regular = {each.id for each in catalogue.neighbourhoods.values() if each.coaches[0] == organisation.id}
    return [
        practice
        for practice in catalogue.practices.values()
        if regular & set(practice.neighbourhoods)
        or any(hour.organisation == organisation.id for hour in practice.office_hours)
    ]
