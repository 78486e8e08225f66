"""Say what is wrong with a schedule as a whole: which of its three shapes was meant, what it lacks."""

from __future__ import annotations

from collections.abc import Iterator

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.examples import lines_of, schedule_lines, with_lines
from wijkrecept.catalogue.key_sentences import mistyped_keys
from wijkrecept.catalogue.problems import Fault, Position, fault, shown
from wijkrecept.catalogue.reader import Path, RawValue, Tree
from wijkrecept.catalogue.schemas import Schema

_SHAPES = {
    keys.BY_APPOINTMENT: (
        (),
        (
            keys.EVERY,
            keys.WHICH,
            keys.WEEKDAY,
            keys.DATES,
            keys.START,
            keys.END,
            keys.FIRST,
            keys.LAST,
            keys.NOT_ON,
            keys.ALSO_ON,
        ),
    ),
    keys.DATES: ((keys.START, keys.END), (keys.EVERY, keys.WEEKDAY, keys.WHICH)),
    keys.EVERY: ((keys.EVERY, keys.WEEKDAY, keys.START, keys.END), ()),
}
"""What each shape needs, and what it cannot have."""

_DATES = {keys.DATES: ["2026-12-05", "2026-12-19"], keys.START: "10:00", keys.END: "12:00"}


def schedule(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    """Work out which of the three shapes was meant, and what that shape lacks or cannot have."""
    fallback = keys.EVERY if keys.WEEKDAY in value or keys.WHICH in value else None
    shape = next((each for each in _SHAPES if each in value), fallback)
    if shape is None:
        position = tree.at_key(path)
        yield fault("schedule_shape", position, with_lines("schedule_shape", schedule_lines()))
        return
    needed, strange = _SHAPES[shape]
    for key in strange:
        if key in value:
            yield fault("schedule_mixed", tree.at_key((*path, key)), shape=shape, key=key)
    missing = [key for key in needed if key not in value and key not in mistyped_keys(part, value)]
    if missing:
        written = next(key for key in (shape, keys.WEEKDAY, keys.WHICH) if key in value)
        day = value.get(keys.WEEKDAY)
        days = [day] if day in keys.WEEKDAYS else ["dinsdag"]
        lines = lines_of(keys.WHEN, [_DATES]) if shape == keys.DATES else schedule_lines(days, value)
        hint = with_lines("schedule_missing", lines)
        yield fault("schedule_missing", tree.at_key(path), hint, shape=written, keys=missing)


def schedule_as_text(position: Position, value: RawValue) -> Fault:
    """Say how to write down when something is, to whoever did so in words."""
    by_appointment = isinstance(value, str) and "afspraak" in value.casefold()
    lines = lines_of(keys.WHEN, [{keys.BY_APPOINTMENT: keys.YES}]) if by_appointment else schedule_lines()
    return fault("schedule_text", position, with_lines("schedule_text", lines))


def two_days(position: Position, days: list[str], name: str, block: dict[str, RawValue]) -> Fault:
    """Say that every day has a block of its own under `name`, and show each with what `block` has."""
    if name == keys.WHEN:
        start, lines = keys.EVERY, schedule_lines(days, block)
    else:
        texts = {key: shown(value) for key, value in block.items() if isinstance(value, str)}
        start, lines = next(iter(block)), lines_of(name, [{**texts, keys.WEEKDAY: day} for day in days])
    return fault("schedule_two_days", position, with_lines("schedule_two_days", lines, start=start))


def every_on_a_day(position: Position, day: str) -> Fault:
    """Say that `elke` is how often something is, to whoever wrote a day there."""
    lines = f"{keys.EVERY}: week\n{keys.WEEKDAY}: {day}"
    return fault("schedule_every_day", position, with_lines("schedule_every_day", lines, day=day))
