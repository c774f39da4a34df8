"""What every entry has: a name, a summary, its sources, its relations and its dates."""

from __future__ import annotations

from pydantic import Field

from .text import Date, Id, Line, Part, Prose, Reference, Sentence, Summary, Title
from .vocabulary import LevelId, Relation, StageId, Theme


class Citation(Part):
    """Where a claim comes from."""

    source: Id = Field(description="The id of a file in data/sources.")
    section: Line | None = Field(
        default=None, description="The page, section or heading in that source, if it has them."
    )


class Related(Part):
    """A link to another entry, with the reason to follow it."""

    to: Reference = Field(description="The other entry, as kind:id, such as agenda:partnership-kickoff.")
    how: Relation = Field(description="How it relates: before, after, instead, deeper or with.")
    reason: Sentence = Field(description="Why a reader would go there, in one sentence.")


class Change(Part):
    """One change that readers should know of."""

    on: Date = Field(description="The day of the change, such as 2026-11-22.")
    what: Sentence = Field(description="What changed for the reader, in one sentence.")


class Entity(Part):
    """The fields that every kind of entry shares."""

    title: Title = Field(description="The name of the entry: a task or a name, never a joke.")
    summary: Summary = Field(
        description="One or two sentences, 40 to 240 characters, that stand alone in a list or a search result."
    )
    also_called: tuple[Line, ...] = Field(
        default=(), max_length=8, description="Other names for the same thing, as people type them."
    )
    asked_as: tuple[Line, ...] = Field(
        default=(), max_length=8, description="Questions that it answers, as people ask them."
    )
    sources: tuple[Citation, ...] = Field(
        default=(), max_length=8, description="Where the content comes from; empty only if all of it is ours."
    )
    editorial: Prose | None = Field(
        default=None, description="What this project added that no source says, for the reader to know."
    )
    related: tuple[Related, ...] = Field(
        default=(), max_length=12, description="Entries that a reader of this one needs next, with the reason."
    )
    added: Date = Field(description="The day the entry was first published, such as 2026-11-22.")
    reviewed: Date = Field(description="The day somebody last checked the whole entry against its sources.")
    changes: tuple[Change, ...] = Field(
        default=(), max_length=50, description="Changes since it was added that readers should know of, newest first."
    )
    moved_from: tuple[Id, ...] = Field(
        default=(), max_length=20, description="Ids the entry had before; their addresses lead here."
    )


class Applicable(Entity):
    """An entry that fits certain levels, stages and themes."""

    levels: tuple[LevelId, ...] = Field(
        min_length=1, description="The levels of working together it fits, lightest first."
    )
    stages: tuple[StageId, ...] = Field(
        min_length=1, description="The steps of a session or phases of a partnership it belongs to, in order."
    )
    themes: tuple[Theme, ...] = Field(
        min_length=1, max_length=4, description="What it is about, the most important first, four at the most."
    )


class Usable(Applicable):
    """An entry that a reader takes and uses, and so must know when not to."""

    use_when: tuple[Sentence, ...] = Field(
        min_length=1, max_length=6, description="Situations in which it helps, one sentence each."
    )
    avoid_when: tuple[Sentence, ...] = Field(
        min_length=1, max_length=6, description="Situations in which it does not help, and what to do instead."
    )
