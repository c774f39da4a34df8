"""A worksheet: a table to fill in together."""

from __future__ import annotations

from pydantic import Field

from .entity import Usable
from .text import Id, Line, MinuteRange, Part, PeopleRange, Sentence, Title


class Original(Part):
    """The published tool that a worksheet is inspired by."""

    name: Title = Field(description="The original's own name.")
    source: Id = Field(description="The id in data/sources that says where it is published.")


class Column(Part):
    """A column of the table."""

    title: Title = Field(description="The heading of the column.")
    help: Line = Field(description="What to write there.")


class Row(Part):
    """A row of the table that has a name of its own."""

    title: Title = Field(description="What the row is about.")
    help: Line | None = Field(default=None, description="What to think of when filling it in.")


class Worksheet(Usable):
    """A table, how to fill it in, and what to do with it."""

    original: Original | None = Field(default=None, description="The published tool it is inspired by, if any.")
    minutes: MinuteRange = Field(description="How long it takes, in minutes: least, ideal and most.")
    people: PeopleRange = Field(description="How many people fill it in together.")
    steps: tuple[Sentence, ...] = Field(min_length=2, max_length=10, description="How to fill it in, in order.")
    columns: tuple[Column, ...] = Field(min_length=2, max_length=6, description="The columns, left to right.")
    rows: tuple[Row, ...] = Field(default=(), max_length=12, description="Rows that are given.")
    blank_rows: int = Field(ge=0, le=12, description="How many empty rows follow.")
    example: tuple[Line, ...] = Field(
        default=(), max_length=6, description="One row filled in as an illustration, a text for each column."
    )
    afterwards: tuple[Sentence, ...] = Field(min_length=1, max_length=6, description="What to do with the result.")
