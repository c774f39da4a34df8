"""A stage: a step of planning a session, or a phase of a 6-12 month partnership."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .entity import Entity
from .text import Id, Line, Part, Prose, Title


class Action(Part):
    """Something to do in a stage."""

    title: Title = Field(description="The task, as an instruction.")
    text: Prose = Field(description="How to do it, and why.")


class Stage(Entity):
    """A page of the playbook: what to do now, with everything needed in place."""

    path: Literal["session", "partnership"] = Field(
        description="Whether it is a step of a session or a phase of a partnership."
    )
    order: int = Field(ge=1, le=9, description="Its place on that path, from 1.")
    takes: Line = Field(description="How long before, or for how long, such as: three to four weeks before.")
    intro: Prose = Field(description="What this stage is for and what is true at its end.")
    actions: tuple[Action, ...] = Field(min_length=2, max_length=10, description="What to do, in order.")
    done_when: tuple[Line, ...] = Field(min_length=1, max_length=6, description="How you know the stage is done.")
    goals: tuple[Id, ...] = Field(default=(), description="Ids of goals to show in place.")
    prompts: tuple[Id, ...] = Field(default=(), description="Ids of prompts to show in place.")
    checklists: tuple[Id, ...] = Field(default=(), description="Ids of checklists to show in place.")
    agendas: tuple[Id, ...] = Field(default=(), description="Ids of agendas to show in place.")
    messages: tuple[Id, ...] = Field(default=(), description="Ids of messages to show in place.")
