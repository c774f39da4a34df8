"""A plan: a partnership of 6, 9 or 12 months, meeting by meeting."""

from __future__ import annotations

from pydantic import Field

from .entity import Usable
from .text import Id, Minute, Part, Sentence, Title
from .vocabulary import StageId


class Milestone(Part):
    """Something that happens at a certain time."""

    title: Title = Field(description="What happens.")
    month: int = Field(ge=0, le=24, description="In which month, counted from the kickoff's month as 1; 0 is before.")
    stage: StageId = Field(description="The phase it belongs to.")
    what: Sentence = Field(description="What the partners do.")
    result: Sentence = Field(description="What exists afterwards.")
    minutes: Minute | None = Field(default=None, description="How long the meeting takes, if it is one.")
    lead: Id = Field(description="The id of the role in data/roles that leads.")
    agenda: Id | None = Field(default=None, description="The id of the agenda in data/agendas to use.")
    checklist: Id | None = Field(default=None, description="The id of the checklist in data/checklists to use.")


class Plan(Usable):
    """What happens in each month."""

    months: int = Field(ge=1, le=24, description="How many months it covers from the kickoff.")
    hours: int = Field(ge=1, le=500, description="Hours each participant spends in meetings, about.")
    milestones: tuple[Milestone, ...] = Field(min_length=4, max_length=40, description="What happens, in order.")
    adapt: tuple[Sentence, ...] = Field(min_length=1, max_length=6, description="When and how to change the plan.")
