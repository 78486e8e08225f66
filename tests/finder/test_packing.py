"""Words and numbers packed small. That the browser unpacks them is tested by asking it."""

from __future__ import annotations

import base64

from wijkrecept.finder.packing import pack_numbers, pack_terms


def test_terms_share_their_beginnings() -> None:
    """Each term is written as a capital for what it shares with the one before, and the rest."""
    assert pack_terms(["koffie", "koffieochtend", "kok"]) == "AkoffieGochtendCk"


def test_a_long_beginning_is_shared_in_part() -> None:
    """There are only 26 capitals: what is shared beyond is written again."""
    long = "a" * 30

    assert pack_terms([long, long + "b"]) == f"A{long}Z{'a' * 5}b"


def test_numbers_take_as_many_bytes_as_they_need() -> None:
    """Seven bits a byte, lowest first."""
    assert base64.b64decode(pack_numbers([0, 127, 128, 65535])) == bytes([0, 127, 0x80, 1, 0xFF, 0xFF, 3])
