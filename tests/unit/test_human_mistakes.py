"""Valid entries broken as people break them: no crash, the right line, and advice that makes the file better."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.kinds import KINDS, Kind
from macros.loading import read_entry
from macros.mending import Names, mend
from macros.problems import Problem, in_order
from tests.unit.sample import ROOT

ENTRIES: list[tuple[Kind, Path]] = [
    (kind, path) for kind in KINDS for path in sorted((ROOT / "data" / kind.folder).glob("*.yaml"))[::7]
]
NAMES = Names(
    {f"{kind.name}:{path.stem}": path.stem for kind in KINDS for path in (ROOT / "data" / kind.folder).glob("*.yaml")},
    {kind.name: kind.folder for kind in KINDS},
)


class Broken(NamedTuple):
    """A text with a mistake in a line (from 0)."""

    text: str
    line: int


Break = Callable[[list[str], int], "str | None"]


def _at(pattern: str, new: str) -> Break:
    """A change of the first place in a line that fits a pattern; None if there is none."""

    def change(lines: list[str], at: int) -> str | None:
        changed = re.sub(pattern, new, lines[at], count=1)
        return changed if changed != lines[at] else None

    return change


def _swapped(lines: list[str], at: int) -> str | None:
    """Two letters of a field's name in the wrong order."""
    found = re.match(r"( *(?:- )?)([a-z_]{5,})(:.*)", lines[at])
    if not found or found[2][2] == found[2][3]:
        return None
    name = found[2]
    return f"{found[1]}{name[:2]}{name[3]}{name[2]}{name[4:]}{found[3]}"


# Of these the line is certain.
PLAIN: dict[str, Break] = {
    "a name with two letters swapped": _swapped,
    "an odd space": _at(r"(?<=\w) (?=\w)", "\u00a0"),
    "a tab": _at(r"(?<=\w) (?=\w)", "\t"),
    "a date as people say it": _at(r"(?<=^added: )2026-(\d\d)-(\d\d)", r"November \2, 2026"),
    "a day that is none": _at(r"(?<=^reviewed: )2026-\d\d-\d\d", "2026-13-45"),
    "a text that starts with a bracket": _at(r"^(  - )(?=[A-Z][a-z]+ \w+ \w+ )(?!.*[\[{:#])", r"\1[New] "),
    "a text that starts with an asterisk": _at(r"^(  - )(?=[A-Z][a-z]+ \w+ \w+ )(?!.*[\[{:#])", r"\1*"),
    "a number in quotes": _at(r"^(order|minutes): (\d+)$", r'\1: "\2"'),
    "a bullet for a dash": _at(r"^  - (?=[A-Z])", "  • "),
    "no space after a colon": _at(r"^(title|series|voice):\s", r"\1:"),
}
# Of these the mistake shows somewhere near or below.
OTHERS: dict[str, Break] = {
    "a space too many": _at(r"^(?=\S| +\S)", " "),
    "a space too few": _at(r"^ (?= *\S)", ""),
    "a step too few": _at(r"^  (?= *\S)", ""),
    "a quote left out": _at(r"[\"'](?=[^\"']*$)", ""),
    "a quote put in": _at(r"(?<=: )(?=\w)", '"'),
    "no dash": _at(r"- ", ""),
    "no colon": _at(r":", ""),
    "a second colon": _at(r"(?<=\w)(?= \w+ \w+$)", ":"),
    "a line twice": lambda lines, at: f"{lines[at]}\n{lines[at]}",
    "a line of somewhere else": lambda lines, at: f"{lines[at]}\n{lines[len(lines) // 3]}",
    "an empty value": _at(r": \S.*", ":"),
    "a line cut in two": _at(r"(?<=\w) (?=\w+ \w+\W*$)", "\n"),
}


@st.composite
def broken(draw: st.DrawFn, ways: dict[str, Break]) -> tuple[Kind, str, Broken]:
    kind, path = draw(st.sampled_from(ENTRIES))
    text = path.read_text("utf-8")
    lines = text.split("\n")
    way = draw(st.sampled_from(sorted(ways)))
    said = [at for at, line in enumerate(lines) if line.strip() and ways[way](lines, at) is not None]
    if not said:
        return kind, text, Broken(text, -1)
    at = draw(st.sampled_from(said))
    changed = ways[way](lines, at)
    assert changed is not None
    return kind, text, Broken("\n".join([*lines[:at], changed, *lines[at + 1 :]]), at)


