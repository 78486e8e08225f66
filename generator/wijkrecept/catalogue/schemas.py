"""The JSON Schemas of the entries: the single definition of what an entry may say.

Validation, the editors' tools, the form editor and the reference page all come from these files.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from wijkrecept.catalogue.kinds import Kind

Schema = dict[str, Any]
SchemaPart: TypeAlias = Any
"""A schema, or a list, text or number in it."""


@cache
def schema_sources() -> Mapping[str, bytes]:
    """Give the schema files by name (`activity.json`), byte for byte, for publishing."""
    folder = files("wijkrecept.catalogue").joinpath("schemas")
    found = (each for each in folder.iterdir() if each.name.endswith(".json"))
    return {each.name: each.read_bytes() for each in sorted(found, key=lambda each: each.name)}


@cache
def bundled_schema(kind: Kind) -> Schema:
    """Give the schema of a kind with every `$ref` replaced by what it points at.

    What stands beside a `$ref` wins from what it points at, but for `required` and `properties`,
    which add up. Don't change what you get: it is shared.
    """
    name = f"{kind}.json"
    bundled: Schema = _bundle(_documents()[name], name)
    bundled.pop("$defs", None)
    return bundled


@cache
def words_of_schemas() -> frozenset[str]:
    """Give every key that any kind of entry can have, at any depth."""
    return frozenset(key for kind in Kind for key in _words(bundled_schema(kind)))


def _words(part: SchemaPart) -> Iterator[str]:
    if isinstance(part, dict):
        properties = part.get("properties")
        yield from properties if isinstance(properties, dict) else ()
        for each in part.values():
            yield from _words(each)
    elif isinstance(part, list):
        for each in part:
            yield from _words(each)


@cache
def _documents() -> Mapping[str, Schema]:
    return {name: json.loads(content) for name, content in schema_sources().items()}


def _bundle(part: SchemaPart, name: str) -> SchemaPart:
    if isinstance(part, list):
        return [_bundle(each, name) for each in part]
    if not isinstance(part, dict):
        return part
    own = {key: _bundle(each, name) for key, each in part.items() if key not in {"$ref", "$defs"}}
    if "$ref" not in part:
        return own
    file, _, pointer = part["$ref"].partition("#")
    target: Any = _documents()[file or name]
    for step in pointer.split("/")[1:]:
        target = target[step]
    referred = _bundle(target, file or name)
    merged = {**referred, **own}
    if "properties" in referred:
        merged["properties"] = {**referred["properties"], **own.get("properties", {})}
    if "required" in referred:
        merged["required"] = [*referred["required"], *own.get("required", [])]
    return merged
