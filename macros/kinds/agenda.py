"""An agenda: a session of one to two hours, block by block, that can be fitted to a length."""

from __future__ import annotations

from pydantic import Field

from .entity import Usable
from .text import Id, Line, Minute, MinuteRange, Part, PeopleRange, Prose, Sentence, Step, Title
from .vocabulary import BlockKind, Format, Priority


class Block(Part):
    """One part of an agenda."""

    title: Title = Field(description="What the block is called on the agenda that people receive.")
    kind: BlockKind = Field(description="What sort of block it is; it sets the color and the icon.")
    minutes: MinuteRange = Field(description="How long it may take: least, ideal and most minutes.")
    priority: Priority = Field(description="must: never left out. should: left out late. could: left out first.")
    only_from: Minute | None = Field(
        default=None, description="Leave the block out of sessions shorter than this many minutes."
    )
    lead: Id = Field(description="The id of the role in data/roles that leads the block.")
    purpose: Sentence = Field(description="What the block is for, in one sentence that participants may read.")
    steps: tuple[Step, ...] = Field(
        min_length=1, max_length=8, description="What happens, in order. The minutes add up to the ideal length."
    )
    activity: Id | None = Field(default=None, description="The id of an activity in data/activities that it uses.")
    prompts: tuple[Id, ...] = Field(default=(), max_length=10, description="Ids of prompts in data/prompts to ask.")
    takeaway: Line | None = Field(
        default=None, description="A question to ask before going on, about what people take away; none for a break."
    )
    notes: Prose | None = Field(default=None, description="What only the facilitator needs to know.")


class Agenda(Usable):
    """A complete plan for one meeting."""

    order: int | None = Field(
        default=None,
        ge=1,
        le=50,
        description="Its place among the agendas that people use most, from 1. Those without one follow by title.",
    )
    goal: Sentence = Field(description="What the people in the room will have at the end.")
    minutes: Minute = Field(description="The length it is written for, in minutes.")
    people: PeopleRange = Field(description="How many people it works for, all organizations together.")
    organizations: PeopleRange = Field(description="How many organizations it works for.")
    formats: tuple[Format, ...] = Field(min_length=1, description="Where it works: in-person, video, hybrid.")
    roles: tuple[Id, ...] = Field(min_length=1, description="Ids of the roles in data/roles to fill beforehand.")
    prepare: tuple[Sentence, ...] = Field(
        min_length=1, max_length=10, description="What to do before the session, in order."
    )
    materials: tuple[Line, ...] = Field(default=(), max_length=12, description="What to bring or open.")
    hybrid: Sentence | None = Field(
        default=None, description="How it works in a mixed room, for those on screen and those who are there."
    )
    blocks: tuple[Block, ...] = Field(min_length=3, max_length=20, description="The parts of the session, in order.")
    afterwards: tuple[Sentence, ...] = Field(
        min_length=1, max_length=8, description="What to do after the session, in order."
    )
