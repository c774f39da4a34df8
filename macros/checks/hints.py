"""Rules about the hints of the agenda builder."""

from __future__ import annotations

from ..kinds.hint import Hint
from ..kinds.vocabulary import WORDS
from .rules import Context, Finding, Findings, Found, entity_rule, playbook_rule


@entity_rule("hint-threshold", Hint)
def thresholds_fit(hint: Hint) -> Findings:
    """A hint has a threshold if its trigger compares with a number, or hours if it looks at clocks, and only then."""
    compares = WORDS["trigger"][hint.trigger].count("{}")
    if compares == 2 and hint.hours is None:
        text = f"hours are missing, but {hint.trigger} compares with two"
        yield Finding(("trigger",), text, "add hours with earliest and latest")
    elif compares != 2 and hint.hours is not None:
        text = f"hours are given, but {hint.trigger} looks at no clock"
        yield Finding(("hours",), text, "delete hours")
    if compares == 1 and hint.threshold is None:
        text = f"threshold is missing, but {hint.trigger} compares with a number"
        yield Finding(("trigger",), text, "add threshold with the number")
    elif compares != 1 and hint.threshold is not None:
        text = f"threshold is {hint.threshold}, but {hint.trigger} compares with no number"
        yield Finding(("threshold",), text, "delete threshold")


@playbook_rule("hint-trigger")
def triggers_differ(context: Context) -> Found:
    """Each trigger belongs to one hint, so that the agenda builder does not say two things at once."""
    first: dict[str, str] = {}
    for entry in context.playbook.of("hint"):
        if not isinstance(entry.entity, Hint):
            continue
        other = first.setdefault(entry.entity.trigger, entry.id)
        if other != entry.id:
            text = f"trigger is {entry.entity.trigger}, like that of {other}"
            yield entry, Finding(("trigger",), text, "delete one of the two")
