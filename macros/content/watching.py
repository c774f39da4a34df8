"""Noticing that files were saved, by looking at them twice a second."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path


def saves(*places: Path, pause: float = 0.5) -> Iterator[list[str]]:
    """Give the files that are saved, added or deleted after this call, each time there are some.

    places: files, and folders for all below them.
    """
    return _saves_since(_seen(places), places, pause)


def _saves_since(before: dict[str, tuple[int, int]], places: Iterable[Path], pause: float) -> Iterator[list[str]]:
    while True:
        time.sleep(pause)
        now = _seen(places)
        if now != before:
            yield sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))
            before = now


def _seen(places: Iterable[Path]) -> dict[str, tuple[int, int]]:
    found = {}
    for path in chain.from_iterable((place, *place.rglob("*")) for place in places):
        try:
            status = path.stat()
        except OSError:  # deleted while we look
            continue
        if path.is_file() and not path.name.startswith("."):
            found[path.as_posix()] = (status.st_mtime_ns, status.st_size)
    return found
