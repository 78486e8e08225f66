"""Queries as a referrer types them in a hurry, with the first result that a GP would want to see.

Each file of `queries/` has cases over the repository's own catalogue on Monday 23 November 2026, nine
o'clock. `ask` is the query. `is` has each thing it must be understood as, and nothing besides but a kind
of activity; of a thing with more meanings, those named are among the surest. One of `first` must be the
first result, or there is none when it is empty. `elsewhere` is the nearest wijk that has something,
`coach` the wijk whose coach is shown, `why` the reason.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.finder.conftest import Ask

QUERIES = Path(__file__).parent / "queries"
CASES = [
    case
    for file in sorted(QUERIES.glob("*.yml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


def shortcomings(case: dict[str, Any], answer: dict[str, Any]) -> list[str]:
    """Tell in what an answer differs from what the case expects."""
    found: list[str] = []
    if "is" in case:
        expected = [said.split() for said in case["is"]]
        has_kind = any(kind == "kind" for kind, *_ in expected)
        means = [meaning for meaning in answer["means"] if meaning[0] != "kind" or has_kind]
        fits = len(means) == len(expected) and all(
            kind == got[0] and set(values) <= set(got[1:])
            for (kind, *values), got in zip(expected, means, strict=True)
        )
        if not fits:
            found.append(f"understood {means}, not {case['is']}")
    first = answer["found"][:1]
    if not (first == [] if case["first"] == [] else first and first[0] in case["first"]):
        found.append(f"first {answer['found'][:3]}, not {case['first']}")
    if "elsewhere" in case and [wijk for wijk, *_ in answer["elsewhere"]][:1] != [case["elsewhere"]]:
        found.append(f"elsewhere {answer['elsewhere']}, not {case['elsewhere']}")
    if "coach" in case and answer["coaches"] != [case["coach"]]:
        found.append(f"coach {answer['coaches']}, not {case['coach']}")
    return found


@pytest.mark.parametrize("case", CASES, ids=[case["ask"] for case in CASES])
def test_a_referrer_finds_what_fits(ask_own: Ask, case: dict[str, Any]) -> None:
    """What was typed is understood, and what a GP would want stands first."""
    assert shortcomings(case, ask_own(case["ask"])) == []


def test_there_are_enough_queries() -> None:
    """At least 150 different ones are asked."""
    assert len({case["ask"] for case in CASES}) >= 150
    assert len({case["ask"] for case in CASES}) == len(CASES)
