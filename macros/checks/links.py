"""Rules about references and links between entries, and to the web."""

from __future__ import annotations

import re

from ..book.playbook import SHOWN_ELSEWHERE
from ..book.references import TEXT_LINK, Mention, is_entry_link
from ..fields import Text, spell
from ..kinds import BY_FOLDER, BY_NAME, Entity
from ..kinds.text import WEB_ADDRESS
from ..problems import did_you_mean, excerpt
from .moved import FEW, is_gone, now, successor, way_out
from .rules import Context, Finding, Findings, Found, entity_rule, playbook_rule, text_rule

_FEW_IDS = 12
"""So many ids of a kind are named to choose from."""
_SMALL = 60
"""A playbook of so few entries has too few of them to link each from two."""


@playbook_rule("dangling-reference")
def references_resolve(context: Context) -> Found:
    """Every id and every kind:id names an entry that exists."""
    for ref, entry in context.playbook.entries.items():
        for mention in context.playbook.mentions_by(ref):
            if context.exists(mention.ref) or mention.ref in context.playbook.left_out:
                continue
            if not _is_told_once(mention.ref, context):
                text = f"{spell(mention.at)} names {mention.written}, which does not exist"
                yield entry, Finding(mention.at, text, _hint(mention, context), mention.written)


def _is_told_once(ref: str, context: Context) -> bool:
    """Whether one finding says of all places that what they name has another id now, or is gone."""
    named = context.playbook.named_in(ref)
    if is_gone(ref, context):
        return successor(ref, context) is not None or len(named) > 1
    return ref in context.playbook.former and len(named) >= FEW


@playbook_rule("self-reference")
def no_self_reference(context: Context) -> Found:
    """An entry does not refer to itself."""
    for ref, entry in context.playbook.entries.items():
        for mention in context.playbook.mentions_by(ref):
            if mention.ref == ref:
                text = f"{spell(mention.at)} names this entry itself"
                yield entry, Finding(mention.at, text, "delete it, or name another entry", mention.written)


@entity_rule("related-twice", Entity)
def related_once(entity: Entity) -> Findings:
    """An entry relates to another once."""
    seen: set[str] = set()
    for place, related in enumerate(entity.related):
        if related.to in seen:
            text = f"related names {related.to} twice"
            yield Finding(("related", place, "to"), text, "keep the one with the better reason")
        seen.add(related.to)


@text_rule("link-target", signs="]")
def link_targets(text: Text) -> Findings:
    """A link goes to https://, to mailto: or to an entry as kind:id."""
    for found in TEXT_LINK.finditer(text.value):
        target = found[1]
        if not found[0].endswith(")") and text.value[found.end() : found.end() + 1].isspace():
            message = f"{spell(text.at)} has a link whose address is broken by a space: {excerpt(target)}"
            yield Finding(text.at, message, "write the address without spaces, all of it on one line", found[0])
        elif not is_entry_link(target) and not WEB_ADDRESS.fullmatch(target):
            message = f"{spell(text.at)} links to {excerpt(target)}"
            hint = "write [words](https://...), [words](mailto:...) or [words](kind:id), such as term:shop-talk"
            yield Finding(text.at, message, hint, found[0])


_APART = re.compile(
    r"\[[^\]\n]+\]\s+\((?:[a-z]+:[a-z0-9-]+|https?://[^\s)]+)\)"  # [words] (address)
    r"|\([^)\n]+\)\[(?:[a-z]+:[a-z0-9-]+|https?://[^\s\]]+)\]"  # (words)[address]
    r"|\[\[[^\[\]\n]+\]\]"  # [[words]]
)


@text_rule("no-link", signs="[")
def links_hold_together(text: Text) -> Findings:
    """A link is [words](address), with nothing between the two."""
    if found := _APART.search(text.value):
        words = [piece for piece in re.split(r"\s*[\[\]()]+\s*", found[0]) if piece]
        meant = f"[{words[0]}]({words[1]})" if len(words) > 1 else "[words](kind:id)"
        yield Finding(
            text.at, f"{spell(text.at)} holds {excerpt(found[0])}, which is no link", f"write {meant}", found[0]
        )


