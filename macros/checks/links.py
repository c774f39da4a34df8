"""Rules about references and links between entries, and to the web."""

from __future__ import annotations

from ..fields import Text, spell
from ..kinds import BY_NAME, Entity
from ..kinds.text import WEB_ADDRESS
from ..problems import did_you_mean, excerpt
from ..references import TEXT_LINK, Mention, is_entry_link
from .moved import is_gone, way_out
from .rules import Context, Finding, Findings, Found, entity_rule, playbook_rule, text_rule

_SHOWN_ELSEWHERE = ("source", "hint")  # under what cites it, and in the agenda builder


@playbook_rule("dangling-reference")
def references_resolve(context: Context) -> Found:
    """Every id and every kind:id names an entry that exists."""
    for ref, entry in context.playbook.entries.items():
        for mention in context.playbook.mentions_by(ref):
            if not context.exists(mention.ref):
                text = f"{spell(mention.at)} names {mention.written}, which does not exist"
                yield entry, Finding(mention.at, text, _hint(mention, context), mention.written)


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
        if not is_entry_link(target) and not WEB_ADDRESS.fullmatch(target):
            message = f"{spell(text.at)} links to {excerpt(target)}"
            hint = "write [words](https://...), [words](mailto:...) or [words](kind:id), such as term:shop-talk"
            yield Finding(text.at, message, hint, found[0])


@playbook_rule("no-links")
def entries_are_linked(context: Context) -> Found:
    """Every entry is linked with another in one direction at least; that it cites a source is not enough."""
    yield from _unreached(context, both=True)


@playbook_rule("unreached", severity="advice")
def entries_are_reached(context: Context) -> Found:
    """Every entry is reached from another one."""
    yield from _unreached(context, both=False)


def _unreached(context: Context, both: bool) -> Found:
    """Entries that nothing names, and that name nothing (both) or something (not both)."""
    if context.broken:  # a file that can't be read may hold the link
        return
    reached: set[str] = set()
    reaching: set[str] = set()
    for ref in context.playbook.entries:
        for mention in context.playbook.mentions_by(ref):
            if mention.ref != ref:
                reached.add(mention.ref)
                if mention.via != "citation":
                    reaching.add(ref)
    for ref, entry in context.playbook.entries.items():
        if ref not in reached and both != (ref in reaching) and (both or entry.kind.name not in _SHOWN_ELSEWHERE):
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
        close = did_you_mean(kind, BY_NAME)
        meant = did_you_mean(mention.ref, known) or (close and f"{close}:{id}")
        return f'did you mean "{meant}"?' if meant else f"Kinds: {', '.join(BY_NAME)}"
    folder = f"data/{BY_NAME[kind].folder}"
    close = did_you_mean(id, (other.partition(":")[2] for other in known if other.startswith(f"{kind}:")))
    if close:
        meant = f"{kind}:{close}" if mention.written == mention.ref else close
        return f'did you mean "{meant}"?  Ids are the names of the files in {folder}'
    elsewhere = sorted(other for other in known if other.endswith(f":{id}"))
    if elsewhere:
        return f"did you mean {elsewhere[0]}?"
    return f"ids are the names of the files in {folder}, without .yaml"
