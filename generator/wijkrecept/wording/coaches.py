"""Who receives people with a recept in a wijk, as the finder and the sheet say it."""

from __future__ import annotations

from wijkrecept.catalogue.model import Catalogue, Neighbourhood, OfficeHour
from wijkrecept.texts import Texts
from wijkrecept.wording.schedules import office_hour


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
                    "role": service.role,
                    "phone": service.contact.phone,
                    "email": service.contact.email,
                    "reachable": service.reachable.rstrip(".") if service.reachable else None,
                    "within": service.contact_within,
                    "hours": [_hour(catalogue, hour, texts) for hour in hours if hour.organisation == key],
                }
            )
    return found


def _hour(catalogue: Catalogue, hour: OfficeHour, texts: Texts) -> str:
    where = catalogue.venues[hour.venue].name if hour.venue else catalogue.practices[hour.practice or ""].name
    return texts("finder.office_hour", when=office_hour(hour, texts), where=where)
