"""A map tile made here, so that tests need no tile server."""

from __future__ import annotations

import io
from functools import cache

from PIL import Image


@cache
def tile() -> bytes:
    """Give a plain grey PNG of 256 pixels square."""
    picture = io.BytesIO()
    Image.new("RGB", (256, 256), "#dfe3da").save(picture, "PNG")
    return picture.getvalue()
