"""The countable items that the playbook takes over from its five documents, each with how many there should be."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..book.playbook import Playbook
from ..kinds import KINDS

GUIDE, ARTICLE, BRIEF = "states-for-the-future-guide", "shop-talk-article", "seed-insights-brief"
Count = Callable[[Playbook], int]


@dataclass(frozen=True)
class Item:
    """Something to be found a certain number of times: its name, how often, and how to count it."""

    name: str
    expected: int
    count: Count


def all_of(kind: str, **fields: object) -> Count:
    """Count the entries of a kind, or those whose fields have certain values."""
    return lambda playbook: sum(
        all(getattr(entry.entity, name) == value for name, value in fields.items()) for entry in playbook.of(kind)
    )


def these(kind: str, *ids: str) -> Count:
    """Count those of some entries that exist."""
    return lambda playbook: sum(playbook.get(f"{kind}:{id}") is not None for id in ids)


def prompts(use: str, *ids: str) -> Count:
    """Count those of some prompts that exist with a use and cite the playbook's first two documents."""

    def count(playbook: Playbook) -> int:
        chosen = [entry for entry in playbook.of("prompt") if entry.id in ids]
        return sum(
            getattr(entry.entity, "use", "") == use and bool(_cited(entry) & {GUIDE, ARTICLE}) for entry in chosen
        )

    return count


def items_of(ref: str, field: str) -> Count:
    """Count the items in a list of one entry."""
    return lambda playbook: len(_field(playbook, ref, field) or ())


def bullets_of(ref: str, field: str) -> Count:
    """Count the list items inside a text of one entry."""
    return lambda playbook: len(re.findall(r"^- ", _field(playbook, ref, field) or "", re.MULTILINE))


def reading_of(source: str) -> Count:
    """Count the sources that a document recommends."""
    return lambda playbook: sum(source in getattr(entry.entity, "listed_in", ()) for entry in playbook.of("source"))


def blocks_titled(ref: str, *titles: str) -> Count:
    """Count those of some titles that the blocks of an agenda have."""
    return lambda playbook: len({block.title for block in _field(playbook, ref, "blocks") or ()} & set(titles))


def block_kinds(ref: str, *kinds: str) -> Count:
    """Count those of some block kinds that an agenda has."""
    return lambda playbook: len({block.kind for block in _field(playbook, ref, "blocks") or ()} & set(kinds))


