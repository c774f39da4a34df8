"""What people ask, and the entries that answer it, as data/_questions.yaml and data/_questions-*.yaml list them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from .kinds.text import Line, Part
from .loading import read_list
from .problems import Problem

QUESTIONS = "_questions*.yaml"
"""Several files, since none may be larger than an entry."""


class Question(Part):
    """What a reader asked, in the reader's own words, and the entries that answer it."""

    ask: Line = Field(description="What somebody asked or typed, with its typing errors.")
    expect: tuple[Line, ...] = Field(min_length=1, max_length=8, description="The entries that answer it, as kind:id.")


@dataclass(frozen=True)
class PlacedQuestion:
    """A question, with the file, such as "data/_questions.yaml", the line and the column where it stands."""

    question: Question
    shown: str
    line: int
    column: int


def read_questions(data: Path) -> tuple[tuple[PlacedQuestion, ...], list[Problem]]:
    """The questions of a data folder, and what is wrong with their files. There may be none."""
    placed: list[PlacedQuestion] = []
    problems: list[Problem] = []
    for path in sorted(data.glob(QUESTIONS)):
        shown = f"{data.name}/{path.name}"
        found, faults = read_list(path, Question, shown, "docs/contribute/rules#question-nowhere")
        placed.extend(PlacedQuestion(question, shown, *spot) for question, spot in found)
        problems.extend(faults)
    return tuple(placed), problems
