"""A tip: one piece of advice, with what to do and why."""

from __future__ import annotations

from pydantic import Field

from .entity import Applicable
from .text import Prose, Sentence
from .vocabulary import Series


class Tip(Applicable):
    """Advice that can be followed this week."""

    series: Series = Field(description="The list it belongs to.")
    order: int = Field(ge=1, le=50, description="Its place in that list, from 1.")
    why: Prose = Field(description="Why it matters.")
    do: tuple[Sentence, ...] = Field(min_length=1, max_length=8, description="What to do, one instruction each.")
    example: Prose | None = Field(default=None, description="An example; say so if it is illustrative.")
