"""The form editor at GitHub: a change becomes a draft pull request, and moves on from there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
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
from tests.browser.github import API, STATUS, TOKEN, GitHub, PullRequest

pytestmark = pytest.mark.browser

VENUE = "catalog/venues/het-anker.yml"


@pytest.fixture(scope="module")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small catalogue as a site whose editor saves at GitHub, by token."""
    option = "{backend: github, repo: gemeente/recept}"
    return site_with_editor(tmp_path_factory.mktemp("github") / "small", option)


@pytest.fixture(scope="module")
def address() -> str:
    """Where the small site believes to stand."""
    return ADDRESS


@pytest.fixture
def policy() -> Callable[[str], str]:
    """A policy that lets the form editor talk to GitHub only."""
    return lambda _: policy_allowing(f"{API} https://www.githubstatus.com")


@pytest.fixture
def github() -> GitHub:
    """The small catalogue at GitHub."""
    return GitHub(files_of(SMALL))


@pytest.fixture
def page(new_context: Callable[..., BrowserContext], github: GitHub, address: str) -> Page:
    """The form editor, where one signs in."""
    context = new_context()
    context.route(f"{API}/**", github.answer)
    context.route(STATUS, github.answer)
    opened = context.new_page()
    opened.set_viewport_size({"width": 1280, "height": 3000})
    opened.clock.set_fixed_time(f"{TODAY}T09:00:00+01:00")
    Editor(opened, address).open_editor()
    opened.get_by_role("button", name="Inloggen met een toegangstoken").click()
    return opened


@pytest.fixture
def editor(page: Page, address: str) -> Editor:
    """The form editor, signed in with a token."""
    page.get_by_role("alertdialog").get_by_role("textbox").fill(TOKEN)
    page.get_by_role("alertdialog").get_by_role("button", name="Inloggen").click()
    expect(page.get_by_role("button", name="Nieuw")).to_be_visible()
    return Editor(page, address)


def test_signing_in_is_explained_in_dutch(page: Page) -> None:
    """Also what Sveltia CMS itself has in English only: which rights a token needs."""
    expect(page.get_by_role("alertdialog")).to_contain_text(
        "lees- en schrijftoegang hebben tot pull requests"
    )


def save(editor: Editor, then: str) -> None:
    """Save, and say whether the change should be looked at already."""
    editor.page.get_by_role("button", name="Opslaan", exact=True).click()
    editor.page.get_by_role("alertdialog").get_by_role("button", name=then).click()


def test_a_change_becomes_a_draft_pull_request(editor: Editor, github: GitHub, tmp_path: Path) -> None:
    """On a branch of its own, with a photo in the same commit; nothing reaches `main` without review."""
    picture = tmp_path / "deur.png"
    Image.new("RGB", (800, 600), "green").save(picture)
    before = files_of(SMALL)
    editor.open("venue", "het-anker")
    editor.fill_in("Foto")
    editor.upload(picture, "Foto", "Bestand")
    editor.write("De deur is groen.", "Foto", "Beschrijving")
    save(editor, "Later")
    [request] = github.pull_requests
    saved = github.branches[request.branch].files
    root = tmp_path / "saved"
    for path, content in saved.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)

    assert (
        PullRequest(
            7,
            "Locatie het-anker gewijzigd +1",
            "cms/venue/het-anker",
            "main",
            is_draft=True,
            labels=["sveltia-cms/draft"],
        )
        == request
    )
    assert [] == errors({}, root)
    assert (
        before[VENUE] + ("foto:\n  bestand: deur.webp\n  beschrijving: De deur is groen.\n")
        == saved[VENUE].decode()
    )
    assert {VENUE, "catalog/photos/deur.webp"} == {
        path for path in saved if saved[path] != github.branches["main"].files.get(path)
    }
    assert {path: text.encode() for path, text in before.items()} == github.branches["main"].files
    assert [] == github.strangers


def test_a_change_goes_to_review_and_is_then_ready(editor: Editor, github: GitHub) -> None:
    """Its label says how far it is, and only a draft is a draft; the rest is for who may merge."""
    seen = []
    editor.open("venue", "het-anker")
    editor.write("Het Anker 2", "Naam")
    save(editor, "Ter review indienen")
    expect(editor.page.get_by_role("button", name="Nieuw")).to_be_visible()
    editor.open("venue", "het-anker")
    status = editor.page.get_by_role("button", name="Status")
    expect(status).to_contain_text("In review")
    [request] = github.pull_requests
    seen.append((request.is_draft, list(request.labels)))
    status.click()
    editor.page.get_by_role("menuitemradio", name="Klaar").click()
    expect(status).to_contain_text("Klaar")
    seen.append((request.is_draft, list(request.labels)))

    assert [
        (False, ["sveltia-cms/pending_review"]),
        (False, ["sveltia-cms/pending_publish"]),
    ] == seen
    assert [] == github.strangers
