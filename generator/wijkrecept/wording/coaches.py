"""Who receives people with a recept in a wijk, as the finder, the sheet and the pages say it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.coaching import practice_organisations
from wijkrecept.catalogue.model import Neighbourhood, OfficeHour, Practice
from wijkrecept.texts import DUTCH, Texts, load_texts
from wijkrecept.wording.schedules import office_hour
from wijkrecept.wording.sentences import first_upper
from wijkrecept.wording.translated import Words, said, translation_of


def coaches_of(catalogue: Catalogue, wijk: Neighbourhood, texts: Texts) -> list[dict[str, Any]]:
    """Give the coaches of a wijk, the regular one first, with their hours in its venues and practices."""
    practices = catalogue.practices_in(wijk.id)
    hours = [*wijk.office_hours, *(hour for practice in practices for hour in practice.office_hours)]
    return _coaches(catalogue, wijk.coaches, hours, texts)


def coaches_of_practice(catalogue: Catalogue, practice: Practice, texts: Texts) -> list[dict[str, Any]]:
    """Give who receives a practice's patients: who is in the practice first, then its wijken's coaches."""
    wijken = [catalogue.neighbourhoods[each] for each in practice.neighbourhoods]
    hours = [*practice.office_hours, *(hour for wijk in wijken for hour in wijk.office_hours)]
    keys = [each.id for each in practice_organisations(catalogue, practice)]
    return _coaches(catalogue, keys, hours, texts)


def coach_lines(catalogue: Catalogue, wijk: Neighbourhood, texts: Texts) -> list[list[Words]]:
    """Give what a page says of each coach of a wijk, the regular one first.

    Who it is, the phone number, when to call, within how many days the coach calls, and where the
    coach can be met.
    """
    found = []
    for each in coaches_of(catalogue, wijk, texts):
        who = _around("coach.who", "role", each["role"], texts, organisation=each["organisation"])
        lines = [who, Words(each["phone"] or "")]
        if each["reachable"]:
            lines.append(_around("coach.reachable", "when", each["reachable"], texts))
        lines.append(Words(texts.count("coach.within", each["within"])))
        found.append([*lines, *map(Words, each["hours"])])
    return found


def _around(name: str, blank: str, words: str | dict[str, str], texts: Texts, **others: object) -> Words:
    """Give the text called `name` around words, in Dutch where these are."""
    if isinstance(words, dict):
        dutch = load_texts(DUTCH)(name, **{blank: words[DUTCH]}, **others)
        return Words(first_upper(dutch), only_dutch=True)
    return Words(texts(name, **{blank: words}, **others))


def _coaches(
    catalogue: Catalogue,
    keys: Iterable[str],
    hours: Iterable[OfficeHour],
    texts: Texts,
) -> list[dict[str, Any]]:
    hours = sorted(dict.fromkeys(hours), key=lambda hour: (hour.weekday, hour.start))
    found: list[dict[str, Any]] = []
    for key in keys:
        organisation = catalogue.organisations[key]
        service = organisation.coach
        if service is not None:
            own = translation_of(organisation.translations, texts)
            reachable = service.reachable and service.reachable.rstrip(".")
            found.append(
                {
                    "id": key,
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
