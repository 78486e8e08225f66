"""The report says what was measured, on what, and no more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bench.report.numbers import percentile
from bench.report.results import Audit, Builds, Conditions, Edits, Finding, Machine, Part, load, save
from bench.report.writing import report

MACHINE = Machine(cores=2, processor="Voorbeeld", memory=8.0, kernel="Linux 6.1", python="3.13.1")
QUIET = Conditions(day="2026-11-23", machine=MACHINE, busy=0.01, versions={"Hugo": "0.1"})
TITLES = {"wijkrecept": "wijkrecept", "hugo": "Hugo"}


def builds(peer: str, activities: int, *walls: float) -> Builds:
    return Builds(peer, activities, [*walls], [*walls], [50_000_000] * len(walls), 10, 2_000_000)


def test_ratios_are_of_medians() -> None:
    """One slow round does not decide how much faster somebody is."""
    part = Part(
        QUIET, builds=[builds("wijkrecept", 1000, 2.0, 2.0, 9.0), builds("hugo", 1000, 1.0, 1.0, 1.0)]
    )

    page = report({"builds": part}, TITLES)
    assert "| wijkrecept | 2.00 s (2.00 to 9.00) | 1.00 |" in page
    assert "| Hugo | 1.00 s (1.00 to 1.00) | 0.50 |" in page


def test_growth_compares_sizes_of_one_peer() -> None:
    """Growth stands beside the sizes that it is between."""
    part = Part(QUIET, builds=[builds("hugo", 20_000, 5.0), builds("hugo", 10_000, 2.0)])

    assert "| Hugo | 10,000 → 20,000 | 2.50 | 1.00 |" in report({"builds": part}, TITLES)


def test_a_stopped_build_has_no_numbers() -> None:
    """Who took too long is not extrapolated."""
    stopped = replace(builds("hugo", 1000), stopped_after=600.0)

    page = report({"builds": Part(QUIET, builds=[builds("wijkrecept", 1000, 2.0), stopped])}, TITLES)
    assert "| Hugo | stopped after 600 s |  |  |  |  |" in page
    assert "→" not in page


def test_a_busy_machine_is_told() -> None:
    """Numbers that others disturbed say so themselves."""
    pages = [
        report({"builds": Part(replace(QUIET, busy=busy), builds=[builds("hugo", 1000, 1.0)])}, TITLES)
        for busy in (0.01, 0.6)
    ]

    assert ["Others were using the machine" in page for page in pages] == [False, True]


def test_the_machine_and_versions_are_told() -> None:
    """Who reads a number can see what it was measured on."""
    page = report({"builds": Part(QUIET, builds=[builds("hugo", 1000, 1.0)])}, TITLES)

    assert "2026-11-23. 2 cores (Voorbeeld), 8.0 GiB, Linux 6.1, Python 3.13.1." in page
    assert "Versions: Hugo 0.1." in page


def test_an_edit_is_held_against_a_full_build() -> None:
    """The bar for `serve` is a part of a full build of the same size."""
    parts = {
        "builds": Part(QUIET, builds=[builds("wijkrecept", 1000, 4.0)]),
        "serve": Part(QUIET, edits=[Edits("wijkrecept", 1000, [1.0])]),
    }

    assert "| wijkrecept | 1,000 | 1.00 s (1.00 to 1.00) | 0.25 |" in report(parts, TITLES)


def test_searches_and_audits_are_told() -> None:
    """What the browser measured stands in tables of its own."""
    finding = Finding("wijkrecept", 1000, 9, 120_000, [800.0], [10.0, 20.0, 30.0], 5 * 1024**2)
    parts = {
        "browser": Part(QUIET, findings=[finding]),
        "lighthouse": Part(QUIET, audits=[Audit("home", {"accessibility": 100})]),
    }

    page = report(parts, TITLES)
    assert "| wijkrecept | 9 | 120 kB | 800.0 ms (800.0 to 800.0) | 20.0 ms | 30.0 ms | 5 MiB |" in page
    assert "| home | 100 |" in page


def test_parts_are_kept(tmp_path: Path) -> None:
    """A part that was run yesterday stands in the report of today."""
    part = Part(
        QUIET,
        builds=[builds("hugo", 1000, 1.0)],
        edits=[Edits("wijkrecept", 1000, [1.0])],
        findings=[Finding("wijkrecept", 1000, 9, 1, [8.0], [1.0], 5)],
        audits=[Audit("home", {"accessibility": 100})],
    )
    save(part, tmp_path / "results" / "builds.json")

    assert part == load(tmp_path / "results" / "builds.json")
    assert load(tmp_path / "results" / "serve.json") is None


def test_a_percentile_is_one_of_the_values() -> None:
    """The 95th of a hundred is the ninety-fifth."""
    assert (95, 50, 7) == (
        percentile(range(1, 101), 95),
        percentile(range(1, 101), 50),
        percentile([7], 95),
    )
