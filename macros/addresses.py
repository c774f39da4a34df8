"""The addresses that readers may still hold: which ids were published, and where those lead that are gone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import Field

from .kinds.text import Date, Line, Part, Reference, Sentence
from .loading import read_list
from .problems import Problem

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
    """An entry as it was last published: how its title began, and the line that says so."""

    title: str
    line: int


@dataclass(frozen=True)
class Addresses:
    """published: what was ever published, by kind:id. retired: the entries that were taken away, with their places."""

    published: dict[str, Published] = field(default_factory=dict)
    retired: tuple[tuple[Retirement, tuple[int, int]], ...] = ()

    def retirement_of(self, ref: str) -> Retirement | None:
        """Where a retired entry's readers are sent, if it is retired."""
        return next((retirement for retirement, _ in self.retired if retirement.ref == ref), None)


def read_addresses(data: Path) -> tuple[Addresses, list[Problem]]:
    """What a data folder says about former addresses. Both files may be missing."""
    published, problems = _read_published(data)
    retired: list[tuple[Retirement, tuple[int, int]]] = []
    if (data / RETIRED).exists():
        retired, found = read_list(
            data / RETIRED, Retirement, f"{data.name}/{RETIRED}", "docs/contribute/rules#retired"
        )
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


def remember(data: Path, titles: Iterable[tuple[str, str]], write: bool) -> bool:
    """Add the entries there are to data/_published.json; those that are gone stay. Returns whether it was stale."""
    path = data / PUBLISHED
    known = {ref: published.title for ref, published in _read_published(data)[0].items()}
    text = published_text({**known, **dict(titles)}.items())
    stale = not path.is_file() or path.read_text(encoding="utf-8") != text
    if stale and write:
        path.write_text(text, encoding="utf-8", newline="\n")
    return stale


def _read_published(data: Path) -> tuple[dict[str, Published], list[Problem]]:
    path = data / PUBLISHED
    shown = f"{data.name}/{PUBLISHED}"
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
    return {ref: Published(title, lines.get(ref, 1)) for ref, title in titles.items()}, []


_RESTORE = f"take the file from the main branch again, then type: {PUBLISH}"
