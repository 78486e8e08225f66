"""Words gathered by stem, and compounds with their parts."""

from __future__ import annotations

from wijkrecept.finder.vocabulary import split_compound, vocabulary_of


def test_forms_of_a_word_share_a_group() -> None:
    """A word and its inflections are one group."""
    vocabulary = vocabulary_of(["wandelen", "wandeling", "wandelingen", "koffie"])

    groups = {vocabulary.group_of[word] for word in ("wandelen", "wandeling", "wandelingen")}

    assert len(groups) == 1
    assert vocabulary.group_of["koffie"] not in groups


def test_stems_can_be_found() -> None:
    """The bare stem is a term as well, since the browser finds inflections by it."""
    vocabulary = vocabulary_of(["wandelen"])

    assert vocabulary.group_of["wandel"] == vocabulary.group_of["wandelen"]


def test_groups_are_numbered_in_the_order_of_the_terms() -> None:
    """A new group's number is the next one, so that the payload can leave it out."""
    vocabulary = vocabulary_of(["koffie", "wandelen", "wandelt", "bal"])

    seen: list[int] = []
    for group in vocabulary.groups:
        if group not in seen:
            seen.append(group)

    assert seen == list(range(vocabulary.size))


def test_terms_sort_as_in_a_browser() -> None:
    """JavaScript compares UTF-16 units, by which a sign of two units may sort before one of a single unit."""
    vocabulary = vocabulary_of(["\ufa0e", "\U0001d7d8a"])

    assert vocabulary.terms.index("\U0001d7d8a") < vocabulary.terms.index("\ufa0e")


def test_a_stem_that_is_a_word_joins_its_forms() -> None:
    """`fietsen` has the stem `fiets`, which is itself a word with the stem `fiet`: all are one group."""
    group_of = vocabulary_of(["fietsen", "fiets"]).group_of

    assert len(set(group_of.values())) == 1


def test_compounds_know_their_parts() -> None:
    """A compound of words that are in the catalogue is found by each of them."""
    vocabulary = vocabulary_of(["koffieochtend", "koffie", "ochtend"])
    group_of = vocabulary.group_of

    parts = sorted((group_of["koffie"], group_of["ochtend"]))

    assert vocabulary.compounds == ((group_of["koffieochtend"], tuple(parts)),)


def test_an_empty_vocabulary_has_nothing() -> None:
    """No words, no groups."""
    vocabulary = vocabulary_of([])

    assert (vocabulary.terms, vocabulary.size, vocabulary.compounds) == ((), 0, ())


def test_split_compound_takes_the_longest_tail() -> None:
    """The end of a compound says what it is, so the longest word that fits is its end."""
    known = frozenset(("buurt", "centrum", "buurtcentrum", "activiteit"))

    assert split_compound("buurtcentrumactiviteit", known) == ("buurtcentrum", "activiteit")


def test_split_compound_knows_what_stands_between() -> None:
    """An s, e, n or en between the parts is no letter of either."""
    known = frozenset(("zorg", "groep", "boek", "kast", "verlies"))

    found = [split_compound(word, known) for word in ("verliesgroep", "boekenkast", "zorgsgroep")]

    assert found == [("verlies", "groep"), ("boek", "kast"), ("zorg", "groep")]


def test_split_compound_leaves_other_words_whole() -> None:
    """A word whose parts are not all known is no compound."""
    assert split_compound("koffieavond", frozenset(("koffie", "ochtend"))) == ()
