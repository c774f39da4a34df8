"""What a whole file gives away before it is read: half a merge, marks before each line, or what stands around the
entry: a code fence, an answer, a name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .field_names import field_names
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
    """What a program puts before lines of what it shows: what it looks like, the first line (from 1) that has it, and
    how it is told.
    """

    pattern: re.Pattern[str]
    line: int
    what: str
    hint: str


_FIELD = re.compile(r"[a-z_]+:(?: |$)")
_NAME = re.compile(r"([A-Za-z_-]+): *")
_QUOTED_FIELD = re.compile(r"[> ]+(?:- )?[a-z_]+:(?: |$)")
_SIGN = re.compile(r">[-+0-9]*")
_WROTE = re.compile(r"^(?!>)[^\n]*\b(?:wrote|schrieb[^\n:]*|escribió|écrit) ?:[ ]*\n+(?=>)", re.MULTILINE)
"""The line above a quoted mail."""
_DIFF_HEAD = r"(?:diff --git |index |new file mode |--- |\+\+\+ |@@ |\\ No newline)"
_DIFF = re.compile(rf"^(?:{_DIFF_HEAD}.*(?:\n|\Z)|\+)", re.MULTILINE)
_ADDED_FIELD = re.compile(r"\+[a-z_]+:(?: |$)")
_NUMBER = re.compile(r"^[ \t]*(\d{1,4})[:.|)]?(?=[ \t]|$)", re.MULTILINE)


def mark_of_lines(text: str) -> Mark | None:
    """What stands before lines of a text: the sign of a quoted mail, before some or all; the + of a list of changes; or
    their numbers, none left out.
    """
    lines = [(at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip()]
    quoted = [(at, line) for at, line in lines if line.startswith(">")]
    # A sign before one line may say "more than", and one with nothing after it starts a text.
    words = [line for _, line in quoted if not _SIGN.fullmatch(line.rstrip())]
    if len(words) > 1 or any(_QUOTED_FIELD.match(line) for line in words):
        return _mail(text, quoted, len(lines))
    if diff := _diff(lines):
        return diff
    found = [(at, _NUMBER.match(line)) for at, line in lines]
    firsts = {int(number[1]) - at if number else None for at, number in found}
    if len(lines) <= 1 or len(firsts) > 1 or None in firsts:
        return None
    what = "each line starts with its number, as an editor or a page of code shows it"
    return Mark(_NUMBER, 1, what, "copy the text without the numbers, or delete them at the start of each line")


def _diff(lines: list[tuple[int, str]]) -> Mark | None:
    """The + before each line of an entry that was copied from a list of changes, perhaps with its head."""
    added = [(at, line) for at, line in lines if not re.match(_DIFF_HEAD, line)]
    if (
        not added
        or not all(line.startswith("+") for _, line in added)
        or not any(_ADDED_FIELD.match(line) for _, line in added)
    ):
        return None
    what = "each line starts with +, as in a list of changes"
    head = lines[0][0] < added[0][0]
    hint = "delete the + at the start of each line" + (f", and the lines above line {added[0][0]}" if head else "")
    return Mark(_DIFF, lines[0][0], what, hint)


def _mail(text: str, quoted: list[tuple[int, str]], of: int) -> Mark:
    # A program that writes a space behind the sign writes it in each line.
    has_space = all(re.match(r">+(?: |$)", line) for _, line in quoted)
    first, last = quoted[0][0], quoted[-1][0]
    if len(quoted) == of:
        where, what = "each line", "each line starts"
    elif first == last:
        where, what = f"line {first}", "this line starts"
    else:
        where, what = f"lines {first} to {last}", f"lines {first} to {last} start"
    signs = "the > and the space after it" if has_space else "the >"
    hint = f"delete {signs} at the start of {where}"
    wrote = _WROTE.search(text)
    if wrote:
        hint += f", and line {text.count(chr(10), 0, wrote.start()) + 1}, which says who wrote it"
    pattern = re.compile(rf"{_WROTE.pattern}|{'^(?:> ?)+' if has_space else '^>+'}", re.MULTILINE)
    return Mark(pattern, first, f"{what} with >, as in a mail that quotes another", hint)


def marked(text: str) -> Refusal | None:
    """The refusal of a file that was copied together with a mark before its lines."""
    mark = mark_of_lines(text)
    return Refusal(mark.line, 1, "not-yaml", mark.what, mark.hint) if mark else None


class Around(NamedTuple):
    """What stands around an entry, told, and the text of the entry alone."""

    refusal: Refusal
    text: str


def around(text: str) -> Around | None:
    """What a chat or a page said above and below an entry that it showed as code; or a name that the whole entry stands
    below.
    """
    lines = text.split("\n")
    return (_answer(lines) if _FENCE.search(text) else None) or _name_above(lines)


def _answer(lines: list[str]) -> Around | None:
    fences = [at for at, line in enumerate(lines) if _FENCE.fullmatch(line)]
    if len(fences) != len(("start", "end")):
        return None
    start, end = fences
    outside = [at for at, line in enumerate(lines) if line.strip() and not start <= at <= end]
    inside = lines[start + 1 : end]
    if not outside or any(_FIELD.match(lines[at]) for at in outside) or not any(map(_FIELD.match, inside)):
        return None
    parts = [(1, start + 1), (end + 1, max(outside[-1], end) + 1)]
    where = " and ".join(f"lines {first} to {last}" if last > first else f"line {first}" for first, last in parts)
    what = f"only lines {start + 2} to {end} are the entry; above and below stands what a chat or a page said"
    return Around(Refusal(outside[0] + 1, 1, "not-yaml", what, f"delete {where}"), "\n".join([*inside, ""]))


def _name_above(lines: list[str]) -> Around | None:
    start = next((at for at, line in enumerate(lines) if line.strip() and not re.match(r"#|---\s*$", line)), 0)
    name = _NAME.fullmatch(lines[start])
    if not name or name[1] in field_names():
        return None
    below = lines[start + 1 :]
    depth = indentation_of_all("\n".join(below))
    below = [line[depth:] for line in below]
    if not depth or not any(map(_FIELD.match, below)):
        return None
    spaces = "1 space" if depth == 1 else f"{depth} spaces"
    what = f'the whole entry stands below "{name[1]}:", which is no field'
    hint = f"delete this line, and take away {spaces} before each line below it"
    return Around(Refusal(start + 1, 1, "unknown-field", what, hint), "\n".join([*lines[:start], *below]))


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
