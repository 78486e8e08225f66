"""How a referrer sends a patient to a coach, in sentences."""

from __future__ import annotations

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.coaching import deputy_of
from wijkrecept.catalogue.model import CoachService, Deputy, Practice
from wijkrecept.texts import Texts
from wijkrecept.wording.sentences import closed, sentence


def referral_of(
    catalogue: Catalogue, organisation_id: str, texts: Texts, practice: Practice | None = None
) -> dict[str, object]:
    """Give what a referrer has to know to send a patient to an organisation's coach.

    By which `routes` (sentences), what to `send` along (short lines), and who is the `deputy` (a
    sentence, or `None`), as `practice` has arranged it when one is given.
    """
    organisation = catalogue.organisations[organisation_id]
    service = organisation.coach
    return {
        "routes": list(route_sentences(service, texts)) if service else [],
        "send": list(service.send_along) if service else [],
        "deputy": deputy_sentence(catalogue, deputy_of(organisation, practice), texts),
    }


def route_sentences(service: CoachService, texts: Texts) -> tuple[str, ...]:
    """Say by which ways a referrer sends a patient, the best first; by phone when none is given."""
    if not service.routes:
        return (texts("referral.route.telefoon", phone=service.contact.phone),)
    said = []
    for route in service.routes:
        way = texts(f"referral.route.{route.kind}", phone=service.contact.phone, email=service.contact.email)
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
        said = texts("referral.deputy.organisation", organisation=organisation.name, phone=phone)
    elif phone:
        said = texts("referral.deputy.phone", phone=phone)
    else:
        said = texts("referral.deputy.note")
    return f"{said} {closed(deputy.note)}" if deputy.note else said
