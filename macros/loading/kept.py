"""What is kept from one run to the next, as long as all that it was made from stays the same.

Nothing depends on it: without it, or with one that cannot be read, everything is made anew and is the same.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from io import BytesIO
from itertools import islice
from pathlib import Path
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
    for library in ("pydantic", "pyyaml", "jinja2", "markdown", "snowballstemmer", "pyspellchecker"):
        found.update(version(library).encode())
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in (".py", ".jinja", ".txt"):
            found.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return found.digest()


def digest(*parts: bytes | str) -> bytes:
    """What stands for some parts, for the code, and for nothing else."""
    found = hashlib.sha256(code_digest())
    for part in parts:
        encoded = part.encode() if isinstance(part, str) else part
        found.update(len(encoded).to_bytes(8) + encoded)
    return found.digest()


class Kept:
    """Values by their digests, in one file. What a run neither asks for nor adds is forgotten when it saves."""

    def __init__(self, file: Path | None = None) -> None:
        """
        Args:
            file: where they are kept; None keeps nothing. One that is not there, was cut or was damaged is empty.
        """
        self._file = file
        self._before: dict[bytes, Any] = _read(file) if file else {}
        self._now: dict[bytes, Any] = {}

    def get(self, key: bytes) -> Any | None:
        """The value of a digest, if it is kept."""
        value = self._before.get(key)
        if value is not None:
            self._now[key] = value
        return value

    def put(self, key: bytes, value: Any) -> None:
        """Keep a value, which `pickle` has to take."""
        self._now[key] = value

    def reading(self, path: Path, read: Callable[[], tuple[T, list[Any]]]) -> tuple[T, list[Any]]:
        """What a file holds, and what is wrong with it; kept only if nothing is wrong.

        Args:
            path: the file.
            read: reads it.
        """
        try:
            key = digest(path.name, read_plain(path))
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
        if self._file is None or (
            self._now.keys() == self._before.keys()
            and all(value is self._before[key] for key, value in self._now.items())
        ):
            return
        content = _pickled(self._now)
        new = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(hashlib.sha256(content).digest() + content)
            new.replace(self._file)
        except OSError:
            with suppress(OSError):
                new.unlink()


def _read(file: Path) -> dict[bytes, Any]:
    try:
        content = file.read_bytes()
        if hashlib.sha256(content[_SIZE:]).digest() != content[:_SIZE]:
            return {}
        found: dict[bytes, Any] = {}
        parts = BytesIO(content)
        parts.seek(_SIZE)
        while parts.tell() < len(content):
            found |= pickle.load(parts)
    except Exception:  # whatever another version wrote
        return {}
    return found


def _pickled(values: dict[bytes, Any]) -> bytes:
    """Values in parts one after the other: of all at once `pickle` notes each small thing until the end."""
    written = BytesIO()
    keys = iter(values)
    while part := list(islice(keys, _A_PART)):
        pickle.dump({key: values[key] for key in part}, written, protocol=pickle.HIGHEST_PROTOCOL)
    return written.getvalue()
