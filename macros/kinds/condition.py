"""A condition: something that must be true for two organizations to be a good match."""

from __future__ import annotations

from pydantic import Field

from .entity import Applicable
from .text import Line, Prose, Sentence, TitledText


class Condition(Applicable):
    """One of the conditions for a partnership that shares knowledge."""

    order: int = Field(ge=1, le=20, description="Its place in the source's list, from 1.")
    why: Prose = Field(description="Why the partnership depends on it.")
    factors_title: Line = Field(description="What the factors are, such as: Ways an initiative can align.")
    factors: tuple[TitledText, ...] = Field(min_length=2, max_length=8, description="What it consists of.")
    ask: tuple[Line, ...] = Field(min_length=2, max_length=6, description="Questions that show whether it is met.")
    stop_sign: Sentence = Field(description="What tells you that it is not met.")
    if_missing: tuple[Sentence, ...] = Field(
        min_length=1, max_length=6, description="What to do first if it is not met."
    )
