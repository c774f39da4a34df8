"""Work shared with a copy of the process: all of it is done once, and nothing that goes wrong is lost."""

from __future__ import annotations

import multiprocessing
import os
import select
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from macros.content import shared_work
from macros.content.shared_work import MOST_PIECES, SharedWork

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a process is copied on Linux only")
HERE = os.getpid()


@pytest.fixture(params=[True, False], ids=["with a copy", "alone"])
def copied(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    monkeypatch.setattr(shared_work, "_can_copy", lambda: request.param)
    return bool(request.param)


@pytest.fixture
def in_copy(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], list[None]]:
    """Shares two pieces so that the copy does the one given."""
    monkeypatch.setattr(shared_work, "_can_copy", lambda: True)
    taken, take = os.pipe()

    def piece(work: Callable[[], None]) -> None:
        if os.getpid() == HERE:
            assert select.select([taken], [], [], 20)[0], "nobody else takes part"
        else:
            os.write(take, b"-")
            work()

    return lambda work: list(SharedWork([partial(piece, work)] * 2).finish())


def test_each_piece_is_done_once_and_results_come_in_order(copied: bool, tmp_path: Path) -> None:
    def piece(number: int) -> str:
        with (tmp_path / "done").open("a") as file:
            file.write(f"{number}\n")
        return f"{number} " * 30_000  # more than a pipe holds

    results = list(SharedWork([partial(piece, number) for number in range(MOST_PIECES)]).finish())
    assert [int(result.split(maxsplit=1)[0]) for result in results] == list(range(MOST_PIECES))
    assert sorted(map(int, (tmp_path / "done").read_text().split())) == list(range(MOST_PIECES))


def test_the_copy_takes_part(in_copy: Callable[[Callable[[], None]], list[None]]) -> None:
    assert in_copy(lambda: None) == [None, None]


def test_no_pieces(copied: bool) -> None:
    assert list(SharedWork[None]([]).finish()) == []


def test_one_piece_is_not_worth_a_copy(copied: bool) -> None:
    assert list(SharedWork([os.getpid]).finish()) == [HERE]


def test_too_many_pieces() -> None:
    with pytest.raises(ValueError, match="257 pieces are too many"):
        SharedWork([os.getpid] * (MOST_PIECES + 1))


def test_what_fails_in_the_copy_is_told(in_copy: Callable[[Callable[[], None]], list[None]]) -> None:
    def fail() -> None:
        raise KeyError("tip:gone")

    with pytest.raises(RuntimeError, match=r"(?s)Traceback.*KeyError: 'tip:gone'"):
        in_copy(fail)


def test_a_copy_that_is_killed_is_told(in_copy: Callable[[Callable[[], None]], list[None]]) -> None:
    with pytest.raises(RuntimeError, match="ended from outside"):
        in_copy(lambda: os._exit(9))


def test_what_fails_here_is_raised_as_it_is_and_ends_the_copy(copied: bool) -> None:
    def fail() -> None:
        if os.getpid() == HERE:
            raise KeyError("tip:gone")
        time.sleep(60)

    with pytest.raises(KeyError, match="tip:gone"):
        list(SharedWork([fail, fail]).finish())
    assert not multiprocessing.active_children()
