"""Rules about the steps of an activity."""

from __future__ import annotations

from ..kinds.activity import Activity
from .rules import Finding, Findings, entity_rule


@entity_rule("step-minutes", Activity)
def steps_add_up(activity: Activity) -> Findings:
    """The minutes of an activity's steps add up to its ideal minutes, if any step has minutes.

    The agenda builder scales them to the length of a block.
    """
    timed = [step.minutes for step in activity.steps if step.minutes is not None]
    total, ideal = sum(timed), activity.minutes.ideal
    if timed and total != ideal:
        text = f"the minutes of the steps add up to {total}, but the ideal is {ideal}"
        change = f"give the steps {ideal - total} more" if total < ideal else f"take {total - ideal} from the steps"
        yield Finding(("minutes", "ideal"), text, f"{change}, or write ideal: {total}")
