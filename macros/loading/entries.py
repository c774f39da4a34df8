"""From a file to a valid entry, or to everything that is wrong with it."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from ..fields import Loc
from ..kinds import Entity, Kind
from ..problems import Problem
from .files import read_text
from .messages import explain_errors, help_page
from .refusal import Refusal, RefusalError
from .strict_yaml import SPOILED, Document, parse

MOST_REFUSALS = 100
"""No more than this is said about one file; a file with more has one fault that makes them all."""


def read_entry(path: Path, kind: Kind, shown: str) -> tuple[Entity | None, list[Problem]]:
    """Read and validate one file. Returns the entry, or None with the problems; shown is the path that they name."""
    try:
        document = parse(read_text(path))
    except RefusalError as refused:
        return None, [_problem(shown, refused.refusal)]
    entity, invalid = _validate(document, kind)
    refusals = [*document.refusals, *invalid]
    problems = [_problem(shown, refusal) for refusal in refusals[:MOST_REFUSALS]]
    if len(refusals) > MOST_REFUSALS:
        text = f"the file has {len(refusals) - MOST_REFUSALS} more problems"
        line = refusals[MOST_REFUSALS].line
        problems.append(Problem(shown, line, 1, "error", "and-more", text, "mend the first ones, then check again"))
    return (None if problems else entity), problems


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
    if document.value is None or document.place is None:
        hint = f"copy data/_templates/{kind.name}.yaml into it   ({help_page(kind)})"
        return None, [Refusal(1, 1, "empty-file", "the file is empty", hint)]
    try:
        return kind.model.model_validate(document.value), []
    except ValidationError as error:
        return None, explain_errors(error, kind, document.place, document.refusals)


def _problem(shown: str, refusal: Refusal) -> Problem:
    return Problem(shown, refusal.line, refusal.column, "error", refusal.rule, refusal.text, refusal.hint)
