"""What a whole file gives away before it is read: half a merge, a code fence around it, or marks before each line."""

from __future__ import annotations

import re
from typing import NamedTuple

from .refusal import Refusal

_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?= |$)|^[=|]{7}(?= |$)", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~)[^`~\n]*$", re.MULTILINE)


def half_a_merge(text: str) -> Refusal | None:
    """The refusal of a file that git could not merge by itself and nobody has finished."""
    marks = list(_CONFLICT.finditer(text))
    if not marks:
        return None
    first, last = (text.count("\n", 0, marks[place].start()) + 1 for place in (0, -1))
    where = f"lines {first} to {last}" if last > first else f"line {first}"
    what = f"two versions of the file stand in one: git has put marks into {where}"
    hint = (
        "keep of each place the version that is right, and delete the lines that start with <<<<<<<, ======= or >>>>>>>"
    )
    return Refusal(first, 1, "merge-conflict", what, hint)


class Mark(NamedTuple):
    """What a program puts before each line of what it shows: what it looks like, and how it is told."""

    pattern: re.Pattern[str]
    what: str
    hint: str


_MAIL = Mark(
    re.compile(r"^> ?", re.MULTILINE),
    "each line starts with >, as in a mail that quotes another",
    "delete the > and the space after it at the start of each line",
)
_NUMBERS = Mark(
    re.compile(r"^[ \t]*(\d{1,4})[:.|)]?(?=[ \t]|$)", re.MULTILINE),
    "each line starts with its number, as an editor or a page of code shows it",
    "copy the text without the numbers, or delete them at the start of each line",
)


def mark_of_lines(text: str) -> Mark | None:
    """What stands before each line of a text: the sign of a quoted mail, or the lines' own numbers, none left out."""
    lines = [(at, line) for at, line in enumerate(text.split("\n")) if line.strip()]
    if len(lines) > 1 and all(line.startswith(">") for _, line in lines):
        return _MAIL
    found = [(at, _NUMBERS.pattern.match(line)) for at, line in lines]
    firsts = {int(number[1]) - at if number else None for at, number in found}
    return _NUMBERS if len(lines) > 1 and len(firsts) == 1 and None not in firsts else None


def marked(text: str) -> Refusal | None:
    """The refusal of a file that was copied together with a mark before each line."""
    mark = mark_of_lines(text)
    return Refusal(1, 1, "not-yaml", mark.what, mark.hint) if mark else None


def indentation_of_all(text: str) -> int:
    """How many spaces every line of an entry starts with at the least."""
    lines = [line for line in text.split("\n") if line.strip()]
    return min((len(line) - len(line.lstrip(" ")) for line in lines), default=0)


def fenced(text: str) -> Refusal | None:
    """The refusal of a file that was copied together with the lines that mark it as code."""
    fences = list(_FENCE.finditer(text))
    if not fences:
        return None
    lines = [text.count("\n", 0, found.start()) + 1 for found in fences]
    also = f"; the same in line {', '.join(map(str, lines[1:4]))}" if lines[1:] else ""
    what = f"this line marks code in a chat or a page; in an entry it says nothing: {fences[0][0][:20]}"
    return Refusal(lines[0], 1, "not-yaml", what, f"delete the line{also}")
