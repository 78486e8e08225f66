"""Small repairs that make a phrase of an editor's a sentence."""

from __future__ import annotations


def closed(words: str) -> str:
    """End a phrase with a full stop, unless it has an ending."""
    return words if words.endswith((".", "!", "?")) else f"{words}."


def sentence(words: str) -> str:
    """Begin a phrase with a capital and end it."""
    return closed(first_upper(words))


def first_upper(words: str) -> str:
    """Begin with a capital, and leave the rest as it is."""
    return words[:1].upper() + words[1:]


def first_lower(words: str) -> str:
    """Begin with a small letter, and leave the rest as it is."""
    return words[:1].lower() + words[1:]


def shortened(text: str, most: int) -> str:
    """Give a text on one line of at most `most` characters, broken off after a whole word with `…`.

    Empty when the first word alone is longer. (textwrap's `shorten` does the same ten times slower.)
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    whole, _, _ = line[:most].rpartition(" ")
    return f"{whole}…" if whole else ""
