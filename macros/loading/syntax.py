"""What libyaml's messages about broken YAML mean for somebody who writes an entry."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from .refusal import Refusal


class _Meaning(NamedTuple):
    """A pattern of libyaml's words (PyYAML's own differ a little), what to say, and whether the start is at fault."""

    pattern: str
    text: str
    hint: str
    at_start: bool = False


_QUOTE_IT = "put the whole text in quotes, or on the next line after >-"
_MEANINGS = tuple(
    _Meaning(*row)
    for row in (
        (
            r"quoted scalar.*(unexpected end of stream|document indicator)",
            "a quotation mark opens here and does not close",
            "close it at the end of the text; inside single quotes write an apostrophe twice",
            True,
        ),
        (
            r"unknown escape|escape code|hexdec|escape sequence",
            "a backslash inside double quotes starts a code that does not exist",
            "write two backslashes, or put the text in single quotes",
        ),
        (
            r"mapping values are not allowed",
            "a second colon in a line is read as another field",
            _QUOTE_IT,
        ),
        (
            r"could not find expected ':'",
            "here is text that belongs to no field",
            'write it as "name: value", or indent it if it continues the text above',
            True,
        ),
        (
            r"cannot start any token",
            "a value can't start with this character",
            _QUOTE_IT,
        ),
        (
            r"scanning an? (anchor|alias)",
            "a value that starts with * or & is read as a YAML code",
            _QUOTE_IT,
        ),
        (
            r"block scalar.*(comment or (a )?line break|chomping|indentation indicator)",
            "text stands right after > or |",
            "start the text on the next line, indented by two spaces",
        ),
        (
            r"flow (sequence|mapping)",
            "a list or group opens with a bracket here and does not close, or lacks a comma",
            "write [one, two], and put texts with commas or brackets in quotes",
            True,
        ),
        (
            r"sequence entries are not allowed",
            "a list can't start in the middle of a line",
            'start each "- " on a line of its own, indented by two spaces',
        ),
        (
            r"block (mapping|sequence|collection)",
            "this line does not fit the lines around it",
            "give it the same indentation as its neighbors; if a text above starts with a quotation mark, "
            "all of it must be in quotes",
        ),
        (
            r"tag|directive",
            "a value that starts with ! or a line that starts with % is read as a YAML code",
            "put the text in quotes",
        ),
    )
)
_OTHERWISE = _Meaning(
    "",
    "the file can't be read as YAML from here on",
    "compare the indentation, quotation marks and colons of this line and the line above with another entry",
)


def explain_syntax(error: Any, text: str) -> Refusal:
    """Say in our words, at the most helpful place, what broke the YAML."""
    words = f"{error.context or ''} {error.problem or ''}"
    meaning = next((known for known in _MEANINGS if re.search(known.pattern, words)), _OTHERWISE)
    mark = (error.context_mark if meaning.at_start else None) or error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    last = text.rstrip().count("\n") + 1  # libyaml may point past the last line
    return Refusal(min(line, last), column if line <= last else 1, "not-yaml", meaning.text, meaning.hint)
