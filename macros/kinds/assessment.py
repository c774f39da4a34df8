"""An assessment: questions that each side answers, and what the answers mean."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from .entity import Usable
from .text import Id, Line, Minute, Part, Prose, Reference, Sentence, Title


def _decimal(value: object) -> object:
    """A number with one decimal, which the reader of YAML leaves as text; all else as it is."""
    return float(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{1,4}\.[0-9]", value) else value


Score = Annotated[float, Field(ge=0, le=1000), BeforeValidator(_decimal)]
"""A result: a whole number, or one with one decimal where means are read."""


class Answer(Part):
    """A possible answer and what it counts."""

    score: int = Field(ge=0, le=10, description="What the answer counts.")
    label: Line = Field(description="The answer in words.")


class Side(Part):
    """A part that one of the two organizations plays, where statements are about one of them."""

    id: Id = Field(description="A short id that never changes.")
    title: Title = Field(description="What the organization is called in this part, such as: thought partner.")


class Factor(Part):
    """What several questions look at together."""

    id: Id = Field(description="A short id that never changes.")
    title: Title = Field(description="What the questions look at, in a few words.")


class Wording(Part):
    """A statement about one side, as each side reads it."""

    own: Line = Field(description="How the side it is about reads it, such as: Our leaders support this.")
    other: Line = Field(description="How the other side reads it, such as: Their leaders back this.")


class Help(Part):
    """An entry that helps where an answer is low."""

    to: Reference = Field(description="The entry, as kind:id.")
    reason: Sentence = Field(description="What it does about a low answer, in one sentence.")


class Question(Part):
    """One question."""

    id: Id = Field(description="A short id that never changes, so that answers survive a rewording.")
    text: Line = Field(description="The question or statement.")
    about_side: Id | None = Field(default=None, description="The id of the side that it is about, if only one.")
    worded: Wording | None = Field(default=None, description="How each side reads a statement that is about one side.")
    factor: Id | None = Field(default=None, description="The id of the factor that the question looks at.")
    help: Sentence | None = Field(default=None, description="What to think of when answering.")
    type: Literal["scale", "choice", "text"] = Field(
        description="scale: the assessment's scale. choice: answers of its own. text: free words."
    )
    answers: tuple[Answer, ...] = Field(default=(), max_length=6, description="The answers of a choice question.")
    talk: Line | None = Field(default=None, description="What to talk about when the two sides answer it differently.")
    if_low: tuple[Help, ...] = Field(default=(), max_length=3, description="What helps where the answer is low.")


class QuestionSection(Part):
    """Questions about one thing."""

    id: Id = Field(description="A short id that never changes.")
    title: Title = Field(description="What the questions are about.")
    about: Reference | None = Field(default=None, description="The entry the section tests, as kind:id.")
    questions: tuple[Question, ...] = Field(min_length=1, max_length=10, description="The questions, in order.")


class Measure(Part):
    """A number that the answers to some questions make."""

    id: Id = Field(description="A short id that never changes.")
    title: Title = Field(description="What the number says, such as: Needed.")
    takes: Literal["highest", "lowest", "mean", "total"] = Field(
        description="What is taken of the answers: the highest, the lowest, their mean or their total."
    )
    sections: tuple[Id, ...] = Field(min_length=1, max_length=10, description="The ids of the sections it counts.")


class Rule(Part):
    """How answers become a result."""

    result: Literal["smallest", "each"] = Field(
        description="smallest: the smallest measure is the result. each: every measure is a result of its own."
    )
    measures: tuple[Measure, ...] = Field(min_length=1, max_length=10, description="What is worked out of the answers.")


class Outcome(Part):
    """What a range of results means."""

    least: Score = Field(description="The lowest result in the range.")
    most: Score = Field(description="The highest result in the range.")
    title: Title = Field(description="The result in a few words.")
    meaning: Prose = Field(description="What it means, and what to do.")
    next: tuple[Reference, ...] = Field(default=(), max_length=6, description="Where to go from here, as kind:id.")


class Assessment(Usable):
    """Questions, a scale, and what the answers lead to."""

    minutes: Minute = Field(description="How long answering takes, in minutes.")
    who: Sentence = Field(description="Who answers, and whether together or apart.")
    answered_by: Literal["organization", "person"] = Field(
        default="organization",
        description="organization: one sheet for each. person: several people of each side, each alone.",
    )
    fewest: int = Field(
        default=1, ge=1, le=20, description="How many people of a side must have answered before any figure is shown."
    )
    gap: int = Field(
        default=2,
        ge=1,
        le=10,
        description="How many points two answers to one question differ when they lie far apart.",
    )
    sides: tuple[Side, ...] = Field(
        default=(), max_length=2, description="The parts that the two organizations play, if statements are about one."
    )
    factors: tuple[Factor, ...] = Field(default=(), max_length=8, description="What the questions look at together.")
    scale: tuple[Answer, ...] = Field(default=(), max_length=7, description="The scale for questions of type scale.")
    sections: tuple[QuestionSection, ...] = Field(min_length=1, max_length=10, description="The questions, in groups.")
    scoring: Prose = Field(description="How to add up the answers by hand.")
    rule: Rule | None = Field(default=None, description="The same for the tool: how the answers become a result.")
    outcomes: tuple[Outcome, ...] = Field(default=(), max_length=8, description="What each range of results means.")
    discuss: tuple[Line, ...] = Field(
        min_length=1, max_length=8, description="What to talk about once both sides have answered."
    )
