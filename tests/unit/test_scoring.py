"""Scoring assessments: vectors that the browser shares, and promises over random answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.kinds.assessment import Assessment
from macros.scoring import result_of_all, score, score_side

VECTORS = json.loads((Path(__file__).parent / "scoring-vectors.json").read_text(encoding="utf-8"))


REST = {
    "title": "A check",
    "summary": "A check of the tests, with only the fields that count for scoring it.",
    "levels": ["networking"],
    "stages": ["match"],
    "themes": ["trust"],
    "use_when": ["You test."],
    "avoid_when": ["You don't."],
    "minutes": 5,
    "who": "Everyone.",
    "scoring": "Add up.",
    "discuss": ["What now?"],
    "added": "2026-11-22",
    "reviewed": "2026-11-22",
}


def assessment(name: str) -> Assessment:
    """An assessment of the vectors, which have only the fields that count."""
    return Assessment.model_validate_json(json.dumps(REST | VECTORS["assessments"][name]))


@pytest.mark.parametrize("case", VECTORS["sheets"], ids=lambda case: case["why"])
def test_sheet(case: dict[str, Any]) -> None:
    found = score(assessment(case["assessment"]), case["answers"])
    assert [{**vars(one), "decided_by": list(one.decided_by)} for one in found.measures] == case["measures"]
    assert (found.result, found.outcome) == (case["result"], case["outcome"])


@pytest.mark.parametrize("case", VECTORS["sides"], ids=lambda case: case["why"])
def test_side(case: dict[str, Any]) -> None:
    found = score_side(assessment(case["assessment"]), case["sheets"])
    assert {"people": found.people, "measures": found.measures, "questions": found.questions} == {
        name: case[name] for name in ("people", "measures", "questions")
    }


@pytest.mark.parametrize("case", VECTORS["together"], ids=lambda case: case["why"])
def test_several_organizations(case: dict[str, Any]) -> None:
    assert result_of_all(assessment(case["assessment"]), case["sheets"]) == case["result"]


SHEETS = st.lists(st.dictionaries(st.sampled_from(["a", "b", "t", "gone"]), st.integers(-1, 7)), max_size=8)


@given(SHEETS)
def test_no_figure_of_fewer_than_three_people(sheets: list[dict[str, int | str]]) -> None:
    found = score_side(assessment("pulse"), sheets)
    for name in found.questions:
        assert sum(sheet.get(name) in {1, 2, 3, 4, 5} for sheet in sheets) >= 3
    if found.measures:
        assert sum({sheet.get("a"), sheet.get("b")} <= {1, 2, 3, 4, 5} for sheet in sheets) >= 3


@given(SHEETS, st.randoms())
def test_the_order_of_people_does_not_matter(sheets: list[dict[str, int | str]], random: Any) -> None:
    shuffled = list(sheets)
    random.shuffle(shuffled)
    assert score_side(assessment("pulse"), sheets) == score_side(assessment("pulse"), shuffled)
