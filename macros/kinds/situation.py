"""A situation: what a reader is in, in the reader's own words, and three steps out of it."""

from __future__ import annotations

from pydantic import Field

from .entity import Entity
from .text import Part, Reference, Sentence, Title
from .vocabulary import SituationGroup


class SituationStep(Part):
    """One thing to do, and what to open for it."""

    do: Sentence = Field(description="What to do, as an instruction that one person can follow alone.")
    open: Reference = Field(
        description="The entry to use for it, as kind:id: an agenda, activity, prompt, message, checklist, worksheet, "
        "assessment or plan."
    )
    gives: Sentence = Field(description="What the reader finds there, in one short sentence.")


class Neighbor(Part):
    """What looks like this situation and is another."""

    sign: Sentence = Field(description="How to tell that it is the other one, such as: The mails come back.")
    to: Reference = Field(description="The other situation, as situation:id.")


class Situation(Entity):
    """What happens to people who work with another organization, and what to do today, this week and then."""

    title: Title = Field(description="What somebody in it would say, as a whole sentence with I, we or my.")
    order: int = Field(ge=1, le=99, description="Its place, most pressing first; the first six stand on the home page.")
    group: SituationGroup = Field(description="Where it stands on the page of situations.")
    understood: Sentence = Field(description="One sentence by which the reader knows to be understood.")
    today: SituationStep = Field(description="The first step, which needs nobody else and less than an hour.")
    this_week: SituationStep = Field(description="The second step.")
    then: SituationStep = Field(description="The third step, once the second is done.")
    or_is_it: tuple[Neighbor, ...] = Field(
        default=(), max_length=3, description="Situations that it may be instead, with how to tell."
    )

    @property
    def steps(self) -> tuple[tuple[str, SituationStep], ...]:
        """The three steps in order, each with the name of its field."""
        return (("today", self.today), ("this_week", self.this_week), ("then", self.then))
