"""A finding about the content, and how it prints: for people, for annotations on a pull request, as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "advice"]
_MOST_OF_A_SUMMARY = 500_000
"""Characters. A forge refuses a summary of more than 1 MiB."""
_LONGEST_WORD = 80
_SHORT, _MIDDLE, _LONG = 3, 6, 9
"""Letters. The longer a word, the more of them may be wrong."""
_MOST_STEPS = 3
_ENDING = 2
"""Letters that make nearly of near."""
GUIDE = "docs/contribute/rules"
"""The page of the contributor's guide that explains each rule, as the messages name it."""


@dataclass(frozen=True)
class Problem:
    """One thing to mend, at its place in a file.

    path: the file, as the contributor would write it, such as data/tips/show-interest.yaml.
    line, column: where it is, counted from 1.
    severity: an error fails the check, advice doesn't.
    rule: the stable id of the rule that found it.
    text: what was found and what was expected.
    hint: what to do next.
    """

    path: str
    line: int
    column: int
    severity: Severity
    rule: str
    text: str
    hint: str = ""

    @property
    def help(self) -> str:
        """What to do next, and where the contributor's guide says more."""
        if "(docs/contribute/" in self.hint:
            return self.hint
        page = f"({GUIDE}#{self.rule})"
        return f"{self.hint}   {page}" if self.hint else page


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, each once, in the order of their files and lines."""
    return sorted(set(problems), key=lambda p: (p.path, p.line, p.column, p.rule, p.text, p.hint))


def as_text(problems: Iterable[Problem]) -> str:
    """The problems for a person at a terminal, a location first on each line."""
    return "".join(_text(problem) for problem in problems)


def as_github(problems: Iterable[Problem]) -> str:
    """The problems as workflow commands, which GitHub and Forgejo show at their lines in a pull request."""
    return "".join(_annotation(problem) for problem in problems)


def as_json(problems: Iterable[Problem]) -> str:
    """The problems as a JSON list."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=True, indent=2) + "\n"


def as_markdown(problems: Iterable[Problem]) -> str:
    """The problems as a list by files, for the summary of a run: a forge shows only ten as annotations."""
    shown = list(problems)
    lines = [f"## What the check finds: {len(shown)}" if shown else "## The check finds nothing", ""]
    for path in dict.fromkeys(problem.path for problem in shown):
        lines += [f"### `{_bare(path)}`", ""]
        for problem in shown:
            if problem.path == path:
                what = "" if problem.severity == "error" else " (advice)"
                lines.append(f"- **Line {problem.line}**{what}: `{_bare(problem.text)}`  ")
                lines.append(f"  What to do: `{_bare(problem.help)}`")
        lines.append("")
    text = "\n".join(lines) + "\n"
    if len(text) <= _MOST_OF_A_SUMMARY:
        return text
    return text[: text.rfind("\n- ", 0, _MOST_OF_A_SUMMARY)] + "\n\nThere is more. Type: python -m macros check\n"


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """The choice that a mistyped word most likely is, or nothing if none is near enough.

    The suggest form has the same rule (widgets/suggest/near.ts); tests/unit/near-words.json holds both to it.
    """
    typed = _bare_word(word[:_LONGEST_WORD])
    choices = [choice for choice in choices if _denies(choice) or not _denies(typed)]
    near = [(how, abs(len(choice) - len(word)), choice) for choice in choices if (how := _farness(typed, choice)) >= 0]
    return min(near)[2] if near else ""


def _denies(word: str) -> bool:
    """Whether a word says not: do-not is not meant to be do."""
    return re.search(r"(?:^|-)(?:not|no|never|don'?t|dont|avoid)(?:-|$)", _bare_word(word)) is not None


def _farness(typed: str, choice: str) -> int:
    """How far a choice is from what was typed, from 0; -1 if nobody would take the one for the other."""
    meant = _bare_word(choice)
    short, long = sorted((typed, meant), key=len)
    steps = _steps(typed, meant) if len(long) - len(short) <= _MOST_STEPS else _MOST_STEPS + 1
    if steps == 0:
        return 0
    most = 1 if len(short) < _MIDDLE else 2 if len(short) < _LONG else _MOST_STEPS
    is_other = len(short) == len(long) and sorted(short) != sorted(long)
    if len(short) <= _SHORT and is_other:
        most = 0  # one letter instead of another makes another short word: to is not do
    if short and steps <= most and (typed[0] == meant[0] or (steps == 1 and not (is_other and len(short) < _MIDDLE))):
        return steps
    is_begun = len(short) >= _MIDDLE or (len(short) > _SHORT and steps <= _ENDING)
    starts = long.startswith(f"{short}-") or (is_begun and long.startswith(short))
    is_within = len(short) >= _MIDDLE and set(short.split("-")) <= set(long.split("-"))
    return _MOST_STEPS + 1 if short and (starts or is_within) else -1


def _bare_word(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", word.lower().strip())


def _steps(one: str, other: str) -> int:
    """How many letters must be put in, left out, replaced or swapped with the next to make one word of another."""
    before, above = list(range(len(other) + 1)), list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for place, wanted in enumerate(other, 1):
            fewest = min(above[place] + 1, now[-1] + 1, above[place - 1] + (letter != wanted))
            is_swapped = row > 1 and place > 1 and letter == other[place - 2] and one[row - 2] == wanted
            now.append(min(fewest, before[place - 2] + 1) if is_swapped else fewest)
        before, above = above, now
    return above[-1]


def excerpt(value: object, length: int = 60) -> str:
    """A value as it may stand inside a message: on one line, in quotes, not too long."""
    text = " ".join(str(value).split())
    return f'"{text}"' if len(text) <= length else f'"{text[: length - 1].rstrip()}…"'


def printable(text: str) -> str:
    """The text with its control characters spelled out, so that a file's name can't play tricks on a terminal."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)


def _text(problem: Problem) -> str:
    where = f"{printable(problem.path)}:{problem.line}:{problem.column}"
    return (
        f"{where}: {problem.severity}[{problem.rule}] {printable(problem.text)}\n    hint: {printable(problem.help)}\n"
    )


def _bare(text: str) -> str:
    """A text as it may stand between the signs of code."""
    return printable(" ".join(text.split())).replace("`", "'")


def _annotation(problem: Problem) -> str:
    command = "error" if problem.severity == "error" else "notice"
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column},title={_property(problem.rule)}"
    message = _message(f"{problem.text}\nhint: {problem.help}")
    return f"::{command} {place}::{message}\n"


def _message(text: str) -> str:
    lines = "\n".join(printable(line) for line in text.split("\n"))
    return lines.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