@playbook_rule("no-links")
def entries_are_linked(context: Context) -> Found:
    """Every entry is linked with another in one direction at least; that it cites a source is not enough."""
    yield from _unreached(context, both=True)


@playbook_rule("unreached", severity="advice")
def entries_are_reached(context: Context) -> Found:
    """Every entry is reached from another one."""
    yield from _unreached(context, both=False)


@playbook_rule("reached-once", severity="advice")
def entries_are_reached_twice(context: Context) -> Found:
    """Every entry is reached from two others at least, so that who missed the one link finds the other."""
    if context.broken or len(context.playbook.entries) <= _SMALL:
        return
    for ref, namers in context.playbook.linked_once.items():
        for other in namers:
            hint = 'add it to "related" of one more entry whose readers need it'
            yield context.playbook.entries[ref], Finding((), f"only {other.ref} links to {ref}", hint)


def _unreached(context: Context, both: bool) -> Found:
    """Entries that nothing names, and that name nothing (both) or something (not both)."""
    if context.broken:  # a file that can't be read may hold the link
        return
    reached: set[str] = set()
    reaching: set[str] = set()
    for ref in context.playbook.entries:
        for mention in context.playbook.mentions_by(ref):
            if mention.ref != ref:
                reached.add(now(mention.ref, context))
                if mention.via != "citation":
                    reaching.add(ref)
    for ref, entry in context.playbook.entries.items():
        if ref not in reached and both != (ref in reaching) and (both or entry.kind.name not in SHOWN_ELSEWHERE):
            text = f"no other entry links to {ref}" + (", and it links to none" if both else "")
            yield entry, Finding((), text, 'add it to "related" of an entry whose readers need it')


def _hint(mention: Mention, context: Context) -> str:
    """What to write instead of a reference to nothing: what the entry is called now, or what looks like it."""
    ref = mention.ref
    moved = context.playbook.former.get(ref)
    if moved:
        return f"it is called {moved.id} now: write {moved.ref if ':' in mention.written else moved.id}"
    retirement = context.playbook.addresses.retirement_of(ref)
    if retirement:
        return f"it was taken away on {retirement.on}: name another entry, such as {retirement.to}, or delete this"
    if is_gone(ref, context):
        return f"it was published, but its file is gone: {way_out(ref, context, mention.written)}"
    return _nearest(mention, context)


def _nearest(mention: Mention, context: Context) -> str:
    kind, _, id = mention.ref.partition(":")
    known = {*context.playbook.entries, *context.broken}
    if kind not in BY_NAME:
        close = BY_FOLDER[kind].name if kind in BY_FOLDER else did_you_mean(kind, BY_NAME)
        if f"{close}:{id}" in known:
            return f'did you mean "{close}:{id}"?'
        meant = did_you_mean(mention.ref, known) or (close and f"{close}:{id}")
        return f'did you mean "{meant}"?' if meant else f"Kinds: {', '.join(BY_NAME)}"
    folder = f"data/{BY_NAME[kind].folder}"
    elsewhere = sorted(other for other in known if other.partition(":")[2] == id)
    if elsewhere and mention.written == mention.ref:
        return f'did you mean "{elsewhere[0]}"?  The id is right, but of another kind'
    close = did_you_mean(id, (other.partition(":")[2] for other in known if other.startswith(f"{kind}:")))
    if close:
        meant = f"{kind}:{close}" if mention.written == mention.ref else close
        return f'did you mean "{meant}"?  Ids are the names of the files in {folder}'
    if elsewhere:
        return f"{elsewhere[0]} is there, but here belongs the id of {_a(kind)}: the name of a file in {folder}"
    of_kind = sorted(other.partition(":")[2] for other in known if other.startswith(f"{kind}:"))
    if len(of_kind) <= _FEW_IDS and mention.written != mention.ref:
        return f"write one of: {', '.join(of_kind)}"
    return f"ids are the names of the files in {folder}, without .yaml"


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
