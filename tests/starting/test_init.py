"""`wijkrecept init`: a new catalogue in an empty folder."""

from __future__ import annotations

import datetime as dt
import html
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
import yaml

from wijkrecept.catalogue import load_catalogue, schema_sources
from wijkrecept.cli import main
from wijkrecept.cli.program import _parser

TODAY = "2026-11-23"
REPOSITORY = Path(__file__).parents[2]
NO_PLACE_YET = "venue_point_missing"


@pytest.fixture(scope="module")
def hoorn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new catalogue of a municipality with a name that is hard to write."""
    root = tmp_path_factory.mktemp("new") / "hoorn"
    assert 0 == main(["init", 'Gemeente  \'s-Hoorn: "aan zee"', "--root", str(root), "--today", TODAY])
    return root


def workflows(root: Path) -> list[Path]:
    return sorted(root.glob(".github/workflows/*.yml"))


def commands(file: Path) -> Iterator[list[str]]:
    """Give every command line of a workflow, in words."""

    def lines(part: Any) -> Iterator[str]:
        if isinstance(part, dict):
            for key, value in part.items():
                if key in {"run", "script", "before_script"}:
                    yield from value.splitlines() if isinstance(value, str) else value
                else:
                    yield from lines(value)
        elif isinstance(part, list):
            for each in part:
                yield from lines(each)

    for line in lines(yaml.safe_load(file.read_text())):
        if re.search(r"\b(wijkrecept|mkdocs) [a-z]", line):
            words = shlex.split(line.split(" > ")[0])
            start = next(index for index, word in enumerate(words) if word in {"wijkrecept", "mkdocs"})
            yield words[start:]


def test_a_new_catalogue_has_no_errors(hoorn: Path) -> None:
    """One wijk, venue, activity, organisation and practice; only the venue's point is not known yet."""
    loaded = load_catalogue(hoorn, dt.date.fromisoformat(TODAY))

    assert [NO_PLACE_YET] == [problem.code for problem in loaded.problems]
    assert loaded.catalogue is not None
    assert ["voorbeeldwijk/samen-eten"] == list(loaded.catalogue.activities)
    assert '\'s-Hoorn: "aan zee"' == loaded.catalogue.neighbourhoods["voorbeeldwijk"].municipality


def test_examples_are_marked(hoorn: Path) -> None:
    """Everything but the complaints says that it is an example."""
    entries = [*hoorn.glob("catalog/**/*.yml"), *hoorn.glob("neighbourhoods/*.yml")]
    unmarked = {file.parent.name for file in entries if "voorbeeld: ja\n" not in file.read_text()}

    assert {"complaints"} == unmarked


def test_the_complaints_are_those_of_this_project(hoorn: Path) -> None:
    """They stand in one place in git, and are copied byte for byte."""
    ours = {file.name: file.read_bytes() for file in (REPOSITORY / "catalog/complaints").iterdir()}

    assert ours
    assert ours == {file.name: file.read_bytes() for file in (hoorn / "catalog/complaints").iterdir()}


def test_no_blank_is_left_open(hoorn: Path) -> None:
    """Every file is whole, and the name stands in the site's title."""
    for file in hoorn.rglob("*"):
        if file.is_file():
            assert "<<" not in file.read_text(encoding="utf-8"), file
    assert "Welzijn op Recept 's-Hoorn" in (hoorn / "mkdocs.yml").read_text()
    assert "https://s-hoorn-aan-zee.example/" in (hoorn / "mkdocs.yml").read_text()


def test_what_only_this_project_has_is_not_copied(hoorn: Path) -> None:
    """No word of the municipality whose catalogue this is."""
    assert [] == [file for file in hoorn.rglob("*.*") if file.is_file() and _names_alkmaar(file)]


def _names_alkmaar(file: Path) -> bool:
    return ".vscode" not in file.parts and "alkmaar" in file.read_text(encoding="utf-8").casefold()


def test_workflows_name_only_what_exists(hoorn: Path) -> None:
    """Each command line is one that `wijkrecept` takes, or builds the site."""
    seen = [words for file in [*workflows(hoorn), hoorn / ".gitlab-ci.yml"] for words in commands(file)]

    assert 9 == len(seen)
    for program, *arguments in seen:
        if program == "mkdocs":
            assert ["build", "--quiet"] == arguments
        else:
            assert _parser().parse_args(arguments).command


