"""Search answers what people ask, in their own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.answers import ask_all, find
from tests.build.site_parts import search_pages
from tests.project import read_guide

LEAST = {"tuned": 0.95, "held out": 0.88, "unseen": 0.80}
"""The share of questions that one of the first three results has to answer. Search learns from the tuned ones."""


@pytest.mark.parametrize("part", LEAST)
def test_questions_are_answered_in_the_first_three_results(part: str, site: Path) -> None:
    answered = ask_all(site, part)
    missed = [f"{one.ask!r} finds {', '.join(one.found) or 'nothing'}" for one in answered if not one.among_three]
    # What nobody should read while tuning is not shown.
    shown = missed if part != "unseen" else []
    assert len(missed) <= (1 - LEAST[part]) * len(answered), "\n".join([f"{len(missed)} missed", *shown])


@pytest.mark.parametrize("part", LEAST)
def test_what_answers_a_question_is_there(part: str, site: Path) -> None:
    pages = search_pages(site)
    assert [(one.ask, page) for one in ask_all(site, part) for page in one.expect if page not in pages] == []


def test_no_situation_stands_before_what_a_question_names(site: Path) -> None:
    """Situations say what people say, and so have the words of much else; who types a name wants what bears it."""
    entries = [entry for entry in read_guide()[0].entries.values() if entry.kind.name != "situation"]
    first = {
        entry.entity.title: pages[0]
        for entry, pages in zip(entries, find(site, [entry.entity.title for entry in entries]), strict=True)
        if pages
    }
    assert {title: page for title, page in first.items() if page.startswith("situations/")} == {}
