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
from wijkrecept.tabular.days import day_numbers
from wijkrecept.tabular.moments import CLOCK, DATE, DAYPARTS, SPAN, Span, date_of, span_of
from wijkrecept.tabular.tokens import ALSO_INTERVALS, COUNTS, FIFTH, HOW_OFTEN, NTH, TOKEN, TOKENS
from wijkrecept.tabular.understanding import NotUnderstoodError

RawSchedule = Mapping[str, Any]

LONGEST = 14
"""As many schedules as an activity can have."""

_LONGEST_CELL = 1000
"""Characters; what is longer is a text, not a schedule."""

_NOTE = re.compile(rf"[,.]?\s*{keys.NOTE}:\s*(?P<note>[^\n]*)", re.IGNORECASE)
_APPOINTMENT = re.compile(
    r"(?:(?:alleen|uitsluitend)\s+)?(?:(?:op|na|volgens|via)\s+(?:telefonische\s+)?afspraak|in overleg)\b"
)
_LIMIT = re.compile(
    r"\s*(?:niet|behalve|m\.?u\.?v|uitgezonderd|met uitzondering|geen|vanaf|t/m|tot en met|ook op)\b",
    re.IGNORECASE,
)
_ONE_HOLIDAY = re.compile(
    r"\b(?:niet|behalve|geen)\s+(?:(?:in|tijdens|de|een)\s+)*(?:zomer|herfst|kerst|voorjaars|krokus|mei)?vakantie"
)


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
    every: bool = False
    """`Elke` stood before which week it is."""
    of_month: bool = False
    ranged: bool = False
    """The days were given as the first and the last."""
    changed: bool = False
    """How often it is stood behind a day, so that it cannot be for a day that follows as well."""


def schedules_of(cell: str, start: dt.date | None = None) -> tuple[RawSchedule, ...]:
    """Give the schedules a cell tells of, as they stand under `wanneer`.

    `start` is the first day of the activity when another cell gives it: every other week counts
    from there. Raises `NotUnderstoodError` with the reason when anything of it is not certain.
    """
    if len(cell) > _LONGEST_CELL:
        raise NotUnderstoodError("schedule_long")
    found = [
        schedule for phrase, note in _phrases(cell) for schedule in _phrase_schedules(phrase, start, note)
    ]
    if not found:
        raise NotUnderstoodError("schedule_empty")
    if len(found) > LONGEST:
        raise NotUnderstoodError("schedule_many", count=len(found), limit=LONGEST)
    return tuple(dict(each) for each in {tuple(_frozen(each)): each for each in found}.values())


def _phrases(cell: str) -> list[tuple[str, str | None]]:
    """Cut a cell where each part tells of days of its own, with the note behind it."""
    phrases: list[tuple[str, str | None]] = []
    for line in re.split(r"[\n\r]+", cell):
        note = _NOTE.search(line)
        parts = [part for part in (line[: note.start()] if note else line).split(";") if part.strip(" .,-")]
        own: list[str | None] = [None] * len(parts)
        if note and parts:
            own[-1] = note["note"].strip()
        phrases += zip(parts, own, strict=True)
    if len(phrases) > 1 and not any(_LIMIT.match(phrase) for phrase, _ in phrases[:1]):
        limits = [phrase for phrase, note in phrases[1:] if _LIMIT.match(phrase) and note is None]
        if len(limits) == len(phrases) - 1:
            # With more phrases before it, nobody knows which of them it limits.
            first, note_of_first = phrases[0]
            return [(", ".join([first.strip(), *(each.strip() for each in limits)]), note_of_first)]
    return phrases


def _plain(text: str) -> str:
    """Give a text in small letters, with one kind of dash, quote and space."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub("[\u2010-\u2015\u2212]", "-", text)
    text = re.sub("[\u2018\u2019`\u00b4]", "'", text)
    return re.sub(r"\s+", " ", text).strip()


def _why_not(text: str) -> str:
    """Name the sentence for a part that is left over: the school holidays come all together."""
    return "one_holiday" if _ONE_HOLIDAY.search(text) else "not_understood"


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
    if len(blocks) == 2 and _is_behind(*blocks):  # noqa: PLR2004  times and days
        blocks[1].spans, blocks = blocks[0].spans, blocks[1:]
    if len(blocks) > 1 and not (blocks[-1].days or blocks[-1].dates or blocks[-1].spans):
        blocks.pop()
    return blocks


def _is_behind(first: _Block, second: _Block) -> bool:
    """Tell whether the days stand behind their times: `10.00-12.00 op dinsdag`."""
    told = first.days or first.dates or first.monthly or first.weeks > 1 or first.daypart
    return not told and bool(first.spans) and not second.spans


def _span(text: str, place: int, block: _Block, dayparts: set[str]) -> re.Match[str] | None:
    found = SPAN.match(text, place)
    if found is not None:
        daypart = block.daypart
        if daypart is None and len(dayparts) == 1:
            daypart = next(iter(dayparts))
        block.spans.append(span_of(found, daypart))
    return found


def _token(text: str, place: int, blocks: list[_Block]) -> re.Match[str]:
    found = TOKEN.match(text, place)
    if found is None or (found.end() < len(text) and found[0][-1:].isalpha() and text[found.end()].isalpha()):
        single = CLOCK.match(text, place)
        if single is not None:
            raise NotUnderstoodError("no_end", text=single[0].strip())
        if FIFTH.match(text, place):
            raise NotUnderstoodError("fifth")
        raise NotUnderstoodError(_why_not(text[place:]), text=text[place:].strip())
    name = next(name for name, _ in TOKENS if found[f"t_{name}"] is not None)
    if name in {"day", "days", "nth", "weeks", "fortnight"} and blocks[-1].spans:
        blocks.append(_Block())
    _take(name, found, blocks[-1])
    return found


def _take(name: str, found: re.Match[str], block: _Block) -> None:
    if name in HOW_OFTEN:
        block.changed |= bool(block.days) and name not in {"month", "monthly"}
        block.monthly = block.monthly or name in {"nth", "month", "monthly"}
        block.of_month |= name in {"month", "monthly"}
        block.weeks = 2 if name == "fortnight" else COUNTS.get(found["count"] or "", block.weeks)
        block.nths += [NTH[found["nth"]]] if name == "nth" else []
    elif name == "parity":
        raise NotUnderstoodError("parity", text=found[0])
    elif name == "daypart":
        block.daypart = found["daypart"]
    elif name in {"day", "days"}:
        _take_days(found[0], block)
    elif name in {"through", "dash"}:
        if not block.days:
            raise NotUnderstoodError(_why_not(found[0]), text=found[0])
        block.through = True
    elif name == "every":
        block.every = True
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
    if block.every and not block.of_month and len(block.nths) == 1 and block.nths[0] in ALSO_INTERVALS:
        raise NotUnderstoodError("nth_unclear", nth=block.nths[0])
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
