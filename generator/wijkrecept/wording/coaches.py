"""Who receives people with a recept in a wijk, as the finder and the sheet say it."""

from __future__ import annotations

from collections.abc import Iterable

from wijkrecept.catalogue.model import Catalogue, Neighbourhood, OfficeHour, Practice
from wijkrecept.texts import Texts
from wijkrecept.wording.schedules import office_hour
from wijkrecept.wording.translated import said, translation_of


def coaches_of(catalogue: Catalogue, wijk: Neighbourhood, texts: Texts) -> list[dict[str, object]]:
    """Give the coaches of a wijk, the regular one first, with their hours in its venues and practices."""
    practices = [each for each in catalogue.practices.values() if wijk.id in each.neighbourhoods]
    hours = [*wijk.office_hours, *(hour for practice in practices for hour in practice.office_hours)]
    return _coaches(catalogue, wijk.coaches, hours, texts)


def coaches_of_practice(catalogue: Catalogue, practice: Practice, texts: Texts) -> list[dict[str, object]]:
    """Give who receives a practice's patients: who is in the practice first, then its wijken's coaches."""
    wijken = [catalogue.neighbourhoods[each] for each in practice.neighbourhoods]
    keys = [hour.organisation for hour in practice.office_hours]
    keys += [key for wijk in wijken for key in wijk.coaches]
    hours = [*practice.office_hours, *(hour for wijk in wijken for hour in wijk.office_hours)]
    return _coaches(catalogue, dict.fromkeys(keys), hours, texts)


def _coaches(
    catalogue: Catalogue, keys: Iterable[str], hours: Iterable[OfficeHour], texts: Texts
) -> list[dict[str, object]]:
    hours = list(dict.fromkeys(hours))
    found: list[dict[str, object]] = []
    for key in keys:
        organisation = catalogue.organisations[key]
        service = organisation.coach
        if service is not None:
            own = translation_of(organisation.translations, texts)
            reachable = service.reachable and service.reachable.rstrip(".")
            found.append(
                {
                    "organisation": organisation.name,
                    "role": said(service.role, own.role, texts).json,
                    "phone": service.contact.phone,
                    "email": service.contact.email,
                    "reachable": (
                        said(reachable, own.reachable and own.reachable.rstrip("."), texts).json
                        if reachable
                        else None
                    ),
                    "within": service.contact_within,
                    "hours": [_hour(catalogue, hour, texts) for hour in hours if hour.organisation == key],
                }
            )
    return found


def _hour(catalogue: Catalogue, hour: OfficeHour, texts: Texts) -> str:
    where = catalogue.venues[hour.venue].name if hour.venue else catalogue.practices[hour.practice or ""].name
    return texts("coach.hour", when=office_hour(hour, texts), where=where)
