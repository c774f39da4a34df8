"""The lengths an agenda is shown in, and when each of its blocks starts."""

from __future__ import annotations

from dataclasses import dataclass

from ..fitting import Fit, fit_agenda, share_steps
from ..kinds.activity import Activity
from ..kinds.agenda import Agenda, Block
from ..kinds.text import Step

LENGTHS = (60, 90, 120)


def lengths_of(agenda: Agenda) -> list[Fit]:
    """The lengths an agenda is shown in, shortest first: its own, and 60, 90 and 120 minutes where they fit exactly."""
    fits = [fit_agenda(agenda.blocks, length) for length in sorted({agenda.minutes, *LENGTHS})]
    return [fit for fit in fits if fit.exact or fit.target == agenda.minutes]


def own_length(agenda: Agenda) -> Fit:
    """The agenda at the length it is written for."""
    return fit_agenda(agenda.blocks, agenda.minutes)


@dataclass(frozen=True)
class ScheduledBlock:
    """A block of a fitted agenda: its number from 1, its start and its length, both in minutes."""

    number: int
    block: Block
    start: int
    minutes: int


def schedule(fit: Fit, agenda: Agenda) -> list[ScheduledBlock]:
    """The blocks that a fit keeps, each with its start."""
    rows, start = [], 0
    for number, (block, minutes) in enumerate(zip(agenda.blocks, fit.minutes, strict=True), start=1):
        if minutes is not None:
            rows.append(ScheduledBlock(number, block, start, minutes))
            start += minutes
    return rows


def activity_lengths(activity: Activity) -> list[int]:
    """The lengths an activity is shown in, in minutes: the least, the ideal and the most; none without timed steps."""
    if not any(step.minutes for step in activity.steps):
        return []
    return sorted({activity.minutes.least, activity.minutes.ideal, activity.minutes.most})


def timed_steps(activity: Activity) -> list[tuple[Step, tuple[int | None, ...]]]:
    """The steps, each with its minutes at each length that the activity is shown in."""
    minutes = [step.minutes for step in activity.steps]
    shares = [share_steps(minutes, length) for length in activity_lengths(activity)]
    return [(step, tuple(at_length[place] for at_length in shares)) for place, step in enumerate(activity.steps)]


def block_steps(block: Block, length: int) -> list[tuple[Step, int | None]]:
    """The steps of a block, each with its minutes when the block has a length."""
    return list(zip(block.steps, share_steps([step.minutes for step in block.steps], length), strict=True))
