"""Dates, schedules and costs in other languages than Dutch."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from wijkrecept.catalogue.model import FirstTime, OfficeHour, Translation
from wijkrecept.catalogue.schedule import Closure, Monthly, Schedule, Weekly, WeekOfMonth
from wijkrecept.texts import load_texts
from wijkrecept.wording.costs import cost_sentences
from wijkrecept.wording.dates import clock_time, dated, long_date, short_date, weekday_name
from wijkrecept.wording.languages import language_name
from wijkrecept.wording.schedules import closures, office_hour, rhythm, rhythm_line, schedule_sentences
from wijkrecept.wording.translated import Words, said
from wijkrecept.wording.visits import first_time_sentences

DAY = dt.date(2026, 12, 1)
NINE, NOON = dt.time(9), dt.time(12, 30)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", ("dinsdag 1 december", "di 1 dec", "1 december 2026", "9.00 uur")),
        ("en", ("Tuesday 1 December", "Tue 1 Dec", "1 December 2026", "9:00")),
        ("tr", ("1 Aralık Salı", "1 Ara Sal", "1 Aralık 2026", "saat 9:00")),
        ("ar", ("الثلاثاء، 1 ديسمبر", "الثلاثاء، 1 ديسمبر", "1 ديسمبر 2026", "الساعة 9:00")),
        ("pl", ("wtorek, 1 grudnia", "wt, 1 gru", "1 grudnia 2026", "godz. 9:00")),
        ("uk", ("вівторок, 1 грудня", "вт, 1 груд", "1 грудня 2026", "9:00")),
    ],
)
def test_dates_stand_in_the_order_of_their_language(language: str, expected: tuple[str, ...]) -> None:
    """The order and the names are the CLDR's; digits are Latin everywhere."""
    texts = load_texts(language)

    assert expected == (
        long_date(DAY, texts),
        short_date(DAY, texts),
        dated(DAY, texts),
        clock_time(NINE, texts),
    )


@pytest.mark.parametrize(
    ("language", "weekly", "monthly"),
    [
        ("en", "every Tuesday", "every last Wednesday of the month"),
        ("tr", "her hafta salı günü", "her ayın son çarşamba günü"),
        ("ar", "كل أسبوع يوم الثلاثاء", "كل شهر، يوم الأربعاء الأخير"),
        ("pl", "co tydzień: wtorek", "co miesiąc: ostatnia środa miesiąca"),
        ("uk", "щотижня: вівторок", "щомісяця: остання середа місяця"),
    ],
)
def test_a_rhythm_is_grammatical(language: str, weekly: str, monthly: str) -> None:
    """Names of days stand in forms that fit the words around them, also where days are feminine."""
    texts = load_texts(language)

    assert weekly == rhythm(Schedule(Weekly(1, 1, NINE, NOON)), texts)
    assert monthly == rhythm(Schedule(Monthly(2, WeekOfMonth.LAST, NINE, NOON)), texts)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "niet in de schoolvakanties en niet op feestdagen"),
        ("tr", "okul tatilleri ve resmî tatiller hariç"),
        ("ar", "لا يُقام في العطل المدرسية ولا في أيام العطل الرسمية"),
    ],
)
def test_both_closures_make_one_phrase(language: str, said: str) -> None:
    """The word for "not" goes where the language has it: before both, or once behind them."""
    schedule = Schedule(Weekly(1, 1, NINE, NOON), closures=frozenset(Closure))

    assert said == closures(schedule, load_texts(language))


def test_a_line_has_the_commas_of_its_language() -> None:
    """An Arabic line has no Latin comma or semicolon in it."""
    closed = Schedule(Weekly(1, 1, NINE, NOON), closures=frozenset({Closure.SCHOOL_HOLIDAYS}))
    schedules = [closed, Schedule(Weekly(6, 1, NINE, NOON))]

    assert "كل أسبوع يوم الثلاثاء، لا يُقام في العطل المدرسية؛ كل أسبوع يوم الأحد" == rhythm_line(
        schedules, DAY, load_texts("ar")
    )


def test_a_turkish_hour_begins_small() -> None:
    """A weekday has a capital only with a date, also where a coach's hours stand in a sentence."""
    assert "çarşamba saat 9:00 ile 12:30 arasında" == office_hour(
        OfficeHour("wijkhulp", 2, NINE, NOON), load_texts("tr")
    )


@pytest.mark.parametrize("language", ["tr", "pl", "uk"])
def test_a_range_stays_on_one_line(language: str) -> None:
    """Browsers may break a line after a dash, unless a word joiner stands there."""
    (said,) = first_time_sentences(FirstTime(group_size="6 tot 10"), load_texts(language))

    assert "6\u2060–\u206010" in said.text


def test_dutch_has_one_name_in_turkish() -> None:
    """The CLDR's name is another than people in the Netherlands use; the rest is the CLDR's."""
    assert ["Hollandaca", "Türkçe"] == [language_name(each, load_texts("tr")) for each in ("nl", "tr")]


@pytest.mark.parametrize("language", ["pl", "uk"])
def test_feminine_days_are_the_names_of_days(language: str) -> None:
    """A slip in a day's name would give it the wrong gender in silence."""
    texts = load_texts(language)
    days = {weekday_name(day, texts) for day in range(7)}

    assert set(texts("schedule.feminine.days").split(", ")) <= days


def test_what_is_not_translated_is_dutch_and_says_so() -> None:
    """An entry's own text is given in Dutch, as an object, where nobody translated it."""
    turkish = load_texts("tr")

    assert Words("Bir şey") == said("Iets", "Bir şey", turkish)
    assert {"nl": "Iets"} == said("Iets", None, turkish).json
    assert "Iets" == said("Iets", None, load_texts("nl")).json


def test_a_sentence_is_never_in_two_languages() -> None:
    """Around a Dutch name for somebody stands a Dutch sentence; what needs no translation has none."""
    english = load_texts("en")
    first_time = FirstTime(ask_for="de gastvrouw", bring="Een schort", group_size="8 tot 12")

    assert (
        {"nl": "Vraag naar de gastvrouw."},
        "Bring: an apron.",
        "Size of the group: 8 to 12 people.",
    ) == tuple(each.json for each in first_time_sentences(first_time, english, Translation(bring="an apron")))


def test_nothing_to_bring_needs_no_translation() -> None:
    """The word for nothing is known."""
    assert (Words("You do not need to bring anything."),) == first_time_sentences(
        FirstTime(bring="Niets"), load_texts("en")
    )


def test_amounts_are_written_as_the_language_does() -> None:
    """A comma or a point, and always Latin digits."""
    given = {
        language: cost_sentences(Decimal("2.50"), None, load_texts(language))[0].text
        for language in ("en", "pl", "ar")
    }

    assert {
        "en": "It costs €2.50.",
        "pl": "Koszt: 2,50 euro.",
        "ar": "التكلفة: 2.50 يورو.",
    } == given


def test_a_note_on_a_schedule_stays_dutch() -> None:
    """It has no translation, and is marked as Dutch."""
    schedule = Schedule(Weekly(1, 1, NINE, NOON), note="Kom op tijd")

    assert (Words("Every Tuesday from 9:00 to 12:30."), Words("Kom op tijd.", only_dutch=True)) == (
        schedule_sentences(schedule, DAY, load_texts("en"))
    )
