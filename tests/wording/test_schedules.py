"""When something takes place, in words."""

from __future__ import annotations

import datetime as dt

import pytest

from wijkrecept.catalogue.model import OfficeHour
from wijkrecept.catalogue.schedule import (
    ByAppointment,
    Closure,
    Monthly,
    OnDates,
    Schedule,
    Weekly,
    WeekOfMonth,
)
from wijkrecept.texts import Texts
from wijkrecept.wording.schedules import closures, office_hour, rhythm, rhythm_line, schedule_sentences

NINE, NOON = dt.time(9), dt.time(12, 30)
TODAY = dt.date(2026, 11, 23)


def said_of(schedule: Schedule, texts: Texts) -> tuple[str, ...]:
    return tuple(each.text for each in schedule_sentences(schedule, TODAY, texts))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (Weekly(1, 1, NINE, NOON), "elke dinsdag"),
        (Weekly(4, 2, NINE, NOON), "om de week op vrijdag"),
        (Weekly(6, 3, NINE, NOON), "elke 3 weken op zondag"),
        (Monthly(0, WeekOfMonth.LAST, NINE, NOON), "elke laatste maandag van de maand"),
        (OnDates((TODAY,), NINE, NOON), "op losse dagen"),
        (ByAppointment(), "op afspraak"),
    ],
)
def test_each_pattern_has_its_words(
    pattern: Weekly | Monthly | OnDates | ByAppointment, words: str, texts: Texts
) -> None:
    """A rhythm is said the way people say it."""
    assert words == rhythm(Schedule(pattern), texts)


def test_closures_are_named_together(texts: Texts) -> None:
    """Both kinds of closed days stand in one phrase."""
    schedule = Schedule(Weekly(1, 1, NINE, NOON), closures=frozenset(Closure))

    assert "niet in de schoolvakanties en niet op feestdagen" == closures(schedule, texts)


def test_a_schedule_tells_all_it_holds(texts: Texts) -> None:
    """Times, limits, closures, coming exceptions and the note each get a sentence."""
    schedule = Schedule(
        Weekly(1, 1, NINE, NOON),
        first=dt.date(2026, 12, 1),
        last=dt.date(2027, 3, 30),
        closures=frozenset({Closure.PUBLIC_HOLIDAYS}),
        except_dates=frozenset({dt.date(2026, 12, 8), dt.date(2026, 10, 6)}),
        note="Kom op tijd",
    )

    assert (
        "Elke dinsdag van 9.00 tot 12.30 uur.",
        "De eerste keer is op dinsdag 1 december.",
        "De laatste keer is op dinsdag 30 maart.",
        "Niet op feestdagen.",
        "Niet op dinsdag 8 december.",
        "Kom op tijd.",
    ) == said_of(schedule, texts)


def test_a_first_date_that_has_been_is_not_told(texts: Texts) -> None:
    """What started in the past needs no word about its start."""
    schedule = Schedule(Weekly(1, 2, NINE, NOON), first=dt.date(2026, 9, 1))

    assert ("Om de week op dinsdag van 9.00 tot 12.30 uur.",) == said_of(schedule, texts)


def test_by_appointment_has_no_times(texts: Texts) -> None:
    """Nothing is said of a clock where there is none."""
    assert ("Op afspraak.",) == said_of(Schedule(ByAppointment()), texts)


def test_an_office_hour_says_day_and_times(texts: Texts) -> None:
    """A coach's hour reads as on a door."""
    assert "dinsdag van 9.00 tot 12.30 uur" == office_hour(OfficeHour("wijkhulp", 1, NINE, NOON), texts)


def test_a_line_joins_what_shares_its_closures(texts: Texts) -> None:
    """Two weekdays with the same closed days are said together."""
    closed = frozenset({Closure.SCHOOL_HOLIDAYS})
    schedules = [Schedule(Weekly(day, 1, NINE, NOON), closures=closed) for day in (1, 3)]

    assert "elke dinsdag en elke donderdag, niet in de schoolvakanties" == rhythm_line(
        schedules, TODAY, texts
    )


def test_a_line_says_when_something_starts_later(texts: Texts) -> None:
    """What begins next spring does not look as if it runs now."""
    later = Schedule(Weekly(6, 1, NINE, NOON), first=dt.date(2027, 4, 4))

    assert "vanaf 4 april elke zondag" == rhythm_line([later], TODAY, texts)
