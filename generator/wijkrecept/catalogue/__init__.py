"""Files in, a checked and immutable model out, with every problem told in one plain sentence."""

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.entry_cache import EntryCache
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.loading import Loaded, load_catalogue
from wijkrecept.catalogue.occurrences import HolidayCalendar, Occurrence, occurrences
from wijkrecept.catalogue.problems import Problem, Severity
from wijkrecept.catalogue.schemas import bundled_schema, schema_sources

__all__ = [
    "Catalogue",
    "EntryCache",
    "HolidayCalendar",
    "Kind",
    "Loaded",
    "Occurrence",
    "Problem",
    "Severity",
    "bundled_schema",
    "load_catalogue",
    "occurrences",
    "schema_sources",
]
