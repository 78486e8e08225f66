"""The files of the form editor, for a site that has it on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from wijkrecept.form_editor import EDITOR_PATH, EditedSite, editor_configuration, editor_page
from wijkrecept.mkdocs_plugin import assets
from wijkrecept.mkdocs_plugin.preparation import Preparation
from wijkrecept.pages.data import compact_json
from wijkrecept.texts import Texts

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def editor_files(
    prepared: Preparation, config: MkDocsConfig, site_url: str, root: str, texts: Texts
) -> Iterator[assets.Asset]:
    """Give the page, the configuration and the program of the form editor, if it is on.

    `root` is the folder of the catalogue, from that of `mkdocs.yml`.
    """
    if prepared.editor is None:
        return
    title = texts("form_editor.title", site=config.site_name)
    neighbourhoods = {each.id: each.name for each in prepared.edition.catalogue.neighbourhoods.values()}
    within = PurePosixPath(root.replace("\\", "/"))
    folder = "" if within.is_absolute() or within == PurePosixPath() else f"{within}/"
    site = EditedSite(site_url, title, folder)
    configuration = editor_configuration(prepared.editor, site, neighbourhoods, texts)
    page = editor_page(title, prepared.entries["editor.js"], str(config.theme["favicon"]))
    yield assets.Asset(f"{EDITOR_PATH}index.html", page.encode())
    yield assets.Asset(f"{EDITOR_PATH}config.json", compact_json(configuration).encode())
    yield from assets.editor_program()
