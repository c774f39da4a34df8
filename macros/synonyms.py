"""Words that people type and the guide says otherwise, as data/_synonyms.yaml lists them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from .kinds.text import Line, Part
from .loading import read_list
from .problems import Problem

SYNONYMS = "_synonyms.yaml"


class Synonym(Part):
    """Words that people type, and words of the guide that mean the same."""

    typed: tuple[Line, ...] = Field(min_length=1, max_length=20, description="What people type, in small letters.")
    means: tuple[Line, ...] = Field(min_length=1, max_length=4, description="What the entries say, the closest first.")


@dataclass(frozen=True)
class PlacedSynonym:
    """A group of synonyms, with the line and column where it stands."""

    synonym: Synonym
    line: int
    column: int


def read_synonyms(data: Path) -> tuple[tuple[PlacedSynonym, ...], list[Problem]]:
    """The synonyms of a data folder, and what is wrong with their file. It may be missing."""
    path = data / SYNONYMS
    if not path.exists():
        return (), []
    found, problems = read_list(path, Synonym, f"{data.name}/{SYNONYMS}", "docs/contribute/rules#synonyms")
    return tuple(PlacedSynonym(synonym, *spot) for synonym, spot in found), problems
