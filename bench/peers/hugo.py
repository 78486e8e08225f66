"""Hugo, with templates for the same content, taxonomies for wijk and complaint, and a JSON search index."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path

from bench.peers.front_matter import activity_files, complaints_data, wijken_data, with_front_matter
from bench.peers.peer import Source, write_files

PROGRAM = "hugo"


def write(source: Source, target: Path) -> None:
    """Write a project: templates, an activity a file, and data that pages share."""
    content = source.content
    with as_file(files("bench.peers").joinpath("hugo_project")) as templates:
        shutil.copytree(templates, target, dirs_exist_ok=True)
    terms = {
        f"{taxonomy}/{id_}/_index.md": with_front_matter({"title": name, "description": text})
        for taxonomy, id_, name, text in (
            *(("wijk", each.id, each.name, each.description) for each in content.wijken),
            *(("klacht", each.id, each.name, each.indication) for each in content.complaints),
        )
    }
    pages = {f"content/{path}": text for path, text in (activity_files(content) | terms).items()}
    data = {
        "data/wijken.json": json.dumps(wijken_data(content), ensure_ascii=False),
        "data/klachten.json": json.dumps(complaints_data(content), ensure_ascii=False),
    }
    write_files(target, pages | data)


def command() -> Sequence[str]:
    """Build into an empty folder."""
    return [PROGRAM, "--quiet"]


def version_shown() -> str:
    """Give what Hugo says of itself: its number and build."""
    said = subprocess.run([PROGRAM, "version"], capture_output=True, text=True, check=True).stdout
    return said.split()[1].removeprefix("v")
