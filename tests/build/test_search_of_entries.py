"""Search finds what is new by the questions that it says it answers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.book.playbook import Playbook
from tests.build.answers import find
from tests.project import read_guide

NEW_SINCE = date(2026, 11, 28)

AS_WELL_ANSWERED_BY = {
    (
        "hint:unfair-hour",
        "Our partner is always up at night for our calls. What can I change?",
    ): "checklist:across-time-zones",
    ("situation:half-way-and-no-idea", "When do we ask how the partnership is going?"): "tip:pulse-check-midway",
}
"""Of an entry and a question: the other entry that answers it as well, so that one of the two is enough."""


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return read_guide()[0]


def asked_of_new_entries(playbook: Playbook) -> list[tuple[str, str]]:
    return [
        (entry.ref, question)
        for entry in playbook.entries.values()
        if entry.entity.added >= NEW_SINCE
        for question in entry.entity.asked_as
    ]


def test_each_new_entry_is_among_the_first_three_for_its_questions(site: Path, playbook: Playbook) -> None:
    asked = asked_of_new_entries(playbook)
    missed = []
    for (ref, question), found in zip(asked, find(site, [question for _, question in asked]), strict=True):
        answers = {ref, AS_WELL_ANSWERED_BY.get((ref, question), ref)}
        if not {playbook.entries[one].url for one in answers} & set(found):
            missed.append(f"{ref} by {question!r}, which finds {', '.join(found) or 'nothing'}")
    assert len(asked) > 500
    assert missed == []


def test_hardly_an_entry_is_missed_by_a_question_of_its_own(site: Path, playbook: Playbook) -> None:
    asked = [(entry, question) for entry in playbook.entries.values() for question in entry.entity.asked_as]
    missed = [
        f"{entry.ref} by {question!r}"
        for (entry, question), found in zip(asked, find(site, [question for _, question in asked]), strict=True)
        if entry.url not in found
    ]
    assert len(missed) <= 0.02 * len(asked), "\n".join(missed)


def test_what_may_be_answered_elsewhere_is_still_asked(playbook: Playbook) -> None:
    asked = set(asked_of_new_entries(playbook))
    assert [one for one in AS_WELL_ANSWERED_BY if one not in asked] == []
    assert [ref for ref in AS_WELL_ANSWERED_BY.values() if ref not in playbook.entries] == []
