"""The facts of a site's pages, as sentences and dates that are ready to be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Moment:
    """One time that something takes place."""

    iso: str
    words: str


@dataclass(frozen=True)
class Card:
    """What a list shows of an activity."""

    id: str
    name: str
    place: str
    """The venue and the wijk."""
    next: Moment | None
    rhythm: str
    badges: Sequence[str]

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything that stands on it."""
        when = (self.next.words,) if self.next else ()
        return (self.name, self.place, *when, self.rhythm, *self.badges)


@dataclass(frozen=True)
class ActivityFacts:
    """What the page of an activity shows."""

    card: Card
    kind: str
    wijk: str
    wijk_name: str
    summary: str
    """For search engines."""
    description: str
    schedules: Sequence[str]
    dates: Sequence[Moment]
    venue: str
    address: Sequence[str]
    route: str
    cost: str
    first_time: Sequence[str]
    for_whom: Sequence[str]
    sign_up: str
    contact: Mapping[str, str]
    """`phone`, `email` and `website`, those that there are."""
    organisation: str
    checked: str
    complaints: Sequence[tuple[str, str, str]]
    """Id, code and name."""
    search_words: Sequence[str]
    listed_under: Sequence[str] = field(default=())
    """Ids of the complaints on whose pages it stands: also those that its own are part of."""

    @property
    def id(self) -> str:
        """Its identity: `overdie/samen-eten`."""
        return self.card.id


@dataclass(frozen=True)
class WijkFacts:
    """What the page of a wijk shows, beside the cards of its activities."""

    id: str
    name: str
    description: str
    coaches: Sequence[Sequence[str]]
    """The lines about each coach; the pages of its activities show them too."""


@dataclass(frozen=True)
class ComplaintFacts:
    """What the page of a complaint shows, beside the cards of its activities."""

    id: str
    code: str
    name: str
    indication: str
    not_here: str
    lay_words: Sequence[str]


@dataclass(frozen=True)
class Content:
    """Everything that a peer lays out."""

    activities: Sequence[ActivityFacts]
    wijken: Sequence[WijkFacts]
    complaints: Sequence[ComplaintFacts]

    def in_wijk(self, wijk: str) -> list[ActivityFacts]:
        """Give the activities of a wijk, by name."""
        return sorted(self._by_wijk[wijk], key=_name)

    def for_complaint(self, complaint: str) -> list[ActivityFacts]:
        """Give the activities that stand on a complaint's page: by wijk, then by name."""
        return sorted(self._by_complaint[complaint], key=lambda each: (each.wijk_name, each.card.name))

    @cached_property
    def _by_wijk(self) -> Mapping[str, list[ActivityFacts]]:
        found: dict[str, list[ActivityFacts]] = defaultdict(list)
        for each in self.activities:
            found[each.wijk].append(each)
        return found

    @cached_property
    def _by_complaint(self) -> Mapping[str, list[ActivityFacts]]:
        found: dict[str, list[ActivityFacts]] = defaultdict(list)
        for each in self.activities:
            for complaint in each.listed_under:
                found[complaint].append(each)
        return found


def _name(activity: ActivityFacts) -> str:
    return activity.card.name
