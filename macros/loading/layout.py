"""Fields that stand beside the group they belong to, or as items of a list: which group each was meant for is told by
its name. The suggest form lays a file out alike (widgets/suggest/layout.ts), held to tests/unit/layout-vectors.json.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ..fields import Loc, shapes, spell
from ..kinds.text import Part
from .refusal import Refusal
from .repairs import MOST_CHARACTERS, indentation

_FIELD = re.compile(r"( *)([-*+•–] +)?([a-z_]+):(?: +(\S.*))?")
_DASHED = re.compile(r" *[-*+•–] ")
_SIGN = re.compile(r"[>|][-+0-9]*")
NO_DASH = "is a list, but its item starts without a dash"
"""How the refusal of an item ends that nothing else is wrong with."""
_STEP = 2
_SOME = 2
"""Lines: more that follow each other are said by the first and the last."""


class Laid(NamedTuple):
    """A text of as many lines with each field in its group, what to say, and the last line (from 1) that was wrong."""

    text: str
    refusals: list[Refusal]
    last: int


@dataclass(eq=False)
class _Inside:
    """What a field holds: the column of its name as it stands and as it belongs. Columns count from 0.

    shown: where what it holds stands; None until the first of it is found. column: where that belongs.
    """

    model: type[Part]
    at: Loc
    outer: int = -_STEP
    outer_column: int = -_STEP
    shown: int | None = None
    column: int = 0

    def settle(self, shown: int, is_dash: bool) -> int:
        """Where something belongs that was found first, and so stands for all that follows."""
        return _settled(shown, self.outer, self.outer_column, is_dash)


@dataclass(eq=False)
class _Group(_Inside):
    """Fields that belong together.

    opened: the line that they start in. dash: the column of the dashes before them, if they stand as items.
    """

    opened: int = 0
    dash: int | None = None
    names: list[str] = field(default_factory=list)

    def lacks(self, name: str) -> bool:
        return name in shapes(self.model) and name not in self.names

    def needs(self, name: str) -> bool:
        return self.lacks(name) and self.model.model_fields[name].is_required()


@dataclass(eq=False)
class _List(_Inside):
    """A list of groups."""

    items: list[_Placed] = field(default_factory=list)


@dataclass(eq=False)
class _Placed:
    """A line (from 0) with a field: the columns of its name as it stands and as it belongs, and the dash before it.

    why: what is wrong with its place. body: the lines of its value, if those are no fields.
    """

    line: int
    name: str
    rest: str
    shown: int
    column: int
    dash: str
    why: str
    group: _Group
    body: range = range(0)


def lay_out(text: str, model: type[Part]) -> Laid | None:
    """The text with each field in the group that it was meant for; None if all are there. It may be no better."""
    if len(text) > MOST_CHARACTERS:
        return None
    lines = text.split("\n")
    reader = _Reader(lines, model)
    reader.read()
    for many in reader.lists:
        _merge(many)
    wrong = [one for one in reader.placed if one.why]
    # A field that is out of place by one space is a slip, which says itself where it belongs.
    if not wrong or (len(wrong) == 1 and abs(wrong[0].shown - wrong[0].column) == 1):
        return None
    changed = list(lines)
    for one in reader.placed:
        _move(one, lines, changed)
    return Laid("\n".join(changed), list(_refusals(wrong, lines, changed)), wrong[-1].line + 1)


class _Reader:
    """Goes through the lines once. The stack holds the open groups and lists, the entry first."""

    def __init__(self, lines: list[str], model: type[Part]) -> None:
        self.lines = lines
        self.stack: list[_Group | _List] = [_Group(model, ())]
        self.placed: list[_Placed] = []
        self.lists: list[_List] = []

    def read(self) -> None:
        at = 0
        while at < len(self.lines):
            found = _FIELD.fullmatch(self.lines[at].rstrip())
            placed = None
            if found:
                name, rest = found[3], found[4] or ""
                placed = (
                    self.item(at, len(found[1]), found[2], name, rest)
                    if found[2]
                    else self.field(at, len(found[1]), name, rest)
                )
            at = self.open(placed) if placed else at + 1

    def open(self, one: _Placed) -> int:
        """Open what a field holds. Returns the line after its value, unless that is made of fields."""
        self.placed.append(one)
        one.group.names.append(one.name)
        shape = shapes(one.group.model).get(one.name)
        way = (*one.group.at, one.name)
        if shape and shape.part and not one.rest:
            if shape.many:
                self.lists.append(_List(shape.part, way, one.shown, one.column))
                self.stack.append(self.lists[-1])
            else:
                self.stack.append(_Group(shape.part, way, one.shown, one.column, opened=one.line))
        is_list_of_texts = shape is not None and shape.many and not shape.part and not one.rest
        end = at = one.line + 1
        while at < len(self.lines):
            line = self.lines[at]
            if line.strip() and not self.is_in_value(line, one, is_list_of_texts):
                break
            is_in_text = _SIGN.fullmatch(one.rest) and indentation(line) > one.shown
            is_comment = line.lstrip().startswith("#") and not is_in_text
            at += 1
            if line.strip() and not is_comment:
                end = at
        one.body = range(one.line + 1, end)
        said = [line for line in self.lines[one.line + 1 : end] if line.strip() and not line.lstrip().startswith("#")]
        if isinstance(self.stack[-1], _List) and self.stack[-1].shown is None and said:
            self.stack[-1].shown = indentation(said[0])  # its items are texts
        return at

    def is_in_value(self, line: str, one: _Placed, is_list_of_texts: bool) -> bool:
        """Whether a line is a part of a field's value, and no field of its own."""
        now, found = indentation(line), _FIELD.fullmatch(line.rstrip())
        if found is None:
            return True
        is_sibling = not found[2] and any(
            isinstance(of, _Group) and of.shown == now and of.lacks(found[3]) for of in self.stack
        )
        if found[2] and any(
            isinstance(of, _List) and of.shown == now and found[3] in shapes(of.model) for of in self.stack
        ):
            return False
        if _SIGN.fullmatch(one.rest) and now > indentation(self.lines[one.line]):
            # A field of an open group is none if the text itself stands in its column.
            first = indentation(self.lines[one.line + 1])
            if not is_sibling or (now == first and now != one.shown):
                return True
        if is_list_of_texts and found[2] and now >= one.shown:
            return True
        return now > one.shown and not any(found[3] in shapes(open.model) for open in self.stack)

    def field(self, at: int, column: int, name: str, rest: str) -> _Placed | None:
        """Put a field without a dash into its group."""
        top = self.stack[-1]
        if isinstance(top, _List) and top.shown is None and name in shapes(top.model) and column > top.outer:
            return self.item(at, column, "", name, rest)
        groups = [one for one in self.stack if isinstance(one, _Group)]
        here = next((one for one in reversed(groups) if one.shown == column), None)
        if isinstance(top, _Group) and top.shown is None and top.lacks(name):
            top.shown, top.column = column, top.settle(column, False)
            return self.put(top, at, column, name, rest, column <= top.outer)
        lists = [one for one in self.stack if isinstance(one, _List) and one.items]
        of = next((one for one in lists if one.items[-1].group is here), None)
        if here and of and name == here.names[0]:
            return self.item(at, column, "", name, rest, of)
        deeper = groups[groups.index(here) + 1 :] if here else groups
        chosen = next((one for one in reversed(deeper) if one.lacks(name)), None)
        if here and here.lacks(name) and not (chosen and chosen.needs(name) and not here.needs(name)):
            chosen = here
        chosen = chosen or next((one for one in reversed(groups) if one.lacks(name)), here)
        return self.put(chosen, at, column, name, rest, chosen is not here) if chosen else None

    def put(self, group: _Group, at: int, column: int, name: str, rest: str, is_outside: bool) -> _Placed:
        del self.stack[self.stack.index(group) + 1 :]
        why = "outside" if is_outside and column != group.column else ""
        return _Placed(at, name, rest, column, group.column, "", why, group)

    def item(self, at: int, column: int, dash: str, name: str, rest: str, of: _List | None = None) -> _Placed | None:
        """Start an item of a list with a field; or put the field into its group, if no list is there for it."""
        inside = column + len(dash)
        lists = [
            one
            for one in reversed(self.stack)
            if isinstance(one, _List)
            and (one is of if of else one.shown == column or (one.shown is None and column >= one.outer))
            and name in shapes(one.model)
        ]
        for one in reversed(self.stack):
            if isinstance(one, _List):
                if one in lists:
                    fitting = next((other for other in lists if self.goes_on(at, inside, other)), one)
                    return self.start(fitting, at, column, dash, name, rest)
            elif one.lacks(name):
                if one.shown is None and column >= one.outer:
                    one.shown, one.dash, one.column = inside, column, one.settle(column, False)
                if column in (one.dash, one.shown):
                    why = "as-items" if one.dash == column else "dashed"
                    del self.stack[self.stack.index(one) + 1 :]
                    return _Placed(at, name, rest, inside, one.column, "", why, one)
        alike = [one for one in self.stack if isinstance(one, _List) and one.items and one.items[0].name == name]
        top = self.stack[-1]
        if not alike and isinstance(top, _List) and top.shown is None and name in shapes(top.model):
            alike = [top]  # nothing of it was found yet, and no other list takes such an item
        return self.start(alike[-1], at, column, dash, name, rest) if alike else None

    def goes_on(self, at: int, inside: int, of: _List) -> bool:
        """Whether the field after the first of an item is one that the items of a list have."""
        for line in self.lines[at + 1 :]:
            found = _FIELD.fullmatch(line.rstrip())
            if found and not found[2] and len(found[1]) == inside:
                return found[3] in shapes(of.model)
            if line.strip() and indentation(line) < inside:
                break
        return True

    def start(self, one: _List, at: int, column: int, dash: str, name: str, rest: str) -> _Placed:
        del self.stack[self.stack.index(one) + 1 :]
        is_first, width = one.shown is None, len(dash) or _STEP
        if one.shown is None:
            # A dash that was left out stood where there is room for it.
            one.shown = column - (_STEP if not dash and column >= one.outer + 2 * _STEP else 0)
            one.column = one.settle(one.shown, True)
        belongs = one.column + width
        group = _Group(one.model, (*one.at, len(one.items)), shown=column + len(dash), column=belongs, opened=at)
        why = "no-dash" if not dash else "outside" if column != one.shown or (is_first and column < one.outer) else ""
        placed = _Placed(at, name, rest, column + len(dash), belongs, dash or "- ", why, group)
        one.items.append(placed)
        self.stack.append(group)
        return placed


