"""The strict loader: each of its rules with a bad example and its exact words, and what it accepts."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.kinds import BY_NAME, KINDS
from macros.loading import RULES, read_entry
from macros.loading.strict_yaml import SPOILED, parse
from macros.problems import Problem, as_text, in_order
from tests.unit.sample import ROOT, Sample

TIP = (ROOT / "data" / "_templates" / "tip.yaml").read_text("utf-8")


def read(folder: Path, content: str | bytes, kind: str = "tip") -> list[Problem]:
    """The problems of a file with some content."""
    path = folder / "file.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return in_order(read_entry(path, BY_NAME[kind], "file.yaml")[1])


def with_change(old: str, new: str) -> str:
    """The starter of a tip with other words in it."""
    assert TIP.count(old) == 1
    return TIP.replace(old, new)


def at(text: str, words: str) -> str:
    """Line and column of some words, as a message has them."""
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


WHY = "why: >-\n  Say why it matters.\n"
FIELDS = (
    "Fields: title, summary, sources, editorial, related, added, reviewed, changes, levels, stages, themes, series, "
    "order, why, do, example   (docs/contribute/tip)"
)
DATE = "write year-month-day with two digits each for month and day, such as 2026-11-22   (docs/contribute/tip)"
QUOTE = "put the whole text in quotes, or on the next line after >-"

# Of a rule: what to write instead of which words, the words that the message points at, the text and the hint.
FIELD_CASES = [
    ("unknown-field", "order: 1", "ordre: 1", "ordre", "ordre is not a field of a tip", f'did you mean "order"?  {FIELDS}'),
    ("missing-field", "order: 1\n", "", "title: Name", "order is missing", 'add "order:"  Its place in that list, from 1.   (docs/contribute/tip)'),
    ("wrong-type", "order: 1", "order: first", "first", 'order must be a whole number, but is the text "first"', "write order as a whole number without quotes, such as 15   (docs/contribute/tip)"),
    ("wrong-type", "order: 1", 'order: "7"', '"7"', 'order must be a whole number, but is the text "7"', "write order as a whole number without quotes, such as 7   (docs/contribute/tip)"),
    ("wrong-type", WHY, "why: 2026\n", "2026\ndo", "", ""),
    ("wrong-type", WHY, "why: true\n", "true\n", "why must be text, but is true (yes or no)", 'put it in quotes: "true"   (docs/contribute/tip)'),
    ("wrong-type", WHY, "why:\n", "\n# What to do, one", "why must be text, but is empty", "write the text after the colon, or on the next line after >-   (docs/contribute/tip)"),
    ("wrong-type", "themes: [learning, trust]", "themes: learning", "learning\n# The list", "themes must be a list, but is the text \"learning\"", 'write each one on a line of its own below "themes:", starting with "- "   (docs/contribute/tip)'),
    ("wrong-type", "  - Write one instruction to follow this week.", "  - Ask this: who?", "Ask this", "do[1] must be text, but is a group of fields", f"a colon makes a text look like a field: {QUOTE}   (docs/contribute/tip)"),
    ("too-short", WHY, 'why: ""\n', '""', "why is an empty text", "write 2 characters at least, or delete the field if it is optional   (docs/contribute/tip)"),
    ("too-short", "title: Name the tip in a few words", "title: Tip", "Tip", "", ""),
    ("too-long", "title: Name the tip in a few words", f"title: {'x' * 83}", "xxx", "title has 83 characters, 80 at the most", "cut 3 characters   (docs/contribute/tip)"),
    ("too-few", "  - Write one instruction to follow this week.", "  []", "[]", "do has 0 items, 1 at the least", "add 1 more   (docs/contribute/tip)"),
    ("too-many", "[learning, trust]", "[learning, trust, data, roles, goals]", "[learning, trust, data", "themes has 5 items, 4 at the most", "remove 1 or merge some   (docs/contribute/tip)"),
    ("not-in-list", "series: partner-tips", "series: partner-tip", "partner-tip", "", ""),
    ("out-of-range", "order: 1", "order: 51", "51", "order is 51, 50 at the most", "write a whole number, 50 at the most   (docs/contribute/tip)"),
    ("bad-id", "source: community-tool-box", "source: Community Tool Box", "Community", 'sources[1].source is "Community Tool Box", which is not an id', "an id is a file's name without .yaml: small letters a-z, digits and single hyphens, 60 at the most   (docs/contribute/tip)"),
    ("bad-reference", "to: condition:well-aligned", "to: well-aligned", "well-aligned", 'related[1].to is "well-aligned", which is not of the form kind:id', "write the kind, a colon and the id without spaces, such as agenda:partnership-kickoff   (docs/contribute/tip)"),
    ("bad-date", "added: 2026-11-22", "added: 2026-02-30", "2026-02-30", 'added is "2026-02-30", which is not a day in the calendar', DATE),
    ("bad-date", "added: 2026-11-22", "added: 20261122", "20261122", "added is the number 20261122, which is not a day in the calendar", DATE),
    ("bad-spacing", "title: Name the tip in a few words", "title: 'Name it '", "'Name it", 'title has spaces around it or more than one line: "Name it "', "write it on one line, without spaces at its start and end   (docs/contribute/tip)"),
]  # fmt: skip
