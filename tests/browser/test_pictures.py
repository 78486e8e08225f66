"""The pictures in the guide and in README.md show the site as it is. `make pictures` takes them again."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import ROOT, TODAY
from tests.browser.pictures.recording import (
    ASSETS,
    RECORDS,
    as_it_is,
    outline,
    picture,
    record,
    recorded,
)
from tests.browser.pictures.scenes import SCENES, Scheme, Shown

pytestmark = pytest.mark.browser

TAKEN = [(name, scheme) for name, scene in SCENES.items() for scheme in scene.schemes]
MOST_BYTES = 80_000
_MARKDOWN = re.compile(r"!\[([^\]]*)\]\(([^)#\s]+)(#[a-z-]+)?\)")


@pytest.fixture(scope="module")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repo's own catalogue on a fixed day, at a host where files can be edited."""
    target = tmp_path_factory.mktemp("pictured")
    config = target / "mkdocs.yml"
    plain = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for each in ("site", "catalog", "neighbourhoods"):
        shutil.copytree(ROOT / each, target / each)
    config.write_text(
        plain.replace("      school_region:", f"      today: '{TODAY}'\n      school_region:")
        + "\nrepo_url: https://git.example.nl/alkmaar/recept\nedit_uri: _edit/main/site/\n",
        encoding="utf-8",
    )
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "-f", config], check=True)
    return target / "public"


@pytest.fixture
def page(new_context: Callable[..., BrowserContext], name: str, scheme: Scheme) -> Iterator[Page]:
    """A tab on a fixed day, of the size of the picture, in light or dark."""
    scene = SCENES[name]
    opened = new_context(device_scale_factor=scene.sharp, color_scheme=scheme).new_page()
    opened.set_viewport_size({"width": scene.window[0], "height": scene.window[1]})
    opened.clock.set_fixed_time(f"{TODAY}T09:00:00+01:00")
    yield opened
    opened.close()


@pytest.fixture
def shown(page: Page, address: str, tmp_path: Path, name: str) -> Shown:
    """The page, ready for its picture."""
    return SCENES[name].show(page, address, tmp_path)


@pytest.mark.parametrize(("name", "scheme"), TAKEN)
def test_a_picture_shows_the_site_as_it_is(
    page: Page, shown: Shown, name: str, scheme: Scheme, pytestconfig: pytest.Config
) -> None:
    """What a reader sees in it is what it showed when it was taken; else: `make pictures`."""
    scene = SCENES[name]
    file = scene.names(name)[scheme]
    seen = outline(shown.parts)
    if pytestconfig.getoption("--take-pictures"):
        record(file, picture(page, scene, shown), seen)

    assert len(seen.splitlines()) >= 4
    assert recorded(file) == as_it_is(file, seen)


def test_pictures_are_small_and_all_are_taken() -> None:
    """No picture is left from before, and none keeps a reader waiting."""
    files = {SCENES[name].names(name)[scheme] for name, scheme in TAKEN}
    there = {file.relative_to(ASSETS).as_posix() for file in ASSETS.rglob("*.png")}

    assert files == there
    assert len(files) == len(list(RECORDS.iterdir()))
    assert {} == {name: size for name in there if (size := (ASSETS / name).stat().st_size) > MOST_BYTES}


def test_pages_show_pictures_that_are_there_and_say_what_is_on_them() -> None:
    """Each has an alternative in words; one with a dark sister is shown with it, in the same words."""
    shown: set[str] = set()
    for page_file in [*(ROOT / "site").rglob("*.md"), ROOT / "README.md"]:
        found = _MARKDOWN.findall(page_file.read_text(encoding="utf-8"))
        pictures = [((page_file.parent / path).resolve(), alt, mode) for alt, path, mode in found]
        for path, alt, mode in pictures:
            assert path.is_file(), f"{page_file.name}: {path}"
            assert len(alt.split()) >= 3, f"{page_file.name}: {path.name} says only {alt!r}"
            shown.add(path.relative_to(ASSETS).as_posix())
            if mode == "#only-light":
                dark = path.with_name(f"{path.stem}-donker.png")
                assert (dark, alt, "#only-dark") in pictures

    assert {SCENES[name].names(name)[scheme] for name, scheme in TAKEN} == shown
