"""What readers asked, and the entries that answer it, as data/_questions.yaml lists them: search learns from them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from .kinds.text import Line, Part
from .loading import read_list
from .problems import Problem

QUESTIONS = "_questions.yaml"


class Question(Part):
    """What a reader asked, in the reader's own words, and the entries that answer it."""

    ask: Line = Field(description="What somebody asked or typed, with its typing errors.")
    expect: tuple[Line, ...] = Field(min_length=1, max_length=8, description="The entries that answer it, as kind:id.")


@dataclass(frozen=True)
class PlacedQuestion:
    """A question, with the line and column where it stands."""

    question: Question
    line: int
    column: int


def read_questions(data: Path) -> tuple[tuple[PlacedQuestion, ...], list[Problem]]:
    """The questions of a data folder, and what is wrong with their file. It may be missing."""
    path = data / QUESTIONS
    if not path.exists():
        return (), []
    found, problems = read_list(path, Question, f"{data.name}/{QUESTIONS}", "docs/contribute/rules#question-nowhere")
    return tuple(PlacedQuestion(question, *spot) for question, spot in found), problems
