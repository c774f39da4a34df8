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


def first_fault(text: str) -> SyntaxFault | None:
    """The first place of a text that is not YAML, if there is one."""
    try:
        for _ in events(text):
            pass
    except SyntaxFault as fault:
        return fault
    return None
