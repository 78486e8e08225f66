"""The schemas are the single definition of an entry, and editors read them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from wijkrecept.catalogue import Kind, bundled_schema, icpc, keys, schema_sources


def described_parts(part: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for name, each in part.get("properties", {}).items():
        if each is not False:
            yield f"{path}/{name}", each
            yield from described_parts(each, f"{path}/{name}")
            yield from described_parts(each.get("items", {}), f"{path}/{name}[]")


def listed_groups(schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    parts = [(f"{path}[]", part.get("items", {})) for path, part in described_parts(schema)]
    return [(path, items) for path, items in parts if "properties" in items]


@pytest.mark.parametrize("kind", Kind)
def test_every_key_has_a_title_and_a_description(kind: Kind) -> None:
    """An editor's tool can say of each key what it is called and what it is for."""
    assert [] == [
        path
        for path, part in described_parts(bundled_schema(kind))
        if not {"title", "description"} <= set(part)
    ]


@pytest.mark.parametrize("kind", Kind)
def test_every_form_has_a_sentence(kind: Kind) -> None:
    """A value that must have some form comes with what to write."""
    parts = dict(described_parts(bundled_schema(kind)))

    assert [] == [
        path for path, part in parts.items() if "pattern" in part and "patternErrorMessage" not in part
    ]


@pytest.mark.parametrize("kind", Kind)
def test_every_example_can_be_written(kind: Kind) -> None:
    """Who types what an example shows makes no new mistake."""
    schema = bundled_schema(kind)
    parts = [*dict(described_parts(schema)).items(), *listed_groups(schema)]

    assert [] == [
        (path, example)
        for path, part in parts
        for example in part.get("examples", ())
        if not jsonschema_rs.Draft202012Validator(part).is_valid(example)
    ]


@pytest.mark.parametrize("kind", Kind)
def test_every_needed_key_has_an_example_or_a_choice(kind: Kind) -> None:
    """Whoever left out a key that is needed is shown what to type."""
    schema = bundled_schema(kind)

    assert [] == [
        (path, key)
        for path, part in [("", schema), *described_parts(schema), *listed_groups(schema)]
        for key in part.get("required", ())
        if not part["properties"][key].keys() & {"examples", "enum"}
    ]


@pytest.mark.parametrize("kind", Kind)
def test_every_key_is_known_to_the_program(kind: Kind) -> None:
    """No key can be written that nothing reads."""
    known = {value for name, value in vars(keys).items() if name.isupper() and isinstance(value, str)}
    written = {path.rsplit("/", 1)[1] for path, _ in described_parts(bundled_schema(kind))}

    assert set() == written - known


def test_the_files_are_given_byte_for_byte() -> None:
    """What is published is what is validated with."""
    assert {*(f"{kind}.json" for kind in Kind), "common.json"} == set(schema_sources())
    assert "Activiteit" == json.loads(schema_sources()["activity.json"])["title"]


@pytest.mark.parametrize("kind", Kind)
def test_a_schema_is_a_schema(kind: Kind) -> None:
    """Each bundled schema is valid by its own draft."""
    assert jsonschema_rs.meta.is_valid(bundled_schema(kind))


def test_what_stands_beside_a_reference_adds_up() -> None:
    """A coach's hour in a wijk needs all that an hour needs, and a venue."""
    coach = bundled_schema(Kind.NEIGHBOURHOOD)["properties"]["coach"]["items"]
    hour = coach["properties"]["spreekuur"]["items"]

    assert ["dag", "van", "tot", "locatie"] == hour["required"]
    assert {} == hour["properties"]["organisatie"]["not"]


def test_the_form_of_a_code_is_the_same_everywhere() -> None:
    """The schema and the program agree on what an ICPC code looks like."""
    assert bundled_schema(Kind.COMPLAINT)["properties"]["code"]["pattern"] == f"^{icpc.FORM}$"
