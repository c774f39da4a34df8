"""YAML as a stream of events, from libyaml where it is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # without libyaml: ten times slower, same events

SyntaxFault = yaml.MarkedYAMLError


def events(text: str) -> Iterator[Any]:
    """The events of a text. Raises SyntaxFault at the first place that is not YAML."""
    yield from yaml.parse(text, Loader=_LOADER)


def goes_on(event: Any) -> bool:
    """Whether an event is a text without quotes that runs over the end of its line.

    YAML allows it, but often a dash is missing, or an indentation is wrong.
    """
    is_plain = isinstance(event, yaml.ScalarEvent) and not event.style
    return is_plain and bool(event.end_mark.line > event.start_mark.line)


def first_fault(text: str, first: int, last: int) -> SyntaxFault | None:
    """The first place of a text that is not YAML, or where some lines (from 0) became part of a text without quotes."""
    try:
        for event in events(text):
            if goes_on(event) and event.start_mark.line <= last and event.end_mark.line >= first:
                return SyntaxFault(problem_mark=event.end_mark)
    except SyntaxFault as fault:
        return fault
    return None
