"""A source: a document that entries draw on."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .entity import Entity
from .text import Id, Line, Link, Prose
from .vocabulary import Grade


class Source(Entity):
    """A published work, who made it, and what the playbook takes from it."""

    authors: tuple[Line, ...] = Field(default=(), max_length=10, description="Who wrote it, as the work names them.")
    publisher: Line = Field(description="Who published it.")
    year: Line | None = Field(default=None, description="When, as far as the work says, such as: September 2019.")
    url: Link | None = Field(default=None, description="Where it can be read, starting with https://.")
    grade: Grade = Field(
        description="source: one of the five documents the playbook is made from; research; or practice."
    )
    role: Literal["document", "reading"] = Field(
        description="document: the playbook is made from it. reading: for going further."
    )
    takes: Prose = Field(description="What this playbook takes from it.")
    cite: Line = Field(description="How to cite it in one line.")
    listed_in: tuple[Id, ...] = Field(default=(), max_length=4, description="Ids of sources that recommend it.")
    notice: Prose | None = Field(default=None, description="A notice that has to go with it, such as a disclaimer.")
