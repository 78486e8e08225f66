"""A key that is set: one line changes, and not another byte."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editing.entries import catalogue_files, dressings, golden_files, sound
from wijkrecept.catalogue.kinds import Kind
from wijkrecept.catalogue.reader import read
from wijkrecept.editing import Uneditable, Value, with_values

DATE = "2031-01-31"
POINT = {"lat": "52.62", "lon": "4.75"}
VENUE = "naam: De Kamer\nwijk: overdie\nadres:\n  plaats: Alkmaar\n"


def checked(text: str, kind: Kind = Kind.VENUE) -> str:
    return with_values(kind, text.encode(), {"gecontroleerd": DATE}).decode()


def changes(before: bytes, after: bytes) -> tuple[list[bytes], list[bytes]]:
    """Give the lines that are gone and the lines that came, with their ends."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    gone: list[bytes] = []
    come: list[bytes] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += old[a:b]
            come += new[c:d]
    return gone, come


def assert_one_line(kind: Kind, content: bytes) -> None:
    """Setting the date changes the one line of the date, or adds one."""
    tree, _ = read(content)
    assert tree is not None
    after = with_values(kind, content, {"gecontroleerd": DATE})
    gone, come = changes(content, after)

    assert [b"gecontroleerd" in line for line in come if DATE.encode() in line] == [True]
    if "gecontroleerd" in tree.value:
        written = tree.value["gecontroleerd"].encode()
        assert [line.replace(written, DATE.encode()) for line in gone] == come
        assert 1 == len(gone)
    else:
        assert after.replace(b"\r", b"").count(b"\n") == content.replace(b"\r", b"").count(b"\n") + 1
        assert len(come) - len(gone) == 1


def test_every_file_of_the_catalogue_changes_in_one_line() -> None:
    """However it is saved: line ends, byte order mark and the end of the file stay."""
    for file in catalogue_files():
        if file.kind in {Kind.ACTIVITY, Kind.VENUE}:
            for content in dressings(file.content):
                assert_one_line(file.kind, content)


def test_every_golden_file_changes_in_one_line(tmp_path: Path) -> None:
    """The same for what editors write in odd ways."""
    for file in golden_files(tmp_path):
        if file.kind in {Kind.ACTIVITY, Kind.VENUE}:
            assert_one_line(file.kind, file.content)


@settings(deadline=None, max_examples=100)
@given(
    st.sampled_from(["", "'", '"']),
    st.sampled_from(["", " ", "  # nagevraagd: 2026-01-01", "\t# x"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([" ", "   ", "\n  ", "  # eerst\n  "]),
    st.booleans(),
)
def test_quotes_and_what_stands_around_stay(
    quote: str,
    behind: str,
    line_end: str,
    between: str,
    at_end: bool,  # noqa: FBT001  drawn
) -> None:
    """Only the figures of the date change, wherever and however it is written."""
    date = f"gecontroleerd:{between}{quote}2026-01-01{quote}{behind}"
    lines = [*VENUE.splitlines(), date] if at_end else [date, *VENUE.splitlines()]
    text = line_end.join(lines).replace("\n", line_end) if line_end != "\r\n" else "\r\n".join(lines)
    meant = f"{quote}{DATE}{quote}".join(text.split(f"{quote}2026-01-01{quote}", 1))

    assert meant == checked(text)


def test_a_new_key_stands_where_the_schema_has_it() -> None:
    """Behind the last key that comes before it, with comments left where they are."""
    text = f"{VENUE}telefoon: 072-000 00 12\n# Nog niet zeker.\nnog_nakijken: Het nummer.\nvoorbeeld: ja\n"

    assert text.replace("# Nog", f"gecontroleerd: {DATE}\n# Nog") == checked(text)


def test_a_new_key_at_the_end_of_a_file_without_a_last_line_end() -> None:
    """The line above gets an end, and the file still has none."""
    text = VENUE.replace("\n", "\r\n").rstrip()

    assert f"{text}\r\ngecontroleerd: {DATE}" == checked(text)


def test_a_new_key_stands_behind_a_nested_value() -> None:
    """The lines of the key above are not cut in two, and its trailing remark is kept with it."""
    text = VENUE.replace("adres:", "# Het adres\nadres:") + "    # achterom\nvoorbeeld: ja\n"

    assert text.replace("voorbeeld", f"gecontroleerd: {DATE}\nvoorbeeld") == checked(text)


def test_several_values_get_a_line_each_and_one_remark() -> None:
    """The remark stands over the first of them."""
    values: dict[str, Value] = {"plek": POINT, "gecontroleerd": DATE}

    assert (
        f"{VENUE}# Van het kadaster.\nplek: {{lat: 52.62, lon: 4.75}}\ngecontroleerd: {DATE}\n"
        == with_values(Kind.VENUE, VENUE.encode(), values, "Van het kadaster.").decode()
    )


def test_a_key_among_indented_ones_is_indented() -> None:
    """Keys that all stand further in stay in one row."""
    text = "".join(f"  {line}\n" for line in VENUE.splitlines())

    assert f"{text}  gecontroleerd: {DATE}\n" == checked(text)


@pytest.mark.parametrize(
    "text",
    [
        "{naam: De Kamer, wijk: overdie, adres: {plaats: Alkmaar}}\n",
        f"{VENUE}gecontroleerd: >-\n  2026-01-01\n",
        "? naam\n: De Kamer\n? wijk\n: overdie\n? adres\n: {plaats: Alkmaar}\n",
    ],
)
def test_what_cannot_be_done_safely_is_not_done(text: str) -> None:
    """A file in a way that nobody foresaw is left alone."""
    assert sound(Kind.VENUE, text.encode())
    with pytest.raises(Uneditable):
        checked(text)


def test_a_file_that_cannot_be_read_is_not_changed() -> None:
    """Nothing is done to what has an error."""
    with pytest.raises(Uneditable):
        checked("naam: [")


def test_the_value_itself_is_what_is_read_back() -> None:
    """A value that YAML would read otherwise is refused, whatever it was."""
    with pytest.raises(Uneditable):
        with_values(Kind.VENUE, VENUE.encode(), {"omschrijving": "a # b"})
