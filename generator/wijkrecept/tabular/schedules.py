"""When something is, from what people write in a cell: `3e maandag v.d. maand 14-16u`.

A cell is cut in lines, and a line in small parts that each have one meaning: a day, a time, every
other week, not in the holidays. Whatever is left over was not understood, and then nothing of the
cell is taken: a schedule without the exception that stood beside it would be a wrong one.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wijkrecept.catalogue import keys
from wijkrecept.tabular.clauses import Clauses, clauses_of
from wijkrecept.tabular.days import DAYS, SEVERAL_DAYS, day_numbers
from wijkrecept.tabular.moments import CLOCK, DATE, DAYPARTS, SPAN, Span, date_of, span_of
from wijkrecept.tabular.understanding import NotUnderstoodError

RawSchedule = Mapping[str, Any]

LONGEST = 14
"""As many schedules as an activity can have."""

_NOTE = re.compile(rf"[,.]?\s*{keys.NOTE}:\s*(?P<note>[^\n]*)", re.IGNORECASE)
_APPOINTMENT = re.compile(
    r"(?:(?:alleen|uitsluitend)\s+)?(?:(?:op|na|volgens|via)\s+(?:telefonische\s+)?afspraak|in overleg)\b"
)
_NTH = {
    **dict.fromkeys(("eerste", "1e", "1ste"), "eerste"),
    **dict.fromkeys(("tweede", "2e", "2de"), "tweede"),
    **dict.fromkeys(("derde", "3e", "3de"), "derde"),
    **dict.fromkeys(("vierde", "4e", "4de"), "vierde"),
    "laatste": "laatste",
}
_NTH_PATTERN = "|".join(sorted(_NTH, key=len, reverse=True))
_FIFTH = re.compile(r"\b(?:vijfde|5e|5de)\b")
_HOW_OFTEN = frozenset(("nth", "month", "monthly", "weeks", "fortnight"))
_COUNTS = {"2": 2, "twee": 2, "14 dagen": 2, "3": 3, "drie": 3, "4": 4, "vier": 4}
_ONCE = r"(?:1|een|één|eens|eenmaal)\s*(?:x|keer)?"
_FILLER = (
    r"elke\s+week",
    r"iedere\s+week",
    rf"{_ONCE}\s+per\s+week",
    r"per\s+week",
    r"is\s+er",
    *("elke", "iedere", "ieder", "op", "de", "het", "van", "om", "in", "wekelijks", "wekelijkse"),
    *("week", "vaste", "uur", "s"),
)
_TOKENS: tuple[tuple[str, str], ...] = (
    ("month", r"(?:van|v\.?\s?d\.?|in|per|vd)\s*(?:(?:de|elke|iedere|een|d\.?)\s+)?maand\b"),
    ("monthly", rf"maandelijks(?:e)?\b|{_ONCE}\s+(?:per|in\s+de)\s+maand\b"),
    (
        "weeks",
        rf"(?:(?:om\s+de|elke|iedere|per|{_ONCE}\s+(?:per|in(?:\s+de)?))\s+)(?P<count>2|3|4|twee|drie|vier)\s*weken\b",
    ),
    (
        "fortnight",
        r"om\s+de(?:\s+andere)?\s+week\b|(?:twee|2)-?\s?wekelijks(?:e)?\b|om\s+de\s+(?:14|veertien)\s+dagen\b",
    ),
    ("parity", r"(?:on)?even\s+(?:weken|week|weeknummers)\b"),
    ("nth", rf"(?P<nth>{_NTH_PATTERN})\b"),
    ("through", r"t/m\b|tot en met\b|t\.?e\.?m\.?\b"),
    ("days", "|".join(SEVERAL_DAYS)),
    ("day", DAYS),
    ("daypart", r"'?s?\s?(?P<daypart>ochtend|morgen|middag|avond)(?:s|en)?\b"),
    ("and", r"en\b|[,/&+]"),
    ("dash", r"-"),
    ("filler", rf"(?:{'|'.join(_FILLER)})\b|'s\b|[.:]"),
)
_TOKEN = re.compile("|".join(f"(?P<t_{name}>{pattern})" for name, pattern in _TOKENS))


@dataclass(slots=True)
class _Block:
    """Days, with the times that stood behind them."""

    days: list[int] = field(default_factory=list)
    nths: list[str] = field(default_factory=list)
    dates: list[dt.date] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    weeks: int = 1
    monthly: bool = False
    daypart: str | None = None
    through: bool = False
    ranged: bool = False
    """The days were given as the first and the last."""
    changed: bool = False
    """How often it is stood behind a day, so that it cannot be for a day that follows as well."""


def schedules_of(cell: str, start: dt.date | None = None) -> tuple[RawSchedule, ...]:
    """Give the schedules a cell tells of, as they stand under `wanneer`.

    `start` is the first day of the activity when another cell gives it: every other week counts
    from there. Raises `NotUnderstoodError` with the reason when anything of it is not certain.
    """
    found: list[RawSchedule] = []
    for line in re.split(r"[\n\r]+", cell):
        note = _NOTE.search(line)
        whole = line[: note.start()] if note else line
        phrases = [phrase for phrase in whole.split(";") if phrase.strip(" .,-")]
        for phrase in phrases:
            own = note["note"].strip() if note and phrase is phrases[-1] else None
            found += _phrase_schedules(phrase, start, own)
    if not found:
        raise NotUnderstoodError("schedule_empty")
    if len(found) > LONGEST:
        raise NotUnderstoodError("schedule_many", count=len(found), limit=LONGEST)
    return tuple(dict(each) for each in {tuple(_frozen(each)): each for each in found}.values())


def _plain(text: str) -> str:
    """Give a text in small letters, with one kind of dash, quote and space."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub("[\u2010-\u2015\u2212]", "-", text)
    text = re.sub("[\u2018\u2019`\u00b4]", "'", text)
    return re.sub(r"\s+", " ", text).strip()


