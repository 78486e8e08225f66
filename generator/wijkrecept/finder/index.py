"""Which words stand where: for each group of words, the activities and entities that have it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from sys import intern

from wijkrecept.catalogue.model import Activity
from wijkrecept.finder.entities import Entity, Level, Strength
from wijkrecept.finder.vocabulary import Vocabulary, vocabulary_of
from wijkrecept.finder.words import STOP_WORDS, telling_words, words

_LEVEL_OF = {Strength.NAME: Level.NAME, Strength.LAY: Level.SUBJECT}


@dataclass(frozen=True, slots=True)
class Index:
    """The vocabulary, and its postings as numbers.

    Documents are numbered activities first, then entities. `postings` holds for each group how many
    documents follow, and then for each the step from the one before, times four, plus the `Level`.
    `mentions` holds the activities that have a group in their running text only, the steps alone: that
    is most of the index, and what says least.
    """

    vocabulary: Vocabulary
    postings: tuple[int, ...]
    mentions: tuple[int, ...]
    phrases: tuple[tuple[int, ...], ...]
    """Each the entity's number, the `Strength`, and the places of the phrase's words among the terms."""


def index_of(activities: Sequence[Activity], entities: Sequence[Entity]) -> Index:
    """Index activities by their own words, and entities by theirs."""
    documents = [
        *(dict(_activity_words(activity)) for activity in activities),
        *(dict(_entity_words(entity)) for entity in entities),
    ]
    vocabulary = vocabulary_of(word for document in documents for word in document)

    postings: list[list[int]] = [[] for _ in range(vocabulary.size)]
    mentions: list[list[int]] = [[] for _ in range(vocabulary.size)]
    for number, document in enumerate(documents):
        levels: dict[int, int] = {}
        for word, level in document.items():
            group = vocabulary.group_of[word]
            levels[group] = max(level, levels.get(group, 0))
        for group, level in levels.items():
            if level == Level.TEXT and number < len(activities):
                mentions[group].append(number)
            else:
                postings[group].append(number << 2 | level)
    return Index(
        vocabulary,
        tuple(_flat(postings, bits=2)),
        tuple(_flat(mentions, bits=0)),
        tuple(_phrases(entities, vocabulary)),
    )


def _flat(postings: Iterable[list[int]], bits: int) -> Iterator[int]:
    """Write for each group how many there are, and for each the step; the last bits stay as they are."""
    for found in postings:
        yield len(found)
        previous = 0
        for each in found:
            yield each - previous
            previous = each >> bits << bits


# Of a word that comes more often in what follows, the last counts, as pairs of a dict do: so the
# strongest come last. One string for a word, however many activities have it, saves tens of megabytes.


def _activity_words(activity: Activity) -> Iterator[tuple[str, int]]:
    for level, texts in (
        (int(Level.TEXT), (activity.description, activity.cost_note or "")),
        (int(Level.SUBJECT), activity.search_words),
        (int(Level.NAME), (activity.name,)),
    ):
        for text in texts:
            for word in words(text):
                if word not in STOP_WORDS:
                    yield intern(word), level


def _entity_words(entity: Entity) -> list[tuple[str, int]]:
    found = [
        (int(_LEVEL_OF[strength]), intern(word))
        for strength, phrase in entity.phrases
        for word in telling_words(phrase)
    ]
    for level, text in entity.words:
        found.extend((int(level), intern(word)) for word in words(text) if word not in STOP_WORDS)
    return [(word, level) for level, word in sorted(found)]


def _phrases(entities: Sequence[Entity], vocabulary: Vocabulary) -> Iterator[tuple[int, ...]]:
    place = {term: number for number, term in enumerate(vocabulary.terms)}
    for number, entity in enumerate(entities):
        for strength, phrase in entity.phrases:
            terms = tuple(place[word] for word in telling_words(phrase))
            if terms:
                yield (number, int(strength), *terms)
