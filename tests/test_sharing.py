"""Work shared out over processes."""

from __future__ import annotations

import os
import threading

import pytest

from wijkrecept import sharing
from wijkrecept.sharing import shared_out


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a computer with two cores, whatever it has."""
    monkeypatch.setattr(sharing, "_cores", lambda: 2)


def test_results_come_in_the_order_of_the_items() -> None:
    """Whoever is done first, the first item's result is first."""
    assert [each * each for each in range(50)] == list(
        shared_out(lambda each: each * each, range(50), worth=True)
    )


def test_other_processes_do_it_when_it_is_worth_it() -> None:
    """Not one item is done by this process."""
    assert os.getpid() not in set(shared_out(lambda _: os.getpid(), range(20), worth=True))


def test_this_process_does_it_when_it_is_not() -> None:
    """Starting processes for a few files takes longer than reading them."""
    assert {os.getpid()} == set(shared_out(lambda _: os.getpid(), range(20), worth=False))


def test_a_program_with_more_threads_is_not_copied() -> None:
    """A lock that another thread holds would stay locked in the copy: `mkdocs serve` has threads."""
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert {os.getpid()} == set(shared_out(lambda _: os.getpid(), range(20), worth=True))
    finally:
        done.set()
        other.join()


def test_what_goes_wrong_there_is_raised_here() -> None:
    """A mistake in another process stops the build as one in this process would."""

    def refusing(item: int) -> int:
        if item == 3:
            raise ValueError("three")
        return item

    with pytest.raises(ValueError, match="three"):
        list(shared_out(refusing, range(10), worth=True))
