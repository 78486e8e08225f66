"""Who receives people with a recept in a wijk, as the finder, the sheet and the pages say it."""

from __future__ import annotations

from wijkrecept.addresses import coach_path
from wijkrecept.catalogue.model import Catalogue, CoachService, Deputy, Neighbourhood, OfficeHour
from wijkrecept.texts import Texts
from wijkrecept.wording.schedules import office_hour
from wijkrecept.wording.sentences import closed, sentence


def coaches_of(catalogue: Catalogue, wijk: Neighbourhood, texts: Texts) -> list[dict[str, object]]:
    """Give the coaches of a wijk, the regular one first, with their hours in its venues and practices."""
    practices = [each for each in catalogue.practices.values() if wijk.id in each.neighbourhoods]
    hours = [*wijk.office_hours, *(hour for practice in practices for hour in practice.office_hours)]
    found: list[dict[str, object]] = []
    for key in wijk.coaches:
        organisation = catalogue.organisations[key]
        service = organisation.coach
        if service is not None:
            found.append(
                {
                    "organisation": organisation.name,
                    "path": coach_path(key),
                    "role": service.role,
                    "phone": service.contact.phone,
                    "email": service.contact.email,
                    "reachable": service.reachable.rstrip(".") if service.reachable else None,
                    "within": service.contact_within,
                    "hours": [_hour(catalogue, hour, texts) for hour in hours if hour.organisation == key],
                    "routes": list(route_sentences(service, texts)),
                    "send": list(service.send_along),
                    "deputy": deputy_sentence(catalogue, service.deputy, texts),
                }
            )
    return found


def route_sentences(service: CoachService, texts: Texts) -> tuple[str, ...]:
    """Say by which ways a referrer sends a patient, the best first; by phone when none is given."""
    if not service.routes:
        return (texts("coach.route.telefoon", phone=service.contact.phone),)
    said = []
    for route in service.routes:
        way = texts(f"coach.route.{route.kind}", phone=service.contact.phone, email=service.contact.email)
        said.append(f"{way} {sentence(route.note)}" if route.note else way)
    return tuple(said)


def deputy_sentence(catalogue: Catalogue, deputy: Deputy | None, texts: Texts) -> str | None:
    """Say whom to call when a coach is away: a number with a name where there is one, then the note."""
    if deputy is None:
        return None
    organisation = catalogue.organisations[deputy.organisation] if deputy.organisation else None
    phone = deputy.phone
    if organisation is not None and organisation.coach is not None:
        phone = phone or organisation.coach.contact.phone
        said = texts("coach.deputy.organisation", organisation=organisation.name, phone=phone)
    elif phone:
        said = texts("coach.deputy.phone", phone=phone)
    else:
        said = texts("coach.deputy.note")
    return f"{said} {closed(deputy.note)}" if deputy.note else said


def _hour(catalogue: Catalogue, hour: OfficeHour, texts: Texts) -> str:
    where = catalogue.venues[hour.venue].name if hour.venue else catalogue.practices[hour.practice or ""].name
    return texts("finder.office_hour", when=office_hour(hour, texts), where=where)
