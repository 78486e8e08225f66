"""A new catalogue with the package as it is installed: from a wheel, away from this checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's own files, in a folder of their own."""
    dist, target = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(dist)]
    subprocess.run(build, cwd=REPOSITORY, check=True, capture_output=True)
    (wheel,) = dist.glob("*.whl")
    install = ["install", "--quiet", "--no-deps", "--no-index", "--target", str(target), str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *install], check=True, capture_output=True)
    return target


@pytest.fixture
def environment(installed: Path) -> dict[str, str]:
    """What lets Python find the wheel's files before those of this checkout."""
    return {**os.environ, "PYTHONPATH": str(installed), "NO_MKDOCS_2_WARNING": "1"}


def run(environment: dict[str, str], folder: Path, module: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def test_a_new_catalogue_is_checked_built_and_served(
    installed: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    """In an empty folder, with nothing but the wheel and what it depends on."""
    where = subprocess.run(
        [sys.executable, "-c", "import wijkrecept; print(wijkrecept.__file__)"],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    assert where.stdout.startswith(str(installed))
    assert (installed / "wijkrecept/starting/complaints/z04-03.yml").is_file()

    run(environment, tmp_path, "wijkrecept", "init", "Gemeente Hoorn")
    assert "0 fouten" in run(environment, tmp_path, "wijkrecept", "check")
    run(environment, tmp_path, "mkdocs", "build", "--strict", "--quiet")

    assert (tmp_path / "public/activiteit/voorbeeldwijk/samen-eten/index.html").is_file()
    server = subprocess.Popen(
        [sys.executable, "-u", "-m", "wijkrecept", "serve", "--port", "0"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    with server:
        try:
            assert server.stdout is not None
            address = next(word for word in server.stdout.readline().split() if word.startswith("http"))
            with urllib.request.urlopen(f"{address.rstrip('.')}", timeout=20) as answer:
                assert "Welzijn op Recept Hoorn" in answer.read().decode()
        finally:
            server.terminate()
