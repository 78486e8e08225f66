"""Warnings for what a reader needs to get somewhere: a place on the map, somebody to call."""

from __future__ import annotations

from collections.abc import Iterator

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.entries import Entries, Entry
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.model import Contact
from wijkrecept.catalogue.problems import Problem
from wijkrecept.texts import load_texts


def reach_warnings(entries: Entries) -> Iterator[Problem]:
    """Warn of what is hard to reach."""
    yield from venues_have_a_point(entries)
    yield from venues_are_in_their_cbs_area(entries)
    yield from activities_have_a_contact(entries)
    yield from activities_are_in_their_wijk(entries)


def venues_have_a_point(entries: Entries) -> Iterator[Problem]:
    """Without a point a venue is not on the map and has no distance."""
    for entry, venue in entries.venues:
        if venue.point is None:
            yield entry.problem("venue_point_missing", (keys.POINT,))


def venues_are_in_their_cbs_area(entries: Entries) -> Iterator[Problem]:
    """Warn when the CBS places a venue in another wijk than the catalogue does, which can be meant."""
    wijken = {wijk.id: wijk for _, wijk in entries.neighbourhoods}
    for entry, venue in entries.venues:
        wijk = wijken.get(venue.neighbourhood)
        if venue.cbs is None or wijk is None or wijk.cbs_code in {None, venue.cbs.wijk}:
            continue
        path = (keys.CBS_CODE, keys.CBS_WIJK)
        yield entry.problem(
            "venue_cbs_elsewhere", path, cbs=venue.cbs.wijk, wijk=wijk.id, other=wijk.cbs_code
        )


def activities_have_a_contact(entries: Entries) -> Iterator[Problem]:
    """A referrer or patient can call or write to the activity, its organisation or its venue."""
    for entry, activity in entries.activities:
        venue, organisation = entries.venue(activity.venue), entries.organisation(activity.organisation)
        if activity.retired is not None or venue is None or organisation is None:
            continue
        contacts = [
            organisation.contact,
            venue.contact,
            *([activity.sign_up.contact] if activity.sign_up else []),
        ]
        if not any(map(_can_be_reached, contacts)):
            yield entry.problem("contact_missing", (keys.SIGN_UP,))


def activities_are_in_their_wijk(entries: Entries) -> Iterator[Problem]:
    """Warn when the folder of an activity is another wijk than its venue's, which can be meant.

    Told once for a venue and a folder; not when the wijk of the venue is itself a mistake.
    """
    strays: dict[tuple[str, str], list[Entry]] = {}
    for entry, activity in entries.activities:
        venue = entries.venue(activity.venue)
        if venue is None or activity.retired is not None or venue.neighbourhood == activity.neighbourhood:
            continue
        if venue.neighbourhood in entries.by_kind[Kind.NEIGHBOURHOOD]:
            strays.setdefault((venue.id, activity.neighbourhood), []).append(entry)
    for (venue_id, folder), found in strays.items():
        venue = entries.venue(venue_id)
        if venue is not None:
            yield min(found, key=lambda entry: entry.source).problem(
                "venue_elsewhere",
                (keys.VENUE,),
                venue=venue.id,
                wijk=venue.neighbourhood,
                folder=folder,
                more=load_texts().count("check.more_alike", len(found) - 1),
            )


def _can_be_reached(contact: Contact) -> bool:
    return contact.phone is not None or contact.email is not None
