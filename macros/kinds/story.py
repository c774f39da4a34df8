"""A story: what real organizations did, or an example a source uses to explain."""

from __future__ import annotations

from pydantic import Field

from .entity import Applicable
from .text import Line, Prose, Sentence


class Story(Applicable):
    """What happened, and what to take from it."""

    organizations: tuple[Line, ...] = Field(
        min_length=1, max_length=6, description="Who took part, named as the source names them."
    )
    happened: Line = Field(description="When and where, as far as the source says.")
    illustrative: bool = Field(description="Whether the source tells it as an example and not as a report.")
    situation: Prose = Field(description="What each side wanted or faced.")
    what_they_did: Prose = Field(description="What they did together.")
    what_came_of_it: Prose = Field(description="What came of it, as far as the source says.")
    voice: Prose | None = Field(
        default=None, description="What a named person said, in our words and with the name; never a long quotation."
    )
    lessons: tuple[Sentence, ...] = Field(min_length=1, max_length=6, description="What you can do with it.")
