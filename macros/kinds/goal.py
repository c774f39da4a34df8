"""A goal: a reason to hold a session, with what to ask and who to invite."""

from __future__ import annotations

from pydantic import Field

from .entity import Applicable
from .text import Line, Sentence


class Goal(Applicable):
    """An example of what a session may be for."""

    examples: tuple[Line, ...] = Field(min_length=1, max_length=6, description="Topics that fit this goal.")
    guiding_questions: tuple[Line, ...] = Field(
        min_length=2, max_length=8, description="Questions that lead the discussion toward the goal."
    )
    invite: tuple[Line, ...] = Field(min_length=1, max_length=6, description="Whose presence makes it work.")
    success: tuple[Sentence, ...] = Field(
        min_length=1, max_length=5, description="How you will know that the session reached the goal."
    )
