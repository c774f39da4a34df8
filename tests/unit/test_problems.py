"""How findings print."""

from __future__ import annotations

import json

from macros.problems import Problem, as_github, as_json, as_text, did_you_mean, excerpt, in_order

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


def test_did_you_mean_finds_one_letter_typos() -> None:
    choices = ["to", "on", "title", "minutes", "only_from", "follow_ups"]
    for typed, meant in {
        "too": "to",
        "o": "to",
        "titel": "title",
        "minuts": "minutes",
        "Follow-Ups": "follow_ups",
    }.items():
        assert did_you_mean(typed, choices) == meant
    assert did_you_mean("zebra", choices) == ""


def test_excerpt_is_short_and_on_one_line() -> None:
    assert excerpt("a\n b") == '"a b"'
    assert excerpt("x" * 100, 10) == '"xxxxxxxxx…"'
