"""The pages as Markdown, for mkdocs-material and Zensical: one file an activity, lists for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bench.content import ActivityFacts, Card, ComplaintFacts, Content, WijkFacts
from bench.peers.peer import Source

_SETTINGS = """\
site_name: Voorbeeldcatalogus
site_url: https://bench.example/
docs_dir: docs
site_dir: public

theme:
  name: material
  language: nl
  font: false
  features: [{features}]

plugins:
  - search:
      lang: nl

markdown_extensions:
  - attr_list
  - toc:
      permalink: false
"""

_FEW_IN_NAV = """
not_in_nav: |
  /activiteit/
  /wijk/
  /klacht/
nav:
  - Zoeken: index.md
  - Wijken: wijken.md
  - Klachten: klachten.md
"""


def write_plain(source: Source, target: Path) -> None:
    """Write a project with three pages in the navigation."""
    _write(source.content, target, _SETTINGS.format(features="navigation.instant") + _FEW_IN_NAV)


def write_in_nav(source: Source, target: Path) -> None:
    """Write a project with every page in the navigation, by folder."""
    features = "navigation.instant, navigation.prune, navigation.indexes"
    _write(source.content, target, _SETTINGS.format(features=features))


def _write(content: Content, target: Path, settings: str) -> None:
    (target / "mkdocs.yml").write_text(settings, encoding="utf-8")
    coaches = {each.id: each for each in content.wijken}
    for path, lines in _pages(content, coaches):
        file = target / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _pages(content: Content, wijken: dict[str, WijkFacts]) -> Iterator[tuple[str, Iterable[str]]]:
    yield "index.md", ["# Zoeken", "", "Een verzonnen catalogus."]
    yield "wijken.md", ["# Wijken", "", *(f"- [{each.name}](wijk/{each.id}.md)" for each in content.wijken)]
    yield (
        "klachten.md",
        [
            "# Klachten",
            "",
            *(f"- [{each.name} {each.code}](klacht/{each.id}.md)" for each in content.complaints),
        ],
    )
    for wijk in content.wijken:
        yield f"wijk/{wijk.id}.md", _wijk(wijk, content.in_wijk(wijk.id))
    for complaint in content.complaints:
        yield f"klacht/{complaint.id}.md", _complaint(complaint, content.for_complaint(complaint.id))
    for activity in content.activities:
        yield f"activiteit/{activity.id}.md", _activity(activity, wijken[activity.wijk])


def _activity(activity: ActivityFacts, wijk: WijkFacts) -> Iterator[str]:
    yield from _head(activity.card.name, activity.summary)
    yield f"{activity.kind} · [{activity.wijk_name}](../../wijk/{activity.wijk}.md)"
    yield from _list(activity.card.badges)
    yield activity.description
    yield from ("", "## Wanneer", "")
    for schedule in activity.schedules:
        yield from (schedule, "")
    if activity.dates:
        yield from ("### De volgende keren", *_list(each.words for each in activity.dates))
    yield from ("## Waar", "", f"{activity.venue}  ", f"{activity.address[0]}  ", activity.address[1], "")
    yield from (activity.route, "", "## Kosten", "", activity.cost, "")
    yield from ("## De eerste keer", *_list(activity.first_time))
    yield from ("## Voor wie", *_list(activity.for_whom))
    yield from ("## Meedoen", "", activity.sign_up)
    yield from _list(_contact(activity))
    yield from (f"Georganiseerd door {activity.organisation}", "", activity.checked, "")
    yield from _coaches(wijk)
    yield from ("## Voor de verwijzer", "", "Past bij deze klachten:")
    yield from _list(f"[{name} {code}](../../klacht/{id_}.md)" for id_, code, name in activity.complaints)


def _contact(activity: ActivityFacts) -> Iterator[str]:
    contact = activity.contact
    if "phone" in contact:
        yield f"[{contact['phone']}](tel:{contact['phone'].replace(' ', '')})"
    if "email" in contact:
        yield f"[{contact['email']}](mailto:{contact['email']})"
    if "website" in contact:
        yield f"[Website]({contact['website']})"


def _wijk(wijk: WijkFacts, activities: Sequence[ActivityFacts]) -> Iterator[str]:
    yield from _head(wijk.name, wijk.description)
    yield from (wijk.description, "")
    yield from _coaches(wijk)
    yield from ("## Activiteiten", *_list(_card(each.card) for each in activities))


def _complaint(complaint: ComplaintFacts, activities: Sequence[ActivityFacts]) -> Iterator[str]:
    yield from _head(f"{complaint.name} {complaint.code}", complaint.indication)
    yield from (complaint.indication, "")
    if complaint.not_here:
        yield from ("## Niet hierheen", "", complaint.not_here, "")
    yield from (", ".join(complaint.lay_words), "")
    wijk = ""
    for activity in activities:
        if activity.wijk_name != wijk:
            wijk = activity.wijk_name
            yield from ("", f"## {wijk}", "")
        yield f"- {_card(activity.card)}"


def _head(title: str, description: str) -> Iterator[str]:
    yield from ("---", f'title: "{title}"', f'description: "{description}"', "---", "", f"# {title}", "")


def _coaches(wijk: WijkFacts) -> Iterator[str]:
    yield from (f"## Coach in {wijk.name}", "")
    for coach in wijk.coaches:
        for line in coach:
            yield from (line, "")


def _card(card: Card) -> str:
    name, *others = card.lines
    return f"[{name}](../activiteit/{card.id}.md) {' · '.join(others)}"


def _list(items: Iterable[str]) -> Iterator[str]:
    yield ""
    for each in items:
        yield f"- {each}"
    yield ""
