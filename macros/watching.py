"""Noticing that files were saved, by looking at them twice a second."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path


def saves(folder: Path, pause: float = 0.5) -> Iterator[list[str]]:
    """Give the files below a folder that are saved, added or deleted after this call, each time there are some."""
    return _saves_since(_seen(folder), folder, pause)


def _saves_since(before: dict[str, tuple[int, int]], folder: Path, pause: float) -> Iterator[list[str]]:
    while True:
        time.sleep(pause)
        now = _seen(folder)
        if now != before:
            yield sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))
            before = now


def _seen(folder: Path) -> dict[str, tuple[int, int]]:
    found = {}
    for path in folder.rglob("*"):
        try:
            status = path.stat()
        except OSError:  # deleted while we look
            continue
        if path.is_file() and not path.name.startswith("."):
            found[path.as_posix()] = (status.st_mtime_ns, status.st_size)
    return found
