"""How the problems of a catalogue are said: to an editor, to a program, on a pull request."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePath
from urllib.parse import quote

from wijkrecept.catalogue import Problem, Severity
from wijkrecept.catalogue.problems import shown
from wijkrecept.cli.saying import say
from wijkrecept.texts import load_texts

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
"""What GitHub and SARIF both call a severity."""

_SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


@dataclass(frozen=True, slots=True)
class Findings:
    """What there is to say of a catalogue."""

    root: Path
    """Where it stands, since a build server names files from its own folder on."""
    problems: Sequence[Problem]
    elsewhere: Sequence[Problem] = ()
    """Problems that are not told one by one, as the change that is looked at did not cause them."""

    @property
    def errors(self) -> int:
        """How many of the told problems stop a build."""
        return errors_in(self.problems)


def errors_in(problems: Sequence[Problem]) -> int:
    """Count the problems that stop a build."""
    return sum(problem.severity is Severity.ERROR for problem in problems)


def _say_as_text(findings: Findings) -> None:
    """Say the errors last, so that they stand at the end of the terminal."""
    groups = [
        [problem for problem in findings.problems if problem.severity is severity]
        for severity in (Severity.WARNING, Severity.ERROR)
    ]
    for group in filter(None, groups):
        for problem in group:
            say(str(problem))
        if group is groups[0]:
            say("")
    _say_summary(findings)


def _say_as_json(findings: Findings) -> None:
    said = {"problems": [asdict(problem) for problem in findings.problems], **_counts(findings.problems)}
    if findings.elsewhere:
        said["elsewhere"] = _counts(findings.elsewhere)
    say(json.dumps(said, indent=2))


def _say_for_github(findings: Findings) -> None:
    """Say workflow commands: GitHub shows each beside its line of the pull request."""
    texts = load_texts()
    for problem in findings.problems:
        places = {
            "file": _from_here(findings.root, problem.file),
            "line": str(problem.line),
            "col": str(problem.column),
            "title": texts("check_format.title", severity=problem.severity),
        }
        properties = ",".join(f"{name}={_escaped_property(value)}" for name, value in places.items())
        message = _escaped(f"{problem.message}\n{problem.hint}")
        say(f"::{_LEVELS[problem.severity]} {properties}::{message}")
    _say_summary(findings)


def _say_as_sarif(findings: Findings) -> None:
    codes = sorted({problem.code for problem in findings.problems})
    rules = {problem.code: _rule(problem) for problem in findings.problems}
    run = {
        "tool": {"driver": {"name": "wijkrecept", **_version(), "rules": [rules[code] for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(findings.root, problem, codes) for problem in findings.problems],
    }
    say(json.dumps({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2))


FORMATS: Mapping[str, Callable[[Findings], None]] = {
    "text": _say_as_text,
    "json": _say_as_json,
    "github": _say_for_github,
    "sarif": _say_as_sarif,
}
"""How the problems can be said, by the word on the command line."""


def _counts(problems: Sequence[Problem]) -> dict[str, object]:
    errors = errors_in(problems)
    return {"errors": errors, "warnings": len(problems) - errors}


def _say_summary(findings: Findings) -> None:
    texts = load_texts()
    say(_summary(findings.problems))
    if findings.elsewhere:
        say(texts("check_format.elsewhere", summary=_summary(findings.elsewhere)))


def _summary(problems: Sequence[Problem]) -> str:
    texts = load_texts()
    errors = errors_in(problems)
    counts = {
        name: texts(f"cli.{name}_one") if count == 1 else texts(f"cli.{name}_many", count=count)
        for name, count in (("errors", errors), ("warnings", len(problems) - errors))
    }
    return texts("cli.summary", **counts)


def _from_here(root: Path, file: str) -> str:
    """Give a file as it is called from the current folder, where a build server starts; with `/`."""
    try:
        folder = os.path.relpath(root)
    except ValueError:  # On Windows: another drive.
        return file
    return file if folder.startswith("..") else (PurePath(folder) / file).as_posix()


def _escaped(text: str) -> str:
    """Write a text as GitHub's workflow commands want it: on one line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    """Write a text that stands before the `::`, where `:` and `,` mean something."""
    return _escaped(shown(text, length=None)).replace(":", "%3A").replace(",", "%2C")


def _rule(problem: Problem) -> dict[str, object]:
    """Tell what the problems with one code have in common."""
    texts = load_texts()
    return {
        "id": problem.code,
        "shortDescription": _message(_without_blanks(texts(f"check.{problem.code}.message"))),
        "help": _message(_without_blanks(texts(f"check.{problem.code}.hint"))),
        "defaultConfiguration": {"level": _LEVELS[problem.severity]},
    }


def _message(text: str) -> dict[str, str]:
    """Write a text in which SARIF sees no blanks to fill in: braces are doubled (2.1.0, §3.11.5)."""
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def _without_blanks(text: str) -> str:
    return re.sub(r"\{[a-z_]+\}", "…", text).replace("{{", "{").replace("}}", "}")


def _result(root: Path, problem: Problem, codes: Sequence[str]) -> dict[str, object]:
    # A name with a lone surrogate is one that came from a disk in another encoding.
    uri = quote(_from_here(root, problem.file).encode("utf-8", "surrogateescape"))
    place = {
        "artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.severity],
        "message": _message(f"{problem.message}\n{problem.hint}"),
        "locations": [{"physicalLocation": place}],
    }


def _version() -> dict[str, str]:
    try:
        return {"version": version("wijkrecept")}
    except PackageNotFoundError:  # Run from its sources, without being installed.
        return {}
