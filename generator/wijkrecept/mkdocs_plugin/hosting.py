"""Where the catalogue's files stand at a host, from what MkDocs itself knows of it."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from wijkrecept.mkdocs_plugin.preparation import refusal
from wijkrecept.pages.feedback import Feedback, Host, Way

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from wijkrecept.mkdocs_plugin.config import WijkreceptConfig
    from wijkrecept.texts import Texts

_NAMES = {
    "github": Host.GITHUB,
    "gitlab": Host.GITLAB,
    "codeberg": Host.GITEA,
    "gitea": Host.GITEA,
    "forgejo": Host.GITEA,
}
_EDITORS = {"-/": Host.GITLAB, "_edit/": Host.GITEA}
"""How `edit_uri` begins at hosts whose name says nothing."""


def feedback_of(config: MkDocsConfig, settings: WijkreceptConfig, texts: Texts) -> Feedback:
    """Give how readers report and editors edit, from `repo_url`, `edit_uri` and our own options.

    Raises `RefusedError` when issues are asked for and there is no place for them.
    """
    repository = (config.repo_url or "").rstrip("/")
    edit_uri = config.edit_uri or ""
    host = _host(repository, edit_uri)
    way = Way(settings.feedback)
    if way is Way.ISSUE and host is None:
        raise refusal(texts, "no_host")
    return Feedback(
        way=way,
        host=host,
        repository=repository,
        editor=_editor(config, repository, edit_uri, settings.root),
        form=settings.feedback_form,
    )


def _host(repository: str, edit_uri: str) -> Host | None:
    if not repository:
        return None
    name = urlsplit(repository).hostname or ""
    known = [host for part, host in _NAMES.items() if part in name]
    known += [host for start, host in _EDITORS.items() if edit_uri.startswith(start)]
    return known[0] if known else None


def _editor(config: MkDocsConfig, repository: str, edit_uri: str, root: str) -> str:
    """Give the address of the catalogue's root in the host's editor; empty when it is not known.

    `edit_uri` leads to the folder of the written pages. MkDocs makes one up for some hosts, ending
    in `docs/`: where the pages stand elsewhere that leads nowhere, and is left.
    """
    own = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    pages = Path(config.docs_dir).resolve()
    if not repository or not edit_uri or not pages.is_relative_to(own):
        return ""
    ending = f"{pages.relative_to(own).as_posix()}/"
    folder = f"{edit_uri.rstrip('/')}/"
    if not folder.endswith(f"/{ending}") or "?" in folder or "#" in folder:
        return ""
    top = posixpath.normpath(posixpath.join(folder.removesuffix(ending), root))
    return urljoin(f"{repository}/", f"{top}/")
