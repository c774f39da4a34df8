"""Lines that YAML reads as part of a text, or as a comment, although they were meant to be something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..listed import OTHER_DASH
from ..problems import excerpt
from .refusal import Refusal

_LIKE_A_DASH = re.compile(rf"-|{OTHER_DASH}(?:(?<![.)])| )")
_STARTS_AN_ITEM = re.compile(rf"(?:-|{OTHER_DASH}) ")
_WORD = re.compile(r" *[\w-]+,? *")
_START = 'start it with "- " if it is an item; a note starts with "# "'
_MOST_ITEMS = 20
"""Lines: no list in brackets has more."""
_LIKE_A_FIELD = re.compile(r" +([a-z][a-z_]*):(?: |$)")
SIGN_CHANGED = r"(?:-([>|])|→|[»›]-?)"
"""What becomes of >- the wrong way round, or in a program that makes an arrow or a quotation mark of it."""
_NO_COMMENT = re.compile(r" *#(?:[^\s#]|#+ +\w)")
_LIKE_A_TEXT_START = re.compile(r" *(?:- +)?[>|]-? *")


def loose_text(event: Any, lines: list[str], items_before: int | None) -> Refusal | None:
    """What is wrong with a text of several lines that is neither in quotes nor below >-, if it may be a mistake.

    items_before: how many items its list has so far; None if it is the value of a field.
    """
    line, column = event.start_mark.line, event.start_mark.column
    before, first = lines[line][:column].strip(), lines[line][column:]
    if found := re.fullmatch(SIGN_CHANGED, first.strip()):
        what = "the sign of a text below is > and a hyphen"
        return _refused(line, column, what, f'write "{found[1] or ">"}-" instead of "{found[0]}"')
    if items_before is not None and (deeper := _too_deep(event, lines)):
        return deeper
    below = [at for at in range(line + 1, event.end_mark.line + 1) if lines[at].strip()]
    items = [at for at in below if lines[at].lstrip(" ").startswith("- ")]
    if not before and (items[:1] == below[:1] or _LIKE_A_DASH.match(first)):
        return _refused(line, column, "this line is not read as an item of the list below it", _START)
    if items_before is None and not items:
        return None
    if items_before == 0 and 1 < len(items) == len(below):
        hint = "indent it like the other items of its list"
        return _refused(line, _indentation(lines[line]), "this line does not fit the lines below it", hint)
    return _part_of_text(below[0], lines, excerpt(first, 40))


def _too_deep(event: Any, lines: list[str]) -> Refusal | None:
    """The refusal of items that stand deeper than the one above, and so are read as part of its text."""
    depth = _indentation(lines[event.start_mark.line])
    below = [
        at for at in range(event.start_mark.line + 1, event.end_mark.line + 1) if lines[at].lstrip().startswith("- ")
    ]
    if not below or not lines[event.start_mark.line].lstrip().startswith("- "):
        return None
    by = _indentation(lines[below[0]]) - depth
    which = "it" if len(below) == 1 else f"lines {', '.join(str(at + 1) for at in below[:-1])} and {below[-1] + 1}"
    hint = f"take away {by} {'space' if by == 1 else 'spaces'} before {which}"
    return _refused(
        below[0], depth + by, "this item stands deeper than the one above, and so is read as part of it", hint
    )


def swallowed_items(event: Any, lines: list[str]) -> Iterator[Refusal]:
    """The lines inside a text that start another text: they lack a dash, or are indented too far."""
    for line in _inside(event, lines):
        if _LIKE_A_TEXT_START.fullmatch(lines[line]):
            yield _part_of_text(line, lines, "since it is indented as far")


def swallowed_fields(event: Any, lines: list[str]) -> Iterator[tuple[str, int, int]]:
    """The lines inside a text that look like fields: name, line and column, both from 1."""
    for line in _inside(event, lines):
        if found := _LIKE_A_FIELD.match(lines[line]):
            yield found[1], line + 1, found.start(1) + 1


def joined_lines(event: Any, lines: list[str]) -> int | None:
    """The first line (from 0) of a text below > that starts an item of a list, but is joined to the line above.

    One line may start with such a sign by chance, where its words were wrapped.
    """
    said = [at for at in _inside(event, lines) if lines[at].strip()]
    depth = _indentation(lines[said[0]]) if said else 0
    starts = [at for at in said if _STARTS_AN_ITEM.match(lines[at], depth)]
    joined = [at for at in starts if at > said[0] and lines[at - 1].strip()]
    return joined[0] if joined and len(starts) > 1 else None


def cut_off(event: Any, lines: list[str]) -> Refusal | None:
    """The refusal of a comment that follows a text without quotes: it was probably meant to be part of the text."""
    end = event.end_mark
    rest = lines[end.line][end.column :].strip() if end.line < len(lines) else ""
    if not rest.startswith("#"):
        return None
    if not event.value and re.match(r"#[^\s#]", rest):
        text = f"{excerpt(rest, 40)} is left out, since a # after a space starts a comment"
        is_number = re.fullmatch(r"#(\d+)", rest)
        hint = f"write {is_number[1]}" if is_number else "put it in quotes if it belongs to the value"
        return Refusal(event.start_mark.line + 1, event.start_mark.column + 1, "cut-off-text", text, hint)
    text = f"the line is cut off at {excerpt(rest, 40)}, since a # after a space starts a comment"
    hint = "put all of it in quotes if it belongs to the text; put a comment on a line of its own"
    return Refusal(event.start_mark.line + 1, event.start_mark.column + 1, "cut-off-text", text, hint)


def left_out(event: Any, lines: list[str]) -> Iterator[Refusal]:
    """A line right below a text that starts with #1 or ## and so is no part of it, though no comment starts so."""
    below = next((at for at in range(_inside(event, lines).stop, len(lines)) if lines[at].strip()), None)
    if below is not None and _NO_COMMENT.match(lines[below]):
        text = f"{excerpt(lines[below], 40)} is left out, since a line that starts with # is a comment"
        hint = f"indent it by {depth_of(event, lines)} spaces if it belongs to the text above; "
        hint += "a comment starts with # and a space"
        yield Refusal(below + 1, _indentation(lines[below]) + 1, "cut-off-text", text, hint)


