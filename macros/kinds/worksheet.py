"""A worksheet: a table to fill in together."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .entity import Usable
from .text import Id, Line, MinuteRange, Part, PeopleRange, Sentence, Title


class Original(Part):
    """The published tool that a worksheet is based on, or that serves the same purpose."""

    name: Title = Field(description="The original's own name.")
    source: Id = Field(description="The id in data/sources that says where it is published.")
    read: bool = Field(
        default=True,
        description="false if nobody here could read it: the page then says that the worksheet is ours.",
    )


class Column(Part):
    """A column of the table."""

    id: Id = Field(description="A short id that never changes, so that what was written survives a rewording.")
    title: Title = Field(description="The heading of the column.")
    help: Line = Field(description="What to write there.")
    type: Literal["text", "choice", "date", "person", "organization"] = Field(
        default="text", description="What stands there: text, a choice of words, a date, a person or an organization."
    )
    choices: tuple[Line, ...] = Field(default=(), max_length=8, description="The words of a choice.")
    by: Literal["anyone", "first", "second", "each"] = Field(
        default="anyone",
        description="Who writes there: anyone, the first or the second organization, or each in a cell of its own.",
    )
    worded: Line | None = Field(
        default=None,
        description="The heading with a name where it says our or their, such as: The person at {organization}.",
    )


class Row(Part):
    """A row of the table that has a name of its own."""

    id: Id = Field(description="A short id that never changes.")
    title: Title = Field(description="What the row is about.")
    help: Line | None = Field(default=None, description="What to think of when filling it in.")


class Agreement(Part):
    """What all sign at the end."""

    sentence: Sentence = Field(description="The sentence that they agree on, above the names.")


class Dictionary(Part):
    """Which columns make the sheet a dictionary of two organizations' words, each by its id."""

    own: Id = Field(description="The column with the word of the first organization.")
    other: Id = Field(description="The column with the word of the second.")
    meaning: Id = Field(description="The column that says what it means.")
    closeness: Id = Field(description="The column that says how close the two words are.")


class Worksheet(Usable):
    """A table, how to fill it in, and what to do with it."""

    original: Original | None = Field(default=None, description="The published tool it is based on, if any.")
    minutes: MinuteRange = Field(description="How long it takes, in minutes: least, ideal and most.")
    people: PeopleRange = Field(description="How many people fill it in together.")
    steps: tuple[Sentence, ...] = Field(min_length=2, max_length=10, description="How to fill it in, in order.")
    columns: tuple[Column, ...] = Field(min_length=2, max_length=6, description="The columns, left to right.")
    rows: tuple[Row, ...] = Field(default=(), max_length=12, description="Rows that are given.")
    blank_rows: int = Field(ge=0, le=12, description="How many empty rows follow.")
    rows_for_each: bool = Field(default=False, description="Whether each empty row belongs to one organization.")
    agreement: Agreement | None = Field(default=None, description="What all sign at the end, if the sheet is adopted.")
    explains: Dictionary | None = Field(default=None, description="The columns of a dictionary, if the sheet is one.")
    example: tuple[Line, ...] = Field(
        default=(), max_length=6, description="One row filled in as an illustration, a text for each column."
    )
    afterwards: tuple[Sentence, ...] = Field(min_length=1, max_length=6, description="What to do with the result.")
