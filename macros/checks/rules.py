"""How a rule is written: a generator that yields findings, registered with its id. Its docstring is the rule.

Rules look at one text, at one entry, or at all entries. Choose the smallest that does.
"""

from __future__ import annotations

import datetime
import inspect
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sized
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from ..fields import Loc, Text, texts
from ..kinds import Entity
from ..loading.kept import Kept
from ..problems import Severity

if TYPE_CHECKING:
    from ..book.playbook import Entry, Playbook


T = TypeVar("T")
G = TypeVar("G")


@dataclass(frozen=True)
class Finding:
    """Something a rule found: the way to it in the entry, what is wrong, what to do.

    snippet: the words at fault, to point at their line inside a long text.
    """

    at: Loc
    text: str
    hint: str = ""
    snippet: str = ""


@dataclass(frozen=True)
class Record:
    """A line of a file in data/ that holds no entry, for what is found there."""

    path: str
    line: int
    column: int = 1


@dataclass(frozen=True)
class Context:
    """What rules may look at.

    playbook: the valid entries.
    today: the day.
    broken: entries that are there but could not be read, as kind:id.
    starter_texts: for each kind the texts of its starter, which are to be replaced.
    pages: addresses of the pages in docs/ below the site's root; None if there is no such folder.
    kept: what was made of single entries before.
    asked: whether it is asked what is found in a file, by its path; None means in all. A rule may heed it to save time.
    """

    playbook: Playbook
    today: datetime.date
    broken: frozenset[str] = frozenset()
    starter_texts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pages: frozenset[str] | None = None
    kept: Kept = field(default_factory=Kept)
    asked: Callable[[str], bool] | None = None

    def of(self, entry: Entry, make: Callable[[Entity, G], T], given: G, key: bytes = b"") -> T:
        """What a function makes of an entry and of what is given beside it; kept for the next run.

        Args:
            entry: the entry.
            make: a function of a module, which looks at nothing else. It never gives None.
            given: what else it takes.
            key: stands for what is given.
        """
        if not entry.key:
            return make(entry.entity, given)
        name = f"{make.__module__}.{make.__qualname__}".encode()
        return self.kept.made(entry.key + name + key, lambda: make(entry.entity, given))

    @property
    def latest(self) -> datetime.date:
        """The latest day that can be today: somewhere it is tomorrow already."""
        return self.today + datetime.timedelta(days=1)

    def exists(self, ref: str) -> bool:
        """Whether there is a file for kind:id, so that one broken file does not make others wrong."""
        return ref in self.playbook.entries or ref in self.broken


@dataclass(frozen=True)
class Rule:
    """A registered rule. help says in a contributor's words what it asks for; subject is what its module is about."""

    id: str
    severity: Severity
    help: str
    subject: str


RULES: dict[str, Rule] = {}
"""All rules by their ids, in the order of their modules."""

M = TypeVar("M", bound=Entity)
Findings = Iterator[Finding]
Found = Iterator[tuple["Entry | Record", Finding]]
TextCheck = Callable[[Text], Findings]
PlaybookCheck = Callable[[Context], Found]

_TEXT_CHECKS: list[tuple[Rule, TextCheck, str]] = []
_ENTITY_CHECKS: list[tuple[Rule, type[Entity], Callable[[Entity], Findings]]] = []
_PLAYBOOK_CHECKS: list[tuple[Rule, PlaybookCheck]] = []


def and_more(found: Sized) -> str:
    """What to say behind the first of some findings that are one mistake, such as the tags of a pasted page."""
    return f", and {len(found) - 1} more like it" if len(found) > 1 else ""


def text_rule(name: str, severity: Severity = "error", signs: str = "") -> Callable[[TextCheck], TextCheck]:
    """Register a rule about each text for readers.

    signs: characters of which a text has at least one if the rule can find anything in it. Most texts have none.
    """

    def register(check: TextCheck) -> TextCheck:
        _TEXT_CHECKS.append((_register(name, severity, check), check, signs))
        return check

    return register


def entity_rule(
    name: str, model: type[M], severity: Severity = "error"
) -> Callable[[Callable[[M], Findings]], Callable[[M], Findings]]:
    """Register a rule about each entry of a model by itself; Entity means all."""

    def register(check: Callable[[M], Findings]) -> Callable[[M], Findings]:
        _ENTITY_CHECKS.append((_register(name, severity, check), model, check))  # type: ignore[arg-type]
        return check

    return register


def playbook_rule(name: str, severity: Severity = "error") -> Callable[[PlaybookCheck], PlaybookCheck]:
    """Register a rule that needs all entries at once."""

    def register(check: PlaybookCheck) -> PlaybookCheck:
        _PLAYBOOK_CHECKS.append((_register(name, severity, check), check))
        return check

    return register


def check_entry(entity: Entity, advice: bool = True) -> Iterator[tuple[Rule, Finding]]:
    """Everything that rules about one entry find, or only those whose findings are errors."""
    checks_of_all, checks_without_signs, any_sign = _text_checks(advice)
    for text in texts(entity):
        text_checks = checks_of_all if any_sign.search(text.value) else checks_without_signs
        for rule, check_text in text_checks:
            for finding in check_text(text):
                yield rule, finding
    for rule, model, check_entity in _ENTITY_CHECKS:
        if isinstance(entity, model) and (advice or rule.severity == "error"):
            for finding in check_entity(entity):
                yield rule, finding


def check_playbook(context: Context, advice: bool = True) -> Iterator[tuple[Rule, Entry | Record, Finding]]:
    """Everything that rules about all entries find, or only those whose findings are errors."""
    for rule, check_all in _PLAYBOOK_CHECKS:
        if advice or rule.severity == "error":
            for place, finding in check_all(context):
                yield rule, place, finding


@cache
def _text_checks(
    advice: bool,
) -> tuple[list[tuple[Rule, TextCheck]], list[tuple[Rule, TextCheck]], re.Pattern[str]]:
    """The checks of a text that has a sign, those of one that has none, and all signs."""
    wanted = [check for check in _TEXT_CHECKS if advice or check[0].severity == "error"]
    any_sign = re.compile("[" + re.escape("".join(signs for _, _, signs in wanted)) + "]")
    checks_of_all = [(rule, check) for rule, check, _ in wanted]
    checks_without_signs = [(rule, check) for rule, check, signs in wanted if not signs]
    return checks_of_all, checks_without_signs, any_sign


def _register(name: str, severity: Severity, check: Callable[..., object]) -> Rule:
    if name in RULES:
        raise ValueError(f"two rules have the id {name}")
    subject = (sys.modules[check.__module__].__doc__ or "").partition("\n")[0].removeprefix("Rules ").rstrip(".")
    RULES[name] = Rule(name, severity, inspect.cleandoc(check.__doc__ or ""), subject)
    return RULES[name]
