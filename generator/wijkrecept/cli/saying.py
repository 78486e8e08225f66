"""What commands say, and the code with which they end."""

from __future__ import annotations

import sys
from typing import TextIO

CLEAN, ERRORS, CANNOT_RUN = 0, 1, 2
"""Exit codes: all is well; there are errors; the command could not do its work."""


def say(text: str, stream: TextIO | None = None) -> None:
    """Say something at once, on standard output if no stream is given."""
    stream = sys.stdout if stream is None else stream
    stream.write(f"{text}\n")
    stream.flush()


def cannot_run(message: str) -> int:
    """Say why a command cannot do its work, and give the exit code for that."""
    say(message, sys.stderr)
    return CANNOT_RUN
