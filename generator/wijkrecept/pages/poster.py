"""The poster for a practice's waiting room, printed on A4 or A3."""

from __future__ import annotations

from urllib.parse import urlsplit

import segno
from markupsafe import Markup

from wijkrecept.addresses import poster_path, practice_path
from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.coaching import practice_organisations
from wijkrecept.catalogue.model import Organisation, Practice
from wijkrecept.pages.coach import hours_in
from wijkrecept.pages.page import Page, PageKind
from wijkrecept.pages.rendering import Rendering

_PICTOGRAMS = ("eetgroep", "bewegen", "muziek", "natuur", "creatief", "ontmoeten")
_HOURS_SHOWN = 3
"""More hours than these would not be read from a chair, nor fit."""
_QUIET_ZONE = 4
"""Modules of white around a QR code, as ISO/IEC 18004 asks."""


def poster_page(rendering: Rendering, practice: Practice) -> Page:
    """Render a practice's poster: what a recept for wellbeing is, and a QR code to the practice's page."""
    texts = rendering.texts
    path = poster_path(practice.id)
    organisations = _regular(rendering.edition.catalogue, practice)
    hours = [hour for each in organisations for hour in hours_in(practice.office_hours, each)]
    target = f"{rendering.site_url}{practice_path(practice.id)}"
    content = rendering.render(
        "poster.html",
        path,
        practice=practice,
        organisations=organisations,
        hours=hours if len(hours) <= _HOURS_SHOWN else (),
        qr=qr_code(target),
        site=_spoken(rendering.site_url),
        pictograms=_PICTOGRAMS,
        example=practice.example or any(each.example for each in organisations),
    )
    return Page(
        kind=PageKind.POSTER,
        path=path,
        title=texts("poster.page_title", name=practice.name),
        description=texts("poster.page_description", name=practice.name),
        content=content,
        indexed=False,
    )


def qr_code(target: str) -> Markup:
    """Give a QR code as SVG without style or script, in black on white with its quiet zone.

    A quarter of it may be lost (level Q): posters get pins, folds and glare.
    """
    code = segno.make(target, error="q", micro=False)
    svg = code.svg_inline(border=_QUIET_ZONE, omitsize=True, light="#fff", svgclass=None, lineclass=None)
    return Markup(svg)  # noqa: S704  numbers and colours only


def _regular(catalogue: Catalogue, practice: Practice) -> list[Organisation]:
    """Give the organisations whose coach stands on a recept for this practice's patients."""
    regular = {catalogue.neighbourhoods[wijk].coaches[0] for wijk in practice.neighbourhoods}
    return [each for each in practice_organisations(catalogue, practice) if each.id in regular]


def _spoken(url: str) -> str:
    """Give an address as people say and type it: without `https://` and the slash at its end."""
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}".rstrip("/")
