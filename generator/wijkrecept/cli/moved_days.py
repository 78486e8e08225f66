"""Activities of which a change moved the day or the time, while the date of the last check stayed.

Somebody who knows the new day has just asked. Without the new date the site goes on to say that it
was asked long ago.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from wijkrecept.catalogue import Kind, Problem, keys
from wijkrecept.catalogue.entries import entry_from_content
from wijkrecept.catalogue.files import find_files
from wijkrecept.catalogue.model import Activity
from wijkrecept.cli.git import NoComparisonError, git


def moved_days(root: Path, before: str, changed: Collection[str]) -> Iterator[Problem]:
    """Warn at the old date of each such activity among the `changed` files."""
    for file in find_files(root).files:
        if file.kind is not Kind.ACTIVITY or file.source not in changed:
            continue
        try:
            content = git(root, "show", f"{before}:./{file.source}")
        except NoComparisonError:  # It was not there.
            continue
        old = entry_from_content(file.kind, file.id, file.source, content).record
        entry = entry_from_content(file.kind, file.id, file.source, file.content)
        new = entry.record
        if isinstance(old, Activity) and isinstance(new, Activity) and _moved(old, new):
            yield entry.problem("checked_before_change", (keys.CHECKED,))


def _moved(old: Activity, new: Activity) -> bool:
    same_days = [each.pattern for each in old.schedules] == [each.pattern for each in new.schedules]
    return not same_days and old.checked == new.checked and new.retired is None
