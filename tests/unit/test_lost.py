"""The line of a field's name that was deleted: what is said, and what `check --fix` puts back."""

from __future__ import annotations

import re

import pytest

from macros.kinds import BY_NAME
from macros.loading import check_text
from macros.mending import Names, mend
from tests.unit.sample import ROOT

NOBODY = Names({}, {})
LOST = [
    ("tip", "ask-for-feedback", "do"),
    ("tip", "ask-for-feedback", "sources"),
    ("tip", "show-interest", "related"),
    ("tip", "show-interest", "summary"),
    ("benefit", "better-decisions", "related"),
    ("story", "franklin-county-youth", "lessons"),
    ("condition", "active-initiative", "editorial"),
    ("condition", "active-initiative", "ask"),
    ("situation", "i-lost-touch", "this_week"),
    ("situation", "i-lost-touch", "related"),
    ("agenda", "monthly-call", "blocks"),
    ("agenda", "monthly-call", "afterwards"),
    ("agenda", "monthly-call", "people"),
    ("activity", "stretch-break", "steps"),
    ("level", "cooperation", "trust"),
    ("plan", "six-month-partnership", "milestones"),
    ("source", "wilder-inventory", "summary"),
]


def without_line(text: str, name: str) -> tuple[str, int]:
    """A text without the line of a field's name, and where that stood (from 1)."""
    lines = text.split("\n")
    place = next(at for at, line in enumerate(lines) if line in (f"{name}:", f"{name}: >-"))
    return "\n".join([*lines[:place], *lines[place + 1 :]]), place + 1


@pytest.mark.parametrize(("kind", "entry", "name"), LOST)
def test_the_line_that_was_lost_is_named_and_put_back(kind: str, entry: str, name: str) -> None:
    of = BY_NAME[kind]
    whole = (ROOT / "data" / of.folder / f"{entry}.yaml").read_text("utf-8")
    text, line = without_line(whole, name)
    (problem,) = check_text(text, of, "")[1]
    assert (problem.line, problem.rule) == (line, "missing-field")
    assert problem.text == f'this belongs to "{name}:", but that line is missing'
    assert problem.hint.startswith(
        (f'write "{name}:" on a line of its own', f'write "{name}: >-" on a line of its own')
    )
    assert mend(text, of, NOBODY) == whole


@pytest.mark.parametrize(
    ("below", "wrapped"),
    [
        ("    reason: ", "It says what to do when you\n  have no time for all of it.\n"),
        (
            "    reason: ",
            "It says what to do with all the others in the room\n  Trust needs time, and a talk about it.\n",
        ),
        ("why: >-\n", "    It is indented too far here. And more\n  of It is said below.\n"),
        ("why: >-\n", "    It is indented too far here.\n  More is said below.\n"),
    ],
)
def test_a_line_that_was_wrapped_is_no_other_field(below: str, wrapped: str) -> None:
    tip = BY_NAME["tip"]
    whole = (ROOT / "data/tips/show-interest.yaml").read_text("utf-8")
    alone = re.sub(r"\neditorial:.*?(?=\n[a-z])", "", whole, flags=re.DOTALL)
    before, mark, after = alone.partition(below)
    rest = after.partition("\n")[2] if mark.endswith(" ") else after
    text = f"{before}{mark}{wrapped}{rest}"
    assert "but that line is missing" not in " ".join(one.text for one in check_text(text, tip, "")[1])
    assert "\neditorial:" not in mend(text, tip, NOBODY)


def test_what_else_is_wrong_keeps_its_line() -> None:
    tip = BY_NAME["tip"]
    whole = (ROOT / "data/tips/show-interest.yaml").read_text("utf-8")
    text, line = without_line(whole.replace("added: 20", "added: 30 20"), "related")
    found = check_text(text, tip, "")[1]
    assert [(one.rule, text.split("\n")[one.line - 1][:7]) for one in found] == [
        ("missing-field", "  - to:"),
        ("bad-date", "added: "),
    ]
    assert found[0].line == line


@pytest.mark.parametrize(
    ("kind", "entry", "old", "new"),
    [
        # A list that its own sentence introduces.
        ("tip", "show-interest", "why: >-\n", "why: >-\n  It brings:\n  - trust\n  - time\n  "),
        # Steps without the name of their text are not materials.
        ("activity", "stretch-break", "steps:\n", "steps:\n  - Stand up.\n"),
        # A field of another name is not a line that is missing.
        ("tip", "show-interest", "related:\n", "see_also:\n"),
    ],
)
def test_another_mistake_is_not_taken_for_a_lost_line(kind: str, entry: str, old: str, new: str) -> None:
    of = BY_NAME[kind]
    whole = (ROOT / "data" / of.folder / f"{entry}.yaml").read_text("utf-8")
    assert whole.count(old) == 1
    found = check_text(whole.replace(old, new), of, "")[1]
    assert found
    assert not [one for one in found if "but that line is missing" in one.text]
