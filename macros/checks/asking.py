"""Rules about what people call an entry, what they ask, and the words they type."""

from __future__ import annotations

from itertools import chain, pairwise

from ..book.questions import PlacedQuestion
from ..book.stems import chunks, stems
from ..book.synonyms import PlacedSynonym
from ..fields import texts
from ..kinds import KINDS, Entity
from ..loading.kept import digest
from ..problems import excerpt
from .moved import is_gone
from .rules import Context, Finding, Findings, Found, Record, entity_rule, playbook_rule


@entity_rule("asked-as", Entity)
def questions_are_questions(entity: Entity) -> Findings:
    """What people ask (asked_as) ends with a question mark."""
    for place, question in enumerate(entity.asked_as):
        if not question.endswith("?"):
            hint = "write the question as somebody would ask it, with a question mark at its end"
            yield Finding(("asked_as", place), f"{excerpt(question)} is no question", hint)


@entity_rule("called-again", Entity)
def other_names_are_others(entity: Entity) -> Findings:
    """A name in also_called is another one than the title."""
    for place, name in enumerate(entity.also_called):
        if name.casefold() == entity.title.casefold():
            yield Finding(("also_called", place), f"{excerpt(name)} is the title", "delete it")


@playbook_rule("asked-twice")
def questions_lead_to_one_entry(context: Context) -> Found:
    """A question in asked_as leads to one entry: it stands in no other, and there once."""
    first: dict[str, tuple[str, int]] = {}
    for entry in context.playbook.entries.values():
        for place, asked in enumerate(context.of(entry, _asked, None) if entry.entity.asked_as else ()):
            path, earlier = first.setdefault(asked, (entry.path, place))
            if (path, earlier) != (entry.path, place):
                text = f"{excerpt(entry.entity.asked_as[place])} is asked in {path} too"
                yield entry, Finding(("asked_as", place), text, "keep it where it is answered best")


def _asked(entity: Entity, _: None) -> list[str]:
    return [" ".join(stems(question)) for question in entity.asked_as]


@playbook_rule("synonyms")
def synonyms_are_typed_once(context: Context) -> Found:
    """What people type stands once in data/_synonyms.yaml."""
    first: dict[str, PlacedSynonym] = {}
    for placed in context.playbook.synonyms:
        for typed in placed.synonym.typed:
            other = first.setdefault(" ".join(chunks(typed)), placed)
            if other is not placed:
                where = f"line {other.line}" + ("" if other.shown == placed.shown else f" of {other.shown}")
                hint = f"add what it means to {where}, and delete it here"
                yield _record(placed), Finding((), f"{excerpt(typed)} stands in {where} too", hint)


@playbook_rule("synonym-nowhere", severity="advice")
def synonyms_lead_somewhere(context: Context) -> Found:
    """What a synonym means (means in data/_synonyms.yaml) are words that some entry has, as they stand there."""
    if context.broken:  # a file that can't be read may have the words
        return
    # A phrase is there if each two neighbors of it are: near enough, and much faster than to look for it.
    means = {meant: _neighbors(meant) for placed in context.playbook.synonyms for meant in placed.synonym.means}
    wanted, key = frozenset(chain.from_iterable(means.values())), digest(*means)
    there = _found("\n".join(kind.title for kind in KINDS), wanted)
    for entry in context.playbook.entries.values():
        there |= context.of(entry, _found_in, wanted, key)
    for placed in context.playbook.synonyms:
        for meant in placed.synonym.means:
            if not there.issuperset(means[meant]):
                hint = "write it as the entries do, or take it out"
                yield _record(placed), Finding((), f"no entry has {excerpt(meant)}", hint)


_Neighbors = tuple[str, ...]
"""Two stems that stand side by side, or one that stands alone."""


def _neighbors(meant: str) -> list[_Neighbors]:
    row = stems(meant)
    return [*pairwise(row)] or [tuple(row)]


def _found_in(entity: Entity, wanted: frozenset[_Neighbors]) -> set[_Neighbors]:
    return _found("\n".join(text.value for text in texts(entity)), wanted)


def _found(written: str, wanted: frozenset[_Neighbors]) -> set[_Neighbors]:
    row = stems(written)
    return {found for found in chain(zip(row, strict=True), pairwise(row)) if found in wanted}


@playbook_rule("question-nowhere", severity="advice")
def questions_have_answers(context: Context) -> Found:
    """What answers a question (expect in data/_questions*.yaml) is an entry that is there."""
    playbook = context.playbook
    lost: dict[str, list[PlacedQuestion]] = {}
    for placed in playbook.questions:
        for ref in placed.question.expect:
            if not (playbook.get(ref) or playbook.former.get(ref) or ref in context.broken or is_gone(ref, context)):
                lost.setdefault(ref, []).append(placed)
    for ref, placed_all in lost.items():
        first, rest = placed_all[0], len(placed_all) - 1
        more = f", which answers {rest} more question{'s' if rest > 1 else ''}" if rest else ""
        record = Record(first.shown, first.line, first.column)
        hint = "name an entry that answers it, as kind:id"
        yield record, Finding(("expect",), f"there is no {excerpt(ref)}{more}", hint)


def _record(placed: PlacedSynonym) -> Record:
    return Record(placed.shown, placed.line, placed.column)
