"""The environment of the page templates: all text is escaped, and a name that is missing is an error."""

from __future__ import annotations

from functools import cache

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket


class _Compiled(BytecodeCache):
    """Keeps compiled templates, which are the same for each language."""

    def __init__(self) -> None:
        self._found: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template as it was compiled before, if it was."""
        if bucket.key in self._found:
            bucket.bytecode_from_string(self._found[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        self._found[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def new_environment() -> Environment:
    """Make an environment to which filters and globals can be added."""
    return Environment(
        loader=PackageLoader("wijkrecept.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_COMPILED,
        auto_reload=False,
    )


@cache
def plain_environment() -> Environment:
    """Give the environment of templates that need no filters or globals of ours."""
    return new_environment()
