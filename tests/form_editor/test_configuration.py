"""The forms, made from the JSON Schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from wijkrecept.catalogue import Kind, bundled_schema
from wijkrecept.form_editor import Backend, EditedSite, editor_configuration
from wijkrecept.texts import load_texts

SVELTIA = Path(__file__).parents[2] / "generator" / "browser" / "node_modules" / "@sveltia" / "cms"
WIJKEN = {"noord": "Noord", "zuid": "Zuid"}


def made(backend: Backend, folder: str = "") -> dict[str, Any]:
    site = EditedSite("https://klein.example/", "Beheer van Klein", folder)
    return editor_configuration(backend, site, WIJKEN, load_texts())


@pytest.fixture(scope="module")
def cms() -> dict[str, Any]:
    """The configuration of a catalogue at GitHub."""
    found: dict[str, Any] = made(Backend("github", "gemeente/recept"))["cms"]
    return found


def collection(cms: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in cms["collections"] if each.get("name") == name)
    return found


def field(fields: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(each for each in fields if each["name"] == name)


def all_fields(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for each in fields:
        yield each
        yield from all_fields(each.get("fields", []))
        for shape in each.get("types", []):
            yield from all_fields(shape["fields"])


@pytest.mark.parametrize(
    "backend",
    [
        Backend("test-repo"),
        Backend("github", "a/b"),
        Backend("gitlab", "a/b", base_url="https://git.example.nl", app_id="x"),
    ],
)
def test_the_editor_understands_the_whole_configuration(backend: Backend) -> None:
    """It is valid by the JSON Schema that Sveltia CMS publishes of its own configuration."""
    schema = json.loads((SVELTIA / "schema" / "sveltia-cms.json").read_text(encoding="utf-8"))

    jsonschema.validators.validator_for(schema)(schema).validate(made(backend)["cms"])


def test_each_wijk_and_each_kind_has_a_collection(cms: dict[str, Any]) -> None:
    """Each saves in the folder that the catalogue reads it from."""
    assert {
        "activiteiten-noord": "catalog/activities/noord",
        "activiteiten-zuid": "catalog/activities/zuid",
        "venue": "catalog/venues",
        "organisation": "catalog/organisations",
        "practice": "catalog/practices",
        "complaint": "catalog/complaints",
        "neighbourhood": "neighbourhoods",
    } == {each["name"]: each["folder"] for each in cms["collections"] if "name" in each}


def test_a_catalogue_may_stand_deeper_in_the_repository() -> None:
    """Its folder comes before each collection's."""
    found = collection(made(Backend("test-repo"), "alkmaar/")["cms"], "venue")

    assert "alkmaar/catalog/venues" == found["folder"]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_key_of_a_schema_has_its_field(cms: dict[str, Any], kind: Kind) -> None:
    """In the schema's order, with its label, and required where the schema requires it."""
    schema = bundled_schema(kind)
    name = "activiteiten-noord" if kind is Kind.ACTIVITY else kind.value

    assert [
        (key, part["title"], key in schema["required"]) for key, part in schema["properties"].items()
    ] == [(each["name"], each["label"], each["required"]) for each in collection(cms, name)["fields"]]


def test_a_pattern_comes_with_its_dutch_sentence(cms: dict[str, Any]) -> None:
    """The form says what the checker would say, with the label of another field for its key."""
    costs = field(collection(cms, "activiteiten-noord")["fields"], "kosten")
    part = bundled_schema(Kind.ACTIVITY)["properties"]["kosten"]

    said = part["patternErrorMessage"].replace("kosten_toelichting", "het veld 'Uitleg bij de kosten'")
    assert said != part["patternErrorMessage"]
    assert [part["pattern"], said] == costs["pattern"]


def test_exceptions_have_labels_that_say_what_they_are(cms: dict[str, Any]) -> None:
    """`niet` and `ook` say too little by themselves; search words do not push the days away."""
    fields = collection(cms, "activiteiten-noord")["fields"]
    weekly = field(fields, "wanneer")["types"][0]["fields"]

    assert "Gaat niet door in of op" == field(weekly, "niet")["label"]
    assert ("Extra dagen", "Datum") == (field(weekly, "ook")["label"], field(weekly, "ook")["label_singular"])
    assert field(fields, "zoekwoorden")["minimize_collapsed"]


def test_a_wijk_is_called_by_its_name(cms: dict[str, Any]) -> None:
    """The column at the left has no room for more."""
    assert "Noord" == collection(cms, "activiteiten-noord")["label"]


def test_what_an_entry_names_is_searched_for(cms: dict[str, Any]) -> None:
    """Wherever a key names another file; a CBS code under the same key does not."""
    relations = {
        f"{each['name']} {found['name']} {found['collection']}"
        for each in cms["collections"]
        if each.get("name") != "activiteiten-zuid"
        for found in all_fields(each.get("fields", []))
        if found["widget"] == "relation"
    }

    assert {
        "activiteiten-noord klachten complaint",
        "activiteiten-noord locatie venue",
        "activiteiten-noord organisatie organisation",
        "neighbourhood grenst_aan neighbourhood",
        "neighbourhood locatie venue",
        "neighbourhood organisatie organisation",
        "organisation organisatie organisation",
        "practice organisatie organisation",
        "practice wijken neighbourhood",
        "venue wijk neighbourhood",
    } == relations


def test_photos_are_uploaded_where_the_catalogue_reads_them() -> None:
    """Also deeper in the repository; `photos` is what the form puts before their names."""
    configuration = made(Backend("test-repo"), "alkmaar/")
    photo = field(collection(configuration["cms"], "venue")["fields"], "foto")

    assert "alkmaar/catalog/photos" == configuration["cms"]["media_folder"]
    assert (
        "/alkmaar/catalog/photos/" == configuration["photos"] == configuration["cms"]["public_folder"] + "/"
    )
    assert ["image", "string"] == [each["widget"] for each in photo["fields"]]


def test_only_a_new_entry_that_must_say_so_is_confirmed_by_itself(cms: dict[str, Any]) -> None:
    """The form fills in a default wherever the key is missing: a venue would be confirmed by any change."""
    activity, venue = collection(cms, "activiteiten-noord"), collection(cms, "venue")

    assert "{{now}}" == field(activity["fields"], "gecontroleerd")["default"]
    assert "default" not in field(venue["fields"], "gecontroleerd")


def test_a_schedule_has_a_form_for_each_of_its_shapes() -> None:
    """Each offers what it may have; `op_afspraak` is filled in by itself."""
    configuration = made(Backend("test-repo"))
    shapes = field(collection(configuration["cms"], "activiteiten-noord")["fields"], "wanneer")["types"]

    assert {
        "vaste-dag": "elke welke dag van tot vanaf tot_en_met niet ook toelichting",
        "losse-data": "data van tot vanaf tot_en_met niet ook toelichting",
        "op-afspraak": "op_afspraak toelichting",
    } == {each["name"]: " ".join(part["name"] for part in each["fields"]) for each in shapes}
    assert {"name": "op_afspraak", "widget": "hidden", "default": "ja"} == shapes[2]["fields"][0]
    assert {
        "wanneer": {"vaste-dag": "elke", "losse-data": "data", "op-afspraak": "op_afspraak"}
    } == configuration["shapes"]


def test_a_change_is_reviewed_and_nothing_is_thrown_away(cms: dict[str, Any]) -> None:
    """At a host every change becomes a request; no form deletes or publishes."""
    forms = [each for each in cms["collections"] if "name" in each]

    assert "editorial_workflow" == cms["publish_mode"]
    assert {(False, False)} == {(each["delete"], each["publish"]) for each in forms}
