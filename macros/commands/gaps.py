"""What the playbook lacks: levels and stages without entries, entries not reviewed for a year, and without a story."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from typing import Any, get_args

from ..book.playbook import Entry, Playbook
from ..kinds import KINDS, Applicable
from ..kinds.vocabulary import LevelId, StageId

ILLUSTRATED = ("level", "challenge", "condition")
"""Kinds that a story can illustrate."""
SPREAD = 4
"""An idea in entries of so many kinds needs a term that says what to take for what (`ways_in`)."""
NEEDED = {
    "story": ("story",),
    "agenda or plan": ("agenda", "plan"),
    "message or checklist": ("message", "checklist"),
}
"""What a reader needs at each level in each stage: an example, a course of events, and something to send or tick."""
LEFT: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    (
        "story",
        ("networking",),
        ("midpoint",),
        "organizations that only exchange news have no phases: nothing is checked at a midpoint",
    ),
    (
        "story",
        ("coordination", "cooperation", "collaboration", "multisector"),
        ("logistics", "agenda"),
        "the sources tell of single sessions at the level of networking only; a story is not made up",
    ),
    (
        "story",
        ("coordination", "cooperation"),
        ("follow-up",),
        "the sources tell what came after a single session at two other levels only",
    ),
    (
        "story",
        ("coordination", "cooperation"),
        ("close",),
        "no source that we read tells how a partnership of this level ended",
    ),
    (
        "agenda or plan",
        ("multisector",),
        ("follow-up",),
        "many organizations don't meet again for one session: they go on with calls, which the next stages have",
    ),
)
"""The holes that are left, by what is needed, levels and stages, each with the reason. Tag an entry or write one, and
take its place out here: a test compares."""
_YEAR = datetime.timedelta(days=365)
_LEVELS, _STAGES = get_args(LevelId), get_args(StageId)


def gaps(playbook: Playbook, today: datetime.date) -> dict[str, Any]:
    """How many entries each kind has for each level and stage, and which entries need a review or a story."""
    entries = list(playbook.entries.values())
    return {
        "coverage": {
            kind.name: _coverage(playbook.of(kind.name)) for kind in KINDS if issubclass(kind.model, Applicable)
        },
        "holes_left": holes(playbook),
        "not_reviewed_for_a_year": [entry.ref for entry in entries if today - entry.entity.reviewed > _YEAR],
        "linked_from_fewer_than_two": sorted(playbook.linked_once),
        "ideas_without_one_way_in": spread_ideas(playbook),
        "without_a_story": [e.ref for e in entries if e.kind.name in ILLUSTRATED and not _has_story(playbook, e)],
    }


def holes(playbook: Playbook) -> list[dict[str, str]]:
    """Where a reader at a level and in a stage finds none of what is needed, each with the reason, if there is one."""
    reasons = {
        (needed, level, stage): reason
        for needed, levels, stages, reason in LEFT
        for level in levels
        for stage in stages
    }
    found = []
    for needed, kinds in NEEDED.items():
        counts = [_coverage(playbook.of(kind)) for kind in kinds]
        for level in _LEVELS:
            for stage in _STAGES:
                if not any(count[level][stage] for count in counts):
                    why = reasons.get((needed, level, stage), "")
                    found.append({"needed": needed, "level": level, "stage": stage, "why": why})
    return found


def spread_ideas(playbook: Playbook) -> list[str]:
    """Terms whose words entries of four kinds or more have in their title or id, and that do not say which to take."""
    found = []
    for entry in playbook.of("term"):
        words = f" {_words(entry.title)} "
        kinds = {
            other.kind.name
            for other in playbook.listed
            if other.kind.name != "source"
            and (words in f" {_words(other.title)} " or words in f" {other.id.replace('-', ' ')} ")
        }
        if len(kinds) >= SPREAD and not getattr(entry.entity, "ways_in", ()):
            found.append(entry.ref)
    return found


def _words(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", title.casefold()).strip()


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
    left = found["holes_left"]
    lines.append(f"{len(left)} places without a story, an agenda or plan, or a message or checklist, and why")
    for needed, level, why in dict.fromkeys((hole["needed"], hole["level"], hole["why"]) for hole in left):
        stages = [
            hole["stage"] for hole in left if (hole["needed"], hole["level"], hole["why"]) == (needed, level, why)
        ]
        lines.append(f"  no {needed}, {level}: {', '.join(stages)}: {why or 'TO CLOSE'}")
    lines.append("")
    for name, refs in (
        ("not reviewed for a year", "not_reviewed_for_a_year"),
        ("linked from fewer than two others", "linked_from_fewer_than_two"),
        ("ideas in four kinds or more without one way in", "ideas_without_one_way_in"),
        ("without a story", "without_a_story"),
    ):
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
