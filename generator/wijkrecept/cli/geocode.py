"""`wijkrecept geocode`: find the place of venues that have none yet, and write it in their file."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from wijkrecept.catalogue import Catalogue, Kind, keys, load_catalogue
from wijkrecept.catalogue.model import Venue
from wijkrecept.catalogue.problems import shown
from wijkrecept.cli.catalogues import missing_catalogue, today
from wijkrecept.cli.parser import Commands, add_root, web_address
from wijkrecept.cli.saving import Saved, save
from wijkrecept.cli.saying import CANNOT_RUN, CLEAN, ERRORS, cannot_run, say
from wijkrecept.editing import Value, with_values
from wijkrecept.progress import Progress
from wijkrecept.texts import load_texts

if TYPE_CHECKING:
    from wijkrecept.places.address_search import AddressSearch, Candidate, GeocodingFailedError
    from wijkrecept.places.verdicts import Verdict

DELAY: float | None = None
"""Seconds between two requests; the services' own when there is none."""

TIMEOUT: float | None = None
"""Seconds to wait for an answer, as `DELAY`."""

_PATIENCE = 3
"""So many venues in a row without an answer, and the service is not asked again."""

_SHOWN = 5
"""Places to choose from; what fits worse is not it."""

_SITE = re.compile(r"^site_url:\s*[\"']?(https?://[^\s\"'#]+)", re.MULTILINE)


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    texts = load_texts()
    parser = commands.add_parser("geocode", help=texts("geocode.help"), description=texts("geocode.help"))
    parser.add_argument("--dry-run", action="store_true", help=texts("cli.dry_run_help"))
    parser.add_argument("--server", type=web_address, metavar="", help=texts("geocode.server_help"))
    parser.add_argument("--fallback", type=web_address, metavar="", help=texts("geocode.fallback_help"))
    add_root(parser)
    parser.set_defaults(command=geocode)


def geocode(arguments: argparse.Namespace) -> int:
    """Find and write down the place of every venue that has none."""
    texts = load_texts()
    root: Path = arguments.root
    missing = missing_catalogue(root)
    if missing:
        return cannot_run(missing)
    catalogue = load_catalogue(root, today()).catalogue
    if catalogue is None:
        return cannot_run(texts("geocode.errors"))
    venues = [venue for venue in catalogue.venues.values() if venue.point is None]
    if not venues:
        say(texts.count("geocode.open", 0))
        return CLEAN
    findable = [venue for venue in venues if venue.address.street]
    for venue in venues:
        if venue not in findable:
            say(texts("geocode.no_street", file=venue.source))
    run = _Run(catalogue, root, _search(catalogue, root, arguments), dry_run=arguments.dry_run)
    code = run.over(findable) if findable else CLEAN
    say(texts.count("geocode.would_find" if arguments.dry_run else "geocode.found", run.found))
    say(texts.count("geocode.open", len(venues) - run.found))
    return code


class _Run:
    """Goes along the venues; what is found is saved at once, so that a stop loses nothing."""

    def __init__(self, catalogue: Catalogue, root: Path, search: AddressSearch, *, dry_run: bool) -> None:
        self._catalogue = catalogue
        self._root = root
        self._search = search
        self._dry_run = dry_run
        self._failed = False
        self.found = 0

    def over(self, venues: Sequence[Venue]) -> int:
        """Do all venues, and give the exit code."""
        from wijkrecept.places.address_search import GeocodingFailedError, Trouble

        failures = 0
        try:
            with Progress(len(venues)) as progress:
                for venue in venues:
                    try:
                        with progress.step():
                            self._one(venue, progress)
                    except GeocodingFailedError as failed:
                        failures += 1
                        self._failed = True
                        stop = failed.trouble in {Trouble.OFFLINE, Trouble.BUSY} or failures == _PATIENCE
                        with progress.aside():
                            sentence = _failure(failed)
                            say(sentence if stop else f"{venue.source}: {sentence}", sys.stderr)
                        if stop:
                            return CANNOT_RUN
                    else:
                        failures = 0
        except KeyboardInterrupt:
            say(load_texts()("geocode.stopped"), sys.stderr)
            return CANNOT_RUN
        return ERRORS if self._failed else CLEAN

    def _one(self, venue: Venue, progress: Progress) -> None:
        from wijkrecept.places.verdicts import Surroundings, verdict

        wijk = self._catalogue.neighbourhoods[venue.neighbourhood]
        around = Surroundings(self._catalogue.centre_of(wijk.id), wijk.municipality)
        judged = verdict(venue.address, self._search.candidates(venue.address, around.centre), around)
        with progress.aside():
            chosen = judged.certain or _asked(venue, wijk.name, judged)
            if chosen is not None:
                self._write(venue, chosen)

    def _write(self, venue: Venue, chosen: Candidate) -> None:
        texts = load_texts()
        values, remark = _values(venue, chosen)
        done = save(
            venue.source,
            self._root / venue.source,
            lambda content: with_values(Kind.VENUE, content, values, remark),
            dry_run=self._dry_run,
        )
        if done is Saved.CHANGED:
            self.found += 1
            written = "; ".join(f"{key}: {value}" for key, value in _lines(values))
            say(texts("geocode.written", file=venue.source, name=shown(chosen.name), values=written))
        elif done is Saved.LEFT:
            self._failed = True


