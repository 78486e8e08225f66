"""Text into words."""

from __future__ import annotations

from wijkrecept.finder.words import normalise, telling_words, words


def test_normalise_drops_capitals_and_accents() -> None:
    """A word is the same with and without its capitals and accents."""
    found = [normalise("Cliëntondersteuner"), normalise("CAFÉ"), normalise("ǅ")]

    assert found == ["clientondersteuner", "cafe", "dz"]


def test_words_are_letters_and_digits() -> None:
    """Everything that is no letter or digit parts words, the underscore too."""
    assert words("Burn-out, collega's_2026!") == ["burn", "out", "collega", "s", "2026"]


def test_telling_words_leave_the_others_out() -> None:
    """Words that say nothing are left out."""
    assert telling_words("Niemand om mee te praten") == ["niemand", "mee", "praten"]


def test_telling_words_are_never_none() -> None:
    """A text of nothing but such words keeps them, so that it can be found."""
    assert telling_words("Over ons") == ["over", "ons"] or telling_words("Voor wie") == ["voor", "wie"]