def _settled(shown: int, outer: int, outer_column: int, is_dash: bool) -> int:
    """Where a value belongs that stands in a column, if its field moves from one column to another."""
    least, shift = outer_column + (0 if is_dash else 1), outer_column - outer
    moved = shown + shift
    if shift > 0 and shown > outer_column:
        return shown
    if shift < 0 and moved <= outer_column:
        moved = shown
    return moved if moved >= least else outer_column + _STEP


def _move(one: _Placed, lines: list[str], changed: list[str]) -> None:
    """Write a field where it belongs, and its value with it."""
    changed[one.line] = " " * (one.column - len(one.dash)) + one.dash + lines[one.line][one.shown :]
    said = [at for at in one.body if lines[at].strip()]
    if one.column == one.shown or not said:
        return
    depth = min(indentation(lines[at]) for at in said)
    belongs = _settled(depth, one.shown, one.column, _DASHED.match(lines[said[0]]) is not None)
    for at in said:
        changed[at] = " " * (indentation(lines[at]) + belongs - depth) + lines[at].lstrip(" ")


def _merge(of: _List) -> None:
    """Put items together that are one, with a dash before each field."""
    said = [one.group.names for one in of.items]
    order = list(shapes(of.model))
    needed = {name for name in order if of.model.model_fields[name].is_required()}
    lacking = sum(len(needed - set(names)) for names in said)
    ways = (_best_way(said, needed, order), _best_way(said, needed, None))
    way = min(ways, key=lambda way: way.lacking)
    if way.lacking < lacking:
        for at, one in enumerate(of.items):
            if at not in way.starts:
                one.dash, one.why = " " * len(one.dash), "item"


