"""`wijkrecept serve`: look at the built site on this computer."""

from __future__ import annotations

import argparse
from pathlib import Path

from wijkrecept.catalogue.problems import shown
from wijkrecept.cli.build import CONFIG
from wijkrecept.cli.parser import Commands, add_root, port
from wijkrecept.cli.saying import CLEAN, cannot_run, say
from wijkrecept.preview import preview_server
from wijkrecept.texts import load_texts

_BUILT = "public"


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("serve", help=texts("cli.serve_help"), description=texts("cli.serve_help"))
    add_root(parser)
    parser.add_argument("--site", metavar="", help=texts("cli.site_help"))
    parser.add_argument("--port", type=port, default=8000, metavar="", help=texts("cli.port_help"))
    parser.set_defaults(command=serve)


def serve(arguments: argparse.Namespace) -> int:
    """Serve the built site until the user stops it."""
    texts = load_texts()
    root: Path = arguments.root
    site = root / (arguments.site or _BUILT)
    if not (site / "index.html").is_file():
        return cannot_run(_no_site(root, arguments.site))
    try:
        server = preview_server(site, arguments.port)
    except (OSError, OverflowError):
        return cannot_run(texts("cli.port_taken", port=arguments.port))
    with server:
        say(texts("cli.serving", address=f"http://127.0.0.1:{server.server_port}/"))
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say("")
    return CLEAN


def _no_site(root: Path, named: str | None) -> str:
    """Say what to do first: build the site, or go to the folder of one."""
    texts = load_texts()
    if named is not None:
        return texts("cli.no_site_in", site=shown(str((root / named).absolute()), length=None))
    if not (root / CONFIG).is_file():
        return texts("cli.no_config", root=shown(str(root.absolute()), length=None))
    return texts("cli.no_site")
