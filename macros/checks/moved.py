"""Rules about entries that were renamed or taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ..addresses import PUBLISHED, RETIRED, beginning
from ..kinds import BY_NAME
from .rules import Context, Finding, Found, Record, playbook_rule

if TYPE_CHECKING:
    from ..addresses import Retirement
    from ..playbook import Entry

_ALIKE = 0.6
_ADDRESS = re.compile(r"(?:[a-z0-9-]+/)*(?:#[a-z0-9-]+)?")


@playbook_rule("entry-gone")
def published_entries_stay(context: Context) -> Found:
    """An entry that was published stays, or its address leads on: by moved_from in its new file if it has a new
    id, or by a line in data/_retired.yaml that says what its readers find instead.
    """
    named = {mention.ref for ref in context.playbook.entries for mention in context.playbook.mentions_by(ref)}
    for ref, published in context.playbook.addresses.published.items():
        if is_gone(ref, context) and ref not in named:  # who still names it hears it from dangling-reference
            text = f"{ref} was published, but its file is gone"
            yield Record(f"data/{PUBLISHED}", published.line, 3), Finding((), text, way_out(ref, context))


@playbook_rule("moved-from")
def former_ids_are_free(context: Context) -> Found:
    """A former id (moved_from) belongs to one entry, and no file has it any more."""
    first: dict[str, Entry] = {}
    for entry in context.playbook.entries.values():
        for place, id in enumerate(entry.entity.moved_from):
            at, ref = ("moved_from", place), f"{entry.kind.name}:{id}"
            other = first.setdefault(ref, entry)
            if context.exists(ref):
                hint = f"delete it here, or delete data/{entry.kind.folder}/{id}.yaml"
                yield entry, Finding(at, f"moved_from names {id}, which is still there", hint)
            elif other is not entry:
                yield entry, Finding(at, f"{id} has moved to {other.id} already", f"keep it here or in {other.path}")
            elif context.playbook.addresses.retirement_of(ref):
                hint = f"delete it here or in data/{RETIRED}"
                yield entry, Finding(at, f"{id} is in data/{RETIRED} too", hint)


@playbook_rule("retired")
def retired_entries_lead_on(context: Context) -> Found:
    """A line in data/_retired.yaml is about an entry that is gone, and leads to one that is there or to a page of
    the site.
    """
    seen: set[str] = set()
    for retirement, (line, column) in context.playbook.addresses.retired:
        for text, hint in _faults(retirement, context, seen):
            yield Record(f"data/{RETIRED}", line, column), Finding((), text, hint)
        seen.add(retirement.ref)


@playbook_rule("ids-swapped")
def ids_stay_with_their_entries(context: Context) -> Found:
    """An id stays with its entry for ever: two entries do not trade theirs."""
    published = context.playbook.addresses.published
    by_title = {(ref.partition(":")[0], was.title): ref for ref, was in published.items()}
    for ref, entry in context.playbook.entries.items():
        other = context.playbook.get(by_title.get((entry.kind.name, beginning(entry.entity.title)), ""))
        if other and other.ref > ref and ref in published and beginning(other.entity.title) == published[ref].title:
            text = f"{entry.id} and {other.id} have traded their titles since they were published"
            hint = f"swap what is in {entry.path} and {other.path}; an id stays with its entry"
            yield entry, Finding(("title",), text, hint)


def is_gone(ref: str, context: Context) -> bool:
    """Whether an entry was published, and neither it nor word of it is there."""
    playbook = context.playbook
    known = context.exists(ref) or ref in playbook.former or playbook.addresses.retirement_of(ref)
    return ref in playbook.addresses.published and not known


def way_out(ref: str, context: Context, written: str = "") -> str:
    """What to type when a published entry is gone; written: how the place that is at fault names it."""
    kind, _, id = ref.partition(":")
    new = successor(ref, context)
    if new:
        here = f"write {new.ref if ':' in written else new.id} here and " if written else ""
        return f'if it is {new.id} now, {here}add "moved_from: [{id}]" to {new.path}'
    folder = BY_NAME[kind].folder if kind in BY_NAME else kind
    line = f"- {{ref: {ref}, to: {folder}/, on: {context.today}, why: Say why.}}"
    here = "name another entry here and " if written else ""
    return f'take the file back; or {here}add "moved_from: [{id}]" to its new file, or "{line}" to data/{RETIRED}'


def successor(ref: str, context: Context) -> Entry | None:
    """The new entry that a gone one has most likely become, by how its title begins, or by its id."""
    kind, _, id = ref.partition(":")
    published = context.playbook.addresses.published
    new = [entry for entry in context.playbook.of(kind) if entry.ref not in published] if kind in BY_NAME else []
    title = published[ref].title

    def likeness(entry: Entry) -> float:
        titles = SequenceMatcher(None, title.casefold(), beginning(entry.entity.title).casefold()).ratio()
        return max(titles, SequenceMatcher(None, id, entry.id).ratio())

    best = max(new, key=likeness, default=None)
    return best if best and likeness(best) >= _ALIKE else None


def _faults(retirement: Retirement, context: Context, seen: set[str]) -> Iterator[tuple[str, str]]:
    ref, to = retirement.ref, retirement.to
    if ref in seen:
        yield f"{ref} is listed twice", "keep one of the two lines"
    elif context.exists(ref):
        yield f"{ref} is listed as gone, but its file is there", "delete the line, or delete the file"
    elif ref.partition(":")[0] not in BY_NAME:
        yield f"{ref} is of no kind", f"Kinds: {', '.join(BY_NAME)}"
    if retirement.on > context.latest:
        yield f"{retirement.on} is in the future", f"write the day it happened; today is {context.today}"
    if ":" in to:
        if not context.exists(to):
            yield f"{ref} leads to {to}, which does not exist", "name an entry that is there, or a page such as tips/"
    elif not _ADDRESS.fullmatch(to) or (context.pages is not None and to.partition("#")[0] not in context.pages):
        hint = "write kind:id, or the address of a page without what stands before it, such as tips/"
        yield f'{ref} leads to "{to}", which is no page of the site', hint
