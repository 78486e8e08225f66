"""`RESULTS.md`: every part that has been run, with its conditions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from bench.report.numbers import kilobytes, mebibytes, middle_and_range, percentile, ratio, shown
from bench.report.results import Audit, Builds, Conditions, Edits, Finding, Part

OURS = "wijkrecept"

_INTRODUCTION = """\
# Results

Written by `make bench` and `make bench-browser`; [README.md](README.md) says what is compared, and how.
Medians, with the least and the most in brackets; ratios are of medians.
"""

_QUIET = 0.1
"""Part of the processors' time that others may take before the numbers say little."""

_BUSY = "**Others were using the machine: these numbers show that the benchmark runs, and no more.**"


def report(parts: Mapping[str, Part], titles: Mapping[str, str]) -> str:
    """Write all parts; `titles` are the peers' names by their keys."""
    lines = [_INTRODUCTION]
    full: dict[int, Builds] = {}
    for name, part in parts.items():
        lines += [f"## {HEADINGS[name]}", "", *_conditions(part.conditions), ""]
        lines += _builds(part.builds, titles)
        full |= {each.activities: each for each in part.builds if each.peer == OURS and each.walls}
        lines += _edits(part.edits, titles, full)
        lines += _findings(part.findings)
        lines += _audits(part.audits)
    return "\n".join(lines).rstrip() + "\n"


HEADINGS = {
    "builds": "Full builds",
    "province": "A whole province",
    "serve": "An edit while `serve` runs",
    "browser": "Searching in the browser",
    "lighthouse": "Lighthouse, mobile",
}


def _conditions(conditions: Conditions) -> Iterator[str]:
    machine = conditions.machine
    yield (
        f"{conditions.day}. {machine.cores} cores ({machine.processor}), {machine.memory} GiB, "
        f"{machine.kernel}, Python {machine.python}. In use by others just before: {conditions.busy:.0%}."
    )
    if conditions.busy > _QUIET:
        yield from ("", _BUSY)
    yield ""
    versions = (f"{name} {version}" for name, version in conditions.versions.items())
    yield f"Versions: {', '.join(versions)}."


def _builds(builds: Sequence[Builds], titles: Mapping[str, str]) -> Iterator[str]:
    for size in sorted({each.activities for each in builds}):
        rows = [each for each in builds if each.activities == size]
        ours = next((each for each in rows if each.peer == OURS and each.walls), None)
        rounds = max(len(each.walls) for each in rows)
        yield f"### {size:,} activities, {rounds} {'round' if rounds == 1 else 'rounds'}"
        yield ""
        yield from _table(
            ("", "wall", "times ours", "processor", "peak memory", "site"),
            (_build_row(each, ours, titles) for each in rows),
        )
    yield from _growth(builds, titles)


def _build_row(builds: Builds, ours: Builds | None, titles: Mapping[str, str]) -> tuple[str, ...]:
    title = titles[builds.peer]
    if builds.stopped_after is not None:
        return (title, f"stopped after {builds.stopped_after:.0f} s", "", "", "", "")
    return (
        title,
        middle_and_range(builds.walls, "s"),
        ratio(median(builds.walls), median(ours.walls)) if ours else "",
        middle_and_range(builds.processors, "s"),
        mebibytes(median(builds.peaks)),
        f"{builds.files:,} files, {mebibytes(builds.size)}",
    )


def _growth(builds: Sequence[Builds], titles: Mapping[str, str]) -> Iterator[str]:
    rows = []
    for peer in dict.fromkeys(each.peer for each in builds):
        measured = sorted(
            (each for each in builds if each.peer == peer and each.walls), key=lambda each: each.activities
        )
        rows += [
            (
                titles[peer],
                f"{small.activities:,} → {large.activities:,}",
                ratio(median(large.walls), median(small.walls)),
                ratio(median(large.peaks), median(small.peaks)),
            )
            for small, large in pairwise(measured)
        ]
    if rows:
        yield from ("### Growth", "")
        yield from _table(("", "activities", "wall", "peak memory"), rows)


def _edits(edits: Sequence[Edits], titles: Mapping[str, str], full: Mapping[int, Builds]) -> Iterator[str]:
    rows = []
    for each in edits:
        whole = full.get(each.activities) if each.peer == OURS else None
        part = ratio(median(each.seconds), median(whole.walls)) if whole else ""
        rows.append((titles[each.peer], f"{each.activities:,}", middle_and_range(each.seconds, "s"), part))
    if rows:
        yield "From writing one entry until its page, asked for over HTTP, has the change."
        yield ""
        yield from _table(("", "activities", "edit to page", "part of a full build"), rows)


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    for size in sorted({each.activities for each in findings}):
        yield f"### {size:,} activities"
        yield ""
        yield from _table(
            ("", "requests", "transferred", "first result", "key to paint, p50", "p95", "JavaScript heap"),
            (
                (
                    each.way,
                    str(each.requests),
                    kilobytes(each.transferred),
                    middle_and_range(each.first_result, "ms"),
                    f"{shown(percentile(each.typing, 50))} ms",
                    f"{shown(percentile(each.typing, 95))} ms",
                    mebibytes(each.heap),
                )
                for each in findings
                if each.activities == size
            ),
        )


def _audits(audits: Sequence[Audit]) -> Iterator[str]:
    if audits:
        names = list(audits[0].scores)
        rows = ((each.page, *(str(each.scores[name]) for name in names)) for each in audits)
        yield from _table(("page", *names), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + " --- |" * len(head)
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""
