"""A checklist: what has to be done, in order, with who and by when."""

from __future__ import annotations

from pydantic import Field

from .entity import Usable
from .text import Id, Line, Part, Sentence, Title


class ChecklistItem(Part):
    """One thing to tick off."""

    id: Id = Field(description="A short id that never changes, so that ticks survive a rewording.")
    text: Line = Field(description="What to do, as an instruction.")
    why: Sentence | None = Field(default=None, description="Why it matters, if that is not obvious.")
    owner: Id | None = Field(default=None, description="The id of the role in data/roles that does it.")
    due_days: int | None = Field(
        default=None, ge=-365, le=365, description="Days after the event it is due; below zero is before the event."
    )


class ChecklistSection(Part):
    """Items that belong together."""

    title: Title = Field(description="What the items have in common.")
    items: tuple[ChecklistItem, ...] = Field(min_length=1, max_length=20, description="The items, in order.")


class Checklist(Usable):
    """Everything to do for one purpose."""

    event: Line = Field(description="What the due days count from, such as: the session.")
    sections: tuple[ChecklistSection, ...] = Field(min_length=1, max_length=8, description="The sections, in order.")
