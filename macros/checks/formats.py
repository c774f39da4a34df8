"""Rules about where something works."""

from __future__ import annotations

from ..kinds.activity import Activity
from ..kinds.agenda import Agenda
from ..kinds.entity import Usable
from .rules import Finding, Findings, entity_rule

# For each format that changes how something is run: the field that says how, and what it says.
SAID = {
    "video": ("online", "what changes on a video call", "what changes on a video call"),
    "hybrid": (
        "hybrid",
        "how it works for those on screen",
        "who hosts the screen, what replaces what is handed round or put on a wall, how people are paired and vote",
    ),
}


@entity_rule("format-how", Usable)
def formats_say_how(entry: Usable) -> Findings:
    """What works on video or in a mixed room says how, and only then.

    An activity with video among its formats has online, and one with hybrid has the field hybrid. An agenda with hybrid
    among its formats has the field hybrid.
    """
    if not isinstance(entry, Activity | Agenda):
        return
    for name, (field, what, words) in SAID.items():
        if field not in type(entry).model_fields:
            continue
        if name in entry.formats and getattr(entry, field) is None:
            hint = f"write {field}: and {words}; or take {name} out of formats"
            yield Finding(("formats",), f"formats has {name}, but nothing says {what}", hint)
        elif name not in entry.formats and getattr(entry, field) is not None:
            text = f"{field} says {what}, but formats does not have {name}"
            yield Finding((field,), text, f"add {name} to formats, or delete {field}")
