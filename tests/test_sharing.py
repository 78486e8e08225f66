"""Work shared out over processes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

from wijkrecept import sharing
from wijkrecept.sharing import Beside, shared_out


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a computer with two cores, whatever it has."""
    monkeypatch.setattr(sharing, "_cores", lambda: 2)


_A_WHILE = "time.sleep(0.02)"
"""Part of the work, so that the program has not done it all before a copy begins."""


def _said_by(program: str) -> str:
    """Run a program in a process of its own: it has no other threads, as this one has."""
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not said.stderr
    return said.stdout.strip()


def test_another_process_takes_its_part_when_it_is_worth_it() -> None:
    """Each item is done once: the first by a copy, the last by the process that asks."""
    program = (
        "import os, time\n"
        "from wijkrecept import sharing\n"
        "sharing._cores = lambda: 2\n"
        "def work(item):\n"
        f"    {_A_WHILE}\n"
        "    return os.getpid()\n"
        "done = dict(sharing.shared_out(work, range(20), worth=True))\n"
        "print(sorted(done) == list(range(20)), len(set(done.values())),\n"
        "      done[0] != os.getpid(), done[19] == os.getpid())"
    )
    assert "True 2 True True" == _said_by(program)


def test_what_copies_did_comes_before_the_end() -> None:
    """A bar that shows how far the work is has not to wait for the last of it."""
    program = (
        "import time\n"
        "from wijkrecept import sharing\n"
        "sharing._cores = lambda: 2\n"
        "def work(item):\n"
        f"    {_A_WHILE}\n"
        "order = [item for item, _ in sharing.shared_out(work, range(40), worth=True)]\n"
        "print(order.index(0) < order.index(30))"
    )
    assert "True" == _said_by(program)


def test_this_process_does_it_when_it_is_not() -> None:
    """Starting processes for a few files takes longer than reading them."""
    done = shared_out(lambda _: os.getpid(), range(20), worth=False)

    assert [(item, os.getpid()) for item in range(20)] == list(done)


def test_a_program_with_more_threads_is_not_copied() -> None:
    """A lock that another thread holds would stay locked in the copy: `mkdocs serve` has threads."""
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        found = shared_out(lambda _: os.getpid(), range(20), worth=True)
        assert {os.getpid()} == {who for _, who in found}
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


def test_something_is_made_beside_other_work() -> None:
    """A copy makes it; the program asks for it when it needs it."""
    program = (
        "import os\n"
        "from wijkrecept import sharing\n"
        "sharing._cores = lambda: 2\n"
        "made = sharing.Beside(os.getpid, worth=True)\n"
        "print(made.result() != os.getpid())"
    )
    assert "True" == _said_by(program)


def test_what_a_copy_cannot_make_is_raised_here() -> None:
    """The copy says nothing of it; the program makes it again, and knows why it cannot."""
    program = (
        "from wijkrecept import sharing\n"
        "sharing._cores = lambda: 2\n"
        "made = sharing.Beside(lambda: 1 / 0, worth=True)\n"
        "try:\n"
        "    made.result()\n"
        "except ZeroDivisionError:\n"
        "    print('raised')"
    )
    assert "raised" == _said_by(program)


def test_nothing_is_made_beforehand_with_one_core_or_when_it_is_not_worth_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is made when it is asked for, by who asks."""
    assert os.getpid() == Beside(os.getpid, worth=False).result()

    monkeypatch.setattr(sharing, "_cores", lambda: 1)
    assert os.getpid() == Beside(os.getpid, worth=True).result()
