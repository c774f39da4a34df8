"""The starters in data/_templates, one for each kind, and new entries made from them."""

from __future__ import annotations

import datetime
import errno
import os
import re
from pathlib import Path

from ..kinds import Kind

FOLDER = "_templates"
CLOSED = ("stage", "level", "hint")
"""Kinds with a fixed set of entries, which the code or the documents name one by one."""


def starter_path(data: Path, kind: Kind) -> Path:
    """The file that holds the starter of a kind."""
    return data / FOLDER / f"{kind.name}.yaml"


def new_entry(
    data: Path, kind: Kind, id: str, today: datetime.date, order: int | None = None, into: Path | None = None
) -> Path:
    """Write a new entry from the starter of its kind, with a title after its id, its place and today's dates.

    The line that tells editors about the schema stays, and so do the comments on the fields.

    Args:
        data: the data folder that has the starters.
        kind, id: of the entry.
        today: the day of its dates.
        order: its place in its list, if it has one.
        into: the data folder that it is written to, if it is another one.
    Raises:
        FileExistsError: if there is such an entry, in either folder.
    """
    path, other = ((into or data) / kind.folder / f"{id}.yaml", data / kind.folder / f"{id}.yaml")
    if other.exists():
        raise FileExistsError(errno.EEXIST, "is there already", other.as_posix())
    head, _, fields = starter_path(data, kind).read_text(encoding="utf-8").partition("\n\n")
    for_editors = "".join(f"{line}\n" for line in head.splitlines() if line.startswith("# yaml-language-server:"))
    fields = _replaced(fields, "title", id.replace("-", " ").capitalize())
    if order is not None:
        fields = _replaced(fields, "order", str(order))
    for date in ("added", "reviewed"):
        fields = _replaced(fields, date, str(today))
    if into:
        for_editors = for_editors.replace("=../", f"={Path(os.path.relpath(data, path.parent)).as_posix()}/")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(for_editors + fields)
    return path


def without_comments(text: str) -> str:
    """The text of an entry without the lines that only explain."""
    return re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE).strip("\n") + "\n"


def _replaced(fields: str, name: str, value: str) -> str:
    return re.sub(rf"^{name}: .*$", f"{name}: {value}", fields, count=1, flags=re.MULTILINE)
