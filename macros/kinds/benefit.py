"""A benefit: what an organization gains from sharing knowledge with another."""

from __future__ import annotations

from pydantic import Field

from .entity import Entity
from .text import Prose, Sentence


class Benefit(Entity):
    """One reason to meet, and how to notice that it came true."""

    order: int = Field(ge=1, le=20, description="Its place in the source's list, from 1.")
    how: Prose = Field(description="How sharing knowledge brings this about.")
    signs: tuple[Sentence, ...] = Field(
        min_length=1, max_length=4, description="What you would see afterwards if it came true."
    )
    case: Sentence = Field(description="How to put it to a director or board in one sentence.")
