"""Saving a file whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Put other bytes in a file that exists.

    Whoever looks, or stops the computer, at any moment finds the old file or the new one. Keeps
    the file's permissions, and a link stays a link. Raises `OSError` when it cannot be saved.
    """
    target = path.resolve()
    # A name with a dot is passed over by whoever reads the catalogue meanwhile.
    number, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
