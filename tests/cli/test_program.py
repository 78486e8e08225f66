"""The command line, as an editor and a build server meet it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.catalogue import golden
from wijkrecept.cli import main

ACTIVITY = "catalog/activities/overdie/samen-eten.yml"
COMMANDS = "init, new, check, build, serve, confirm, fmt, geocode, wijk, import, export"
TODAY = ["--today", golden.TODAY.isoformat()]
ERROR = {"replace": {ACTIVITY: [{"old": "soort: eetgroep", "new": "soort: eetgroeb"}]}}
WARNING = {"replace": {ACTIVITY: [{"old": "gecontroleerd: 2026-10-01", "new": "gecontroleerd: 2026-01-01"}]}}


def check(root: Path, case: golden.Case, *arguments: str) -> int:
    golden.build(case, root)
    return main(["check", "--root", str(root), *TODAY, *arguments])


def test_a_clean_catalogue_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing wrong: exit code 0 and one line."""
    assert 0 == check(tmp_path, {})
    assert ("0 fouten, 0 waarschuwingen.\n", "") == capsys.readouterr()


def test_warnings_do_not_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A warning is told, and the exit code stays 0."""
    assert 0 == check(tmp_path, WARNING)
    assert capsys.readouterr().out.endswith("0 fouten, 1 waarschuwing.\n")


def test_errors_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An error is told with file, line and column, its hint indented below it; the exit code is 1."""
    assert 1 == check(tmp_path, ERROR)
    lines = capsys.readouterr().out.splitlines()

    assert f"{ACTIVITY}:2:8: fout: Bij `soort` kan `eetgroeb` niet staan. Bedoelt u `eetgroep`?" == lines[0]
    assert lines[1].startswith("    Schrijf `eetgroep`. U kunt kiezen uit: eetgroep, ontmoeten,")
    assert "1 fout, 0 waarschuwingen." == lines[-1]


def test_errors_stand_at_the_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Warnings come first, then an empty line and the errors, so that these are still on the screen."""
    old = [{"old": "gecontroleerd: 2026-09-01", "new": "gecontroleerd: 2026-01-01"}]
    case = {"replace": {**ERROR["replace"], "catalog/venues/thuis-in-overdie.yml": old}}

    assert 1 == check(tmp_path, case)
    lines = capsys.readouterr().out.splitlines()

    assert "waarschuwing" in lines[0]
    assert "" == lines[2]
    assert "fout: " in lines[3]
    assert "1 fout, 1 waarschuwing." == lines[-1]


def test_json_says_the_same_to_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every problem with all its parts, and the counts."""
    assert 1 == check(tmp_path, ERROR, "--format", "json")
    said = json.loads(capsys.readouterr().out)

    assert (1, 0) == (said["errors"], said["warnings"])
    problem = said["problems"][0]
    assert {"file", "line", "column", "severity", "code", "message", "hint"} == set(problem)
    assert (ACTIVITY, 2, 8, "fout", "value_near") == tuple(problem.values())[:5]


def test_the_current_folder_is_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --root it is the folder one stands in."""
    golden.build({}, tmp_path)
    monkeypatch.chdir(tmp_path)

    assert 0 == main(["check", *TODAY])
    assert "0 fouten, 0 waarschuwingen.\n" == capsys.readouterr().out


def test_a_folder_without_a_catalogue_cannot_be_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and one sentence on what to do."""
    assert 2 == main(["check", "--root", str(tmp_path)])
    assert (
        "",
        f"In de map {tmp_path} staat geen map `catalog`. Ga naar de goede map, of wijs die aan met --root.\n",
    ) == capsys.readouterr()


