"""A hint: what the agenda builder says about a plan, and what the saying rests on."""

from __future__ import annotations

from pydantic import Field

from .entity import Entity
from .text import Count, Part, Prose, Sentence
from .vocabulary import Evidence, Trigger


class FairHours(Part):
    """The hours in which a start is fair to everybody, on each one's own clock."""

    earliest: int = Field(ge=0, le=12, description="The full hour before which a start is too early, such as 8.")
    latest: int = Field(ge=13, le=24, description="The full hour after which a start is too late, such as 18 for 6 PM.")


class Hint(Entity):
    """One thing the builder looks for in an agenda, with its advice and its evidence."""

    order: int = Field(ge=1, le=50, description="Its place among the hints, from 1; the most pressing first.")
    trigger: Trigger = Field(description="What the builder looks for. It knows these and no others.")
    threshold: Count | None = Field(
        default=None, description="The number at which it speaks up, for the triggers that compare with one."
    )
    hours: FairHours | None = Field(
        default=None, description="The hours outside of which it speaks up, for the trigger that looks at clocks."
    )
    advice: Sentence = Field(description="What to do, in the words that stand beside the agenda.")
    grade: Evidence = Field(description="How well it is supported: source, research, practice or ours.")
    evidence: Prose = Field(description="What the research or the documents say, and how far that reaches.")

    def numbers(self) -> tuple[int, ...]:
        """What its trigger compares with, in the order of its words; none if it compares with nothing."""
        hours = () if self.hours is None else (self.hours.earliest, self.hours.latest)
        return hours if self.threshold is None else (self.threshold, *hours)
