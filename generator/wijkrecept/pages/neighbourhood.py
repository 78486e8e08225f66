"""The page of a wijk, and the list of all wijken."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from wijkrecept.addresses import NEIGHBOURHOODS, neighbourhood_path, root_from
from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.edition import current_schedules, has_started
from wijkrecept.catalogue.model import Activity, Complaint, Neighbourhood, PostcodeArea
from wijkrecept.catalogue.schedule import Monthly, Weekly
from wijkrecept.pages.maps import venue_points
from wijkrecept.pages.order import by_name
from wijkrecept.pages.page import Page, PageKind
from wijkrecept.pages.rendering import Rendering
from wijkrecept.places.distances import nearest_neighbourhoods
from wijkrecept.wording.distances import distance_in_words
from wijkrecept.wording.schedules import rhythm

_NEARBY_SHOWN = 4


@dataclass(frozen=True, slots=True)
class CountedNeighbourhood:
    """A wijk with how many activities it has, and how far it is in words (empty if not known)."""

    neighbourhood: Neighbourhood
    activities: int
    distance: str = ""


@dataclass(frozen=True, slots=True)
class WeekEntry:
    """An activity on one weekday of an ordinary week; `rhythm` only where it is not every week."""

    start: dt.time
    activity: Activity
    rhythm: str


@dataclass(frozen=True, slots=True)
class WeekDay:
    """A weekday (0 is Monday) with what is on, in time order."""

    weekday: int
    entries: tuple[WeekEntry, ...]


def neighbourhood_page(rendering: Rendering, neighbourhood: Neighbourhood) -> Page:
    """Render a wijk's page: its coach, week, activities by complaint, venues, practices and map."""
    edition, texts = rendering.edition, rendering.texts
    catalogue = edition.catalogue
    path = neighbourhood_path(neighbourhood.id)
    activities = by_name(edition.listed_in(neighbourhood.id))
    content = rendering.render(
        "neighbourhood.html",
        path,
        neighbourhood=neighbourhood,
        activities=activities,
        week=_ordinary_week(rendering, activities),
        groups=_by_complaint(catalogue, activities),
        venues=catalogue.venues_in(neighbourhood.id),
        practices=catalogue.practices_in(neighbourhood.id),
        nearby=_nearby(rendering, neighbourhood),
        points=venue_points(edition, activities, root_from(path)),
        postcodes=", ".join(_postcodes(area) for area in neighbourhood.postcodes),
    )
    return Page(
        kind=PageKind.NEIGHBOURHOOD,
        path=path,
        title=neighbourhood.name,
        description=texts("neighbourhood.page_description", name=neighbourhood.name),
        content=content,
    )


def neighbourhoods_page(rendering: Rendering) -> Page:
    """Render the list of all wijken, beside the map of everything."""
    edition, texts = rendering.edition, rendering.texts
    content = rendering.render(
        "neighbourhoods.html",
        NEIGHBOURHOODS,
        neighbourhoods=counted_neighbourhoods(rendering, tuple(edition.catalogue.neighbourhoods)),
        points=venue_points(edition, edition.listed, root_from(NEIGHBOURHOODS)),
    )
    return Page(
        kind=PageKind.NEIGHBOURHOODS,
        path=NEIGHBOURHOODS,
        title=texts("neighbourhoods.title"),
        description=texts("neighbourhoods.lead"),
        content=content,
    )


def counted_neighbourhoods(rendering: Rendering, ids: Sequence[str]) -> list[CountedNeighbourhood]:
    """Give wijken by their ids, each with how many activities it has, by name."""
    edition = rendering.edition
    found = (
        CountedNeighbourhood(edition.catalogue.neighbourhoods[id_], len(edition.listed_in(id_)))
        for id_ in ids
    )
    return sorted(found, key=lambda each: each.neighbourhood.name)


def _nearby(rendering: Rendering, neighbourhood: Neighbourhood) -> list[CountedNeighbourhood]:
    edition = rendering.edition
    return [
        CountedNeighbourhood(
            neighbourhood=edition.catalogue.neighbourhoods[other],
            activities=len(edition.listed_in(other)),
            distance=distance_in_words(metres, rendering.texts),
        )
        for other, metres in nearest_neighbourhoods(edition.catalogue, neighbourhood.id)[:_NEARBY_SHOWN]
    ]


def _ordinary_week(rendering: Rendering, activities: Sequence[Activity]) -> tuple[WeekDay, ...]:
    """Lay out what returns on a weekday: what runs on the day of building, by its pattern."""
    today = rendering.edition.today
    days: dict[int, list[WeekEntry]] = defaultdict(list)
    for activity in activities:
        for schedule in current_schedules(activity, today):
            if not has_started(schedule, today):
                continue
            match schedule.pattern:
                case Weekly(weekday=weekday, interval=1, start=start):
                    days[weekday].append(WeekEntry(start, activity, ""))
                case Weekly(weekday=weekday, start=start) | Monthly(weekday=weekday, start=start):
                    days[weekday].append(WeekEntry(start, activity, rhythm(schedule, rendering.texts)))
                case _:
                    continue
    if not days:
        return ()
    return tuple(
        WeekDay(weekday, tuple(sorted(days[weekday], key=lambda entry: (entry.start, entry.activity.name))))
        for weekday in range(7)
    )


def _by_complaint(
    catalogue: Catalogue, activities: Sequence[Activity]
) -> list[tuple[Complaint, list[Activity]]]:
    groups: dict[str, list[Activity]] = defaultdict(list)
    for activity in activities:
        for code in activity.complaints:
            groups[code].append(activity)
    pairs = [(catalogue.complaints[code], found) for code, found in groups.items()]
    return sorted(pairs, key=lambda pair: pair[0].name.casefold())


def _postcodes(area: PostcodeArea) -> str:
    """Write an area as people do: `1812`, `1825 AB`, `1825 AA - 1825 CZ`."""
    if area.digits is not None:
        return area.digits
    first, last = (f"{postcode[:4]} {postcode[4:]}" for postcode in (area.first, area.last))
    return first if first == last else f"{first} - {last}"
