"""What somebody needs to know before going: the first time, and how to sign up."""

from __future__ import annotations

import re

from wijkrecept.catalogue.model import Contact, FirstTime, Places, SignUp
from wijkrecept.texts import Texts

_COUNT = re.compile(r"([0-9]+ (tot|of) )?[0-9]+")


def first_time_sentences(first_time: FirstTime, texts: Texts) -> tuple[str, ...]:
    """Say what the first time is like, a sentence for each thing the entry tells."""
    sentences = []
    if first_time.welcome:
        sentences.append(_closed(first_time.welcome))
    if first_time.ask_for:
        sentences.append(texts("first_time.ask_for", who=first_time.ask_for))
    if first_time.bring_someone is not None:
        sentences.append(texts(f"first_time.bring_someone.{_yes_no(answer=first_time.bring_someone)}"))
    if first_time.just_look is not None:
        sentences.append(texts(f"first_time.just_look.{_yes_no(answer=first_time.just_look)}"))
    if first_time.bring:
        nothing = first_time.bring.rstrip(".").casefold() == texts("first_time.nothing")
        name = "first_time.bring_nothing" if nothing else "first_time.bring"
        sentences.append(texts(name, what=first_time.bring[:1].lower() + first_time.bring[1:].rstrip(".")))
    if first_time.group_size:
        size = first_time.group_size.rstrip(".")
        name = "first_time.group_count" if _COUNT.fullmatch(size) else "first_time.group_size"
        sentences.append(texts(name, size=size[:1].lower() + size[1:]))
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
        return f"{sentence} {_closed(sign_up.note)}"
    return sentence


def contact_for(sign_up: SignUp | None, organisation: Contact, venue: Contact) -> Contact:
    """Give the nearest way to ask about an activity: its own, else the organisation's or venue's."""
    for contact in (sign_up.contact if sign_up is not None else Contact(), organisation, venue):
        if contact.phone or contact.email or contact.website:
            return contact
    return Contact()


def _yes_no(*, answer: bool) -> str:
    return "yes" if answer else "no"


def _closed(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
