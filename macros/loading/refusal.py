"""A reason not to accept a file, before it is known to the reader by its path."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Refusal:
    """What is wrong at one place of a file; line and column count from 1."""

    line: int
    column: int
    rule: str
    text: str
    hint: str = ""


class RefusalError(Exception):
    """Ends the reading of a file; holds the one reason."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.text)
        self.refusal = refusal
