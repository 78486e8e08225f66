"""The texts of each language."""

from __future__ import annotations

import datetime as dt
import string
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from wijkrecept.catalogue import Kind, bundled_schema
from wijkrecept.catalogue.schedule import Schedule, Weekly
from wijkrecept.texts import TRANSLATED, Texts, load_texts
from wijkrecept.wording.schedules import rhythm

NINE, NOON = dt.time(9), dt.time(12, 30)

WHOLE = (
    "access.hearing_loop",
    "access.low_stimulus",
    "access.wheelchair",
    "address",
    "audience",
    "badge",
    "contact",
    "cost",
    "date",
    "first_time",
    "first_time.bring_someone",
    "first_time.just_look",
    "kind",
    "language",
    "places",
    "schedule",
    "schedule.closed",
    "schedule.nth",
    "sign_up",
)
"""Tables that are whole in each language; of others a language has what patients read."""

COUNTED = ("coach.within", "schedule.every_n_weeks")
"""Tables of which the names are the plural forms of a language."""

OF_SOME = ("language.names", "schedule.feminine")
"""Tables that only languages with that trait have."""

NOT_OURS = ("sheet",)
"""Tables that are held elsewhere."""


def tables_of(language: str) -> dict[str, dict[str, str]]:
    """Every table of a language's file by its dotted name, each without the tables below it."""
    source = files("wijkrecept.texts").joinpath(f"{language}.toml").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = {}

    def walk(table: dict[str, Any], name: str) -> None:
        found[name] = {key: each for key, each in table.items() if isinstance(each, str)}
        for key, each in table.items():
            if isinstance(each, dict):
                walk(each, f"{name}.{key}" if name else key)

    walk(tomllib.loads(source), "")
    return {
        name: texts
        for name, texts in found.items()
        if texts and not name.startswith((*NOT_OURS, *OF_SOME, *COUNTED))
    }


def blanks_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_language_has_the_dutch_names(language: str) -> None:
    """Nothing stands in a language that Dutch does not have, and the tables of patients are whole."""
    dutch, own = tables_of("nl"), tables_of(language)

    assert [] == [(name, key) for name, table in own.items() for key in table if key not in dutch[name]]
    assert {name: set(dutch[name]) for name in WHOLE} == {name: set(own[name]) for name in WHOLE}


@pytest.mark.parametrize("language", TRANSLATED)
def test_all_languages_have_the_same_names(language: str) -> None:
    """What one language says, the others say too."""
    first = {name: set(table) for name, table in tables_of(TRANSLATED[0]).items()}

    assert first == {name: set(table) for name, table in tables_of(language).items()}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_language_fills_in_the_same_blanks(language: str) -> None:
    """No translation drops a date, a number or a name, or asks for one that nobody gives."""
    dutch = tables_of("nl")

    assert [] == [
        (name, key)
        for name, table in tables_of(language).items()
        for key, text in table.items()
        if blanks_in(text) != blanks_in(dutch[name][key])
    ]


@pytest.mark.parametrize("language", ["nl", *TRANSLATED])
@pytest.mark.parametrize("table", COUNTED)
def test_every_number_has_its_plural(language: str, table: str) -> None:
    """A number from 1 to 60, as the schema allows for days, is said with that number."""
    texts = load_texts(language)
    for number in range(1, 61):
        said = texts.count(table, number, day="…")

        assert str(number) in said or number in (1, 2), said


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("nl", 1, "Neemt binnen 1 werkdag contact op."),
        ("nl", 10, "Neemt binnen 10 werkdagen contact op."),
        ("pl", 1, "Skontaktuje się w ciągu 1 dnia roboczego."),
        ("pl", 22, "Skontaktuje się w ciągu 22 dni roboczych."),
        ("uk", 21, "Звʼяжеться з вами протягом 21 робочого дня."),
        ("ar", 2, "يتواصل معك خلال يومي عمل."),
        ("ar", 10, "يتواصل معك خلال 10 أيام عمل."),
        ("ar", 11, "يتواصل معك خلال 11 يوم عمل."),
    ],
)
def test_plurals_follow_the_language(language: str, number: int, said: str) -> None:
    """Polish, Ukrainian and Arabic have more forms than one and many."""
    assert said == load_texts(language).count("coach.within", number)


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("nl", 5, "elke 5 weken op zondag"),
        ("pl", 3, "co 3 tygodnie: niedziela"),
        ("pl", 5, "co 5 tygodni: niedziela"),
        ("uk", 4, "раз на 4 тижні: неділя"),
        ("uk", 5, "раз на 5 тижнів: неділя"),
        ("ar", 3, "مرة كل 3 أسابيع يوم الأحد"),
        ("ar", 11, "مرة كل 11 أسبوعًا يوم الأحد"),
    ],
)
def test_weeks_are_counted_as_the_language_does(language: str, number: int, said: str) -> None:
    """A rhythm of more weeks than an entry can have now would still be grammatical."""
    texts = load_texts(language)

    assert said == rhythm(Schedule(Weekly(6, number, NINE, NOON)), texts)


def test_one_language_has_one_apostrophe() -> None:
    """Who searches a Ukrainian page for a word finds it wherever it stands."""
    source = files("wijkrecept.texts").joinpath("uk.toml").read_text(encoding="utf-8")

    lines = [line for line in source.splitlines() if not line.startswith("#")]

    assert [line for line in lines if {"’", "'"} & set(line)] == []


def test_nothing_at_all_may_have_its_own_words() -> None:
    """Zero is said with `none` where a table has it, else in the form that goes with it."""
    texts = Texts("nl", {"with": {"none": "niets", "many": "{count}"}, "without": {"many": "{count}"}})

    assert ["niets", "0"] == [texts.count("with", 0), texts.count("without", 0)]


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_kind_and_audience_of_the_schema_has_its_words(language: str) -> None:
    """What an editor can choose can be said in each language."""
    choices = bundled_schema(Kind.ACTIVITY)["properties"]
    texts = load_texts(language)

    assert set(choices["soort"]["enum"]) == set(texts.table("kind"))
    assert set(choices["voor_wie"]["items"]["enum"]) == set(texts.table("audience"))


@pytest.mark.parametrize("kind", [Kind.ACTIVITY, Kind.ORGANISATION, Kind.VENUE])
def test_an_entry_can_be_translated_into_each_language(kind: Kind) -> None:
    """Editors can write in the languages that the site has, and in no other."""
    assert list(TRANSLATED) == list(bundled_schema(kind)["properties"]["vertalingen"]["properties"])


def test_only_arabic_runs_from_right_to_left() -> None:
    """The direction comes from the CLDR."""
    assert ["ltr", "ltr", "ltr", "rtl", "ltr", "ltr"] == [
        load_texts(language).direction for language in ("nl", "en", "tr", "ar", "pl", "uk")
    ]


def test_a_phone_number_in_arabic_keeps_its_order() -> None:
    """Groups of digits with spaces between would be set from right to left."""
    assert "\u2066072-000 00 04\u2069" in load_texts("ar")("recept.call", phone="072-000 00 04")
