"""Every field that an entry can have, explained to editors: the JSON Schemas, as a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wijkrecept.addresses import FIELDS
from wijkrecept.catalogue.examples import lines_of
from wijkrecept.catalogue.kinds import FOLDERS, Kind
from wijkrecept.catalogue.schemas import Schema, bundled_schema
from wijkrecept.catalogue.suggestions import letters
from wijkrecept.pages.page import Page, PageKind
from wijkrecept.pages.rendering import Rendering
from wijkrecept.texts import Texts

_ORDER = (
    Kind.ACTIVITY,
    Kind.VENUE,
    Kind.ORGANISATION,
    Kind.PRACTICE,
    Kind.COMPLAINT,
    Kind.NEIGHBOURHOOD,
)
"""What editors change most comes first."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field, or a few that are written alike, such as the languages of a translation."""

    keys: tuple[str, ...]
    """As editors write them."""
    anchor: str
    title: str
    description: str
    need: str
    """A sentence that says when it has to be there."""
    facts: tuple[str, ...]
    """Sentences about what can be written."""
    example: str
    """The lines to type; empty where there is no example."""
    below: tuple[Field, ...]
    """The fields of a group, or of each group in a list."""

    @property
    def says_more(self) -> bool:
        """Whether the title is more than the key again with a capital."""
        return len(self.keys) > 1 or letters(self.title) != letters(self.keys[0])


@dataclass(frozen=True, slots=True)
class FieldsOfKind:
    """A kind of entry, with where its files stand."""

    anchor: str
    title: str
    description: str
    folder: str
    fields: tuple[Field, ...]


def fields_page(rendering: Rendering) -> Page:
    """Render the page with every field of every kind of entry."""
    texts = rendering.texts
    kinds = [fields_of(kind, texts) for kind in _ORDER]
    return Page(
        kind=PageKind.FIELDS,
        path=FIELDS,
        title=texts("fields.title"),
        description=texts("fields.lead"),
        content=rendering.render("fields.html", FIELDS, fields_by_kind=kinds),
        indexed=False,
    )


def fields_of(kind: Kind, texts: Texts) -> FieldsOfKind:
    """Give the fields of a kind of entry, in the order of its schema."""
    schema = bundled_schema(kind)
    anchor = f"wr-{kind}"
    wijk = texts("fields.wijk") if kind is Kind.ACTIVITY else ""
    return FieldsOfKind(
        anchor=anchor,
        title=schema["title"],
        description=schema["description"],
        folder=f"{FOLDERS[kind]}/{wijk}",
        fields=tuple(_fields(schema, anchor, texts)),
    )


def _fields(group: Schema, anchor: str, texts: Texts) -> Iterator[Field]:
    for keys, part in _alike(group["properties"]):
        own = f"{anchor}-{keys[0]}"
        several = len(keys) > 1
        inner = part.get("items", part)
        yield Field(
            keys=keys,
            anchor=own,
            title=texts("fields.several") if several else part.get("title", keys[0]),
            description=texts("fields.several_text") if several else part.get("description", ""),
            need=_need(group, keys[0], texts),
            facts=tuple(_facts(part, texts)),
            example=_example(keys[0], part),
            below=tuple(_fields(inner, own, texts)) if "properties" in inner else (),
        )


def _need(group: Schema, key: str, texts: Texts) -> str:
    """Say when a field has to be there: always, in some shapes of the group, or never."""
    if key in group.get("required", ()):
        return texts("fields.required")
    shapes = [each["title"].lower() for each in group.get("oneOf", ()) if key in each["required"]]
    if shapes:
        return texts("fields.needed_in", shapes=texts("fields.or").join(shapes))
    return texts("fields.optional")


def _alike(properties: Mapping[str, Schema]) -> Iterator[tuple[tuple[str, ...], Schema]]:
    """Give the fields that can be there; neighbours that are groups of the same fields come as one."""
    found: list[tuple[list[str], Schema]] = []
    for key, part in properties.items():
        if part.get("not") == {}:
            continue
        inner = part.get("properties")
        if found and inner is not None and inner == found[-1][1].get("properties"):
            found[-1][0].append(key)
        else:
            found.append(([key], part))
    for keys, part in found:
        yield tuple(keys), part


def _facts(part: Schema, texts: Texts) -> Iterator[str]:
    """Say what can be written: what to choose from, how long, in which form."""
    is_list = part.get("type") == "array"
    inner = part["items"] if is_list else part
    choices = inner.get("enum")
    if choices:
        yield texts("fields.choose_several" if is_list else "fields.choose", choices=", ".join(choices))
    elif is_list:
        yield texts("fields.groups" if "properties" in inner else "fields.list")
    if "maxItems" in part:
        yield texts("fields.most", count=part["maxItems"])
    if "maxLength" in inner and "pattern" not in inner:
        yield texts("fields.longest", count=inner["maxLength"])
    if "patternErrorMessage" in inner:
        yield inner["patternErrorMessage"]
    for shape in inner.get("oneOf", ()):
        yield texts("fields.shape", name=shape["title"], keys=", ".join(shape["required"]))


def _example(key: str, part: Schema) -> str:
    """Give the lines to type, as an editor would; a choice stands for itself."""
    examples: list[Any] = part.get("examples") or []
    if not examples and part.get("type") == "array":
        examples = [[each] for each in part["items"].get("examples", ())[:1]]
    return lines_of(key, examples[0]) if examples else ""