class _Way(NamedTuple):
    """How items are put together: how many fields they then lack, and where they start."""

    lacking: int
    starts: tuple[int, ...]


def _best_way(said: list[list[str]], needed: set[str], order: list[str] | None) -> _Way:
    """The way to put neighbors together that leaves the fewest fields lacking, and of these that which changes the
    least. order: that of the fields of an item, if only those are put together that are in order.
    """
    best = [_Way(0, ())]
    for end in range(1, len(said) + 1):
        found: list[_Way] = []
        for start in range(end - 1, -1, -1):
            names = [name for one in said[start:end] for name in one]
            if end - start > 1 and len(set(names)) < len(names):
                break
            if order is None or end - start == 1 or names == sorted(names, key=order.index):
                before = best[start]
                found.append(_Way(before.lacking + len(needed - set(names)), (*before.starts, start)))
        best.append(min(found, key=lambda way: (way.lacking, -len(way.starts))))
    return best[-1]


# What to say


def _refusals(wrong: list[_Placed], lines: list[str], changed: list[str]) -> Iterator[Refusal]:
    """One refusal for all fields that have the same mistake."""
    alike: dict[str, list[_Placed]] = {}
    for one in wrong:
        alike.setdefault(one.why, []).append(one)
    for why, ones in alike.items():
        first = ones[0]
        names = [f'"{one.name}:"' for one in ones if one.group is first.group]
        text, hint = _SAY[why](first.group, names, ones, _moves(ones, wrong, lines, changed))
        others = {one.group.at for one in ones} - {first.group.at}
        if others:
            where = first.group.at[:-1]
            is_in_list = all(at[:-1] == where and isinstance(at[-1], int) for at in (*others, first.group.at) if at)
            what = "item" if is_in_list else "group"
            text += f"; so it is with {len(others)} more {what}{'' if len(others) == 1 else 's'}"
            text += f" of {spell(where)}" if is_in_list else ""
        yield Refusal(first.line + 1, indentation(lines[first.line]) + 1, "misplaced-field", text, hint)


