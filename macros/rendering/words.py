"""Filters of the templates: values of the model in the words that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from ..book.playbook import Entry
from ..kinds.vocabulary import WORDS

_BLANK = re.compile(r"\[[^\[\]<>]+\]")


def group_by_words(entries: Iterable[Entry], field: str, group: str) -> list[tuple[str, list[Entry]]]:
    """Entries grouped by a field of the vocabulary, in the vocabulary's order, each group with its words."""
    entries = list(entries)
    groups = [
        (words, [e for e in entries if getattr(e.entity, field) == value]) for value, words in WORDS[group].items()
    ]
    return [group for group in groups if group[1]]


def mark_blanks(text: str) -> Markup:
    """A message with its [blanks] marked, so that nobody sends them."""
    return Markup(_BLANK.sub(r'<mark class="pb-blank">\g<0></mark>', str(escape(text))))


def due_words(days: int) -> str:
    """When a checklist item is due, in words: 14 days before, on the day, 2 days after."""
    if days == 0:
        return "on the day"
    unit, count = ("week", abs(days) // 7) if days % 7 == 0 else ("day", abs(days))
    return f"{count} {unit}{'' if count == 1 else 's'} {'before' if days < 0 else 'after'}"


def later_words(days: int) -> str:
    """How much later something is, in words: 2 days later, 3 weeks later."""
    unit, count = ("week", days // 7) if days % 7 == 0 else ("day", days)
    return f"{count} {unit}{'' if count == 1 else 's'} later"


def show_word(value: str, group: str) -> str:
    """The words a reader sees for a value of the vocabulary."""
    return WORDS[group][value]


def show_day(value: date, month_first: bool = True) -> str:
    """A date in words: November 22, 2026, or 22 November 2026 where people write it so."""
    return f"{value:%B} {value.day}, {value.year}" if month_first else f"{value.day} {value:%B} {value.year}"


def show_minutes(value: int) -> str:
    """Minutes in words: 45 min, 1 h 30 min."""
    hours, minutes = divmod(value, 60)
    if value <= 120:
        return f"{value} min"
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def show_span(value: Any) -> str:
    """The results that an outcome stands for: 4–11, 3–3.9, or 2 if both ends are the same."""
    least, most = f"{value.least:g}", f"{value.most:g}"
    return least if least == most else f"{least}–{most}"


def show_range(value: Any) -> str:
    """A range of people or minutes: 5 to 12, or 2 if both ends are the same."""
    return str(value.least) if value.least == value.most else f"{value.least} to {value.most}"


def show_offset(minutes: int) -> str:
    """A time from the start of a session: 0:00, 0:45, 1:30."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def show_spans(values: Sequence[str], group: str) -> str:
    """Values of the vocabulary in words; a run of neighbors becomes a span: Networking to Cooperation."""
    order = list(WORDS[group])
    if len(values) == len(order):
        return "All"
    runs: list[list[str]] = []
    for value in values:
        if runs and order.index(runs[-1][-1]) + 1 == order.index(value):
            runs[-1].append(value)
        else:
            runs.append([value])

    def words(run: list[str]) -> Iterable[str]:
        first, last = WORDS[group][run[0]], WORDS[group][run[-1]]
        return [first] if len(run) == 1 else [first, last] if len(run) == 2 else [f"{first} to {last}"]

    return ", ".join(word for run in runs for word in words(run))
