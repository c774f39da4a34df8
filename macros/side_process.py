"""Work that a copy of this process does on another core meanwhile."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection


@contextmanager
def meanwhile(work: Callable[[], None]) -> Iterator[None]:
    """Do `work` in a copy of this process while the body of the `with` runs here; afterwards if that can't be.

    The copy has all that this process has, and its changes to objects are lost: `work` writes files.

    Raises:
        RuntimeError: if the work failed in the copy; the message is its traceback.
    """
    if not _can_copy():
        yield
        work()
        return
    processes = multiprocessing.get_context("fork")
    here, there = processes.Pipe(duplex=False)
    copy = processes.Process(target=_run, args=(work, there))
    copy.start()
    there.close()
    try:
        yield
        failure = here.recv() if here.poll(None) else ""
    except EOFError:
        failure = "a process of the build was ended from outside"
    finally:
        copy.join()
    if failure:
        raise RuntimeError(failure)


def _can_copy() -> bool:
    """Copying is safe only without threads, and only Linux is known for it. `mkdocs serve` has threads."""
    return sys.platform == "linux" and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


def _run(work: Callable[[], None], done: Connection) -> None:
    try:
        work()
    except Exception:
        done.send(traceback.format_exc())
    else:
        done.send("")
