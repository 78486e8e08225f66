"""The overview of complaints against kinds of activity, for the wall of a practice."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from wijkrecept.addresses import OVERVIEW
from wijkrecept.catalogue.model import Complaint
from wijkrecept.pages.complaint import chapter_order
from wijkrecept.pages.page import Page, PageKind
from wijkrecept.pages.rendering import Rendering


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A complaint with the number of activities of each kind, in the order of the columns."""

    complaint: Complaint
    cells: tuple[tuple[str, int], ...]


def overview_page(rendering: Rendering) -> Page:
    """Render complaints against kinds of activity: what there is, and the white spots, on one A4."""
    edition, texts = rendering.edition, rendering.texts
    used = Counter(activity.kind for activity in edition.listed)
    kinds = [kind for kind in texts.table("kind") if used[kind]]
    rows = []
    for complaint in sorted(
        edition.catalogue.complaints.values(), key=lambda each: (chapter_order(each.code[0]), each.code)
    ):
        counts = Counter(activity.kind for activity in edition.listed_for(complaint.code))
        rows.append(OverviewRow(complaint, tuple((kind, counts[kind]) for kind in kinds)))
    content = rendering.render("overview.html", OVERVIEW, kinds_used=kinds, rows=rows)
    return Page(
        kind=PageKind.OVERVIEW,
        path=OVERVIEW,
        title=texts("overview.title"),
        description=texts("overview.lead"),
        content=content,
    )
