"""The situations of the guide: each leads from a first step today to something that can be used."""

from __future__ import annotations

import re

import pytest

from macros.book.playbook import Playbook
from macros.checks.situations import USABLE
from macros.kinds.situation import Situation
from tests.project import read_guide

REQUIRED = {
    "five-time-zones",
    "forced-together-by-a-funder",
    "half-of-us-on-screen",
    "our-board-asks-why",
    "our-first-meeting-is-a-lunch",
    "partner-stopped-answering",
    "people-get-angry-in-my-meeting",
    "ten-times-our-size",
    "they-have-the-money",
    "they-want-our-client-data",
    "twenty-five-people-are-coming",
    "was-it-worth-it",
    "we-need-an-interpreter",
    "we-want-to-end-it-early",
}
"""What program managers were found to be alone with; a guide without one of them sends a reader away."""
SPEAKER = re.compile(r"\b(?:I|I'm|we|us|my|our)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return read_guide()[0]


def situations(playbook: Playbook) -> dict[str, Situation]:
    return {entry.id: entry.entity for entry in playbook.of("situation") if isinstance(entry.entity, Situation)}


def test_what_people_were_alone_with_has_its_page(playbook: Playbook) -> None:
    assert set(situations(playbook)) >= REQUIRED


def test_each_step_opens_something_to_use(playbook: Playbook) -> None:
    for id, situation in situations(playbook).items():
        opened = [step.open for _, step in situation.steps]
        assert len(set(opened)) == 3, id
        assert [ref for ref in opened if playbook.entries[ref].kind.name not in USABLE] == [], id


def test_what_it_may_be_instead_is_another_situation(playbook: Playbook) -> None:
    for id, situation in situations(playbook).items():
        others = [other.to for other in situation.or_is_it]
        assert others, id
        assert [ref for ref in others if playbook.entries[ref].kind.name != "situation"] == [], id


def test_titles_are_what_a_reader_says(playbook: Playbook) -> None:
    known = {"somebody-said-something-hurtful", "the-same-two-people-talk"}
    without = {id for id, situation in situations(playbook).items() if not SPEAKER.search(situation.title)}
    assert without <= known


def test_two_entries_at_least_lead_to_each(playbook: Playbook) -> None:
    leading: dict[str, set[str]] = {}
    for ref in playbook.entries:
        for mention in playbook.mentions_by(ref):
            leading.setdefault(mention.ref, set()).add(ref)
    lonely = [id for id in situations(playbook) if len(leading.get(f"situation:{id}", ())) < 2]
    assert lonely == []
