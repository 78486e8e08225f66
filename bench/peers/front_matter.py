"""Activities as files with front matter, for Hugo and Eleventy: YAML above, the description below."""

from __future__ import annotations

from typing import Any

import yaml

from bench.content import ActivityFacts, Card, Content


def activity_files(content: Content) -> dict[str, str]:
    """Give a file for each activity, by its path below the folder of content."""
    return {
        f"activiteit/{each.id}.md": with_front_matter(activity_values(each), each.description)
        for each in content.activities
    }


def with_front_matter(values: dict[str, Any], text: str = "") -> str:
    """Write a page's data as YAML above its text."""
    data = yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=100)
    return f"---\n{data}---\n{text}\n"


def wijken_data(content: Content) -> dict[str, Any]:
    """Give what the pages of a wijk and of its activities share, by the wijk's id."""
    return {
        each.id: {
            "naam": each.name,
            "omschrijving": each.description,
            "coaches": [list(lines) for lines in each.coaches],
        }
        for each in content.wijken
    }


def complaints_data(content: Content) -> dict[str, Any]:
    """Give what the page of a complaint says, by the complaint's id."""
    return {
        each.id: {
            "code": each.code,
            "naam": each.name,
            "voor_wie": each.indication,
            "niet_hierheen": each.not_here,
            "lekenwoorden": list(each.lay_words),
        }
        for each in content.complaints
    }


def activity_values(activity: ActivityFacts) -> dict[str, Any]:
    """Give the front matter of an activity."""
    return {
        "title": activity.card.name,
        "description": activity.summary,
        "soort": activity.kind,
        "wijk": [activity.wijk],
        "wijknaam": activity.wijk_name,
        "klacht": list(activity.listed_under),
        "kaart": _card(activity.card),
        "wanneer": list(activity.schedules),
        "keren": [{"iso": each.iso, "woorden": each.words} for each in activity.dates],
        "locatie": activity.venue,
        "adres": list(activity.address),
        "route": activity.route,
        "kosten": activity.cost,
        "eerste_keer": list(activity.first_time),
        "voor_wie": list(activity.for_whom),
        "meedoen": activity.sign_up,
        "contact": dict(activity.contact),
        "organisatie": activity.organisation,
        "nagekeken": activity.checked,
        "klachten": [{"id": id_, "code": code, "naam": name} for id_, code, name in activity.complaints],
        "zoekwoorden": list(activity.search_words),
    }


def _card(card: Card) -> dict[str, Any]:
    return {
        "plek": card.place,
        "iso": card.next.iso if card.next else "",
        "eerst": card.next.words if card.next else "",
        "ritme": card.rhythm,
        "labels": list(card.badges),
    }
