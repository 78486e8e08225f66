"""What somebody needs to know before going: the first time, and how to sign up."""

from __future__ import annotations

import re
from functools import lru_cache

from wijkrecept.catalogue.model import NOT_TRANSLATED, Contact, FirstTime, Places, SignUp, Translation
from wijkrecept.texts import Texts
from wijkrecept.wording.sentences import closed, first_lower
from wijkrecept.wording.translated import Words, said, said_in

NOTHING = "niets"
"""What an editor writes where nothing has to be brought."""

_COUNT = re.compile(r"(?:(?P<least>[0-9]+) (?P<word>tot|of) )?(?P<most>[0-9]+)")


def first_time_sentences(
    first_time: FirstTime, texts: Texts, translation: Translation = NOT_TRANSLATED
) -> tuple[Words, ...]:
    """Say what the first time is like, a sentence for each thing the entry tells."""
    sentences = []
    if first_time.welcome:
        translated = closed(translation.welcome) if translation.welcome else None
        sentences.append(said(closed(first_time.welcome), translated, texts))
    if first_time.ask_for:
        sentences.append(said_in("first_time.ask_for", "who", first_time.ask_for, translation.ask_for, texts))
    if first_time.bring_someone is not None:
        answer = _yes_no(answer=first_time.bring_someone)
        sentences.append(Words(texts(f"first_time.bring_someone.{answer}")))
    if first_time.just_look is not None:
        sentences.append(Words(texts(f"first_time.just_look.{_yes_no(answer=first_time.just_look)}")))
    if first_time.bring:
        sentences.append(_bring(first_time.bring, translation.bring, texts))
    if first_time.group_size:
        sentences.append(_group(first_time.group_size, translation.group_size, texts))
    return tuple(sentences)


def _bring(dutch: str, translated: str | None, texts: Texts) -> Words:
    if dutch.rstrip(".").casefold() == NOTHING:
        return Words(texts("first_time.bring_nothing"))
    return said_in("first_time.bring", "what", _phrase(dutch), translated and translated.rstrip("."), texts)


@lru_cache(maxsize=1024)
def _group(dutch: str, translated: str | None, texts: Texts) -> Words:
    """Say how large the group is; a number needs no translation."""
    count = _COUNT.fullmatch(dutch.rstrip("."))
    if count is None:
        return said_in(
            "first_time.group_size", "size", _phrase(dutch), translated and translated.rstrip("."), texts
        )
    size = count["most"]
    if count["least"]:
        name = "first_time.group_to" if count["word"] == "tot" else "first_time.group_or"
        size = texts(name, least=count["least"], most=size)
    return Words(texts("first_time.group_count", size=size))


def sign_up_sentences(
    sign_up: SignUp | None, places: Places, texts: Texts, translation: Translation = NOT_TRANSLATED
) -> tuple[Words, ...]:
    """Say whether somebody has to sign up, and what to do when there is no room; then the entry's note."""
    if places is Places.FULL:
        sentence = texts("sign_up.full")
    elif places is Places.WAITING_LIST:
        sentence = texts("sign_up.waiting_list")
    elif sign_up is not None and sign_up.needed:
        sentence = texts("sign_up.needed")
    else:
        sentence = texts("sign_up.walk_in")
    if sign_up is None or not sign_up.note:
        return (Words(sentence),)
    translated = closed(translation.sign_up_note) if translation.sign_up_note else None
    return (Words(sentence), said(closed(sign_up.note), translated, texts))


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


def _phrase(words: str) -> str:
    """Make an editor's words fit behind a colon."""
    return first_lower(words).rstrip(".")
