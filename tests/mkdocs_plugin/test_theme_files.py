"""MkDocs gets the same files from a theme whether or not its hidden folders are looked at."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from wijkrecept.mkdocs_plugin.theme_files import pass_over_hidden_folders


@pytest.fixture
def theme(tmp_path: Path) -> Theme:
    """Material with a folder of the site's own before it, which has hidden files at two levels."""
    for path in (
        "own.css",
        "deep/own.css",
        ".hidden/a.css",
        "deep/.hidden/b.css",
        "deep/.hidden/c/d.css",
        "deep/.dot",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, encoding="utf-8")
    return Theme("material", custom_dir=str(tmp_path))


def files_of(theme: Theme, env: jinja2.Environment) -> list[tuple[str, str]]:
    """Give the files that MkDocs takes from a theme, each with the folder that it comes from."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "Voorbeeld", "theme": {"name": "material"}})
    config.validate()
    config.theme = theme
    files = Files([])
    files.add_files_from_theme(env, config)
    return [(file.src_uri, str(file.src_dir)) for file in files]


def test_mkdocs_takes_the_same_files_from_the_theme(theme: Theme) -> None:
    """What stands in hidden folders was left out before, too."""
    usual = files_of(theme, theme.get_env())

    pass_over_hidden_folders(theme)

    assert usual == files_of(theme, theme.get_env())


def test_hidden_files_are_not_listed(theme: Theme) -> None:
    """Not one of the ten thousand icons is looked at."""
    pass_over_hidden_folders(theme)

    listed = theme.get_env().list_templates()

    assert {"own.css", "deep/own.css"} <= set(listed)
    assert [] == [name for name in listed if "/." in f"/{name.rpartition('/')[0]}"]


def test_a_hidden_file_is_still_found(theme: Theme) -> None:
    """A template that names an icon gets it."""
    pass_over_hidden_folders(theme)

    assert "deep/.hidden/c/d.css" == theme.get_env().get_template("deep/.hidden/c/d.css").render()
