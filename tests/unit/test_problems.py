"""How findings print."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.problems import Problem, as_github, as_json, as_markdown, as_text, did_you_mean, excerpt, in_order
from tests.unit.sample import ROOT

NEAR: Any = json.loads((ROOT / "tests/unit/near-words.json").read_text("utf-8"))
HINT = 'did you mean "minutes"?   (docs/contribute/tip)'
FAULT = Problem("data/tips/a.yaml", 8, 5, "error", "unknown-field", "minuts is not a field", HINT)
ADVICE = Problem("data/tips/a.yaml", 2, 1, "advice", "long-sentence", "100% too long: cut, please")


def test_text_has_location_rule_and_hint() -> None:
    assert as_text([FAULT, ADVICE]) == (
        "data/tips/a.yaml:8:5: error[unknown-field] minuts is not a field\n"
        '    hint: did you mean "minutes"?   (docs/contribute/tip)\n'
        "data/tips/a.yaml:2:1: advice[long-sentence] 100% too long: cut, please\n"
        "    hint: (docs/contribute/rules#long-sentence)\n"
    )


def test_github_annotations_are_escaped() -> None:
    assert as_github([FAULT, ADVICE]) == (
        "::error file=data/tips/a.yaml,line=8,col=5,title=unknown-field::"
        'minuts is not a field%0Ahint: did you mean "minutes"?   (docs/contribute/tip)\n'
        "::notice file=data/tips/a.yaml,line=2,col=1,title=long-sentence::100%25 too long: cut, please"
        "%0Ahint: (docs/contribute/rules#long-sentence)\n"
    )


def test_github_properties_cannot_be_broken_out_of() -> None:
    problem = Problem("data/a,b::warning file=c\n%0A.yaml", 1, 1, "error", "x", "text\n::error::injected\r")
    line = as_github([problem])
    assert line.count("\n") == 1
    assert line.startswith("::error file=data/a%2Cb%3A%3Awarning file=c%0A%250A.yaml,line=1,col=1,title=x::")
    assert line.endswith("::text%0A::error::injected\\r%0Ahint: (docs/contribute/rules#x)\n")


def test_json_is_a_list_of_findings() -> None:
    assert json.loads(as_json([ADVICE])) == [
        {
            "path": "data/tips/a.yaml",
            "line": 2,
            "column": 1,
            "severity": "advice",
            "rule": "long-sentence",
            "text": "100% too long: cut, please",
            "hint": "",
        }
    ]


def test_control_characters_do_not_reach_the_terminal() -> None:
    problem = Problem("data/\x1b[31m.yaml", 1, 1, "error", "x", "a\x07\udc80b")
    assert as_text([problem]) == (
        "data/\\x1b[31m.yaml:1:1: error[x] a\\x07\\udc80b\n    hint: (docs/contribute/rules#x)\n"
    )


def test_findings_are_sorted_and_given_once() -> None:
    assert in_order([FAULT, ADVICE, FAULT]) == [ADVICE, FAULT]


@pytest.mark.parametrize("vector", NEAR, ids=lambda vector: f"{vector['word']} of {', '.join(vector['choices'])}")
def test_only_near_words_are_offered(vector: dict[str, Any]) -> None:
    assert did_you_mean(vector["word"], vector["choices"]) == vector["meant"]
    assert did_you_mean(vector["word"], vector["choices"][::-1]) == vector["meant"]


def test_a_very_long_word_is_compared_quickly() -> None:
    assert did_you_mean("x" * 100_000, ["title", "x" * 80]) == "x" * 80


def test_excerpt_is_short_and_on_one_line() -> None:
    assert excerpt("a\n b") == '"a b"'
    assert excerpt("x" * 100, 10) == '"xxxxxxxxx…"'


def test_a_summary_holds_all_findings_and_no_markup_of_theirs() -> None:
    found = [
        Problem("data/tips/a.yaml", number, 1, "error", "leftover", "holds `<b>`", "write it")
        for number in range(1, 21)
    ]
    text = as_markdown(found)
    assert text.startswith("## What the check finds: 20\n\n### `data/tips/a.yaml`\n\n- **Line 1**: `holds '<b>'`  \n")
    assert text.count("- **Line ") == 20
    assert as_markdown([]).startswith("## The check finds nothing")
    assert "There is more." in as_markdown(found * 600)
    assert len(as_markdown(found * 600)) < 600_000
