"""The page with every field, out of the schemas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from wijkrecept.catalogue import Kind, bundled_schema
from wijkrecept.pages.fields import Field, fields_of, fields_page
from wijkrecept.pages.rendering import Rendering
from wijkrecept.texts import Texts


def paths_in(schema: dict[str, Any], above: str = "") -> Iterator[str]:
    """Give the dotted path of every key of a schema that can be written."""
    inner = schema.get("items", schema)
    for key, part in inner.get("properties", {}).items():
        if part.get("not") != {}:
            yield f"{above}{key}"
            yield from paths_in(part, f"{above}{key}.")


def paths_of(fields: tuple[Field, ...], above: str = "") -> Iterator[str]:
    """Give the dotted path of every field, one for each of its keys."""
    for field in fields:
        for key in field.keys:
            yield f"{above}{key}"
            yield from paths_of(field.below, f"{above}{key}.")


def found(fields: tuple[Field, ...], *path: str) -> Field:
    """Give the field at a path."""
    field = next(each for each in fields if path[0] in each.keys)
    return found(field.below, *path[1:]) if path[1:] else field


@pytest.mark.parametrize("kind", list(Kind))
def test_every_field_of_a_schema_is_explained(kind: Kind, texts: Texts) -> None:
    """What an editor can write stands on the page, in the schema's order, with what it means."""
    fields = fields_of(kind, texts).fields

    assert list(paths_in(bundled_schema(kind))) == list(paths_of(fields))
    assert all(each.title and each.description for each in fields)


def test_a_field_says_what_can_be_written(texts: Texts) -> None:
    """Choices, form, length, the shapes of a block and whether it has to be there."""
    fields = fields_of(Kind.ACTIVITY, texts).fields

    assert found(fields, "plekken").facts == ("Kies er één: open, wachtlijst, vol.",)
    assert "Dit moet er staan." == found(fields, "plekken").need
    assert "Dit mag u weglaten." == found(fields, "zoekwoorden").need
    assert found(fields, "naam").facts == ("De tekst is niet langer dan 200 tekens.",)
    assert "Op afspraak: schrijf dan op_afspraak." in found(fields, "wanneer").facts
    assert "Schrijf een bedrag zonder euroteken (5,00)" in found(fields, "kosten").facts[0]


def test_a_field_of_a_schedule_says_with_which_days_it_is_needed(texts: Texts) -> None:
    """`elke` and `dag` have to be there on a fixed day, a time also on single dates."""
    fields = fields_of(Kind.ACTIVITY, texts).fields
    needs = {key: found(fields, "wanneer", key).need for key in ("elke", "dag", "van", "tot", "niet")}

    assert {
        **dict.fromkeys(("elke", "dag"), "Nodig bij: vaste dag."),
        **dict.fromkeys(("van", "tot"), "Nodig bij: vaste dag of losse data."),
        "niet": "Dit mag u weglaten.",
    } == needs


def test_a_title_that_repeats_its_key_is_left_out(rendering: Rendering, texts: Texts) -> None:
    """`kosten` says it; `kosten_toelichting` has a title of its own."""
    fields = fields_of(Kind.ACTIVITY, texts).fields
    content = fields_page(rendering).content

    assert [False, True] == [found(fields, key).says_more for key in ("kosten", "kosten_toelichting")]
    assert 'id="wr-activity-kosten"><code>kosten</code> </h3>' in content


def test_the_contents_name_every_field(rendering: Rendering, texts: Texts) -> None:
    """At the top, each leads to its explanation."""
    contents = fields_page(rendering).content.partition("</nav>")[0]

    assert [] == [
        field.anchor
        for kind in Kind
        for field in fields_of(kind, texts).fields
        if f'href="#{field.anchor}"' not in contents
    ]


def test_an_example_is_what_to_type(texts: Texts) -> None:
    """An example stands as its lines would stand in the file."""
    fields = fields_of(Kind.ACTIVITY, texts).fields

    assert found(fields, "naam").example == "naam: Samen eten in Overdie"
    assert found(fields, "wanneer").example.startswith("wanneer:\n  - elke: week\n    dag: dinsdag\n")


def test_languages_are_explained_once(texts: Texts) -> None:
    """Five languages with the same fields are one field."""
    languages = found(fields_of(Kind.ACTIVITY, texts).fields, "vertalingen").below

    assert [("en", "tr", "ar", "pl", "uk")] == [each.keys for each in languages]


def test_the_page_holds_all_kinds(rendering: Rendering) -> None:
    """Every kind has its place on the page, and the folder of an activity names the wijk."""
    content = fields_page(rendering).content

    assert [] == [kind for kind in Kind if f'id="wr-{kind}"' not in content]
    assert "catalog/activities/&lt;wijk&gt;/" in content
