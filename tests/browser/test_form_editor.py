"""The form editor in a real browser: what its forms save is what the checker accepts."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import ROOT, TODAY
from wijkrecept.catalogue import Severity, load_catalogue

pytestmark = pytest.mark.browser

SMALL = ROOT / "tests" / "small"
STORE = "sveltia-cms-test/"
"""The folder of the browser's own storage in which the backend `test-repo` keeps its files."""

WRITE = """async files => {
  for (const [path, text] of Object.entries(files)) {
    const names = path.split('/');
    let folder = await navigator.storage.getDirectory();
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, {create: true});
    const file = await folder.getFileHandle(names.at(-1), {create: true});
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }
}"""
READ = """async () => {
  const files = {};
  const read = async (folder, path) => {
    for await (const [name, each] of folder.entries()) {
      if (each.kind === 'directory') await read(each, `${path}${name}/`);
      else files[path + name] = await (await each.getFile()).text();
    }
  };
  await read(await navigator.storage.getDirectory(), '');
  return files;
}"""


def files_of(root: Path) -> dict[str, str]:
    """Give the text of every entry by its path."""
    return {
        file.relative_to(root).as_posix(): file.read_text(encoding="utf-8")
        for folder in ("catalog", "neighbourhoods")
        for file in sorted((root / folder).rglob("*.yml"))
    }


@pytest.fixture(scope="module")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small catalogue as a site that has the form editor, on the backend for tests."""
    root = tmp_path_factory.mktemp("editor") / "small"
    shutil.copytree(SMALL, root)
    config = root / "mkdocs.yml"
    plain = config.read_text(encoding="utf-8")
    config.write_text(
        plain.replace("  - wijkrecept:\n", "  - wijkrecept:\n      editor: {backend: test-repo}\n"),
        encoding="utf-8",
    )
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "-f", config], check=True)
    return root / "public"


@pytest.fixture(scope="module")
def address() -> str:
    """Where the small site believes to stand."""
    return "https://klein.example/"


@pytest.fixture
def policy() -> Callable[[str], str]:
    """The policy that the form editor needs; no script but the site's own files, and no other host.

    Sveltia CMS puts its styles into the page itself.
    """
    return lambda _: (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self' data:; "
        "img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'none'"
    )


class Editor:
    """The form editor as a person uses it: by the labels of the fields."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def start(self) -> None:
        """Fill the browser's storage with the small catalogue and open the editor."""
        self.page.goto(f"{self.address}assets/wijkrecept/pictograms.svg")
        self.page.evaluate(WRITE, {STORE + path: text for path, text in files_of(SMALL).items()})
        self.page.goto(f"{self.address}beheer/")
        self.page.get_by_role("button", name="Werken met een testrepository").click()
        expect(self.page.get_by_role("button", name="Nieuw")).to_be_visible()

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

    def save(self) -> None:
        """Save, and wait until the editor is back at its list."""
        self.page.get_by_role("button", name="Opslaan", exact=True).click()
        expect(self.page.get_by_role("button", name="Nieuw")).to_be_visible()

    def files(self) -> dict[str, str]:
        """Give what is saved, by path."""
        stored: dict[str, str] = self.page.evaluate(READ)
        return {path.removeprefix(STORE): text for path, text in stored.items()}


@pytest.fixture
def editor(new_context: Callable[..., BrowserContext], address: str) -> Editor:
    """The form editor with the small catalogue in it."""
    page = new_context().new_page()
    page.set_viewport_size({"width": 1280, "height": 3000})
    page.clock.set_fixed_time(f"{TODAY}T09:00:00+01:00")
    opened = Editor(page, address)
    opened.start()
    return opened


