"""A hint: what the agenda builder says about a plan, and what the saying rests on."""

from __future__ import annotations

from pydantic import Field

from .entity import Entity
from .text import Count, Prose, Sentence
from .vocabulary import Evidence, Trigger


class Hint(Entity):
    """One thing the builder looks for in an agenda, with its advice and its evidence."""

    order: int = Field(ge=1, le=50, description="Its place among the hints, from 1; the most pressing first.")
    trigger: Trigger = Field(description="What the builder looks for. It knows these and no others.")
    threshold: Count | None = Field(
        default=None, description="The number at which it speaks up, for the triggers that compare with one."
    )
    advice: Sentence = Field(description="What to do, in the words that stand beside the agenda.")
    grade: Evidence = Field(description="How well it is supported: source, research, weak or ours.")
    evidence: Prose = Field(description="What the research or the documents say, and how far that reaches.")
