"""All ways to make the site, ours first."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import version

from bench.peers import eleventy, hugo, markdown, ours, zensical
from bench.peers.peer import Peer
from bench.tools import hugo as hugo_tool
from bench.tools import node
from bench.tools import zensical as zensical_tool

_LARGEST_OF_MOST = 10_000
"""Growth beyond this is measured of ours and of the fastest peer only: a run should not take the day."""

_LARGEST_IN_NAV = 1_000
"""Drawing the navigation takes the square of the number of pages."""


def _mkdocs() -> Sequence[str]:
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]


def _material_version() -> str:
    return f"{version('mkdocs-material')} (mkdocs {version('mkdocs')})"


OURS = Peer(
    "wijkrecept",
    "wijkrecept",
    ours.write,
    ours.command,
    ours.version_shown,
    "public",
    install=ours.install,
)
MATERIAL = Peer(
    "material",
    "mkdocs-material",
    markdown.write_plain,
    _mkdocs,
    _material_version,
    "public",
    largest=_LARGEST_OF_MOST,
)

PEERS = (
    OURS,
    Peer("hugo", "Hugo", hugo.write, hugo.command, hugo.version_shown, "public", install=hugo_tool.install),
    Peer(
        "eleventy",
        "Eleventy",
        eleventy.write,
        eleventy.command,
        eleventy.version_shown,
        "public",
        install=node.install_packages,
        largest=_LARGEST_OF_MOST,
    ),
    Peer(
        "zensical",
        "Zensical",
        markdown.write_plain,
        zensical.command,
        zensical.version_shown,
        "public",
        caches=(".cache",),
        install=zensical_tool.install,
        largest=_LARGEST_OF_MOST,
    ),
    MATERIAL,
    Peer(
        "material-nav",
        "mkdocs-material, all pages in the navigation",
        markdown.write_in_nav,
        _mkdocs,
        _material_version,
        "public",
        largest=_LARGEST_IN_NAV,
    ),
)


def peer_named(key: str) -> Peer:
    """Give the peer with a key. Raises `KeyError` for another word."""
    return {each.key: each for each in PEERS}[key]
