"""Files of a site as they are written: those that would be the same as they are stay."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

from ..book.watched import WatchedPlaybook
from ..loading.kept import digest

T = TypeVar("T")
_LITTLE = 50
"""Answers that are other ones than before. Files that were made of so few are written in less time than a copy of this
process takes."""
Stamp = tuple[int, int]
"""A file's size and time, by which it is seen that nobody changed it since it was written."""


class Written(NamedTuple):
    """A file that was written.

    asked: what the playbook was asked for to make it. key: stands for what else it is made from. aside: what was found
    out while it was made. content: for a folder that is emptied before each build.
    """

    asked: tuple[str, ...]
    key: bytes
    stamp: Stamp
    aside: object = None
    content: bytes | None = None


@dataclass(frozen=True)
class Build:
    """What a build wrote, by the paths below its folder.

    world: stands for what all files are made of. states: what the playbook was asked for, with what stands for the
    answers.
    """

    world: bytes = b""
    states: dict[str, bytes] = field(default_factory=dict)
    files: dict[str, Written] = field(default_factory=dict)


class Outputs:
    """Writes files into a folder and notes them in `written`."""

    def __init__(
        self,
        folder: Path,
        playbook: WatchedPlaybook,
        world: bytes,
        before: Build | None = None,
        keeps_contents: bool = False,
    ) -> None:
        """
        Args:
            folder: where to.
            playbook: what files are made of.
            world: stands for all else that they are made of: settings, templates, styles.
            before: what was written last time.
            keeps_contents: whether the folder will have been emptied next time.
        """
        self.folder, self._playbook, self._world = folder, playbook, world
        before = before or Build()
        self._before, self._keeps_contents = dict(before.files), keeps_contents
        self._is_same_world = before.world == world
        self._changed = {one for one, state in before.states.items() if playbook.state(one) != state}
        self._there: dict[str, Stamp] = {}
        self._folders: list[str] = []
        if folder.is_dir() and not keeps_contents:
            _look(str(folder), "", self._there, self._folders)
        self.written: dict[str, Written] = {}

    @property
    def has_little_to_do(self) -> bool:
        """Whether most files will stay as they are."""
        return self._is_same_world and len(self._changed) < _LITTLE

    def write(self, path: str, make: Callable[[], str], *about: str, beside: bytes = b"") -> None:
        """Make a file and write it, unless all that it was made from is as it was.

        Args:
            path: below the folder.
            make: makes its content, of the playbook and of what is the same for the whole site.
            about: entries that it is made from beside those it asks the playbook for.
            beside: what else it is made from.
        """
        if self.stays(path, beside) is None:
            content, asked = self.made(make, *about)
            self.put_made(path, content, asked, beside)

    def stays(self, path: str, beside: bytes = b"") -> Written | None:
        """Let a file be as it is, if all that it was made from is as it was; None if it has to be made."""
        before = self._before.get(path)
        is_same = before and self._is_same_world and before.key == digest(beside)
        if before and is_same and self._changed.isdisjoint(before.asked) and self._is_there(path, before):
            self.written[path] = before
            return before
        return None

    def made(self, make: Callable[[], str], *about: str) -> tuple[bytes, tuple[str, ...]]:
        """A content as it is to be written, and what the playbook was asked for to make it."""
        asked = self._playbook.asked
        asked.clear()
        asked.update(about)
        content = make().encode()
        return content, tuple(sorted(asked))

    def put_made(
        self, path: str, content: bytes, asked: tuple[str, ...], beside: bytes = b"", aside: object = None
    ) -> None:
        """Write what was made, with what it was made from."""
        self._put(path, content, asked, digest(beside), aside)

    def put(self, path: str, content: bytes) -> None:
        """Write a file that is made anew each time, if it is another one than before."""
        self._put_if_other(path, digest(content), lambda: content)

    def copy(self, path: str, file: Path, key: bytes) -> None:
        """Write what another file holds, for which the key stands, if it is something else than before."""
        self._put_if_other(path, key, file.read_bytes)

    def _put_if_other(self, path: str, key: bytes, content: Callable[[], bytes]) -> None:
        before = self._before.get(path)
        if before and before.key == key and self._is_there(path, before):
            self.written[path] = before
        else:
            self._put(path, content(), (), key)

    def rename(self, new: str) -> None:
        """Let the only folder in a folder be called as it is to be now, if most of what it holds will stay."""
        old, *more = [one for one in self._folders if one.rpartition("/")[0] == new.rpartition("/")[0]] or [new]
        if self.has_little_to_do and old != new and not more:
            with suppress(OSError):
                (self.folder / old).rename(self.folder / new)
                self._before, self._there = (_moved(known, old, new) for known in (self._before, self._there))
                self._folders = [f"{new}{one[len(old) :]}" if _is_in(one, old) else one for one in self._folders]

    def remove_others(self) -> None:
        """Delete what was there and was not written this time, and folders that are empty then."""
        for path in self._there.keys() - self.written.keys():
            (self.folder / path).unlink(missing_ok=True)
        wanted = {""}
        for path in self.written:
            while (path := path.rpartition("/")[0]) not in wanted:
                wanted.add(path)
        for path in reversed(self._folders):
            if path not in wanted:
                with suppress(OSError):
                    (self.folder / path).rmdir()

    def build(self) -> Build:
        """All of this build, to be kept for the next."""
        asked = {question for file in self.written.values() for question in file.asked}
        return Build(self._world, {one: self._playbook.state(one) for one in sorted(asked)}, self.written)

    def _is_there(self, path: str, before: Written) -> bool:
        if before.content is not None:
            write_file(self.folder / path, before.content)
            return True
        return self._there.get(path) == before.stamp

    def _put(self, path: str, content: bytes, asked: tuple[str, ...], key: bytes, aside: object = None) -> None:
        file = self.folder / path
        write_file(file, content)
        kept = content if self._keeps_contents else None
        self.written[path] = Written(asked, key, _stamp(file.stat()), aside, kept)


def _stamp(found: os.stat_result) -> Stamp:
    return found.st_size, found.st_mtime_ns


def _look(folder: str, below: str, files: dict[str, Stamp], folders: list[str]) -> None:
    """Note the files and folders below a folder, by their paths; each folder before those in it."""
    with os.scandir(folder) as items:
        for item in items:
            path = below + item.name
            if item.is_dir(follow_symlinks=False):
                folders.append(path)
                _look(item.path, f"{path}/", files, folders)
            else:
                files[path] = _stamp(item.stat(follow_symlinks=False))


def _moved(known: dict[str, T], old: str, new: str) -> dict[str, T]:
    return {f"{new}{path[len(old) :]}" if _is_in(path, old) else path: value for path, value in known.items()}


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def write_file(path: Path, content: bytes) -> None:
    """Write a file, and the folders that it stands in."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
