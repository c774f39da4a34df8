"""Rules about assessments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..fields import Loc, parts, spell
from ..kinds.assessment import Answer, Assessment, Measure, Question
from .rules import Finding, Findings, entity_rule


@entity_rule("question-answers", Assessment)
def questions_have_answers(assessment: Assessment) -> Findings:
    """A choice question has answers of its own, a scale question has the assessment's scale, and only these have.

    What helps where an answer is low (if_low) needs a score. A scale is there for a question.
    """
    kinds = set()
    for at, question in _questions(assessment):
        kinds.add(question.type)
        if question.type == "choice" and len(question.answers) < 2:
            text = f"{spell(at)} is a choice question without a choice of answers"
            yield Finding(at, text, 'add two "answers" at least, or change its type')
        elif question.type != "choice" and question.answers:
            text = f"{spell(at)} is a {question.type} question, but has answers of its own"
            yield Finding((*at, "type"), text, "write type: choice, or delete the answers")
        if question.type == "scale" and len(assessment.scale) < 2:
            text = f"{spell(at)} is a scale question, but the assessment has no scale"
            yield Finding((*at, "type"), text, 'add a "scale" to the assessment, or change the type')
        if question.type == "text" and question.if_low:
            text = f"{spell(at)} is a text question, whose answers are never low"
            yield Finding((*at, "if_low"), text, 'delete "if_low", or write type: scale')
    if assessment.scale and "scale" not in kinds:
        text = "the assessment has a scale, but no question of type scale"
        yield Finding(("scale",), text, 'delete "scale", or write type: scale at a question')


@entity_rule("answer-scores", Assessment)
def scores_differ(assessment: Assessment) -> Findings:
    """The answers of a scale count more from one to the next, and those of a choice question count different scores.

    An answer is kept by its score, so two with the same could not be told apart.
    """
    yield from _doubles(("scale",), assessment.scale, "give each answer of the scale a score of its own")
    for place, (before, answer) in enumerate(pairwise(assessment.scale), 1):
        if answer.score < before.score:
            text = f"scale[{place + 1}] counts {answer.score}, less than the {before.score} of the answer above"
            yield Finding(("scale", place, "score"), text, "list the answers of the scale from the lowest score up")
    for at, question in _questions(assessment):
        yield from _doubles((*at, "answers"), question.answers, "give each answer of the question a score of its own")


def _doubles(at: Loc, answers: tuple[Answer, ...], fix: str) -> Findings:
    seen: set[int] = set()
    for place, answer in enumerate(answers):
        if answer.score in seen:
            here = (*at, place)
            yield Finding((*here, "score"), f"{spell(here)} counts {answer.score}, like an answer above", fix)
        seen.add(answer.score)


def _questions(assessment: Assessment) -> Iterator[tuple[Loc, Question]]:
    for at, part in parts(assessment):
        if isinstance(part, Question):
            yield at, part


@entity_rule("assessment-names", Assessment)
def named_parts_exist(assessment: Assessment) -> Findings:
    """The side and the factor that a question names, and the sections that the rule counts, are in the assessment."""
    sides = [side.id for side in assessment.sides]
    factors = [factor.id for factor in assessment.factors]
    sections = [section.id for section in assessment.sections]
    for at, part in parts(assessment):
        if isinstance(part, Question):
            yield from _unknown((*at, "about_side"), part.about_side, sides, "sides")
            yield from _unknown((*at, "factor"), part.factor, factors, "factors")
        elif isinstance(part, Measure):
            for place, name in enumerate(part.sections):
                yield from _unknown((*at, "sections", place), name, sections, "sections")


def _unknown(at: Loc, name: str | None, known: list[str], field: str) -> Findings:
    if name is None or name in known:
        return
    fix = f"write {' or '.join(known)}, or add {name} to the {field}" if known else f"add {name} to the {field}"
    yield Finding(at, f'{spell(at)} is "{name}", but the {field} of the assessment have no such id', fix)


@entity_rule("worded-side", Assessment)
def worded_statements_have_a_side(assessment: Assessment) -> Findings:
    """A statement has a wording for each side exactly when it says which side it is about.

    There are two sides or none, and where there are two, a statement is about one of them.
    """
    abouts = set()
    for at, question in _questions(assessment):
        abouts.add(question.about_side)
        if question.worded and question.about_side is None:
            text = f"{spell(at)} is worded for each side, but does not say which side it is about"
            yield Finding((*at, "worded"), text, 'add "about_side" with the id of a side, or delete "worded"')
        elif question.about_side is not None and question.worded is None:
            text = f"{spell(at)} is about one side, but is not worded for each"
            yield Finding((*at, "about_side"), text, 'add "worded" with own and other, or delete "about_side"')
    if len(assessment.sides) == 1:
        text = "sides has one part, but there are two organizations"
        yield Finding(("sides",), text, 'add the part that the other organization plays, or delete "sides"')
    elif assessment.sides and abouts == {None}:
        text = "the assessment has sides, but no question is about one"
        yield Finding(("sides",), text, 'delete "sides", or add "about_side" and "worded" to a question')
