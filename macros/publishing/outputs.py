"""Files of a site as they are written: those that would be the same as they are stay."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from ..book.watched import WatchedPlaybook
from ..loading.kept import digest


@dataclass(frozen=True)
class Written:
    """A file that was written. asked: what the playbook was asked for to make it. key: stands for all it is made from.

    stamp: size and time, by which it is seen that nobody changed it since. content: for a folder that is emptied
    before each build.
    """

    asked: tuple[str, ...]
    key: bytes
    stamp: tuple[int, int]
    content: bytes | None = None


class Outputs:
    """Writes files into a folder and notes them in `written`."""

    def __init__(
        self,
        folder: Path,
        playbook: WatchedPlaybook,
        world: bytes,
        before: dict[str, Written] | None = None,
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
        self._before, self._keeps_contents = before or {}, keeps_contents
        self.written: dict[str, Written] = {}

    def write(self, path: str, make: Callable[[], str], *about: str, beside: bytes = b"") -> None:
        """Make a file and write it, unless all that it was made from is as it was.

        Args:
            path: below the folder.
            make: makes its content, of the playbook and of what is the same for the whole site.
            about: entries that it is made from beside those it asks the playbook for.
            beside: what else it is made from.
        """
        before = self._before.get(path)
        if before and before.key == self._key(before.asked, beside) and self._is_there(path, before):
            self.written[path] = before
            return
        asked = self._playbook.asked
        asked.clear()
        asked.update(about)
        content = make().encode()
        questions = tuple(sorted(asked))
        self._put(path, content, questions, self._key(questions, beside))

    def put(self, path: str, content: bytes) -> None:
        """Write a file that is made anew each time, if it is another one than before."""
        key = digest(content)
        before = self._before.get(path)
        if before and before.key == key and self._is_there(path, before):
            self.written[path] = before
        else:
            self._put(path, content, (), key)

    def remove_others(self) -> None:
        """Delete what was not written this time, and folders that are empty then."""
        wanted = {self.folder / path for path in self.written}
        for path in sorted(self.folder.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path not in wanted:
                path.unlink()

    def _key(self, questions: Iterable[str], beside: bytes) -> bytes:
        return digest(self._world, beside, *(part for one in questions for part in (one, self._playbook.state(one))))

    def _is_there(self, path: str, before: Written) -> bool:
        if before.content is not None:
            write_file(self.folder / path, before.content)
            return True
        return _stamp(self.folder / path) == before.stamp

    def _put(self, path: str, content: bytes, asked: tuple[str, ...], key: bytes) -> None:
        file = self.folder / path
        write_file(file, content)
        kept = content if self._keeps_contents else None
        self.written[path] = Written(asked, key, _stamp(file) or (0, 0), kept)


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def write_file(path: Path, content: bytes) -> None:
    """Write a file, and the folders that it stands in."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
