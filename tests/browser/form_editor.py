"""Drives the form editor in a browser, as a person would."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import ROOT, TODAY
from wijkrecept.catalogue import Severity, load_catalogue

SMALL = ROOT / "tests" / "small"
ADDRESS = "https://klein.example/"
"""Where the small site believes to stand."""


def site_with_editor(root: Path, option: str) -> Path:
    """Build the small catalogue as a site with the form editor, saving where `option` says."""
    shutil.copytree(SMALL, root)
    config = root / "mkdocs.yml"
    plain = config.read_text(encoding="utf-8")
    config.write_text(
        plain.replace("  - wijkrecept:\n", f"  - wijkrecept:\n      editor: {option}\n"), encoding="utf-8"
    )
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "-f", config], check=True)
    return root / "public"


def policy_allowing(hosts: str) -> str:
    """Give the policy that the form editor needs: no script but the site's own, and no other hosts.

    Sveltia CMS puts its styles into the page itself.
    """
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        f"connect-src 'self' data: blob: {hosts}; img-src 'self' data: blob:; font-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    )


def files_of(root: Path) -> dict[str, str]:
    """Give the text of every entry by its path."""
    return {
        file.relative_to(root).as_posix(): file.read_text(encoding="utf-8")
        for folder in ("catalog", "neighbourhoods")
        for file in sorted((root / folder).rglob("*.yml"))
    }


def errors(files: dict[str, str], root: Path) -> list[str]:
    """Give the errors of the checker in a catalogue of these files."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    found = load_catalogue(root, dt.date.fromisoformat(TODAY)).problems
    return [str(each) for each in found if each.severity is Severity.ERROR]


class Editor:
    """The form editor as a person uses it: by the labels of the fields."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def open_editor(self) -> None:
        """Open the editor, where one signs in."""
        self.page.goto(f"{self.address}beheer/")

    def open(self, collection: str, entry: str | None = None) -> None:
        """Open the form of an entry, or of a new one."""
        place = f"entries/{entry}" if entry else "new"
        self.page.goto(f"{self.address}beheer/#/collections/{collection}/{place}")
        expect(self.field("Naam")).to_be_visible()

    def field(self, *labels: str) -> Locator:
        """Give a field by its label, below those that it stands in; in a list, that of the last item."""
        place: Locator | None = None
        for label in labels:
            name = re.compile(rf"^Veld “\W?{re.escape(label)}\W?”$")
            found = (place or self.page).get_by_role("group", name=name)
            place = found.first if place is None else found.last
        assert place is not None
        return place

    def write(self, text: str, *labels: str) -> None:
        """Fill a field of text."""
        self.field(*labels).get_by_role("textbox").first.fill(text)

    def choose(self, choice: str, *labels: str) -> None:
        """Choose from a list."""
        self.field(*labels).get_by_role("combobox").first.click()
        self.page.get_by_role("option", name=choice).first.click()

    def pick(self, choice: str, *labels: str) -> None:
        """Choose by a round button."""
        self.field(*labels).get_by_role("radio", name=choice, exact=True).click()

    def add(self, item: str, *labels: str, form: str | None = None) -> None:
        """Add an item to a list, of a form if it has more."""
        name = re.compile(rf"^\W?{re.escape(item)}\W? toevoegen$")
        self.field(*labels).get_by_role("button", name=name).last.click()
        if form:
            self.page.get_by_role("menuitem", name=form).click()

    def fill_in(self, *labels: str) -> None:
        """Open a group of fields that may be left out."""
        self.field(*labels).get_by_role("checkbox").first.click()

    def upload(self, picture: Path, *labels: str) -> None:
        """Choose a picture of one's own for a field of photos."""
        self.field(*labels).get_by_role("button", name="Bladeren").click()
        dialog = self.page.get_by_role("dialog")
        with self.page.expect_file_chooser() as chosen:
            dialog.get_by_role("button", name="Uploaden").click()
        chosen.value.set_files(picture)
        dialog.get_by_role("button", name="Invoegen").click()
        expect(self.field(*labels).get_by_text("Vervangen")).to_be_visible()

    def save(self) -> None:
        """Save, and wait until the editor is back at its list."""
        self.page.get_by_role("button", name="Opslaan", exact=True).click()
        expect(self.page.get_by_role("button", name="Nieuw")).to_be_visible()
