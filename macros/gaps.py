"""What the guide lacks: levels and stages without entries, entries not reviewed for a year, and without a story."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import Any, get_args

from .kinds import KINDS, Applicable
from .kinds.vocabulary import LevelId, StageId
from .playbook import Entry, Playbook

ILLUSTRATED = ("level", "challenge", "condition")
"""Kinds that a story can illustrate."""
_YEAR = datetime.timedelta(days=365)
_LEVELS, _STAGES = get_args(LevelId), get_args(StageId)


def gaps(playbook: Playbook, today: datetime.date) -> dict[str, Any]:
    """How many entries each kind has for each level and stage, and which entries need a review or a story."""
    entries = list(playbook.entries.values())
    return {
        "coverage": {
            kind.name: _coverage(playbook.of(kind.name)) for kind in KINDS if issubclass(kind.model, Applicable)
        },
        "not_reviewed_for_a_year": [entry.ref for entry in entries if today - entry.entity.reviewed > _YEAR],
        "without_a_story": [e.ref for e in entries if e.kind.name in ILLUSTRATED and not _has_story(playbook, e)],
    }


def gaps_table(found: dict[str, Any]) -> str:
    """The same as text: a table with a row for each kind and level, where a dot is a hole."""
    coverage = found["coverage"]
    width = max(len(level) for level in _LEVELS) + 2
    lines = ["Entries by kind, level and stage. A dot is a hole.\n"]
    lines.append(" " * width + "".join(f"  {stage}" for stage in _STAGES))
    holes = 0
    for kind, levels in coverage.items():
        lines.append(kind)
        for level, stages in levels.items():
            cells = "".join(f"{stages[stage] or '.':>{len(stage) + 2}}" for stage in _STAGES)
            lines.append(f"  {level:{width - 2}}{cells}")
            holes += sum(not number for number in stages.values())
    lines.append(f"\n{holes} holes in {len(coverage) * len(_LEVELS) * len(_STAGES)} places\n")
    for name, refs in (("not reviewed for a year", "not_reviewed_for_a_year"), ("without a story", "without_a_story")):
        lines.append(f"{len(found[refs]):5}  {name}" + (f": {', '.join(found[refs])}" if found[refs] else ""))
    return "\n".join(lines) + "\n"


def _coverage(entries: tuple[Entry, ...]) -> dict[str, dict[str, int]]:
    counts: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        if isinstance(entry.entity, Applicable):
            counts.update((level, stage) for level in entry.entity.levels for stage in entry.entity.stages)
    return {level: {stage: counts[level, stage] for stage in _STAGES} for level in _LEVELS}


def _has_story(playbook: Playbook, entry: Entry) -> bool:
    """Whether an entry leads to a story, or a story to it."""
    leads = any(mention.ref.startswith("story:") for mention in playbook.mentions_by(entry.ref))
    back = [other for other, _ in playbook.backlinks(entry.ref)] + playbook.linked_from(entry.ref)
    return leads or any(other.kind.name == "story" for other in back)
