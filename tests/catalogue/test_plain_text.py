"""The quick look at all texts of an entry at once never passes over what a closer look would find."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import example, given
from hypothesis import strategies as st

from wijkrecept.catalogue import keys, plain_text
from wijkrecept.catalogue.plain_text import texts_are_plain
from wijkrecept.catalogue.reader import Tree, read

PARTS = st.lists(
    st.one_of(
        st.sampled_from(["u", "komt", "Workshop", "e-mail", "\u201cthee\u201d", "'community'", "koffie."]),
        st.sampled_from([" ", "  ", "\u00a0", ". ", "! ", ".\u00a0", ": ", "\\n", "\\n\\n", ".\\n", "\\t"]),
        st.sampled_from(["072 123 45 67", "+31 72 123 45 67", "+ 31721234567", "a@b.nl", "0", "@", "112"]),
        st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=4).map(
            lambda text: text.replace("\\", "").replace('"', "")
        ),
    ),
    max_size=80,
)
TEXTS = st.builds(" ".join, PARTS) | st.builds("".join, PARTS)


def tree_of(description: str, note: str) -> Tree:
    """Give an entry with these texts, in two of the places where patients read."""
    written = f'{keys.DESCRIPTION}: "{description}."\n{keys.WHEN}:\n  - {keys.NOTE}: "{note}."\n'
    tree, faults = read(written.encode())
    assert tree is not None, faults
    return tree


@given(TEXTS, TEXTS)
@example("u " * 25 + "u", "")
@example("Wij bieden een workshop", "bel 072-1234567")
def test_nothing_is_passed_over(description: str, note: str) -> None:
    """Everything that is told without the quick look is told with it."""
    tree = tree_of(description, note)
    found = list(texts_are_plain(tree))

    with patch.object(plain_text, "_may_have_any", return_value=True):
        assert found == list(texts_are_plain(tree))


def test_there_is_something_to_find() -> None:
    """The texts above do have faults, so that the test could fail."""
    assert list(texts_are_plain(tree_of("u " * 26, "community")))
