"""Rules about names: titles, summaries, ids and places in a list."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING

from ..problems import excerpt
from .rules import Context, Finding, Found, playbook_rule

if TYPE_CHECKING:
    from ..book.playbook import Entry


_SMALL_WORDS = frozenset(
    {
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "how",
        "in",
        "into",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "our",
        "that",
        "the",
        "this",
        "to",
        "we",
        "what",
        "with",
        "you",
        "your",
    }
)


@playbook_rule("title-taken")
def titles_differ(context: Context) -> Found:
    """No two entries have the same title, of whatever kind: a reader could not tell which of two links to follow."""
    entries = context.playbook.entries.values()
    for first, entry in _doubles((e, e.title.casefold()) for e in entries):
        text = f"the title {excerpt(entry.title)} is taken by {first.path}"
        hint = "choose a title that says what is different here; also_called may keep this one"
        yield entry, Finding(("title",), text, hint)


@playbook_rule("summary-taken")
def summaries_differ(context: Context) -> Found:
    """No two entries have the same summary."""
    entries = context.playbook.entries.values()
    for first, entry in _doubles((e, " ".join(e.entity.summary.casefold().split())) for e in entries):
        text = f"the summary is the same as that of {first.path}"
        yield entry, Finding(("summary",), text, "say what a reader gets here and not there")


@playbook_rule("order-taken")
def orders_differ(context: Context) -> Found:
    """In a series of tips, a path of stages, or a kind with an order, each place is taken once."""
    placed = [entry for entry in context.playbook.entries.values() if getattr(entry.entity, "order", None) is not None]
    for first, entry in _doubles((e, _list_and_place(e)) for e in placed):
        text = f"order {getattr(entry.entity, 'order', 0)} is taken by {first.path}"
        yield entry, Finding(("order",), text, "give it the next free number of its list")


@playbook_rule("title-id", severity="advice")
def title_and_id_agree(context: Context) -> Found:
    """The id of a new entry shares a word with its title or summary, so that its address says what it is about.

    An id that is published stays as it is.
    """
    for entry in context.playbook.entries.values():
        if entry.ref in context.playbook.addresses.published:
            continue
        words = _stems(f"{entry.title} {entry.entity.summary}")
        if not _stems(entry.id.replace("-", " ")) & words:
            text = f"the id {entry.id} has no word in common with the title {excerpt(entry.title)}"
            id = "-".join(re.findall(r"[a-z0-9]+", entry.title.casefold())[:5])
            yield entry, Finding(("title",), text, f"rename the file, such as to {id}.yaml, while it is new")


def _stems(text: str) -> set[str]:
    """The beginnings of the words in a text, so that shared and sharing count as one."""
    return {word[:4] for word in re.findall(r"[a-z0-9]+", text.casefold()) if word not in _SMALL_WORDS}


def _list_and_place(entry: Entry) -> tuple[str, str, int]:
    group: str = getattr(entry.entity, "series", "") or getattr(entry.entity, "path", "")
    order: int = getattr(entry.entity, "order", 0)
    return entry.kind.name, group, order


def _doubles(keyed: Iterable[tuple[Entry, Hashable]]) -> Iterable[tuple[Entry, Entry]]:
    """The first entry with a key, and each later one that has the same."""
    seen: dict[Hashable, Entry] = {}
    for entry, key in keyed:
        first = seen.setdefault(key, entry)
        if first is not entry:
            yield first, entry
