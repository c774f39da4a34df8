"""Rules about text that stands in two entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import ceil
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from ..fields import Text, spell, texts
from ..problems import excerpt
from .rules import Context, Finding, Found, playbook_rule
from .wording import sentences

if TYPE_CHECKING:
    from ..playbook import Entry

REPEATED_WORDS = 12
"""Shorter sentences may well be alike by chance."""
SAME_WORDS = 0.75
"""Of all different words in two sentences, how many they share if one is a twin of the other."""
SAME_TURNS = 0.5
"""The same for each three words in a row: a twin has kept the order too."""
_HINT = "say it in one place and link there, or say what is different here"


@dataclass(frozen=True, eq=False)
class _Said:
    """A long sentence, and where it stands."""

    entry: Entry
    text: Text
    sentence: str
    words: tuple[str, ...]

    @cached_property
    def turns(self) -> frozenset[tuple[str, ...]]:
        return frozenset(zip(self.words, self.words[1:], self.words[2:], strict=False))

    def echoes(self, other: _Said, verb: str, more: int) -> Finding:
        where = f"{spell(other.text.at)} of {other.entry.path}"
        rest = "" if not more else " (and one sentence more)" if more == 1 else f" (and {more} sentences more)"
        message = f"{spell(self.text.at)} {verb} {where}: {excerpt(self.sentence)}{rest}"
        return Finding(self.text.at, message, _HINT, " ".join(self.sentence.split()[:4]))


@playbook_rule("repeated-text")
def nothing_said_twice(context: Context) -> Found:
    """No sentence of 12 words or more stands in two entries."""
    for (entry, _), pairs in _by_entries(_repeated(context)).items():
        said, other = pairs[0]
        yield entry, said.echoes(other, "repeats", len(pairs) - 1)


@playbook_rule("near-twin", severity="advice")
def nothing_copied_and_changed(context: Context) -> Found:
    """No sentence of 12 words or more is that of another entry with a few words changed."""
    repeated = set(_by_entries(_repeated(context)))
    for (entry, other_entry), pairs in _by_entries(_near(context)).items():
        if (entry, other_entry) not in repeated:
            said, other = pairs[0]
            yield entry, said.echoes(other, "says nearly the same as", len(pairs) - 1)


# They take more memory than the entries, so they go with the context of a check.
_said_in: WeakKeyDictionary[Context, tuple[_Said, ...]] = WeakKeyDictionary()


def _long_sentences(context: Context) -> tuple[_Said, ...]:
    if context not in _said_in:
        _said_in[context] = tuple(
            _Said(entry, text, sentence, tuple(words))
            for entry in context.playbook.entries.values()
            for text in texts(entry.entity)
            if len(text.value) >= REPEATED_WORDS * 2
            for sentence, words in sentences(text.value)
            if len(words) >= REPEATED_WORDS
        )
    return _said_in[context]


def _repeated(context: Context) -> Iterator[tuple[_Said, _Said]]:
    """Each sentence that stands in an earlier entry too, with the first place of it."""
    first: dict[tuple[str, ...], _Said] = {}
    for said in _long_sentences(context):
        other = first.setdefault(said.words, said)
        if other.entry is not said.entry and not _is_whole_summary(said, other):
            yield said, other


def _is_whole_summary(said: _Said, other: _Said) -> bool:
    """Whether two summaries are the same in all, which summary-taken says."""
    both = said.text.form == other.text.form == "summary"
    return both and said.text.value.casefold().split() == other.text.value.casefold().split()


def _near(context: Context) -> Iterator[tuple[_Said, _Said]]:
    """Pairs of sentences that share most words and turns.

    Half of the turns of such a sentence stand elsewhere too, and among the rarer of these is one that its twin has.
    So only those are compared that have one in common, and most sentences are compared with none.
    """
    found = {said.words: said for said in reversed(_long_sentences(context))}
    often = Counter(chain.from_iterable(said.turns for said in found.values()))
    by_turn: dict[tuple[str, ...], list[_Said]] = {}
    for said in reversed(found.values()):
        least = ceil(SAME_TURNS * len(said.turns))
        shared = [turn for turn in said.turns if often[turn] > 1]
        if len(shared) < least:
            continue
        shared = sorted(shared, key=lambda turn: (often[turn], turn))[: len(shared) - least + 1]
        for other in dict.fromkeys(other for turn in shared for other in by_turn.get(turn, ())):
            if other.entry is not said.entry and _are_alike(said, other):
                yield said, other
        for turn in shared:
            by_turn.setdefault(turn, []).append(said)


def _are_alike(said: _Said, other: _Said) -> bool:
    words, others = set(said.words), set(other.words)
    if len(words & others) < SAME_WORDS * len(words | others):
        return False
    return len(said.turns & other.turns) >= SAME_TURNS * len(said.turns | other.turns)


def _by_entries(pairs: Iterator[tuple[_Said, _Said]]) -> dict[tuple[Entry, Entry], list[tuple[_Said, _Said]]]:
    grouped: dict[tuple[Entry, Entry], list[tuple[_Said, _Said]]] = {}
    for said, other in pairs:
        grouped.setdefault((said.entry, other.entry), []).append((said, other))
    return grouped
