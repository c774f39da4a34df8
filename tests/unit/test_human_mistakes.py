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
from macros.loading.strict_yaml import parse
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


# Of these all of a group or list is wrong, and can be meant in one way only. Each gives the whole text.
Spoil = Callable[[list[str], int], "list[str] | None"]


def _group(lines: list[str], at: int) -> tuple[int, range] | None:
    """The column of the fields of an item that starts in a line, and the lines below its first."""
    found = re.match(r"( *- )[a-z_]+:", lines[at])
    if not found:
        return None
    depth, end = len(found[1]), at + 1
    while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) >= depth:
        end += 1
    return (depth, range(at + 1, end)) if end > at + 1 else None


def _out_by(spaces: int | None) -> Spoil:
    """All fields of an item but the first moved to the left: to the edge, or by so many spaces."""

    def spoil(lines: list[str], at: int) -> list[str] | None:
        group = _group(lines, at)
        if not group or not any(re.match(rf" {{{group[0]}}}[a-z_]+:", lines[line]) for line in group[1]):
            return None
        by = spaces or group[0]
        return [line[by:] if number in group[1] else line for number, line in enumerate(lines)]

    return spoil


def _dashed(lines: list[str], at: int) -> list[str] | None:
    """A dash before each field of an item."""
    group = _group(lines, at)
    if not group:
        return None
    depth, inside = group
    pattern = re.compile(rf"^ {{{depth}}}(?=[a-z_]+:)")
    changed = [
        pattern.sub(f"{' ' * (depth - 2)}- ", line) if number in inside else line for number, line in enumerate(lines)
    ]
    return changed if changed != lines else None


def _all_dashed(lines: list[str], at: int) -> list[str] | None:
    """A dash before each field of the entry."""
    return [re.sub(r"^(?=[a-z_]+:)", "- ", line) for line in lines] if at == 0 else None


def _is_in_text(lines: list[str], at: int) -> bool:
    """Whether a line is one of a text below >- or |-."""
    depth = len(lines[at]) - len(lines[at].lstrip())
    owner = next((line for line in reversed(lines[:at]) if line.strip() and line[:depth].strip()), "")
    return re.search(r"[>|][-+]?$", owner) is not None


def _empty_dashes(lines: list[str], at: int) -> list[str] | None:
    """Two dashes with nothing behind them."""
    found = None if _is_in_text(lines, at) else re.match(r"( *)- (?![>|])\S", lines[at])
    return [*lines[:at], *[f"{found[1]}-"] * 2, *lines[at:]] if found else None


def _texts(lines: list[str], at: int) -> range | None:
    """The lines of a list of short texts below the name of a field."""
    end = at + 1
    while end < len(lines) and re.match(r"  - [A-Z][^:#\"'\[\]{}•]*$", lines[end]):
        end += 1
    is_whole = end < len(lines) and re.match(r"[a-z_]+:", lines[end])
    return range(at + 1, end) if re.fullmatch(r"[a-z_]+:", lines[at]) and end > at + 2 and is_whole else None


def _marked(marks: str) -> Spoil:
    """A sign or a letter before each item of a list of texts."""

    def spoil(lines: list[str], at: int) -> list[str] | None:
        items = _texts(lines, at)
        if not items:
            return None
        return [
            f"  - {marks.split()[(number - at - 1) % len(marks.split())]} {line[4:]}" if number in items else line
            for number, line in enumerate(lines)
        ]

    return spoil


def _in_one_line(lines: list[str], at: int) -> list[str] | None:
    """A list of texts as one, with numbers between them."""
    items = _texts(lines, at)
    if not items:
        return None
    said = " ".join(f"{number - at}. {lines[number][4:]}" for number in items)
    return [*lines[:at], f"{lines[at]} {said}", *lines[items.stop :]]


def _joined(sign: str) -> Spoil:
    """Words or ids of a list in brackets as one item."""

    def spoil(lines: list[str], at: int) -> list[str] | None:
        found = re.fullmatch(
            r"( *(?:levels|stages|themes|roles|prompts|formats): \[)([a-z-]+(?:, [a-z-]+)+)\]", lines[at]
        )
        return [*lines[:at], f"{found[1]}{found[2].replace(', ', sign)}]", *lines[at + 1 :]] if found else None

    return spoil


def _dash_lost(lines: list[str], at: int) -> list[str] | None:
    """An item that starts with the same field as the one above it, without its dash."""
    found = re.match(r"( +)- ([a-z_]+:) ", lines[at])
    if not found or _is_in_text(lines, at):
        return None
    depth = len(found[1])
    above = [line for line in lines[:at] if line.strip() and len(line) - len(line.lstrip()) <= depth]
    if not above or not above[-1].startswith(f"{found[1]}- {found[2]}"):
        return None
    return [*lines[:at], lines[at].replace("- ", "  ", 1), *lines[at + 1 :]]


def _quoted_mail(sign: str) -> Spoil:
    """The lines from a field on as a mail quotes them, to the end of the file."""

    def spoil(lines: list[str], at: int) -> list[str] | None:
        if not re.match(r"[a-z_]+:", lines[at]):
            return None
        return [*lines[:at], *(f"{sign}{line}".rstrip() if sign == "> " else sign + line for line in lines[at:])]

    return spoil


