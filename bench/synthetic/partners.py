"""The organisations and practices of a made-up catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from bench.synthetic.drawing import Draw
from bench.synthetic.schedules import times, weekday
from bench.synthetic.wijken import Wijk, phone
from bench.synthetic.words import capital, slug, words

_WIJKEN_OF_A_COACH = 4
_WIJKEN_OF_A_PRACTICE = 2


def coach_id(number: int, wijken: int) -> str:
    """Give the organisation that sends the coach of a wijk; number `wijken` stands beside the last."""
    return f"welzijn-{number // _WIJKEN_OF_A_COACH % ceil(wijken / _WIJKEN_OF_A_COACH) + 1}"


def deputy_id(number: int, wijken: int) -> str:
    """Give the organisation that has another coach for a wijk."""
    coaches = ceil(wijken / _WIJKEN_OF_A_COACH)
    return f"welzijn-{(number // _WIJKEN_OF_A_COACH + 1) % coaches + 1}" if coaches > 1 else "welzijn-reserve"


def organisation_ids(wijk: Wijk) -> list[str]:
    """Give the organisations that have activities in a wijk."""
    return [f"{slug(name)}-{wijk.id}" for name in words()["organisations"]["names"][1:5]]


def organisation_texts(wijken: Sequence[Wijk], seed: int) -> Iterator[tuple[str, str]]:
    """Write the files of all organisations, each by its id."""
    draw = Draw(seed)
    coaches = {each(wijk.number, len(wijken)) for wijk in wijken for each in (coach_id, deputy_id)}
    for id_ in sorted(coaches):
        yield id_, _organisation(draw, capital(id_.replace("-", " ")), _coach(draw, id_))
    for wijk in wijken:
        for name, id_ in zip(words()["organisations"]["names"][1:5], organisation_ids(wijk), strict=True):
            yield id_, _organisation(draw, f"{name} {wijk.name}", [])


def practice_texts(wijken: Sequence[Wijk], seed: int) -> Iterator[tuple[str, str]]:
    """Write the files of all practices, each by its id: one for every two wijken."""
    draw = Draw(seed)
    for first in range(0, len(wijken), _WIJKEN_OF_A_PRACTICE):
        served = wijken[first : first + _WIJKEN_OF_A_PRACTICE]
        number = first // _WIJKEN_OF_A_PRACTICE + 1
        yield (
            f"praktijk-{number}",
            "\n".join(
                [
                    f"naam: Voorbeeldpraktijk {number}",
                    f"wijken: [{', '.join(wijk.id for wijk in served)}]",
                    "adres:",
                    "  plaats: Voorbeeldstad",
                    f"telefoon: {phone(draw)}",
                    "spreekuur:",
                    f"  - organisatie: {coach_id(first, len(wijken))}",
                    f"    dag: {weekday(draw)}",
                    *(f"    {each}" for each in times(draw)),
                    "voorbeeld: ja",
                    "",
                ]
            ),
        )


def _organisation(draw: Draw, name: str, coach: Sequence[str]) -> str:
    return "\n".join(
        [
            f"naam: {name}",
            "omschrijving: >",
            f"  {' '.join(draw.some(words()['organisations']['lines'], 2))}",
            f"telefoon: {phone(draw)}",
            f"e-mail: {slug(name)}@example.nl",
            f"website: https://www.example.nl/{slug(name)}",
            *coach,
            "voorbeeld: ja",
            "",
        ]
    )


def _coach(draw: Draw, id_: str) -> list[str]:
    return [
        "coach:",
        f"  functie: {draw.one(words()['organisations']['roles'])}",
        f"  telefoon: {phone(draw)}",
        f"  e-mail: coach.{id_}@example.nl",
        "  bereikbaar: maandag tot en met vrijdag, van 9 tot 12 uur.",
        f"  contact_binnen: {draw.number(5, 12)}",
        "  aanmelden:",
        "    - route: zorgdomein",
        "      uitleg: Zoek op de naam van de organisatie.",
        "    - route: telefoon",
        "  meesturen:",
        *(f"    - {each}" for each in words()["organisations"]["send_along"]),
    ]
