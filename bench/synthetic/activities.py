"""The activities of a made-up catalogue, as long as those that editors write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from textwrap import wrap

from bench.synthetic.drawing import Draw
from bench.synthetic.partners import organisation_ids
from bench.synthetic.schedules import TODAY, schedule_lines
from bench.synthetic.wijken import Wijk, access, phone
from bench.synthetic.words import capital, compounds, filled, slug, words

_AUDIENCES = (
    "volwassenen",
    "ouderen",
    "vrouwen",
    "mannen",
    "ouders",
    "nieuwkomers",
    "mantelzorgers",
    "jongeren",
)
_LANGUAGES = ("en", "tr", "ar", "pl", "uk", "fr", "de", "es")
_PLACES = ("open", "open", "open", "wachtlijst", "vol")


def activity_texts(wijk: Wijk, codes: Sequence[str], seed: int) -> Iterator[tuple[str, str]]:
    """Write the files of a wijk's activities, each by its id.

    `codes` are the complaints, the common ones first.
    """
    draw = Draw(seed + wijk.number)
    taken: set[str] = set()
    for _ in range(wijk.activities):
        kind = draw.one(tuple(words()["kinds"]))
        name = _name(draw, kind)
        while slug(name) in taken:
            name = _name(draw, kind)
        taken.add(slug(name))
        yield f"{wijk.id}/{slug(name)}", _activity(draw, wijk, kind, name, codes)


def _name(draw: Draw, kind: str) -> str:
    form = draw.number(0, 3)
    word = draw.one(compounds())
    if form == 0:
        return capital(word)
    if form == 1:
        return f"{capital(word)} voor {draw.one(words()['people']['who_for'])}"
    own = draw.one(words()["kinds"][kind]["names"])
    return f"{capital(own)} en {word}" if form == 2 else f"{capital(word)}: {own}"  # noqa: PLR2004  the third form


def _activity(draw: Draw, wijk: Wijk, kind: str, name: str, codes: Sequence[str]) -> str:
    own = words()["kinds"][kind]
    search = [*draw.some(own["search"], draw.number(2, 4)), draw.common(compounds())]
    venue = draw.one(wijk.venues)
    return "\n".join(
        [
            f"naam: {_quoted(name)}",
            f"soort: {kind}",
            f"locatie: {wijk.venue_id(venue)}",
            f"organisatie: {draw.one(organisation_ids(wijk))}",
            f"klachten: [{', '.join(_codes(draw, codes))}]",
            "omschrijving: >",
            *wrap(_description(draw, own), 96, initial_indent="  ", subsequent_indent="  "),
            f"zoekwoorden: [{', '.join(dict.fromkeys(search))}]",
            "wanneer:",
            *schedule_lines(draw),
            *_cost(draw),
            *(
                [f"voor_wie: [{', '.join(draw.some(_AUDIENCES, draw.number(1, 2)))}]"]
                if draw.chance(0.7)
                else []
            ),
            f"talen: [{', '.join(['nl', *draw.some(_LANGUAGES, draw.number(0, 2))])}]",
            f"toegankelijk: {access(draw)}",
            *_first_time(draw),
            *_sign_up(draw, kind),
            f"plekken: {draw.one(_PLACES)}",
            *([f"niet_geschikt: {_unsuitable(draw)}"] if draw.chance(0.5) else []),
            f"gecontroleerd: {TODAY - dt.timedelta(draw.number(1, 120))}",
            *([f"geldig_tot: {TODAY + dt.timedelta(draw.number(200, 400))}"] if draw.chance(0.6) else []),
            "voorbeeld: ja",
            "",
        ]
    )


def _codes(draw: Draw, codes: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(draw.common(codes) for _ in range(draw.number(2, 5))))


def _description(draw: Draw, kind: dict[str, list[str]]) -> str:
    sentences = words()["sentences"]
    chosen = [
        draw.one(sentences["opening"]),
        *draw.some(sentences["middle"], draw.number(1, 3)),
        *draw.some(sentences["closing"], draw.number(1, 2)),
    ]
    return " ".join(_sentence(draw, kind, each) for each in chosen)


def _sentence(draw: Draw, kind: dict[str, list[str]], sentence: str) -> str:
    thing, thing2 = draw.some(kind["things"], 2)
    adjective, adjective2 = draw.some(words()["adjectives"]["plain"], 2)
    return filled(
        draw,
        sentence,
        verb=draw.common(kind["verbs"]),
        who=draw.common(words()["people"]["who"]),
        thing=thing,
        thing2=thing2,
        adjective=adjective,
        adjective2=adjective2,
    )


def _cost(draw: Draw) -> list[str]:
    cost = "gratis" if draw.chance(0.5) else f"{draw.number(1, 12)},{draw.one(('00', '50'))}"
    note = [f"kosten_toelichting: {draw.one(words()['notes']['cost'])}"] if draw.chance(0.4) else []
    return [f"kosten: {cost}", *note]


def _first_time(draw: Draw) -> list[str]:
    first_time = words()["first_time"]
    least = draw.number(3, 10)
    return [
        "eerste_keer:",
        f"  ontvangst: {filled(draw, draw.one(first_time['welcome']))}",
        f"  vraag_naar: {filled(draw, draw.one(first_time['ask_for']))}",
        f"  iemand_mee: {draw.one(('ja', 'ja', 'nee'))}",
        f"  alleen_kijken: {draw.one(('ja', 'ja', 'nee'))}",
        f"  meenemen: {draw.one(first_time['bring'])}",
        f"  groepsgrootte: {least} tot {least + draw.number(3, 12)}",
    ]


def _sign_up(draw: Draw, kind: str) -> list[str]:
    if draw.chance(0.4):
        return ["aanmelden: {nodig: nee}"]
    return [
        "aanmelden:",
        "  nodig: ja",
        f"  telefoon: {phone(draw)}",
        f"  e-mail: {kind}@example.nl",
        f"  toelichting: {filled(draw, draw.one(words()['notes']['sign_up']))}",
    ]


def _unsuitable(draw: Draw) -> str:
    sentences = words()["sentences"]
    return filled(
        draw,
        draw.one(sentences["unsuitable"]),
        able=draw.one(sentences["able"]),
        complaint=draw.one(sentences["complaint"]),
    )


def _quoted(name: str) -> str:
    return f'"{name}"' if ":" in name else name
