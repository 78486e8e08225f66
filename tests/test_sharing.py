"""Work shared out over processes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

from wijkrecept import sharing
from wijkrecept.sharing import shared_out


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a computer with two cores, whatever it has."""
    monkeypatch.setattr(sharing, "_cores", lambda: 2)


def test_other_processes_do_it_when_it_is_worth_it() -> None:
    """Not one item is done by the process that asks; it has no other threads, as this one has."""
    program = (
        "import os\n"
        "from wijkrecept import sharing\n"
        "sharing._cores = lambda: 2\n"
        "done = list(sharing.shared_out(lambda item: (item, os.getpid()), range(20), worth=True))\n"
        "print([item for item, _ in done] == list(range(20)), os.getpid() in {who for _, who in done})"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert ("True False", "") == (said.stdout.strip(), said.stderr)


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
    program = (
        "from wijkrecept import sharing\n"
        "sharing._cores = lambda: 2\n"
        "list(sharing.shared_out(lambda item: 1 / (item - 3), range(10), worth=True))"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert 1 == said.returncode
    assert said.stderr.endswith("ZeroDivisionError: division by zero\n")
