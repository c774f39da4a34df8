"""Rules about lists: no repeats, ids of their own, and closed word lists in their order."""

from __future__ import annotations

from typing import get_args

from ..fields import Loc, Text, parts, shapes, spell, texts
from ..kinds import Entity
from ..kinds.text import Part
from ..kinds.vocabulary import LevelId, StageId
from ..listed import BULLET, ITEM_MARK, clear_items, marked_items, marks_of
from ..problems import excerpt
from .markup import is_item
from .rules import Finding, Findings, entity_rule

_ORDERED = {"levels": get_args(LevelId), "stages": get_args(StageId)}


@entity_rule("repeated-item", Entity)
def items_differ(entity: Entity) -> Findings:
    """No list holds the same item twice."""
    for at, part in parts(entity):
        for name, shape in shapes(type(part)).items():
            items = getattr(part, name) if shape.many else ()
            for place, item in enumerate(items):
                first = items.index(item)
                if first < place:
                    shown = excerpt(item) if isinstance(item, str) else "all of it"
                    where = (*at, name, place)
                    text = f"{spell(where)} is the same as {spell((*at, name, first))}: {shown}"
                    yield Finding(where, text, "delete one of them")


@entity_rule("list-order", Entity)
def words_in_order(entity: Entity) -> Findings:
    """Levels are listed from lightest to closest, stages in the order in which they happen."""
    for name, order in _ORDERED.items():
        found = getattr(entity, name, ())
        ordered = sorted(found, key=order.index)
        if list(found) != ordered:
            text = f"{name} are not in their order: {', '.join(found)}"
            yield Finding((name,), text, f"write {name}: [{', '.join(ordered)}]")


@entity_rule("part-ids", Entity)
def part_ids_differ(entity: Entity) -> Findings:
    """Parts of one sort have different ids in an entry, since what readers fill in is kept by them.

    So have the sections, questions, sides, factors and measures of an assessment, the items of a checklist, the columns
    and rows of a worksheet, and the series and milestones of a plan.
    """
    first: dict[tuple[type[Part], str], Loc] = {}
    for at, part in parts(entity):
        id = getattr(part, "id", None)
        if id is not None and (earlier := first.setdefault((type(part), id), at)) != at:
            where = (*at, "id")
            yield Finding(where, f'{spell(where)} is "{id}", like that of {spell(earlier)}', "give it an id of its own")


@entity_rule("list-mark", Entity)
def no_marks_of_lists(entity: Entity) -> Findings:
    """An item of a list starts with its words: no bullet, number or letter comes along from where it was copied, and no
    emoji that stands before each of them. Lists in long texts start each line with a hyphen.
    """
    lists: dict[Loc, list[Text]] = {}
    for text in texts(entity):
        if is_item(text):
            place = -1 if isinstance(text.at[-1], int) else -2
            lists.setdefault((*text.at[:place], text.field), []).append(text)
        elif not text.value.isascii() and (found := BULLET.search(text.value)):
            hint = 'start each line of a list with "- "' if text.form == "prose" else "delete it"
            yield Finding(text.at, f"{spell(text.at)} holds a bullet: {found[0].strip()}", hint, found[0].strip())
    for items in lists.values():
        yield from _marks_in(items)


def _marks_in(items: list[Text]) -> Findings:
    for text in items:
        if held := marked_items(text.value):
            hint = "make an item of each, and delete what stands before it"
            yield Finding(text.at, f"{spell(text.at)} holds {len(held)} items in one", hint)
    marks = marks_of([text.value for text in items])
    found = [(text, ITEM_MARK.match(text.value)) for text in items if not marked_items(text.value)]
    marked = [(text, mark[1]) for text, mark in found if mark]
    if marks:
        marked = [(text, mark.strip()) for text, mark in zip(items, marks, strict=True)]
    if marked:
        text, mark = marked[0]
        said = f"{spell(text.at)} starts with {mark}, but is an item of a list already"
        more = len(marked) - 1
        if more:
            said += f"; so it is with {more} more of them"
        hint = f"delete the {mark}" if len({one for _, one in marked}) == 1 else "delete what stands before their words"
        yield Finding(text.at, said, hint, mark)
    elif not any(marked_items(text.value) for text in items):
        for text in items:
            if not text.value.isascii() and (bullet := BULLET.search(text.value)):
                yield Finding(
                    text.at, f"{spell(text.at)} holds a bullet: {bullet[0].strip()}", "delete it", bullet[0].strip()
                )


@entity_rule("several-in-one", Entity, severity="advice")
def items_stand_alone(entity: Entity) -> Findings:
    """Each item of a list has a line of its own."""
    for text in texts(entity):
        if isinstance(text.at[-1], int) and not marked_items(text.value) and (held := clear_items(text.value)):
            said = f"{spell(text.at)} looks like {len(held)} items in one: {excerpt(text.value)}"
            yield Finding(text.at, said, f"make an item of each: {', '.join(held)}")
