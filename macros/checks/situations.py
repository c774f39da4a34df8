"""Rules about situations."""

from __future__ import annotations

from ..kinds import BY_NAME
from ..kinds.situation import Situation
from .rules import Finding, Findings, entity_rule

USABLE = ("agenda", "activity", "prompt", "message", "checklist", "worksheet", "assessment", "plan")
"""Kinds of entry that a reader can do something with: start, copy, tick or fill in."""


@entity_rule("step-opens", Situation)
def steps_open_something_to_use(situation: Situation) -> Findings:
    """Each step of a situation opens another entry that can be used: agenda, message, checklist and the like."""
    opened: dict[str, str] = {}
    for name, step in situation.steps:
        kind = step.open.partition(":")[0]
        if kind in BY_NAME and kind not in USABLE:
            text = f"{name} opens {step.open}, which is to be read and not used"
            yield Finding((name, "open"), text, f"open one of these kinds: {', '.join(USABLE)}")
        elif step.open in opened:
            text = f"{name} opens {step.open}, which {opened[step.open]} opens too"
            yield Finding((name, "open"), text, "open another entry, or merge the steps")
        opened.setdefault(step.open, name)
