"""Rules about plans."""

from __future__ import annotations

from ..kinds.plan import Plan
from .rules import Finding, Findings, entity_rule


@entity_rule("plan-months", Plan)
def milestones_in_order(plan: Plan) -> Findings:
    """The milestones of a plan are in the order of their months, and none is later than the plan's last month."""
    before = 0
    for place, milestone in enumerate(plan.milestones):
        at = ("milestones", place, "month")
        if milestone.month > plan.months:
            text = f'"{milestone.title}" is in month {milestone.month}, but the plan has {plan.months}'
            yield Finding(at, text, "move it, or make the plan longer")
        if milestone.month < before:
            text = f'"{milestone.title}" is in month {milestone.month}, below one in month {before}'
            yield Finding(at, text, "list the milestones in the order of their months")
        before = max(before, milestone.month)