def test_actions_are_named_by_major_version(hoorn: Path) -> None:
    """Renovate keeps them up to date; all are GitHub's own."""
    used = [use for file in workflows(hoorn) for use in re.findall(r"uses: (.*)", file.read_text())]

    assert used
    assert [] == [use for use in used if not re.fullmatch(r"actions/[a-z-]+@v[0-9]+", use)]


def test_a_pull_request_is_compared_with_its_branch(hoorn: Path) -> None:
    """All of git's history is there, and problems are shown beside their line."""
    job = yaml.safe_load((hoorn / ".github/workflows/controle.yml").read_text())["jobs"]["controle"]

    assert 0 == job["steps"][0]["with"]["fetch-depth"]
    assert any("--changed-since" in step.get("run", "") and "github" in step["run"] for step in job["steps"])


def test_the_rest_can_be_read(hoorn: Path) -> None:
    """What programs read is what they can read: YAML, JSON, and an owner for each wijk."""
    for file in hoorn.rglob("*.json"):
        json.loads(file.read_text(encoding="utf-8"))
    forms = [
        yaml.safe_load(file.read_text()) for file in sorted(hoorn.glob(".github/ISSUE_TEMPLATE/*-*.yml"))
    ]
    owned = {line.split()[0] for line in (hoorn / "CODEOWNERS").read_text().splitlines() if line[:1] == "/"}

    assert [["naam", "plek"], ["activiteit", "wat"]] == [
        [part["id"] for part in form["body"] if part.get("id") in {"naam", "plek", "activiteit", "wat"}][:2]
        for form in (forms[1], forms[0])
    ]
    assert owned
    assert [] == [path for path in owned if not (hoorn / path.lstrip("/")).exists()]


@pytest.mark.parametrize(
    ("schema", "pattern"),
    [
        ("github-workflows", ".github/workflows/*.yml"),
        ("github-issue-forms", ".github/ISSUE_TEMPLATE/*-*.yml"),
        ("github-issue-config", ".github/ISSUE_TEMPLATE/config.yml"),
        ("gitlab-ci", ".gitlab-ci.yml"),
        ("renovate", "renovate.json"),
    ],
)
def test_what_other_programs_read_is_what_they_publish(hoorn: Path, schema: str, pattern: str) -> None:
    """Each file passes the public JSON Schema of the program that it is for."""
    files = [str(file) for file in sorted(hoorn.glob(pattern))]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *files]
    done = subprocess.run(command, check=False, capture_output=True, text=True)

    assert files
    assert (0, "ok -- validation done\n") == (done.returncode, done.stdout), done.stdout


def test_readers_and_editors_come_in_at_the_host(hoorn: Path, tmp_path: Path) -> None:
    """Once the address of the files is filled in, a page leads to the form and to the file."""
    root = shutil.copytree(hoorn, tmp_path / "catalogue")
    config = root / "mkdocs.yml"
    text, count = re.subn(
        r"^( *)# (repo_url|edit_uri|feedback|feedback_form):",
        r"\1\2:",
        config.read_text(),
        flags=re.MULTILINE,
    )
    config.write_text(text)
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=root, check=True)
    page = html.unescape((root / "public/activiteit/voorbeeldwijk/samen-eten/index.html").read_text())
    form = yaml.safe_load((root / ".github/ISSUE_TEMPLATE/klopt-niet.yml").read_text())
    link = re.search(r'href="(https://github\.com/voorbeeld/[a-z-]+)/issues/new\?([^"]+)"', page)

    assert 4 == count
    assert link is not None
    asked = parse_qs(link[2])
    assert ["klopt-niet.yml"] == asked.pop("template")
    assert set(asked) - {"title"} <= {part.get("id") for part in form["body"]}
    assert f"{link[1]}/edit/main/catalog/activities/voorbeeldwijk/samen-eten.yml" in page


def test_a_wijk_that_is_added_needs_somebody(hoorn: Path, tmp_path: Path) -> None:
    """CODEOWNERS says who looks after each wijk; the checker tells of one that it does not name."""
    root = shutil.copytree(hoorn, tmp_path / "catalogue")
    wijk = (root / "neighbourhoods/voorbeeldwijk.yml").read_text()
    (root / "neighbourhoods/oost.yml").write_text(re.sub(r"\b1[0-9]{3}\b", "9999", wijk))
    problems = load_catalogue(root, dt.date.fromisoformat(TODAY)).problems

    assert ["CODEOWNERS"] == [each.file for each in problems if each.code == "owner_missing"]


