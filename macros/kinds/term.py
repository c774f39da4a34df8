"""A term: a word the field uses, explained in plain language."""

from __future__ import annotations

from pydantic import Field

from .entity import Entity
from .text import Line, Part, Reference, Sentence


class Confusion(Part):
    """Something a term is easily taken for."""

    other: Line = Field(description="The other word.")
    difference: Sentence = Field(description="How the two differ.")


class WayIn(Part):
    """One of the entries that an idea is spread over, and what to take it for."""

    to: Reference = Field(description="The entry, as kind:id, such as assessment:pulse-check.")
    what_for: Sentence = Field(description="What to take it for, in one sentence that begins with To or For.")


class Term(Entity):
    """What a word means here."""

    definition: Sentence = Field(description="The meaning in one or two plain sentences.")
    confused_with: tuple[Confusion, ...] = Field(default=(), max_length=4, description="Words it is mixed up with.")
    example: Sentence = Field(description="The word in use.")
    ways_in: tuple[WayIn, ...] = Field(
        default=(),
        max_length=12,
        description="All entries that an idea is spread over, with what to take each for. They link back here.",
    )
    see: tuple[Reference, ...] = Field(default=(), max_length=4, description="Entries where it matters, as kind:id.")
