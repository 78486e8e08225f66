"""How problems are said to programs and on a pull request."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.catalogue import golden
from wijkrecept.catalogue.problems import WARNINGS, Problem, Severity
from wijkrecept.cli import main
from wijkrecept.cli.formats import FORMATS, Findings
from wijkrecept.texts import load_texts

ACTIVITY = "catalog/activities/overdie/samen-eten.yml"
VENUE = "catalog/venues/thuis-in-overdie.yml"
TODAY = ["--today", golden.TODAY.isoformat()]
WRONG = {
    "replace": {
        ACTIVITY: [
            {"old": "soort: eetgroep", "new": "soort: eetgroeb"},
            {"old": "kosten: 5,00", "new": "kosten: 100% gratis"},
        ],
        VENUE: [{"old": "gecontroleerd: 2026-09-01", "new": "gecontroleerd: 2026-01-01"}],
    },
    "files": {"catalog/venues/a,b:c.yml": "naam: x\n"},
}

SARIF: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs", "$schema"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}},
    },
    "$defs": {
        "text": {
            "type": "object",
            "required": ["text"],
            "properties": {"text": {"type": "string", "minLength": 1}},
        },
        "level": {"enum": ["none", "note", "warning", "error"]},
        "run": {
            "type": "object",
            "required": ["tool", "results"],
            "properties": {
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "tool": {
                    "type": "object",
                    "required": ["driver"],
                    "properties": {
                        "driver": {
                            "type": "object",
                            "required": ["name", "rules"],
                            "properties": {
                                "version": {"type": "string"},
                                "rules": {
                                    "type": "array",
                                    "uniqueItems": True,
                                    "items": {"$ref": "#/$defs/rule"},
                                },
                            },
                        }
                    },
                },
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
        },
        "rule": {
            "type": "object",
            "required": ["id", "shortDescription"],
            "properties": {
                "id": {"type": "string", "pattern": "^[a-z_0-9]+$"},
                "shortDescription": {"$ref": "#/$defs/text"},
                "help": {"$ref": "#/$defs/text"},
                "defaultConfiguration": {"properties": {"level": {"$ref": "#/$defs/level"}}},
            },
        },
        "result": {
            "type": "object",
            "required": ["message", "ruleId", "ruleIndex", "level", "locations"],
            "properties": {
                "message": {"$ref": "#/$defs/text"},
                "level": {"$ref": "#/$defs/level"},
                "ruleIndex": {"type": "integer", "minimum": 0},
                "locations": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/location"}},
            },
        },
        "location": {
            "type": "object",
            "required": ["physicalLocation"],
            "properties": {
                "physicalLocation": {
                    "type": "object",
                    "required": ["artifactLocation", "region"],
                    "properties": {
                        "artifactLocation": {
                            "required": ["uri"],
                            "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9._~%/-]+$"}},
                        },
                        "region": {
                            "required": ["startLine", "startColumn"],
                            "properties": {
                                "startLine": {"type": "integer", "minimum": 1},
                                "startColumn": {"type": "integer", "minimum": 1},
                            },
                        },
                    },
                }
            },
        },
    },
}
"""The part of the schema of SARIF 2.1.0 (OASIS) that what we write must pass."""


def said(root: Path, case: golden.Case, form: str, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    golden.build(case, root)
    main(["check", "--root", str(root), *TODAY, "--format", form, *more])
    return capsys.readouterr().out


def test_github_gets_a_command_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each problem is a workflow command with its file as seen from the folder of the workflow."""
    monkeypatch.chdir(tmp_path)
    lines = said(tmp_path / "catalogus", WRONG, "github", capsys).splitlines()

    wrong = next(line for line in lines if "eetgroeb" in line)
    place = (
        f"::error file=catalogus/{ACTIVITY},line=2,col=8,title=Catalogus%3A fout::Bij `soort` kan `eetgroeb`"
    )
    assert wrong.startswith(place)
    assert "%0ASchrijf `eetgroep`. U kunt kiezen uit: eetgroep" in wrong
    assert any(line.startswith(f"::warning file=catalogus/{VENUE},line=7,col=16,") for line in lines)
    assert lines[-1].endswith(" fouten, 1 waarschuwing.")


def test_nothing_in_a_file_speaks_to_github(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name with a comma or a colon, a per cent sign and a new line cannot begin another command."""
    monkeypatch.chdir(tmp_path)
    lines = said(tmp_path, WRONG, "github", capsys).splitlines()

    assert any("file=catalog/venues/a%2Cb%3Ac.yml,line=1," in line for line in lines)
    assert any("`100%25 gratis`" in line for line in lines)
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines[:-1])


def test_a_catalogue_outside_the_folder_keeps_its_own_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the current folder does not hold the catalogue, files are named from its root."""
    (tmp_path / "elders").mkdir()
    monkeypatch.chdir(tmp_path / "elders")

    assert f"file={ACTIVITY},line=2" in said(tmp_path / "catalogus", WRONG, "github", capsys)


def test_sarif_has_what_its_schema_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The log passes the required parts of the schema, and each result finds its rule."""
    monkeypatch.chdir(tmp_path)
    log = json.loads(said(tmp_path, WRONG, "sarif", capsys))

    assert [] == list(Draft202012Validator(SARIF).iter_errors(log))
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    wrong = next(each for each in run["results"] if "eetgroeb" in each["message"]["text"])
    assert ("value_near", "error") == (wrong["ruleId"], wrong["level"])
    place = wrong["locations"][0]["physicalLocation"]
    assert ACTIVITY == place["artifactLocation"]["uri"]
    assert {"startLine": 2, "startColumn": 8} == place["region"]
    uris = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in run["results"]]
    assert "catalog/venues/a%2Cb%3Ac.yml" in uris


def test_sarif_fills_in_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Braces in a sentence are doubled, as else they would be blanks."""
    hint = "Schrijf: plek: {lat: 52.6, lon: 4.7}"
    FORMATS["sarif"](Findings(Path(), [Problem("a.yml", 1, 1, Severity.ERROR, "key_missing", "Fout.", hint)]))
    log = json.loads(capsys.readouterr().out)

    assert "Fout.\nSchrijf: plek: {{lat: 52.6, lon: 4.7}}" == log["runs"][0]["results"][0]["message"]["text"]


def test_a_clean_catalogue_is_an_empty_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without problems there are a run, no rules and no results, so that old ones are closed."""
    log = json.loads(said(tmp_path, {}, "sarif", capsys))

    assert [] == list(Draft202012Validator(SARIF).iter_errors(log))
    assert ([], []) == (log["runs"][0]["results"], log["runs"][0]["tool"]["driver"]["rules"])


@pytest.mark.parametrize(
    "code", sorted(set(load_texts().table("check")) - {"example", "kind", "more", "more_alike"})
)
def test_every_problem_has_a_rule(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The code of a problem is the name of its text, and its rule shows no open blanks."""
    severity = Severity.WARNING if code in WARNINGS else Severity.ERROR
    problem = Problem("a.yml", 1, 1, severity, code, "Fout.", "Schrijf dat.")
    FORMATS["sarif"](Findings(Path(), [problem]))
    rule = json.loads(capsys.readouterr().out)["runs"][0]["tool"]["driver"]["rules"][0]

    assert code == rule["id"]
    assert "{name}" not in rule["shortDescription"]["text"] + rule["help"]["text"]
