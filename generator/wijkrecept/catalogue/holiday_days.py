"""Public and school holidays, as the package `holidays` has them.

The package takes a tenth of a second to begin with, whatever it is asked. So a build asks it in a copy
of the program (`look_up`), and remembers what that gave.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from wijkrecept.catalogue.schedule import Closure

_Asked = tuple[str, Closure, int]

_known: dict[_Asked, frozenset[dt.date]] = {}
"""What was found before; it never changes while a program runs."""


def holiday_days(region: str, closure: Closure, year: int) -> frozenset[dt.date]:
    """Give the days of a year on which the closure holds in a region for school holidays."""
    asked = region, closure, year
    found = _known.get(asked)
    if found is None:
        found = _known[asked] = _from_package(region, closure, year)
    return found


def are_known(region: str, years: Iterable[int]) -> bool:
    """Tell whether all closures of these years were found before."""
    return all((region, closure, year) in _known for year in years for closure in Closure)


def look_up(region: str, years: Iterable[int]) -> Mapping[_Asked, frozenset[dt.date]]:
    """Give the days of all closures in these years, to `remember`."""
    return {
        (region, closure, year): holiday_days(region, closure, year) for year in years for closure in Closure
    }


def remember(found: Mapping[_Asked, frozenset[dt.date]]) -> None:
    """Take what `look_up` gave in a copy of this program."""
    _known.update(found)


def _from_package(region: str, closure: Closure, year: int) -> frozenset[dt.date]:
    from holidays import country_holidays

    category = "school" if closure is Closure.SCHOOL_HOLIDAYS else "public"
    return frozenset(country_holidays("NL", region, year, expand=False, categories=(category,)))
