"""What libyaml's messages about broken YAML mean for somebody who writes an entry."""

from __future__ import annotations

import re
from typing import NamedTuple

from .events import SyntaxFault
from .outside import gather_outside
from .pasted import double_backslashes, undo_pasting
from .refusal import Refusal
from .repairs import Repair, find_repair, quote_value, without_table


class _Meaning(NamedTuple):
    """A pattern of libyaml's words (PyYAML's own differ a little), what to say, and how to find the place.

    at_start: the mistake is where the thing starts that could not be read to its end.
    uncertain: the mistake may be in another line.
    """

    pattern: str
    text: str
    hint: str
    at_start: bool = False
    uncertain: bool = False


_QUOTE_IT = "put the whole text in quotes, or on the next line after >-"
_COLON = _Meaning("mapping values are not allowed", "a second colon in a line is read as another field", _QUOTE_IT)
_MEANINGS = (
    _Meaning(
        r"quoted scalar.*(unexpected end of stream|document indicator)",
        "a quotation mark opens here and does not close",
        "close it at the end of the text; inside single quotes write an apostrophe twice",
        at_start=True,
    ),
    _Meaning(
        r"unknown escape|escape code|hexdec|escape sequence",
        "a backslash inside double quotes starts a code that does not exist",
        "write two backslashes, or put the text in single quotes",
    ),
    _COLON,
    _Meaning(
        r"could not find expected ':'",
        "here is text that belongs to no field",
        'write it as "name: value", or indent it if it continues the text above',
        at_start=True,
        uncertain=True,
    ),
    _Meaning(r"cannot start any token", "a value can't start with this character", _QUOTE_IT),
    _Meaning(
        r"scanning an? (anchor|alias)",
        "a value that starts with * or & is read as a YAML code",
        _QUOTE_IT,
        uncertain=True,
    ),
    _Meaning(
        r"block scalar.*(comment or (a )?line break|chomping|indentation indicator)",
        "text stands right after > or |",
        "start the text on the next line, indented by two spaces; put it in quotes if the sign belongs to it",
    ),
    _Meaning(
        r"flow (sequence|mapping|node)",
        "a list or group opens with a bracket here and does not close, or lacks a comma",
        "write [one, two], and put texts with commas or brackets in quotes",
        at_start=True,
    ),
    _Meaning(
        r"sequence entries are not allowed",
        "a list can't start in the middle of a line",
        'start each "- " on a line of its own, indented by two spaces',
        uncertain=True,
    ),
    _Meaning(
        r"block (mapping|sequence|collection)",
        "this line does not fit the lines around it",
        "indent it like its neighbors; if a text above starts with a quotation mark, all of it must be in quotes",
        uncertain=True,
    ),
    _Meaning(
        r"tag|directive",
        "a value that starts with ! or a line that starts with % is read as a YAML code",
        "put the text in quotes",
    ),
)
_OTHERWISE = _Meaning(
    "",
    "the file can't be read as YAML from here on",
    "compare the indentation, quotation marks and colons of this line and the line above with another entry",
    uncertain=True,
)


def explain_syntax(fault: SyntaxFault, text: str) -> tuple[Refusal, Repair | None]:
    """Say in our words, at the line that is most likely wrong, what broke the YAML, and what would repair it."""
    words = f"{fault.context or ''} {fault.problem or ''}"
    meaning = next((known for known in _MEANINGS if re.search(known.pattern, words)), _OTHERWISE)
    noticed = fault.problem_mark or fault.context_mark
    started = fault.context_mark or noticed
    if noticed is None or started is None:
        return Refusal(1, 1, "not-yaml", meaning.text, meaning.hint), None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    is_uncertain = meaning.uncertain or (meaning is _COLON and _is_first_colon(text, noticed.line, noticed.column))
    repair = undo_pasting(text, noticed.line) or gather_outside(text, noticed.line)
    repair = repair or double_backslashes(text, noticed.line) or without_table(text, noticed.line)
    if repair is None and is_uncertain:
        repair = find_repair(text, noticed.line, started.line)
    if repair:
        return Refusal(repair.line + 1, repair.column + 1, "not-yaml", repair.text, repair.hint), repair
    place = started if meaning.at_start else noticed
    lines = text.rstrip().split("\n")
    beyond = place.line >= len(lines)  # libyaml may point below the text
    line, column = (len(lines) - 1, len(lines[-1])) if beyond else (place.line, place.column)
    quotes = meaning.hint is _QUOTE_IT and line < len(lines)
    return (
        Refusal(line + 1, column + 1, "not-yaml", meaning.text, meaning.hint),
        quote_value(lines, line) if quotes else None,
    )


def _is_first_colon(text: str, line: int, column: int) -> bool:
    """Whether a line's own field is what can't be read, so that the mistake may be in the line above."""
    lines = text.split("\n")
    return line < len(lines) and ":" not in lines[line][:column]
