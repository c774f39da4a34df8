"""The addresses that readers may still hold: which ids were published, and where those lead that are gone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import Field

from ..edition import OWN_DATA
from ..kinds.text import Date, Line, Part, Reference, Sentence
from ..loading import read_list
from ..problems import Problem

PUBLISHED = "_published.json"
RETIRED = "_retired.yaml"
PUBLISH = "python -m macros publish-ids"


class Retirement(Part):
    """An entry that was published and is not kept any more."""

    ref: Reference = Field(description="The entry that is gone, as kind:id.")
    to: Line = Field(description="What its readers find instead: kind:id, or an address on the site such as tips/.")
    on: Date = Field(description="The day it was taken away, such as 2026-11-22.")
    why: Sentence = Field(description="Why, in one sentence that its readers may see.")


@dataclass(frozen=True)
class Published:
    """An entry as it was last published: how its title began, and the file and line that say so."""

    title: str
    line: int
    shown: str = f"data/{PUBLISHED}"


@dataclass(frozen=True)
class Addresses:
    """published: what was ever published, by kind:id.

    retired: the entries that were taken away, each with the file, the line and the column that say so.
    """

    published: dict[str, Published] = field(default_factory=dict)
    retired: tuple[tuple[Retirement, tuple[str, int, int]], ...] = ()

    def retirement_of(self, ref: str) -> Retirement | None:
        """Where a retired entry's readers are sent, if it is retired."""
        return next((retirement for retirement, _ in self.retired if retirement.ref == ref), None)


def read_addresses(data: Path) -> tuple[Addresses, list[Problem]]:
    """What a data folder, and the edition's own beside it, say about former addresses. The files may be missing."""
    published: dict[str, Published] = {}
    problems: list[Problem] = []
    retired: list[tuple[Retirement, tuple[str, int, int]]] = []
    for folder, shown in ((data.parent / OWN_DATA, OWN_DATA), (data, data.name)):
        known, found = _read_published(folder, shown)
        published |= known
        problems.extend(found)
        if (folder / RETIRED).exists():
            path = f"{shown}/{RETIRED}"
            listed, found = read_list(folder / RETIRED, Retirement, path, "docs/contribute/rules#retired")
            retired += [(retirement, (path, *spot)) for retirement, spot in listed]
            problems.extend(found)
    return Addresses(published, tuple(retired)), problems


def beginning(title: str) -> str:
    """As much of a title as the list of published ids keeps: enough to know an entry again."""
    return " ".join(title.split()[:5])


def published_text(titles: Iterable[tuple[str, str]]) -> str:
    """The text of data/_published.json for entries by kind:id and title: a line for each, so that changes merge."""
    lines = [
        f"  {json.dumps(ref)}: {json.dumps(beginning(title), ensure_ascii=False)}" for ref, title in sorted(titles)
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def remember(data: Path, titles: Iterable[tuple[str, str]], write: bool, is_own: bool = False) -> list[Path]:
    """Add entries to data/_published.json; those that are gone stay.

    Args:
        data: the folder.
        titles: the entries by kind:id, with their titles.
        write: whether to write, or only to look.
        is_own: whether it is the list of an edition's own entries, which is there only if it has some.
    Returns the list if it was stale.
    """
    path = data / PUBLISHED
    known = {ref: published.title for ref, published in _read_published(data, data.name)[0].items()}
    wanted = {**known, **dict(titles)}
    if is_own and not wanted:
        return []
    text = published_text(wanted.items())
    stale = not path.is_file() or path.read_text(encoding="utf-8") != text
    if stale and write:
        path.write_text(text, encoding="utf-8", newline="\n")
    return [path] if stale else []


def _read_published(data: Path, shown_folder: str) -> tuple[dict[str, Published], list[Problem]]:
    path = data / PUBLISHED
    shown = f"{shown_folder}/{PUBLISHED}"
    if not path.exists():
        return {}, []
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}, [Problem(shown, 1, 1, "error", "published-list", "the file can't be read", _RESTORE)]
    try:
        titles = json.loads(text)
        if not isinstance(titles, dict) or not all(isinstance(title, str) for title in titles.values()):
            raise TypeError
    except (ValueError, TypeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        what = "the file is not a list of ids with their titles"
        return {}, [Problem(shown, line, 1, "error", "published-list", what, _RESTORE)]
    found = re.finditer(r'^\s*"([^"\n]+)":', text, re.MULTILINE)
    lines = {match[1]: text.count("\n", 0, match.start(1)) + 1 for match in found}
    return {ref: Published(title, lines.get(ref, 1), shown) for ref, title in titles.items()}, []


_RESTORE = f"take the file from the main branch again, then type: {PUBLISH}"
