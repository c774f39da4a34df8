"""From a file to a valid entry, or to everything that is wrong with it."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from ..fields import Loc
from ..kinds import Entity, Kind
from ..kinds.text import Part
from ..problems import Problem
from .files import read_text
from .messages import explain_errors, explain_swallowed, help_page
from .refusal import Refusal, RefusalError
from .strict_yaml import EMPTY, SPOILED, Document, parse

P = TypeVar("P", bound=Part)

MOST_REFUSALS = 100
"""No more than this is said about one file; a file with more has one fault that makes them all."""


def read_entry(path: Path, kind: Kind, shown: str) -> tuple[Entity | None, list[Problem]]:
    """Read and validate one file. Returns the entry, or None with the problems; shown is the path that they name."""
    try:
        document = parse(read_text(path))
    except RefusalError as refused:
        return None, [_problem(shown, refused.refusal)]
    entity, invalid = _validate(document, kind)
    problems = _problems(shown, [*document.refusals, *invalid])
    return (None if problems else entity), problems


def read_list(
    path: Path, model: type[P], shown: str, page: str
) -> tuple[list[tuple[P, tuple[int, int]]], list[Problem]]:
    """Read and validate a file that lists parts of one model; page explains it.

    Returns each part with its line and column, or none with the problems. A file of comments is an empty list.
    """
    try:
        document = parse(read_text(path))
    except RefusalError as refused:
        return [], [_problem(shown, refused.refusal)]
    place = document.place
    if place is None or document.value is EMPTY or document.value is SPOILED:
        return [], _problems(shown, document.refusals)
    try:
        found = TypeAdapter(tuple[model, ...]).validate_python(document.value, strict=True)  # type: ignore[valid-type]
    except ValidationError as error:
        return [], _problems(shown, [*document.refusals, *explain_errors(error, model, page, place, document)])
    spots = [place.find((number,)) for number in range(len(found))]
    return [(part, (spot.line, spot.column)) for part, spot in zip(found, spots, strict=True)], _problems(
        shown, document.refusals
    )


def locate(path: Path, at: Loc, snippet: str = "") -> tuple[int, int]:
    """Line and column of a value in a file, or of a snippet in that value if it is found there.

    Reads the file again: that happens for findings only, and keeps thousands of places out of memory.
    """
    try:
        text, document = _reread(path, path.stat().st_mtime_ns)
    except (RefusalError, OSError):
        return 1, 1
    if document.place is None:
        return 1, 1
    place = document.place.find(at)
    if snippet:
        lines = text.splitlines(keepends=True)
        value = "".join(lines[place.line - 1 : place.last_line])
        start = place.column - 1
        found = re.compile(r"\s+".join(map(re.escape, snippet.split()))).search(value, start)
        if found:
            before = value[: found.start()]
            return place.line + before.count("\n"), len(before) - before.rfind("\n")
    return place.line, place.column


@lru_cache(maxsize=8)
def _reread(path: Path, changed: int) -> tuple[str, Document]:
    text = read_text(path).replace("\r\n", "\n").replace("\r", "\n")
    return text, parse(text)


def _validate(document: Document, kind: Kind) -> tuple[Entity | None, list[Refusal]]:
    if document.value is SPOILED:
        return None, []
    if document.value is EMPTY or document.place is None:
        hint = f"copy data/_templates/{kind.name}.yaml into it   ({help_page(kind)})"
        return None, [Refusal(1, 1, "empty-file", "the file is empty", hint)]
    page = help_page(kind)
    swallowed = list(explain_swallowed(document, kind.model, page))
    try:
        return kind.model.model_validate(document.value), swallowed
    except ValidationError as error:
        return None, [*swallowed, *explain_errors(error, kind.model, page, document.place, document)]


def _problems(shown: str, refusals: list[Refusal]) -> list[Problem]:
    problems = [_problem(shown, refusal) for refusal in refusals[:MOST_REFUSALS]]
    if len(refusals) > MOST_REFUSALS:
        text = f"the file has {len(refusals) - MOST_REFUSALS} more problems"
        line = refusals[MOST_REFUSALS].line
        problems.append(Problem(shown, line, 1, "error", "and-more", text, "mend the first ones, then check again"))
    return problems


def _problem(shown: str, refusal: Refusal) -> Problem:
    return Problem(shown, refusal.line, refusal.column, "error", refusal.rule, refusal.text, refusal.hint)
