"""A build over an earlier one: what is the same stays, and nothing else of the earlier one is left."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound

from tests.mkdocs_plugin.serving import ACTIVITY, edit, without_dates
from tests.mkdocs_plugin.test_build import build_site, every_file

PAGE = "activiteit/noord/samen-eten/index.html"


def anew(root: Path) -> dict[str, bytes]:
    """Give what a build gives where there was none."""
    return without_dates(every_file(build_site(root, site="anew")))


def test_a_page_that_is_the_same_keeps_its_file(small: Path) -> None:
    """So a program that sends what changed to a server has nothing to send."""
    site = build_site(small)
    before = {path: path.stat() for path in site.rglob("activiteit/**/*.html")}
    build_site(small)
    after = {path: path.stat() for path in site.rglob("activiteit/**/*.html")}

    assert {path: (each.st_ino, each.st_mtime_ns) for path, each in before.items()} == {
        path: (each.st_ino, each.st_mtime_ns) for path, each in after.items()
    }
    assert site / PAGE in before


def test_a_build_over_another_gives_what_a_new_one_gives(small: Path) -> None:
    """An activity is gone, another is new, and the frame of all pages changed."""
    site = build_site(small)
    entry = small / "catalog/activities/zuid/slaapcursus.yml"
    entry.rename(entry.with_name("slaapclub.yml"))
    edit(small, "mkdocs.yml", "site_name: ", "site_name: Nieuw ")
    build_site(small)

    assert anew(small) == without_dates(every_file(site))


def test_what_is_no_page_goes_from_the_folders_of_pages(small: Path) -> None:
    """As MkDocs empties the whole folder: files, folders and links, also in the place of a page."""
    site = build_site(small)
    (site / "activiteit" / "oud.html").write_text("oud", encoding="utf-8")
    (site / "wijk" / "weg" / "verder").mkdir(parents=True)
    (site / "wijk" / "weg" / "verder" / "index.html").write_text("oud", encoding="utf-8")
    (site / PAGE).unlink()
    (site / PAGE).mkdir()
    (site / "klacht" / "p06" / "index.html").unlink()
    (site / "klacht" / "p06" / "index.html").symlink_to(small / "mkdocs.yml")
    build_site(small)

    assert anew(small) == without_dates(every_file(site))
    assert (small / "mkdocs.yml").read_text(encoding="utf-8").startswith("site_name")


def test_a_copy_that_shares_its_files_with_the_site_stays_as_it_was(small: Path) -> None:
    """A page that changed is a new file: `cp -al` keeps an edition without room for a second one."""
    site = build_site(small)
    copy = small / "vorige.html"
    os.link(site / PAGE, copy)
    before = copy.read_bytes()
    edit(small, ACTIVITY, "U eet samen", "U eet vaak samen")
    build_site(small)

    assert before == copy.read_bytes() != (site / PAGE).read_bytes()


def test_a_hand_written_page_comes_into_a_folder_of_pages(small: Path) -> None:
    """Where MkDocs makes the folder itself, all of its pages are written anew."""
    site = build_site(small)
    (small / "site" / "wijk").mkdir()
    (small / "site" / "wijk" / "kaart.md").write_text("# De kaart\n", encoding="utf-8")
    build_site(small)

    assert {"wijk/kaart/index.html", "wijk/noord/index.html"} <= set(every_file(site))
    assert anew(small) == without_dates(every_file(site))


def test_after_a_build_that_failed_the_next_is_whole(small: Path) -> None:
    """What was put aside is not in the way, and not left in the site."""
    site = build_site(small)
    edit(small, "site/uitleg.md", "# ", "---\ntemplate: nergens.html\n---\n# ")
    with pytest.raises(TemplateNotFound):
        build_site(small)
    edit(small, "site/uitleg.md", "---\ntemplate: nergens.html\n---\n# ", "# ")
    build_site(small)

    assert anew(small) == without_dates(every_file(site))
    assert not [each.name for each in site.iterdir() if each.name.startswith(".")]
