"""What the answers to an assessment come to.

The rules:

1. A measure takes the highest or the lowest score of the questions in its sections, or their mean or total. Questions
   with free words don't count. An answer that none of the question's scores is does not count either.
2. Highest, lowest and mean are taken of what is answered so far. A total is only taken when all is answered.
3. Where the smallest measure is the result, there is none before all that counts is answered. Of several organizations
   the lowest result counts; there is none before each has one.
4. A mean is rounded to one decimal and a total to a whole number, halves up. The outcome is the last one whose least
   is not above the value.
5. The answers of several people of a side are scored one by one; the side's value is the mean of theirs. Nothing is
   said of fewer people than the assessment's `fewest`, neither of a measure nor of a single question.

The browser scores by the same rules in `widgets/answers/scoring.ts`; `tests/unit/scoring-vectors.json` holds cases for
both.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .kinds.assessment import Assessment, Measure, Question

Answers = Mapping[str, int | str]
"""What one person or organization answered: the id of a question, and a score or free words."""


@dataclass(frozen=True)
class Measured:
    """A measure: its value or None, how many of its questions are answered, and those that made the value."""

    id: str
    value: float | None
    answered: int
    asked: int
    decided_by: tuple[str, ...]
    outcome: int | None


@dataclass(frozen=True)
class Score:
    """All measures in order; and where the smallest is the result, that value and its outcome.

    outcome: its place in the assessment's outcomes, from 0; None if there is none.
    """

    measures: tuple[Measured, ...]
    result: float | None
    outcome: int | None


@dataclass(frozen=True)
class SideScore:
    """What the people of one side come to.

    people: how many answered. measures: the mean of each measure by its id. questions: the mean of each question by
    its id. Both hold only what enough people answered.
    """

    people: int
    measures: Mapping[str, float]
    questions: Mapping[str, float]


def score(assessment: Assessment, answers: Answers) -> Score:
    """What one sheet comes to. An assessment without a rule has no measures."""
    rule = assessment.rule
    if rule is None:
        return Score((), None, None)
    measures = tuple(_measured(assessment, measure, answers) for measure in rule.measures)
    values = [one.value for one in measures if one.value is not None]
    whole = rule.result == "smallest" and all(one.answered == one.asked for one in measures)
    result = min(values) if whole and values else None
    return Score(measures, result, _outcome(assessment, result))


def result_of_all(assessment: Assessment, sheets: Sequence[Answers]) -> float | None:
    """The result of several organizations: the lowest of theirs; None before each has one."""
    results = [score(assessment, sheet).result for sheet in sheets]
    known = [one for one in results if one is not None]
    return min(known) if known and len(known) == len(results) else None


def score_side(assessment: Assessment, sheets: Sequence[Answers]) -> SideScore:
    """What the sheets of one side come to, and nothing of fewer people than `fewest`."""
    scores = [score(assessment, sheet) for sheet in sheets]
    measures = assessment.rule.measures if assessment.rule else ()
    by_measure = {
        measure.id: [found.measures[place].value for found in scores] for place, measure in enumerate(measures)
    }
    by_question = {
        question.id: [_counts(assessment, question, sheet) for sheet in sheets] for question in _questions(assessment)
    }
    takes = {measure.id: measure.takes for measure in measures}
    return SideScore(
        people=len(sheets),
        measures={
            name: _rounded(value, takes[name] == "total") for name, value in _means(assessment, by_measure).items()
        },
        questions={name: _rounded(value, False) for name, value in _means(assessment, by_question).items()},
    )


def _means(assessment: Assessment, values: Mapping[str, Sequence[float | None]]) -> dict[str, float]:
    known = {name: [value for value in found if value is not None] for name, found in values.items()}
    fewest = max(1, assessment.fewest)
    return {name: sum(found) / len(found) for name, found in known.items() if len(found) >= fewest}


def _measured(assessment: Assessment, measure: Measure, answers: Answers) -> Measured:
    sections = [section for section in assessment.sections if section.id in measure.sections]
    questions = [question for section in sections for question in section.questions if question.type != "text"]
    counted = {question.id: _counts(assessment, question, answers) for question in questions}
    known = {name: value for name, value in counted.items() if value is not None}
    value = _value(measure, list(known.values()), len(questions))
    extreme = measure.takes in ("highest", "lowest")
    return Measured(
        id=measure.id,
        value=value,
        answered=len(known),
        asked=len(questions),
        decided_by=tuple(name for name, one in known.items() if not extreme or one == value)
        if value is not None
        else (),
        outcome=_outcome(assessment, value),
    )


def _value(measure: Measure, known: list[int], asked: int) -> float | None:
    if not known or (measure.takes == "total" and len(known) < asked):
        return None
    match measure.takes:
        case "highest":
            return max(known)
        case "lowest":
            return min(known)
        case "mean":
            return _rounded(sum(known) / len(known), False)
        case "total":
            return sum(known)


def _counts(assessment: Assessment, question: Question, answers: Answers) -> int | None:
    """The score of an answer; None if it is not one of the question's."""
    given = answers.get(question.id)
    offered = question.answers if question.type == "choice" else assessment.scale if question.type == "scale" else ()
    return given if isinstance(given, int) and any(answer.score == given for answer in offered) else None


def _questions(assessment: Assessment) -> list[Question]:
    return [question for section in assessment.sections for question in section.questions if question.type != "text"]


def _outcome(assessment: Assessment, value: float | None) -> int | None:
    if value is None:
        return None
    reached = [place for place, outcome in enumerate(assessment.outcomes) if outcome.least <= value]
    return reached[-1] if reached else None


def _rounded(value: float, whole: bool) -> float:
    return math.floor(value + 0.5) if whole else math.floor(value * 10 + 0.5) / 10
