"""Words that people type and the playbook says otherwise, as data/_synonyms.yaml lists them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pydantic import Field

from ..edition import OWN_DATA
from ..kinds.text import Line, Part
from ..loading import read_list
from ..loading.kept import Kept
from ..problems import Problem

SYNONYMS = "_synonyms.yaml"


class Synonym(Part):
    """Words that people type, and words of the playbook that mean the same."""

    typed: tuple[Line, ...] = Field(min_length=1, max_length=20, description="What people type, in small letters.")
    means: tuple[Line, ...] = Field(min_length=1, max_length=4, description="What the entries say, the closest first.")


@dataclass(frozen=True)
class PlacedSynonym:
    """A group of synonyms, with the line, the column and the file where it stands."""

    synonym: Synonym
    line: int
    column: int
    shown: str = f"data/{SYNONYMS}"


def read_synonyms(data: Path, kept: Kept | None = None) -> tuple[tuple[PlacedSynonym, ...], list[Problem]]:
    """The synonyms of a data folder and of the edition, and what is wrong with the files. Both may be missing."""
    placed: list[PlacedSynonym] = []
    problems: list[Problem] = []
    for folder, shown_folder in ((data, data.name), (data.parent / OWN_DATA, OWN_DATA)):
        path, shown = folder / SYNONYMS, f"{shown_folder}/{SYNONYMS}"
        if path.exists():
            read = partial(read_list, path, Synonym, shown, "docs/contribute/rules#synonyms")
            found, faults = (kept or Kept()).reading(path, read)
            placed += [PlacedSynonym(synonym, *spot, shown) for synonym, spot in found]
            problems += faults
    return tuple(placed), problems
