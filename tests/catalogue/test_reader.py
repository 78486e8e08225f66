"""Text in, a plain tree with positions out; nothing raises, whatever the bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.catalogue import golden
from wijkrecept.catalogue import Kind, reader
from wijkrecept.catalogue.entries import entry_from_content
from wijkrecept.catalogue.problems import Position
from wijkrecept.catalogue.reader import MAX_BYTES, MAX_DEPTH, Tree, read

ENTRY = golden.base_files()["catalog/activities/overdie/samen-eten.yml"]


def tree_of(text: str) -> Tree:
    tree, faults = read(text.encode())
    assert tree is not None, faults
    return tree


def codes_of(content: bytes) -> list[str]:
    return [fault.code for fault in read(content)[1]]


@pytest.mark.parametrize(
    "text",
    ["17:30", "17.30", "08:30", "nee", "0201234567", "2026-10-01", "5,00", "5.00", "1e3", "null", "~", "0x_"],
)
def test_a_value_is_the_text_that_was_written(text: str) -> None:
    """No value turns into a number, a date, a truth or nothing."""
    assert {"a": text} == tree_of(f"a: {text}\n").value


def test_keys_and_values_know_their_place() -> None:
    """Lines and columns count from one, columns in characters."""
    tree = tree_of('één: twee\nb:\n  - c: "😀"\n    d: [x, {e: f}]\n')

    assert Position(1, 1) == tree.at_key(("één",))
    assert Position(1, 6) == tree.at(("één",))
    assert Position(3, 5) == tree.at_key(("b", 0, "c"))
    assert Position(4, 8) == tree.at(("b", 0, "d"))
    assert Position(4, 16) == tree.at(("b", 0, "d", 1, "e"))


def test_every_text_is_where_it_is() -> None:
    """Walking all texts gives the same places as asking for each."""
    tree = tree_of(f"{ENTRY}zoekwoorden:\n  -\n  - x\nniet_geschikt:\n")
    texts = list(tree.texts())

    assert ("zoekwoorden", 0) in [path for path, _, _ in texts]
    assert [(path, tree.at(path)) for path, _, _ in texts] == [(path, place) for path, _, place in texts]


def test_an_empty_value_is_at_its_key() -> None:
    """Behind an empty key there is nothing to point at."""
    assert Position(2, 3) == tree_of("a:\n  b:\n").at(("a", "b"))


def test_what_is_not_there_is_near_what_is_around_it() -> None:
    """A missing key is told at the thing it misses from."""
    tree = tree_of("a:\n  b: {c: d}\n")

    assert Position(2, 3) == tree.near(("a", "b", "x"))
    assert Position(1, 1) == tree.near(("x", 0, "y"))


def test_a_place_that_is_not_there_raises() -> None:
    """Asking for the position of nothing is a mistake in the program."""
    with pytest.raises(KeyError):
        tree_of("a: b\n").at(("c",))


def test_text_is_composed() -> None:
    """An accent typed as a character of its own becomes part of its letter (NFC)."""
    assert {"naam": "caf\u00e9"} == tree_of("naam: cafe\u0301\n").value


def test_what_shows_nothing_is_empty() -> None:
    """Spaces and characters without a shape are no text."""
    assert {"a": "", "b": ""} == tree_of('a: "  "\nb: "\u200b\u00a0"\n').value


def test_the_largest_file_is_read() -> None:
    """A file of exactly the limit is fine, one byte more is not."""
    start = b"naam: "

    assert [] == codes_of(start + b"x" * (MAX_BYTES - len(start)))
    assert ["file_size"] == codes_of(start + b"x" * (MAX_BYTES - len(start) + 1))


def test_the_deepest_nesting_is_read() -> None:
    """Nesting of exactly the limit is fine, one level more is not."""
    lists = MAX_DEPTH - 1

    assert [] == codes_of(b"a: " + b"[" * lists + b"]" * lists)
    assert ["yaml_depth"] == codes_of(b"a: " + b"[" * (lists + 1) + b"]" * (lists + 1))


@pytest.mark.parametrize("content", [b"- " * 49_000, b"{a: " * 24_000, b"? " * 49_000, b"[" * 99_000])
def test_no_nesting_overflows(content: bytes) -> None:
    """However deep a file nests, reading it ends with a sentence."""
    assert [] != codes_of(content)


def test_old_line_ends_count_as_lines() -> None:
    """A character that is refused is found on the right line, whatever ends the lines."""
    for end in ("\n", "\r\n", "\r"):
        _, faults = read(f"a: b{end}c: d{end}e: \x07".encode())

        assert [Position(3, 4)] == [fault.position for fault in faults]


@pytest.mark.parametrize(
    "name", [name for name in golden.cases() if name.startswith(("yaml", "meaning", "file-with"))]
)
def test_without_libyaml_the_same_is_said(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML comes without libyaml, its own parser gives the same sentences."""
    monkeypatch.setattr(reader, "_Loader", yaml.BaseLoader)
    case = golden.cases()[name]

    assert case["expect"] == golden.sentences(case, tmp_path)


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=400), kind=st.sampled_from(Kind))
def test_any_bytes_end_in_sentences(content: bytes, kind: Kind) -> None:
    """No bytes make the reader or the checks raise: not by themselves."""
    entry = entry_from_content(kind, "a", "a.yml", content)

    assert (entry.record is None) == bool(entry.problems)


YAML_PIECES = st.sampled_from(
    [
        *"[]{}:,-?&*!|>'\"%@#\\ \n\t~",
        ": ",
        "- ",
        "\n  ",
        "\n- ",
        "2026-02-30",
        "ja",
        "x",
        "\ufeff",
        "\r\n",
        "Z04.03",
        "<<",
    ]
)


@settings(max_examples=300, deadline=None)
@given(pieces=st.lists(YAML_PIECES, max_size=30), at=st.integers(0, len(ENTRY)), without=st.integers(0, 40))
def test_any_slip_in_an_entry_ends_in_sentences(pieces: list[str], at: int, without: int) -> None:
    """An entry with something typed or cut at any place is read, or refused in sentences."""
    text = ENTRY[:at] + "".join(pieces) + ENTRY[at + without :]
    entry = entry_from_content(Kind.ACTIVITY, "overdie/x", "x.yml", text.encode())

    assert entry.record is not None or entry.problems
    assert all(problem.line >= 1 and problem.column >= 1 for problem in entry.problems)
