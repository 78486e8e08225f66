"""The two validators: one says quickly whether an entry is right, the other why it is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.catalogue import golden
from wijkrecept.catalogue.breaches import thorough_validator
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.validation import quick_validator

CASES = golden.cases()


@pytest.mark.parametrize("name", CASES)
def test_both_validators_agree_on_every_case(name: str, tmp_path: Path) -> None:
    """What one turns down the other can explain, and what one lets through is right by both."""
    golden.build(CASES[name], tmp_path)
    for value in readable_entries(tmp_path):
        for kind in Kind:
            assert quick_validator(kind).is_valid(value) == thorough_validator(kind).is_valid(value)


def test_a_pattern_ends_where_the_text_ends() -> None:
    """A line break after a postcode is not a postcode, though Python's `$` would let it pass."""
    entry = {"naam": "Het Anker", "wijk": "noord", "adres": {"plaats": "Stad", "postcode": "1101 AB\n"}}

    assert not thorough_validator(Kind.VENUE).is_valid(entry)
    assert not quick_validator(Kind.VENUE).is_valid(entry)


def readable_entries(root: Path) -> list[Any]:
    """Give the entries of a case that are plain YAML of a modest size, every scalar as text."""
    found = []
    for path in sorted(root.rglob("*.yml")):
        if path.is_file() and path.stat().st_size < 10_000:
            try:
                found.append(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))
            except (UnicodeDecodeError, yaml.YAMLError, RecursionError):
                continue
    return found
