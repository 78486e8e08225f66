"""When coaches can be met, in all wijken and practices together."""

from __future__ import annotations

from wijkrecept.catalogue.model import Catalogue, OfficeHour


def all_office_hours(catalogue: Catalogue) -> list[OfficeHour]:
    """Give every hour at which a coach can be met, in the order of the week."""
    in_neighbourhoods = (hour for each in catalogue.neighbourhoods.values() for hour in each.office_hours)
    in_practices = (hour for each in catalogue.practices.values() for hour in each.office_hours)
    return sorted([*in_neighbourhoods, *in_practices], key=lambda hour: (hour.weekday, hour.start))
