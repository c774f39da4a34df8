"""A message: a text to send, with blanks in [square brackets]."""

from __future__ import annotations

from pydantic import Field

from .entity import Usable
from .text import Line, Part, Prose
from .vocabulary import Channel, Filling


class Blank(Part):
    """A blank of the message and what to write there."""

    name: Line = Field(description="The blank as it stands in the text, without the brackets.")
    help: Line = Field(description="What to write there.")
    fill: Filling | None = Field(
        default=None, description="What of a reader's own partnership, plan, agenda or session fills it in."
    )
    optional: bool = Field(
        default=False,
        description="Whether the list and the line above it are left out if there is nothing to say.",
    )


class Message(Usable):
    """What to send, to whom and when."""

    channel: Channel = Field(description="email, poll or form.")
    sender: Line = Field(description="Who sends it.")
    to: Line = Field(description="Who receives it.")
    send: Line = Field(description="When to send it, such as: three weeks before the session.")
    subject: Line = Field(description="The subject line or the form's title.")
    body: Prose = Field(description="The text, with blanks in [square brackets].")
    lists_blocks: bool = Field(
        default=False,
        description="Whether the list without blanks is an example, which a reader's own agenda replaces.",
    )
    blanks: tuple[Blank, ...] = Field(min_length=1, max_length=15, description="The blanks, in order of appearance.")
