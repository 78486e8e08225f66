"""What must be true inside one entry, beyond its schema.

These run on the raw tree, also when the schema found something, so that an editor sees everything
at once; each check passes over what another one already refused.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any

from wijkrecept.catalogue import icpc, keys
from wijkrecept.catalogue.geography import NETHERLANDS
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.plain_text import texts_are_plain
from wijkrecept.catalogue.plausibility import plausible
from wijkrecept.catalogue.problems import Fault, fault
from wijkrecept.catalogue.raw_values import clock_from_raw, degrees_from_raw, postcode_area
from wijkrecept.catalogue.reader import Path, RawValue, Tree

_DATE = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")
_DEGREES = re.compile(r"-?[0-9]{1,3}([.,][0-9]{1,12})?")
_POSTCODES = re.compile(r"[1-9][0-9]{3}( ?[A-Z]{2}( ?- ?[1-9][0-9]{3} ?[A-Z]{2})?)?")

_TRANSLATED = frozenset(
    {
        keys.NAME,
        keys.DESCRIPTION,
        keys.COST_NOTE,
        keys.WELCOME,
        keys.ASK_FOR,
        keys.BRING,
        keys.GROUP_SIZE,
        keys.NOTE,
        keys.NOT_SUITABLE,
        keys.ROUTE,
        keys.ROLE,
        keys.REACHABLE,
    }
)
"""The keys of texts that can be translated; of any other key the schema says that it is not one."""

_A_MONDAY = dt.date(2026, 10, 5)

Check = Callable[[Tree], Iterator[Fault]]


def entry_faults(kind: Kind, tree: Tree) -> list[Fault]:
    """Find everything that is wrong inside one entry, apart from its schema."""
    return [each for check in _CHECKS[kind] for each in check(tree)]


def times_run_forward(tree: Tree) -> Iterator[Fault]:
    """Refuse an end that is not after its beginning: of a time, a period, an activity."""
    for path, group in _timed_groups(tree):
        start, end = clock_from_raw(group.get(keys.START)), clock_from_raw(group.get(keys.END))
        if start is not None and end is not None and end <= start:
            position = tree.at((*path, keys.END))
            yield fault("time_order", position, start=group[keys.START], end=group[keys.END])
        first = _date(group.get(keys.FIRST))
        if first is None:
            continue
        for key in (keys.LAST, keys.VALID_UNTIL):
            last = _date(group.get(key))
            if last is not None and last < first:
                yield fault("date_order", tree.at((*path, key)), key=key, first=first, last=last)


def schedules_are_whole(tree: Tree) -> Iterator[Fault]:
    """Hold the parts of each schedule against each other."""
    for path, schedule in _list_groups(tree, (keys.WHEN,)):
        every = schedule.get(keys.EVERY)
        if every == keys.MONTH and keys.WHICH not in schedule:
            yield fault("schedule_which", tree.at((*path, keys.EVERY)))
        if keys.WHICH in schedule and keys.EVERY in schedule and every != keys.MONTH:
            yield fault("schedule_not_which", tree.at_key((*path, keys.WHICH)), every=every)
        if isinstance(every, str) and keys.INTERVALS.get(every, 1) > 1:
            yield from _anchored(tree, path, schedule)
        yield from _not_and_also(tree, path, schedule)


def _anchored(tree: Tree, path: Path, schedule: dict[str, Any]) -> Iterator[Fault]:
    if keys.FIRST not in schedule:
        position = tree.at((*path, keys.EVERY))
        date = _example_date(schedule.get(keys.WEEKDAY))
        yield fault("schedule_anchor", position, every=schedule[keys.EVERY], date=date)
        return
    first, weekday = _date(schedule[keys.FIRST]), schedule.get(keys.WEEKDAY)
    if first is not None and weekday in keys.WEEKDAYS and keys.WEEKDAYS[first.weekday()] != weekday:
        position = tree.at((*path, keys.FIRST))
        real = keys.WEEKDAYS[first.weekday()]
        yield fault("schedule_weekday", position, date=first, real=real, weekday=weekday)


def _example_date(weekday: RawValue) -> dt.date:
    """Give a date that is on the weekday, so that who copies the example makes no new mistake."""
    return _A_MONDAY + dt.timedelta(keys.WEEKDAYS.index(weekday) if weekday in keys.WEEKDAYS else 0)


def _not_and_also(tree: Tree, path: Path, schedule: dict[str, Any]) -> Iterator[Fault]:
    not_on, also_on = schedule.get(keys.NOT_ON), schedule.get(keys.ALSO_ON)
    if isinstance(not_on, list) and isinstance(also_on, list):
        for index, date in enumerate(also_on):
            if date in not_on:
                yield fault("schedule_both", tree.at((*path, keys.ALSO_ON, index)), date=date)


def codes_can_be_complaints(tree: Tree) -> Iterator[Fault]:
    """Refuse ICPC codes for what a practice does, and codes that the table does not have."""
    written = [((keys.CODE,), tree.value.get(keys.CODE)), *_list_items(tree, keys.COMPLAINTS)]
    for path, code in written:
        if isinstance(code, str) and icpc.is_code(code):
            problem = icpc.refusal(code)
            if problem is not None:
                yield fault(problem, tree.at(path), code=code)


def points_lie_in_the_netherlands(tree: Tree) -> Iterator[Fault]:
    """Refuse coordinates that lie elsewhere, and say so when the two are swapped."""
    for key in (keys.POINT, keys.CENTRE):
        point = tree.value.get(key)
        if not isinstance(point, dict):
            continue
        lat, lon = _degrees(point.get(keys.LAT)), _degrees(point.get(keys.LON))
        if lat is None or lon is None or NETHERLANDS.hold(lat, lon):
            continue
        if NETHERLANDS.hold(lon, lat):
            yield fault("point_swapped", tree.at((key, keys.LAT)), lat=point[keys.LON], lon=point[keys.LAT])
        else:
            outside = keys.LAT if not NETHERLANDS.south <= lat <= NETHERLANDS.north else keys.LON
            yield fault("point_abroad", tree.at((key, outside)), key=outside, value=point[outside])


def successors_follow_an_end(tree: Tree) -> Iterator[Fault]:
    """Refuse a successor of an activity that has not ended."""
    if keys.SUCCESSOR in tree.value and keys.RETIRED not in tree.value:
        yield fault("successor_too_soon", tree.at_key((keys.SUCCESSOR,)))


def postcode_ranges_run_forward(tree: Tree) -> Iterator[Fault]:
    """Refuse a range that ends before it starts."""
    for path, postcode in _list_items(tree, keys.POSTCODES):
        if isinstance(postcode, str) and _POSTCODES.fullmatch(postcode):
            area = postcode_area(postcode)
            if area.last < area.first:
                yield fault("postcode_order", tree.at(path), postcode=postcode)


def notes_for_review(tree: Tree) -> Iterator[Fault]:
    """Warn of what an editor marked as not certain yet."""
    note = tree.value.get(keys.REVIEW_NOTE)
    if isinstance(note, str) and note:
        yield fault("review_note", tree.at((keys.REVIEW_NOTE,)), note=note.strip())


def translations_have_an_original(tree: Tree) -> Iterator[Fault]:
    """Warn of a translation of what the entry does not say in Dutch: no page would show it."""
    languages = tree.value.get(keys.TRANSLATIONS)
    for language, translation in languages.items() if isinstance(languages, dict) else ():
        path = (keys.TRANSLATIONS, language)
        yield from _without_original(tree, path, translation, tree.value)


def _without_original(tree: Tree, path: Path, translation: RawValue, original: RawValue) -> Iterator[Fault]:
    for key, text in translation.items() if isinstance(translation, dict) else ():
        own = original.get(key) if isinstance(original, dict) else None
        if isinstance(text, dict):
            yield from _without_original(tree, (*path, key), text, own)
        elif own is None and key in _TRANSLATED:
            yield fault("translation_alone", tree.at_key((*path, key)), key=key)


def routes_lead_somewhere(tree: Tree) -> Iterator[Fault]:
    """Refuse that a coach can be reached by e-mail when there is no address."""
    coach = tree.value.get(keys.COACH)
    if not isinstance(coach, dict) or coach.get(keys.EMAIL):
        return
    for path, way in _list_groups(tree, (keys.COACH, keys.REFERRAL)):
        if way.get(keys.ROUTE) == keys.EMAIL:
            yield fault("route_no_email", tree.at((*path, keys.ROUTE)))


_CHECKS: dict[Kind, tuple[Check, ...]] = {
    Kind.ACTIVITY: (
        times_run_forward,
        schedules_are_whole,
        codes_can_be_complaints,
        successors_follow_an_end,
        plausible,
        notes_for_review,
        translations_have_an_original,
        texts_are_plain,
    ),
    Kind.COMPLAINT: (codes_can_be_complaints,),
    Kind.NEIGHBOURHOOD: (times_run_forward, points_lie_in_the_netherlands, postcode_ranges_run_forward),
    Kind.ORGANISATION: (routes_lead_somewhere, translations_have_an_original, texts_are_plain),
    Kind.PRACTICE: (times_run_forward, points_lie_in_the_netherlands),
    Kind.VENUE: (
        points_lie_in_the_netherlands,
        notes_for_review,
        translations_have_an_original,
        texts_are_plain,
    ),
}


def _list_items(tree: Tree, key: str) -> Iterator[tuple[Path, RawValue]]:
    items = tree.value.get(key)
    for index, item in enumerate(items if isinstance(items, list) else ()):
        yield (key, index), item


def _timed_groups(tree: Tree) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Give the parts of an entry that can have a beginning and an end."""
    yield (), tree.value
    for key in (keys.WHEN, keys.OFFICE_HOURS):
        yield from _list_groups(tree, (key,))
    for path, coach in _list_groups(tree, (keys.COACH,)):
        if keys.OFFICE_HOURS in coach:
            yield from _list_groups(tree, (*path, keys.OFFICE_HOURS))


def _list_groups(tree: Tree, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    items: RawValue = tree.value
    for part in path:
        items = items.get(part) if isinstance(items, dict) else items[part]
    for index, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict):
            yield (*path, index), item


def _date(value: RawValue) -> dt.date | None:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


def _degrees(value: RawValue) -> float | None:
    return degrees_from_raw(value) if isinstance(value, str) and _DEGREES.fullmatch(value) else None
