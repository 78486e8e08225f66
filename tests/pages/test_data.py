"""Data inside a page."""

from __future__ import annotations

from wijkrecept.pages.data import compact_json, data_block


def test_data_cannot_end_its_own_element() -> None:
    """Text with a closing tag stays inside the JSON."""
    assert (
        '<script id="x" type="application/json">{"a":"\\u003c/script\\u003e\\u0026"}</script>'
        == data_block({"a": "</script>&"}, "application/json", id_="x")
    )


def test_json_is_written_in_plain_characters() -> None:
    """Accents need no escapes, and spaces are left out."""
    assert '{"naam":"café"}' == compact_json({"naam": "café"})