def _frozen(schedule: RawSchedule) -> Iterator[tuple[str, str]]:
    return ((key, str(value)) for key, value in schedule.items())


def _phrase_schedules(phrase: str, start: dt.date | None, note: str | None) -> Iterator[RawSchedule]:
    clauses, rest = clauses_of(_plain(phrase))
    note = note or (_as_written(clauses.note, phrase) if clauses.note else None)
    more = {**clauses.more, **({keys.NOTE: note} if note else {})}
    appointment = _APPOINTMENT.search(rest)
    if appointment:
        rest = rest.replace(appointment[0], "", 1).strip(" .,")
        if rest or set(more) - {keys.NOTE}:
            raise NotUnderstoodError("appointment_and", text=rest or phrase)
        yield {keys.BY_APPOINTMENT: keys.YES, **more}
        return
    for block in _blocks(rest):
        yield from _block_schedules(block, clauses, more, start)


def _as_written(note: str, phrase: str) -> str:
    """Give a note with the capitals it was written with."""
    place = phrase.casefold().find(note.casefold())
    written = phrase[place : place + len(note)] if place >= 0 else note
    return written[:1].upper() + written[1:]


def _blocks(text: str) -> list[_Block]:
    """Read a phrase from left to right; a day behind a time begins a new block."""
    blocks = [_Block()]
    place = 0
    # A part of the day may stand behind the only times there are: `dinsdag 2-4 in de middag`.
    alone = len(SPAN.findall(text)) == 1
    dayparts = set(re.findall("|".join(DAYPARTS), text)) if alone else set()
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        block = blocks[-1]
        found = DATE.match(text, place)
        if found is None:
            found = _span(text, place, block, dayparts)
        elif block.spans:
            blocks.append(_Block(dates=[date_of(found)]))
        else:
            block.dates.append(date_of(found))
        if found is None:
            found = _token(text, place, blocks)
        place = found.end()
    if len(blocks) > 1 and not (blocks[-1].days or blocks[-1].dates or blocks[-1].spans):
        blocks.pop()
    return blocks


def _span(text: str, place: int, block: _Block, dayparts: set[str]) -> re.Match[str] | None:
    found = SPAN.match(text, place)
    if found is not None:
        daypart = block.daypart
        if daypart is None and len(dayparts) == 1:
            daypart = next(iter(dayparts))
        block.spans.append(span_of(found, daypart))
    return found


def _token(text: str, place: int, blocks: list[_Block]) -> re.Match[str]:
    found = _TOKEN.match(text, place)
    if found is None or (found.end() < len(text) and found[0][-1:].isalpha() and text[found.end()].isalpha()):
        single = CLOCK.match(text, place)
        if single is not None:
            raise NotUnderstoodError("no_end", text=single[0].strip())
        if _FIFTH.match(text, place):
            raise NotUnderstoodError("fifth")
        raise NotUnderstoodError("not_understood", text=text[place:].strip())
    name = next(name for name, _ in _TOKENS if found[f"t_{name}"] is not None)
    if name in {"day", "days", "nth", "weeks", "fortnight"} and blocks[-1].spans:
        blocks.append(_Block())
    _take(name, found, blocks[-1])
    return found


