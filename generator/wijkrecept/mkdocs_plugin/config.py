"""What `mkdocs.yml` can say to the plugin."""

from __future__ import annotations

import datetime as dt

from mkdocs.config import base
from mkdocs.config import config_options as c

from wijkrecept.pages.feedback import Way
from wijkrecept.texts import TRANSLATED


class WijkreceptConfig(base.Config):
    """Options under `plugins: - wijkrecept:`; all have a default."""

    root = c.Type(str, default=".")
    """Folder that holds `catalog/` and `neighbourhoods/`, relative to `mkdocs.yml`."""

    school_region = c.Choice(("Noord", "Midden", "Zuid"), default="Noord")
    """Region whose school holidays count (set by the Ministry of Education)."""

    school_holidays_added = c.ListOfItems(c.Type((str, dt.date)), default=[])
    """Days that are school holiday here, whatever the region's calendar says (YYYY-MM-DD)."""

    school_holidays_removed = c.ListOfItems(c.Type((str, dt.date)), default=[])
    """Days that are no school holiday here; those of autumn and spring are only advised."""

    tiles = c.Type(str, default="nlmaps.grijs")
    """A tile layer by its `xyzservices` name, a URL template with {z}, {x} and {y}, or `geen`."""

    tiles_attribution = c.Type(str, default="")
    """Who made the tiles; needed when `tiles` is a URL template."""

    languages = c.ListOfItems(c.Type((str, int, bool)), default=list(TRANSLATED))
    """Languages beside Dutch that activities and the sheet are in, by ISO 639-1 code."""

    feedback = c.Choice(tuple(way.value for way in Way), default=Way.MAIL.value)
    """How a reader says that something is wrong: `issue` (at the host of `repo_url`), `mail` or `geen`."""

    feedback_form = c.Type(str, default="")
    """GitHub's issue form (`klopt-niet.yml`), with fields `activiteit` and `pagina`; else a plain issue."""

    editor = c.Type(dict, default={})
    """Where the form editor at `/beheer/` saves; without it there is no form editor.

    `backend` (`github`, `gitlab` or `test-repo`), `repo`, `branch`, `base_url` and `app_id`.
    """

    today = c.Optional(c.Type((str, dt.date)))
    """Build as if on this day (YYYY-MM-DD): for tests and for looking ahead."""
