"""Rules about where content comes from."""

from __future__ import annotations

import re

from ..kinds import Entity
from ..kinds.source import Source
from .rules import Context, Finding, Findings, Found, entity_rule, playbook_rule


@entity_rule("no-evidence", Entity)
def evidence(entity: Entity) -> Findings:
    """An entry names a source, or says in editorial that it is this project's own; a source speaks for itself."""
    if not isinstance(entity, Source) and not entity.sources and not entity.editorial:
        hint = 'add "sources:" with what it draws on, or "editorial:" that says it is our practice advice'
        yield Finding((), "the entry has neither sources nor an editorial note", hint)


_READ = re.compile(r"\b[Ww]e (have )?read\b")


@entity_rule("unread-research", Source)
def research_was_read(source: Source) -> Findings:
    """A source graded as research says in editorial how far it was read, with the words: we read."""
    if source.grade == "research" and not _READ.search(source.editorial or ""):
        text = "grade is research, but editorial does not say how far somebody read it"
        hint = 'add to "editorial:" a sentence such as: We read the abstract. If nobody read it, write grade: practice'
        yield Finding(("grade",), text, hint)


@playbook_rule("section-missing")
def sections_are_named(context: Context) -> Found:
    """A citation of one of the documents that the playbook is made from (role: document) names the section or page."""
    for entry in context.playbook.entries.values():
        for place, citation in enumerate(entry.entity.sources):
            source = context.playbook.get(f"source:{citation.source}")
            if not citation.section and source and getattr(source.entity, "role", "") == "document":
                text = f"sources[{place + 1}] cites {citation.source}, but not where in it"
                hint = 'add "section:" below it, with the heading or the page'
                yield entry, Finding(("sources", place, "source"), text, hint)


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
