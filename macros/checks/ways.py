"""Rules about ideas that are spread over many kinds."""

from __future__ import annotations

from ..kinds.term import Term
from ..problems import excerpt
from .rules import Finding, Findings, entity_rule


@entity_rule("ways-in", Term)
def ways_in_differ(term: Term) -> Findings:
    """The ways into an idea (ways_in) are two at least. Each names another entry, and says what to take it for."""
    if len(term.ways_in) == 1:
        yield Finding(("ways_in",), "ways_in has one entry only", 'add the others that the idea is in, or use "see"')
    seen: set[str] = set()
    said: set[str] = set()
    for place, way in enumerate(term.ways_in):
        if way.to in seen:
            hint = "keep the one that says better what to take it for"
            yield Finding(("ways_in", place, "to"), f"ways_in names {way.to} twice", hint)
        if way.what_for.casefold() in said:
            text = f"ways_in says twice {excerpt(way.what_for)}"
            yield Finding(("ways_in", place, "what_for"), text, "say what this one is for and the other is not")
        if not way.what_for.startswith(("To ", "For ")):
            text = f"{excerpt(way.what_for)} does not say what the entry is for"
            hint = "begin with To or For, such as: To open a call with how people are."
            yield Finding(("ways_in", place, "what_for"), text, hint)
        seen.add(way.to)
        said.add(way.what_for.casefold())
