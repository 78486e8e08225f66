"""What each picture shows, and how to come there in a browser."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import FloatRect, Locator, Page

from tests.browser.conftest import ROOT, TODAY
from tests.browser.pictures.papers import changed_file, message_on_screen
from wijkrecept.catalogue import load_catalogue

ACTIVITY = "overdie/samen-eten"
FILE = f"catalog/activities/{ACTIVITY}.yml"
THREE = f"{ACTIVITY},overdie/koffie-inloop,zuid/open-tafel"
BESIDE = 16
"""Pixels left and right of what is cut out of a page."""

Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A page that is ready for its picture."""

    parts: Sequence[Locator]
    """What must be as it was recorded; what lies between them is in the picture too."""
    above: int = 8
    """Pixels above and below them: less than there are to what stands there."""
    whole: bool = False
    """The picture is the whole window, not only the parts."""
    paper: bytes | None = None
    """The PDF that the picture is of, instead of the window."""

    def clip(self) -> FloatRect | None:
        """Give what to cut out of the page: the parts and a margin around them."""
        if self.whole:
            return None
        boxes = [box for part in self.parts if (box := part.bounding_box())]
        left = max(0, min(box["x"] for box in boxes) - BESIDE)
        top = max(0, min(box["y"] for box in boxes) - self.above)
        right = max(box["x"] + box["width"] for box in boxes) + BESIDE
        bottom = max(box["y"] + box["height"] for box in boxes) + self.above
        return {"x": left, "y": top, "width": right - left, "height": bottom - top}


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture to take."""

    show: Callable[[Page, str, Path], Shown]
    """Brings a page there; gets the address of the site and a folder for what it makes."""
    window: tuple[int, int] = (452, 900)
    schemes: Sequence[Scheme] = ("light", "dark")
    sharp: int = 2
    """Pixels of the picture for one of the window."""
    colours: int = 64

    def names(self, name: str) -> Mapping[Scheme, str]:
        """Give the file below `site/assets`, for each scheme."""
        if len(self.schemes) == 1:
            return {self.schemes[0]: f"{name}.png"}
        return {"light": f"{name}.png", "dark": f"{name}-donker.png"}


def _finder_of_editor(page: Page, address: str, _: Path) -> Shown:
    page.goto(f"{address}#zoek=samen%20eten%20overdie")
    card = page.locator(".wr-finder__results .wr-card").first
    card.wait_for()
    return Shown([page.locator(".wr-ask"), page.locator(".wr-results__head"), card], above=0)


def _feedback(page: Page, address: str, _: Path) -> Shown:
    page.goto(f"{address}activiteit/{ACTIVITY}/")
    block = page.locator(".wr-feedback")
    block.scroll_into_view_if_needed()
    return Shown([page.locator("p:has(+ .wr-feedback)"), block])


def _field(page: Page, address: str, _: Path) -> Shown:
    page.goto(f"{address}redactie/velden/")
    field = page.locator(".wr-entry-field:has(> #wr-activity-kosten)")
    field.scroll_into_view_if_needed()
    return Shown([field])


def _change(page: Page, _: str, __: Path) -> Shown:
    lines = (ROOT / FILE).read_text(encoding="utf-8").splitlines()
    page.set_content(changed_file(FILE, lines, {"dag": "woensdag", "gecontroleerd": TODAY}))
    return Shown([page.locator("main")], above=BESIDE)


def _message(page: Page, _: str, folder: Path) -> Shown:
    for each in ("catalog", "neighbourhoods"):
        shutil.copytree(ROOT / each, folder / each)
    file = folder / FILE
    file.write_text(
        file.read_text(encoding="utf-8").replace("dag: dinsdag", "dag: dinsdagg"), encoding="utf-8"
    )
    problems = load_catalogue(folder, dt.date.fromisoformat(TODAY)).problems
    page.set_content(message_on_screen(next(each for each in problems if each.file == FILE)))
    return Shown([page.locator("main")], above=BESIDE)


def _finder(page: Page, address: str, _: Path) -> Shown:
    page.goto(f"{address}#zoek=eenzaam%201813")
    page.locator(".wr-finder__results .wr-card").first.wait_for()
    if page.locator("[data-wr-map]").is_visible():
        page.locator(".leaflet-container .wr-marker").first.wait_for()
    card = page.locator(".wr-finder__results .wr-card").first
    return Shown([page.locator(".wr-header"), page.locator(".wr-ask"), card], whole=True)


def _recept(page: Page, address: str, _: Path) -> Shown:
    # The number of a recept is drawn by lot.
    page.add_init_script("crypto.getRandomValues = (bytes) => bytes.fill(7)")
    page.goto(f"{address}recept/#activiteit={THREE}")
    page.locator("html[data-wr-ready=yes]").wait_for()
    page.locator(".wr-recept-page__preview svg.wr-qr").first.wait_for()
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    return Shown([page.locator(".wr-recept-page__preview .wr-recept").first], paper=pdf)


SCENES: Mapping[str, Scene] = {
    "redactie/zoeken": Scene(_finder_of_editor),
    "redactie/klopt-dit-niet": Scene(_feedback),
    "redactie/verandering": Scene(_change),
    "redactie/melding": Scene(_message),
    "redactie/veld": Scene(_field),
    "finder": Scene(_finder, (1280, 900), ["light"], 1, 128),
    "phone": Scene(_finder, (390, 740), ["light"], 1),
    "recept": Scene(_recept, (1280, 900), ["light"], 1),
}
"""By the name of the file below `site/assets`."""
