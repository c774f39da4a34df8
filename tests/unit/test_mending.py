"""Mending files: each vector, what is left alone, and that mending twice is mending once."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.kinds import BY_NAME, KINDS
from macros.mending import Names, mend
from tests.unit.sample import ROOT

VECTORS: Any = json.loads((ROOT / "tests/unit/mending-files.json").read_text("utf-8"))
TIP = BY_NAME["tip"]


def mended(lines: list[str]) -> list[str]:
    return mend("\n".join(lines), TIP, Names()).split("\n")


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_file_is_mended(vector: dict[str, Any]) -> None:
    assert mended(vector["bad"]) == vector["good"]
    assert mended(vector["good"]) == vector["good"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_entries_without_findings_stay_as_they_are(kind: Any) -> None:
    for path in (ROOT / "data" / kind.folder).glob("*.yaml"):
        text = path.read_text("utf-8")
        assert mend(text, kind, Names()) == text, path.name


@pytest.mark.parametrize(
    ("kind", "bad", "good"),
    [
        ("prompt", "title: Ask\nminutes: 5-10\n", "title: Ask\nminutes:\n  least: 5\n  most: 10\n"),
        ("prompt", "title: Ask\nminutes: up to 10\n", "title: Ask\nminutes: up to 10\n"),
        (
            "activity",
            "steps:\n  - Ask them (4 min)\n  - 5 min. Listen.\n  - Go.\n",
            "steps:\n  - minutes: 4\n    text: Ask them\n  - minutes: 5\n    text: Listen.\n  - text: Go.\n",
        ),
        (
            "activity",
            "steps:\n  - (3 min) Ask them.\n  - 10:00-10:04 Listen.\n  - 5 min before the start, go.\n",
            "steps:\n  - minutes: 3\n    text: Ask them.\n  - minutes: 4\n    text: Listen.\n"
            "  - text: 5 min before the start, go.\n",
        ),
        (
            "activity",
            "steps:\n  - 3 min: Ask them.\n  - 4 min: >-\n      Listen.\n",
            "steps:\n  - minutes: 3\n    text: Ask them.\n  - minutes: 4\n    text: >-\n      Listen.\n",
        ),
        ("tip", "do:\n  - Ask them\n   - Go.\n   - Stay.\n", "do:\n  - Ask them\n  - Go.\n  - Stay.\n"),
        ("tip", "why?: All gain.\n", "why: All gain.\n"),
        ("tip", "“title”: Ask\n", "title: Ask\n"),
        ("activity", "steps:\n  - duration: 3 min\n    text: Go.\n", "steps:\n  - minutes: 3\n    text: Go.\n"),
        ("tip", "order: #3\n", "order: 3\n"),
        ("tip", "order: # 3\n", "order: # 3\n"),
        ("tip", "title: #1 reason\n", 'title: "#1 reason"\n'),
        ("tip", "related:\n  - to: [it](tip:ask)\n", "related:\n  - to: tip:ask\n"),
        ("tip", "related:\n  - to: tip: ask\n", "related:\n  - to: tip:ask\n"),
        ("tip", "do:\n  - Ask them\n    - who\n", "do:\n  - Ask them\n    - who\n"),
        ("tip", "do:\n  [MK: shorter?]\n  - Ask.\n", "do:\n  [MK: shorter?]\n  - Ask.\n"),
        ("tip", "do:\n  • Ask.\n  - 'Or: listen.'\n", "do:\n  - Ask.\n  - 'Or: listen.'\n"),
        ("tip", "do:\n  - Step 1: Ask them.\n", 'do:\n  - "Step 1: Ask them."\n'),
        ("story", "organizations: North; South\n", "organizations: North; South\n"),
        ("story", "organizations: North / South\n", "organizations: North / South\n"),
        ("story", "organizations: North, South\n", "organizations: North, South\n"),
        ("activity", "steps: null\n  - text: Ask.\n", "steps:\n  - text: Ask.\n"),
        (
            "plan",
            "series:\n  - id: calls\n    title: Monthly call\nmilestones:\n  - id: a\n    series: The monthly call\n",
            "series:\n  - id: calls\n    title: Monthly call\nmilestones:\n  - id: a\n    series: calls\n",
        ),
        ("worksheet", "agreement: We agree.\n", "agreement:\n  sentence: We agree.\n"),
        ("worksheet", 'agreement: "We: agree."\n', 'agreement:\n  sentence: "We: agree."\n'),
        ("worksheet", "agreement:\nWe agree.\n", "agreement:\n  sentence: We agree.\n"),
        ("worksheet", "agreement: >-\n  We\n  agree.\n", "agreement:\n  sentence: >-\n    We\n    agree.\n"),
        ("worksheet", "agreement:\n\nWe\nagree.\n", "agreement:\n  sentence: >-\n\n    We\n    agree.\n"),
        ("activity", "steps:\n  - >-\n    Ask\n    them.\n", "steps:\n  - text: >-\n      Ask\n      them.\n"),
        ("activity", 'steps:\n  - "Ask: who?"\n', 'steps:\n  - text: "Ask: who?"\n'),
        ("activity", "steps:\nAsk them.\nGo.\n", "steps:\n  - text: Ask them.\n  - text: Go.\n"),
        ("tip", "do:\n  -- Ask.\n  -- Go.\n", "do:\n  - Ask.\n  - Go.\n"),
        ("tip", "why: ->\n  All gain.\n", "why: >-\n  All gain.\n"),
        ("tip", "why: →\n  All gain.\n", "why: >-\n  All gain.\n"),
        ("tip", "why: »-\n  All gain.\n", "why: >-\n  All gain.\n"),
        ("tip", "why: &gt;-\n  All gain.\n", "why: >-\n  All gain.\n"),
        ("tip", "do:\n  - o Ask.\n  - o Go.\n", "do:\n  - Ask.\n  - Go.\n"),
        ("tip", "title:：Ask them\norder: 1\n", "title: Ask them\norder: 1\n"),
        ("tip", "title = Ask them\norder: 1\n", "title: Ask them\norder: 1\n"),
        ("tip", 'why: "Save it in C:\\new\\tips."\n', "why: 'Save it in C:\\new\\tips.'\n"),
        ("tip", 'why: "Save it in C:\\projects."\norder: 1\n', "why: 'Save it in C:\\projects.'\norder: 1\n"),
        ("tip", 'why: "Take plan B:\\nCall them."\n', 'why: "Take plan B:\\nCall them."\n'),
        ("tip", "title: „Ask them“\norder: 1\n", "title: Ask them\norder: 1\n"),
        ("tip", "title\tAsk them\norder\t1\n", "title: Ask them\norder: 1\n"),
        ("tip", "title; Ask them\nasked_as:\n", "title: Ask them\nasked_as:\n"),
        ("tip", "do:\n  Ask them.\n", "do:\n  - Ask them.\n"),
        ("tip", "why: >-\n  All gain.\n\nThank you, Ann\n", "why: >-\n  All gain.\n\nThank you, Ann\n"),
        ("tip", "why: >-\n  All gain.\n#1 is trust.\n", "why: >-\n  All gain.\n#1 is trust.\n"),
        ("plan", "milestones:\n  - id: a\n    series: No such\n", "milestones:\n  - id: a\n    series: No such\n"),
    ],
)
def test_groups_and_own_ids_are_mended(kind: str, bad: str, good: str) -> None:
    assert mend(bad, BY_NAME[kind], Names()) == good
    assert mend(good, BY_NAME[kind], Names()) == good


def test_a_row_of_a_spreadsheet_keeps_its_cells() -> None:
    row = "rows:\n  tax\tTaxes\tWho pays?\n"
    assert mend(row, BY_NAME["worksheet"], Names()) == row
