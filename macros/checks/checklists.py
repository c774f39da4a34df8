"""Rules about checklists."""

from __future__ import annotations

from ..fields import spell
from ..kinds.checklist import Checklist
from .rules import Finding, Findings, entity_rule


@entity_rule("checklist-ids", Checklist)
def item_ids_differ(checklist: Checklist) -> Findings:
    """The items of a checklist have different ids, across all its sections, since ticks are kept by them."""
    seen: set[str] = set()
    for number, section in enumerate(checklist.sections):
        for place, item in enumerate(section.items):
            if item.id in seen:
                at = ("sections", number, "items", place, "id")
                yield Finding(at, f'{spell(at)} is "{item.id}", like an item above', "give it an id of its own")
            seen.add(item.id)
