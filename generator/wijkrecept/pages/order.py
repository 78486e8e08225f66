"""The order in which people look for something in a list."""

from __future__ import annotations

from collections.abc import Iterable

from wijkrecept.catalogue.model import Activity


def by_name(activities: Iterable[Activity]) -> list[Activity]:
    """Sort activities by name, capitals and small letters alike."""
    return sorted(activities, key=lambda each: each.name.lower())
