"""The page of a complaint, and the list of all complaints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from wijkrecept.addresses import COMPLAINTS, complaint_path, root_from
from wijkrecept.catalogue.model import Activity, Complaint, Neighbourhood
from wijkrecept.pages.maps import venue_points
from wijkrecept.pages.order import by_name
from wijkrecept.pages.page import Page, PageKind
from wijkrecept.pages.rendering import Rendering

_MOST_CARDS = 200
"""More than these are folded up by wijk, as names only: cards for a thousand would be a page of megabytes."""


@dataclass(frozen=True, slots=True)
class CountedComplaint:
    """A complaint with how many activities there are for it."""

    complaint: Complaint
    count: int


def complaint_page(rendering: Rendering, complaint: Complaint) -> Page:
    """Render a complaint's page: for whom, who should go elsewhere first, and activities by wijk."""
    edition = rendering.edition
    catalogue = edition.catalogue
    path = complaint_path(complaint.id)
    activities = edition.listed_for(complaint.code)
    content = rendering.render(
        "complaint.html",
        path,
        complaint=complaint,
        count=len(activities),
        is_folded=len(activities) > _MOST_CARDS,
        groups=_by_neighbourhood(rendering, by_name(activities)),
        parent=catalogue.complaints.get(complaint.parent_code or ""),
        subcodes=[catalogue.complaints[code] for code in catalogue.subcodes(complaint.code)],
        points=venue_points(edition, activities, root_from(path)),
    )
    return Page(
        kind=PageKind.COMPLAINT,
        path=path,
        title=f"{complaint.name} ({complaint.code})",
        description=rendering.texts("complaint.page_description", name=complaint.name),
        content=content,
    )


def complaints_page(rendering: Rendering) -> Page:
    """Render the list of all complaints, by chapter of the ICPC."""
    edition, texts = rendering.edition, rendering.texts
    names = texts.table("chapter")
    chapters: dict[str, list[CountedComplaint]] = defaultdict(list)
    for complaint in edition.catalogue.complaints.values():
        count = len(edition.listed_for(complaint.code))
        chapters[complaint.code[0]].append(CountedComplaint(complaint, count))
    order = sorted(chapters, key=chapter_order)
    content = rendering.render(
        "complaints.html",
        COMPLAINTS,
        chapters=[(letter, names[letter], chapters[letter]) for letter in order],
    )
    return Page(
        kind=PageKind.COMPLAINTS,
        path=COMPLAINTS,
        title=texts("complaints.title"),
        description=texts("complaints.lead"),
        content=content,
    )


def chapter_order(letter: str) -> tuple[int, str]:
    """Put Z and P first: most recepten are written for social and psychological complaints."""
    return ({"Z": 0, "P": 1}.get(letter, 2), letter)


def _by_neighbourhood(
    rendering: Rendering, activities: Sequence[Activity]
) -> list[tuple[Neighbourhood, list[Activity]]]:
    groups: dict[str, list[Activity]] = defaultdict(list)
    for activity in activities:
        groups[activity.neighbourhood].append(activity)
    neighbourhoods = rendering.edition.catalogue.neighbourhoods
    return sorted(
        ((neighbourhoods[id_], found) for id_, found in groups.items()), key=lambda pair: pair[0].name
    )
