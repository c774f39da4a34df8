"""Rules about lists: no repeats, ids of their own, and closed word lists in their order."""

from __future__ import annotations

from typing import get_args

from ..fields import Loc, parts, shapes, spell
from ..kinds import Entity
from ..kinds.text import Part
from ..kinds.vocabulary import LevelId, StageId
from ..problems import excerpt
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