def comment_inside(event: Any, lines: list[str]) -> Refusal | None:
    """The refusal of a line inside a paragraph below > that looks like a comment, but is read as words of the text."""
    below = _inside(event, lines)[1:]
    at = next((at for at in below if re.match(r" *# +\S", lines[at]) and lines[at - 1].strip()), None)
    if at is None:
        return None
    text = f"{excerpt(lines[at], 40)} stands inside of a text, where it is no comment"
    hint = f"move it above line {event.start_mark.line + 1}, or delete it; "
    hint += "if it belongs to the text, don't start a line with #"
    return Refusal(at + 1, _indentation(lines[at]) + 1, "comment-in-text", text, hint)


def depth_of(event: Any, lines: list[str]) -> int:
    """By how many spaces the first line of a text below >- or |- is indented."""
    return next((_indentation(lines[at]) for at in _inside(event, lines) if lines[at].strip()), 0)


def _inside(event: Any, lines: list[str]) -> range:
    return range(event.start_mark.line + 1, min(event.end_mark.line, len(lines)))


def _part_of_text(line: int, lines: list[str], which: str) -> Refusal:
    above = "\n".join(lines[max(line - _MOST_ITEMS, 0) : line])
    if above.rfind("[") > above.rfind("]") and _WORD.fullmatch(lines[line]):
        hint = f"put a comma at the end of line {line}"
        return _refused(line, _indentation(lines[line]), "a comma is missing before this item", hint)
    hint = 'start it with "- " like its neighbors if it is an item; put a text of several lines below >-'
    return _refused(line, _indentation(lines[line]), f"this line is read as part of the text above it, {which}", hint)


def _refused(line: int, column: int, text: str, hint: str) -> Refusal:
    return Refusal(line + 1, column + 1, "text-goes-on", text, hint)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
