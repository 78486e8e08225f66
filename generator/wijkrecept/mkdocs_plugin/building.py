"""Build a site as `mkdocs build` does, and tell how long each part of it took."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from wijkrecept.mkdocs_plugin.phases import Phase
from wijkrecept.mkdocs_plugin.plugin import WijkreceptPlugin


class NotBuiltError(Exception):
    """The site was not built; why has been said."""


def build_site(config_file: Path, say: Callable[[str], None]) -> tuple[Path, list[Phase]]:
    """Build the site of a `mkdocs.yml`, and give its folder and the phases that the build went through.

    Warnings and errors are told to `say` as they come. Raises `NotBuiltError`.
    """
    handler = _Teller(say)
    log = logging.getLogger("mkdocs")
    log.addHandler(handler)
    try:
        config = load_config(str(config_file))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except (Abort, ConfigurationError) as error:
        raise NotBuiltError(str(error)) from error
    finally:
        log.removeHandler(handler)
    found = (plugin for plugin in config.plugins.values() if isinstance(plugin, WijkreceptPlugin))
    return Path(config.site_dir), [phase for plugin in found for phase in plugin.phases.over]


class _Teller(logging.Handler):
    """Says each warning and error."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        """Say one."""
        self._say(record.getMessage())