ITEMS: tuple[Item, ...] = (
    Item("benefits", 6, all_of("benefit")),
    Item("steps of a session", 4, all_of("stage", path="session")),
    Item(
        "example goals",
        5,
        these(
            "goal",
            "functional-team-deep-dive",
            "governance-and-operations",
            "origin-story",
            "service-offerings",
            "strategic-framework",
        ),
    ),
    Item("questions for the room", 4, all_of("prompt", use="room")),
    Item("role-alikes", 5, items_of("role:functional-lead", "counterparts")),
    Item("blocks of a session", 4, block_kinds("agenda:shop-talk", "opening", "icebreaker", "question", "closing")),
    Item("icebreakers", 3, prompts("icebreaker", "favorite-sunset", "legislature-traditions", "quintessential-dish")),
    Item(
        "guiding questions",
        5,
        prompts(
            "guiding",
            "opinion-poll",
            "housing-opposition",
            "strategic-framework",
            "service-offerings",
            "natural-resources",
        ),
    ),
    Item("closing questions", 3, prompts("closing", "continue-the-conversation", "follow-up-call", "who-else")),
    Item("lead prompt", 1, prompts("lead", "do-your-job-better")),
    Item(
        "questions to ask yourself",
        4,
        prompts("self", "what-did-it-take", "secret-of-success", "partner-on-research", "improve-our-operations"),
    ),
    Item("reading of the States for the Future guide", 3, reading_of(GUIDE)),
    Item("partner tips", 9, all_of("tip", series="partner-tips")),
    Item("principles", 6, all_of("tip", series="principles")),
    Item(
        "tools",
        5,
        these(
            "worksheet",
            "four-simple-questions",
            "give-value-first",
            "your-brand",
            "defining-our-core",
            "learn-the-language",
        ),
    ),
    Item("levels", 5, all_of("level")),
    Item("ways to network", 4, items_of("level:networking", "ways")),
    Item("factors of choice", 4, bullets_of("tip:decide-the-relationship", "why")),
    Item(
        "challenges",
        7,
        these(
            "challenge",
            "communication-skills",
            "discrimination",
            "funder-required",
            "going-it-alone",
            "mistrust",
            "powerlessness",
            "weak-leadership",
        ),
    ),
    Item("beginnings", 11, all_of("tip", series="beginnings")),
    Item("ground rules", 6, bullets_of("tip:set-ground-rules", "why")),
    Item("stakeholder groups", 6, bullets_of("tip:involve-stakeholders", "why")),
    Item("trust rules", 5, all_of("tip", series="trust-rules")),
    Item("subjects to speak on", 5, bullets_of("tip:everyone-speaks-early", "why")),
    Item("goals to clarify", 3, bullets_of("tip:clarify-goals", "why")),
    Item("listening exercises", 2, these("activity", "uninterrupted-turns", "paired-listening")),
    Item("conditions", 5, all_of("condition")),
    Item("factors of readiness", 4, items_of("condition:active-initiative", "factors")),
    Item("modes of alignment", 3, items_of("condition:well-aligned", "factors")),
    Item("reasons for decision makers", 3, items_of("condition:open-sharing", "factors")),
    Item("kinds of willingness", 3, items_of("condition:ready-for-change", "factors")),
    Item("ways to benefit", 4, items_of("condition:mutual-benefit", "factors")),
    Item("sharing strategies", 4, all_of("tip", series="sharing-strategies")),
    Item(
        "kickoff topics",
        5,
        blocks_titled(
            "agenda:partnership-kickoff",
            "Local context",
            "Key stakeholders",
            "Core challenge",
            "Past and current efforts",
            "Headwinds and tailwinds",
        ),
    ),
    Item("facilitator practices", 3, all_of("tip", series="facilitation")),
    Item("partnership roles", 3, these("role", "thought-partner", "partner-organization", "facilitator")),
    Item("pulse questions", 3, these("prompt", "how-has-it-been", "what-works-well", "what-could-improve")),
    Item("reading of the brief", 4, reading_of(BRIEF)),
    Item(
        "named cases",
        4,
        these(
            "story",
            "texas-2036-and-cfa",
            "awb-institute",
            "texas-tech-and-central-michigan",
            "national-board-and-aacte",
        ),
    ),
    Item(
        "small stories",
        6,
        these(
            "story",
            "one-to-one-exchanges",
            "grant-writers",
            "school-and-counseling-center",
            "winter-hill-credit",
            "teen-center-stakeholders",
            "youth-jobs",
        ),
    ),
)


def stats(playbook: Playbook) -> dict[str, Any]:
    """How many entries each folder has, and how many of each countable item were expected and found."""
    return {
        "counts": {kind.folder: len(playbook.of(kind.name)) for kind in KINDS},
        "items": [{"name": item.name, "expected": item.expected, "found": item.count(playbook)} for item in ITEMS],
    }


def as_table(figures: dict[str, Any]) -> str:
    """The figures as text, with a mark where found is not what was expected."""
    lines = [f"{number:5}  {folder}" for folder, number in figures["counts"].items()]
    lines.append(f"{sum(figures['counts'].values()):5}  entries\n")
    for item in figures["items"]:
        differs = "" if item["found"] == item["expected"] else f"   <- expected {item['expected']}"
        lines.append(f"{item['found']:5}  {item['name']}{differs}")
    return "\n".join(lines) + "\n"


def _field(playbook: Playbook, ref: str, field: str) -> Any:
    entry = playbook.get(ref)
    return getattr(entry.entity, field) if entry else None


def _cited(entry: Any) -> set[str]:
    return {citation.source for citation in entry.entity.sources}