def test_the_folder_is_told_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who is in the wrong folder sees which one that is."""
    monkeypatch.chdir(tmp_path)

    assert 2 == main(["check"])
    assert f"In de map {tmp_path} staat geen map `catalog`." in capsys.readouterr().err


def test_a_folder_that_is_not_there_cannot_be_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and it says that the folder itself misses."""
    assert 2 == main(["check", "--root", str(tmp_path / "weg")])
    assert f"De map {tmp_path / 'weg'} bestaat niet, of is niet te openen.\n" == capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Schrijf erbij wat wijkrecept moet doen: wijkrecept check."),
        (["chek"], "`chek` bestaat niet. Bedoelt u `check`?"),
        (
            ["doe"],
            f"`doe` bestaat niet. Kies uit: {COMMANDS}.",
        ),
        (
            ["geocode", "--server", "pdok"],
            "Dit kan niet: `pdok` is geen adres op het web. Schrijf het zo: https://www.example.nl.",
        ),
        (["confirm"], "Dit kan niet: er ontbreekt iets: NAAM."),
        (["check", "x"], "Dit kan niet: `x` is onbekend."),
        (["check", "--formaat", "json"], "Dit kan niet: `--formaat json` is onbekend."),
        (["check", "--format", "xml"], "Dit kan niet: `xml` kan niet. Kies uit: text, json, github, sarif."),
        (["check", "--root"], "Dit kan niet: achter --root ontbreekt iets."),
        (
            ["check", "--today", "2026-02-30"],
            "Dit kan niet: `2026-02-30` is geen datum. Schrijf jaar, maand en dag: 2026-10-01.",
        ),
        (
            ["serve", "--port", "x"],
            "Dit kan niet: `x` is geen nummer van een poort. Schrijf een getal, zoals 8000.",
        ),
        (["check", "\x1b[31m"], r"Dit kan niet: `\x1b[31m` is onbekend."),
    ],
)
def test_bad_arguments_are_told_in_dutch(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, one sentence and where to read more."""
    assert 2 == main(arguments)
    assert ("", f"{sentence}\nMeer uitleg: wijkrecept --help\n") == capsys.readouterr()


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--help"], ["serve", "-h"], ["confirm", "-h"], ["fmt", "-h"]]
)
def test_help_is_dutch(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Help is help, and says nothing in English."""
    assert 0 == main(arguments)
    said = capsys.readouterr().out

    assert said.startswith("gebruik: wijkrecept")
    assert not [word for word in ("usage", "options", "show this", "positional", "exit") if word in said]


def test_an_old_terminal_gets_every_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Characters that a terminal does not know come out escaped, not as a crash."""
    screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", screen)
    golden.build({"replace": {ACTIVITY: [{"old": "soort: eetgroep", "new": "soort: één😀"}]}}, tmp_path)

    assert 1 == main(["check", "--root", str(tmp_path), *TODAY])
    assert rb"`\xe9\xe9n\U0001f600`" in screen.buffer.getvalue()


def test_a_reader_that_stops_early_is_no_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`wijkrecept check | head -1` ends quietly."""

    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())
    golden.build({}, tmp_path)

    assert 0 == main(["check", "--root", str(tmp_path), *TODAY])


def test_a_site_that_is_not_built_cannot_be_served(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and what to do first: build it, go to its folder, or name another one."""
    assert 2 == main(["serve", "--root", str(tmp_path)])
    assert "staat geen mkdocs.yml. Ga naar de goede map" in capsys.readouterr().err

    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    assert 2 == main(["serve", "--root", str(tmp_path)])
    assert "Er is nog geen site gemaakt. Typ eerst: wijkrecept build\n" == capsys.readouterr().err

    assert 2 == main(["serve", "--root", str(tmp_path), "--site", "elders"])
    assert f"In de map {tmp_path / 'elders'} staat geen site.\n" == capsys.readouterr().err


def test_a_port_that_does_not_exist_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, with the way to choose another."""
    (tmp_path / "public").mkdir()
    (tmp_path / "public/index.html").write_text("x")

    assert 2 == main(["serve", "--root", str(tmp_path), "--port", "99999"])
    assert "Poort 99999" in capsys.readouterr().err


def test_the_package_runs_by_its_name(tmp_path: Path) -> None:
    """`python -m wijkrecept` is the same program."""
    golden.build({}, tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "wijkrecept", "check", "--root", str(tmp_path), *TODAY],
        capture_output=True,
        check=False,
        text=True,
    )

    assert (0, "0 fouten, 0 waarschuwingen.\n", "") == (done.returncode, done.stdout, done.stderr)


def test_a_folder_that_cannot_be_looked_at_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that the computer refuses gets a sentence too."""
    code = main(["check", "--root", "x" * 5_000])

    assert 2 == code
    assert capsys.readouterr().err.endswith("bestaat niet, of is niet te openen.\n")


def test_a_command_starts_without_what_it_does_not_need() -> None:
    """What only one command uses is read by that command: an editor waits for none of the rest."""
    program = (
        "import sys, wijkrecept.cli; print(*sorted({'folium', 'geopy', 'mkdocs', 'tqdm'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)

    assert "\n" == done.stdout
