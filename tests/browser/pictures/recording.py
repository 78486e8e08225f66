"""A picture beside what it showed when it was taken.

Pixels differ with every font, so they are not compared. Kept is what a reader sees: each text in its order,
with the kind of element it is in, its colours and its weight; each field with what is typed in it; each
pictogram. When one of these is not as recorded, the picture lies, and `make pictures` takes it again.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Locator, Page

from tests.browser.conftest import ROOT
from tests.browser.pictures.scenes import Scene, Shown

ASSETS = ROOT / "site" / "assets"
RECORDS = Path(__file__).parent / "records"

_OUTLINE = """(part) => {
    const seen = (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && each.getClientRects().length > 0
        && each.getBoundingClientRect().width > 1;
    const ground = (each) => {
        for (let at = each; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (!/, 0\\)$|^transparent$/.test(colour)) return colour;
        }
        return "";
    };
    const line = (each, text) => {
        const style = getComputedStyle(each);
        const look = `${style.color} on ${ground(each)}, ${style.fontWeight}, ${style.textDecorationLine}`;
        return `${each.localName}: ${text} [${look}]`;
    };
    const lines = [];
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE) {
            const text = node.data.replace(/\\s+/g, " ").trim();
            if (text && seen(node.parentElement)) lines.push(line(node.parentElement, text));
        } else if (node.localName === "input" && seen(node)) {
            lines.push(line(node, node.value));
        } else if (node.matches("svg.wr-pictogram") && seen(node)) {
            const use = node.querySelector("use");
            const name = node.dataset.wrPictogram
                || (use.getAttribute("href") || use.getAttribute("xlink:href")).split("#wr-")[1];
            lines.push(line(node, name));
        }
    }
    return lines;
}"""


def outline(parts: Sequence[Locator]) -> str:
    """Give what a reader sees of parts of a page, a line for each text."""
    return "".join(f"{line}\n" for part in parts for line in part.evaluate(_OUTLINE))


def picture(page: Page, scene: Scene, shown: Shown) -> bytes:
    """Take the picture, as a small PNG."""
    if shown.paper is not None:
        taken = pypdfium2.PdfDocument(shown.paper)[0].render(scale=_PAPER).to_pil()
    else:
        clip = shown.clip()
        content = page.screenshot(clip=clip) if clip else page.screenshot()
        taken = Image.open(io.BytesIO(content))
    few = taken.convert("RGB").quantize(scene.colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    written = io.BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()


def record(name: str, content: bytes, seen: str) -> None:
    """Write a picture into the site, and beside this module what it shows."""
    for path in (ASSETS / name, _record(name)):
        path.parent.mkdir(parents=True, exist_ok=True)
    (ASSETS / name).write_bytes(content)
    _record(name).write_text(_fingerprint(name) + seen, encoding="utf-8")


def recorded(name: str) -> str:
    """Give what was recorded of a picture; empty when it was never taken."""
    return _record(name).read_text(encoding="utf-8") if _record(name).is_file() else ""


def as_it_is(name: str, seen: str) -> str:
    """Give the record that the picture in the site and the page of now would have."""
    return _fingerprint(name) + seen


def _record(name: str) -> Path:
    return RECORDS / f"{name.removesuffix('.png').replace('/', '-')}.txt"


def _fingerprint(name: str) -> str:
    return f"{name} {hashlib.sha256((ASSETS / name).read_bytes()).hexdigest()}\n"


_PAPER = 1.05
"""Pixels for a point of the paper: 620 across."""
