"""Keys in the order of the schema, with everything that is written beside them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editing.entries import catalogue_files, dressings, golden_files, sound
from wijkrecept.catalogue.files import SourceFile
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.reader import read
from wijkrecept.catalogue.schemas import bundled_schema
from wijkrecept.editing import Uneditable, in_schema_order
from wijkrecept.editing.chunks import chunks_of
from wijkrecept.editing.document import Document

VENUE = b"naam: De Kamer\nwijk: overdie\nadres:\n  plaats: Alkmaar\ntelefoon: 072-000 00 12\n"


def ordered(text: str, kind: Kind = Kind.VENUE) -> str:
    return in_schema_order(kind, text.encode()).decode()


def value_of(content: bytes) -> dict[str, object]:
    tree, faults = read(content)
    assert tree is not None, faults
    return tree.value


def assert_ordered(kind: Kind, content: bytes) -> None:
    """What comes out has the same data, the keys of the schema in order, and is not changed again."""
    result = in_schema_order(kind, content)
    keys = list(bundled_schema(kind)["properties"])

    assert value_of(content) == value_of(result)
    assert sorted(value_of(result), key=keys.index) == list(value_of(result))
    assert result == in_schema_order(kind, result)


def test_every_file_of_the_catalogue_can_be_ordered() -> None:
    """However it is saved, a file keeps its data, and a second time changes nothing."""
    for file in catalogue_files():
        for content in dressings(file.content):
            assert_ordered(file.kind, content)


def test_the_example_catalogue_is_in_order() -> None:
    """An editor who looks how it is done sees the order of the schema."""
    assert [] == [
        file.source for file in catalogue_files() if in_schema_order(file.kind, file.content) != file.content
    ]


def test_every_golden_file_can_be_ordered(tmp_path: Path) -> None:
    """The same for what editors write in odd ways."""
    files = golden_files(tmp_path)

    assert len(files) > 30
    for file in files:
        assert_ordered(file.kind, file.content)


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_no_order_and_no_comment_is_lost(data: st.DataObject) -> None:
    """From any order, with comments anywhere, comes the order of the schema: each comment over its key."""
    file: SourceFile = data.draw(st.sampled_from(catalogue_files()))
    content = data.draw(st.sampled_from(dressings(in_schema_order(file.kind, file.content))))
    document = Document.of(content)
    chunks = chunks_of(document, document.nodes())
    shuffled = data.draw(st.permutations(chunks.chunks))
    remarked = data.draw(st.sets(st.sampled_from([chunk.key for chunk in shuffled])))
    lines: list[str] = []
    for chunk in shuffled:
        remark = [f"# over {chunk.key}{document.line_end}"] if chunk.key in remarked else []
        lines += [*chunk.above, *remark, *chunk.lines]
    mixed = document.with_lines(chunks.first, chunks.stop, lines).content

    result = in_schema_order(file.kind, mixed)
    lines_of_result = result.decode("utf-8-sig").splitlines()

    assert value_of(content) == value_of(result)
    assert Counter(mixed.decode("utf-8-sig").splitlines()) == Counter(lines_of_result)
    for key in remarked:
        assert lines_of_result[lines_of_result.index(f"# over {key}") + 1].startswith(f"{key}:")


def test_comments_go_along_with_their_key() -> None:
    """Those above it, those behind it, and those further in below it."""
    text = (
        "# Dit bestand is van de beheerder.\n\n"
        "telefoon: 072-000 00 12  # alleen overdag\n"
        "  # ook via de app\n"
        "# Zo heet het op de gevel.\n# Echt waar.\n"
        "naam: De Kamer\n"
        "adres:\n  # de ingang\n  plaats: Alkmaar\n"
        "wijk: overdie\n"
    )

    assert (
        "# Dit bestand is van de beheerder.\n\n"
        "# Zo heet het op de gevel.\n# Echt waar.\n"
        "naam: De Kamer\n"
        "wijk: overdie\n"
        "adres:\n  # de ingang\n  plaats: Alkmaar\n"
        "telefoon: 072-000 00 12  # alleen overdag\n"
        "  # ook via de app\n"
    ) == ordered(text)


def test_a_comment_before_an_empty_line_stays_with_the_key_above() -> None:
    """It speaks of what it is glued to; the empty line does not move to the top."""
    text = "wijk: overdie\n# De CBS-wijk is een andere.\n\nnaam: De Kamer\nadres: {plaats: Alkmaar}\n"

    assert (
        "naam: De Kamer\n\nwijk: overdie\n# De CBS-wijk is een andere.\nadres: {plaats: Alkmaar}\n"
    ) == ordered(text)


def test_a_last_line_without_an_end_keeps_none() -> None:
    """The line that comes to stand last gives up its end, the other one gets it."""
    text = "wijk: overdie\r\nadres: {plaats: Alkmaar}\r\nnaam: De Kamer"

    assert "naam: De Kamer\r\nwijk: overdie\r\nadres: {plaats: Alkmaar}" == ordered(text)


def test_keys_between_brackets_change_places() -> None:
    """The spaces and line breaks between them stay."""
    text = (
        "naam: De Kamer\nwijk: overdie\n"
        "adres: {plaats: 'Sint, Pancras' ,\n  straat: Laan}  # bij de brug\n"
        "plek: { lon: 4.75,lat: 52.62 }\n"
    )

    assert (
        "naam: De Kamer\nwijk: overdie\n"
        "adres: {straat: Laan ,\n  plaats: 'Sint, Pancras'}  # bij de brug\n"
        "plek: { lat: 52.62,lon: 4.75 }\n"
    ) == ordered(text)


def test_the_first_key_of_an_item_stands_behind_its_dash() -> None:
    """A comment of the key that comes first moves over the dash."""
    text = (
        "naam: Zuid\ncoach:\n"
        "  - spreekuur:\n"
        "    - van: 09:00\n      dag: maandag\n      locatie: de-kamer\n      tot: 11:00\n"
        "    # de vaste coach\n"
        "    organisatie: mee-de-wering\n"
    )

    assert (
        "naam: Zuid\ncoach:\n"
        "  # de vaste coach\n"
        "  - organisatie: mee-de-wering\n"
        "    spreekuur:\n"
        "    - locatie: de-kamer\n      dag: maandag\n      van: 09:00\n      tot: 11:00\n"
    ) == ordered(text, Kind.NEIGHBOURHOOD)


@pytest.mark.parametrize("start", ["---\n", "%YAML 1.1\n---\n# Over dit bestand.\n\n"])
def test_the_start_and_end_of_a_document_stay(start: str) -> None:
    """What frames the keys is no part of them."""
    text = f"{start}wijk: overdie\nnaam: De Kamer\nadres: {{plaats: Alkmaar}}\n...\n# einde\n"
    expected = f"{start}naam: De Kamer\nwijk: overdie\nadres: {{plaats: Alkmaar}}\n...\n# einde\n"

    assert expected == ordered(text)


def test_a_comment_never_becomes_text() -> None:
    """One that stands further in than its key moves out when its key moves below a long text."""
    text = (
        "    # mailen mag ook\ne-mail: kamer@example.nl\nnaam: De Kamer\nwijk: overdie\n"
        "route: >\n  Achterom.\nadres: {plaats: Alkmaar}\n"
    )

    assert (
        "naam: De Kamer\nwijk: overdie\nadres: {plaats: Alkmaar}\nroute: >\n  Achterom.\n"
        "# mailen mag ook\ne-mail: kamer@example.nl\n"
    ) == ordered(text)


def test_lines_of_spaces_are_empty_lines() -> None:
    """Below a long text they would be part of it, and say nothing."""
    text = "route: >\n  Achterom.\n    \nnaam: De Kamer\nwijk: overdie\nadres: {plaats: Alkmaar}\n"

    assert (
        "naam: De Kamer\nwijk: overdie\nadres: {plaats: Alkmaar}\n    \nroute: >\n  Achterom.\n"
    ) == ordered(text)


def test_text_that_looks_like_a_comment_stays_in_its_text() -> None:
    """Below a bar every line counts."""
    text = (
        "naam: De Kamer\nadres: {plaats: Alkmaar}\nomschrijving: |\n"
        "  Kom\n  # binnen\n\n  of niet\n\nwijk: overdie\n"
    )

    assert (
        "naam: De Kamer\n\nwijk: overdie\nomschrijving: |\n"
        "  Kom\n  # binnen\n\n  of niet\nadres: {plaats: Alkmaar}\n"
    ) == ordered(text)


@pytest.mark.parametrize(
    "text",
    [
        "naam: De Kamer\nwijk: overdie\nadres: {plaats: Alkmaar, # hier\n  straat: Laan}\n",
        "? wijk\n: overdie\n? naam\n: De Kamer\nadres: {plaats: Alkmaar}\n",
    ],
)
def test_what_cannot_be_done_safely_is_not_done(text: str) -> None:
    """A file in a way that nobody foresaw is left alone."""
    assert sound(Kind.VENUE, text.encode())
    with pytest.raises(Uneditable):
        ordered(text)


def test_a_file_that_cannot_be_read_is_not_ordered() -> None:
    """Nothing is done to what has an error."""
    with pytest.raises(Uneditable):
        ordered("naam: [")
