"""Files whose fields stand as headings of Markdown, which YAML reads as comments. The suggest form mends alike
(widgets/suggest/headed.ts), held to tests/unit/mending-files.json.
"""

from __future__ import annotations

import re

from .field_names import field_names, text_names
from .refusal import Refusal
from .repairs import indentation

_HEADING = re.compile(r"#{1,6} +(?:\*\*|__)?([A-Za-z][A-Za-z _-]*?):?(?:\*\*|__)?:? *")
_FIELD = re.compile(r"[a-z_]+:(?: |$)")
_FEWEST = 2
"""Headings: a comment may say the same as one."""


def with_fields(text: str) -> str:
    """The text of as many lines with the fields that its headings name; the same text if these are comments."""
    lines = text.split("\n")
    starts = _headings(lines)
    ends = [*starts, len(lines)][1:]
    for (start, name), end in zip(starts.items(), ends, strict=True):
        last = next((at for at in range(start + 1, end) if _FIELD.match(lines[at])), end)
        said = [at for at in range(start + 1, last) if lines[at].strip()]
        depth = min(indentation(lines[at]) for at in said)
        sign = (
            ""
            if name not in text_names()
            else " |-"
            if any(lines[at].lstrip().startswith("- ") for at in said)
            else " >-"
        )
        lines[start] = f"{name}:{sign}"
        for at in said if not depth else ():
            lines[at] = f"  {lines[at]}"
    return "\n".join(lines)


def headed(text: str) -> Refusal | None:
    """The refusal of a file that has headings instead of fields."""
    lines = text.split("\n")
    starts = _headings(lines)
    if not starts:
        return None
    first, *others = starts
    changed = with_fields(text).split("\n")
    what = f"this heading is read as a comment; so it is in line{'s' if len(others) > 1 else ''} "
    what += " and ".join(filter(None, [", ".join(str(at + 1) for at in others[:-1]), str(others[-1] + 1)]))
    hint = f'write "{changed[first]}" instead, and indent the lines below it by 2 spaces; do so with the others'
    return Refusal(first + 1, 1, "not-yaml", what, hint)


def _headings(lines: list[str]) -> dict[int, str]:
    """The lines (from 0) that name fields as headings, each with the field; none if one alone does."""
    there = {found[0].rstrip(": ") for line in lines if (found := _FIELD.match(line))}
    named: dict[int, str] = {}
    for at, line in enumerate(lines):
        heading = _HEADING.fullmatch(line.rstrip())
        name = re.sub(r"[ -]+", "_", heading[1].strip().lower()) if heading else ""
        if name not in field_names() or name in there:
            continue
        below = next((one for one in lines[at + 1 :] if one.strip()), "#")
        if not below.startswith("#") and not _FIELD.match(below):
            named[at] = name
            there.add(name)
    return named if len(named) >= _FEWEST else {}
