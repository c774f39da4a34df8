"""Writes two fields that were written as one into lines of their own: what `macros/loading/pairs.py` reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..loading.pairs import Fields
from ..loading.repairs import quoted
from .source import Leaf

_STEP = 2


def plain_or_quoted(words: str) -> str:
    """Words as YAML takes them, in quotation marks only if they need them."""
    is_plain = re.fullmatch(r"\w[^\n]*", words) and not re.search(r": |:$| #", words)
    is_typed = re.fullmatch(r"-?\d+|true|false|null", words)
    return words if is_plain and not is_typed else quoted(words)


def part_name(text: str, name: Leaf, pair: Fields) -> str:
    """The text with fields where the name of the first is followed by the value of the last."""
    column = name.start - text.rfind("\n", 0, name.start) - 1
    return text[: name.start] + _before_last(pair, column) + text[name.end :]


def part_items(text: str, names: Sequence[Leaf], pairs: Sequence[Fields]) -> str | None:
    """The text with items of a list where their names stand as those of fields; None if these share their lines."""
    lines = text.split("\n")
    starts = [text.count("\n", 0, name.start) for name in names]
    column = names[0].start - text.rfind("\n", 0, names[0].start) - 1
    if len(set(starts)) < len(starts) or any(name.in_brackets for name in names):
        return None
    changed = lines[: starts[0]]
    for at in range(starts[0], len(lines)):
        if at in starts:
            name, pair = names[starts.index(at)], pairs[starts.index(at)]
            rest = lines[at][column + name.end - name.start :]
            changed.append(f"{' ' * column}- {_before_last(pair, column + _STEP)}{rest}")
        elif lines[at].strip() and len(lines[at]) - len(lines[at].lstrip(" ")) <= column:
            return "\n".join([*changed, *lines[at:]])
        else:
            changed.append(" " * _STEP + lines[at] if lines[at].strip() else lines[at])
    return "\n".join(changed)


def part_text(text: str, leaf: Leaf, pair: Fields) -> str | None:
    """The text with fields where a text in one line holds the values of all; None if there is no room for them."""
    line = text.rfind("\n", 0, leaf.start) + 1
    before = text[line : leaf.start]
    if leaf.in_brackets or leaf.style in (">", "|") or "\n" in text[leaf.start : leaf.end]:
        return None
    if re.fullmatch(r" *- +", before):
        return text[: leaf.start] + _written(pair, len(before)) + text[leaf.end :]
    if not re.fullmatch(r" *(?:- +)?[a-z_]+: +", before):
        return None
    inner = len(before) - len(before.lstrip(" -")) + _STEP
    return f"{text[:line]}{before.rstrip()}\n{' ' * inner}{_written(pair, inner)}{text[leaf.end :]}"


def part_value(text: str, leaf: Leaf, pair: Fields) -> str | None:
    """The text with a value that also holds that of the next field, and that field below it."""
    line = text.rfind("\n", 0, leaf.start) + 1
    found = re.fullmatch(r"( *(?:- +)?)[a-z_]+: +", text[line : leaf.start])
    if not found or leaf.in_brackets or "\n" in text[leaf.start : leaf.end]:
        return None
    return text[: line + len(found[1])] + _written(pair, len(found[1])) + text[leaf.end :]


def _before_last(pair: Fields, column: int) -> str:
    """All fields of a pair but the value of the last, each in a line of its own that starts in a column."""
    last = list(pair)[-1]
    lines = [f"{name}: {_value(pair[name])}" for name in pair if name != last]
    return f"\n{' ' * column}".join([*lines, last])


def _written(pair: Fields, column: int) -> str:
    return f"\n{' ' * column}".join(f"{name}: {_value(value)}" for name, value in pair.items())


def _value(value: str | int) -> str:
    return str(value) if isinstance(value, int) else plain_or_quoted(value)
