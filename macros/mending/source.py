"""The values of a file as they stand in its text, so that one can be changed and all else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from ..fields import Loc
from ..loading.events import events

_BLOCK = re.compile(r"[>|][-+0-9]*[^\n]*\n")


@dataclass(frozen=True)
class Leaf:
    """A text, number or word of a file, or the name of a field.

    at: the way to it; for a name, to its field.
    start, end: where it stands in the text, with its quotation marks.
    style: the sign of its quotation marks or of a text below it; empty for a value without.
    """

    at: Loc
    is_name: bool
    start: int
    end: int
    style: str
    value: str
    in_brackets: bool

    def body(self, text: str) -> tuple[int, int]:
        """Where its words stand, without quotation marks and without the line of a >-."""
        if self.style in ("'", '"') and self.style:
            return self.start + 1, self.end - 1
        header = _BLOCK.match(text, self.start, self.end) if self.style in (">", "|") and self.style else None
        return (header.end() if header else self.start), self.end


def leaves(text: str) -> list[Leaf]:
    """All leaves of a text, in their order. Raises SyntaxFault for what is not YAML."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def offset(mark: Any) -> int:
        return min(starts[mark.line] + mark.column, len(text)) if mark.line < len(starts) else len(text)

    found: list[Leaf] = []
    stack: list[_Open] = []
    for event in events(text):
        if isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
            _close_value(stack)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            stack.append(_Open(isinstance(event, yaml.MappingStartEvent), bool(event.flow_style)))
        elif isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
            is_name = bool(stack) and stack[-1].awaits_name
            value = event.value if isinstance(event, yaml.ScalarEvent) else ""
            if is_name:
                stack[-1].name = value
            if isinstance(event, yaml.ScalarEvent):
                in_brackets = any(one.in_brackets for one in stack)
                place = (offset(event.start_mark), offset(event.end_mark))
                found.append(Leaf(_way(stack), is_name, *place, event.style or "", value, in_brackets))
            if is_name:
                stack[-1].awaits_name = False
            else:
                _close_value(stack)
    return found


@dataclass
class _Open:
    """A group or list that is being read."""

    is_group: bool
    in_brackets: bool
    count: int = 0
    name: str = ""
    awaits_name: bool = True

    def __post_init__(self) -> None:
        self.awaits_name = self.is_group


def _close_value(stack: list[_Open]) -> None:
    if stack:
        stack[-1].count += 1
        stack[-1].awaits_name = stack[-1].is_group


def _way(stack: list[_Open]) -> Loc:
    return tuple(one.name if one.is_group else one.count for one in stack)


def written(value: str | int | bool, leaf: Leaf) -> str:
    """A short value as YAML, in the style of what stood there."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if leaf.style in ("'", '"') and leaf.style and leaf.style not in value and "\\" not in value:
        return f"{leaf.style}{value}{leaf.style}"
    is_plain = re.fullmatch(r"[\w(][^\n]*", value) and not re.search(
        r": |:$| #|[\[\]{},]" if leaf.in_brackets else r": |:$| #", value
    )
    is_word = re.fullmatch(r"-?\d+|true|false|null", value)
    return value if is_plain and not is_word else "'" + value.replace("'", "''") + "'"


def lines_of(text: str) -> Iterator[str]:
    """The lines of a text with their ends."""
    yield from text.splitlines(keepends=True)
