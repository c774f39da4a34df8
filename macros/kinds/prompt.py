"""A prompt: a question to ask, of yourself or of the group."""

from __future__ import annotations

from pydantic import Field

from .entity import Usable
from .text import Line, MinuteRange, Sentence
from .vocabulary import PromptUse


class Prompt(Usable):
    """A question, when to ask it, and what to listen for."""

    question: Line = Field(description="The question or invitation, in the words you would say.")
    use: PromptUse = Field(description="The moment it is for, such as icebreaker, guiding or closing.")
    minutes: MinuteRange = Field(description="How long the answers take, in minutes: least, ideal and most.")
    follow_ups: tuple[Line, ...] = Field(
        min_length=1, max_length=5, description="Questions that take the answer further."
    )
    listen_for: Sentence = Field(description="What in the answers is worth writing down.")
