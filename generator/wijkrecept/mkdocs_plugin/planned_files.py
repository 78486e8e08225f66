"""The files of a site, with the pages that will be stamped though MkDocs does not make them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class PlannedFiles(Files):
    """Files that answer for the address of a stamped page too.

    So a link to one from a hand-written page, or from `nav`, is found to be good. Such a page is
    not among the files: MkDocs has nothing to read or write for it.
    """

    def __init__(self, files: Files, pages: Iterable[str], config: MkDocsConfig) -> None:
        """Take the files there are, and the paths from the site's root of the pages to come."""
        super().__init__(files)
        self._planned = {f"{path}index.html" for path in pages}
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        """Give the file at a path, or a stand-in for a page to come; `None` when there is neither."""
        found = super().get_file_from_path(path)
        if found is None and path in self._planned:
            return File.generated(self._config, path, content="", inclusion=InclusionLevel.INCLUDED)
        return found
