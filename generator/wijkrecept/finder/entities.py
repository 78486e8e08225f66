"""Everything but activities that can be typed into the finder: complaints, wijken, venues, days, pages.

An entity has phrases, by which the browser understands it in a query, and words, by which it is
found. Activities carry no words of their entities: the browser joins them, so that the lay words of a
complaint stand in the payload once and not with each of its activities.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from itertools import dropwhile

from wijkrecept.catalogue.edition import Edition
from wijkrecept.catalogue.model import Address
from wijkrecept.finder.words import STOP_WORDS, telling_words, words
from wijkrecept.texts import Texts
from wijkrecept.wording.dates import weekday_name
from wijkrecept.wording.languages import language_name

_NAME_PARTS = re.compile(r" en |[/-]")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_LETTERS_BEFORE = re.compile(r"^[A-Z]{2,4}\b\W+(?=\w)")


class EntityKind(StrEnum):
    """The kinds of entity; the order decides their numbers in the payload."""

    COMPLAINT = "complaint"
    NEIGHBOURHOOD = "neighbourhood"
    VENUE = "venue"
    ORGANISATION = "organisation"
    PRACTICE = "practice"
    KIND = "kind"
    AUDIENCE = "audience"
    LANGUAGE = "language"
    DAY = "day"
    DAYPART = "daypart"
    FREE = "free"
    WHEELCHAIR = "wheelchair"
    PAGE = "page"


class Level(IntEnum):
    """How much it says that a word stands here; two bits in the payload."""

    TEXT = 0
    RELATED = 1
    SUBJECT = 2
    NAME = 3


class Strength(IntEnum):
    """How surely a phrase means its entity."""

    LAY = 1
    NAME = 2


@dataclass(frozen=True, slots=True)
class OtherPage:
    """A page that is not made from the catalogue, so that one search finds it all."""

    title: str
    path: str
    """From the site's root: `uitleg/`."""
    text: str
    """Plain text."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that a query can mean."""

    kind: EntityKind
    phrases: tuple[tuple[Strength, str], ...] = ()
    words: tuple[tuple[Level, str], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Facets:
    """The values, in the order of their numbers, of what has no file of its own in the catalogue."""

    kinds: tuple[str, ...]
    audiences: tuple[str, ...]
    languages: tuple[str, ...]
    dayparts: tuple[str, ...]


def facets_of(edition: Edition, texts: Texts) -> Facets:
    """Gather which kinds, audiences and languages the listed activities have.

    Audiences that no activity is for come last, so that the finder knows their words for what they are.
    """
    listed = edition.listed
    audiences = Counter(audience for activity in listed for audience in activity.audiences)
    languages = Counter(code for activity in listed for code in activity.languages if code != texts.language)
    unused = (audience for audience in texts.table("finder.audience_words") if audience not in audiences)
    return Facets(
        kinds=tuple(kind for kind in texts.table("kind") if any(each.kind == kind for each in listed)),
        audiences=(*sorted(audiences, key=lambda audience: (-audiences[audience], audience)), *unused),
        languages=tuple(sorted(languages, key=lambda code: (-languages[code], code))),
        dayparts=tuple(texts.table("daypart")),
    )


def entities_of(edition: Edition, facets: Facets, pages: Iterable[OtherPage], texts: Texts) -> list[Entity]:
    """Give all entities in the order of their kinds, and within a kind in the order of its values."""
    catalogue = edition.catalogue
    # `Gemeente Alkmaar` is not what `alkmaar` means.
    generic = frozenset(words(texts("finder.institution_words"))) | municipality_words(edition)
    return [
        *(
            Entity(
                EntityKind.COMPLAINT,
                ((Strength.NAME, each.name), *((Strength.LAY, lay) for lay in each.lay_words)),
                ((Level.NAME, each.code),),
            )
            for each in catalogue.complaints.values()
        ),
        *(
            Entity(
                EntityKind.NEIGHBOURHOOD,
                _wijk_names(each.name, each.also_called),
                ((Level.TEXT, each.municipality or ""),),
            )
            for each in catalogue.neighbourhoods.values()
        ),
        *(
            Entity(
                EntityKind.VENUE,
                _short_names(each.name, generic),
                ((Level.SUBJECT, _street(each.address)), (Level.TEXT, each.address.town)),
            )
            for each in catalogue.venues.values()
        ),
        *(
            Entity(EntityKind.ORGANISATION, _short_names(each.name, generic))
            for each in catalogue.organisations.values()
        ),
        *(
            Entity(EntityKind.PRACTICE, _short_names(each.name, generic))
            for each in catalogue.practices.values()
        ),
        *(Entity(EntityKind.KIND, _kind_names(kind, texts), ((Level.NAME, kind),)) for kind in facets.kinds),
        *_facet_entities(facets, texts),
        *(Entity(EntityKind.PAGE, (), ((Level.NAME, each.title), (Level.TEXT, each.text))) for each in pages),
    ]


def _facet_entities(facets: Facets, texts: Texts) -> Iterator[Entity]:
    named = Strength.NAME
    for audience in facets.audiences:
        said = texts.table("finder.audience_words").get(audience, "")
        yield Entity(
            EntityKind.AUDIENCE,
            tuple((Strength.LAY, word) for word in (audience, *said.split(", ")) if word),
        )
    for code in facets.languages:
        yield Entity(EntityKind.LANGUAGE, tuple(_language_names(code, texts)))
    for weekday in range(7):
        yield Entity(EntityKind.DAY, ((named, weekday_name(weekday, texts)),))
    for daypart in facets.dayparts:
        yield Entity(EntityKind.DAYPART, ((named, texts.table("daypart")[daypart]),))
    filters: Mapping[EntityKind, str] = {
        EntityKind.FREE: texts("finder.free_words"),
        EntityKind.WHEELCHAIR: texts("finder.wheelchair_words"),
    }
    for kind, sayings in filters.items():
        yield Entity(kind, tuple((named, saying) for saying in sayings.split(", ")))


def _kind_names(kind: str, texts: Texts) -> tuple[tuple[Strength, str], ...]:
    others = texts.table("finder.kind_words").get(kind, "")
    return (
        (Strength.NAME, texts.table("kind")[kind]),
        *((Strength.LAY, each) for each in others.split(", ") if each),
    )


def _language_names(code: str, texts: Texts) -> Iterator[tuple[Strength, str]]:
    """Give a language by its name, by what else people call it, and in sayings: `spreekt alleen Turks`."""
    others = texts.table("finder.language_words").get(code, "")
    for name in (language_name(code, texts), *(each for each in others.split(", ") if each)):
        yield Strength.NAME, name
        for saying in texts("finder.language_sayings").split(", "):
            yield Strength.NAME, f"{saying} {name}"


def municipality_words(edition: Edition) -> frozenset[str]:
    """Give the words of the municipality's name, if all wijken lie in one: then they tell nothing apart."""
    names = {wijk.municipality or "" for wijk in edition.catalogue.neighbourhoods.values()}
    return frozenset(word for name in names for word in words(name)) if len(names) == 1 else frozenset()


def _wijk_names(name: str, also_called: Iterable[str]) -> tuple[tuple[Strength, str], ...]:
    """Give a wijk's names, and the parts of the first less surely: `Huiswaard` may be one itself."""
    parts = _NAME_PARTS.split(name)
    found = [(Strength.NAME, each) for each in (name, *also_called)]
    if len(parts) > 1:
        found.extend((Strength.LAY, part) for part in parts if set(words(part)) - STOP_WORDS)
    return tuple(found)


def _short_names(name: str, generic: frozenset[str]) -> tuple[tuple[Strength, str], ...]:
    """Give a name whole and as people say it: `Mare Nostrum` for `Wijkcentrum Mare Nostrum`.

    Nobody says what stands between brackets, nor the letters before a name: `RCO de Hoofdzaak`.
    """
    said = _BRACKETS.sub("", name)
    phrases = {name: Strength.NAME}
    for each in (said, _LETTERS_BEFORE.sub("", said)):
        found = telling_words(each)
        short = list(dropwhile(generic.__contains__, found))
        for phrase in (found, short):
            if set(phrase) - generic and phrase != telling_words(name):
                phrases.setdefault(" ".join(phrase), Strength.LAY)
    return tuple((strength, phrase) for phrase, strength in phrases.items())


def _street(address: Address) -> str:
    return address.street or ""
