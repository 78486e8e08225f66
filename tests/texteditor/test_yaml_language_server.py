"""What VS Code tells an editor, asked of the real language server with the settings of the folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.texteditor.language_server import REPOSITORY, LanguageServer, language_server
from wijkrecept.catalogue import schema_sources
from wijkrecept.catalogue.kinds import FOLDERS, Kind
from wijkrecept.catalogue.schemas import bundled_schema
from wijkrecept.cli import main

ACTIVITY = "catalog/activities/voorbeeldwijk/nieuw.yml"
WRONG = """\
naam: Samen eten
soort: eetgroeb
kosten: Gratis!
wanneer:
  - elke: week
    dag: dinsdags
    van: 17:30
    tot: 19:00
omschriving: U eet samen.
"""


@pytest.fixture(scope="module", params=["this project", "a new catalogue"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LanguageServer]:
    """The server over this project, and over what `wijkrecept init` makes."""
    root = REPOSITORY
    if request.param == "a new catalogue":
        root = tmp_path_factory.mktemp("new") / "hoorn"
        assert 0 == main(["init", "Hoorn", "--root", str(root)])
    with language_server(root) as running:
        yield running


@pytest.fixture(scope="module")
def ours() -> Iterator[LanguageServer]:
    """The server over this project."""
    with language_server(REPOSITORY) as running:
        yield running


@pytest.mark.parametrize("kind", Kind)
def test_what_is_right_is_left_alone(ours: LanguageServer, kind: Kind) -> None:
    """The editor and `wijkrecept check` agree about every file of the catalogue."""
    files = sorted((REPOSITORY / FOLDERS[kind]).rglob("*.yml"))
    texts = {file.relative_to(REPOSITORY).as_posix(): file.read_text(encoding="utf-8") for file in files}
    said = ours.open_all(texts)

    assert files
    assert {} == {name: diagnostics for name, diagnostics in said.items() if diagnostics}


def test_every_kind_has_its_schema(server: LanguageServer) -> None:
    """An empty entry of a kind lacks what that kind must have."""
    for kind in Kind:
        path = f"{FOLDERS[kind]}/{'wijk/' if kind is Kind.ACTIVITY else ''}leeg.yml"
        said = " ".join(each["message"] for each in server.open(path, "voorbeeld: ja\n"))

        assert all(f'"{key}"' in said for key in bundled_schema(kind)["required"])


def test_a_wrong_file_is_marked_where_it_is_wrong(server: LanguageServer) -> None:
    """A wrong choice, a wrong form with our own sentence, and a key that does not exist."""
    path = "catalog/activities/voorbeeldwijk/fout.yml"
    said = {
        (each["range"]["start"]["line"], each["range"]["start"]["character"]): each["message"]
        for each in server.open(path, WRONG)
        if each["range"]["start"] != {"line": 0, "character": 0}
    }

    assert {(1, 7), (2, 8), (5, 9), (8, 0)} == set(said)
    assert '"eetgroep"' in said[1, 7]
    assert said[2, 8] == bundled_schema(Kind.ACTIVITY)["properties"]["kosten"]["patternErrorMessage"]
    assert '"dinsdag"' in said[5, 9]
    assert "omschriving" in said[8, 0]


def test_a_wrong_venue_is_marked_where_it_is_wrong(server: LanguageServer) -> None:
    """A postcode, an answer and a phone number in a wrong form, and a key that does not exist."""
    path = "catalog/venues/fout.yml"
    wrong = (
        "naam: Het Huis\nwijk: overdie\nadres: {postcode: 18AB, plaats: Alkmaar}\n"
        "toegankelijk: {rolstoel: yes}\ntelefoon: bel ons\nrolstoel: ja\n"
    )
    said = {
        (each["range"]["start"]["line"], each["range"]["start"]["character"]): each["message"]
        for each in server.open(path, wrong)
    }
    properties = bundled_schema(Kind.VENUE)["properties"]

    assert {(2, 18), (3, 25), (4, 10), (5, 0)} == set(said)
    assert properties["adres"]["properties"]["postcode"]["patternErrorMessage"] == said[2, 18]
    assert '"onbekend"' in said[3, 25]
    assert properties["telefoon"]["patternErrorMessage"] == said[4, 10]


def test_keys_of_other_kinds_are_explained_and_offered(server: LanguageServer) -> None:
    """A venue, an organisation and a wijk have words of their own, also below others."""
    server.open("catalog/venues/uitleg.yml", "naam: Het Huis\ntoegankelijk:\n  \n")
    server.open("catalog/organisations/uitleg.yml", "naam: Wijkhulp\ncoach:\n  functie: coach\n  \n")
    server.open("neighbourhoods/uitleg.yml", "naam: Noord\n\n")
    access = bundled_schema(Kind.VENUE)["properties"]["toegankelijk"]
    coach = bundled_schema(Kind.ORGANISATION)["properties"]["coach"]["properties"]

    assert access["description"] in server.hover("catalog/venues/uitleg.yml", 1, 3)
    assert set(access["properties"]) == set(server.completions("catalog/venues/uitleg.yml", 2, 2))
    assert coach["functie"]["description"] in server.hover("catalog/organisations/uitleg.yml", 2, 4)
    offered = server.completions("catalog/organisations/uitleg.yml", 3, 2)
    assert set(coach) - {"functie"} <= set(offered)
    assert "functie" not in offered
    assert {"postcodes", "grenst_aan", "coach"} < set(server.completions("neighbourhoods/uitleg.yml", 1, 0))


def test_a_key_is_explained(server: LanguageServer) -> None:
    """Its title, its explanation and an example, in Dutch; also deep in a file."""
    server.open(ACTIVITY, WRONG)

    assert "Wat een keer meedoen kost" in server.hover(ACTIVITY, 2, 2)
    assert "Een dag van de week, met kleine letters." in server.hover(ACTIVITY, 5, 5)


def test_keys_are_offered(server: LanguageServer) -> None:
    """Those that are not there yet, each with its explanation."""
    path = "catalog/activities/voorbeeldwijk/sleutels.yml"
    server.open(path, "naam: Samen eten\nsoort: eetgroep\n\n")
    offered = server.completions(path, 2, 0)
    properties = bundled_schema(Kind.ACTIVITY)["properties"]

    assert set(properties) - {"naam", "soort"} <= set(offered)
    assert "naam" not in offered
    assert properties["plekken"]["description"] == offered["plekken"]


def test_choices_are_offered(server: LanguageServer) -> None:
    """All kinds of activity, and nothing else; in a list of schedules the days."""
    path = "catalog/activities/voorbeeldwijk/keuzes.yml"
    server.open(path, "soort: \nwanneer:\n  - elke: week\n    dag: \n")
    properties = bundled_schema(Kind.ACTIVITY)["properties"]

    assert set(properties["soort"]["enum"]) == set(server.completions(path, 0, 7))
    assert {"maandag", "zondag"} < set(server.completions(path, 3, 9))


def test_schemas_are_those_of_the_package() -> None:
    """The settings of this project name files of the package, one for each kind of entry."""
    settings = (REPOSITORY / ".vscode/settings.json").read_text(encoding="utf-8")

    for kind in Kind:
        assert f'"generator/wijkrecept/catalogue/schemas/{kind}.json": "/{FOLDERS[kind]}/' in settings
        assert f"{kind}.json" in schema_sources()


@pytest.mark.parametrize(
    "folder", [*FOLDERS.values(), ".vscode", "site", "generator/wijkrecept/starting/templates"]
)
def test_files_are_as_editorconfig_says(folder: str) -> None:
    """What every text editor keeps to by itself: UTF-8, line feeds, no loose spaces, one last line end."""
    rules = Path(REPOSITORY / ".editorconfig").read_text(encoding="utf-8")
    assert all(rule in rules for rule in ("end_of_line = lf", "trim_trailing_whitespace = true"))
    texts = [file for file in (REPOSITORY / folder).rglob("*") if file.suffix in {".yml", ".md", ".json", ""}]

    for content in (file.read_bytes() for file in texts if file.is_file()):
        assert content.decode("utf-8").endswith("\n")
        assert b"\r" not in content
        assert [] == [line for line in content.splitlines() if line != line.rstrip()]
