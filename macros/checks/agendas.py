"""Rules about the blocks of an agenda."""

from __future__ import annotations

from ..fields import spell
from ..kinds.activity import Activity
from ..kinds.agenda import Agenda
from ..problems import excerpt
from .activities import minutes_of_steps
from .rules import Context, Finding, Findings, Found, entity_rule, playbook_rule


@entity_rule("agenda-minutes", Agenda)
def minutes_add_up(agenda: Agenda) -> Findings:
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


@entity_rule("block-lead", Agenda)
def leads_are_invited(agenda: Agenda) -> Findings:
    """Whoever leads a block is among the agenda's roles, so that somebody is asked beforehand."""
    for place, block in enumerate(agenda.blocks):
        if block.lead not in agenda.roles:
            at = ("blocks", place, "lead")
            yield Finding(at, f"{spell(at)} is {block.lead}, which is not among roles", f"add {block.lead} to roles")


@entity_rule("block-steps", Agenda)
def block_steps_add_up(agenda: Agenda) -> Findings:
    """The minutes of a block's steps add up to its ideal minutes, if any step has minutes."""
    for place, block in enumerate(agenda.blocks):
        yield from minutes_of_steps(block.steps, block.minutes.ideal, ("blocks", place, "minutes", "ideal"))


@entity_rule("block-takeaway", Agenda)
def takeaways_are_asked(agenda: Agenda) -> Findings:
    """The takeaway of a block is a question, and a break has none."""
    for place, block in enumerate(agenda.blocks):
        at = ("blocks", place, "takeaway")
        if block.takeaway is None:
            continue
        if block.kind == "break":
            yield Finding(at, f"{spell(at)} asks what people take away from a break", "delete it")
        elif not block.takeaway.endswith("?"):
            text = f"{excerpt(block.takeaway)} is no question"
            yield Finding(at, text, "write the question to ask before going on, with a question mark at its end")


@playbook_rule("block-activity")
def activities_fit(context: Context) -> Found:
    """An activity is used in blocks of its own kind."""
    for entry in context.playbook.of("agenda"):
        blocks = entry.entity.blocks if isinstance(entry.entity, Agenda) else ()
        for place, block in enumerate(blocks):
            used = context.playbook.get(f"activity:{block.activity}") if block.activity else None
            if used and isinstance(used.entity, Activity) and used.entity.block != block.kind:
                text = (
                    f"{block.activity} is for blocks of kind {used.entity.block}, but this one is of kind {block.kind}"
                )
                hint = "choose another activity, or change the kind of one of them"
                yield entry, Finding(("blocks", place, "activity"), text, hint)


@playbook_rule("block-minutes")
def blocks_stay_in_bounds(context: Context) -> Found:
    """A block that names an activity gets no less time than the activity needs, and no more than it can fill."""
    for entry in context.playbook.of("agenda"):
        blocks = entry.entity.blocks if isinstance(entry.entity, Agenda) else ()
        for place, block in enumerate(blocks):
            used = context.playbook.get(f"activity:{block.activity}") if block.activity else None
            if not (used and isinstance(used.entity, Activity)):
                continue
            least, most = used.entity.minutes.least, used.entity.minutes.most
            at = ("blocks", place, "minutes")
            if block.minutes.least < least:
                text = f"{spell(at)}.least is {block.minutes.least}, but {block.activity} takes {least} at least"
                yield entry, Finding((*at, "least"), text, f"write least: {least}, or choose a shorter activity")
            if block.minutes.most > most:
                text = f"{spell(at)}.most is {block.minutes.most}, but {block.activity} fills {most} at most"
                yield entry, Finding((*at, "most"), text, f"write most: {most}, or choose a longer activity")
