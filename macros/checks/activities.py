"""Rules about the steps of an activity."""

from __future__ import annotations

from collections.abc import Sequence

from ..fields import Loc
from ..kinds.activity import Activity
from ..kinds.text import Step
from .rules import Finding, Findings, entity_rule


@entity_rule("step-minutes", Activity)
def steps_add_up(activity: Activity) -> Findings:
    """The minutes of an activity's steps add up to its ideal minutes, if any step has minutes.

    The agenda builder scales them to the length of a block.
    """
    yield from minutes_of_steps(activity.steps, activity.minutes.ideal, ("minutes", "ideal"))


def minutes_of_steps(steps: Sequence[Step], ideal: int, at: Loc) -> Findings:
    """What is found where steps have minutes that don't add up to the ideal ones. at: the way to these."""
    timed = [step.minutes for step in steps if step.minutes is not None]
    total = sum(timed)
    if timed and total != ideal:
        text = f"the minutes of the steps add up to {total}, but the ideal is {ideal}"
        change = f"give the steps {ideal - total} more" if total < ideal else f"take {total - ideal} from the steps"
        yield Finding(at, text, f"{change}, or write ideal: {total}")
