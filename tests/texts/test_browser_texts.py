"""The texts that the browser's programs say."""

from __future__ import annotations

import re
from pathlib import Path

from wijkrecept.texts import Texts, browser_texts

SOURCES = Path(__file__).parents[2] / "generator" / "browser" / "src"
_COUNTED = re.compile(r'\.count\("(\w+)"')
_SAID = re.compile(r"\.say\(([^;]*?)[,)]", re.DOTALL)
_NAME = re.compile(r'"([a-z]+_?\w*)"')
_MADE = re.compile(r"`([a-z]+)_\$\{")
_PASSED = re.compile(r'(?:call\(|box\(|what: |code: |processCode: |postcode: |: ")"?(\w+)"')


def program() -> str:
    """All of the browser's programs in one string, without their tests."""
    return "\n".join(
        path.read_text(encoding="utf-8")
        for path in sorted(SOURCES.rglob("*.ts"))
        if not path.name.endswith(".test.ts")
    )


def test_every_text_that_is_said_exists(texts: Texts) -> None:
    """Each name that a program says is in the table, so that no visitor meets an error."""
    table = browser_texts(texts)["browser"]
    said = {name for call in _SAID.findall(program()) for name in _NAME.findall(call)}
    counted = {f"{name}_{number}" for name in _COUNTED.findall(program()) for number in ("one", "many")}

    assert sorted((said | counted) - set(table)) == []


def test_every_text_is_said_somewhere(texts: Texts) -> None:
    """No text stands in the table that no program says any more."""
    source = program()
    made = tuple(f"{start}_" for start in _MADE.findall(source))

    unused = [
        name
        for name in browser_texts(texts)["browser"]
        if f'"{name}"' not in source
        and f'"{name.removesuffix("_one").removesuffix("_many")}"' not in source
        and not name.startswith(made)
    ]

    assert unused == []


def test_shared_names_come_with_them(texts: Texts) -> None:
    """Places and parts of the day are called as on the pages, in the order of their numbers."""
    given = browser_texts(texts)

    assert given["language"] == "nl"
    assert list(given["places"]) == ["open", "wachtlijst", "vol"]
    assert list(given["daypart"]) == ["ochtend", "middag", "avond"]
