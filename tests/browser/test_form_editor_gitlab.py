"""The form editor at GitLab: signing in without a server of one's own, and saving as a merge request."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

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
from tests.browser.gitlab import HOST, STATUS, GitLab

pytestmark = pytest.mark.browser

VENUE = "catalog/venues/het-anker.yml"


@pytest.fixture(scope="module")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small catalogue as a site whose editor saves at a GitLab of its own."""
    option = f"{{backend: gitlab, repo: groep/recept, base_url: '{HOST}', app_id: formulieren}}"
    return site_with_editor(tmp_path_factory.mktemp("gitlab") / "small", option)


@pytest.fixture(scope="module")
def address() -> str:
    """Where the small site believes to stand."""
    return ADDRESS


@pytest.fixture
def policy() -> Callable[[str], str]:
    """A policy that lets the form editor talk to that GitLab only."""
    return lambda _: policy_allowing(f"{HOST} {STATUS}")


@pytest.fixture
def gitlab() -> GitLab:
    """The small catalogue at GitLab."""
    return GitLab(files_of(SMALL))


@pytest.fixture
def editor(new_context: Callable[..., BrowserContext], gitlab: GitLab, address: str) -> Editor:
    """The form editor, signed in at GitLab."""
    context = new_context()
    context.route(f"{HOST}/**", gitlab.answer)
    context.route(f"{STATUS}/**", gitlab.answer)
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 3000})
    page.clock.set_fixed_time(f"{TODAY}T09:00:00+01:00")
    opened = Editor(page, address)
    opened.open_editor()
    with page.expect_popup() as asked:
        page.get_by_role("button", name=re.compile(r"Inloggen met \W?GitLab")).click()
    asked.value.get_by_role("link", name="Authorize").click()
    expect(page.get_by_role("button", name="Nieuw")).to_be_visible(timeout=20_000)
    return opened


def test_signing_in_needs_no_secret_in_the_site(editor: Editor, gitlab: GitLab) -> None:
    """GitLab is asked with the hash of a secret that the browser made up, and sends back to the editor."""
    asked = gitlab.asked

    assert editor.page.url.startswith(f"{ADDRESS}beheer/")
    assert {"client_id": "formulieren", "redirect_uri": f"{ADDRESS}beheer/", "response_type": "code"} == {
        key: asked[key] for key in ("client_id", "redirect_uri", "response_type")
    }
    assert ("S256", 43, "api") == (
        asked["code_challenge_method"],
        len(asked["code_challenge"]),
        asked["scope"],
    )


def test_a_change_becomes_a_draft_merge_request(editor: Editor, gitlab: GitLab, tmp_path: Path) -> None:
    """On a branch that starts from `main`, which itself stays as it is."""
    editor.open("venue", "het-anker")
    editor.write("Het Anker 2", "Naam")
    editor.page.get_by_role("button", name="Opslaan", exact=True).click()
    editor.page.get_by_role("alertdialog").get_by_role("button", name="Later").click()
    [commit], [request] = gitlab.commits, gitlab.merge_requests
    [action] = commit["actions"]

    assert ("main", "cms/venue/het-anker") == (commit["start_branch"], commit["branch"])
    assert ("update", VENUE) == (action["action"], action["file_path"])
    assert files_of(SMALL)[VENUE].replace("Het Anker", "Het Anker 2") == action["content"]
    assert [] == errors({**files_of(SMALL), VENUE: action["content"]}, tmp_path)
    assert {
        "title": "Draft: Locatie het-anker gewijzigd",
        "source_branch": "cms/venue/het-anker",
        "target_branch": "main",
        "labels": "sveltia-cms/draft",
    } == {key: request[key] for key in ("title", "source_branch", "target_branch", "labels")}
    assert [] == gitlab.strangers
