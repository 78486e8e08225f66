"""What somebody needs to know before going: the first time, and how to sign up."""

from __future__ import annotations

import re

from wijkrecept.catalogue.model import Contact, FirstTime, Places, SignUp
from wijkrecept.texts import Texts
from wijkrecept.wording.sentences import closed, first_lower

_COUNT = re.compile(r"([0-9]+ (tot|of) )?[0-9]+")


def first_time_sentences(first_time: FirstTime, texts: Texts) -> tuple[str, ...]:
    """Say what the first time is like, a sentence for each thing the entry tells."""
    sentences = []
    if first_time.welcome:
        sentences.append(closed(first_time.welcome))
    if first_time.ask_for:
        sentences.append(texts("first_time.ask_for", who=first_time.ask_for))
    if first_time.bring_someone is not None:
        sentences.append(texts(f"first_time.bring_someone.{_yes_no(answer=first_time.bring_someone)}"))
    if first_time.just_look is not None:
        sentences.append(texts(f"first_time.just_look.{_yes_no(answer=first_time.just_look)}"))
    if first_time.bring:
        nothing = first_time.bring.rstrip(".").casefold() == texts("first_time.nothing")
        name = "first_time.bring_nothing" if nothing else "first_time.bring"
        sentences.append(texts(name, what=first_lower(first_time.bring).rstrip(".")))
    if first_time.group_size:
        size = first_time.group_size.rstrip(".")
        name = "first_time.group_count" if _COUNT.fullmatch(size) else "first_time.group_size"
        sentences.append(texts(name, size=first_lower(size)))
    return tuple(sentences)


def sign_up_sentence(sign_up: SignUp | None, places: Places, texts: Texts) -> str:
    """Say whether somebody has to sign up, and what to do when there is no room."""
    if places is Places.FULL:
        sentence = texts("sign_up.full")
    elif places is Places.WAITING_LIST:
        sentence = texts("sign_up.waiting_list")
    elif sign_up is not None and sign_up.needed:
        sentence = texts("sign_up.needed")
    else:
        sentence = texts("sign_up.walk_in")
    if sign_up is not None and sign_up.note:
        return f"{sentence} {closed(sign_up.note)}"
    return sentence


def contact_for(sign_up: SignUp | None, organisation: Contact, venue: Contact) -> Contact:
    """Give the nearest ways to ask about an activity: its own, else the organisation's or venue's.

    Each way is chosen by itself: an entry with a website of its own still has its organisation's
    phone.
    """
    nearest = (sign_up.contact if sign_up is not None else Contact(), organisation, venue)
    return Contact(
        phone=next((each.phone for each in nearest if each.phone), None),
        email=next((each.email for each in nearest if each.email), None),
        website=next((each.website for each in nearest if each.website), None),
    )


def _yes_no(*, answer: bool) -> str:
    return "yes" if answer else "no"
