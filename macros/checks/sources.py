"""Rules about where content comes from."""

from __future__ import annotations

from ..kinds import Entity
from ..kinds.source import Source
from .rules import Context, Finding, Findings, Found, entity_rule, playbook_rule


@entity_rule("no-evidence", Entity)
def evidence(entity: Entity) -> Findings:
    """An entry names a source, or says in editorial that it is this project's own; a source speaks for itself."""
    if not isinstance(entity, Source) and not entity.sources and not entity.editorial:
        hint = 'add "sources:" with what it draws on, or "editorial:" that says it is our practice advice'
        yield Finding((), "the entry has neither sources nor an editorial note", hint)


@playbook_rule("unused-source")
def sources_are_used(context: Context) -> Found:
    """Every source is cited by an entry, stands behind a worksheet, or is on a source's reading list."""
    if context.broken:  # a file that can't be read may cite it
        return
    used: set[str] = set()
    for ref, entry in context.playbook.entries.items():
        for mention in context.playbook.mentions_by(ref):
            if mention.ref.startswith("source:") and mention.ref != ref and mention.via in ("citation", "field"):
                used.add(mention.ref)
                if entry.kind.name == "source":
                    used.add(ref)
    for source in context.playbook.of("source"):
        if source.ref not in used:
            text = f"no entry cites the source {source.id}"
            yield source, Finding((), text, 'cite it in "sources" of an entry that draws on it, or delete it')
