"""Rules about what the answers to an assessment lead to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from ..kinds.assessment import Assessment, Measure, Outcome, Question
from .rules import Finding, Findings, entity_rule

FEWEST_PEOPLE = 3
"""The tool shows nothing of fewer people who answered alone, whatever an assessment says."""

_Tenths = int
"""A result times ten, so that results with a decimal can be counted."""


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
            yield Finding(at, text, _apart(assessment, outcome, before))
        before = max(before, outcome.most)


def _apart(assessment: Assessment, outcome: Outcome, before: float) -> str:
    """How two outcomes are kept apart, of which one ends where the other has started already."""
    above = next(one for one in assessment.outcomes if one.most == before)
    if outcome.least <= above.least or outcome.most <= before:
        return "list the outcomes from low to high, each starting after the one above"
    measures = assessment.rule.measures if assessment.rule else ()
    step = 1 if measures and all(measure.takes == "total" for measure in measures) else 0.1
    return f"write least: {before + step:g} here, or most: {outcome.least - step:g} in the one above"


@entity_rule("outcome-missing", Assessment)
def each_result_has_an_outcome(assessment: Assessment) -> Findings:
    """Each result that the rule can come to lies in an outcome, and each outcome has a result that lies in it.

    A mean has one decimal: between an outcome that ends at 2.9 and one that starts at 3 is no result.
    """
    if not assessment.outcomes or any(outcomes_ascend(assessment)):
        return
    if assessment.rule is None:
        hint = 'add "rule" with what is worked out of the answers, or delete the outcomes'
        yield Finding(("outcomes",), "there are outcomes, but no rule that says how answers lead to them", hint)
        return
    results = sorted(set().union(*(_results(assessment, measure) for measure in assessment.rule.measures)))
    if not results:  # measure-empty says it
        return
    ranges = [(round(outcome.least * 10), round(outcome.most * 10)) for outcome in assessment.outcomes]
    for place, (least, most) in enumerate(ranges):
        if not any(least <= result <= most for result in results):
            reach = f"from {_number(results[0])} to {_number(results[-1])}"
            text = f"outcomes[{place + 1}] is for {_span(least, most)}, which no answers come to: results go {reach}"
            yield Finding(("outcomes", place, "least"), text, "delete it, or mend its least and most")
    edges = [-1, *(most for _, most in ranges)]
    for place, before in enumerate(edges):
        after = ranges[place][0] if place < len(ranges) else results[-1] + 1
        left = [result for result in results if before < result < after]
        if left:
            text = f"a result of {_span(left[0], left[-1])} has no outcome"
            if place < len(ranges):
                above = f", or most: {_number(left[-1])} in the one above" if place else ""
                hint = f"write least: {_number(left[0])}{above}, or add an outcome for it"
                yield Finding(("outcomes", place, "least"), text, hint)
            else:
                hint = f"write most: {_number(left[-1])}, or add an outcome for it"
                yield Finding(("outcomes", place - 1, "most"), text, hint)


@entity_rule("measure-empty", Assessment)
def measures_count_something(assessment: Assessment) -> Findings:
    """Each measure counts a question that has a score."""
    known = {section.id for section in assessment.sections}
    for place, measure in enumerate(assessment.rule.measures if assessment.rule else ()):
        if known.issuperset(measure.sections) and not _counted(assessment, measure):
            text = f"rule.measures[{place + 1}] counts {' and '.join(measure.sections)}, where no question has a score"
            hint = "name a section with scale or choice questions, or delete the measure"
            yield Finding(("rule", "measures", place, "sections"), text, hint)


@entity_rule("section-uncounted", Assessment, severity="advice")
def sections_are_counted(assessment: Assessment) -> Findings:
    """A section whose questions have scores is counted by a measure of the rule."""
    if assessment.rule is None:
        return
    counted = {name for measure in assessment.rule.measures for name in measure.sections}
    if not counted <= {section.id for section in assessment.sections}:
        return  # assessment-names says it
    for place, section in enumerate(assessment.sections):
        if section.id not in counted and any(question.type != "text" for question in section.questions):
            text = f"sections[{place + 1}] has scores, but no measure counts it"
            hint = f'add {section.id} to "sections" of a measure, or make its questions type: text'
            yield Finding(("sections", place, "id"), text, hint)


@entity_rule("answered-by", Assessment)
def people_and_figures_fit(assessment: Assessment) -> Findings:
    """What is shown fits who answers.

    Where people answer alone (answered_by: person), nothing is shown of fewer than 3 of a side, nobody plays a part
    (sides), and each measure is a result of its own (result: each). Where each organization fills in one sheet,
    there is no fewest.
    """
    fewest = assessment.fewest
    if assessment.answered_by == "organization":
        if fewest > 1:
            text = f"fewest is {fewest}, but each organization fills in one sheet"
            yield Finding(("fewest",), text, "delete it, or write answered_by: person")
        return
    if fewest < FEWEST_PEOPLE:
        text = f"people answer alone, but fewest is {fewest}, and what so few say shows who said it"
        yield Finding(("answered_by",), text, f"write fewest: {FEWEST_PEOPLE}")
    if assessment.sides:
        text = "people answer alone, so that no organization plays a part"
        yield Finding(("sides",), text, 'delete "sides", "about_side" and "worded", or write answered_by: organization')
    if assessment.rule and assessment.rule.result == "smallest":
        text = "people answer alone, and what is shown of them is each measure, not the smallest"
        yield Finding(("rule", "result"), text, "write result: each, or answered_by: organization")


@entity_rule("gap-reach", Assessment)
def answers_can_lie_apart(assessment: Assessment) -> Findings:
    """Two answers to a question can lie as far apart as gap says, or else no difference is ever shown first."""
    scores = [_scores(assessment, question) for section in assessment.sections for question in section.questions]
    widest = max((max(one) - min(one) for one in scores if one), default=0)
    if 0 < widest < assessment.gap:
        text = f"gap is {assessment.gap}, but two answers differ by {widest} at most"
        yield Finding(("gap",), text, f"write gap: {widest}")


def _scores(assessment: Assessment, question: Question) -> frozenset[int]:
    """What the answers to a question count; nothing for free words."""
    answers = {"scale": assessment.scale, "choice": question.answers, "text": ()}[question.type]
    return frozenset(answer.score for answer in answers)


def _counted(assessment: Assessment, measure: Measure) -> list[frozenset[int]]:
    """The scores of each question that a measure counts."""
    sections = [section for section in assessment.sections if section.id in measure.sections]
    found = [_scores(assessment, question) for section in sections for question in section.questions]
    return [scores for scores in found if scores]


def _results(assessment: Assessment, measure: Measure) -> set[_Tenths]:
    """All that a measure can come to once all is answered."""
    scores = _counted(assessment, measure)
    if not scores:
        return set()
    single = _of_one(measure, scores)
    if assessment.answered_by == "organization":
        return single
    # The mean of several people's may be any in between; a total is rounded to a whole number.
    return set(range(min(single), max(single) + 1, 10 if measure.takes == "total" else 1))


def _of_one(measure: Measure, scores: list[frozenset[int]]) -> set[_Tenths]:
    each = set().union(*scores)
    match measure.takes:
        case "highest":
            return {score * 10 for score in each if score >= max(map(min, scores))}
        case "lowest":
            return {score * 10 for score in each if score <= min(map(max, scores))}
        case "total":
            return {total * 10 for total in _totals(scores)}
        case "mean":  # half a tenth goes up
            return {(total * 20 + len(scores)) // (2 * len(scores)) for total in _totals(scores)}


def _totals(scores: Iterable[frozenset[int]]) -> set[int]:
    return reduce(lambda totals, one: {total + score for total in totals for score in one}, scores, {0})


def _span(least: _Tenths, most: _Tenths) -> str:
    return _number(least) if least == most else f"{_number(least)} to {_number(most)}"


def _number(tenths: _Tenths) -> str:
    return f"{tenths / 10:g}"
