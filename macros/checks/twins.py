"""Rules about text that stands in two entries."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import ceil
from typing import TYPE_CHECKING

from ..fields import Text, spell
from ..problems import excerpt
from .rules import Context, Finding, Found, playbook_rule
from .wording import sentences, words

if TYPE_CHECKING:
    from ..book.playbook import Entry

REPEATED_WORDS = 12
"""Shorter sentences may well be alike by chance."""
SAME_WORDS = 0.75
"""Of all different words in two sentences, how many they share if one is a twin of the other."""
SAME_TURNS = 0.5
"""The same for each three words in a row: a twin has kept the order too."""
_NO_WORDS = str.maketrans("", "", string.punctuation + string.whitespace + "“”‘’–—…")
"""Takes out what stands between words: the same sentence may be punctuated another way."""
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


def _long_sentences(context: Context) -> Iterator[_Said]:
    for entry, text, sentence in _sentences(context):
        said = tuple(words(sentence))
        if len(said) >= REPEATED_WORDS:
            yield _Said(entry, text, sentence, said)


def _sentences(context: Context) -> Iterator[tuple[Entry, Text, str]]:
    for entry, entry_texts in context.texts:
        for text in entry_texts:
            if len(text.value) >= REPEATED_WORDS * 2:
                for sentence in sentences(text.value):
                    yield entry, text, sentence


def _repeated(context: Context) -> Iterator[tuple[_Said, _Said]]:
    """Each sentence that stands in an earlier entry too, with the first place of it."""
    first: dict[str, tuple[Entry, Text, str]] = {}
    for entry, text, sentence in _sentences(context):
        key = sentence.casefold().translate(_NO_WORDS)
        other, other_text, other_sentence = first.setdefault(key, (entry, text, sentence))
        if other is entry:
            continue
        said = _Said(entry, text, sentence, tuple(words(sentence)))
        earlier = _Said(other, other_text, other_sentence, tuple(words(other_sentence)))
        if said.words == earlier.words and len(said.words) >= REPEATED_WORDS and not _is_whole_summary(said, earlier):
            yield said, earlier


def _is_whole_summary(said: _Said, other: _Said) -> bool:
    """Whether two summaries are the same in all, which summary-taken says."""
    both = said.text.form == other.text.form == "summary"
    return both and said.text.value.casefold().split() == other.text.value.casefold().split()


def _near(context: Context) -> Iterator[tuple[_Said, _Said]]:
    """Pairs of sentences that share most words and turns.

    Half of the turns of such a sentence stand elsewhere too, and among the rarer of these is one that its twin has.
    So only those are compared that have one in common, and most sentences are compared with none.
    """
    found = {said.words: said for said in reversed(list(_long_sentences(context)))}
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
