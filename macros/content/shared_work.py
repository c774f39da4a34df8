"""Work that this process shares with a copy of itself, on another core."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

T = TypeVar("T")
MOST_PIECES = 256


class SharedWork(Generic[T]):
    """Pieces of work that a copy of this process starts on at once, and that this process helps to finish.

    Each takes the next piece that nobody has taken. The copy has all that this process has when it is made; what it
    changes is lost, but what its pieces return comes back. Without a copy all is done in `finish`.
    """

    def __init__(self, pieces: Sequence[Callable[[], T]], alone: bool = False) -> None:
        """Make the copy, if there are several pieces and it can be made.

        Args:
            pieces: at most 256. What they return has to be such that `pickle` takes it.
            alone: whether they take less time than a copy.
        """
        if len(pieces) > MOST_PIECES:
            raise ValueError(f"{len(pieces)} pieces are too many: a byte names each")
        self._pieces = pieces
        # Whoever reads a byte from this pipe has taken the piece of that number.
        untaken, numbers = os.pipe()
        self._untaken = os.fdopen(untaken, "rb", buffering=0)
        os.write(numbers, bytes(range(len(pieces))))
        os.close(numbers)
        self._copy: BaseProcess | None = None
        if len(pieces) > 1 and not alone and _can_copy():
            processes = multiprocessing.get_context("fork")
            self._done_there, there = processes.Pipe(duplex=False)
            _widen(there)
            self._copy = processes.Process(target=self._run_in_copy, args=(there,), daemon=True)
            self._copy.start()
            there.close()

    def finish(self) -> Iterator[T]:
        """Do what is left. Yields what each piece returned as soon as it is done, in their order.

        Raises:
            RuntimeError: if a piece failed in the copy; the message is its traceback.
        """
        results: dict[int, T] = {}
        following = 0
        try:
            for number, result in self._done():
                results[number] = result
                while following in results:
                    yield results.pop(following)
                    following += 1
            if following < len(self._pieces):
                raise RuntimeError("a process that shared the work was ended from outside")
        finally:
            self._untaken.close()
            if self._copy:
                if following < len(self._pieces):
                    self._copy.terminate()
                self._copy.join()

    def _done(self) -> Iterator[tuple[int, T]]:
        for number in self._taken():
            yield number, self._pieces[number]()
            yield from self._done_in_copy(wait=False)
        yield from self._done_in_copy(wait=True)

    def _taken(self) -> Iterator[int]:
        while number := self._untaken.read(1):
            yield number[0]

    def _done_in_copy(self, wait: bool) -> Iterator[tuple[int, T]]:
        while self._copy and self._done_there.poll(None if wait else 0):
            try:
                said: tuple[int, T] | str = self._done_there.recv()
            except EOFError:
                return
            if isinstance(said, str):
                raise RuntimeError(said)
            yield said

    def _run_in_copy(self, done: Connection) -> None:
        try:
            for number in self._taken():
                done.send((number, self._pieces[number]()))
        except Exception:
            done.send(traceback.format_exc())
        except KeyboardInterrupt:
            pass  # the process that was copied is interrupted too, and says so


def _widen(pipe: Connection) -> None:
    """Let a pipe take results while this process is busy with a piece of its own."""
    import fcntl

    with suppress(OSError):  # the system may allow less
        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, 1 << 20)


def _can_copy() -> bool:
    """Copying is safe only without threads, and only Linux is known for it. `mkdocs serve` has threads."""
    return sys.platform == "linux" and (os.cpu_count() or 1) > 1 and threading.active_count() == 1
