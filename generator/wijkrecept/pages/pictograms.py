"""Which pictogram stands for what: names of icons that mkdocs-material ships.

Most are from Material Design Icons (Apache-2.0). Pages refer to them as `#wr-<name>` in one
SVG sprite, which the plugin puts together from the theme's own files.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from markupsafe import Markup

PICTOGRAMS: Mapping[str, str] = MappingProxyType(
    {
        "eetgroep": "material/silverware-fork-knife",
        "ontmoeten": "material/coffee",
        "bewegen": "material/walk",
        "creatief": "material/palette",
        "spel": "material/cards-playing",
        "taal": "material/forum",
        "digitaal": "material/laptop",
        "ontspanning": "material/meditation",
        "hulp": "material/lifebuoy",
        "mantelzorg": "material/hand-heart",
        "lotgenoten": "material/account-group",
        "natuur": "material/sprout",
        "muziek": "material/music-note",
        "reparatie": "material/hammer-wrench",
        "cursus": "material/school",
        "vrijwilligerswerk": "material/handshake",
        "search": "material/magnify",
        "place": "material/map-marker",
        "time": "material/calendar-clock",
        "cost": "material/currency-eur",
        "phone": "material/phone",
        "email": "material/email-outline",
        "website": "material/web",
        "print": "material/printer",
        "close": "material/close",
        "coach": "material/account-heart",
        "door": "material/door-open",
        "people": "material/account-multiple",
        "organisation": "material/office-building",
        "practice": "material/stethoscope",
        "next": "material/chevron-right",
        "filter": "material/filter-variant",
    }
)


@cache
def pictogram(root: str, name: str) -> Markup:
    """Give a pictogram by its name, for a page from which `root` leads to the site's root.

    `xlink:href`: Material's instant navigation sets `href` on every element that has one, and throws
    on `use`.
    """
    return Markup(
        '<svg class="wr-pictogram" aria-hidden="true" focusable="false">'
        '<use xlink:href="{}assets/wijkrecept/pictograms.svg#wr-{}"></use></svg>'
    ).format(root, name)


def sprite(icons: Mapping[str, str]) -> str:
    """Put icons together in one SVG file, each a symbol with the id `wr-<name>`.

    `icons` gives each name its icon as a whole `<svg viewBox="0 0 24 24">…</svg>`.
    """
    symbols = []
    for name, svg in icons.items():
        inner = svg.partition(">")[2].rpartition("</svg>")[0]
        box = svg.partition('viewBox="')[2].partition('"')[0]
        symbols.append(f'<symbol id="wr-{name}" viewBox="{box}">{inner}</symbol>')
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(symbols)}</svg>\n'
