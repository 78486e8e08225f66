"""Find a Chromium for the browser tests, and install one where there is none.

Run as a program (`python -m tests.browser.chromium`) it installs: Debian's package when we are
root on a Debian, else Playwright's own build.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

MISSING = (
    "No Chromium was found, and none could be installed. Install one by hand (Debian and Ubuntu: "
    "apt install chromium) or name yours in the variable CHROMIUM."
)


def find_chromium() -> str | None:
    """Give the path of a Chromium: the variable `CHROMIUM`, one on the PATH, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return found
    return _playwrights_own()


def install_chromium() -> bool:
    """Install a Chromium; tell whether there is one afterwards."""
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
            # A list of packages that could not be renewed may still do: the install decides.
            subprocess.run([apt, *arguments], env=environment, stdout=subprocess.DEVNULL, check=False)
        if find_chromium():
            return True
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return find_chromium() is not None


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    if find_chromium() is None and not install_chromium():
        sys.exit(MISSING)
