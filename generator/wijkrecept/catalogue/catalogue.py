"""The checked catalogue: everything that its files say, found by id and by what it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from statistics import fmean
from types import MappingProxyType
from typing import TypeVar

from wijkrecept.catalogue.model import (
    Activity,
    Complaint,
    Neighbourhood,
    OfficeHour,
    Organisation,
    PhotoFile,
    Point,
    Practice,
    Venue,
)

ItemT = TypeVar("ItemT")


@dataclass(frozen=True)
class Catalogue:
    """The whole catalogue, each mapping by id and in the order of the ids."""

    neighbourhoods: Mapping[str, Neighbourhood]
    venues: Mapping[str, Venue]
    organisations: Mapping[str, Organisation]
    practices: Mapping[str, Practice]
    complaints: Mapping[str, Complaint]
    """By code, not by id: activities name codes."""
    activities: Mapping[str, Activity]
    photos: Mapping[str, PhotoFile] = field(default_factory=lambda: MappingProxyType({}))
    """By name; those that an activity or a venue shows."""

    @property
    def has_examples(self) -> bool:
        """Whether anything in it is made up, so that the site must say so."""
        kinds = (
            self.activities,
            self.venues,
            self.organisations,
            self.practices,
            self.neighbourhoods,
        )
        return any(thing.example for things in kinds for thing in things.values())

    def subcodes(self, code: str) -> tuple[str, ...]:
        """The catalogue's codes that refine `code`: `Z04.03` for `Z04`."""
        return tuple(other.code for other in self.complaints.values() if other.parent_code == code)

    def activities_in(self, neighbourhood: str) -> tuple[Activity, ...]:
        """All activities of a wijk, ended ones too, in the order of their ids."""
        return self._activities_by_neighbourhood.get(neighbourhood, ())

    def activities_at(self, venue: str) -> tuple[Activity, ...]:
        """All activities at a venue, ended ones too, in the order of their ids."""
        return self._activities_by_venue.get(venue, ())

    def activities_of(self, organisation: str) -> tuple[Activity, ...]:
        """All activities of an organisation, ended ones too, in the order of their ids."""
        return self._activities_by_organisation.get(organisation, ())

    def activities_for(self, code: str) -> tuple[Activity, ...]:
        """All activities for a complaint: its own, its parent's and its subcodes', each once.

        A parent covers its subcodes, and a subcode also offers what is tagged with the parent,
        since practices register both (the Rotterdam overview uses `Z04` for loneliness, `Z04.03`).
        """
        complaint = self.complaints[code]
        codes = [code, *self.subcodes(code)]
        if complaint.parent_code is not None:
            codes.append(complaint.parent_code)
        found = {
            activity.id: activity for each in codes for activity in self._activities_by_code.get(each, ())
        }
        return tuple(found.values())

    def venues_in(self, neighbourhood: str) -> tuple[Venue, ...]:
        """All venues of a wijk, in the order of their ids."""
        return self._venues_by_neighbourhood.get(neighbourhood, ())

    def practices_in(self, neighbourhood: str) -> tuple[Practice, ...]:
        """All practices with patients in a wijk, in the order of their ids."""
        return self._practices_by_neighbourhood.get(neighbourhood, ())

    def hours_at(self, venue: str) -> tuple[OfficeHour, ...]:
        """When a coach can be met at a venue, in the order of the week."""
        return self._hours_by_venue.get(venue, ())

    def hours_of(self, organisation: str) -> tuple[OfficeHour, ...]:
        """When the coach of an organisation can be met, wherever it is, in the order of the week."""
        return self._hours_by_organisation.get(organisation, ())

    def centre_of(self, neighbourhood: str) -> Point | None:
        """The middle of a wijk: what its file says, else the mean of its venues.

        Nothing when the file names no middle and none of the venues has a point. Raises `KeyError`
        for a wijk that is not in the catalogue.
        """
        return self._centres[neighbourhood]

    @cached_property
    def _centres(self) -> Mapping[str, Point | None]:
        return MappingProxyType({each.id: self._centre(each) for each in self.neighbourhoods.values()})

    def _centre(self, neighbourhood: Neighbourhood) -> Point | None:
        if neighbourhood.centre is not None:
            return neighbourhood.centre
        points = [venue.point for venue in self.venues_in(neighbourhood.id) if venue.point is not None]
        if not points:
            return None
        return Point(fmean(point.lat for point in points), fmean(point.lon for point in points))

    @cached_property
    def _activities_by_neighbourhood(self) -> Mapping[str, tuple[Activity, ...]]:
        return _grouped(self.activities.values(), lambda activity: (activity.neighbourhood,))

    @cached_property
    def _activities_by_venue(self) -> Mapping[str, tuple[Activity, ...]]:
        return _grouped(self.activities.values(), lambda activity: (activity.venue,))

    @cached_property
    def _activities_by_organisation(self) -> Mapping[str, tuple[Activity, ...]]:
        return _grouped(self.activities.values(), lambda activity: (activity.organisation,))

    @cached_property
    def _activities_by_code(self) -> Mapping[str, tuple[Activity, ...]]:
        return _grouped(self.activities.values(), lambda activity: activity.complaints)

    @cached_property
    def _venues_by_neighbourhood(self) -> Mapping[str, tuple[Venue, ...]]:
        return _grouped(self.venues.values(), lambda venue: (venue.neighbourhood,))

    @cached_property
    def _practices_by_neighbourhood(self) -> Mapping[str, tuple[Practice, ...]]:
        return _grouped(self.practices.values(), lambda practice: practice.neighbourhoods)

    @cached_property
    def _hours(self) -> list[OfficeHour]:
        in_neighbourhoods = (hour for each in self.neighbourhoods.values() for hour in each.office_hours)
        in_practices = (hour for each in self.practices.values() for hour in each.office_hours)
        return sorted([*in_neighbourhoods, *in_practices], key=lambda hour: (hour.weekday, hour.start))

    @cached_property
    def _hours_by_venue(self) -> Mapping[str, tuple[OfficeHour, ...]]:
        return _grouped(self._hours, lambda hour: (hour.venue,) if hour.venue else ())

    @cached_property
    def _hours_by_organisation(self) -> Mapping[str, tuple[OfficeHour, ...]]:
        return _grouped(self._hours, lambda hour: (hour.organisation,))


def _grouped(
    items: Iterable[ItemT], keys_of: Callable[[ItemT], Iterable[str]]
) -> Mapping[str, tuple[ItemT, ...]]:
    groups: dict[str, list[ItemT]] = {}
    for item in items:
        for key in keys_of(item):
            groups.setdefault(key, []).append(item)
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})
