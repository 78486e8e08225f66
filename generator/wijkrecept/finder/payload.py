"""The finder's files: names and columns to show and filter by, an index to search in, and mentions.

They are read by `generator/browser/src/finder/payload.ts`, which describes the same fields. Everything
about activities is a column, since a thousand objects with the same keys cost more to read and send.
Which activities only mention a word is a file of its own: it is as large as all the rest, and fetched
when the first results are on the screen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

import orjson

from wijkrecept import addresses
from wijkrecept.catalogue.edition import Edition
from wijkrecept.catalogue.model import Activity, Point
from wijkrecept.finder.columns import columns_of, numbered
from wijkrecept.finder.entities import (
    EntityKind,
    Facets,
    OtherPage,
    entities_of,
    facets_of,
    municipality_words,
)
from wijkrecept.finder.index import index_of
from wijkrecept.finder.packing import pack_numbers, pack_terms
from wijkrecept.finder.words import STOP_WORDS, words
from wijkrecept.texts import Texts
from wijkrecept.wording.coaches import coaches_of
from wijkrecept.wording.languages import language_name
from wijkrecept.wording.schedules import current_rhythm

_METRES = 5
"""Decimals of a degree; the fifth is about a metre."""


@dataclass(frozen=True, slots=True)
class FinderFiles:
    """What the browser fetches to search in: JSON in UTF-8; the same edition always gives the same bytes."""

    index: bytes
    mentions: bytes


def finder_files(
    edition: Edition,
    texts: Texts,
    pages: Iterable[tuple[str, str, str]],
    rhythm_of: Callable[[Activity], str] | None = None,
) -> FinderFiles:
    """Give the finder's files.

    `rhythm_of` says in one line how often an activity is, where somebody keeps these lines already;
    `pages` are the pages that are not made from the catalogue: title, path from the root, plain text.
    """
    catalogue = edition.catalogue
    others = tuple(OtherPage(*page) for page in pages)
    facets = facets_of(edition, texts)
    entities = entities_of(edition, facets, others, texts)
    index = index_of(edition.listed, entities)
    counted = Counter(entity.kind for entity in entities)
    wijken = numbered(catalogue.neighbourhoods)
    payload = {
        "day": edition.today.isoformat(),
        "activities": columns_of(
            edition, facets, rhythm_of or partial(current_rhythm, today=edition.today, texts=texts)
        ),
        "complaints": _complaints(edition),
        "wijken": _wijken(edition, texts),
        "postcodes": [
            [area.first, area.last, place]
            for place, wijk in enumerate(catalogue.neighbourhoods.values())
            for area in wijk.postcodes
        ],
        "venues": {
            "id": list(catalogue.venues),
            "name": [venue.name for venue in catalogue.venues.values()],
            "wijk": [wijken[venue.neighbourhood] for venue in catalogue.venues.values()],
            "point": [_point(venue.point) for venue in catalogue.venues.values()],
        },
        "organisations": {
            "id": list(catalogue.organisations),
            "name": [organisation.name for organisation in catalogue.organisations.values()],
        },
        "practices": _practices(edition),
        "pages": {"title": [page.title for page in others], "path": [page.path for page in others]},
        **_labels(facets, texts),
        "paths": {
            "activity": addresses.activity_path("{id}"),
            "wijk": addresses.neighbourhood_path("{id}"),
            "complaint": addresses.complaint_path("{id}"),
            "venue": addresses.venue_path("{id}"),
            "organisation": addresses.organisation_path("{id}"),
            "practice": addresses.practice_path("{id}"),
            "coach": addresses.coach_path("{id}"),
        },
        "entities": {kind.value: counted[kind] for kind in EntityKind},
        "stop": sorted(STOP_WORDS),
        "quiet": sorted({*words(texts("finder.quiet_words")), *municipality_words(edition)}),
        "endings": words(texts("finder.compound_endings")),
        "crisis": _crisis(texts),
        "terms": pack_terms(index.vocabulary.terms),
        "groups": pack_numbers(_group_steps(index.vocabulary.groups)),
        "compounds": pack_numbers(_compound_steps(index.vocabulary.compounds)),
        "postings": pack_numbers(index.postings),
        "phrases": index.phrases,
    }
    return FinderFiles(orjson.dumps(payload), orjson.dumps({"postings": pack_numbers(index.mentions)}))


def _complaints(edition: Edition) -> dict[str, object]:
    complaints = edition.catalogue.complaints
    place = numbered(complaints)
    return {
        "id": [each.id for each in complaints.values()],
        "code": [each.code for each in complaints.values()],
        "name": [each.name for each in complaints.values()],
        "parent": [place.get(each.parent_code or "", -1) for each in complaints.values()],
        "notHere": [each.not_here for each in complaints.values()],
    }


def _wijken(edition: Edition, texts: Texts) -> dict[str, object]:
    wijken = edition.catalogue.neighbourhoods
    place = numbered(wijken)
    borders: list[set[int]] = [set() for _ in wijken]
    for wijk in wijken.values():
        for other in wijk.borders:
            borders[place[wijk.id]].add(place[other])
            borders[place[other]].add(place[wijk.id])
    return {
        "id": list(wijken),
        "name": [wijk.name for wijk in wijken.values()],
        "borders": [sorted(each) for each in borders],
        "middle": [_point(edition.catalogue.centre_of(key)) for key in wijken],
        "coaches": [coaches_of(edition.catalogue, wijk, texts) for wijk in wijken.values()],
    }


def _crisis(texts: Texts) -> list[dict[str, object]]:
    """Give the words that ask for help at once, with whom to call: the owner's own text."""
    groups = (texts.table(f"finder.crisis.{name}") for name in texts.table("finder.crisis"))
    return [
        {
            "words": group["words"].split(", "),
            "title": group["title"],
            "lines": group["lines"].strip().splitlines(),
        }
        for group in groups
    ]


def _practices(edition: Edition) -> dict[str, object]:
    practices = edition.catalogue.practices
    place = numbered(edition.catalogue.neighbourhoods)
    return {
        "id": list(practices),
        "name": [practice.name for practice in practices.values()],
        "wijken": [[place[key] for key in practice.neighbourhoods] for practice in practices.values()],
    }


def _labels(facets: Facets, texts: Texts) -> dict[str, object]:
    return {
        "kinds": {"id": list(facets.kinds), "name": [texts.table("kind")[key] for key in facets.kinds]},
        "audiences": {
            "id": [audience.replace(" ", "-") for audience in facets.audiences],
            "name": [audience[:1].upper() + audience[1:] for audience in facets.audiences],
        },
        "languages": {
            "id": list(facets.languages),
            "name": [language_name(code, texts) for code in facets.languages],
        },
    }


def _point(point: Point | None) -> list[float] | None:
    return None if point is None else [round(point.lat, _METRES), round(point.lon, _METRES)]


def _group_steps(groups: Iterable[int]) -> Iterable[int]:
    """Write each term's group as 0 when it is a new one, else how far back in the numbers it lies."""
    following = 0
    for group in groups:
        if group == following:
            yield 0
            following += 1
        else:
            yield following - group


def _compound_steps(compounds: Iterable[tuple[int, tuple[int, ...]]]) -> Iterable[int]:
    previous = 0
    for group, parts in compounds:
        yield group - previous
        yield len(parts)
        yield from parts
        previous = group
