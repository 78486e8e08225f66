"""The environment of the page templates: all text is escaped, and a name that is missing is an error."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


def new_environment() -> Environment:
    """Make an environment to which filters and globals can be added."""
    return Environment(
        loader=PackageLoader("wijkrecept.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def plain_environment() -> Environment:
    """Give the environment of templates that need no filters or globals of ours."""
    return new_environment()
