"""Say what is wrong with a value: its type, its form, or that it is none of the words it can be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijkrecept.catalogue import icpc, keys
from wijkrecept.catalogue.examples import lines_of, what_to_write, with_lines
from wijkrecept.catalogue.line_slips import dash_slip
from wijkrecept.catalogue.meant_values import (
    looks_like,
    meant_amount,
    meant_closure,
    meant_date,
    meant_day_of_year,
    meant_time,
)
from wijkrecept.catalogue.other_words import codes, means_something_else, other_value, weekday, weekdays
from wijkrecept.catalogue.phone_sentences import phone_fault
from wijkrecept.catalogue.problems import Fault, Position, fault, shown
from wijkrecept.catalogue.reader import Path, RawValue, Tree, name_of, value_at
from wijkrecept.catalogue.schedule import Closure
from wijkrecept.catalogue.schedule_sentences import every_on_a_day, schedule_as_text, two_days
from wijkrecept.catalogue.schemas import Schema
from wijkrecept.catalogue.suggestions import typing_error

_LIKE_A_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BETWEEN_ITEMS = re.compile(r"\s*[,;]\s*|\s+en\s+")
_BETWEEN_TEXTS = re.compile(r"\s*[,;]\s*")
_ADDRESS = re.compile(r"[^\d]+ [0-9]+.*")
_A_TIME, _A_DATE = "17:30", "2026-10-01"


def wrong_type(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    """Say what belongs here: one text, a list or a group of lines."""
    wanted = part["type"]
    position = tree.at(path)
    name = name_of(path)
    dash = _dash(tree, path, value) if wanted == "array" else None
    if dash is not None:
        yield dash
    elif name == keys.WHEN and wanted in ("object", "array"):
        yield schedule_as_text(position, value)
    elif wanted == "object":
        group = part.get("examples", [dict.fromkeys(part.get("properties", {}), "...")])[0]
        shape = [group] if path and isinstance(path[-1], int) else group
        yield fault("expects_group", position, with_lines("expects_group", lines_of(name, shape)), key=name)
    elif wanted == "array":
        lines = _as_list(name, part, value)
        yield fault("expects_list", position, with_lines("expects_list", lines), key=name)
    else:
        yield fault("expects_text", position, what_to_write(name, part), key=name)


def _dash(tree: Tree, path: Path, value: RawValue) -> Fault | None:
    """Find that the first of the keys which should be a list begins with a dash."""
    first = next(iter(value), None) if isinstance(value, dict) else None
    if first is None:
        return None
    rest = value[first] if isinstance(value[first], str) else ""
    return dash_slip(tree.at_key((*path, first)), f"{first}: {rest}".strip())


def _as_list(name: str, part: Schema, value: RawValue) -> str:
    if not isinstance(value, str):
        return lines_of(name, part.get("examples", [["..."]])[0])
    if part["items"].get("type") == "object":
        return lines_of(name, part.get("examples", [["..."]])[0])
    free = part["items"].get("type") == "string" and "pattern" not in part["items"]
    items = (_BETWEEN_TEXTS if free else _BETWEEN_ITEMS).split(value.strip().strip("[](){}"))
    texts = [shown(each.strip("'\" ")) for each in items if each.strip("'\" ")]
    if name == keys.NOT_ON:
        texts = list(dict.fromkeys(meant_closure(each) or each for each in texts))
    return lines_of(name, texts or ["..."])


def choice(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    """Say which words a value can be, and which one was meant."""
    allowed: list[str] = part["enum"]
    name = name_of(path)
    position = tree.at(path)
    days = _days(name, value)
    if len(days) > 1:
        yield two_days(position, days, name_of(path[:-1]), value_at(tree.value, path[:-1]))
        return
    if not isinstance(value, str):
        yield fault("expects_one", position, key=name, allowed=allowed)
        return
    if name == keys.WHICH and value.casefold() in {"vijfde", "vijf", "5", "5e"}:
        yield fault("schedule_fifth", position)
        return
    day = weekday(value) if name == keys.EVERY else None
    if day is not None:
        yield every_on_a_day(position, day)
        return
    other = other_value(name, value)
    near = other if other in allowed else typing_error(value, allowed)
    if means_something_else(name, value):
        near = None
    if near is None:
        yield fault("value_unknown", position, key=name, value=value, allowed=allowed)
    else:
        yield fault("value_near", position, key=name, value=value, meant=near, allowed=allowed)


def _days(name: str, value: RawValue) -> list[str]:
    """Give the days that stand where one can be."""
    if name != keys.WEEKDAY:
        return []
    parts = [value] if isinstance(value, str) else value
    if not isinstance(parts, list) or not all(isinstance(each, str) for each in parts):
        return []
    return list(dict.fromkeys(day for each in parts for day in weekdays(each)))


def value_form(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    """Say how a value is written, and what was meant when that is clear."""
    name = name_of(path)
    position = tree.at(path)
    if not isinstance(value, str):
        yield fault("value_form", position, part.get("description"), key=name, value=value)
        return
    if value != value.strip():
        yield fault("value_line_end", position, key=name)
        return
    meant = _meant(name, part, value)
    if meant is not None:
        yield fault("value_meant", position, key=name, value=value, meant=meant)
    else:
        hint = part.get("patternErrorMessage") or part.get("description")
        general = fault("value_form", position, hint, key=name, value=value)
        yield _slip(position, name, part, value) or general


def _slip(position: Position, name: str, part: Schema, value: str) -> Fault | None:
    """Give the sentence for a mistake that is made often enough to have its own."""
    if name == keys.PHONE:
        return phone_fault(position, value)
    day = meant_day_of_year(value) if name == keys.NOT_ON or looks_like(part, _A_DATE) else None
    if day is not None:
        return fault("date_no_year", position, value=value, day=day)
    closure = meant_closure(value) if name == keys.NOT_ON else None
    if closure is not None:
        return fault("closure_named", position, value=value[:1].upper() + value[1:], closure=closure)
    if name == keys.VENUE and _ADDRESS.fullmatch(value):
        return fault("venue_address", position, value=value)
    return None


def _meant(name: str, part: Schema, value: str) -> str | None:
    if part.get("pattern") == f"^{icpc.FORM}$":
        return ", ".join(codes(value)) or None
    if name == keys.NOT_ON:
        return typing_error(value, [each.value for each in Closure]) or meant_date(value)
    if name == keys.COST:
        return other_value(name, value) or meant_amount(value)
    if looks_like(part, _A_TIME):
        return meant_time(name, value)
    return meant_date(value) if looks_like(part, _A_DATE) else None


def date(tree: Tree, path: Path, _: Schema, value: RawValue) -> Iterator[Fault]:
    """Say that a date is in no calendar."""
    # What does not even look like a date has broken its pattern too, which says more.
    if isinstance(value, str) and _LIKE_A_DATE.fullmatch(value):
        yield fault("date_absent", tree.at(path), date=value)


def too_long(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    """Say how long a text can be."""
    yield fault("value_long", tree.at(path), key=name_of(path), length=len(value), limit=part["maxLength"])


def too_many(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    """Say how long a list can be."""
    yield fault("list_long", tree.at_key(path), key=name_of(path), length=len(value), limit=part["maxItems"])


def twice(tree: Tree, path: Path, _: Schema, value: RawValue) -> Iterator[Fault]:
    """Say what stands in a list more than once."""
    for index, item in enumerate(value):
        if item in value[:index]:
            yield fault("list_double", tree.at((*path, index)), key=name_of(path), value=item)
