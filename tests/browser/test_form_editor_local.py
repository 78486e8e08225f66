"""The form editor on a folder of one's own computer.

A program cannot click in the window in which a browser asks for a folder. So that question alone is
answered here: with a folder of the browser's own storage, through the same interface (File System Access).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import TODAY
from tests.browser.form_editor import SMALL, Editor, errors, files_of, policy_allowing, site_with_editor
from tests.browser.github import STATUS, GitHub

pytestmark = pytest.mark.browser

CHOOSE = "window.showDirectoryPicker = () => navigator.storage.getDirectory();"
FILL = """async files => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle('.git', {create: true});
  for (const [path, text] of Object.entries(files)) {
    const names = path.split('/');
    let folder = root;
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, {create: true});
    const stream = await (await folder.getFileHandle(names.at(-1), {create: true})).createWritable();
    await stream.write(text);
    await stream.close();
  }
}"""
READ = """async path => {
  const names = path.split('/');
  let folder = await navigator.storage.getDirectory();
  for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
  return (await (await folder.getFileHandle(names.at(-1))).getFile()).text();
}"""
VENUE = "catalog/venues/het-anker.yml"


@pytest.fixture(scope="module")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small catalogue as a site whose editor saves at GitHub, or in a folder."""
    option = "{backend: github, repo: gemeente/recept}"
    return site_with_editor(tmp_path_factory.mktemp("local") / "small", option)


@pytest.fixture(scope="module")
def address() -> str:
    """Where `wijkrecept serve` puts the site: only there the editor offers a folder."""
    return "http://localhost:8000/"


@pytest.fixture
def policy() -> Callable[[str], str]:
    """A policy that lets the form editor talk to nobody; it asks GitHub whether all is well there."""
    return lambda _: policy_allowing("https://www.githubstatus.com")


def test_a_change_is_saved_in_the_folder(
    new_context: Callable[..., BrowserContext], address: str, tmp_path: Path
) -> None:
    """At once, without signing in; it is a change that Git sees, and the checker accepts."""
    context = new_context()
    context.add_init_script(CHOOSE)
    context.route(STATUS, GitHub({}).answer)
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 3000})
    page.clock.set_fixed_time(f"{TODAY}T09:00:00+01:00")
    page.goto(f"{address}assets/wijkrecept/pictograms.svg")
    page.evaluate(FILL, files_of(SMALL))
    editor = Editor(page, address)
    editor.open_editor()
    page.get_by_role("button", name="Werken met een lokale repository").click()
    expect(page.get_by_role("button", name="Nieuw")).to_be_visible()
    editor.open("venue", "het-anker")
    editor.write("Het Anker 2", "Naam")
    editor.save()
    saved = page.evaluate(READ, VENUE)

    assert files_of(SMALL)[VENUE].replace("Het Anker", "Het Anker 2") == saved
    assert [] == errors({**files_of(SMALL), VENUE: saved}, tmp_path)
