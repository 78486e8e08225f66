"""Zensical in a virtual environment of its own: it needs other versions than our tests do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_FOLDER = Path(__file__).parents[1]
_ENVIRONMENT = _FOLDER / ".zensical"
_REQUIREMENTS = _FOLDER / "zensical.txt"


def program() -> Path:
    """Give the path of the installed command."""
    return _bin() / "zensical"


def install() -> None:
    """Bring the environment to what `zensical.txt` says, unless it is already."""
    installed = _ENVIRONMENT / "requirements.txt"
    wanted = _REQUIREMENTS.read_text(encoding="utf-8")
    if installed.is_file() and installed.read_text(encoding="utf-8") == wanted:
        return
    print("Installing Zensical with pip")
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(_ENVIRONMENT)], check=True)
    pip = [str(_bin() / "python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "-r", str(_REQUIREMENTS)], check=True)
    installed.write_text(wanted, encoding="utf-8")


def version_installed() -> str:
    """Give the version of the installed command."""
    question = "from importlib.metadata import version; print(version('zensical'))"
    asked = [str(_bin() / "python"), "-c", question]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()


def _bin() -> Path:
    return _ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
