"""What the hand-written pages tell editors to type is what the programs take."""

from __future__ import annotations

import argparse
import datetime as dt
import re
import shlex
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.catalogue import golden
from wijkrecept.catalogue import Kind, Severity, load_catalogue
from wijkrecept.catalogue.kinds import FOLDERS
from wijkrecept.catalogue.reader import read
from wijkrecept.cli.program import _parser

REPOSITORY = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 23)
GUIDE = [REPOSITORY / "site/redactie.md", *sorted((REPOSITORY / "site/redactie").glob("*.md"))]
PAGES = [
    *sorted((REPOSITORY / "site").rglob("*.md")),
    *(REPOSITORY / name for name in ("README.md", "CONTRIBUTING.md")),
    *sorted((REPOSITORY / "generator/wijkrecept/starting/templates").rglob("*.md")),
]
_COMMAND = re.compile(r"`(wijkrecept [^`]+)`|^(wijkrecept .+?)(?:\s+#.*)?$", re.MULTILINE)
_OPTION = re.compile(r"`(--[a-z-]+)[^`]*`")
_BLOCK = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
_KEY = re.compile(r"^([a-z_-]+):")


def subparsers() -> Mapping[str, argparse.ArgumentParser]:
    """Give the parser of each command."""
    actions = _parser()._actions
    found = next(each for each in actions if isinstance(each, argparse._SubParsersAction))
    return dict(found.choices)


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    return {option for action in parser._actions for option in action.option_strings}


def lines(pattern: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    """Give every match with the name of its page and its line."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in pattern.finditer(text):
            line = text[text.rfind("\n", 0, found.start()) + 1 : text.find("\n", found.end())]
            yield page.name, line, next(filter(None, found.groups()))


def test_every_command_is_one_that_wijkrecept_takes() -> None:
    """With its arguments and options, as it stands on the page."""
    seen = list(lines(_COMMAND))

    assert len(seen) > 30
    for page, _, command in seen:
        words = shlex.split(command)[1:]
        asked = [word for word in words if word != "--help"]
        if len(asked) == len(words):
            assert _parser().parse_args(asked).command, f"{page}: {command}"
        else:
            assert asked[0] in subparsers(), f"{page}: {command}"


def test_every_option_belongs_to_a_command_beside_it() -> None:
    """An option that stands alone is one of a command that is named on the same line."""
    commands = subparsers()
    everywhere = {option for parser in commands.values() for option in options_of(parser)}
    seen = list(lines(_OPTION))

    assert len(seen) > 5
    for page, line, option in seen:
        named = [name for name in commands if re.search(rf"\b{name}\b", line)]
        known = {each for name in named for each in options_of(commands[name])} or everywhere
        assert option in known, f"{page}: {option}"


def blocks() -> list[str]:
    """Give every example of a file in the guide and in README."""
    pages = [*GUIDE, REPOSITORY / "README.md"]
    return [block for page in pages for block in _BLOCK.findall(page.read_text(encoding="utf-8"))]


def without(text: str, keys: set[str]) -> str:
    """Give a file without some of its keys and what stands below them."""
    kept, keeps = [], True
    for line in text.splitlines(keepends=True):
        key = _KEY.match(line)
        keeps = key[1] not in keys if key else keeps
        kept += [line] if keeps else []
    return "".join(kept)


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repo's own catalogue, with each example of the guide in a file of its own.

    An example of some lines stands in an activity, or in an organisation when it tells of a coach.
    """
    root = tmp_path_factory.mktemp("examples")
    for each in ("catalog", "neighbourhoods"):
        shutil.copytree(REPOSITORY / each, root / each)
    for number, block in enumerate(blocks()):
        keys = {found[1] for line in block.splitlines() if (found := _KEY.match(line))}
        if "coach" in keys:
            base, name = "organisations/mee-de-wering.yml", f"organisations/gids-{number}.yml"
        else:
            base, name = "activities/overdie/samen-eten.yml", f"activities/overdie/gids-{number}.yml"
        plain = (REPOSITORY / "catalog" / base).read_text(encoding="utf-8")
        rest = "" if {"naam", "wanneer"} <= keys else without(plain, keys)
        (root / "catalog" / name).write_text(block + rest, encoding="utf-8")
    return root


def test_every_example_of_a_file_passes_the_checker(examples: Path) -> None:
    """What the guide shows can be typed as it stands."""
    problems = load_catalogue(examples, TODAY).problems

    assert len(blocks()) > 10
    assert [] == [str(each) for each in problems if "/gids-" in each.file and each.severity is Severity.ERROR]


def test_every_kind_of_example_is_read(examples: Path) -> None:
    """The examples are where the checker looks, so that it could find a mistake."""
    for kind, count in ((Kind.ACTIVITY, len(blocks()) - 1), (Kind.ORGANISATION, 1)):
        found = list((examples / FOLDERS[kind]).rglob("gids-*.yml"))
        assert count == len(found)
        assert all(read(file.read_bytes())[0] is not None for file in found)


def messages() -> list[str]:
    """Give every line that the checker says of the golden cases."""
    return [line for case in golden.cases().values() for line in case["expect"].splitlines()]


def test_the_message_that_is_explained_is_one_of_the_checker() -> None:
    """The example on the page of messages is what an editor sees, word for word."""
    page = (REPOSITORY / "site/redactie/meldingen.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```text\n(.*?)^```", page, re.MULTILINE | re.DOTALL)

    assert 1 == len(shown)
    assert set(shown[0].splitlines()) <= set(messages())


def test_the_common_mistakes_are_told_in_the_words_of_the_checker() -> None:
    """Each row of the table begins as a message of the checker does."""
    page = (REPOSITORY / "site/redactie/meldingen.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| ([A-Z][^|]+) \|", page, re.MULTILINE)[1:]
    said = [line.split(": ", 2)[2] for line in messages() if not line.startswith(" ")]

    assert len(told) > 10
    assert [] == [each for each in told if not any(line.startswith(each) for line in said)]
