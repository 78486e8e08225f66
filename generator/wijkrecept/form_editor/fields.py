"""One part of a JSON Schema as a field of Sveltia CMS."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijkrecept.catalogue import Kind, keys
from wijkrecept.texts import Texts

Field = dict[str, Any]
Schema = Mapping[str, Any]

SHAPE = "vorm"
"""The key under which the form keeps which of its shapes an item of a list has.

`src/editor/entry_file.ts` adds it when reading a file and takes it out when writing one.
"""

LONG = 1000
"""A text that may be longer than this gets a field of more lines."""

SEARCHED_WHEN_OPTIONAL = 0
"""Few choices show as buttons that can't be undone; a list of choices can be emptied again."""

SHOWN_KINDS = "image/jpeg,image/png,image/webp"
"""The kinds of picture that the catalogue accepts, as browsers call them."""

_ENTRY_OF = {
    keys.VENUE: Kind.VENUE,
    keys.ORGANISATION: Kind.ORGANISATION,
    keys.NEIGHBOURHOOD: Kind.NEIGHBOURHOOD,
    keys.NEIGHBOURHOODS: Kind.NEIGHBOURHOOD,
    keys.BORDERS: Kind.NEIGHBOURHOOD,
    keys.COMPLAINTS: Kind.COMPLAINT,
}
"""The kind of entry that a key names, where its value is the name of a file or a complaint's code."""


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes fields, with the texts of the choices in them."""

    texts: Texts

    def fields(self, schema: Schema) -> list[Field]:
        """Give a field for each property of an object, in the schema's order."""
        required = schema.get("required", ())
        fields = [
            self.field(name, part, required=name in required)
            for name, part in schema["properties"].items()
            if part.get("not") != {}
        ]
        for field in fields:
            if "pattern" in field:
                field["pattern"][1] = _with_labels(field["pattern"][1], fields, self.texts)
        return fields

    def field(self, name: str, part: Schema, *, required: bool) -> Field:
        """Give the field of one property, with its Dutch label and hint."""
        labels = self.texts.table("form_editor.label")
        field: Field = {"name": name, "label": labels.get(name, part["title"]), "required": required}
        if "description" in part:
            field["hint"] = part["description"]
        field |= self._widget(name, part, required=required)
        # The schema explains what to type in a file; here it is chosen.
        if field["widget"] in ("relation", "image"):
            field["hint"] = self.texts(f"form_editor.{field['widget']}")
        elif name == keys.LANGUAGES:
            field["hint"] = self.texts("form_editor.languages")
        return field

    def _widget(self, name: str, part: Schema, *, required: bool) -> Field:
        if part.get("type") == "object":
            return {"widget": "object", "collapsed": "auto", "fields": self.fields(part)}
        if part.get("type") == "array":
            return self._list(name, part)
        if "enum" in part:
            return self._select(name, part["enum"], required=required)
        if name in _ENTRY_OF and _names_a_file(part):
            return _relation(_ENTRY_OF[name])
        if name == keys.PHOTO_FILE:
            return {"widget": "image", "accept": SHOWN_KINDS, "choose_url": False}
        return _text(part) | ({"default": "{{now}}"} if name == keys.CHECKED and required else {})

    def _list(self, name: str, part: Schema) -> Field:
        items = part["items"]
        bounds = {
            short: part[long] for short, long in (("min", "minItems"), ("max", "maxItems")) if long in part
        }
        if "enum" in items:
            return self._select(name, items["enum"], required=True) | {"multiple": True} | bounds
        if name in _ENTRY_OF:
            return _relation(_ENTRY_OF[name]) | {"multiple": True} | bounds
        singular = self.texts.table("form_editor.one").get(name, part["title"])
        made: Field = {"widget": "list", "label_singular": singular, **bounds}
        if name == keys.SEARCH_WORDS:
            # Up to thirty of them would push the days and times off the screen.
            made["minimize_collapsed"] = True
        if "oneOf" in items:
            return made | {
                "label_singular": items["title"],
                "typeKey": SHAPE,
                "types": [self._shape(items, one) for one in items["oneOf"]],
            }
        if items.get("type") == "object":
            return made | {"fields": self.fields(items)}
        return made | {
            "field": {"name": "waarde", "label": items.get("title", part["title"]), **_text(items)}
        }

    def _shape(self, items: Schema, shape: Schema) -> Field:
        """Give one form of an item: the properties that it may have, with those that it must."""
        barred = set(_barred(shape))
        fields = []
        for name, part in items["properties"].items():
            if name in barred:
                continue
            field = self.field(name, part, required=name in shape["required"])
            if name in shape["required"] and len(part.get("enum", ())) == 1:
                field = {"name": name, "widget": "hidden", "default": part["enum"][0]}
            fields.append(field)
        return {"name": shape_name(shape), "label": shape["title"], "widget": "object", "fields": fields}

    def _select(self, name: str, values: Sequence[str], *, required: bool) -> Field:
        field: Field = {
            "widget": "select",
            "options": [{"label": self._choice(name, value), "value": value} for value in values],
        }
        return field if required else field | {"dropdown_threshold": SEARCHED_WHEN_OPTIONAL}

    def _choice(self, name: str, value: str) -> str:
        """Give what a choice is called: languages by name, the rest as it is in the file."""
        if name == keys.LANGUAGES:
            return str(self.texts.locale.languages.get(value, value))
        return value


def shape_name(shape: Schema) -> str:
    """Give the name of a form of an item, from its title: `vaste-dag`."""
    return str(shape["title"]).lower().replace(" ", "-")


def shapes_of(schema: Schema) -> dict[str, dict[str, str]]:
    """Give for each list with forms, by form, the key that only that form has."""
    return {
        name: {shape_name(shape): shape["required"][0] for shape in part["items"]["oneOf"]}
        for name, part in schema["properties"].items()
        if "oneOf" in part.get("items", {})
    }


def _barred(shape: Schema) -> Iterator[str]:
    for each in shape.get("not", {}).get("anyOf", ()):
        yield from each["required"]


def _names_a_file(part: Schema) -> bool:
    return str(part.get("pattern", "")).startswith("^[a-z0-9]+(-")


def _with_labels(sentence: str, fields: Sequence[Field], texts: Texts) -> str:
    """Name other fields as the form does, where a sentence of the checker has their key."""
    for field in fields:
        if "_" in field["name"]:
            named = texts("form_editor.other_field", label=field["label"])
            sentence = sentence.replace(field["name"], named)
    return sentence


def _relation(kind: Kind) -> Field:
    """Give a search field for entries of a kind. A complaint is named by its code, others by their file."""
    if kind is Kind.COMPLAINT:
        return {
            "widget": "relation",
            "collection": kind.value,
            "value_field": "code",
            "display_fields": ["{{code}} {{naam}}"],
            "search_fields": ["code", "naam"],
            "dropdown_threshold": SEARCHED_WHEN_OPTIONAL,
        }
    return {
        "widget": "relation",
        "collection": kind.value,
        "value_field": "{{slug}}",
        "display_fields": ["naam"],
        "search_fields": ["naam"],
        "dropdown_threshold": SEARCHED_WHEN_OPTIONAL,
    }


def _text(part: Schema) -> Field:
    if part.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    field: Field = {"widget": "text" if part.get("maxLength", 0) > LONG else "string"}
    field["use_emoji_autocomplete"] = False
    if "maxLength" in part:
        field["maxlength"] = part["maxLength"]
    if "pattern" in part:
        field["pattern"] = [part["pattern"], part["patternErrorMessage"]]
    return field
