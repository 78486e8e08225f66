"""Which other entries an entry names, and which photo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.reader import Path, RawValue


class Reference(NamedTuple):
    """That the value at `path` names an entry of `kind`: by its code for a complaint, else by its id."""

    path: Path
    kind: Kind
    target: str


def references_of(kind: Kind, raw: Mapping[str, Any]) -> tuple[Reference, ...]:
    """Collect what an entry refers to; parts that its schema refuses are passed over."""
    return tuple(
        Reference(path, target_kind, value)
        for pattern, target_kind in _REFERENCES[kind]
        for path, value in _values(raw, pattern)
        if isinstance(value, str) and value
    )


def photo_named_in(raw: Mapping[str, Any]) -> str | None:
    """Give the name of the photo that an entry shows."""
    photo = raw.get(keys.PHOTO)
    name = photo.get(keys.PHOTO_FILE) if isinstance(photo, Mapping) else None
    return name if isinstance(name, str) and name else None


_EVERY: None = None
"""In a path below: every item of a list."""

_REFERENCES: Mapping[Kind, tuple[tuple[tuple[str | None, ...], Kind], ...]] = {
    Kind.ACTIVITY: (
        ((keys.VENUE,), Kind.VENUE),
        ((keys.ORGANISATION,), Kind.ORGANISATION),
        ((keys.COMPLAINTS, _EVERY), Kind.COMPLAINT),
        ((keys.SUCCESSOR,), Kind.ACTIVITY),
    ),
    Kind.COMPLAINT: (),
    Kind.NEIGHBOURHOOD: (
        ((keys.BORDERS, _EVERY), Kind.NEIGHBOURHOOD),
        ((keys.COACH, _EVERY, keys.ORGANISATION), Kind.ORGANISATION),
        ((keys.COACH, _EVERY, keys.OFFICE_HOURS, _EVERY, keys.VENUE), Kind.VENUE),
    ),
    Kind.ORGANISATION: (((keys.COACH, keys.DEPUTY, keys.ORGANISATION), Kind.ORGANISATION),),
    Kind.PRACTICE: (
        ((keys.NEIGHBOURHOODS, _EVERY), Kind.NEIGHBOURHOOD),
        ((keys.OFFICE_HOURS, _EVERY, keys.ORGANISATION), Kind.ORGANISATION),
        ((keys.DEPUTY, keys.ORGANISATION), Kind.ORGANISATION),
    ),
    Kind.VENUE: (((keys.NEIGHBOURHOOD,), Kind.NEIGHBOURHOOD),),
}


def _values(
    value: RawValue, pattern: tuple[str | None, ...], path: Path = ()
) -> Iterator[tuple[Path, RawValue]]:
    if not pattern:
        yield path, value
        return
    step, *rest = pattern
    if step is _EVERY:
        for index, each in enumerate(value if isinstance(value, list) else ()):
            yield from _values(each, tuple(rest), (*path, index))
    elif isinstance(value, Mapping) and step in value:
        yield from _values(value[step], tuple(rest), (*path, step))
