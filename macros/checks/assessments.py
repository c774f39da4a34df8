"""Rules about assessments."""

from __future__ import annotations

from ..fields import Loc, parts, spell
from ..kinds.assessment import Assessment, Measure, Question, QuestionSection
from .rules import Finding, Findings, entity_rule


@entity_rule("question-ids", Assessment)
def question_ids_differ(assessment: Assessment) -> Findings:
    """The sections of an assessment have different ids, and so have its questions, since answers are kept by them."""
    seen: set[str] = set()
    for at, part in parts(assessment):
        if isinstance(part, (Question, QuestionSection)):
            name = f"{type(part).__name__} {part.id}"
            if name in seen:
                text = f'{spell((*at, "id"))} is "{part.id}", like one above'
                yield Finding((*at, "id"), text, "give it an id of its own")
            seen.add(name)


@entity_rule("outcome-ranges", Assessment)
def outcomes_ascend(assessment: Assessment) -> Findings:
    """The outcomes go from the lowest results to the highest and don't overlap."""
    before = -1.0
    for place, outcome in enumerate(assessment.outcomes):
        at = ("outcomes", place, "least")
        if outcome.least > outcome.most:
            text = f"outcomes[{place + 1}] goes from {outcome.least:g} to {outcome.most:g}"
            yield Finding(at, text, "write the lowest result as least and the highest as most")
        elif outcome.least <= before:
            text = f"outcomes[{place + 1}] starts at {outcome.least:g}, but the one above ends at {before:g}"
            yield Finding(at, text, "list the outcomes from low to high, each starting after the one above")
        before = max(before, outcome.most)


@entity_rule("question-answers", Assessment)
def questions_have_answers(assessment: Assessment) -> Findings:
    """A choice question has answers of its own, a scale question has the assessment's scale, and only these have."""
    for number, section in enumerate(assessment.sections):
        for place, question in enumerate(section.questions):
            at = ("sections", number, "questions", place)
            if question.type == "choice" and len(question.answers) < 2:
                text = f"{spell(at)} is a choice question without a choice of answers"
                yield Finding(at, text, 'add two "answers" at least, or change its type')
            elif question.type != "choice" and question.answers:
                text = f"{spell(at)} is a {question.type} question, but has answers of its own"
                yield Finding((*at, "type"), text, "write type: choice, or delete the answers")
            if question.type == "scale" and len(assessment.scale) < 2:
                text = f"{spell(at)} is a scale question, but the assessment has no scale"
                yield Finding((*at, "type"), text, 'add a "scale" to the assessment, or change the type')


@entity_rule("answer-scores", Assessment)
def scores_differ(assessment: Assessment) -> Findings:
    """The answers of a scale count different scores."""
    seen: set[int] = set()
    for place, answer in enumerate(assessment.scale):
        if answer.score in seen:
            text = f"scale[{place + 1}] counts {answer.score}, like an answer above"
            yield Finding(("scale", place, "score"), text, "give each answer of the scale a score of its own")
        seen.add(answer.score)


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
    """A statement has a wording for each side exactly when it says which side it is about."""
    for at, part in parts(assessment):
        if isinstance(part, Question) and part.worded and part.about_side is None:
            text = f"{spell(at)} is worded for each side, but does not say which side it is about"
            yield Finding((*at, "worded"), text, 'add "about_side" with the id of a side, or delete "worded"')
        elif isinstance(part, Question) and part.about_side is not None and part.worded is None:
            text = f"{spell(at)} is about one side, but is not worded for each"
            yield Finding((*at, "about_side"), text, 'add "worded" with own and other, or delete "about_side"')
