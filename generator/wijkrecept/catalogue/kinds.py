"""The kinds of entry, and the folder each kind lives in."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of entry; the value is the name of its schema."""

    NEIGHBOURHOOD = "neighbourhood"
    VENUE = "venue"
    ORGANISATION = "organisation"
    PRACTICE = "practice"
    COMPLAINT = "complaint"
    ACTIVITY = "activity"

    @property
    def folder(self) -> str:
        """The folder of this kind, relative to the catalogue's root, with `/`."""
        return FOLDERS[self]


CATALOGUE_FOLDER = "catalog"
"""A root without this folder holds no catalogue."""

FOLDERS = {
    Kind.NEIGHBOURHOOD: "neighbourhoods",
    Kind.VENUE: f"{CATALOGUE_FOLDER}/venues",
    Kind.ORGANISATION: f"{CATALOGUE_FOLDER}/organisations",
    Kind.PRACTICE: f"{CATALOGUE_FOLDER}/practices",
    Kind.COMPLAINT: f"{CATALOGUE_FOLDER}/complaints",
    Kind.ACTIVITY: f"{CATALOGUE_FOLDER}/activities",
}

PHOTOS_FOLDER = f"{CATALOGUE_FOLDER}/photos"
"""Where the photos stand that entries show."""

OTHER_FOLDERS = frozenset({f"{CATALOGUE_FOLDER}/figures", PHOTOS_FOLDER})
"""Folders that belong to the catalogue but hold no entries."""
