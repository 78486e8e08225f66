"""Lighthouse on the pages of the repository's own catalogue, as on a phone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.browser.server import TILES, serving
from bench.report.results import Audit
from bench.running.projects import WORK
from bench.tools.node import node_program, package_folder
from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.tiles import tile

_ROOT = Path(__file__).parents[2]
_PAGES = {
    "home": "",
    "wijk": "wijk/overdie/",
    "activity": "activiteit/overdie/samen-eten/",
    "complaint": "klacht/z04-03/",
}
_CATEGORIES = ("performance", "accessibility", "best-practices")


def audits(rounds: int) -> Iterator[Audit]:
    """Audit each kind of page, several times over, and give the middle of each score."""
    with serving(_own_site(), fixed={TILES: tile()}) as server:
        for name, path in _PAGES.items():
            runs = [_scores(server.address + path) for _ in range(rounds)]
            yield Audit(name, {each: round(median(run[each] for run in runs)) for each in _CATEGORIES})


def _scores(address: str) -> dict[str, int]:
    chromium = find_chromium()
    if chromium is None:
        raise RuntimeError(MISSING)
    with TemporaryDirectory() as folder:
        # Through a pipe, a long report ends halfway.
        report = Path(folder, "report.json")
        _audit(address, chromium, report)
        categories = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {each: round(100 * categories[each]["score"]) for each in _CATEGORIES}


def _audit(address: str, chromium: str, report: Path) -> None:
    flags = " ".join(("--headless=new", *ARGUMENTS))
    command = [
        node_program(),
        str(package_folder("lighthouse") / "cli" / "index.js"),
        address,
        "--quiet",
        "--output=json",
        f"--output-path={report}",
        f"--only-categories={','.join(_CATEGORIES)}",
        f"--chrome-flags={flags}",
    ]
    environment = {**os.environ, "CHROME_PATH": chromium}
    subprocess.run(command, env=environment, capture_output=True, check=True)


def _own_site() -> Path:
    """Build the repository's own site beside the catalogues, with tiles of its own."""
    folder = WORK / "own"
    folder.mkdir(parents=True, exist_ok=True)
    plain = (_ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = f"""\
      root: {_ROOT}
      tiles: /{TILES}{{z}}/{{x}}/{{y}}.png
      tiles_attribution: geen kaart
"""
    config = folder / "mkdocs.yml"
    config.write_text(
        plain.replace("docs_dir: site", f"docs_dir: {_ROOT / 'site'}").replace(
            "      tiles: nlmaps.grijs\n", settings
        ),
        encoding="utf-8",
    )
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config)], check=True)
    return folder / "public"
