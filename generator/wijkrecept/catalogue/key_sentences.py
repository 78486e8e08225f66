"""What an editor meant by a key that an entry does not have."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.examples import quoted, with_lines
from wijkrecept.catalogue.other_words import OTHER_KEYS
from wijkrecept.catalogue.problems import Fault, Position, fault, shown
from wijkrecept.catalogue.reader import Path, RawValue, Tree, name_of
from wijkrecept.catalogue.schemas import Schema
from wijkrecept.catalogue.suggestions import suggestion

_KEY_AND_VALUE = re.compile(r"(?P<key>[A-Za-z_-]+):(?P<value>\S.*)")

_SWALLOWED = re.compile(r"(?P<text>[tsnkmr]\b.*?) [a-z_-]+: ", re.IGNORECASE)
"""The rest of `'t Eethuis`, and what the next lines say."""


def meant_key(key: str, part: Schema, value: RawValue) -> str | None:
    """Give the key of `part` that an unknown key is probably meant to be; rather one that is not there."""
    known = part["properties"]
    glued = _KEY_AND_VALUE.fullmatch(key)
    if glued and glued["key"] in known:
        return glued["key"]
    other_word = OTHER_KEYS.get(key.casefold())
    if other_word in known:
        return other_word
    return suggestion(key, [each for each in known if each not in value])


def mistyped_keys(part: Schema, value: RawValue) -> set[str | None]:
    """Give the keys that stand there with a slip: that they are not there needs no second sentence."""
    return {meant_key(key, part, value) for key in value if key not in part["properties"]}


def swallowed(tree: Tree, path: Path, value: RawValue, missing: str) -> Fault | None:
    """Find that a missing key is inside a text: one that begins with an apostrophe, up to the next one."""
    for key, text in value.items():
        found = _SWALLOWED.match(text) if isinstance(text, str) and f" {missing}: " in text else None
        if found is not None:
            hint = with_lines("yaml_quote", quoted(f"{key}:", f"'{found['text']}"))
            return fault("yaml_quote", tree.at((*path, key)), hint)
    return None


@dataclass(frozen=True, slots=True)
class Slips:
    """What between braces only looks like keys."""

    faults: list[Fault]
    keys: set[str]
    """The keys that the faults are about: nothing else need be said of them."""


def slips_in_braces(tree: Tree, path: Path, value: RawValue, known: Collection[str]) -> Slips:
    """Find the rests of texts that a comma cuts off, and keys without a space after their colon."""
    slips = Slips([], set())
    before, rests = "", list[str]()
    for key, child in value.items():
        glued = _KEY_AND_VALUE.fullmatch(key)
        if key in known or child != "":
            slips.faults.extend(_cut_text(tree, path, value, before, rests))
            before, rests = key, []
        elif glued and glued["key"] in known:
            slips.faults.append(_glued(tree.at_key((*path, key)), glued["key"], glued["value"]))
            slips.keys.add(key)
        elif before and tree.at_key((*path, before)).line == tree.at_key((*path, key)).line:
            slips.keys.add(key)
            rests.append(key)
    slips.faults.extend(_cut_text(tree, path, value, before, rests))
    # A point has two numbers, and a comma in both is one slip.
    points = [each for each in slips.faults if each.code == "point_comma"]
    return Slips([each for each in slips.faults if each not in points[1:]], slips.keys)


def _glued(position: Position, key: str, value: str) -> Fault:
    hint = with_lines("yaml_colon_space", f"{key}: {shown(value)}")
    return fault("yaml_colon_space", position, hint)


def _cut_text(tree: Tree, path: Path, group: RawValue, key: str, rests: list[str]) -> Iterator[Fault]:
    if not rests or not isinstance(group[key], str):
        return
    position = tree.at((*path, key))
    if key in {keys.LAT, keys.LON}:
        point = {each: _with_point(group, each) for each in (keys.LAT, keys.LON) if each in group}
        parts = ", ".join(f"{each}: {number}" for each, number in point.items())
        lines = f"{name_of(path)}: {{{parts}}}"
        yield fault("point_comma", position, with_lines("point_comma", lines))
    else:
        whole = quoted(f"{key}:", ", ".join([group[key], *rests]))
        yield fault("text_comma", position, with_lines("text_comma", whole), key=key)


def _with_point(group: RawValue, key: str) -> str:
    """Give a number whose decimals a comma made into a key of their own."""
    names = list(group)
    after = names[names.index(key) + 1 : names.index(key) + 2]
    decimals = f".{after[0]}" if after and after[0].isdigit() else ""
    return shown(f"{group[key]}{decimals}")