def _take(name: str, found: re.Match[str], block: _Block) -> None:
    if name in _HOW_OFTEN:
        block.changed |= bool(block.days) and name not in {"month", "monthly"}
        block.monthly = block.monthly or name in {"nth", "month", "monthly"}
        block.weeks = 2 if name == "fortnight" else _COUNTS.get(found["count"] or "", block.weeks)
        block.nths += [_NTH[found["nth"]]] if name == "nth" else []
    elif name == "parity":
        raise NotUnderstoodError("parity", text=found[0])
    elif name == "daypart":
        block.daypart = found["daypart"]
    elif name in {"day", "days"}:
        _take_days(found[0], block)
    elif name in {"through", "dash"}:
        if not block.days:
            raise NotUnderstoodError("not_understood", text=found[0])
        block.through = True
    elif name == "and":
        # The dash of `dinsdag- en donderdagmiddag`.
        block.through = False


def _take_days(text: str, block: _Block) -> None:
    if block.changed:
        raise NotUnderstoodError("mixed", text=text)
    daypart = re.search("|".join(DAYPARTS), text)
    if daypart:
        block.daypart = daypart[0]
    days = day_numbers(text)
    if block.through:
        first, last = block.days[-1], days[0]
        if last <= first:
            raise NotUnderstoodError("days_order", text=f"{keys.WEEKDAYS[first]} t/m {keys.WEEKDAYS[last]}")
        days = tuple(range(first + 1, last + 1))
        block.through, block.ranged = False, True
    block.days += days


def _block_schedules(
    block: _Block, clauses: Clauses, more: Mapping[str, Any], start: dt.date | None
) -> Iterator[RawSchedule]:
    if block.through:
        raise NotUnderstoodError("no_day")
    if not block.days and not block.dates:
        raise NotUnderstoodError("no_day")
    if not block.spans:
        raise NotUnderstoodError("no_times")
    if len(block.days) > 1 and len(block.spans) > 1 and not block.ranged:
        raise NotUnderstoodError("days_and_times")
    for span in block.spans:
        times = {keys.START: f"{span.start:%H:%M}", keys.END: f"{span.end:%H:%M}"}
        if block.dates:
            yield {keys.DATES: _dates(block, clauses), **times, **more}
            continue
        for day in dict.fromkeys(block.days):
            weekday = {keys.WEEKDAY: keys.WEEKDAYS[day]}
            if block.monthly:
                yield from (
                    {keys.EVERY: keys.MONTH, keys.WHICH: nth, **weekday, **times, **more}
                    for nth in _weeks(block)
                )
            elif block.weeks > 1:
                anchor = _anchor(block, clauses, start, day)
                every = {keys.EVERY: f"{block.weeks} weken"}
                yield {
                    **every,
                    **weekday,
                    **times,
                    keys.FIRST: anchor,
                    **{k: v for k, v in more.items() if k != keys.FIRST},
                }
            else:
                yield {keys.EVERY: "week", **weekday, **times, **more}


def _weeks(block: _Block) -> Sequence[str]:
    if block.weeks > 1 or not block.nths:
        raise NotUnderstoodError("which_week")
    return list(dict.fromkeys(block.nths))


def _dates(block: _Block, clauses: Clauses) -> list[str]:
    if block.monthly or block.weeks > 1 or block.through or clauses.first or clauses.last or clauses.not_on:
        raise NotUnderstoodError("dates_and")
    wrong = [date for date in block.dates if block.days and date.weekday() not in block.days]
    if wrong:
        real = keys.WEEKDAYS[wrong[0].weekday()]
        raise NotUnderstoodError("date_weekday", date=wrong[0], real=real)
    return [date.isoformat() for date in sorted(set(block.dates))]


def _anchor(block: _Block, clauses: Clauses, start: dt.date | None, day: int) -> str:
    first = clauses.first or start
    if first is None:
        raise NotUnderstoodError("no_anchor", weeks=block.weeks)
    if first.weekday() != day:
        raise NotUnderstoodError("date_weekday", date=first, real=keys.WEEKDAYS[first.weekday()])
    return first.isoformat()
