"""Rules about text that stands in two entries."""

from __future__ import annotations

import string
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import chain
from math import ceil
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from ..fields import Text, spell, texts
from ..kinds import Entity
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
        return frozenset(_in_threes(self.words))

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


def _long_sentences(entity: Entity) -> Iterator[tuple[Text, str, tuple[str, ...]]]:
    """The sentences of an entry that are long enough, with their texts and words."""
    for text in texts(entity):
        if len(text.value) >= REPEATED_WORDS * 2:
            for sentence in sentences(text.value):
                said = tuple(words(sentence))
                if len(said) >= REPEATED_WORDS:
                    yield text, sentence, said


class _Long(NamedTuple):
    """What is kept of a long sentence.

    key: stands for its letters, however it is punctuated. words: stands for its words. turns: numbers for its turns.
    Two turns may have one number: then a pair is compared for nothing.
    """

    key: bytes
    words: bytes
    turns: array[int]


def _long(entity: Entity, _: None) -> list[_Long]:
    """The long sentences of an entry."""
    return [
        _Long(
            _short(sentence.casefold().translate(_NO_WORDS)),
            _short(" ".join(said)),
            array("I", {crc32(" ".join(turn).encode()) for turn in _in_threes(said)}),
        )
        for _, sentence, said in _long_sentences(entity)
    ]


def _short(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=12).digest()


def _in_threes(said: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(said, said[1:], said[2:], strict=False)


class _AllSaid:
    """The long sentences of all entries, each looked up by its entry and its place there."""

    def __init__(self) -> None:
        self._known: dict[str, list[_Said]] = {}

    def __call__(self, entry: Entry, place: int) -> _Said:
        known = self._known.get(entry.ref)
        if known is None:
            known = self._known[entry.ref] = [_Said(entry, *found) for found in _long_sentences(entry.entity)]
        return known[place]


def _repeated(context: Context) -> Iterator[tuple[_Said, _Said]]:
    """Each sentence that stands in an earlier entry too, with the first place of it."""
    first: dict[bytes, tuple[Entry, int]] = {}
    said_in = _AllSaid()
    for entry in context.playbook.entries.values():
        for place, long in enumerate(context.of(entry, _long, None)):
            other, other_place = first.setdefault(long.key, (entry, place))
            if other is not entry:
                said, earlier = said_in(entry, place), said_in(other, other_place)
                if said.words == earlier.words and not _is_whole_summary(said, earlier):
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
    all_said = [
        (entry, place, long.words, long.turns)
        for entry in context.playbook.entries.values()
        for place, long in enumerate(context.of(entry, _long, None))
    ]
    found = {one[2]: one for one in reversed(all_said)}
    if context.asked:
        asked = [entry for entry in context.playbook.entries.values() if context.asked(entry.path)]
        near = {turn for entry in asked for long in context.of(entry, _long, None) for turn in long.turns}
        found = {words: one for words, one in found.items() if not near.isdisjoint(one[3])}
    often = Counter(chain.from_iterable(turns for _, _, _, turns in found.values()))
    by_turn: dict[int, list[int]] = {}
    said_in, rows = _AllSaid(), list(reversed(found.values()))
    for number, (entry, place, _, turns) in enumerate(rows):
        least = ceil(SAME_TURNS * len(turns))
        shared = [turn for turn in turns if often[turn] > 1]
        if len(shared) < least:
            continue
        shared = sorted(shared, key=lambda turn: (often[turn], turn))[: len(shared) - least + 1]
        for other_number in sorted({other for turn in shared for other in by_turn.get(turn, ())}):
            other, other_place, _, _ = rows[other_number]
            if other is not entry:
                said, earlier = said_in(entry, place), said_in(other, other_place)
                if _are_alike(said, earlier):
                    yield said, earlier
        for turn in shared:
            by_turn.setdefault(turn, []).append(number)


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
