"""Rules about ranges: least, ideal, most."""

from __future__ import annotations

from ..fields import parts, spell
from ..kinds import Entity
from ..kinds.text import MinuteRange, PeopleRange
from .rules import Finding, Findings, entity_rule


@entity_rule("range-order", Entity)
def ranges_ascend(entity: Entity) -> Findings:
    """In a range of minutes or people, least is not more than ideal, and ideal not more than most."""
    for at, part in parts(entity):
        if isinstance(part, MinuteRange) and not part.least <= part.ideal <= part.most:
            text = f"{spell(at)} goes {part.least}, {part.ideal}, {part.most}"
            yield Finding(at, text, "write least, ideal and most so that none is smaller than the one before")
        elif isinstance(part, PeopleRange) and part.least > part.most:
            text = f"{spell(at)} goes from {part.least} to {part.most}"
            yield Finding(at, text, "write the smaller number as least and the larger as most")
