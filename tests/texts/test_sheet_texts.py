"""The texts of the sheet in all its languages, and those for the referrer beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wijkrecept.texts import Texts, browser_texts, load_texts

RECEPT = Path(__file__).parents[2] / "generator" / "browser" / "src" / "recept"
LANGUAGES = ("en", "tr", "ar", "pl", "uk")
_BLANK = re.compile(r"\{(\w+)\}")
_NAME = re.compile(r'"([a-z][a-z0-9_]*)"')
_MADE = re.compile(r"`([a-z]+(?:_[a-z]+)*)_\$\{")
_COUNTED = re.compile(r"(\w+)_(?:zero|one|two|few|many|other)")
"""The name of a text in one of the plural forms of a language."""
_ARABIC = re.compile(r"[؀-ۿ]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")


def program() -> str:
    """All programs of the recept page in one string, without their tests."""
    sources = sorted(RECEPT.glob("*.ts"))
    return "\n".join(path.read_text(encoding="utf-8") for path in sources if ".test." not in path.name)


def said(table: dict[str, str]) -> set[str]:
    """The names of a table that stand in a program, whole or with their beginning."""
    source = program()
    named = set(_NAME.findall(source))
    made = tuple(f"{start}_" for start in _MADE.findall(source))
    return {name for name in table if named & {name, plain_name(name)} or (made and name.startswith(made))}


def plain_name(name: str) -> str:
    """Give the name without its plural form, if it has one."""
    counted = _COUNTED.fullmatch(name)
    return counted[1] if counted else name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_text_of_the_sheet(language: str, texts: Texts) -> None:
    """What is printed in Dutch can be printed in each language, and nothing more than its plurals."""
    own = dict.fromkeys(map(plain_name, load_texts(language).table("sheet")))

    assert list(dict.fromkeys(map(plain_name, texts.table("sheet")))) == list(own)


@pytest.mark.parametrize("language", LANGUAGES)
def test_blanks_are_the_same_in_each_language(language: str, texts: Texts) -> None:
    """A translation forgets no date, number or name; only the coach's Dutch title may be left out.

    A text for one or two may say the number in words.
    """
    dutch = texts.table("sheet")
    for name, text in load_texts(language).table("sheet").items():
        expected = set(_BLANK.findall(dutch[plain_name(name)])) - {"role"}
        optional = {"count"} if name.endswith(("_one", "_two")) else set()

        assert set(_BLANK.findall(text)) | optional == expected, name


@pytest.mark.parametrize(("language", "script"), [("ar", _ARABIC), ("uk", _CYRILLIC)])
def test_a_language_is_in_its_own_script(language: str, script: re.Pattern[str]) -> None:
    """No text was left in Dutch or English."""
    sheet = load_texts(language).table("sheet")
    words = {name: _BLANK.sub("", text) for name, text in sheet.items()}

    assert [
        name for name, text in words.items() if re.search(r"\w{2}", text) and not script.search(text)
    ] == []


def test_every_text_of_the_sheet_is_printed(texts: Texts) -> None:
    """No text stands in the table that the programs do not know."""
    sheet = dict(texts.table("sheet"))

    assert sorted(set(sheet) - said(sheet)) == []


def test_every_text_for_the_referrer_is_said(texts: Texts) -> None:
    """No text stands in the table that the programs do not know, and the browser gets them all."""
    referrer = dict(texts.table("referrer"))

    assert sorted(set(referrer) - said(referrer)) == []
    assert browser_texts(texts)["referrer"] == referrer


def test_every_text_that_the_page_asks_for_exists(texts: Texts) -> None:
    """Names in `referrer("…")`, `tell("…")` and `phrase("…")` are in their tables."""
    source = program()
    for call, table in (("referrer|say", "referrer"), ("tell|phrase|counted", "sheet")):
        asked = set(re.findall(rf'\b(?:{call})\("([a-z_0-9]+)"', source))

        assert sorted(asked - set(texts.table(table))) == [], table


def test_no_text_for_the_patient_speaks_of_a_complaint() -> None:
    """The paper is for the patient: it says nothing of codes, complaints or diagnoses."""
    for language in ("nl", *LANGUAGES):
        words = " ".join(load_texts(language).table("sheet").values()).casefold()

        assert not re.search(r"icpc|klacht|diagnos|complaint|şikâyet|شكوى|скарг|dolegliwo", words), language
