"""The order of the results: each step counts for more than all the steps after it together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.finder.conftest import PAGES, TODAY, Ask, activity, asking, catalogue_of
from wijkrecept.catalogue import HolidayCalendar
from wijkrecept.catalogue.edition import edition_of
from wijkrecept.catalogue.model import Places
from wijkrecept.catalogue.schedule import ByAppointment, OnDates, Schedule
from wijkrecept.finder import finder_files
from wijkrecept.texts import Texts

EXACT, PARENT = ("Z04.03",), ("Z04",)
LATE_IN_LIST = ("P06", "P76", "Z04.03")


def on(days: int, hour: int = 10) -> tuple[Schedule, ...]:
    """Once, so many days from today."""
    start = dt.time(hour)
    return (Schedule(OnDates((TODAY + dt.timedelta(days=days),), start, start.replace(hour=hour + 1))),)


BEST: dict[str, Any] = {
    "wijk": "noord",
    "complaints": EXACT,
    "audiences": ("mannen",),
    "places": Places.OPEN,
    "schedules": on(1),
    "checked": dt.date(2026, 10, 1),
}
WORST: dict[str, Any] = {
    "wijk": "zuid",
    "audiences": (),
    "places": Places.FULL,
    "schedules": on(60),
    "checked": dt.date(2026, 1, 1),
}
ORDER = ("complaints", "wijk", "audiences", "places", "schedules", "checked")
"""The facts, from what weighs most."""

# What stands before what in a step: equal in all before it, and the first the worst in all after it.
STEPS: tuple[tuple[str, str, Any, Any], ...] = (
    ("the exact code before its parent", "complaints", EXACT, PARENT),
    ("the own wijk before the one beside it", "wijk", "noord", "zuid"),
    ("for people like the patient before for anyone", "audiences", ("mannen",), ()),
    ("room before a waiting list", "places", Places.OPEN, Places.WAITING_LIST),
    ("a waiting list before full", "places", Places.WAITING_LIST, Places.FULL),
    ("within a week before within two", "schedules", on(7), on(8)),
    ("within two weeks before within four", "schedules", on(14), on(15)),
    ("by appointment before within four weeks", "schedules", (Schedule(ByAppointment()),), on(15)),
    ("within four weeks before later", "schedules", on(28), on(29)),
    ("lately checked before not for long", "checked", dt.date(2026, 10, 1), dt.date(2026, 1, 1)),
)


def pair(number: int, step: tuple[str, str, Any, Any]) -> tuple[Any, Any]:
    """Give two activities of which the first must stand before the other, whatever the later steps say."""
    _, fact, good, less = step
    at = ORDER.index(fact)
    later = ORDER[at + 1 :]
    first = {**BEST, fact: good, **{each: WORST[each] for each in later}}
    second = {**BEST, fact: less}
    made = []
    for which, facts in (("a", first), ("b", second)):
        wijk = facts.pop("wijk")
        complaints = facts.pop("complaints")
        made.append(activity(f"{wijk}/stap-{number}-{which}", "Groep", complaints, **facts))
    return made[0], made[1]


PAIRS = [pair(number, step) for number, step in enumerate(STEPS)]
OTHERS = (
    activity("noord/hoofdzaak-later", "Groep", ("Z04.03", "P06"), schedules=on(5)),
    activity("noord/bijzaak-eerder", "Groep", LATE_IN_LIST, schedules=on(2)),
    activity("noord/vroeg", "Groep", ("Z15",), schedules=on(3, 9)),
    activity("noord/laat", "Groep", ("Z15",), schedules=on(3, 19)),
    activity("noord/vers", "Groep", ("Z23",), schedules=on(6)),
    activity("noord/oud-maar-eerder", "Groep", ("Z23",), schedules=on(1), checked=dt.date(2026, 1, 1)),
    activity("noord/naam", "Groep", ("P03",), schedules=on(60), places=Places.FULL),
    activity("noord/lekenwoord", "Groep", ("P76",), schedules=on(1)),
    activity("noord/tekst", "Groep", ("T82",), schedules=on(1), description="Ook als u somber bent."),
    activity("noord/za", "Groep", ("Z28",), schedules=(*on(2), *on(5))),
    activity("noord/za-eerder", "Groep", ("Z28",), schedules=on(5, 9)),
)


@pytest.fixture(scope="module")
def ask_ranked(texts: Texts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Ask over a catalogue in which each step has a pair of its own."""
    activities = [each for both in PAIRS for each in both] + list(OTHERS)
    edition = edition_of(catalogue_of(activities), TODAY, HolidayCalendar(region="Noord"))
    folder: Path = tmp_path_factory.mktemp("ranking")
    with asking(finder_files(edition, texts, PAGES), folder) as asked:
        yield asked


@pytest.mark.parametrize("number", range(len(STEPS)), ids=[step[0] for step in STEPS])
def test_each_step_counts_for_more_than_those_after_it(ask_ranked: Ask, number: int) -> None:
    """What wins a step stands first, though it loses every later one."""
    found = ask_ranked("z04.03 noord man")["found"]
    first, second = (each.id for each in PAIRS[number])

    assert found.index(first) < found.index(second)


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("somber noord", ["noord/naam", "noord/lekenwoord", "noord/tekst"]),
        ("z23 noord", ["noord/vers", "noord/oud-maar-eerder"]),
        ("z04.03 noord", ["noord/hoofdzaak-later", "noord/bijzaak-eerder"]),
        ("z15 noord", ["noord/vroeg", "noord/laat"]),
        ("z28 zaterdag", ["noord/za-eerder", "noord/za"]),
    ],
)
def test_the_order_of_a_query(ask_ranked: Ask, query: str, order: list[str]) -> None:
    """Name, lay word, text; fresh before sooner; mainly for it before also; the clock; the day asked for."""
    found = ask_ranked(query)["found"]

    assert [key for key in found if key in order] == order
