"""A level: how closely two organizations work together, from networking to multisector collaboration."""

from __future__ import annotations

from pydantic import Field

from .entity import Entity
from .text import Line, Part, Prose, Sentence, TitledText
from .vocabulary import Theme


class Demand(Part):
    """How much of something a level asks for."""

    degree: int = Field(
        ge=1, le=5, description="From 1 (very little) to 5 (very much), compared with the other levels."
    )
    text: Sentence = Field(description="What that means in practice.")


class Level(Entity):
    """One of five ways of working together."""

    order: int = Field(ge=1, le=5, description="Its place from lightest (1) to closest (5).")
    definition: Prose = Field(description="What organizations do together at this level.")
    requirement: Prose = Field(description="What it takes: involvement, time, trust, turf.")
    time: Demand = Field(description="Time it asks for.")
    trust: Demand = Field(description="Trust it asks for.")
    turf: Demand = Field(description="How much turf each organization must share.")
    resources: Demand = Field(description="Staff, money, space and skills it asks for.")
    risk: Demand = Field(description="What each organization risks.")
    running_example: Prose = Field(description="The same example told at every level: youth services in one town.")
    examples: tuple[TitledText, ...] = Field(min_length=1, max_length=6, description="More examples from the source.")
    ways: tuple[Line, ...] = Field(default=(), max_length=8, description="Ways to work at this level.")
    good_for: tuple[Sentence, ...] = Field(min_length=1, max_length=6, description="What this level is enough for.")
    ready_signs: tuple[Sentence, ...] = Field(
        min_length=2, max_length=8, description="Signs that both organizations are ready for it."
    )
    too_much_signs: tuple[Sentence, ...] = Field(
        min_length=1, max_length=6, description="Signs that it is more than you need or can carry now."
    )
    build_next: tuple[Sentence, ...] = Field(
        min_length=1, max_length=6, description="What to build here before moving one level up."
    )
    other_models: Prose = Field(description="What other models call it and where they put it in the order.")
    themes: tuple[Theme, ...] = Field(min_length=1, max_length=4, description="What it is about.")