def _range_as(template: str) -> Spoil:
    """The numbers of a range in one line: a pattern of its name and the numbers."""

    def spoil(lines: list[str], at: int) -> list[str] | None:
        end = at + 1
        while end < len(lines) and re.fullmatch(r" +(least|ideal|most): \d+", lines[end]):
            end += 1
        found = re.fullmatch(r"( *[a-z_]+):", lines[at])
        if not found or end == at + 1:
            return None
        numbers = ", ".join(line.split()[-1] for line in lines[at + 1 : end])
        return [*lines[:at], template.replace(r"\1", found[1]).replace(r"\2", numbers), *lines[end:]]

    return spoil


CLEAR: dict[str, Spoil] = {
    "fields of an item at the left edge": _out_by(None),
    "fields of an item below its dash": _out_by(2),
    "a dash before each field of an item": _dashed,
    "a dash before each field of the entry": _all_dashed,
    "empty dashes": _empty_dashes,
    "an emoji before each item": _marked("✅"),
    "letters before the items": _marked("a) b) c) d) e) f) g) h)"),
    "roman numbers before the items": _marked("i. ii. iii. iv. v. vi. vii. viii."),
    "a list in one line": _in_one_line,
    "a list with slashes": _joined(" / "),
    "a list with semicolons": _joined("; "),
    "a list with and": _joined(" and "),
    "a list with spaces only": _joined(" "),
    "an item that lost its dash": _dash_lost,
    "lines of a quoted mail": _quoted_mail("> "),
    "lines of a quoted mail without spaces": _quoted_mail(">"),
    "the numbers of a range in a list": _range_as(r"\1: [\2]"),
    "the numbers of a range in a line": _range_as(r"\1: \2"),
}


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[Kind, str, str]:
    kind, path = draw(st.sampled_from(ENTRIES))
    text = path.read_text("utf-8")
    lines = text.split("\n")
    way = CLEAR[draw(st.sampled_from(sorted(CLEAR)))]
    made = [changed for at, line in enumerate(lines) if line.strip() and (changed := way(lines, at)) is not None]
    return kind, text, "\n".join(draw(st.sampled_from(made))) if made else text


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


@SLOW
@given(spoiled())
def test_a_group_or_list_with_a_clear_mistake_is_one_finding_and_mended(case: tuple[Kind, str, str]) -> None:
    kind, text, bad = case
    found = errors(bad, kind)
    assert len(found) <= 1, found
    mended = mend(bad, kind, NAMES)
    assert parse(mended).value == parse(text).value, mended
    assert mend(mended, kind, NAMES) == mended


FOLLOWED = re.compile(
    r"(did you mean \"(?P<meant>[^\"]+)\"\?)"
    r"|(write (?P<write>\"[^…]+\")(?:   |$))"
    r"|(indent it by (?P<spaces>\d+) spaces)"
    r"|(?P<quote>put the whole text in quotes)"
    r"|(start it with \"- \", indented by (?P<dash>\d+) spaces)"
    r"|(?P<join>join it with the line above)"
    r"|(delete the (?P<mark>[•\d]\S*)$)"
    r"|(put (?P<more>\d+) more spaces? before (?:each of )?lines? (?P<moved>[\d, to and]+)(?:$|   ))"
    r"|(delete the \"- \" in lines? (?P<undashed>[\d, to and]+))"
    r"|(write a space instead of the dash in lines? (?P<spaced>[\d, to and]+))"
)


def _numbers(said: str) -> list[int]:
    """The lines of: 3, 4 and 6 to 8."""
    spans = [[int(number) for number in span.split(" to ")] for span in re.split(r", | and ", said.strip())]
    return [number for span in spans for number in range(span[0], span[-1] + 1)]


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
    elif found["moved"]:
        for number in _numbers(found["moved"]):
            lines[number - 1] = " " * int(found["more"]) + lines[number - 1]
    elif found["undashed"]:
        for number in _numbers(found["undashed"]):
            lines[number - 1] = lines[number - 1].replace("- ", "", 1)
    elif found["spaced"]:
        for number in _numbers(found["spaced"]):
            lines[number - 1] = lines[number - 1].replace("-", " ", 1)
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


@SLOW
@given(spoiled())
def test_following_the_advice_on_a_clear_mistake_mends_it(case: tuple[Kind, str, str]) -> None:
    kind, text, bad = case
    said = [problem for problem in errors(bad, kind) if problem.rule == "misplaced-field"]
    followed: str | None = bad
    for problem in said:  # no advice adds a line or takes one away
        followed = follow(followed, problem) if followed is not None else None
    if said and followed is not None:
        assert parse(followed).value == parse(text).value, (said, followed)


@pytest.mark.parametrize("way", sorted(CLEAR))
def test_every_clear_way_spoils_something(way: str) -> None:
    for _, path in ENTRIES:
        lines = path.read_text("utf-8").split("\n")
        if any(CLEAR[way](lines, at) not in (None, lines) for at, line in enumerate(lines) if line.strip()):
            return
    pytest.fail("it spoils nothing")


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
