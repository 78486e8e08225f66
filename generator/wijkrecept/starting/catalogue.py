"""The files of a new catalogue.

They stand in `templates/`. A name that begins with `dot-` becomes hidden in the new catalogue: hidden
here, git and editors would take them for files of this project. Blanks are written `<<name>>`, since
`{{ }}` belongs to the build servers that read some of these files.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from wijkrecept.catalogue.kinds import FOLDERS, Kind
from wijkrecept.catalogue.schemas import schema_sources

_SCHEMAS = ".vscode/schemas"
_HIDDEN = "dot-"


def new_catalogue(name: str, slug: str, day: dt.date, version: str) -> Mapping[str, bytes]:
    """Give the files of a new catalogue, by path with `/`.

    `name` is the municipality's own name, without the word for municipality; `slug` is that name as
    part of an address; `day` is when the examples were checked; `version` is that of this package.
    """
    environment = Environment(
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701  these are YAML and Markdown; `quoted` makes a text safe in YAML
    )
    environment.filters["quoted"] = _quoted
    blanks = {"name": name, "slug": slug, "day": day.isoformat(), "version": version}
    templates = _files_in(files("wijkrecept.starting").joinpath("templates"))
    written = {
        _shown_name(path): environment.from_string(file.read_text(encoding="utf-8")).render(blanks).encode()
        for path, file in templates
    }
    return {**written, **complaint_files(), **schema_files()}


def complaint_files() -> Mapping[str, bytes]:
    """Give the complaints that every catalogue begins with, by path.

    They are those of this project's own catalogue, which the wheel carries a copy of.
    """
    packaged = files("wijkrecept.starting").joinpath("complaints")
    folder = packaged if packaged.is_dir() else Path(__file__).parents[3] / FOLDERS[Kind.COMPLAINT]
    return {f"{FOLDERS[Kind.COMPLAINT]}/{path}": file.read_bytes() for path, file in _files_in(folder)}


def schema_files() -> Mapping[str, bytes]:
    """Give the schemas that a text editor completes and explains with, by path."""
    return {f"{_SCHEMAS}/{name}": content for name, content in schema_sources().items()}


def _files_in(folder: Traversable, before: str = "") -> Iterator[tuple[str, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            yield from _files_in(each, f"{before}{each.name}/")
        else:
            yield f"{before}{each.name}", each


def _shown_name(path: str) -> str:
    return "/".join(
        f".{part.removeprefix(_HIDDEN)}" if part.startswith(_HIDDEN) else part for part in path.split("/")
    )


def _quoted(text: str) -> str:
    """Write a text between quotes, as JSON and YAML both read it."""
    return json.dumps(text, ensure_ascii=False)
