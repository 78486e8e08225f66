"""Write the Content-Security-Policy of a built site, as a line for nginx.

`python hosting/policy.py public > policy.conf`. Of our own there are no inline scripts; the theme has a
few small ones, which are allowed by their hash. They differ with the theme's version and with the depth
of a page, so they are read from the site itself. Build the site again, and write this line again.
"""

from __future__ import annotations

import base64
import hashlib
import re
import sys
from collections.abc import Iterable
from pathlib import Path

TILES = "https://service.pdok.nl/"
"""Where the map comes from; name another as the second argument when `tiles` in mkdocs.yml does."""

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def policy(pages: Iterable[str], tiles: str = TILES) -> str:
    """Give the policy that lets all pages work and nothing else run."""
    scripts = {script for page in pages for script in _INLINE.findall(page)}
    hashes = sorted(base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in scripts)
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(["script-src 'self'", *(f"'sha256-{each}'" for each in hashes)]),
            "style-src 'self'",
            "connect-src 'self'",
            f"img-src 'self' data: {tiles}",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def main(site: str, tiles: str = TILES) -> int:
    """Write the line for nginx; 1 when there is no site."""
    pages = [file.read_text(encoding="utf-8") for file in sorted(Path(site).rglob("*.html"))]
    if not pages:
        sys.stderr.write(f"There is no site in {site}.\n")
        return 1
    sys.stdout.write(f'add_header Content-Security-Policy "{policy(pages, tiles)}" always;\n')
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
