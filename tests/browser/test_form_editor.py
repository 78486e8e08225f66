"""The form editor in a real browser: what its forms save is what the checker accepts."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import TODAY
from tests.browser.form_editor import (
    ADDRESS,
    SMALL,
    Editor,
    errors,
    files_of,
    policy_allowing,
    site_with_editor,
)

pytestmark = pytest.mark.browser

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
  const asDataUrl = file => new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(file);
  });
  const read = async (folder, path) => {
    for await (const [name, each] of folder.entries()) {
      if (each.kind === 'directory') await read(each, `${path}${name}/`);
      else files[path + name] = (await asDataUrl(await each.getFile())).split(',')[1];
    }
  };
  await read(await navigator.storage.getDirectory(), '');
  return files;
}"""


@pytest.fixture(scope="module")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small catalogue as a site that has the form editor, on the backend for tests."""
    return site_with_editor(tmp_path_factory.mktemp("editor") / "small", "{backend: test-repo}")


@pytest.fixture(scope="module")
def address() -> str:
    """Where the small site believes to stand."""
    return ADDRESS


@pytest.fixture
def policy() -> Callable[[str], str]:
    """A policy that lets the form editor talk to nobody."""
    return lambda _: policy_allowing("")


class Trial(Editor):
    """The form editor on the browser's own storage."""

    def start(self, files: dict[str, str]) -> None:
        """Fill the browser's storage with a catalogue and open the editor."""
        self.page.goto(f"{self.address}assets/wijkrecept/pictograms.svg")
        self.page.evaluate(WRITE, {STORE + path: text for path, text in files.items()})
        self.open_editor()
        self.page.get_by_role("button", name="Werken met een testrepository").click()
        expect(self.page.get_by_role("button", name="Nieuw")).to_be_visible()

    def saved(self) -> dict[str, bytes]:
        """Give what is saved, by path."""
        stored: dict[str, str] = self.page.evaluate(READ)
        return {path.removeprefix(STORE): base64.b64decode(content) for path, content in stored.items()}

    def files(self) -> dict[str, str]:
        """Give the text of every saved entry, by path."""
        return {path: each.decode() for path, each in self.saved().items() if path.endswith(".yml")}


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A tab that is high enough for a whole form, on a fixed day."""
    opened = new_context().new_page()
    opened.set_viewport_size({"width": 1280, "height": 3000})
    opened.clock.set_fixed_time(f"{TODAY}T09:00:00+01:00")
    return opened


@pytest.fixture
def editor(page: Page, address: str) -> Trial:
    """The form editor with the small catalogue in it."""
    opened = Trial(page, address)
    opened.start(files_of(SMALL))
    return opened


def test_a_new_activity_passes_the_check(editor: Trial, tmp_path: Path) -> None:
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
    editor.add("Vakantie of datum", "Wanneer", "Gaat niet door in of op")
    editor.write("feestdagen", "Wanneer", "Gaat niet door in of op")
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


def test_a_change_changes_one_thing(editor: Trial, tmp_path: Path) -> None:
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


MADE = {
    "organisation": "catalog/organisations/oost-west.yml",
    "neighbourhood": "neighbourhoods/oost.yml",
    "venue": "catalog/venues/cafe-t-hoekje.yml",
    "practice": "catalog/practices/praktijk-oost.yml",
    "complaint": "catalog/complaints/z12-01.yml",
    "activiteiten-noord": "catalog/activities/noord/soep-4-op-dinsdag.yml",
}
"""The file of each entry that `make_one_of_each` makes, by collection."""


def make_one_of_each(editor: Trial) -> None:
    """Make an entry of each kind, one after another, each naming those before it."""
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
    editor.open("activiteiten-noord")
    editor.write("Soep_4 op dinsdag", "Naam")
    editor.choose("ontmoeten", "Soort")
    editor.choose("Hoekje", "Locatie")
    editor.choose("Oost & West", "Organisatie")
    editor.choose("Z12.01", "Klachten")
    editor.write("U kookt samen soep.", "Omschrijving")
    editor.add("Dag en tijd", "Wanneer", form="Op afspraak")
    editor.write("gratis", "Kosten")
    editor.pick("open", "Plekken")
    editor.save()


def test_an_entry_of_every_kind_can_be_made_and_then_changed(editor: Trial, tmp_path: Path) -> None:
    """Each passes the check; its new name changes one line of its file, whose own name stays."""
    make_one_of_each(editor)
    made = editor.files()
    names = {path: yaml.load(made[path], yaml.BaseLoader)["naam"] for path in MADE.values()}
    for collection, path in MADE.items():
        editor.open(collection, Path(path).stem)
        editor.write(f"{names[path]} 2", "Naam")
        editor.save()
    changed = editor.files()

    assert set(MADE.values()) == set(made) - set(files_of(SMALL))
    assert [] == errors(made, tmp_path / "made")
    assert [] == errors(changed, tmp_path / "changed")
    assert {
        path: text.replace(f"naam: {names[path]}\n", f"naam: {names[path]} 2\n") if path in names else text
        for path, text in made.items()
    } == changed


THERE = {
    "activiteiten-noord": "catalog/activities/noord/samen-eten.yml",
    "venue": "catalog/venues/het-anker.yml",
    "organisation": "catalog/organisations/wijkhulp.yml",
    "practice": "catalog/practices/huisarts-noord.yml",
    "complaint": "catalog/complaints/z04-03.yml",
    "neighbourhood": "neighbourhoods/noord.yml",
}


def test_a_change_to_every_kind_keeps_comments_and_layout(page: Page, address: str, tmp_path: Path) -> None:
    """Whoever renames an entry changes its name, and nothing of what others wrote around it."""
    before = files_of(SMALL)
    for path in THERE.values():
        first, *others = before[path].splitlines()
        lines = ["# Gebeld in oktober.", f"{first} # zie de brief", *others, "# Einde."]
        before[path] = "".join(f"{line}\n" for line in lines)
    names = {path: yaml.load(before[path], yaml.BaseLoader)["naam"] for path in THERE.values()}
    editor = Trial(page, address)
    editor.start(before)
    for collection, path in THERE.items():
        editor.open(collection, Path(path).stem)
        editor.write(f"{names[path]} 2", "Naam")
        editor.save()
    after = editor.files()

    assert [] == errors(after, tmp_path)
    assert {
        path: text.replace(f"naam: {names[path]}", f"naam: {names[path]} 2") if path in names else text
        for path, text in before.items()
    } == after


def test_a_venue_is_found_by_a_part_of_its_name(page: Page, address: str) -> None:
    """Where there are more than fit in a glance, the list asks for a part of the name."""
    names = ("Abdij", "Boei", "Citadel", "Dijk", "Eenhoorn")
    more = {
        f"catalog/venues/{name.lower()}.yml": f"naam: {name}\nwijk: noord\nadres: {{plaats: Alkmaar}}\n"
        for name in names
    }
    editor = Trial(page, address)
    editor.start(files_of(SMALL) | more)
    editor.open("activiteiten-noord")
    editor.field("Locatie").get_by_role("combobox").click()
    page.get_by_role("searchbox", name="Opties filteren").fill("hoorn")

    expect(page.get_by_role("option")).to_have_text(["Eenhoorn"])


def test_a_photo_is_saved_as_the_checker_wants_it(editor: Trial, tmp_path: Path) -> None:
    """Small enough, under a name that can be, and named in the entry by that name."""
    picture = tmp_path / "IMG_2034 (kopie).PNG"
    Image.effect_noise((3000, 1500), 80).convert("RGB").save(picture)
    path = "catalog/venues/het-anker.yml"
    editor.open("venue", "het-anker")
    editor.fill_in("Foto")
    editor.upload(picture, "Foto", "Bestand")
    editor.write("De ingang is groen.", "Foto", "Beschrijving")
    editor.save()
    photos = {name: each for name, each in editor.saved().items() if name.startswith("catalog/photos/")}
    root = tmp_path / "saved"
    for name, content in photos.items():
        (root / name).parent.mkdir(parents=True)
        (root / name).write_bytes(content)

    assert ["catalog/photos/img-2034-kopie.webp"] == list(photos)
    assert [] == errors(editor.files(), root)
    assert (
        files_of(SMALL)[path] + "foto:\n  bestand: img-2034-kopie.webp\n  beschrijving: De ingang is groen.\n"
    ) == editor.files()[path]
    with Image.open(root / "catalog/photos/img-2034-kopie.webp") as photo:
        assert (1600, 800) == photo.size
