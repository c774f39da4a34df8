"""What people ask, and the entries that answer it, as data/_questions.yaml and data/_questions-*.yaml list them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pydantic import Field

from ..edition import OWN_DATA
from ..kinds.text import Line, Part
from ..loading import read_list
from ..loading.kept import Kept
from ..problems import Problem

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


def read_questions(data: Path, kept: Kept | None = None) -> tuple[tuple[PlacedQuestion, ...], list[Problem]]:
    """The questions of a data folder and of the edition, and what is wrong with their files. There may be none."""
    kept = kept or Kept()
    placed: list[PlacedQuestion] = []
    problems: list[Problem] = []
    for folder, shown in ((data, data.name), (data.parent / OWN_DATA, OWN_DATA)):
        for path in sorted(folder.glob(QUESTIONS)):
            found, faults = kept.reading(path, partial(_read, path, f"{shown}/{path.name}"))
            placed.extend(found)
            problems.extend(faults)
    return tuple(placed), problems


def _read(path: Path, shown: str) -> tuple[list[PlacedQuestion], list[Problem]]:
    found, faults = read_list(path, Question, shown, "docs/contribute/rules#question-nowhere")
    return [PlacedQuestion(question, shown, *spot) for question, spot in found], faults
