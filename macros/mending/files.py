"""Mending the files of a data folder: shown line by line, written whole or not at all, and taken back on request."""

from __future__ import annotations

import difflib
import hashlib
import json
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..book.playbook import Playbook
from ..content.load import load_playbook, read_starters
from ..content.overlay import find_all
from ..edition import EDITION_FILE, OVERLAY
from ..kinds import KINDS
from ..loading import MOST_BYTES, Found
from ..problems import Problem, printable
from . import Names, mend
from .encodings import as_opened, decoded

KEPT = ".build/before-fix"
"""Where the files are kept as they were before the last mending, below the project's folder."""
_LIST = "files.json"
_ALIKE = ("title-taken", "summary-taken")
_CONTEXT = 1
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Mended:
    """A file with what it held and what it is to hold. refused: why it is left as it is; empty if it is not."""

    path: Path
    shown: str
    before: bytes
    after: bytes
    refused: str = ""

    def diff(self) -> str:
        """The lines that change, with one around them. What can't be seen is spelled out."""
        lines = difflib.unified_diff(
            as_opened(self.before).splitlines(), as_opened(self.after).splitlines(), n=_CONTEXT, lineterm=""
        )
        return "".join(f"{printable(line)}\n" for line in list(lines)[2:])


def find_mends(data: Path, is_wanted: Callable[[str], bool]) -> list[Mended]:
    """What can be mended in the files that have findings. Nothing is written."""
    playbook, problems = load_playbook(data)
    with_findings = {problem.path for problem in problems} | _with_former_ids(playbook)
    starters, _ = read_starters(data)
    names = _names(playbook)
    mended = []
    for file in find_all(data)[0]:
        if file.shown in with_findings and is_wanted(file.shown) and (before := _bytes(file.path)) is not None:
            starter = starters.get(file.kind.name)
            after = _mended(before, file, names, starter.order if starter else ())
            if after != before:
                mended.append(Mended(file.path, file.shown, before, after))
    return _without_twins(data, mended, problems)


def write_mends(root: Path, mends: list[Mended]) -> Iterator[str]:
    """Write the files, and keep them as they were. Yields what to say of each that could not be written."""
    kept = root / KEPT
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir(parents=True)
    done = []
    for number, one in enumerate(mends):
        if _bytes(one.path) != one.before:
            yield f"{one.shown} was saved while it was mended, so it is left as it is. Type the command again."
            continue
        (kept / f"{number}").write_bytes(one.before)
        try:
            _replace(one.path, one.after)
        except OSError as error:
            yield f"{one.shown} can't be written: {error.strerror or 'unknown reason'}"
            continue
        done.append({"path": one.path.relative_to(root).as_posix() if one.path.is_relative_to(root) else str(one.path),
                     "kept": str(number), "after": _print(one.after)})  # fmt: skip
        (kept / _LIST).write_text(json.dumps(done, indent=1), encoding="utf-8")


def undo_mends(root: Path) -> Iterator[tuple[bool, str]]:
    """Take the last mending back. Yields for each file whether it is as it was, and what to say of it."""
    kept = root / KEPT
    try:
        done = json.loads((kept / _LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return
    for one in done:
        path = root / one["path"]
        now = _bytes(path)
        if now is None or _print(now) != one["after"]:
            where = (kept / one["kept"]).as_posix()
            yield False, f"{one['path']} was changed since, so it is left as it is. What it held before is in {where}."
        else:
            _replace(path, (kept / one["kept"]).read_bytes())
            yield True, f"{one['path']} is as it was."
    (kept / _LIST).unlink()


def _names(playbook: Playbook) -> Names:
    titles = {ref: entry.title for ref, entry in playbook.entries.items()}
    moved = {ref: entry.ref for ref, entry in playbook.former.items() if ref not in titles}
    return Names(titles, {kind.name: kind.folder for kind in KINDS}, moved)


def _with_former_ids(playbook: Playbook) -> set[str]:
    """The files that name entries by their former ids, which one finding at the entry itself tells of."""
    return {
        entry.path
        for ref, entry in playbook.entries.items()
        if any(mention.ref in playbook.former for mention in playbook.mentions_by(ref))
    }


def _mended(before: bytes, file: Found, names: Names, order: tuple[str, ...]) -> bytes:
    text, encoding = decoded(before)
    if not encoding:
        return before
    bom = _BOM if before.startswith(_BOM) else b""
    mended = mend(re.sub(r"\r\n?", "\n", text), file.kind, names, order)
    return bom + _with_ends(text, mended).encode()


def _with_ends(text: str, mended: str) -> str:
    """Mended lines with the line ends that they had; new ones with that of most lines."""
    old = re.findall(r"[^\r\n]*(?:\r\n?|\n|$)", text)
    ends = [line[len(line.rstrip("\r\n")) :] for line in old]
    most = max(("\n", "\r\n", "\r"), key=ends.count)
    if most == "\n" and "\r" not in text:
        return mended
    bare = [line.rstrip("\r\n") for line in old]
    new = mended.split("\n")
    made = [most] * len(new)
    for _, start, end, new_start, new_end in difflib.SequenceMatcher(None, bare, new, autojunk=False).get_opcodes():
        if end - start == new_end - new_start:  # the same lines, or as many in their place
            made[new_start:new_end] = [one or most for one in ends[start:end]]
    return "".join(f"{line}{end}" for line, end in zip(new[:-1], made, strict=False)) + new[-1]


def _without_twins(data: Path, mends: list[Mended], problems: list[Problem]) -> list[Mended]:
    """The mends, with those refused that would make an entry say the same as another."""
    if not mends:
        return []
    known = {(problem.path, problem.rule) for problem in problems}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in (data.name, OVERLAY):
            if (data.parent / name).is_dir():
                shutil.copytree(data.parent / name, copy / name, symlinks=True, ignore=shutil.ignore_patterns(".*"))
        if (data.parent / EDITION_FILE).is_file():
            shutil.copy(data.parent / EDITION_FILE, copy)
        for one in mends:
            (copy / one.path.relative_to(data.parent)).write_bytes(one.after)
        _, found = load_playbook(copy / data.name, advice=False)
    twins = {
        problem.path: problem.text
        for problem in found
        if problem.rule in _ALIKE and (problem.path, problem.rule) not in known
    }
    return [Mended(one.path, one.shown, one.before, one.after, twins.get(one.shown, "")) for one in mends]


def _bytes(path: Path) -> bytes | None:
    """What a file holds; None for what is no plain file of a fitting size."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > MOST_BYTES:
            return None
        return path.read_bytes()
    except OSError:
        return None


def _replace(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole at any moment."""
    handle, aside = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        shutil.copymode(path, aside)
        Path(aside).replace(path)
    except OSError:
        Path(aside).unlink(missing_ok=True)
        raise


def _print(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
