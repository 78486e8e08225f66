"""What an entry has that its schema does not allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.reader import Tree
from wijkrecept.catalogue.schemas import bundled_schema
from wijkrecept.catalogue.sentences import Breach


def breaches_of(kind: Kind, tree: Tree) -> Iterator[Breach]:
    """Give every breach of its schema in an entry."""
    for error in thorough_validator(kind).iter_errors(tree.value):
        yield Breach(tuple(error.absolute_path), tuple(error.absolute_schema_path))


@cache
def thorough_validator(kind: Kind) -> Draft202012Validator:
    """Give the validator that says what is wrong with an entry."""
    validator: Draft202012Validator = _Thorough(
        bundled_schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    return validator


def _pattern(_: Any, pattern: str, value: object, __: Any) -> Iterator[ValidationError]:  # noqa: ANN401  what jsonschema hands over
    """Hold a text against a pattern whose `$` is the very end, as JSON Schema has it and Python not."""
    if isinstance(value, str) and not re.search(pattern.replace("$", r"\Z"), value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


_Thorough = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]  # jsonschema's
