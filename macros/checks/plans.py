"""Rules about plans."""

from __future__ import annotations

from itertools import pairwise

from ..kinds.plan import Milestone, Plan
from ..kinds.vocabulary import MonthWeek
from ..problems import did_you_mean
from .rules import Finding, Findings, entity_rule

_DAYS: dict[MonthWeek | None, tuple[int, int]] = {
    "first": (1, 7),
    "second": (8, 14),
    "third": (15, 21),
    "fourth": (22, 28),
    "last": (22, 31),
    None: (1, 31),
}
"""The days of a month that its weeks can have; any of them where a milestone names no week."""


@entity_rule("plan-months", Plan)
def milestones_in_order(plan: Plan) -> Findings:
    """The milestones of a plan are in the order of their months and weeks, none later than the plan's last month."""
    latest = (0, 0)
    for place, milestone in enumerate(plan.milestones):
        first, last = _days(plan, milestone)
        if milestone.month > plan.months:
            text = f'"{milestone.title}" is in month {milestone.month}, but the plan has {plan.months}'
            yield Finding(("milestones", place, "month"), text, "move it, or make the plan longer")
        if milestone.month < latest[0]:
            text = f'"{milestone.title}" is in month {milestone.month}, below one in month {latest[0]}'
            hint = "list the milestones in the order of their months"
            yield Finding(("milestones", place, "month"), text, hint)
        elif (milestone.month, last) < latest:
            text = f'"{milestone.title}" is earlier in month {milestone.month} than one above it'
            field = "series" if milestone.series else "week"
            yield Finding(("milestones", place, field), text, "move it up, or name a later week")
        latest = max(latest, (milestone.month, first))


@entity_rule("plan-series", Plan)
def series_have_meetings(plan: Plan) -> Findings:
    """Each series of a plan has meetings, one in a month at the most, and these leave the week to the series."""
    known = {series.id: series for series in plan.series}
    for place, milestone in enumerate(plan.milestones):
        if milestone.series is None:
            continue
        if milestone.series not in known:
            text = f'"{milestone.title}" is part of {milestone.series}, but the plan has no such series'
            close = did_you_mean(milestone.series, known)
            hint = f"write {close}" if close else 'add it to "series" of the plan, or delete it here'
            yield Finding(("milestones", place, "series"), text, hint)
        if milestone.week is not None:
            text = f'"{milestone.title}" names a week, but its series does so for all its meetings'
            yield Finding(("milestones", place, "week"), text, 'delete "week" here, or "series"')
    for place, series in enumerate(plan.series):
        meetings = [(at, one) for at, one in enumerate(plan.milestones) if one.series == series.id]
        if not meetings:
            text = f"the series {series.id} has no meetings"
            yield Finding(("series", place, "id"), text, f"write series: {series.id} in its milestones, or delete it")
        for (_, before), (at, meeting) in pairwise(meetings):
            if before.month == meeting.month:
                text = f'"{meeting.title}" is in month {meeting.month}, as "{before.title}" of the same series is'
                hint = "move one of them to another month, or take it out of the series"
                yield Finding(("milestones", at, "month"), text, hint)


@entity_rule("plan-after", Plan)
def milestones_wait_for_earlier_ones(plan: Plan) -> Findings:
    """What a milestone waits for stands above it, and the months and weeks of the two leave that many days."""
    places = {milestone.id: place for place, milestone in reversed(tuple(enumerate(plan.milestones)))}
    for place, milestone in enumerate(plan.milestones):
        if milestone.after is None:
            continue
        at, needed = ("milestones", place, "after", "milestone"), milestone.after.milestone
        if needed not in places:
            text = f'"{milestone.title}" waits for {needed}, but no milestone has this id'
            close = did_you_mean(needed, places)
            above = [one.id for one in plan.milestones[:place]]
            others = f"the id of a milestone above it: {', '.join(above)}" if above else 'delete "after"'
            yield Finding(at, text, f"write {close or others}" if close or above else others)
        elif circle := _circle(plan, places, place):
            text = f'"{milestone.title}" waits for itself: {" after ".join(circle)}'
            yield Finding(at, text, 'delete "after" in one of them')
        elif places[needed] > place:
            text = f'"{milestone.title}" waits for {needed}, which stands below it'
            yield Finding(at, text, "move it below what it waits for")
        else:
            before = plan.milestones[places[needed]]
            room = (milestone.month - before.month) * 31 + _days(plan, milestone)[1] - _days(plan, before)[0]
            if milestone.after.days > room >= 0:
                text = f'"{milestone.title}" is {milestone.after.days} days after {needed}, but there are {room}'
                hint = f"write days: {room} or fewer, or move one of the two"
                yield Finding(("milestones", place, "after", "days"), text, hint)


@entity_rule("plan-week", Plan, severity="advice")
def milestones_have_a_place(plan: Plan) -> Findings:
    """A milestone says in which week it is, or of which series it is part, or what it comes after."""
    for place, milestone in enumerate(plan.milestones):
        if milestone.week is None and milestone.series is None and milestone.after is None:
            text = f'"{milestone.title}" says nothing of its place in month {milestone.month}'
            yield Finding(("milestones", place, "month"), text, 'add "week", such as week: second')


@entity_rule("plan-objective", Plan, severity="advice")
def meetings_have_objectives(plan: Plan) -> Findings:
    """Each meeting of a series has an objective, which stands in a field of its own."""
    for place, milestone in enumerate(plan.milestones):
        if milestone.what.lower().startswith("objective:"):
            text = f'"{milestone.title}" has its objective in what the partners do'
            yield Finding(("milestones", place, "what"), text, 'move it to "objective", and say here what they do')
        elif milestone.series and milestone.objective is None:
            text = f'"{milestone.title}" has no objective'
            hint = 'add "objective": one thing that people can do or have decided at the end'
            yield Finding(("milestones", place, "title"), text, hint)


def _days(plan: Plan, milestone: Milestone) -> tuple[int, int]:
    """The first and the last day of its month that a milestone can have."""
    return _DAYS[plan.week_of(milestone)]


def _circle(plan: Plan, places: dict[str, int], start: int) -> list[str]:
    """The ids from a milestone by what each waits for back to it; nothing if they don't lead back."""
    way = [plan.milestones[start].id]
    after = plan.milestones[start].after
    while after and after.milestone in places and after.milestone not in way[1:]:
        way.append(after.milestone)
        if places[after.milestone] == start:
            return way
        after = plan.milestones[places[after.milestone]].after
    return []
