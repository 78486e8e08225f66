"""Whether a page, whoever made it, shows the facts of an activity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from bench.content.facts import ActivityFacts

_UNSEEN = frozenset(("script", "style", "template", "head"))


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._unseen += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data)


def visible_text(html: str) -> str:
    """Give the words of a page in their order, with one space between them."""
    parser = _Text()
    parser.feed(html)
    return _plain(" ".join(parser.parts))


def missing_facts(html: str, activity: ActivityFacts, coaches: Sequence[Sequence[str]]) -> list[str]:
    """Give the facts that an activity's page does not show."""
    text = visible_text(html)
    return [fact for fact in _facts(activity, coaches) if _plain(fact) not in text]


def _facts(activity: ActivityFacts, coaches: Sequence[Sequence[str]]) -> Iterator[str]:
    yield activity.card.name
    yield activity.kind
    yield activity.wijk_name
    yield from activity.card.badges
    yield activity.description
    yield from activity.schedules
    yield from (each.words for each in activity.dates)
    yield activity.venue
    yield from activity.address
    yield activity.route
    yield activity.cost
    yield from activity.first_time
    yield from activity.for_whom
    yield activity.sign_up
    yield from (value for way, value in activity.contact.items() if way != "website")
    yield activity.organisation
    yield activity.checked
    for _, code, name in activity.complaints:
        yield code
        yield name
    for coach in coaches:
        yield from coach


def _plain(text: str) -> str:
    """Give a text without what differs between markups: white space, also before a comma or colon."""
    return re.sub(r" (?=[,.:;)])", "", re.sub(r"\s+", " ", text)).strip()
