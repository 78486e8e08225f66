"""Hold an entry against its schema."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.problems import Fault
from wijkrecept.catalogue.reader import Tree
from wijkrecept.catalogue.schemas import bundled_schema
from wijkrecept.catalogue.sentences import Breach, faults_of


def schema_faults(kind: Kind, tree: Tree) -> list[Fault]:
    """Find everything in an entry that its schema does not allow, in the order of the file.

    Nearly all entries are right, and jsonschema-rs says so in 0.005 ms, where jsonschema takes
    0.4 to 1.2. Only what it turns down is held against the schema by jsonschema, which tells why.
    """
    if quick_validator(kind).is_valid(tree.value):
        return []
    errors = thorough_validator(kind).iter_errors(tree.value)
    breaches = (Breach(tuple(error.absolute_path), tuple(error.absolute_schema_path)) for error in errors)
    faults = faults_of(tree, bundled_schema(kind), breaches)
    return sorted(faults, key=lambda each: each.position)


@cache
def quick_validator(kind: Kind) -> jsonschema_rs.Draft202012Validator:
    """Give the validator that says whether an entry is right."""
    return jsonschema_rs.Draft202012Validator(bundled_schema(kind), offline=True, validate_formats=True)


@cache
def thorough_validator(kind: Kind) -> Draft202012Validator:
    """Give the validator that says what is wrong with an entry."""
    validator: Draft202012Validator = _Thorough(
        bundled_schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    return validator


def _pattern(_: Any, pattern: str, value: object, __: Any) -> Iterator[ValidationError]:  # noqa: ANN401
    """Hold a text against a pattern whose `$` is the very end, as JSON Schema has it and Python not."""
    if isinstance(value, str) and not re.search(pattern.replace("$", r"\Z"), value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


_Thorough = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]
