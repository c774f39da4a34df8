"""The starters in data/_templates, one for each kind, and new entries made from them."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from .kinds import Kind

FOLDER = "_templates"


def starter_path(data: Path, kind: Kind) -> Path:
    """The file that holds the starter of a kind."""
    return data / FOLDER / f"{kind.name}.yaml"


def new_entry(data: Path, kind: Kind, id: str, today: datetime.date) -> Path:
    """Write a new entry from the starter of its kind, with today's dates. Raises FileExistsError."""
    path = data / kind.folder / f"{id}.yaml"
    _, _, fields = starter_path(data, kind).read_text(encoding="utf-8").partition("\n\n")
    dated = re.sub(r"^(added|reviewed): .*$", rf"\1: {today}", fields, flags=re.MULTILINE)
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(dated)
    return path
