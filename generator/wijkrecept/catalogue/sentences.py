"""Say what a schema does not allow in one sentence that an editor can act on.

The validator says where and by which keyword; what is wrong is worked out here from the schema
and the entry, so that no word of JSON Schema reaches an editor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.examples import what_to_write
from wijkrecept.catalogue.key_sentences import meant_key, mistyped_keys, slips_in_braces, swallowed
from wijkrecept.catalogue.line_slips import ODD_SPACE
from wijkrecept.catalogue.other_words import OTHER_KEYS
from wijkrecept.catalogue.problems import Fault, fault
from wijkrecept.catalogue.reader import Path, RawValue, Tree, name_of, value_at
from wijkrecept.catalogue.schedule_sentences import schedule
from wijkrecept.catalogue.schemas import Schema
from wijkrecept.catalogue.value_sentences import (
    choice,
    date,
    too_long,
    too_many,
    twice,
    value_form,
    wrong_type,
)

_OF_AN_ADDRESS = frozenset({keys.ADDRESS, keys.STREET, keys.NUMBER, keys.POSTCODE, keys.TOWN, "huisnummer"})
"""What editors write in an activity's file that belongs in its venue's."""


@dataclass(frozen=True, slots=True)
class Breach:
    """Where an entry breaks its schema."""

    path: Path
    schema_path: Path
    """The way through the bundled schema to the keyword that was broken."""


def faults_of(tree: Tree, schema: Schema, breaches: Iterable[Breach]) -> list[Fault]:
    """Translate breaches, at most one sentence for each value."""
    found: dict[tuple[Path, bool], list[Fault]] = {}
    for breach in breaches:
        keyword = str(breach.schema_path[-1]) if breach.schema_path else ""
        part = _part_of(schema, breach.schema_path)
        about_keys = keyword in {"required", "additionalProperties"}
        slot = found.setdefault((breach.path, about_keys), [])
        if about_keys or not slot:
            parent = _part_of(schema, breach.schema_path[:-2])
            slot.extend(_translate(tree, breach.path, part, parent, keyword))
    return list(dict.fromkeys(each for slot in found.values() for each in slot))


def _part_of(schema: Schema, path: Path) -> Schema:
    part: Any = schema
    for step in path[:-1]:
        part = part[step]
    return part if isinstance(part, dict) else {}


def _translate(tree: Tree, path: Path, part: Schema, parent: Schema, keyword: str) -> Iterable[Fault]:
    value = value_at(tree.value, path)
    if value == "" or (value in ([], {}) and keyword in {"minItems", "minProperties"}):
        return [_empty(tree, path, part, parent)]
    translator = _TRANSLATORS.get(keyword, value_form)
    return translator(tree, path, part, value)


def _empty(tree: Tree, path: Path, part: Schema, parent: Schema) -> Fault:
    name = name_of(path)
    # A schedule needs other keys in each of its shapes: an empty one was meant to be filled in.
    needed = [parent, *parent.get("oneOf", ())]
    if isinstance(path[-1], str) and any(name in each.get("required", ()) for each in needed):
        return fault("value_empty", tree.at_key(path), what_to_write(name, part), key=name)
    return fault("value_empty_optional", tree.at_key(path), key=name)


def _required(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    mistyped = mistyped_keys(part, value)
    for key in part["required"]:
        if key not in value and key not in mistyped:
            position = tree.at_key(path)
            hint = what_to_write(key, part["properties"].get(key, {}))
            inside = swallowed(tree, path, value, key)
            if inside is not None:
                yield inside
            elif path:
                yield fault("key_missing_in", position, hint, key=key, parent=name_of(path))
            else:
                yield fault("key_missing", position, hint, key=key)


def _unknown(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    known = part["properties"]
    slips = slips_in_braces(tree, path, value, known)
    yield from slips.faults
    for key in value:
        if key in known or key in slips.keys:
            continue
        position = tree.at_key((*path, key))
        word = OTHER_KEYS.get(key.casefold(), key)
        groups = [name for name, each in known.items() if word in each.get("properties", {})]
        near = meant_key(key, part, value)
        if ODD_SPACE.match(key):
            yield fault("yaml_odd_space", position)
            continue
        if key.casefold() in _OF_AN_ADDRESS and keys.VENUE in known and keys.WHEN in known:
            yield fault("key_address", position, key=key)
            continue
        if groups and word not in known:
            yield fault("key_elsewhere", position, key=key, meant=word, parent=groups[0])
        elif near is not None:
            yield fault("key_unknown", position, key=key, meant=near)
        else:
            yield fault("key_strange", position, key=key, known=known)


def _forbidden(tree: Tree, path: Path, _: Schema, __: RawValue) -> Iterator[Fault]:
    yield fault("key_forbidden", tree.at_key(path), key=name_of(path))


_TRANSLATORS: dict[str, Callable[[Tree, Path, Schema, RawValue], Iterable[Fault]]] = {
    "additionalProperties": _unknown,
    "enum": choice,
    "format": date,
    "maxItems": too_many,
    "maxLength": too_long,
    "not": _forbidden,
    "oneOf": schedule,
    "required": _required,
    "type": wrong_type,
    "uniqueItems": twice,
}
