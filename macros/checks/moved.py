"""Rules about entries that were renamed or taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ..book.addresses import RETIRED, beginning
from ..kinds import BY_NAME
from .rules import Context, Finding, Found, Record, playbook_rule

if TYPE_CHECKING:
    from ..book.addresses import Retirement
    from ..book.playbook import Entry

FEW = 3
"""So many places that name a former id are told in one finding at the new one; fewer are told each at its place."""
FIX = "python -m macros check --fix"
_MOST_NAMED = 3
_ALIKE = 0.6
_ADDRESS = re.compile(r"(?:[a-z0-9-]+/)*(?:#[a-z0-9-]+)?")


@playbook_rule("entry-gone")
def published_entries_stay(context: Context) -> Found:
    """An entry that was published stays, or its address leads on: by moved_from in its new file if it has a new
    id, or by a line in data/_retired.yaml that says what its readers find instead.
    """
    for ref, published in context.playbook.addresses.published.items():
        if not is_gone(ref, context):
            continue
        named, new = context.playbook.named_in(ref), successor(ref, context)
        text = f"{ref} was published, but its file is gone" + (f"; {_places(named)}" if named else "")
        if new:
            hint = way_out(ref, context) + (f". Then write {new.ref} there, or type: {FIX}" if named else "")
            yield new, Finding(("title",), text, hint)
        elif len(named) != 1:  # the one that names it hears it from dangling-reference
            hint = way_out(ref, context) + (", and name another entry there" if named else "")
            yield Record(published.shown, published.line, 3), Finding((), text, hint)


@playbook_rule("moved-from")
def former_ids_are_free(context: Context) -> Found:
    """A former id (moved_from) belongs to one entry, and no file has it any more."""
    first: dict[str, Entry] = {}
    for entry in context.playbook.entries.values():
        for place, id in enumerate(entry.entity.moved_from):
            at, ref = ("moved_from", place), f"{entry.kind.name}:{id}"
            other = first.setdefault(ref, entry)
            if id == entry.id:
                text = f"moved_from names {id}, which is this entry itself"
                what = "this id" if len(entry.entity.moved_from) > 1 else "the line"
                yield entry, Finding(at, text, f"delete {what}; an entry does not move from itself")
            elif context.exists(ref):
                hint = f"delete it here, or delete data/{entry.kind.folder}/{id}.yaml"
                yield entry, Finding(at, f"moved_from names {id}, which is still there", hint)
            elif other is not entry:
                yield entry, Finding(at, f"{id} has moved to {other.id} already", f"keep it here or in {other.path}")
            elif context.playbook.addresses.retirement_of(ref):
                hint = f"delete it here or in data/{RETIRED}"
                yield entry, Finding(at, f"{id} is in data/{RETIRED} too", hint)


@playbook_rule("old-id")
def new_ids_are_written(context: Context) -> Found:
    """An entry that has a new id is named by it: its former id only leads readers on."""
    for ref, entry in context.playbook.former.items():
        named = [] if context.exists(ref) else context.playbook.named_in(ref)
        if len(named) >= FEW:
            id = ref.partition(":")[2]
            at = ("moved_from", entry.entity.moved_from.index(id))
            hint = f"write {entry.ref} there, or type: {FIX}"
            yield entry, Finding(at, f"{ref} is called {entry.id} now, but {_places(named)}", hint, id)


@playbook_rule("retired")
def retired_entries_lead_on(context: Context) -> Found:
    """A line in data/_retired.yaml is about an entry that is gone, and leads to one that is there or to a page of
    the site.
    """
    seen: set[str] = set()
    for retirement, place in context.playbook.addresses.retired:
        for text, hint in _faults(retirement, context, seen):
            yield Record(*place), Finding((), text, hint)
        seen.add(retirement.ref)


@playbook_rule("ids-swapped")
def ids_stay_with_their_entries(context: Context) -> Found:
    """An id stays with its entry for ever: two entries do not trade theirs."""
    published = context.playbook.addresses.published
    by_title = {(ref.partition(":")[0], was.title): ref for ref, was in published.items()}
    for ref, entry in context.playbook.entries.items():
        other = context.playbook.get(by_title.get((entry.kind.name, beginning(entry.title)), ""))
        if other and other.ref > ref and ref in published and beginning(other.title) == published[ref].title:
            text = f"{entry.id} and {other.id} have traded their titles since they were published"
            hint = f"swap what is in {entry.path} and {other.path}; an id stays with its entry"
            yield entry, Finding(("title",), text, hint)


def is_gone(ref: str, context: Context) -> bool:
    """Whether an entry was published, and neither it nor word of it is there."""
    playbook = context.playbook
    is_known = context.exists(ref) or ref in playbook.former or ref in playbook.left_out
    return ref in playbook.addresses.published and not is_known and not playbook.addresses.retirement_of(ref)


def way_out(ref: str, context: Context, written: str = "") -> str:
    """What to type when a published entry is gone; written: how the place that is at fault names it."""
    kind, _, id = ref.partition(":")
    new = successor(ref, context)
    if new:
        return f'if it is {new.id} now, add "moved_from: [{id}]" to {new.path}'
    folder = BY_NAME[kind].folder if kind in BY_NAME else kind
    line = f"- {{ref: {ref}, to: {folder}/, on: {context.today}, why: Say why.}}"
    here = "name another entry here and " if written else ""
    return f'take the file back; or {here}add "moved_from: [{id}]" to its new file, or "{line}" to data/{RETIRED}'


def successor(ref: str, context: Context) -> Entry | None:
    """The new entry that a gone one has most likely become, by how its title begins, or by its id; or the only new one
    of its kind, if only one of them is gone.
    """
    kind, _, id = ref.partition(":")
    published = context.playbook.addresses.published
    new = [entry for entry in context.playbook.of(kind) if entry.ref not in published] if kind in BY_NAME else []
    title = published[ref].title

    def likeness(entry: Entry) -> float:
        titles = SequenceMatcher(None, title.casefold(), beginning(entry.title).casefold()).ratio()
        return max(titles, SequenceMatcher(None, id, entry.id).ratio())

    best = max(new, key=likeness, default=None)
    if best and likeness(best) >= _ALIKE:
        return best
    gone = [other for other in published if other.startswith(f"{kind}:") and is_gone(other, context)]
    return best if len(new) == len(gone) == 1 else None


def now(ref: str, context: Context) -> str:
    """What an entry is called now, as kind:id, if it has another id than it had."""
    if context.exists(ref):
        return ref
    new = context.playbook.former.get(ref) or (successor(ref, context) if is_gone(ref, context) else None)
    return new.ref if new else ref


def _places(named: Sequence[Entry]) -> str:
    """How many places name an entry, and in which files."""
    files = list(dict.fromkeys(one.path for one in named))
    more = len(files) - _MOST_NAMED
    rest = f" and {more} more file{'s' if more > 1 else ''}" if more > 0 else ""
    some = "1 place names it still" if len(named) == 1 else f"{len(named)} places name it still"
    return f"{some}: {', '.join(files[:_MOST_NAMED])}{rest}"


def _is_page(address: str, context: Context) -> bool:
    """Whether the site has a page at an address: one of docs/, of an entry, of a kind's fields, or of the rules."""
    entries = context.playbook.entries.values()
    ours = ("contribute/rules/", *(f"contribute/{name}/" for name in BY_NAME))
    return address in (context.pages or ()) or address in ours or any(entry.url == address for entry in entries)


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
    elif not _ADDRESS.fullmatch(to) or (context.pages is not None and not _is_page(to.partition("#")[0], context)):
        hint = "write kind:id, or the address of a page without what stands before it, such as tips/"
        yield f'{ref} leads to "{to}", which is no page of the site', hint
