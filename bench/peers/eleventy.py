"""Eleventy, with Nunjucks templates for the same content, lists by collection, and a JSON search index."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path

from bench.peers.front_matter import activity_files, complaints_data, wijken_data
from bench.peers.peer import Source, write_files
from bench.tools.node import node_program, package_folder, package_version


def write(source: Source, target: Path) -> None:
    """Write a project: templates, an activity a file, and data that pages share."""
    content = source.content
    with as_file(files("bench.peers").joinpath("eleventy_project")) as templates:
        shutil.copytree(templates, target, dirs_exist_ok=True)
    pages = {f"content/{path}": text for path, text in activity_files(content).items()}
    data = {
        "_data/wijkdata.json": json.dumps(wijken_data(content), ensure_ascii=False),
        "_data/klachtdata.json": json.dumps(complaints_data(content), ensure_ascii=False),
    }
    write_files(target, pages | data)


def command() -> Sequence[str]:
    """Build into an empty folder."""
    return [node_program(), str(package_folder("@11ty/eleventy") / "cmd.cjs"), "--quiet"]


def version_shown() -> str:
    """Give the version of Eleventy, and of the Node that runs it."""
    return package_version("@11ty/eleventy")
