"""Which fields of an entry name other entries, and all references that an entry makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..fields import Loc, parts, shapes, texts
from ..kinds.agenda import Agenda, Block
from ..kinds.assessment import Factor, Measure, Question, QuestionSection, Side
from ..kinds.checklist import ChecklistItem
from ..kinds.entity import Citation, Entity, Related
from ..kinds.plan import After, Milestone, PlanSeries
from ..kinds.source import Source
from ..kinds.stage import Stage
from ..kinds.text import Part
from ..kinds.worksheet import Column, Dictionary, Original, Row

ID_FIELDS: dict[tuple[type[Part], str], str] = {
    (Agenda, "roles"): "role",
    (Block, "lead"): "role",
    (Block, "activity"): "activity",
    (Block, "prompts"): "prompt",
    (ChecklistItem, "owner"): "role",
    (Citation, "source"): "source",
    (Milestone, "stage"): "stage",
    (Milestone, "lead"): "role",
    (Milestone, "agenda"): "agenda",
    (Milestone, "checklist"): "checklist",
    (Milestone, "assessment"): "assessment",
    (Milestone, "worksheet"): "worksheet",
    (Milestone, "message"): "message",
    (Original, "source"): "source",
    (Source, "listed_in"): "source",
    (Stage, "goals"): "goal",
    (Stage, "prompts"): "prompt",
    (Stage, "checklists"): "checklist",
    (Stage, "agendas"): "agenda",
    (Stage, "messages"): "message",
}
"""Fields that hold the bare id of another entry, with the kind it is of. Fields of form kind:id find themselves."""

OWN_IDS: frozenset[tuple[type[Part], str]] = frozenset(
    {
        (After, "milestone"),
        (ChecklistItem, "id"),
        (Column, "id"),
        (Dictionary, "closeness"),
        (Dictionary, "meaning"),
        (Dictionary, "other"),
        (Dictionary, "own"),
        (Entity, "moved_from"),
        (Factor, "id"),
        (Measure, "id"),
        (Measure, "sections"),
        (Milestone, "id"),
        (Milestone, "series"),
        (PlanSeries, "id"),
        (Question, "about_side"),
        (Question, "factor"),
        (Question, "id"),
        (QuestionSection, "id"),
        (Row, "id"),
        (Side, "id"),
    }
)
"""Fields that name the entry itself or a piece of it. A test demands that each id field is here or above."""

TEXT_LINK = re.compile(r"\]\(([^)\s]*)\)?")
"""The target of a Markdown link."""
_ENTRY_LINK = re.compile(r"[a-z]+:[a-z0-9-]+")

Via = Literal["related", "citation", "field", "text"]


@dataclass(frozen=True)
class Mention:
    """One place where an entry names another: the way to it, the other's kind:id, and by what it is named.

    written: the words in the file, the kind:id or the bare id.
    related: the relation with its reason, if that is what names it.
    """

    at: Loc
    ref: str
    via: Via
    written: str
    related: Related | None = None


def mentions(entity: Entity) -> Iterator[Mention]:
    """Every reference to an entry that an entry makes, by field or by a link in its texts."""
    for at, part in parts(entity):
        for name, kind, many in _reference_fields(type(part)):
            value = getattr(part, name)
            related = part if isinstance(part, Related) else None
            via: Via = "related" if related else "citation" if isinstance(part, Citation) else "field"
            for place, written in enumerate(value if many else (value,)):
                if written is not None:
                    where = (*at, name, place) if many else (*at, name)
                    yield Mention(where, f"{kind}:{written}" if kind else written, via, written, related)
    for text in texts(entity):
        if "](" in text.value:
            for found in TEXT_LINK.finditer(text.value):
                if is_entry_link(found[1]):
                    yield Mention(text.at, found[1], "text", found[1])


def is_entry_link(target: str) -> bool:
    """Whether a link's target has the form kind:id."""
    return _ENTRY_LINK.fullmatch(target) is not None


@cache
def _reference_fields(model: type[Part]) -> tuple[tuple[str, str, bool], ...]:
    """The fields of a model that name entries: name, kind (empty where the value says it), and whether it is a list."""
    return tuple(
        (name, ID_FIELDS.get((model, name), ""), shape.many)
        for name, shape in shapes(model).items()
        if shape.form == "reference" or (model, name) in ID_FIELDS
    )
