"""The form editor in a built site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.mkdocs_plugin.test_build import build_site, every_file


def with_editor(small: Path, option: str) -> Path:
    config = small / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(
        text.replace("today: 2026-11-23", f"today: 2026-11-23\n      editor: {option}"), encoding="utf-8"
    )
    return small


def test_a_site_without_the_option_has_nothing_of_it(small: Path) -> None:
    """Not its page, nor the megabytes of its program."""
    names = every_file(build_site(small))

    assert [] == [name for name in names if "beheer" in name or "editor" in name]


def test_a_site_with_the_option_has_a_page_for_editors_only(small: Path) -> None:
    """It asks no other host for anything, and search engines are kept out."""
    site = build_site(with_editor(small, "{backend: github, repo: gemeente/recept}"))
    page = (site / "beheer" / "index.html").read_text(encoding="utf-8")
    program = next((site / "assets" / "wijkrecept" / "editor").glob("main-*.js"))

    assert f'<script type="module" src="../assets/wijkrecept/editor/{program.name}"></script>' in page
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert "://" not in page
    assert "beheer" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert b"cdn.jsdelivr.net" not in program.read_bytes()


def test_its_forms_follow_the_wijken_of_the_catalogue(small: Path) -> None:
    """A new wijk has its form at the next build."""
    site = build_site(with_editor(small, "{backend: gitlab, repo: groep/recept}"))
    collections = json.loads((site / "beheer" / "config.json").read_bytes())["cms"]["collections"]

    assert {"activiteiten-noord", "activiteiten-zuid"} <= {each.get("name") for each in collections}


def test_an_option_that_cannot_work_stops_the_build(small: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Before the last site is gone, with a sentence."""
    with pytest.raises(Abort):
        build_site(with_editor(small, "{backend: github}"))

    assert (
        "De site kan niet gemaakt worden: schrijf bij editor in mkdocs.yml de repo als eigenaar/naam. "
        "Nu staat er: ." in caplog.text
    )
