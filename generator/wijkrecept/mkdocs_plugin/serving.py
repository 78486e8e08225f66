"""What lasts from one build of `mkdocs serve` to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from wijkrecept.catalogue import EntryCache
from wijkrecept.mkdocs_plugin.data_files import DataFiles
from wijkrecept.mkdocs_plugin.frame import frame_of
from wijkrecept.mkdocs_plugin.on_demand import OnDemand
from wijkrecept.mkdocs_plugin.preparation import Preparation
from wijkrecept.mkdocs_plugin.standing import Standing
from wijkrecept.mkdocs_plugin.surroundings import Surroundings
from wijkrecept.mkdocs_plugin.writing import Site
from wijkrecept.texts import Texts


@dataclass(slots=True)
class Serving:
    """What was read and made before, so that only what an edit changes is made again."""

    texts: Texts
    cache: EntryCache = field(default_factory=EntryCache)
    standing: Standing = field(default_factory=Standing)
    on_demand: OnDemand = field(default_factory=OnDemand)
    surroundings: Surroundings | None = None
    """What MkDocs made in the last build, if that went well."""

    def renewed(self, made: Preparation) -> Iterator[int] | None:
        """Make the pages of `made` that are not in the site yet, if that is all there is to make.

        Gives a one for each page, and leaves the finder for who asks. Gives nothing, and does nothing,
        where MkDocs has to build: what it makes would change as well.
        """
        last = self.surroundings
        if last is None:
            return None
        data = DataFiles(made, self.texts, last.written, are_kept=False)
        if not last.hold_for(made, frame_of(made.edition, last.config, data.paths, self.texts)):
            return None
        self.surroundings = replace(last, digest=made.digest)
        site = Site(Path(last.config.site_dir))
        site.write_all({each.path: each.content for each in data.small()})
        self.on_demand.leave(data.finder_paths, lambda: site.write_all(data.finder()))
        return self.standing.write(site, made, last.shells)
