"""Write the Content-Security-Policy of a built site, as lines for nginx.

`python hosting/policy.py public > policy.conf`. Of our own there are no inline scripts; the theme has a
few small ones, which are allowed by their hash. They differ with the theme's version and with the depth
of a page, so they are read from the site itself. The form editor, where there is one, has a policy of its
own: it puts styles into its page and talks to the place where the files are. Build the site again, and
write these lines again.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

TILES = "https://service.pdok.nl/"
"""Where the map comes from; name another as the second argument when `tiles` in mkdocs.yml does."""

EDITOR = "beheer/config.json"
"""What the form editor reads, if the site has one."""

_REACHED = {
    "github": ("https://api.github.com https://www.githubstatus.com", "https://*.githubusercontent.com"),
    "gitlab": ("https://gitlab.com https://status.gitlab.com", "https://gitlab.com https://*.gravatar.com"),
}
"""By what the editor saves to: the servers it asks, and those of pictures of who is signed in."""

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


def editor_policy(backend: Mapping[str, str]) -> str:
    """Give the policy of the form editor's page, from where its configuration says that it saves."""
    servers, pictures = _REACHED.get(backend["name"], ("", ""))
    if "api_root" in backend:
        servers = pictures = backend["base_url"]
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            f"connect-src 'self' data: blob: {servers}".rstrip(),
            f"img-src 'self' data: blob: {pictures}".rstrip(),
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )


def main(site: str, tiles: str = TILES) -> int:
    """Write the lines for nginx; 1 when there is no site."""
    editor = Path(site, EDITOR)
    pages = [
        file.read_text(encoding="utf-8")
        for file in sorted(Path(site).rglob("*.html"))
        if file.parent != editor.parent
    ]
    if not pages:
        sys.stderr.write(f"There is no site in {site}.\n")
        return 1
    lines = [("default", policy(pages, tiles), "same-origin")]
    if editor.is_file():
        backend = json.loads(editor.read_text(encoding="utf-8"))["cms"]["backend"]
        # Who signs in does so in a window of another site, which tells this one.
        lines.append((f"~^/{editor.parent.name}/", editor_policy(backend), "same-origin-allow-popups"))
    for variable, place in (("policy", 1), ("opener", 2)):
        choices = "".join(f'    "{line[0]}" "{line[place]}";\n' for line in lines)
        sys.stdout.write(f"map $uri $wijkrecept_{variable} {{\n{choices}}}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
