"""A plan: a partnership of 6, 9 or 12 months, meeting by meeting."""

from __future__ import annotations

from pydantic import Field

from .entity import Usable
from .text import Id, Minute, Part, Sentence, Title
from .vocabulary import MonthWeek, StageId


class PlanSeries(Part):
    """Meetings that come back once a month, such as the monthly calls. The planner gives them a fixed weekday."""

    id: Id = Field(description="A short name that no other series of this plan has.")
    title: Title = Field(description="What the meetings are called together, as in a calendar.")
    week: MonthWeek = Field(description="In which week of the month they are: first, second, third, fourth or last.")
    minutes: Minute = Field(ge=1, description="How long each takes, unless a milestone says otherwise.")


class After(Part):
    """What a milestone waits for."""

    milestone: Id = Field(description="The id of the milestone that has to be over, which stands above this one.")
    days: int = Field(ge=0, le=366, description="How many days later this one is, at the least.")


class Milestone(Part):
    """Something that happens at a certain time."""

    id: Id = Field(description="A short name that no other milestone of this plan has.")
    title: Title = Field(description="What happens.")
    month: int = Field(ge=0, le=24, description="In which month, counted from the kickoff's month as 1; 0 is before.")
    week: MonthWeek | None = Field(
        default=None,
        description="In which week of the month, for what is part of no series: first, second, third, fourth or last.",
    )
    series: Id | None = Field(default=None, description="The id of the plan's series that it is one meeting of.")
    after: After | None = Field(default=None, description="The milestone that it needs, and how many days before.")
    stage: StageId = Field(description="The phase it belongs to.")
    objective: Sentence | None = Field(
        default=None, description="What people can do or have decided at the end: one narrow objective, not a topic."
    )
    what: Sentence = Field(description="What the partners do.")
    result: Sentence = Field(description="What exists afterwards.")
    minutes: Minute | None = Field(
        default=None, description="How long the meeting takes, if it is one and its series doesn't say it."
    )
    lead: Id = Field(description="The id of the role in data/roles that leads.")
    agenda: Id | None = Field(default=None, description="The id of the agenda in data/agendas to use.")
    checklist: Id | None = Field(default=None, description="The id of the checklist in data/checklists to use.")
    assessment: Id | None = Field(default=None, description="The id of the check in data/assessments to answer.")
    worksheet: Id | None = Field(default=None, description="The id of the worksheet in data/worksheets to fill in.")
    message: Id | None = Field(default=None, description="The id of the message in data/messages to send.")


class Plan(Usable):
    """What happens in each month."""

    months: int = Field(ge=1, le=24, description="How many months it covers from the kickoff.")
    hours: int = Field(ge=1, le=500, description="Hours each participant spends in meetings, about.")
    series: tuple[PlanSeries, ...] = Field(default=(), max_length=6, description="Meetings that come back each month.")
    milestones: tuple[Milestone, ...] = Field(min_length=1, max_length=40, description="What happens, in order.")
    adapt: tuple[Sentence, ...] = Field(min_length=1, max_length=6, description="When and how to change the plan.")

    def minutes_of(self, milestone: Milestone) -> int | None:
        """How long a milestone takes: as it says itself, or else as its series does; None if it is no meeting."""
        if milestone.minutes is not None:
            return milestone.minutes
        series = self._series_of(milestone)
        return series.minutes if series else None

    def week_of(self, milestone: Milestone) -> MonthWeek | None:
        """In which week of its month a milestone is, by itself or by its series; None if neither says it."""
        if milestone.week is not None:
            return milestone.week
        series = self._series_of(milestone)
        return series.week if series else None

    def uses_of(self, milestone: Milestone) -> list[str]:
        """What a milestone uses of the playbook, as kind:id."""
        kinds = ("agenda", "checklist", "assessment", "worksheet", "message")
        return [f"{kind}:{id}" for kind in kinds if (id := getattr(milestone, kind))]

    def _series_of(self, milestone: Milestone) -> PlanSeries | None:
        return next((series for series in self.series if series.id == milestone.series), None)
