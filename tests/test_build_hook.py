"""Bundling the browser's programs when the package is built."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
BROWSER = ROOT / "generator" / "browser"


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    """The build hook, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("build_hook", ROOT / "generator" / "build_hook.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["build_hook"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with sources that are quick to copy, and no bundle."""
    browser = tmp_path / "generator" / "browser"
    (browser / "src").mkdir(parents=True)
    (browser / "src" / "main.ts").write_text("export const one = 1;\n")
    (browser / "package-lock.json").write_text("{}\n")
    return tmp_path


def bundled(hook: ModuleType, checkout: Path) -> None:
    """Leave what a finished bundle leaves."""
    folder = checkout / hook.BUNDLE
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text("{}")
    (folder / hook.STAMP).write_text(hook.sources_hash(checkout) + "\n")


def asked_for(hook: ModuleType, checkout: Path) -> list[str]:
    """Give what the hook would have pip install first."""
    built = hook.BrowserBuildHook(str(checkout), {}, None, None, str(checkout), "wheel")
    needed: list[str] = built.dependencies()
    return needed


def test_node_and_folium_are_asked_for_without_a_bundle(hook: ModuleType, checkout: Path) -> None:
    """A fresh checkout needs Node, from the Python package, and folium for the map."""
    assert asked_for(hook, checkout) == [hook.NODE, hook.FOLIUM]


def test_nothing_is_asked_for_with_a_bundle_of_these_sources(hook: ModuleType, checkout: Path) -> None:
    """Installing again, or from an sdist, needs neither Node nor npm nor folium."""
    bundled(hook, checkout)

    assert asked_for(hook, checkout) == []


@pytest.mark.parametrize("name", ["src/main.ts", "package-lock.json", "src/new.ts"])
def test_a_changed_source_is_seen(hook: ModuleType, checkout: Path, name: str) -> None:
    """A changed, new or other locked source makes the bundle old."""
    bundled(hook, checkout)

    (checkout / hook.BROWSER / name).write_text("changed")

    assert asked_for(hook, checkout) == [hook.NODE, hook.FOLIUM]


def test_tests_and_packages_are_no_sources(hook: ModuleType, checkout: Path) -> None:
    """What is not bundled does not make the bundle old."""
    bundled(hook, checkout)

    (checkout / hook.BROWSER / "src" / "main.test.ts").write_text("changed")
    (checkout / hook.BROWSER / "node_modules").mkdir()
    (checkout / hook.BROWSER / "node_modules" / "x.js").write_text("changed")

    assert asked_for(hook, checkout) == []


def test_a_bundle_without_sources_is_taken_as_it_is(hook: ModuleType, checkout: Path) -> None:
    """Where the sources were left out, the finished bundle is all there is."""
    bundled(hook, checkout)
    shutil.rmtree(checkout / hook.BROWSER)

    assert asked_for(hook, checkout) == []


def test_a_failing_program_says_what_it_said(hook: ModuleType, tmp_path: Path) -> None:
    """When npm or esbuild fails, its own words are in the error."""
    with pytest.raises(hook.BundleError, match=r"(?s)esbuild failed in .* \(exit code 1\).*no such luck"):
        hook._run("esbuild", [hook.node_program(), "-e", "throw new Error('no such luck')"], tmp_path)


def test_building_twice_gives_the_same_bytes(hook: ModuleType, tmp_path: Path) -> None:
    """The same sources give the same files, so that hashed names only change with their content."""
    hook.install_packages(BROWSER)
    results = []
    for name in ("one", "two"):
        hook._run("esbuild", [hook.node_program(), "build.mjs", str(tmp_path / name)], BROWSER)
        files = sorted(path for path in (tmp_path / name).rglob("*") if path.is_file())
        results.append({path.relative_to(tmp_path / name).as_posix(): path.read_bytes() for path in files})

    assert results[0] == results[1]
    manifest = json.loads(results[0]["manifest.json"])
    assert set(manifest) == {"main.js", "main.css", "editor.js"}
    assert set(manifest.values()) <= set(results[0])


def test_the_map_is_the_same_each_time(hook: ModuleType, tmp_path: Path) -> None:
    """Folium's random names stay out of it, and nothing is loaded from its usual servers."""
    scripts = []
    for name in ("one", "two"):
        hook.draw_map(BROWSER, tmp_path / name)
        scripts.append({each.name: each.read_text(encoding="utf-8") for each in (tmp_path / name).iterdir()})

    assert scripts[0] == scripts[1]
    assert {"with-tiles.js", "without-tiles.js"} == set(scripts[0])
    assert "https://" not in "".join(scripts[0].values())


def test_the_bundle_carries_its_licences(hook: ModuleType, tmp_path: Path) -> None:
    """Every package in the bundle comes with its licence, and nothing else does."""
    hook.install_packages(BROWSER)
    hook._run("esbuild", [hook.node_program(), "build.mjs", str(tmp_path / "out")], BROWSER)

    names = sorted(path.name for path in (tmp_path / "out" / "LICENSES").iterdir())

    assert names == [
        "@sveltia-cms-0.221.1.txt",
        "immutable-5.2.1.txt",
        "leaflet-1.9.4.txt",
        "leaflet.markercluster-1.5.3.txt",
        "lean-qr-2.7.4.txt",
        "turndown-7.2.5.txt",
        "yaml-2.9.1.txt",
    ]


def test_the_lock_names_no_host() -> None:
    """Whoever builds uses their own registry: no address stands in the lock file, but to fund makers."""
    packages = json.loads((BROWSER / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    lock = json.dumps([{**package, "funding": None} for package in packages.values()])

    assert re.findall(r"https?://", lock) == []
    assert '"resolved"' not in lock
