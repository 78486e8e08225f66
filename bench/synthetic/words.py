"""The words of `words.toml`, and the compounds made of them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

from bench.synthetic.drawing import Draw

_SEED = 1


@cache
def words() -> dict[str, Any]:
    """Give all words, by the tables of the file."""
    return tomllib.loads(files("bench.synthetic").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def compounds() -> tuple[str, ...]:
    """Give some thousands of compounds, the most common first; the same order for every catalogue."""
    parts = words()["compounds"]
    made = [f"{first}{last}" for first in parts["first"] for last in parts["last"] if first != last]
    return tuple(Draw(_SEED).some(made, len(made)))


def filled(draw: Draw, sentence: str, **blanks: str) -> str:
    """Fill the blanks of a sentence: `{word}` and `{other}` with compounds, the others as given."""
    return sentence.format(word=draw.common(compounds()), other=draw.common(compounds()), **blanks)


def capital(text: str) -> str:
    """Begin a text with a capital."""
    return f"{text[:1].upper()}{text[1:]}"


def slug(text: str) -> str:
    """Give a text as the name of a file."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
