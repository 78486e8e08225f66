"""When something takes place, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache

from wijkrecept.catalogue.edition import current_schedules
from wijkrecept.catalogue.model import Activity, OfficeHour
from wijkrecept.catalogue.schedule import (
    ByAppointment,
    Closure,
    Monthly,
    OnDates,
    Pattern,
    Schedule,
    Weekly,
    WeekOfMonth,
)
from wijkrecept.texts import Texts
from wijkrecept.wording.dates import day_and_month, digits, long_date, weekday_name
from wijkrecept.wording.sentences import sentence
from wijkrecept.wording.translated import Words, said


def rhythm(schedule: Schedule, texts: Texts) -> str:
    """Say how often, without the time: `elke dinsdag`, `om de week op vrijdag`, `op afspraak`."""
    return _rhythm(schedule.pattern, texts)


def _rhythm(pattern: Pattern, texts: Texts) -> str:
    match pattern:
        case Weekly(weekday=weekday, interval=interval):
            return _weekly(weekday, interval, texts)
        case Monthly(weekday=weekday, week=week):
            return _monthly(weekday, week, texts)
        case OnDates():
            return texts("schedule.on_dates")
        case ByAppointment():
            return texts("schedule.by_appointment")


@cache
def _weekly(weekday: int, interval: int, texts: Texts) -> str:
    day = weekday_name(weekday, texts)
    if interval == 1:
        return texts("schedule.weekly", day=day)
    if interval == 2:  # noqa: PLR2004  Dutch has a word of its own for every second week
        return texts("schedule.fortnightly", day=day)
    return texts.count("schedule.every_n_weeks", interval, day=day)


@cache
def _monthly(weekday: int, week: WeekOfMonth, texts: Texts) -> str:
    day = weekday_name(weekday, texts)
    return texts("schedule.monthly", nth=_nth(week, day, texts), day=day)


def _nth(week: WeekOfMonth, day: str, texts: Texts) -> str:
    """Give the word for the how manieth; in some languages it goes with the gender of the day."""
    feminine = texts.table("schedule").get("feminine")
    is_feminine = isinstance(feminine, Mapping) and day in feminine["days"].split(", ")
    return texts.table("schedule.feminine" if is_feminine else "schedule.nth")[week.name.lower()]


def closures(schedule: Schedule, texts: Texts) -> str:
    """Say when it does not go on: `niet in de schoolvakanties en niet op feestdagen`; empty if always."""
    return _closures(schedule.closures, texts)


@cache
def _closures(closed: frozenset[Closure], texts: Texts) -> str:
    names = [closure.name.lower() for closure in Closure if closure in closed]
    if not names:
        return ""
    return texts(f"schedule.closed.{names[0] if len(names) == 1 else 'both'}")


def rhythm_line(schedules: Iterable[Schedule], today: dt.date, texts: Texts) -> str:
    """Say in one line how often something is, for a card.

    `elke dinsdag en elke donderdag, niet in de schoolvakanties; vanaf 1 april elke zondag`.
    """
    grouped: dict[tuple[str, str], list[str]] = {}
    for schedule in schedules:
        start = ""
        if schedule.first is not None and schedule.first > today:
            start = texts("schedule.from", date=day_and_month(schedule.first, texts))
        said = grouped.setdefault((start, closures(schedule, texts)), [])
        if (words := rhythm(schedule, texts)) not in said:
            said.append(words)
    lines = []
    for (start, closed), said in grouped.items():
        often = " ".join(part for part in (start, texts("schedule.and").join(said)) if part)
        lines.append(texts("activity.comma").join(part for part in (often, closed) if part))
    return texts("activity.semicolon").join(lines)


def current_rhythm(activity: Activity, today: dt.date, texts: Texts) -> str:
    """Say in one line how often an activity is from `today` on."""
    return rhythm_line(current_schedules(activity, today), today, texts)


@cache
def _when(pattern: Pattern, texts: Texts) -> str:
    """Say how often and from when to when: `Elke dinsdag 17.30 tot 19.00 uur`, as a sentence."""
    often = _rhythm(pattern, texts)
    if isinstance(pattern, ByAppointment):
        return sentence(often)
    return sentence(f"{often} {_from_to(pattern.start, pattern.end, texts)}")


def schedule_sentences(schedule: Schedule, today: dt.date, texts: Texts) -> tuple[Words, ...]:
    """Give everything a schedule says, as whole sentences for the activity's own page."""
    sentences = [Words(each) for each in _own_sentences(schedule, today, texts)]
    if schedule.note:
        sentences.append(said(sentence(schedule.note), None, texts))
    return tuple(sentences)


def _own_sentences(schedule: Schedule, today: dt.date, texts: Texts) -> list[str]:
    sentences = [_when(schedule.pattern, texts)]
    if schedule.first is not None and schedule.first > today:
        sentences.append(texts("schedule.first", date=long_date(schedule.first, texts)))
    if schedule.last is not None:
        sentences.append(texts("schedule.last", date=long_date(schedule.last, texts)))
    if closed := closures(schedule, texts):
        sentences.append(sentence(closed))
    cancelled = sorted(day for day in schedule.except_dates if day >= today)
    if cancelled:
        days = texts("schedule.and").join(long_date(day, texts) for day in cancelled)
        sentences.append(texts("schedule.except", dates=days))
    return sentences


def office_hour(hour: OfficeHour, texts: Texts) -> str:
    """Say when a coach is there: `dinsdag 9.00 tot 12.00 uur`."""
    return f"{weekday_name(hour.weekday, texts)} {_from_to(hour.start, hour.end, texts)}"


@cache
def _from_to(start: dt.time, end: dt.time, texts: Texts) -> str:
    return texts("schedule.from_to", start=digits(start, texts), end=digits(end, texts))
