"""What a site's theme has from us: templates, styles and the browser's program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.config_options import ExtraScriptValue

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_THEME = Path(__file__).parent / "theme"


def add_to_theme(config: MkDocsConfig, entries: Mapping[str, str]) -> None:
    """Add our templates, styles and script. A site's own `custom_dir` still comes first.

    `entries` says where the browser's programs and styles stand in the site.
    """
    if str(_THEME) not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(_THEME))
    if entries["main.css"] not in config.extra_css:
        config.extra_css.insert(0, entries["main.css"])
        script = ExtraScriptValue(entries["main.js"])
        script.type = "module"
        config.extra_javascript.append(script)
