"""A challenge: something that makes working together hard, with its remedy."""

from __future__ import annotations

from pydantic import Field

from .entity import Applicable
from .text import Line, Prose, Sentence


class Challenge(Applicable):
    """What goes wrong, why, and what to do about it."""

    order: int = Field(ge=1, le=20, description="Its place in the source's list, from 1.")
    heard_as: tuple[Line, ...] = Field(
        min_length=1, max_length=5, description="What people say when this is the trouble, in everyday words."
    )
    why: Prose = Field(description="Why it happens.")
    remedy: Prose = Field(description="What helps, in short.")
    do: tuple[Sentence, ...] = Field(min_length=2, max_length=8, description="What to do, one instruction each.")
