"""Where the files of a catalogue stand, from what MkDocs is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config

from wijkrecept.mkdocs_plugin.hosting import feedback_of
from wijkrecept.mkdocs_plugin.preparation import RefusedError
from wijkrecept.pages.feedback import Feedback, Host, Way
from wijkrecept.texts import load_texts


def feedback_for(folder: Path, *lines: str, options: str = "{}") -> Feedback:
    """Read a `mkdocs.yml` with these lines and options of the plugin."""
    (folder / "site").mkdir()
    file = folder / "mkdocs.yml"
    start = ("site_name: Proef", "site_url: https://proef.example/", "docs_dir: site", "site_dir: public")
    file.write_text("\n".join([*start, *lines, f"plugins: [wijkrecept: {options}]"]), encoding="utf-8")
    config = load_config(str(file))
    return feedback_of(config, config.plugins["wijkrecept"].config, load_texts())


@pytest.mark.parametrize(
    ("repository", "edit_uri", "host", "editor"),
    [
        ("https://github.com/g/c", "edit/main/site/", Host.GITHUB, "https://github.com/g/c/edit/main/"),
        ("https://gitlab.com/g/c/", "-/edit/main/site", Host.GITLAB, "https://gitlab.com/g/c/-/edit/main/"),
        ("https://codeberg.org/g/c", "_edit/main/site/", Host.GITEA, "https://codeberg.org/g/c/_edit/main/"),
        ("https://git.alkmaar.example/g/c", "-/edit/main/site/", Host.GITLAB, None),
        ("https://git.alkmaar.example/g/c", "_edit/main/site/", Host.GITEA, None),
        (
            "https://github.com/g/c",
            "edit/main/sub/site/",
            Host.GITHUB,
            "https://github.com/g/c/edit/main/sub/",
        ),
    ],
)
def test_each_host_has_its_form(
    tmp_path: Path, repository: str, edit_uri: str, host: Host, editor: str | None
) -> None:
    """The host is known by its name or by its `edit_uri`; files stand beside the written pages."""
    found = feedback_for(
        tmp_path, f"repo_url: {repository}", f"edit_uri: {edit_uri}", options="{feedback: issue}"
    )

    assert (Way.ISSUE, host) == (found.way, found.host)
    assert found.editor == (editor or f"{repository}/{edit_uri.removesuffix('site/')}")


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("repo_url: https://github.com/g/c",),
        ("repo_url: https://github.com/g/c", 'edit_uri: ""'),
        ("repo_url: https://github.com/g/c", 'edit_uri: "?path=site/"'),
    ],
)
def test_a_file_is_only_edited_where_that_is_known(tmp_path: Path, lines: tuple[str, ...]) -> None:
    """Without an `edit_uri` of the written pages' folder, there is no link that would lead nowhere."""
    found = feedback_for(tmp_path, *lines)

    assert (Way.MAIL, "") == (found.way, found.editor)


def test_the_catalogue_may_stand_elsewhere(tmp_path: Path) -> None:
    """`root` leads from `mkdocs.yml` to the catalogue."""
    found = feedback_for(
        tmp_path,
        "repo_url: https://github.com/g/c",
        "edit_uri: edit/main/web/site/",
        options="{root: ../inhoud}",
    )

    assert found.edit_link("catalog/a.yml") == "https://github.com/g/c/edit/main/inhoud/catalog/a.yml"


def test_issues_need_a_host(tmp_path: Path) -> None:
    """Issues without a place for them are refused in a sentence."""
    with pytest.raises(RefusedError, match="Zet dan bij repo_url het adres"):
        feedback_for(tmp_path, options="{feedback: issue}")
