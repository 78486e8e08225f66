"""The option `editor` in `mkdocs.yml`."""

from __future__ import annotations

from typing import Any

import pytest

from wijkrecept.form_editor import Backend, EditorSettingsError, backend_of
from wijkrecept.texts import load_texts

TEXTS = load_texts()


def test_github_without_a_relay_asks_for_a_token() -> None:
    """A static site can't sign anybody in to GitHub by itself."""
    backend = backend_of({"backend": "github", "repo": "gemeente/recept"}, TEXTS)

    assert {
        "name": "github",
        "repo": "gemeente/recept",
        "branch": "main",
        "auth_methods": ["token"],
    } == backend.configuration()


def test_github_with_a_relay_signs_in_through_it() -> None:
    """The relay's address is what Sveltia CMS calls `base_url`."""
    backend = Backend("github", "gemeente/recept", base_url="https://inloggen.example.nl")

    assert {
        "name": "github",
        "repo": "gemeente/recept",
        "branch": "main",
        "base_url": "https://inloggen.example.nl",
    } == backend.configuration()


def test_gitlab_with_an_application_needs_no_server() -> None:
    """PKCE works from the browser, also at a GitLab of one's own."""
    option = {
        "backend": "gitlab",
        "repo": "groep/onder/recept",
        "branch": "hoofd",
        "base_url": "https://git.example.nl",
        "app_id": "abc",
    }

    assert {
        "name": "gitlab",
        "repo": "groep/onder/recept",
        "branch": "hoofd",
        "base_url": "https://git.example.nl",
        "api_root": "https://git.example.nl/api/v4",
        "auth_type": "pkce",
        "app_id": "abc",
    } == backend_of(option, TEXTS).configuration()


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        (
            {},
            "kies bij editor in mkdocs.yml een backend uit: github, gitlab, test-repo. Nu staat er: .",
        ),
        (
            {"backend": "github"},
            "schrijf bij editor in mkdocs.yml de repo als eigenaar/naam. Nu staat er: .",
        ),
        (
            {"backend": "github", "repo": "https://github.com/a/b"},
            "schrijf bij editor in mkdocs.yml de repo als eigenaar/naam. Nu staat er: https://github.com/a/b.",
        ),
        (
            {"backend": "gitlab", "repo": "recept"},
            "schrijf bij editor in mkdocs.yml de repo als groep/naam. Nu staat er: recept.",
        ),
        (
            {"backend": "github", "repos": "a/b"},
            (
                "repos bij editor in mkdocs.yml is niet bekend. "
                "Kies uit: backend, repo, branch, base_url, app_id."
            ),
        ),
        (
            {"backend": "gitlab", "repo": "a/b", "app_id": 12},
            "app_id bij editor in mkdocs.yml is geen tekst. Zet er aanhalingstekens omheen.",
        ),
        (
            {"backend": "github", "repo": "a/b", "branch": ""},
            "schrijf bij editor in mkdocs.yml de branch, of laat die regel weg. Dan is het main.",
        ),
        (
            {"backend": "github", "repo": "a/b", "base_url": "http://in.nl/"},
            (
                "schrijf bij editor in mkdocs.yml de base_url als https://inloggen.example.nl, "
                "zonder schuine streep aan het eind. Nu staat er: http://in.nl/."
            ),
        ),
        (
            {"backend": "github", "repo": "a/b", "app_id": "x"},
            "laat bij editor in mkdocs.yml de app_id weg. Die hoort alleen bij gitlab.",
        ),
    ],
)
def test_what_cannot_work_gets_a_sentence(option: dict[str, Any], sentence: str) -> None:
    """What is wrong, where it stands and what to write instead."""
    with pytest.raises(EditorSettingsError) as refused:
        backend_of(option, TEXTS)

    assert sentence == str(refused.value)
