"""A new catalogue, with all that a municipality needs to begin."""

from wijkrecept.starting.catalogue import complaint_files, new_catalogue, schema_files

__all__ = ["complaint_files", "new_catalogue", "schema_files"]
