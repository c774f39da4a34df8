"""A role: who does what in a session or a partnership."""

from __future__ import annotations

from pydantic import Field

from .entity import Entity
from .term import Confusion
from .text import Line, Sentence
from .vocabulary import Side, StageId


class Role(Entity):
    """What somebody takes on, and what they leave to others."""

    definition: Sentence | None = Field(
        default=None,
        description="The word in one or two plain sentences. With it, the role stands in the glossary too.",
    )
    confused_with: tuple[Confusion, ...] = Field(
        default=(), max_length=4, description="Words or people that the role is mixed up with."
    )
    side: Side = Field(description="Which organization the person comes from.")
    stages: tuple[StageId, ...] = Field(min_length=1, description="The steps and phases in which the role is needed.")
    does: tuple[Sentence, ...] = Field(min_length=2, max_length=8, description="What the person does.")
    leaves: tuple[Sentence, ...] = Field(min_length=1, max_length=6, description="What the person does not do.")
    choose: tuple[Line, ...] = Field(min_length=1, max_length=6, description="What to look for in the person.")
    counterparts: tuple[Line, ...] = Field(
        default=(), max_length=8, description="Kinds of counterpart this role comes in, such as policy or data leads."
    )
