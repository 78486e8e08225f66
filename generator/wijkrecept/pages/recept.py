"""The recept: what the sheet for the patient says of an activity, and the page where it is laid out.

The sheet is for the patient: there is no code on it, no complaint and no diagnosis, and so none of
these may be in the data that it is made from.
"""

from __future__ import annotations

from wijkrecept.addresses import activity_path
from wijkrecept.catalogue.edition import Edition, last_day, only_by_appointment, runs_on
from wijkrecept.catalogue.model import Activity, Places, Venue
from wijkrecept.pages.environment import PageEnvironment
from wijkrecept.texts import Texts
from wijkrecept.wording.going import Going
from wijkrecept.wording.sentences import closed
from wijkrecept.wording.translated import Words, said_in, translation_of


def recept_data(edition: Edition, activity: Activity, texts: Texts, going: Going) -> dict[str, object]:
    """Give what the sheet says of an activity: sentences in the texts' language, and dates for the browser.

    `going` is what its page says of going there, in the same language.
    A text that the entry has in Dutch only is an object with that text under `nl`. The dates are all
    that are known, so that a page of last week still gives the next one.
    """
    catalogue = edition.catalogue
    venue = catalogue.venues[activity.venue]
    successor = catalogue.activities[activity.successor] if activity.successor else None
    last = last_day(activity)
    call_first = _why_call_first(edition, activity, texts)
    own = translation_of(activity.translations, texts)
    return {
        "id": activity.id,
        "path": activity_path(activity.id, texts.language),
        "language": texts.language,
        "name": activity.name,
        "nameTranslated": own.name,
        "kind": activity.kind,
        "ended": not runs_on(activity, edition.today),
        "successor": {"id": successor.id, "name": successor.name} if successor else None,
        "dates": [
            # orjson writes a date as ISO 8601 does.
            [date, 60 * start.hour + start.minute]
            for date, start, _ in edition.occurrences.get(activity.id, ())
        ],
        "callFirst": call_first,
        "phone": going.contact.phone,
        "venue": venue.name,
        "point": [venue.point.lat, venue.point.lon] if venue.point else None,
        "place": _place(venue, going.contact.phone, texts),
        "route": _around(
            "recept.route", "route", venue.route, translation_of(venue.translations, texts).route, texts
        ),
        "cost": [each.json for each in going.cost],
        "notSuitable": _around("recept.not_suitable", "text", activity.not_suitable, own.not_suitable, texts),
        "firstTime": [each.json for each in going.first_time],
        "signUp": [
            each.json for each in _sign_up(activity, going, texts, is_call_first=call_first is not None)
        ],
        "wijk": activity.neighbourhood,
        "checked": activity.checked.isoformat(),
        "validUntil": last.isoformat() if last else None,
        "example": activity.example,
    }


def recept_page_html(texts: Texts, root: str) -> str:
    """Give the recept page's content, for a page from which `root` leads to the site's root."""
    template = PageEnvironment(texts, root).get_template("recept.html")
    return template.render(activity_path=activity_path("{id}"))


def _why_call_first(edition: Edition, activity: Activity, texts: Texts) -> str | None:
    """Say why somebody has to call before going; `None` when anybody can just come.

    When the group is full or there is a waiting list, the sentence about signing up says so.
    """
    if edition.is_stale(activity):
        return texts("recept.for_stale")
    if only_by_appointment(activity):
        return texts("recept.for_appointment")
    return "" if activity.places is not Places.OPEN else None


def _sign_up(activity: Activity, going: Going, texts: Texts, *, is_call_first: bool) -> tuple[Words, ...]:
    """Say how to sign up, with a number to call; not that one can walk in where one has to call first."""
    is_walk_in = activity.sign_up is None or not activity.sign_up.needed
    if is_walk_in and activity.places is Places.OPEN and is_call_first:
        return ()
    sentences, contact = going.sign_up, going.contact
    if is_walk_in or is_call_first:
        return sentences
    if contact.phone:
        return (*sentences, Words(texts("recept.call", phone=contact.phone)))
    return (*sentences, Words(texts("recept.mail", email=contact.email))) if contact.email else sentences


def _around(
    name: str, blank: str, dutch: str | None, translated: str | None, texts: Texts
) -> str | dict[str, str] | None:
    """Give the text called `name` around what an entry says; nothing where it says nothing."""
    if dutch is None:
        return None
    return said_in(name, blank, closed(dutch), closed(translated) if translated else None, texts).json


def _place(venue: Venue, phone: str | None, texts: Texts) -> str:
    street = venue.address.street_line
    if not street:
        asked = venue.contact.phone or phone
        name = "recept.place_unsure" if asked else "recept.place"
        return texts(name, venue=venue.name, address=venue.address.town, phone=asked)
    return texts("recept.place", venue=venue.name, address=f"{street}, {venue.address.town}")
