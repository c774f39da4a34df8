"""An assessment: questions that each side answers, and what the answers mean."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .entity import Usable
from .text import Id, Line, Minute, Part, Prose, Reference, Sentence, Title


class Answer(Part):
    """A possible answer and what it counts."""

    score: int = Field(ge=0, le=10, description="What the answer counts.")
    label: Line = Field(description="The answer in words.")


class Question(Part):
    """One question."""

    id: Id = Field(description="A short id that never changes, so that answers survive a rewording.")
    text: Line = Field(description="The question or statement.")
    help: Sentence | None = Field(default=None, description="What to think of when answering.")
    type: Literal["scale", "choice", "text"] = Field(
        description="scale: the assessment's scale. choice: answers of its own. text: free words."
    )
    answers: tuple[Answer, ...] = Field(default=(), max_length=6, description="The answers of a choice question.")


class QuestionSection(Part):
    """Questions about one thing."""

    id: Id = Field(description="A short id that never changes.")
    title: Title = Field(description="What the questions are about.")
    about: Reference | None = Field(default=None, description="The entry the section tests, as kind:id.")
    questions: tuple[Question, ...] = Field(min_length=1, max_length=10, description="The questions, in order.")


class Outcome(Part):
    """What a range of results means."""

    least: int = Field(ge=0, le=1000, description="The lowest result in the range.")
    most: int = Field(ge=0, le=1000, description="The highest result in the range.")
    title: Title = Field(description="The result in a few words.")
    meaning: Prose = Field(description="What it means, and what to do.")
    next: tuple[Reference, ...] = Field(default=(), max_length=6, description="Where to go from here, as kind:id.")


class Assessment(Usable):
    """Questions, a scale, and what the answers lead to."""

    minutes: Minute = Field(description="How long answering takes, in minutes.")
    who: Sentence = Field(description="Who answers, and whether together or apart.")
    scale: tuple[Answer, ...] = Field(default=(), max_length=7, description="The scale for questions of type scale.")
    sections: tuple[QuestionSection, ...] = Field(min_length=1, max_length=10, description="The questions, in groups.")
    scoring: Prose = Field(description="How to add up the answers by hand.")
    outcomes: tuple[Outcome, ...] = Field(default=(), max_length=8, description="What each range of results means.")
    discuss: tuple[Line, ...] = Field(
        min_length=1, max_length=8, description="What to talk about once both sides have answered."
    )
