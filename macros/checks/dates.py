"""Rules about dates."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ..fields import Loc
from ..kinds import Entity
from .rules import Context, Finding, Findings, Found, entity_rule, playbook_rule


@entity_rule("date-order", Entity)
def dates_ascend(entity: Entity) -> Findings:
    """An entry is reviewed on or after the day it was added, and changed no earlier than that."""
    if entity.reviewed < entity.added:
        text = f"reviewed is {entity.reviewed}, before added, which is {entity.added}"
        yield Finding(("reviewed",), text, "mend the one that is wrong")
    for place, change in enumerate(entity.changes):
        if change.on < entity.added:
            text = f"the change of {change.on} is before added, which is {entity.added}"
            yield Finding(("changes", place, "on"), text, "mend the date that is wrong")


@playbook_rule("date-in-future")
def dates_are_past(context: Context) -> Found:
    """No date of an entry lies in the future."""
    for entry in context.playbook.entries.values():
        for at, date in _dates(entry.entity):
            if date > context.latest:
                hint = f"write the day it happened; today is {context.today}"
                yield entry, Finding(at, f"{date} is in the future", hint)


@entity_rule("changes-order", Entity)
def changes_newest_first(entity: Entity) -> Findings:
    """Changes are listed with the newest first."""
    changes = entity.changes
    for place in range(1, len(changes)):
        if changes[place].on > changes[place - 1].on:
            text = f"the change of {changes[place].on} stands below an older one"
            yield Finding(("changes", place, "on"), text, "list the newest change first")


def _dates(entity: Entity) -> Iterator[tuple[Loc, datetime.date]]:
    yield ("added",), entity.added
    yield ("reviewed",), entity.reviewed
    for place, change in enumerate(entity.changes):
        yield ("changes", place, "on"), change.on
