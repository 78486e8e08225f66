"""Say what a schema does not allow in one sentence that an editor can act on.

The validator says where and by which keyword; what is wrong is worked out here from the schema
and the entry, so that no word of JSON Schema reaches an editor.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.problems import Fault, fault
from wijkrecept.catalogue.reader import Path, RawValue, Tree
from wijkrecept.catalogue.schemas import Schema
from wijkrecept.catalogue.suggestions import suggestion

OTHER_WORDS = {
    "email": keys.EMAIL,
    "mail": keys.EMAIL,
    "tel": keys.PHONE,
    "titel": keys.NAME,
    "prijs": keys.COST,
    "contact": keys.SIGN_UP,
    "opgeven": keys.SIGN_UP,
    "doelgroep": keys.AUDIENCES,
    "beschrijving": keys.DESCRIPTION,
    "icpc": keys.COMPLAINTS,
    "url": keys.WEBSITE,
    "begin": keys.START,
    "eind": keys.END,
    "einde": keys.END,
    "datum": keys.DATES,
    "true": keys.YES,
    "yes": keys.YES,
    "y": keys.YES,
    "j": keys.YES,
    "false": "nee",
    "no": "nee",
    "n": "nee",
}
"""Words that editors write for a key or a value, too far from it for its spelling to tell."""


_LIKE_A_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Breach:
    """Where an entry breaks its schema."""

    path: Path
    schema_path: Path
    """The way through the bundled schema to the keyword that was broken."""


def faults_of(tree: Tree, schema: Schema, breaches: Iterable[Breach]) -> list[Fault]:
    """Translate breaches, at most one sentence for each value."""
    found: dict[tuple[Path, bool], list[Fault]] = {}
    for breach in breaches:
        keyword = str(breach.schema_path[-1]) if breach.schema_path else ""
        part = _part_of(schema, breach.schema_path)
        about_keys = keyword in {"required", "additionalProperties"}
        slot = found.setdefault((breach.path, about_keys), [])
        if about_keys or not slot:
            slot.extend(_translate(tree, breach.path, part, keyword))
    return list(dict.fromkeys(each for slot in found.values() for each in slot))


def _part_of(schema: Schema, path: Path) -> Schema:
    part: Any = schema
    for step in path[:-1]:
        part = part[step]
    return part if isinstance(part, dict) else {}


def _translate(tree: Tree, path: Path, part: Schema, keyword: str) -> Iterable[Fault]:
    value = _value(tree, path)
    if value == "" or (value == [] and keyword == "minItems"):
        return [fault("value_empty", tree.at_key(path), key=_name(path))]
    translator = _TRANSLATORS.get(keyword, _value_form)
    return translator(tree, path, part, value)


def _required(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    mistyped = _mistyped(part, value)
    for key in part["required"]:
        if key not in value and key not in mistyped:
            position = tree.at_key(path)
            described = part["properties"].get(key, {})
            hint = described.get("description")
            if path:
                yield fault("key_missing_in", position, hint, key=key, parent=_name(path))
            else:
                yield fault("key_missing", position, hint, key=key)


def _unknown(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    known = part["properties"]
    for key in value:
        if key in known:
            continue
        position = tree.at_key((*path, key))
        word = OTHER_WORDS.get(key.casefold(), key)
        groups = [name for name, each in known.items() if word in each.get("properties", {})]
        near = _meant(key, part, value)
        if groups and word not in known:
            yield fault("key_elsewhere", position, key=key, meant=word, parent=groups[0])
        elif near is not None:
            yield fault("key_unknown", position, key=key, meant=near)
        else:
            yield fault("key_strange", position, key=key, known=known)


def _mistyped(part: Schema, value: RawValue) -> set[str | None]:
    """Give the keys that stand there with a slip: that they miss needs no second sentence."""
    return {_meant(key, part, value) for key in value if key not in part["properties"]}


def _meant(key: str, part: Schema, value: RawValue) -> str | None:
    """Give the key of `part` that an unknown key is probably meant to be; rather one that misses."""
    known = part["properties"]
    other_word = OTHER_WORDS.get(key.casefold())
    if other_word in known:
        return other_word
    return suggestion(key, [each for each in known if each not in value])


def _type(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    wanted = part["type"]
    position = tree.at(path)
    name = _name(path)
    if wanted == "object":
        yield fault("expects_group", position, key=name, parts=part.get("properties", {}))
    elif wanted == "array":
        yield fault("expects_list", position, key=name, example=f"{name}: [{_sample(value)}]")
    else:
        yield fault("expects_text", position, part.get("description"), key=name)


def _choice(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    allowed: list[str] = part["enum"]
    name = _name(path)
    if not isinstance(value, str):
        yield fault("expects_one", tree.at(path), key=name, allowed=allowed)
        return
    position = tree.at(path)
    if name == keys.WHICH and value.casefold() in {"vijfde", "vijf", "5", "5e"}:
        yield fault("schedule_fifth", position)
        return
    meant = OTHER_WORDS.get(value.casefold(), value)
    near = meant if meant in allowed else suggestion(value, allowed)
    if near is None:
        yield fault("value_unknown", position, key=name, value=value, allowed=allowed)
    else:
        yield fault("value_near", position, key=name, value=value, meant=near, allowed=allowed)


def _value_form(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    hint = part.get("patternErrorMessage") or part.get("description")
    if isinstance(value, str) and value != value.strip():
        yield fault("value_line_end", tree.at(path), key=_name(path))
    else:
        yield fault("value_form", tree.at(path), hint, key=_name(path), value=value)


def _date(tree: Tree, path: Path, _: Schema, value: RawValue) -> Iterator[Fault]:
    # What does not even look like a date has broken its pattern too, which says more.
    if isinstance(value, str) and _LIKE_A_DATE.fullmatch(value):
        yield fault("date_absent", tree.at(path), date=value)


def _too_long(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    yield fault("value_long", tree.at(path), key=_name(path), length=len(value), limit=part["maxLength"])


def _too_many(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    yield fault("list_long", tree.at_key(path), key=_name(path), length=len(value), limit=part["maxItems"])


def _twice(tree: Tree, path: Path, _: Schema, value: RawValue) -> Iterator[Fault]:
    for index, item in enumerate(value):
        if item in value[:index]:
            yield fault("list_double", tree.at((*path, index)), key=_name(path), value=item)


def _schedule(tree: Tree, path: Path, part: Schema, value: RawValue) -> Iterator[Fault]:
    """Work out which of the three shapes was meant, and what that shape lacks or cannot have."""
    shapes = {
        keys.BY_APPOINTMENT: ((), (keys.EVERY, keys.WHICH, keys.WEEKDAY, keys.DATES, keys.START, keys.END)),
        keys.DATES: ((keys.START, keys.END), (keys.EVERY, keys.WEEKDAY, keys.WHICH)),
        keys.EVERY: ((keys.EVERY, keys.WEEKDAY, keys.START, keys.END), ()),
    }
    fallback = keys.EVERY if keys.WEEKDAY in value or keys.WHICH in value else None
    shape = next((each for each in shapes if each in value), fallback)
    if shape is None:
        yield fault("schedule_shape", tree.at_key(path))
        return
    needed, strange = shapes[shape]
    for key in strange:
        if key in value:
            yield fault("schedule_mixed", tree.at_key((*path, key)), shape=shape, key=key)
    missing = [key for key in needed if key not in value and key not in _mistyped(part, value)]
    if missing:
        written = next(key for key in (shape, keys.WEEKDAY, keys.WHICH) if key in value)
        yield fault("schedule_missing", tree.at_key(path), shape=written, keys=missing)


def _forbidden(tree: Tree, path: Path, _: Schema, __: RawValue) -> Iterator[Fault]:
    yield fault("key_forbidden", tree.at_key(path), key=_name(path))


_TRANSLATORS: dict[str, Callable[[Tree, Path, Schema, RawValue], Iterable[Fault]]] = {
    "additionalProperties": _unknown,
    "enum": _choice,
    "format": _date,
    "maxItems": _too_many,
    "maxLength": _too_long,
    "not": _forbidden,
    "oneOf": _schedule,
    "required": _required,
    "type": _type,
    "uniqueItems": _twice,
}


def _value(tree: Tree, path: Path) -> RawValue:
    value: RawValue = tree.value
    for part in path:
        value = value[part]
    return value


def _name(path: Path) -> str:
    """Give the key a value is about: its own, or that of the list it stands in."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _sample(value: RawValue) -> str:
    return value.strip() if isinstance(value, str) else "..."
