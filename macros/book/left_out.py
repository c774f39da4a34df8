"""Entries without what an edition leaves out: what only led there is gone, what can't do without it is told."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Any, NamedTuple, TypeVar

from ..fields import WRITTEN, Loc, Shape, shapes
from ..kinds import Entity
from ..kinds.assessment import Help
from ..kinds.entity import Related
from ..kinds.situation import Neighbor
from ..kinds.term import WayIn
from ..kinds.text import Part
from .references import ID_FIELDS

P = TypeVar("P", bound=Part)

_ONLY_LEAD = (Help, Neighbor, Related, WayIn)
"""Parts that say nothing but where to go, and why."""
_LINK = re.compile(r"\[([^\]]+)\]\(([a-z]+:[a-z0-9-]+)\)")


class Needed(NamedTuple):
    """A place of an entry that can't do without another entry."""

    at: Loc
    ref: str


def without(entity: Entity, gone: Set[str]) -> tuple[Entity, list[Needed]]:
    """An entry that names nothing of what is gone, by kind:id; and the places that need it."""
    needed: list[Needed] = []
    return _without(entity, gone, (), needed), needed


def _without(part: P, gone: Set[str], at: Loc, needed: list[Needed]) -> P:
    changes: dict[str, Any] = {}
    for name, shape in shapes(type(part)).items():
        value, where = getattr(part, name), (*at, name)
        if value is None or value == ():
            continue
        if shape.form == "part":
            new = _parts(part, name, value, gone, where, needed)
        elif shape.form == "reference" or (type(part), name) in ID_FIELDS:
            new = _references(part, name, shape, value, gone, where, needed)
        elif shape.form in WRITTEN:
            new = tuple(_unlinked(one, gone) for one in value) if shape.many else _unlinked(value, gone)
        else:
            continue
        if new != value:
            changes[name] = new
    return part.model_copy(update=changes) if changes else part


def _parts(part: Part, name: str, value: Any, gone: Set[str], at: Loc, needed: list[Needed]) -> Any:
    if not isinstance(value, tuple):
        return _without(value, gone, at, needed)
    left = [(place, one) for place, one in enumerate(value) if not (isinstance(one, _ONLY_LEAD) and _ref(one) in gone)]
    if len(left) < _fewest(part, name):
        needed.extend(Needed((*at, place), _ref(one)) for place, one in enumerate(value) if _ref(one) in gone)
        return value
    return tuple(_without(one, gone, (*at, place), needed) for place, one in left)


def _references(part: Part, name: str, shape: Shape, value: Any, gone: Set[str], at: Loc, needed: list[Needed]) -> Any:
    kind = ID_FIELDS.get((type(part), name))
    lost = [
        (place, ref)
        for place, one in enumerate(value if shape.many else (value,))
        if (ref := f"{kind}:{one}" if kind else one) in gone
    ]
    if not lost:
        return value
    places = {place for place, _ in lost}
    left = tuple(one for place, one in enumerate(value) if place not in places) if shape.many else None
    if (len(left or ()) < _fewest(part, name)) if shape.many else part.__class__.model_fields[name].is_required():
        needed.extend(Needed((*at, place) if shape.many else at, ref) for place, ref in lost)
        return value
    return left


def _ref(part: Part) -> str:
    return str(getattr(part, "to", ""))


def _fewest(part: Part, name: str) -> int:
    """How many items a list of a part has at the least."""
    metadata = type(part).model_fields[name].metadata
    return max((int(one.min_length) for one in metadata if hasattr(one, "min_length")), default=0)


def _unlinked(text: str, gone: Set[str]) -> str:
    """A text in which the words that led to what is gone lead nowhere."""
    if "](" not in text:
        return text
    return _LINK.sub(lambda link: link[1] if link[2] in gone else link[0], text)


def prose_without(text: str, file: str, gone: Set[str]) -> str:
    """A page of prose in which the words that led to entries that are gone lead nowhere.

    Args:
        text: the page as Markdown.
        file: its path below docs/, such as stages/index.md.
        gone: the entries' files by the same measure, such as stories/texas-2036-and-cfa.md.
    """
    up = file.count("/")

    def link(found: re.Match[str]) -> str:
        steps = found[2].count("../")
        path = "/".join([*file.split("/")[: up - steps], found[3]]) if steps <= up else found[3]
        return found[1] if path in gone else found[0]

    return _PAGE_LINK.sub(link, text) if gone else text


_PAGE_LINK = re.compile(r"\[([^\]]+)\]\(((?:\.\./)*)([a-z0-9/-]+\.md)(?:#[^)\s]*)?\)")
