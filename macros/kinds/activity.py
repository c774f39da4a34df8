"""An activity: one way to fill a block of an agenda."""

from __future__ import annotations

from pydantic import Field

from .entity import Usable
from .text import Line, MinuteRange, PeopleRange, Prose, Sentence, Step
from .vocabulary import BlockKind, Format


class Activity(Usable):
    """Something a group does together, with its steps."""

    block: BlockKind = Field(description="The kind of agenda block it fills.")
    purpose: Sentence = Field(description="What the group gets out of it, in one sentence.")
    minutes: MinuteRange = Field(description="How long it may take: least, ideal and most minutes.")
    people: PeopleRange = Field(description="How many people it works for.")
    formats: tuple[Format, ...] = Field(min_length=1, description="Where it works: in-person, video, hybrid.")
    materials: tuple[Line, ...] = Field(default=(), max_length=12, description="What to bring or open.")
    steps: tuple[Step, ...] = Field(
        min_length=2, max_length=12, description="What to do, in order. The minutes add up to the ideal length."
    )
    online: Sentence | None = Field(default=None, description="What changes on a video call.")
    hybrid: Sentence | None = Field(
        default=None, description="How it works in a mixed room, for those on screen and those who are there."
    )
    watch_for: tuple[Sentence, ...] = Field(
        default=(), max_length=6, description="What goes wrong easily, and how to prevent it."
    )
    variations: tuple[Sentence, ...] = Field(default=(), max_length=6, description="Other ways to run it.")
    notes: Prose | None = Field(default=None, description="Anything else that helps the facilitator.")
