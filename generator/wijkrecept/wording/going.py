"""What it takes to go to an activity: its page and its sheet say it in the same sentences."""

from __future__ import annotations

from dataclasses import dataclass

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.model import Activity, Contact
from wijkrecept.texts import Texts
from wijkrecept.wording.costs import cost_sentences
from wijkrecept.wording.translated import Words, translation_of
from wijkrecept.wording.visits import contact_for, first_time_sentences, sign_up_sentences


@dataclass(frozen=True, slots=True)
class Going:
    """What somebody who goes has to know, a sentence for each thing."""

    contact: Contact
    """The nearest ways to ask about it."""
    cost: tuple[Words, ...]
    first_time: tuple[Words, ...]
    sign_up: tuple[Words, ...]


def going_to(catalogue: Catalogue, activity: Activity, texts: Texts) -> Going:
    """Say what it takes to go to an activity, in the texts' language."""
    own = translation_of(activity.translations, texts)
    return Going(
        contact=contact_for(
            activity.sign_up,
            catalogue.organisations[activity.organisation].contact,
            catalogue.venues[activity.venue].contact,
        ),
        cost=cost_sentences(activity.cost, activity.cost_note, texts, own),
        first_time=first_time_sentences(activity.first_time, texts, own),
        sign_up=sign_up_sentences(activity.sign_up, activity.places, texts, own),
    )