def errors(text: str, kind: Kind) -> list[Problem]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.yaml"
        path.write_bytes(text.encode())
        return in_order(read_entry(path, kind, "file.yaml")[1])


def badness(text: str, kind: Kind) -> tuple[int, int]:
    """How bad a text is: the worst can't be read from some line on, the nearer to the top the worse."""
    found = errors(text, kind)
    faults = [problem.line for problem in found if problem.rule in ("not-yaml", "unseen-character")]
    return (1, -faults[0]) if faults else (0, len(found))


SLOW = settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@SLOW
@given(broken(PLAIN))
def test_a_plain_mistake_is_named_at_its_line(case: tuple[Kind, str, Broken]) -> None:
    kind, _, (text, line) = case
    found = errors(text, kind)
    if found:
        assert line + 1 in {problem.line for problem in found}, found
        assert len({problem.line for problem in found}) <= 2, found  # a name may be missing at the top of its group


@SLOW
@given(broken({**PLAIN, **OTHERS}))
def test_mending_makes_no_file_worse(case: tuple[Kind, str, Broken]) -> None:
    kind, _, (text, _) = case
    for problem in errors(text, kind):
        assert 1 <= problem.line <= text.count("\n") + 1
    mended = mend(text, kind, NAMES)
    assert badness(mended, kind) <= badness(text, kind)
    assert mend(mended, kind, NAMES) == mended
    if not errors(text, kind):
        assert mended == text


FOLLOWED = re.compile(
    r"(did you mean \"(?P<meant>[^\"]+)\"\?)"
    r"|(write (?P<write>\"[^…]+\")(?:   |$))"
    r"|(indent it by (?P<spaces>\d+) spaces)"
    r"|(?P<quote>put the whole text in quotes)"
    r"|(start it with \"- \", indented by (?P<dash>\d+) spaces)"
    r"|(?P<join>join it with the line above)"
    r"|(delete the (?P<mark>[•\d]\S*)$)"
)


def follow(text: str, problem: Problem) -> str | None:
    """The text after somebody did what a message says; None if it leaves something to decide."""
    lines = text.split("\n")
    at = problem.line - 1
    line, found = lines[at], FOLLOWED.search(problem.hint)
    if not found:
        return None
    start = problem.column - 1
    if found["meant"]:
        word = r"^\w+" if problem.rule == "unknown-field" else r"^[\w:-]+"
        lines[at] = line[:start] + re.sub(word, found["meant"], line[start:], count=1)
    elif found["write"]:
        lines[at] = line[: len(line) - len(line.lstrip())] + found["write"][1:-1]
    elif found["spaces"]:
        lines[at] = " " * int(found["spaces"]) + line.lstrip()
    elif found["dash"]:
        lines[at] = " " * int(found["dash"]) + "- " + line.lstrip()
    elif found["join"]:
        lines[at - 1 : at + 1] = [f"{lines[at - 1].rstrip()} {line.strip()}"]
    elif found["mark"]:
        lines[at] = line.replace(f"{found['mark']} ", "", 1)
    else:
        value = re.match(r"( *(?:- +)?(?:[a-z_]+: +)?)([^\"'\s].*)", line)
        if not value or re.match(r" +[^- ]", "".join(lines[at + 1 : at + 2])):
            return None
        lines[at] = value[1] + "'" + value[2].replace("'", "''") + "'"
    return "\n".join(lines)


@SLOW
@given(broken({**PLAIN, **OTHERS}))
def test_following_the_advice_makes_no_file_worse(case: tuple[Kind, str, Broken]) -> None:
    kind, _, (text, _) = case
    for problem in errors(text, kind):
        followed = follow(text, problem)
        if followed is not None and followed != text:
            assert badness(followed, kind) <= badness(text, kind), (problem, followed)


@pytest.mark.parametrize("way", sorted({**PLAIN, **OTHERS}))
def test_every_way_breaks_something(way: str) -> None:
    change = {**PLAIN, **OTHERS}[way]
    for kind, path in ENTRIES:
        lines = path.read_text("utf-8").split("\n")
        for at, line in enumerate(lines):
            changed = change(lines, at) if line.strip() else None
            if changed is not None and errors("\n".join([*lines[:at], changed, *lines[at + 1 :]]), kind):
                return
    pytest.fail("it breaks nothing")
