"""What editors get to read: one test over many small catalogues, in `cases/`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalogue import golden
from wijkrecept.catalogue import load_catalogue
from wijkrecept.catalogue.problems import WARNINGS
from wijkrecept.texts import load_texts

CASES = golden.cases()
PARTS = {"example", "kind", "more", "more_alike"}
"""Tables under `check` that are no sentence of their own but a part of others."""

OF_A_CHANGE = {"checked_before_change", "file_gone", "file_renamed"}
"""Sentences about what a change did: `tests/cli/test_changes.py` shows each."""


@pytest.mark.parametrize("name", CASES)
def test_a_case_gets_exactly_its_sentences(name: str, tmp_path: Path) -> None:
    """Each case gets the sentences it expects, with their places and hints, and no other."""
    assert CASES[name]["expect"] == golden.sentences(CASES[name], tmp_path)


def test_every_sentence_is_shown_by_a_case(tmp_path: Path) -> None:
    """No sentence is written that no case has seen."""
    seen = set()
    for name, case in CASES.items():
        root = tmp_path / name
        root.mkdir()
        golden.build(case, root)
        seen |= {problem.code for problem in load_catalogue(root, golden.TODAY).problems}

    assert set(load_texts().table("check")) - PARTS - OF_A_CHANGE == seen


def test_every_warning_has_a_sentence() -> None:
    """A problem can only be a warning if it exists."""
    assert set(load_texts().table("check")) >= WARNINGS


@pytest.mark.parametrize(
    "word", ["schema", "pattern", "required", "property", "mapping", "scalar", "token", "None"]
)
def test_no_sentence_speaks_the_language_of_programs(word: str) -> None:
    """An editor meets no word of YAML's or JSON Schema's own."""
    sentences = [line for case in CASES.values() for line in case["expect"].splitlines()]

    assert [] == [line for line in sentences if word in line]
