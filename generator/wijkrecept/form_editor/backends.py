"""Where the form editor saves, from the option `editor` in `mkdocs.yml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wijkrecept.texts import Texts

BACKENDS = ("github", "gitlab", "test-repo")
"""GitHub, GitLab, and the browser's own storage for trying things out."""

_OPTIONS = ("backend", "repo", "branch", "base_url", "app_id")
_REPO = {
    "github": re.compile(r"[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+"),
    "gitlab": re.compile(r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+"),
}
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+(:[0-9]+)?")


class EditorSettingsError(ValueError):
    """The option `editor` cannot work; says why and what to write instead, in Dutch."""


@dataclass(frozen=True, slots=True)
class Backend:
    """The place that the form editor reads from and saves to."""

    name: str
    repo: str = ""
    branch: str = "main"
    base_url: str = ""
    """For GitHub the relay that signs people in; for GitLab the server, when it is not gitlab.com."""
    app_id: str = ""
    """GitLab's id of the application that people sign in with (PKCE)."""

    @property
    def has_reviews(self) -> bool:
        """Tell whether a change becomes a pull or merge request first."""
        return self.name != "test-repo"

    def configuration(self) -> dict[str, Any]:
        """Give what Sveltia CMS calls `backend`.

        Without a relay (GitHub) or an application (GitLab) people sign in with a token of their own.
        """
        if not self.has_reviews:
            return {"name": self.name}
        shared: dict[str, Any] = {"name": self.name, "repo": self.repo, "branch": self.branch}
        if self.name == "github":
            return shared | ({"base_url": self.base_url} if self.base_url else {"auth_methods": ["token"]})
        server = {"base_url": self.base_url, "api_root": f"{self.base_url}/api/v4"} if self.base_url else {}
        signing_in: dict[str, Any] = (
            {"auth_type": "pkce", "app_id": self.app_id} if self.app_id else {"auth_methods": ["token"]}
        )
        return shared | server | signing_in


def backend_of(option: Mapping[str, object], texts: Texts) -> Backend:
    """Check the option `editor`. Raises `EditorSettingsError` with one Dutch sentence."""
    for key, value in option.items():
        if key not in _OPTIONS:
            raise _error(texts, "unknown_option", option=key, known=", ".join(_OPTIONS))
        if not isinstance(value, str):
            raise _error(texts, "not_text", option=key)
    given = {key: str(value) for key, value in option.items()}
    name = given.pop("backend", "")
    if name not in BACKENDS:
        raise _error(texts, "unknown_backend", backend=name, known=", ".join(BACKENDS))
    if name in _REPO and not _REPO[name].fullmatch(given.get("repo", "")):
        raise _error(texts, f"bad_repo_{name}", repo=given.get("repo", ""))
    if given.get("branch") == "":
        raise _error(texts, "no_branch")
    if "base_url" in given and not _ADDRESS.fullmatch(given["base_url"]):
        raise _error(texts, "bad_address", address=given["base_url"])
    if "app_id" in given and name != "gitlab":
        raise _error(texts, "app_id_elsewhere")
    return Backend(name, **given)


def _error(texts: Texts, reason: str, **blanks: object) -> EditorSettingsError:
    return EditorSettingsError(texts(f"form_editor.refused.{reason}", **blanks))
