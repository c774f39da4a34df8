"""Rules about the blocks of an agenda."""

from __future__ import annotations

from collections.abc import Iterator

from ..kinds.agenda import Agenda
from .rules import Finding, entity_rule


@entity_rule("agenda-minutes", Agenda)
def minutes_add_up(agenda: Agenda) -> Iterator[Finding]:
    """The ideal minutes of an agenda's blocks add up to its own minutes.

    Blocks that are only for longer sessions (only_from) don't count.
    """
    total = sum(
        block.minutes.ideal for block in agenda.blocks if block.only_from is None or block.only_from <= agenda.minutes
    )
    if total != agenda.minutes:
        text = f"the ideal minutes of the blocks add up to {total}, but minutes is {agenda.minutes}"
        difference = agenda.minutes - total
        change = f"give the blocks {difference} more" if difference > 0 else f"take {-difference} from the blocks"
        yield Finding(("minutes",), text, f"{change}, or write minutes: {total}")
