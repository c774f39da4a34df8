"""Finds the line that really broke the YAML, by trying what people most often have to mend.

YAML's own message names the line where reading became impossible, which is often the one after the mistake, and after
a forgotten quotation mark may be anywhere. A repair that lets the rest of the file be read tells where the mistake is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from ..problems import excerpt
from .events import first_fault

_MOST_CHARACTERS = 50_000
_MOST_QUOTES = 12
_FARTHEST = 8

_NO_COLON = re.compile(r"( *(?:- )?)([a-z_]+)(?:[ \uff1a;=][ :\uff1a;=–-]*(.*))?")
_CLOSED_EARLY = re.compile(r"( *(?:- )?(?:[a-z_]+: +)?)(['\"])((?!\2).)*\2 *[^,}\]\s#].*")
_NO_SPACE = re.compile(r"( *(?:- )?[a-z_]+:)([^\s/].*)")
_NO_SPACE_AFTER_DASH = re.compile(r"( *)-([^\s-].*)")
_OTHER_DASH = re.compile(r"( *)(?:[*+•‣·–—]|--|\d{1,2}[.)]) *(\S.*)")
_OPEN_QUOTE = re.compile(r" *(?:- )?(?:[a-z_]+: +)?([\"'])(.*)")


@dataclass(frozen=True)
class Repair:
    """A changed line that helps: its place from 0, what was wrong in it, and what to do."""

    line: int
    column: int
    changed: str
    text: str
    hint: str


def find_repair(text: str, fault_line: int, start_line: int) -> Repair | None:
    """The repair that lets most of a text be read, if one leads beyond the line (from 0) of the fault.

    start_line: where the thing starts in which the fault was noticed.
    """
    if len(text) > _MOST_CHARACTERS:
        return None
    lines = text.split("\n")
    best, reached = None, fault_line
    for repair in _repairs(lines, _suspects(lines, fault_line, start_line)):
        fault = first_fault("\n".join([*lines[: repair.line], repair.changed, *lines[repair.line + 1 :]]))
        if fault is None:
            return repair
        line = fault.problem_mark.line if fault.problem_mark else 0
        if line > reached:
            best, reached = repair, line
    return best


def _suspects(lines: list[str], fault_line: int, start_line: int) -> list[int]:
    """The lines that may be at fault, the likeliest first: those with an odd indentation or jump, then the nearest."""
    fault_line = min(fault_line, len(lines) - 1)
    above = [at for at in range(fault_line - 1, -1, -1) if _says_something(lines[at])]
    group = list(takewhile(lambda at: _indentation(lines[at]) >= _indentation(lines[fault_line]), above))
    near = (fault_line, *above[:1], min(start_line, len(lines) - 1), *group[-1:])
    said = dict.fromkeys(at for at in near if _says_something(lines[at]))
    return sorted(said, key=lambda at: not _is_odd(lines, at))


def _is_odd(lines: list[str], at: int) -> bool:
    """Whether a line is indented by an odd number, or by more than a step from the line above."""
    above = next((lines[one] for one in range(at - 1, -1, -1) if _says_something(lines[one])), "")
    return _indentation(lines[at]) % 2 == 1 or _indentation(lines[at]) > _indentation(above) + 2


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _repairs(lines: list[str], suspects: list[int]) -> Iterator[Repair]:
    for at in suspects:
        yield from _repair_field(at, lines[at].rstrip())
    for at in suspects:
        yield from _repair_indentation(at, lines[at])
    for at in suspects:
        yield from _repair_dash(at, lines[at])
    opening = (at for at in range(max(suspects, default=-1), -1, -1) if _opens_quote(lines[at].rstrip()))
    for at in islice(opening, _MOST_QUOTES):
        yield from _repair_quote(at, lines[at].rstrip())


def _repair_field(at: int, line: str) -> Iterator[Repair]:
    found = _NO_COLON.fullmatch(line)
    if found:
        hint = f'if "{found[2]}" is a field, put a colon after it; if the line continues the text above, indent it'
        changed = f"{found[1]}{found[2]}: {found[3] or ''}".rstrip()
        yield Repair(at, _indentation(line), changed, "here is text that belongs to no field", hint)
    found = _NO_SPACE.fullmatch(line)
    if found:
        changed = f"{found[1]} {found[2]}"
        hint = f"write {excerpt(changed.strip(), 40)}"
        yield Repair(at, found.start(2), changed, "a space is missing after the colon", hint)
    found = _NO_SPACE_AFTER_DASH.fullmatch(line)
    if found:
        changed = f"{found[1]}- {found[2]}"
        hint = f"write {excerpt(changed.strip(), 40)}"
        yield Repair(at, found.start(2), changed, "a space is missing after the dash", hint)
    found = _OTHER_DASH.fullmatch(line)
    if found:
        hint = 'start each item of a list with "- "'
        yield Repair(at, found.end(1), f"{found[1]}- {found[2]}", "this is not how an item of a list starts", hint)
    found = _CLOSED_EARLY.fullmatch(line)
    if found:
        text = "the text goes on after the quotation mark that closes it"
        hint = "put the whole text in quotes; inside single quotes write an apostrophe twice"
        yield Repair(at, found.start(2), f"{found[1]}closed", text, hint)


def _repair_indentation(at: int, line: str) -> Iterator[Repair]:
    now = _indentation(line)
    evenly = range((max(now - _FARTHEST, 0) + 1) // 2 * 2, now + _FARTHEST, 2)
    for spaces in sorted(evenly, key=lambda spaces: abs(spaces - now)):
        if spaces != now:
            hint = f"indent it by {spaces} spaces, not {now}; if a text above is in quotes, see that they close"
            changed = " " * spaces + line.lstrip(" ")
            yield Repair(at, now, changed, "this line does not fit the lines around it", hint)


def _repair_dash(at: int, line: str) -> Iterator[Repair]:
    now = _indentation(line)
    for spaces in (now, now - 2):
        if spaces >= 0:
            changed = f"{' ' * spaces}- {line.lstrip(' ')}"
            hint = f'start it with "- ", indented by {spaces} spaces, if it is an item of the list'
            yield Repair(at, now, changed, "this line does not fit the lines around it", hint)


def _repair_quote(at: int, line: str) -> Iterator[Repair]:
    found = _OPEN_QUOTE.fullmatch(line)
    if found:
        text = "a quotation mark opens here and does not close"
        hint = "close it at the end of the text; inside single quotes write an apostrophe twice"
        yield Repair(at, found.start(1), line + found[1], text, hint)


def _opens_quote(line: str) -> bool:
    """Whether a value in the line starts with a quotation mark that the line does not close."""
    found = _OPEN_QUOTE.fullmatch(line)
    return found is not None and found[1] not in found[2]


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
