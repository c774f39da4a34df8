"""Rules about more than one field or entry, one module per subject. A new module gets one line here."""

from . import (
    agendas,
    assessments,
    checklists,
    dates,
    hints,
    links,
    lists,
    markup,
    messages,
    moved,
    names,
    plans,
    ranges,
    sources,
    twins,
    wording,
    worksheets,
)
from .rules import RULES, Context, Finding, Record, Rule
from .rules import run_rules as run

__all__ = [
    "RULES",
    "Context",
    "Finding",
    "Record",
    "Rule",
    "agendas",
    "assessments",
    "checklists",
    "dates",
    "hints",
    "links",
    "lists",
    "markup",
    "messages",
    "moved",
    "names",
    "plans",
    "ranges",
    "run",
    "sources",
    "twins",
    "wording",
    "worksheets",
]
