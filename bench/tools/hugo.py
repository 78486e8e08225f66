"""Hugo, as Debian packages it."""

from __future__ import annotations

import os
import shutil
import subprocess

from bench.peers.hugo import PROGRAM

MISSING = (
    "Hugo was not found and could not be installed. Install it by hand (Debian and Ubuntu: "
    "apt install hugo), or name the others: make bench ARGS='--peers wijkrecept,material'."
)


class NoHugoError(RuntimeError):
    """There is no Hugo; says what to do."""


def install() -> None:
    """Install Debian's package where there is none and we may. Raises `NoHugoError`."""
    if shutil.which(PROGRAM):
        return
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        print("Installing Hugo with apt-get")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update", "-qq"], ["install", "-y", "-qq", "hugo"]):
            # A list of packages that could not be renewed may still do: the install decides.
            subprocess.run([apt, *arguments], env=environment, stdout=subprocess.DEVNULL, check=False)
    if not shutil.which(PROGRAM):
        raise NoHugoError(MISSING)
