"""The command line, `wijkrecept …`: one module a command, and what they share."""

from wijkrecept.cli.program import main

__all__ = ["main"]
