"""Which words stand where: for each group of words, the activities and entities that have it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

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
    """

    vocabulary: Vocabulary
    postings: tuple[int, ...]
    phrases: tuple[tuple[int, ...], ...]
    """Each the entity's number, the `Strength`, and the places of the phrase's words among the terms."""


def index_of(activities: Sequence[Activity], entities: Sequence[Entity]) -> Index:
    """Index activities by their own words, and entities by theirs."""
    documents = [
        *(dict(_strongest(_activity_words(activity))) for activity in activities),
        *(dict(_strongest(_entity_words(entity))) for entity in entities),
    ]
    vocabulary = vocabulary_of(word for document in documents for word in document)

    found: list[dict[int, int]] = [{} for _ in range(vocabulary.size)]
    for number, document in enumerate(documents):
        for word, level in document.items():
            levels = found[vocabulary.group_of[word]]
            levels[number] = max(level, levels.get(number, 0))
    return Index(
        vocabulary,
        tuple(_flat(found)),
        tuple(_phrases(entities, vocabulary)),
    )


def _flat(postings: Iterable[dict[int, int]]) -> Iterator[int]:
    for levels in postings:
        yield len(levels)
        previous = 0
        for number in sorted(levels):
            yield (number - previous) << 2 | levels[number]
            previous = number


def _activity_words(activity: Activity) -> Iterator[tuple[Level, str]]:
    for level, texts in (
        (Level.NAME, (activity.name,)),
        (Level.SUBJECT, activity.search_words),
        (Level.TEXT, (activity.description, activity.cost_note or "")),
    ):
        for text in texts:
            yield from ((level, word) for word in words(text) if word not in STOP_WORDS)


def _entity_words(entity: Entity) -> Iterator[tuple[Level, str]]:
    for strength, phrase in entity.phrases:
        yield from ((_LEVEL_OF[strength], word) for word in telling_words(phrase))
    for level, text in entity.words:
        yield from ((level, word) for word in words(text) if word not in STOP_WORDS)


def _strongest(found: Iterable[tuple[Level, str]]) -> Iterator[tuple[str, int]]:
    # A later pair of a dict wins: so the strongest comes last.
    return ((word, int(level)) for level, word in sorted(found))


def _phrases(entities: Sequence[Entity], vocabulary: Vocabulary) -> Iterator[tuple[int, ...]]:
    place = {term: number for number, term in enumerate(vocabulary.terms)}
    for number, entity in enumerate(entities):
        for strength, phrase in entity.phrases:
            terms = tuple(place[word] for word in telling_words(phrase))
            if terms:
                yield (number, int(strength), *terms)
