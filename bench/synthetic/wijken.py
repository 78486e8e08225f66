"""The wijken of a made-up catalogue: a square of them, each with its venues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import ceil, isqrt

from bench.synthetic.drawing import Draw
from bench.synthetic.schedules import times, weekday
from bench.synthetic.words import slug, words

ACTIVITIES_EACH = 80
"""Activities in one wijk."""

_ACTIVITIES_AT_A_VENUE = 8
_CENTRE = (52.63, 4.75)
"""Degrees north and east of the middle of Alkmaar."""
_STEP = (0.009, 0.0148)
"""Degrees of a kilometre there."""


@dataclass(frozen=True)
class Wijk:
    """One wijk, as others refer to it."""

    number: int
    name: str
    activities: int
    venues: tuple[str, ...]
    """Their names."""
    lat: float
    lon: float
    borders: tuple[str, ...]
    """Ids of the wijken beside it."""

    @property
    def id(self) -> str:
        """The name of its file."""
        return slug(self.name)

    def venue_id(self, name: str) -> str:
        """Give the name of a venue's file: names come back in other wijken."""
        return f"{slug(name)}-{self.id}"


def wijken_of(activities: int, seed: int) -> list[Wijk]:
    """Divide activities over wijken, 80 in each but the last."""
    count = ceil(activities / ACTIVITIES_EACH)
    names = _names(seed, count)
    side = isqrt(count - 1) + 1
    return [
        Wijk(
            number=number,
            name=names[number],
            activities=min(ACTIVITIES_EACH, activities - number * ACTIVITIES_EACH),
            venues=_venue_names(Draw(seed + number)),
            lat=_CENTRE[0] + (number // side - side / 2) * _STEP[0],
            lon=_CENTRE[1] + (number % side - side / 2) * _STEP[1],
            borders=tuple(slug(names[each]) for each in _beside(number, side, count)),
        )
        for number in range(count)
    ]


def wijk_text(wijk: Wijk, coach: str, deputy: str, seed: int) -> str:
    """Write the file of a wijk, whose coach is of the organisation `coach`."""
    draw = Draw(seed + wijk.number)
    hours = [
        line
        for venue in wijk.venues[:2]
        for line in (
            f"      - locatie: {wijk.venue_id(venue)}",
            *(f"        {each}" for each in (f"dag: {weekday(draw)}", *times(draw))),
        )
    ]
    return "\n".join(
        [
            f"naam: {wijk.name}",
            "gemeente: Voorbeeldstad",
            "omschrijving: >",
            f"  {wijk.name} is een verzonnen wijk. Er is hier veel te doen, op {len(wijk.venues)} plekken.",
            f"postcodes: [{', '.join(_postcodes(wijk.number))}]",
            f"grenst_aan: [{', '.join(wijk.borders)}]",
            f"midden: {{lat: {wijk.lat:.5f}, lon: {wijk.lon:.5f}}}",
            "coach:",
            f"  - organisatie: {coach}",
            "    spreekuur:",
            *hours,
            f"  - organisatie: {deputy}",
            "voorbeeld: ja",
            "",
        ]
    )


def venue_texts(wijk: Wijk, seed: int) -> Iterator[tuple[str, str]]:
    """Write the files of a wijk's venues, each by its id."""
    draw = Draw(seed + wijk.number)
    places = words()["places"]
    for name in wijk.venues:
        street = draw.one(places["street_first"]) + draw.one(places["streets"])
        lat, lon = wijk.lat + _nearby(draw, _STEP[0]), wijk.lon + _nearby(draw, _STEP[1])
        yield (
            wijk.venue_id(name),
            "\n".join(
                [
                    f"naam: {name}",
                    f"wijk: {wijk.id}",
                    "omschrijving: >",
                    f"  {draw.one(places['venue_lines'])}",
                    "adres:",
                    f"  straat: {street}",
                    f"  nummer: {draw.number(1, 240)}",
                    f"  postcode: {_postcode(wijk.number, draw)}",
                    "  plaats: Voorbeeldstad",
                    f"plek: {{lat: {lat:.5f}, lon: {lon:.5f}}}",
                    "route: >",
                    f"  {draw.one(places['routes'])}",
                    f"telefoon: {phone(draw)}",
                    f"e-mail: {slug(name)}@example.nl",
                    f"toegankelijk: {access(draw)}",
                    "gecontroleerd: 2026-10-05",
                    "voorbeeld: ja",
                    "",
                ]
            ),
        )


def access(draw: Draw) -> str:
    """Give who can get in, as a mapping on one line."""
    answers = [draw.common(("ja", "onbekend", "nee")) for _ in range(3)]
    return f"{{rolstoel: {answers[0]}, ringleiding: {answers[1]}, prikkelarm: {answers[2]}}}"


def phone(draw: Draw) -> str:
    """Give a phone number that nobody has."""
    return f"072-000 {draw.number(0, 99):02} {draw.number(0, 99):02}"


def _names(seed: int, count: int) -> list[str]:
    places = words()["places"]
    pairs = product(places["wijk_first"], places["wijk_last"])
    made = [first + last for first, last in pairs if first.casefold() != last]
    return Draw(seed).some(made, count)


def _venue_names(draw: Draw) -> tuple[str, ...]:
    places = words()["places"]
    count = ACTIVITIES_EACH // _ACTIVITIES_AT_A_VENUE
    kinds, names = draw.some(places["venue_kinds"], count), draw.some(places["venue_names"], count)
    return tuple(f"{kind} {name}" for kind, name in zip(kinds, names, strict=True))


def _beside(number: int, side: int, count: int) -> Iterator[int]:
    column = number % side
    if column:
        yield number - 1
    if column < side - 1 and number + 1 < count:
        yield number + 1
    for other in (number - side, number + side):
        if 0 <= other < count:
            yield other


def _postcodes(number: int) -> tuple[str, str]:
    """Give four digits of its own, and half of the letters of four digits that two wijken share."""
    shared, half = 1100 + number // 2, ("AA", "LZ") if number % 2 == 0 else ("MA", "ZZ")
    return str(2000 + number), f"{shared} {half[0]} - {shared} {half[1]}"


def _postcode(number: int, draw: Draw) -> str:
    letters = "ABCDEGHJKLMNPRSTVWXZ"
    return f"{2000 + number} {draw.one(letters)}{draw.one(letters)}"


def _nearby(draw: Draw, step: float) -> float:
    return (draw.number(0, 1000) / 1000 - 0.5) * step * 0.8
