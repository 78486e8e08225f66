"""How a problem looks on a screen."""

from __future__ import annotations

import pytest

from wijkrecept.catalogue.problems import (
    SHOWN_LENGTH,
    Position,
    Problem,
    Severity,
    fault,
    shown,
    without_superseded,
)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("café 😀 'x'", "café 😀 'x'"),
        ("a\nb\tc", r"a\nb\tc"),
        ("\x1b[31m", r"\x1b[31m"),
        ("a\u202eb", r"a\u202eb"),
        ("a\udcffb", r"a\udcffb"),
        ("x" * 100, "x" * (SHOWN_LENGTH - 1) + "…"),
    ],
)
def test_text_is_safe_to_repeat(text: str, safe: str) -> None:
    """What an editor wrote is repeated on one line, short, and with nothing hidden in it."""
    assert safe == shown(text)


def test_a_problem_says_where_what_and_how() -> None:
    """File, line and column come first, the hint on a line of its own."""
    problem = Problem("a.yml", 7, 13, Severity.ERROR, "x", "Dit is fout.", "Schrijf dat.")

    assert "a.yml:7:13: fout: Dit is fout.\n    Schrijf dat." == str(problem)


def test_every_line_of_a_hint_is_indented() -> None:
    """A hint that shows lines to type stays apart from the next problem."""
    problem = Problem("a.yml", 1, 1, Severity.ERROR, "x", "Fout.", "Schrijf:\nwanneer:\n  - elke: week")

    assert "a.yml:1:1: fout: Fout.\n    Schrijf:\n    wanneer:\n      - elke: week" == str(problem)


def test_what_says_why_is_told_alone() -> None:
    """Of two errors at one place the one that only says that it is wrong goes; a warning changes nothing."""
    form, meant, cut = (
        Problem("a.yml", 1, 7, severity, code, "", "")
        for severity, code in (
            (Severity.ERROR, "value_form"),
            (Severity.ERROR, "value_meant"),
            (Severity.WARNING, "text_cut"),
        )
    )

    assert [meant] == without_superseded([form, meant])
    assert [form, cut] == without_superseded([form, cut])


def test_problems_sort_by_place() -> None:
    """Files, lines and columns decide the order, and numbers sort as numbers."""
    places = [("b.yml", 1, 1), ("a.yml", 10, 1), ("a.yml", 9, 12), ("a.yml", 9, 2)]
    problems = [Problem(*place, Severity.ERROR, "x", "", "") for place in places]

    assert sorted(places) == [(each.file, each.line, each.column) for each in sorted(problems)]


def test_a_list_of_words_is_shown_in_full() -> None:
    """The words an editor can choose from are never cut off."""
    words = [f"woord-{number}" for number in range(40)]
    problem = fault("value_unknown", Position(1, 1), key="k", value="v", allowed=words).in_file("a.yml")

    assert f"Kies uit: {', '.join(words)}." == problem.hint
