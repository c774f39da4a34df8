"""What is kept from one run to the next, as long as all that it was made from stays the same.

Nothing depends on it: without it, or with one that cannot be read, everything is made anew and is the same.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from io import BytesIO
from itertools import islice
from pathlib import Path
from stat import S_ISREG
from typing import Any, TypeVar

from .files import read_plain
from .refusal import RefusalError

T = TypeVar("T")
PACKAGE = Path(__file__).parents[1]
_A_PART = 100
_SIZE = hashlib.sha256().digest_size


@cache
def code_digest() -> bytes:
    """What stands for all code and templates of this package, and for the libraries that content passes through."""
    found = hashlib.sha256(sys.version.encode())
    for library in _installed():
        found.update(library.encode() + b"\0")
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in (".py", ".jinja", ".txt"):
            found.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return found.digest()


def _installed() -> list[str]:
    """The libraries that can be imported, with their versions, by the names of the folders that describe them."""
    found: list[str] = []
    for folder in map(Path, sys.path):
        if folder.is_dir():
            found += sorted(path.name for path in folder.iterdir() if path.suffix in (".dist-info", ".egg-info"))
    return found


def digest(*parts: bytes | str) -> bytes:
    """What stands for some parts, for the code, and for nothing else."""
    found = hashlib.sha256(code_digest())
    for part in parts:
        encoded = part.encode() if isinstance(part, str) else part
        found.update(len(encoded).to_bytes(8) + encoded)
    return found.digest()


class Kept:
    """Values by their keys, in one file. What a run neither asks for nor adds is forgotten when it saves.

    A key is a digest, or begins with one: all that is kept for a digest is forgotten together. A value is unpacked once
    it is asked for.
    """

    def __init__(self, file: Path | None = None, seen: Seen | None = None) -> None:
        """
        Args:
            file: where they are kept; None keeps nothing. One that is not there, was cut or was damaged is empty.
            seen: knows files that did not change since.
        """
        self._file, self._seen = file, seen or Seen()
        self._before: dict[bytes, bytes] = _read(file) if file else {}
        self._now: dict[bytes, bytes] = {}
        self._values: dict[bytes, Any] = {}

    def get(self, key: bytes) -> Any | None:
        """The value of a key, if it is kept."""
        value = self._values.get(key)
        if value is None and (packed := self._before.get(key)) is not None:
            with suppress(Exception):  # whatever it was, it is made anew
                value = self._values[key] = pickle.loads(packed)
                self._now[key] = packed
        return value

    def put(self, key: bytes, value: Any) -> None:
        """Keep a value, which `pickle` has to take and which is not None."""
        self._values[key] = value
        self._now[key] = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)

    def keep(self, key: bytes) -> None:
        """Do not forget the value of a key, which is not needed now."""
        if key in self._before:
            self._now.setdefault(key, self._before[key])

    def made(self, key: bytes, make: Callable[[], T]) -> T:
        """The value of a key, made if it is not kept."""
        value: T | None = self.get(key)
        if value is None:
            value = make()
            self.put(key, value)
        return value

    def reading(self, path: Path, read: Callable[[], tuple[T, list[Any]]]) -> tuple[T, list[Any]]:
        """What a file holds, and what is wrong with it; kept only if nothing is wrong.

        Args:
            path: the file.
            read: reads it.
        """
        try:
            key = digest(path.name, self._seen.digest(path))
        except RefusalError:
            return read()
        value = self.get(key)
        if value is not None:
            return value, []
        found, problems = read()
        if not problems:
            self.put(key, found)
        return found, problems

    def save(self) -> None:
        """Write what this run asked for or added, if it is not there. A folder that can't be written to is fine."""
        used = {key[:_SIZE] for key in self._now}
        also = {key: packed for key, packed in self._before.items() if key[:_SIZE] in used and key not in self._now}
        if self._file and self._now | also != self._before:
            _write(self._file, self._now | also)


class Seen:
    """What files hold, by digests. Those whose size and times are as they were are not read again.

    As git does, it takes no file's word for it that changed only just before it was read.
    """

    settles = 2_000_000_000
    """Nanoseconds. A file that changed so shortly before it was read may change again without another time."""

    def __init__(self, file: Path | None = None) -> None:
        """
        Args:
            file: where it is kept; None keeps nothing.
        """
        self._file = file
        self._before: dict[str, tuple[tuple[int, ...], bytes]] = _read(file) if file else {}
        self._now: dict[str, tuple[tuple[int, ...], bytes]] = {}

    def digest(self, path: Path, read: Callable[[Path], bytes] = read_plain) -> bytes:
        """What stands for the content of a file. Raises what reading it does: RefusalError, if it is to be a small one.

        Args:
            path: the file.
            read: reads it.
        """
        name = str(path)
        try:
            found = path.lstat()
        except OSError:
            return hashlib.sha256(read(path)).digest()
        stamp = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev)
        before = self._now.get(name) or self._before.get(name)
        if before and before[0] == stamp:
            self._now[name] = before
            return before[1]
        is_settled = max(found.st_mtime_ns, found.st_ctime_ns) < time.time_ns() - self.settles
        content = hashlib.sha256(read(path)).digest()
        if is_settled and S_ISREG(found.st_mode):
            self._now[name] = (stamp, content)
        return content

    def save(self) -> None:
        """Write it for the next run."""
        if self._file and self._now != self._before:
            _write(self._file, self._now)


def _write(file: Path, kept: dict[Any, Any]) -> None:
    content = _pickled(kept)
    new = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(hashlib.sha256(content).digest() + content)
        new.replace(file)
    except OSError:
        with suppress(OSError):
            new.unlink()


def _read(file: Path) -> dict[Any, Any]:
    try:
        content = file.read_bytes()
        if hashlib.sha256(content[_SIZE:]).digest() != content[:_SIZE]:
            return {}
        found: dict[Any, Any] = {}
        parts = BytesIO(content)
        parts.seek(_SIZE)
        while parts.tell() < len(content):
            found |= pickle.load(parts)
    except Exception:  # whatever another version wrote
        return {}
    return found


def _pickled(values: dict[Any, Any]) -> bytes:
    """Values in parts one after the other: of all at once `pickle` notes each small thing until the end."""
    written = BytesIO()
    keys = iter(values)
    while part := list(islice(keys, _A_PART)):
        pickle.dump({key: values[key] for key in part}, written, protocol=pickle.HIGHEST_PROTOCOL)
    return written.getvalue()
