"""`python -m bench builds serve`: measure these parts and write RESULTS.md. See README.md."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from bench.browser.auditing import audits
from bench.browser.finding import chromium_version, findings_of
from bench.peers.peer import Peer
from bench.peers.registry import MATERIAL, OURS, PEERS, peer_named
from bench.report.results import Part, load, save
from bench.report.writing import report
from bench.running.machine import conditions
from bench.running.projects import WORK, delete_what_was_taken_away
from bench.running.rounds import run_rounds
from bench.running.serving import edits_of
from bench.tools import node

_RESULTS = Path(__file__).parent / "RESULTS.md"
_PROVINCE = 100_000


def main() -> None:
    """Read the command's arguments, measure and write."""
    chosen = _parser().parse_args()
    try:
        for name in chosen.parts:
            save(_PARTS[name](chosen), _kept(name))
    finally:
        delete_what_was_taken_away()
    write_report(chosen.report)


def write_report(target: Path) -> None:
    """Write the report of every part that was ever run here."""
    kept = {name: part for name in _PARTS if (part := load(_kept(name))) is not None}
    target.write_text(report(kept, {each.key: each.title for each in PEERS}), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    # Not `choices`: before Python 3.12 these refuse that nothing is chosen.
    parser.add_argument(
        "parts", nargs="*", type=_part, metavar="part", help=f"{', '.join(_PARTS)}; nothing: only write"
    )
    parser.add_argument(
        "--sizes", type=_numbers, default=[1_000, 10_000, 20_000], help="activities: 1000,10000"
    )
    parser.add_argument(
        "--peers", type=_peers, default=list(PEERS), help=", ".join(each.key for each in PEERS)
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often each build takes its turn")
    parser.add_argument(
        "--searched", type=_numbers, default=[1_000, 5_000, 20_000], help="activities to search in a browser"
    )
    parser.add_argument("--limit", type=float, default=600, help="seconds after which a build is stopped")
    parser.add_argument("--edits", type=int, default=5, help="entries edited while serve runs")
    parser.add_argument("--report", type=Path, default=_RESULTS, help="the page to write")
    return parser


def _builds(chosen: argparse.Namespace) -> Part:
    peers: list[Peer] = chosen.peers
    for each in peers:
        each.install()
    found = Part(conditions({each.title: each.version() for each in peers}))
    for size in chosen.sizes:
        able = [each for each in peers if each.largest is None or size <= each.largest]
        found.builds.extend(run_rounds(able, size, chosen.rounds, chosen.limit, _say))
    return found


def _province(chosen: argparse.Namespace) -> Part:
    OURS.install()
    found = Part(conditions({OURS.title: OURS.version()}))
    found.builds.extend(run_rounds([OURS], _PROVINCE, 1, chosen.limit * 2, _say))
    return found


def _serve(chosen: argparse.Namespace) -> Part:
    OURS.install()
    found = Part(conditions({OURS.title: OURS.version()}))
    found.edits.extend(edits_of(min(chosen.sizes), chosen.edits))
    return found


def _browser(chosen: argparse.Namespace) -> Part:
    node.install_packages()
    versions = {OURS.title: OURS.version(), MATERIAL.title: MATERIAL.version()}
    versions |= {"Pagefind": node.package_version("pagefind"), "Chromium": chromium_version()}
    found = Part(conditions(versions))
    for size in chosen.searched:
        for each in findings_of(size, chosen.rounds):
            _say(f"{size} activities: {each.way} {each.first_result} ms to the first result")
            found.findings.append(each)
    return found


def _lighthouse(chosen: argparse.Namespace) -> Part:
    node.install_packages()
    versions = {OURS.title: OURS.version(), "Lighthouse": node.package_version("lighthouse")}
    found = Part(conditions(versions | {"Chromium": chromium_version()}))
    for each in audits(chosen.rounds):
        _say(f"Lighthouse: {each.page} {each.scores}")
        found.audits.append(each)
    return found


_PARTS: dict[str, Callable[[argparse.Namespace], Part]] = {
    "builds": _builds,
    "province": _province,
    "serve": _serve,
    "browser": _browser,
    "lighthouse": _lighthouse,
}


def _say(words: str) -> None:
    """Tell at once how far it is: a run takes half an hour."""
    print(words, flush=True)


def _kept(name: str) -> Path:
    return WORK / "results" / f"{name}.json"


def _part(name: str) -> str:
    if name not in _PARTS:
        raise argparse.ArgumentTypeError(f"not one of {', '.join(_PARTS)}: {name}")
    return name


def _numbers(text: str) -> list[int]:
    return [int(each) for each in text.split(",")]


def _peers(text: str) -> list[Peer]:
    return [peer_named(each) for each in text.split(",")]


if __name__ == "__main__":
    main()