def _say_outside(group: _Group, names: list[str], ones: list[_Placed], moves: dict[int, list[int]]) -> tuple[str, str]:
    is_one = len(names) == 1
    if ones[0].dash:
        text = f"this item of {spell(group.at[:-1])} is not indented like the others of its list"
    elif not group.at:
        text = (
            f"{_listed(names)} {'is a field' if is_one else 'are fields'} of the entry, but indented as if it were not"
        )
    else:
        text = f"{_listed(names)} {'belongs' if is_one else 'belong'} to {_owner(group)}, but "
        text += f"{'stands' if is_one else 'stand'} outside of it"
    return text, "; ".join(_shifted(by, at) for by, at in moves.items())


def _say_dashed(group: _Group, names: list[str], ones: list[_Placed], _: dict[int, list[int]]) -> tuple[str, str]:
    verb = "belongs" if len(names) == 1 else "belong"
    text = f"a dash starts an item of a list, but {_listed(names)} {verb} to {_owner(group)}"
    return text, f'delete the "- " in {_lines(one.line for one in ones)}'


def _say_as_items(group: _Group, names: list[str], ones: list[_Placed], _: dict[int, list[int]]) -> tuple[str, str]:
    what = f'the fields of "{group.at[-1]}:"' if group.at else "the fields of the entry"
    text = f"{what} stand as items of a list, each with a dash"
    lines = _lines(one.line for one in ones)
    # Without it they would stand right below the name of their group, as if they were beside it.
    if group.dash == group.outer:
        return text, f"write a space instead of the dash in {lines}"
    return text, f'delete the "- " in {lines}'


def _say_item(group: _Group, names: list[str], ones: list[_Placed], _: dict[int, list[int]]) -> tuple[str, str]:
    text = f"a dash starts a new item of {spell(group.at[:-1])}, but {names[0]} belongs to the item above it"
    return text, f"write a space instead of the dash in {_lines(one.line for one in ones)}"


def _say_no_dash(group: _Group, names: list[str], ones: list[_Placed], moves: dict[int, list[int]]) -> tuple[str, str]:
    text = f"{spell(group.at[:-1])} {NO_DASH}"
    starts = {one.line for one in ones}
    where = "before" if ones[0].shown < ones[0].column else "instead of the two spaces before"
    hint = f'write "- " {where} {names[0]} in {_lines(starts)}'
    below = [at for places in moves.values() for at in places if at not in starts]
    return text, hint + (f", and put 2 more spaces before {_each(below)}" if below else "")


_SAY = {
    "outside": _say_outside,
    "dashed": _say_dashed,
    "as-items": _say_as_items,
    "item": _say_item,
    "no-dash": _say_no_dash,
}


def _moves(ones: list[_Placed], wrong: list[_Placed], lines: list[str], changed: list[str]) -> dict[int, list[int]]:
    """By how much the lines move that do so for some fields, each with the lines (from 0)."""
    found: dict[int, list[int]] = {}
    starts = {one.line: one for one in wrong}
    is_ours = False
    for at, (line, new) in enumerate(zip(lines, changed, strict=True)):
        if at in starts:
            is_ours = any(one is starts[at] for one in ones)
        if is_ours and line.strip() and (by := indentation(new) - indentation(line)):
            found.setdefault(by, []).append(at)
    return found


def _shifted(by: int, at: list[int]) -> str:
    if by > 0:
        return f"put {by} more {'space' if by == 1 else 'spaces'} before {_each(at)}"
    return f"take away {-by} {'space' if by == -1 else 'spaces'} before {_each(at)}"


def _each(at: list[int]) -> str:
    return _lines(at) if len(at) == 1 else f"each of {_lines(at)}"


def _lines(of: Iterable[int]) -> str:
    """Lines (from 0) in words: line 3, lines 3, 4 and 6 to 8."""
    runs: list[list[int]] = []
    for at in sorted(of):
        if runs and at == runs[-1][-1] + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    said = [
        words
        for run in runs
        for words in ([f"{run[0] + 1} to {run[-1] + 1}"] if len(run) > _SOME else [str(at + 1) for at in run])
    ]
    return f"line{'' if len(said) == 1 and len(runs[0]) == 1 else 's'} {_listed(said)}"


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def _owner(group: _Group) -> str:
    if not group.at:
        return "the entry"
    if isinstance(group.at[-1], int):
        return f"the item of {spell(group.at[:-1])} that starts in line {group.opened + 1}"
    return f'"{group.at[-1]}:" in line {group.opened + 1}'