def _values(venue: Venue, chosen: Candidate) -> tuple[dict[str, Value], str | None]:
    """Give what to write down, and the remark over it that a licence asks for."""
    from wijkrecept.places.address_search import Source

    values: dict[str, Value] = {
        keys.POINT: {keys.LAT: f"{chosen.point.lat:.5f}", keys.LON: f"{chosen.point.lon:.5f}"}
    }
    if chosen.cbs is not None and venue.cbs is None:
        area = {keys.CBS_WIJK: chosen.cbs.wijk}
        if chosen.cbs.buurt:
            area[keys.CBS_BUURT] = chosen.cbs.buurt
        values[keys.CBS_CODE] = area
    remark = load_texts()("geocode.osm_remark", date=today()) if chosen.source is Source.NOMINATIM else None
    return values, remark


def _lines(values: dict[str, Value]) -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        yield key, value if isinstance(value, str) else ", ".join(value.values())


def _asked(venue: Venue, wijk: str, judged: Verdict) -> Candidate | None:
    """Let a person on a terminal choose; without one only say what there is."""
    from wijkrecept.places.verdicts import Doubt

    texts = load_texts()
    address = ", ".join(filter(None, (venue.address.street_line, venue.address.postcode, venue.address.town)))
    doubt = judged.doubt or Doubt.NOTHING
    say(texts(f"geocode.doubt.{doubt.value}", file=venue.source, address=shown(address), wijk=wijk))
    choices = judged.choices[:_SHOWN]
    for number, choice in enumerate(choices, 1):
        say(
            texts(
                "geocode.choice",
                number=number,
                name=shown(choice.name),
                lat=choice.point.lat,
                lon=choice.point.lon,
                municipality=shown(choice.municipality or "?"),
                source=choice.source,
            )
        )
    if not choices or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    while True:
        say(texts("geocode.choose"))
        typed = sys.stdin.readline().strip()
        if not typed:
            return None
        if typed.isdecimal() and 1 <= int(typed) <= len(choices):
            return choices[int(typed) - 1]


def _failure(failed: GeocodingFailedError) -> str:
    texts = load_texts()
    name = failed.trouble.value
    if failed.wait is not None:
        return texts("geocode.failed.busy_wait", source=failed.source, minutes=-(-failed.wait // 60))
    return texts(f"geocode.failed.{name}", source=failed.source)


def _search(catalogue: Catalogue, root: Path, arguments: argparse.Namespace) -> AddressSearch:
    """Ask the services that are named; who names one of his own is not sent to another without asking."""
    from wijkrecept.places import address_search
    from wijkrecept.places.geocoding import PDOK_SERVER

    fallback = arguments.fallback
    if fallback is None and arguments.server is None:
        fallback = address_search.NOMINATIM_SERVER
    return address_search.AddressSearch(
        user_agent=_user_agent(catalogue, root),
        server=arguments.server or PDOK_SERVER,
        fallback=fallback,
        delay=address_search.DELAY if DELAY is None else DELAY,
        timeout=address_search.TIMEOUT if TIMEOUT is None else TIMEOUT,
    )


def _user_agent(catalogue: Catalogue, root: Path) -> str:
    """Name the catalogue to who is asked: its municipalities, and its site where one is configured."""
    towns = sorted({wijk.municipality for wijk in catalogue.neighbourhoods.values() if wijk.municipality})
    parts = [f"catalogus {', '.join(towns)}".strip()]
    configuration = root / "mkdocs.yml"
    if configuration.is_file():
        site = _SITE.search(configuration.read_text(encoding="utf-8", errors="replace"))
        parts += [site[1]] if site else []
    return f"wijkrecept/{version('wijkrecept')} ({'; '.join(parts)})"
