"""Words and numbers packed small. That the browser unpacks them is tested by asking it."""

from __future__ import annotations

from wijkrecept.finder.packing import pack_numbers, pack_terms


def test_terms_share_their_beginnings() -> None:
    """Each term is written as a capital for what it shares with the one before, and the rest."""
    assert pack_terms(["koffie", "koffieochtend", "kok"]) == "AkoffieGochtendCk"


def test_a_long_beginning_is_shared_in_part() -> None:
    """There are only 26 capitals: what is shared beyond is written again."""
    long = "a" * 30

    assert pack_terms([long, long + "b"]) == f"A{long}Z{'a' * 5}b"


def test_numbers_take_as_many_signs_as_they_need() -> None:
    """One sign below 60, two below 1,920; none is a backslash, which JSON would write twice."""
    packed = [pack_numbers([number]) for number in (0, 59, 60, 1919, 1920, 65535)]

    assert [len(each) for each in packed] == [1, 1, 2, 2, 3, 4]
    assert "\\" not in pack_numbers(range(4000))


def test_numbers_that_follow_each_other_stay_apart() -> None:
    """The sign that ends a number is another than those that say that more follows."""
    assert pack_numbers([1, 60, 2]) == pack_numbers([1]) + pack_numbers([60]) + pack_numbers([2])