def errors(files: dict[str, str], root: Path) -> list[str]:
    """Give the errors of the checker in a catalogue of these files."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    found = load_catalogue(root, dt.date.fromisoformat(TODAY)).problems
    return [str(each) for each in found if each.severity is Severity.ERROR]


def test_a_new_activity_passes_the_check(editor: Editor, tmp_path: Path) -> None:
    """Made by its labels alone, with a schedule of each form; times, prices and phones stay as typed."""
    editor.open("activiteiten-noord")
    editor.write("Soep op dinsdag", "Naam")
    editor.choose("ontmoeten", "Soort")
    editor.choose("De Kade", "Locatie")
    editor.choose("Buurthulp", "Organisatie")
    editor.choose("Z04.03", "Klachten")
    editor.choose("P06", "Klachten")
    editor.write("U kookt samen soep.\n\nDaarna eet u samen.", "Omschrijving")
    editor.add("Dag en tijd", "Wanneer", form="Vaste dag")
    editor.pick("week", "Wanneer", "Elke")
    editor.choose("dinsdag", "Wanneer", "Dag")
    editor.write("17:30", "Wanneer", "Van")
    editor.write("19:00", "Wanneer", "Tot")
    editor.add("Niet", "Wanneer", "Niet")
    editor.write("feestdagen", "Wanneer", "Niet")
    editor.add("Dag en tijd", "Wanneer", form="Losse data")
    editor.add("Data", "Wanneer", "Data")
    editor.write("2026-12-05", "Wanneer", "Data")
    editor.write("9:00", "Wanneer", "Van")
    editor.write("10:00", "Wanneer", "Tot")
    editor.add("Dag en tijd", "Wanneer", form="Op afspraak")
    editor.write("5,00", "Kosten")
    editor.choose("Turks", "Talen")
    editor.fill_in("Aanmelden")
    editor.pick("ja", "Aanmelden", "Nodig")
    editor.write("072-000 00 00", "Aanmelden", "Telefoonnummer")
    editor.pick("open", "Plekken")
    editor.save()
    saved = editor.files()
    new = yaml.load(saved["catalog/activities/noord/soep-op-dinsdag.yml"], yaml.BaseLoader)

    assert [] == errors(saved, tmp_path)
    assert {
        "naam": "Soep op dinsdag",
        "soort": "ontmoeten",
        "locatie": "de-kade",
        "organisatie": "buurthulp",
        "klachten": ["Z04.03", "P06"],
        "omschrijving": "U kookt samen soep.\n\nDaarna eet u samen.",
        "wanneer": [
            {"elke": "week", "dag": "dinsdag", "van": "17:30", "tot": "19:00", "niet": ["feestdagen"]},
            {"data": ["2026-12-05"], "van": "9:00", "tot": "10:00"},
            {"op_afspraak": "ja"},
        ],
        "kosten": "5,00",
        "talen": ["tr"],
        "aanmelden": {"nodig": "ja", "telefoon": "072-000 00 00"},
        "plekken": "open",
        "gecontroleerd": TODAY,
    } == new


def test_a_change_changes_one_thing(editor: Editor, tmp_path: Path) -> None:
    """Confirming an entry in the form changes one line of its file, and no other file."""
    path = "catalog/activities/noord/samen-eten.yml"
    before = files_of(SMALL)
    editor.open("activiteiten-noord", "samen-eten")
    editor.write("2026-11-20", "Gecontroleerd")
    editor.save()
    saved = editor.files()

    assert [] == errors(saved, tmp_path)
    assert {path} == {each for each in saved if saved[each] != before.get(each)}
    assert before[path].replace("gecontroleerd: 2026-10-01", "gecontroleerd: 2026-11-20") == saved[path]


def test_a_new_entry_of_every_kind_passes_the_check(editor: Editor, tmp_path: Path) -> None:
    """A wijk, an organisation with a coach, a venue, a practice and a complaint, made one after another."""
    editor.open("organisation")
    editor.write("Oost & West", "Naam")
    editor.fill_in("Coach")
    editor.write("welzijnscoach", "Coach", "Functie")
    editor.write("072-000 00 01", "Coach", "Telefoonnummer")
    editor.write("10", "Coach", "Contact binnen")
    editor.save()
    editor.open("neighbourhood")
    editor.write("Oost", "Naam")
    editor.add("Postcodes", "Postcodes")
    editor.write("1899", "Postcodes")
    editor.add("Coach", "Coach")
    editor.choose("Oost & West", "Coach", "Organisatie")
    editor.save()
    editor.open("venue")
    editor.write("Café 't Hoekje", "Naam")
    editor.choose("Oost", "Wijk")
    editor.write("Alkmaar", "Adres", "Plaats")
    editor.save()
    editor.open("practice")
    editor.write("Praktijk Oost", "Naam")
    editor.choose("Oost", "Wijken")
    editor.save()
    editor.open("complaint")
    editor.write("Z12.01", "ICPC-code")
    editor.write("Scheiding", "Naam")
    editor.save()
    saved = editor.files()

    assert [] == errors(saved, tmp_path)
    assert {
        "catalog/complaints/z12-01.yml",
        "catalog/organisations/oost-west.yml",
        "catalog/practices/praktijk-oost.yml",
        "catalog/venues/cafe-t-hoekje.yml",
        "neighbourhoods/oost.yml",
    } == set(saved) - set(files_of(SMALL))