@pytest.mark.skipif(shutil.which("jq") is None, reason="the reminder runs on GitHub, which has jq")
@pytest.mark.parametrize(
    ("checked", "open_issue", "done"),
    [
        ("2024-01-01", "", "issue create"),
        ("2024-01-01", "7", "issue edit 7"),
        (TODAY, "7", "issue close 7"),
        (TODAY, "", ""),
    ],
)
def test_the_reminder_is_one_issue(
    hoorn: Path, tmp_path: Path, checked: str, open_issue: str, done: str
) -> None:
    """It is made, renewed, and closed when there is nothing left to remind of."""
    root = shutil.copytree(hoorn, tmp_path / "catalogue")
    activity = root / "catalog/activities/voorbeeldwijk/samen-eten.yml"
    activity.write_text(activity.read_text().replace(f"gecontroleerd: {TODAY}", f"gecontroleerd: {checked}"))
    programs = tmp_path / "bin"
    programs.mkdir()
    module = f'exec "{sys.executable}" -m wijkrecept "$@" --today {TODAY}'
    github = (
        f'echo "$@" >> "{tmp_path}/said"; [ "$2" != list ] || [ -z "{open_issue}" ] || echo "{open_issue}"'
    )
    for name, line in {"wijkrecept": module, "gh": github}.items():
        (programs / name).write_text(f"#!/bin/sh\n{line}\n")
        (programs / name).chmod(0o755)
    job = yaml.safe_load((root / ".github/workflows/nakijken.yml").read_text())["jobs"]["nakijken"]
    path = os.pathsep.join([str(programs), os.environ["PATH"]])
    for step in job["steps"][-2:]:
        subprocess.run(
            ["bash", "-e", "-c", step["run"]], cwd=root, check=True, env={**os.environ, "PATH": path}
        )

    said = [line for line in (tmp_path / "said").read_text().splitlines() if "list" not in line][1:]
    assert done == " ".join(said)[: len(done)]
    assert len(said) == bool(done)
    assert ("samen-eten" in (root / "lijst.md").read_text()) == (checked != TODAY)


def test_a_folder_with_something_in_it_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, one sentence, and nothing is written."""
    (tmp_path / "brief.txt").write_text("van iemand")

    assert 2 == main(["init", "Hoorn", "--root", str(tmp_path)])
    assert "is niet leeg. Er is niets veranderd." in capsys.readouterr().err
    assert ["brief.txt"] == [each.name for each in tmp_path.iterdir()]


def test_a_new_repository_counts_as_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with only `.git`; the answer says what to do next."""
    (tmp_path / ".git").mkdir()

    assert 0 == main(["init", "Hoorn", "--root", str(tmp_path)])
    assert "    wijkrecept check\n    wijkrecept build\n    wijkrecept serve\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Schrijf de naam van de gemeente erbij"),
        ([" "], "kan niet de naam van een gemeente zijn"),
        (["../.."], "kan niet de naam van een gemeente zijn"),
        (["Hoorn\nplugins: []"], ""),
        (["x" * 61], "kan niet de naam van een gemeente zijn"),
        (["Hoorn\x1b[2J"], "kan niet de naam van een gemeente zijn"),
        (["Hoorn", "--schemas"], "Bij --schemas hoort geen naam"),
        (["--schemas"], "staat geen map `catalog`"),
    ],
)
def test_what_is_no_name_is_told(
    tmp_path: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 and one Dutch sentence; white space of any kind is a space."""
    code = main(["init", *arguments, "--root", str(tmp_path)])

    assert (2 if said else 0) == code
    assert said in capsys.readouterr().err
    assert bool(said) == (list(tmp_path.iterdir()) == [])


def test_the_schemas_can_be_renewed(hoorn: Path, tmp_path: Path) -> None:
    """After an update of the package the text editor knows the new keys too; nothing else changes."""
    root = shutil.copytree(hoorn, tmp_path / "catalogue")
    (root / ".vscode/schemas/activity.json").write_text("{}")
    (root / "README.md").write_text("van ons")

    assert 0 == main(["init", "--schemas", "--root", str(root)])
    assert schema_sources()["activity.json"] == (root / ".vscode/schemas/activity.json").read_bytes()
    assert "van ons" == (root / "README.md").read_text()
