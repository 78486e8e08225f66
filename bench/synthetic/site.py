"""The settings and hand-written pages of a made-up catalogue's site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.synthetic.schedules import TODAY

_SETTINGS = """\
site_name: Voorbeeldcatalogus
site_url: https://bench.example/
docs_dir: site
site_dir: public

theme:
  name: material
  language: nl
  font: false
  features:
    - navigation.instant

plugins:
  - wijkrecept:
      school_region: Noord
      tiles: /tegels/{{z}}/{{x}}/{{y}}.png
      tiles_attribution: geen kaart
      today: {today}
{languages}
nav:
  - Zoeken: index.md
  - Uitleg: uitleg.md
"""

_PAGES = {
    "site/index.md": "# Zoeken\n\nEen verzonnen catalogus, om te meten hoe snel een site klaar is.\n",
    "site/uitleg.md": "# Uitleg\n\nNiets op deze site is echt: niet de activiteiten, niet de plekken.\n",
}


def site_texts(languages: Sequence[str] | None) -> Iterator[tuple[str, str]]:
    """Give the files of the site by path; `None` for the plugin's own choice of languages."""
    line = "" if languages is None else f"      languages: [{', '.join(languages)}]\n"
    yield "mkdocs.yml", _SETTINGS.format(today=TODAY, languages=line)
    yield from _PAGES.items()
