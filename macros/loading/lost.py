"""The line with a field's name that somebody deleted: what stood below it became a part of the field above."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ..fields import WRITTEN, shapes
from ..kinds.text import Part
from .refusal import Refusal

_NAME = re.compile(r"([a-z_]+) *:")
_VALUE = re.compile(r"[a-z_]+: +[^\s>|]")
_ITEM = re.compile(r"( *)- (?:([a-z_]+):(?= |$))?")
_INNER = re.compile(r" {1,4}([a-z_]+):(?= |$)")
_MOST_FIELDS = 3
"""No more fields of a file are searched for what was meant for another one."""
_MOST_TRIES = 12
"""No more lines are put in to see whether one is right: a file with more to try has another fault."""
_QUESTION = "?"
_LAST_VALUE = re.compile(r" *(?:- )?[a-z_]+: \S.*[^,;:\s-]$")
_LONG = 60
"""Characters: so long a line below a short value is no rest of it."""
_FIRST_LISTS = ("also_called", "asked_as")
"""The lists of words below the summary of an entry: names, and then questions."""


class Lost(NamedTuple):
    """A text with the line put back that was lost, and what to say of it."""

    text: str
    refusal: Refusal


def find_lost(
    text: str, refusals: Sequence[Refusal], model: type[Part], read: Callable[[str], Sequence[Refusal]]
) -> Lost | None:
    """The one line with a field's name that was lost, if with it nothing is wrong there any more.

    read: what is wrong with a text.
    """
    lines = text.split("\n")
    there = {top[1] for line in lines if (top := _NAME.match(line))}
    lost = [name for name in shapes(model) if name not in there]
    found: dict[str, Lost] = {}
    above: set[str] = set()
    tries = (
        (first, last, at, name)
        for first, last in _searched(lines, refusals)
        for at in _places(lines, first, last, refusals)
        for name in _fitting(lines, at, lost, model)
    )
    to_try = dict.fromkeys(islice(tries, _MOST_TRIES + 1))
    for first, last, at, name in to_try if len(to_try) <= _MOST_TRIES else ():
        if name in found:
            continue
        sign = "" if _ITEM.match(lines[at]) or _INNER.match(lines[at]) else " >-"
        left = read(changed := "\n".join([*lines[:at], f"{name}:{sign}", *lines[at:]]))
        if len(left) < len(refusals) and not any(first < one.line <= last + 2 for one in left):
            message = f'this belongs to "{name}:", but that line is missing'
            hint = f'write "{name}:{sign}" on a line of its own above it'
            found[name] = Lost(changed, Refusal(at + 1, 1, "missing-field", message, hint))
            above.add(lines[first].partition(":")[0].rstrip())
    return _only(found, above, model)


def _only(found: dict[str, Lost], above: set[str], model: type[Part]) -> Lost | None:
    """What was lost, if several fields may be it: the one that is needed, or else that follows what is above."""
    needed = [name for name in found if model.model_fields[name].is_required()]
    names = list(shapes(model))
    following = [names[place + 1] for place, name in enumerate(names[:-1]) if name in above]
    best = needed or (list(found) if len(found) == 1 else [name for name in following if name in found])
    return found[best[0]] if len(best) == 1 else None


def _searched(lines: Sequence[str], refusals: Sequence[Refusal]) -> list[tuple[int, int]]:
    """The first and the last line (from 0) of each field in which something is wrong."""
    starts = [at for at, line in enumerate(lines) if _NAME.match(line)]
    ends = [*(at - 1 for at in starts[1:]), len(lines) - 1]
    found = {bisect.bisect_left(starts, one.line) - 1 for one in refusals}
    return [(starts[at], ends[at]) for at in sorted(found - {-1})[:_MOST_FIELDS]]


def _places(lines: Sequence[str], first: int, last: int, refusals: Sequence[Refusal]) -> Iterator[int]:
    """The lines of a field that may start another one: items of another sort, a field that stands twice, or a text that
    does not belong there.
    """
    wrong = {one.line - 1 for one in refusals}
    if _VALUE.match(lines[first]) and first < last and lines[first + 1].startswith(" "):
        yield first + 1
        return
    sort: tuple[str, str | None] | None = None
    names: list[str] = []
    dash, is_wrong = first, False
    for at in range(first + 1, last + 1):
        if item := _ITEM.match(lines[at]):
            of = item[2] or (_QUESTION if _is_question(lines[at]) else None)
            if sort is None or (item[1] == sort[0] and of != sort[1]):
                yield at
            if sort is None or item[1] == sort[0]:
                sort, dash = (item[1], of), at
        elif sort is None and (inner := _INNER.match(lines[at])):
            if inner[1] in names or at in wrong:
                yield at
            names.append(inner[1])
        elif lines[at].strip() and sort and lines[at].startswith(sort[0]) and lines[at][len(sort[0])] != " ":
            yield at
            return
        elif at in wrong and not sort and lines[at].strip():
            yield at
        if at in wrong and not is_wrong and sort and dash > first and at >= dash:
            is_wrong = True
            yield dash


def _is_question(line: str) -> bool:
    return line.rstrip("\"' ").endswith("?")


def _starts_text(lines: Sequence[str], at: int) -> bool:
    """Whether a line may start a text of its own, and does not go on with a sentence of the line above."""
    above, said = lines[at - 1].rstrip("\"'”’) "), lines[at].strip("\"'“‘( ")
    is_new = above.endswith((".", "?", "!")) or (_LAST_VALUE.match(above) and len(said) >= _LONG)
    return bool(is_new and said[:1].isupper())


def _fitting(lines: Sequence[str], at: int, lost: Sequence[str], model: type[Part]) -> Iterator[str]:
    """The fields, of those that are lost, which may hold what starts in a line."""
    item, inner = _ITEM.match(lines[at]), _INNER.match(lines[at])
    above = (lines[place] for place in range(at - 1, -1, -1))
    before = next((_ITEM.match(line) for line in above if _ITEM.match(line) or _NAME.match(line)), None)
    for name in lost:
        shape = shapes(model)[name]
        if item and item[2]:
            is_fitting = shape.many and shape.part is not None and item[2] in shapes(shape.part)
        elif item:
            # A text among groups may lack the name of its field, and a list may belong to the sentence above it.
            is_fitting = shape.many and not shape.part and not lines[at - 1].rstrip().endswith(":")
            if name in _FIRST_LISTS:
                is_fitting &= (name == _FIRST_LISTS[1]) == _is_question(lines[at]) and not (before and before[2])
            else:
                is_fitting &= model.model_fields[name].is_required()
        elif inner:
            is_fitting = not shape.many and shape.part is not None and inner[1] in shapes(shape.part)
        else:
            is_fitting = not shape.many and shape.form in WRITTEN and _starts_text(lines, at)
            # Inside of a text, or behind it, a line is rather one of its own that was wrapped.
            is_fitting &= model.model_fields[name].is_required() or before is not None
        if is_fitting:
            yield name
