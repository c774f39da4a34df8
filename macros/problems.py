"""A finding about the content, and how it prints: for people, for annotations on a pull request, as JSON."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "advice"]
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


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """The choice that looks most like a mistyped word, or nothing if none does."""
    by_lower = {choice.lower(): choice for choice in sorted(choices, reverse=True)}
    cutoff = 0.5 if len(word) < 4 else 0.6
    close = difflib.get_close_matches(word[:80].lower(), by_lower, n=1, cutoff=cutoff)
    return by_lower[close[0]] if close else ""


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
