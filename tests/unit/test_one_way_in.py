"""One idea has one way in: one page for a word, one title for an entry, and what readers are shown of it first."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import get_args

import pytest
from markupsafe import escape

from macros.book.playbook import Playbook
from macros.commands.gaps import LEFT, NEEDED, holes, spread_ideas
from macros.kinds import KINDS
from macros.kinds.role import Role
from macros.kinds.term import Term
from macros.kinds.vocabulary import LevelId, StageId
from macros.publishing.feed import news
from macros.rendering import Renderer
from macros.rendering.prose import plain
from tests.project import read_guide

TODAY = datetime.date(2026, 11, 29)


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return read_guide()[0]


@pytest.fixture(scope="module")
def renderer(playbook: Playbook) -> Renderer:
    return Renderer(playbook, "https://example.org/")


def test_the_glossary_has_the_words_that_roles_explain(playbook: Playbook, renderer: Renderer) -> None:
    glossary = renderer.component("library", "../", kind="term", number=1)
    entry = playbook.entries["role:facilitator"]
    role = entry.entity
    assert isinstance(role, Role)
    assert role.definition
    assert f'href="../{entry.url}">Facilitator</a>' in glossary
    assert role.definition in glossary
    assert role.summary not in glossary
    roles = renderer.component("library", "../", kind="role", number=1)
    assert role.summary in roles
    assert role.definition not in roles


def test_no_role_is_explained_by_a_term_too(playbook: Playbook) -> None:
    words = {entry.id for entry in playbook.of("term")}
    assert [entry.id for entry in playbook.of("role") if entry.id in words] == []


def test_a_link_to_a_role_shows_what_the_word_means(playbook: Playbook, renderer: Renderer) -> None:
    page = renderer.entry_page(playbook.entries["stage:match"])
    assert 'data-term="thought-partner"' in page
    definitions = renderer.definitions(page, "../../")
    assert 'id="term-thought-partner"' in definitions
    assert 'href="../../roles/thought-partner/">More about this role' in definitions


def test_prompts_lead_with_their_question(playbook: Playbook, renderer: Renderer) -> None:
    prompt = playbook.entries["prompt:root-cause"]
    question = plain(prompt.heading)
    assert question.endswith("?")
    link = f'href="../{prompt.url}">{escape(question)}</a>'
    assert link in renderer.component("library", "../", kind="prompt", number=1)
    assert link in renderer.component("a-to-z", "../", number=1)
    assert link in renderer.component("news", "../", items=[(TODAY, "New", prompt)])
    other = next(entry for entry in playbook.entries.values() if prompt.ref in [to.to for to in entry.entity.related])
    assert link.replace("../", "../../") in renderer.entry_page(other)
    page = renderer.entry_page(prompt)
    assert f"<h1>{escape(question)}</h1>" in page
    assert page.count(str(escape(question))) == 1
    assert renderer.take_away(prompt).startswith(f"# {question}\n")
    for text in (page, renderer.take_away(prompt), renderer.component("a-to-z", "../", number=1)):
        assert prompt.entity.title in text


def test_every_prompt_has_a_question_of_its_own(playbook: Playbook) -> None:
    headings = Counter(plain(entry.heading).casefold() for entry in playbook.entries.values())
    assert [heading for heading, count in headings.items() if count > 1] == []


def test_hints_stand_in_no_list_of_all_kinds(playbook: Playbook, renderer: Renderer) -> None:
    assert playbook.of("hint")
    assert {entry.kind.name for entry in playbook.listed} == {kind.name for kind in KINDS} - {"hint"}
    for html in (renderer.component("a-to-z", "../", number=1), renderer.component("kind-list", "../")):
        assert "hints/" not in html
        assert "tips/" in html
    assert {entry.kind.name for _, _, entry in news(playbook)} == {kind.name for kind in KINDS} - {"hint"}
    assert renderer.entry_page(playbook.of("hint")[0])


def test_a_hub_leads_to_all_ways_in_and_they_lead_back(playbook: Playbook, renderer: Renderer) -> None:
    hubs = [entry for entry in playbook.of("term") if isinstance(entry.entity, Term) and entry.entity.ways_in]
    assert {"pulse-check", "ground-rules", "readiness", "guiding-question", "trust", "follow-up", "kickoff"} <= {
        hub.id for hub in hubs
    }
    for hub in hubs:
        page = renderer.entry_page(hub)
        assert isinstance(hub.entity, Term)
        for way in hub.entity.ways_in:
            other = playbook.entries[way.to]
            assert f'<li><a href="../../{other.url}">{escape(plain(other.heading))}</a>' in page
            assert f"{escape(way.what_for)}</span>" in page
            back = f'href="../../{hub.url}#ways">{escape(hub.entity.title)}: all {len(hub.entity.ways_in)} ways in'
            assert back in renderer.entry_page(other), other.ref


def test_no_idea_is_spread_without_one_way_in(playbook: Playbook) -> None:
    assert spread_ideas(playbook) == []


def test_every_entry_is_linked_from_two_others(playbook: Playbook) -> None:
    assert {ref: [entry.ref for entry in namers] for ref, namers in playbook.linked_once.items()} == {}


def test_each_level_and_each_stage_has_what_a_reader_needs(playbook: Playbook) -> None:
    left = {(hole["needed"], hole["level"], hole["stage"]) for hole in holes(playbook)}
    for needed in NEEDED:
        for level in get_args(LevelId):
            assert {(needed, level, stage) for stage in get_args(StageId)} - left, (needed, level)
        for stage in get_args(StageId):
            assert {(needed, level, stage) for level in get_args(LevelId)} - left, (needed, stage)


def test_each_hole_that_is_left_has_a_reason_and_each_reason_a_hole(playbook: Playbook) -> None:
    left = holes(playbook)
    assert [hole for hole in left if not hole["why"]] == []
    given = {(needed, level, stage) for needed, levels, stages, _ in LEFT for level in levels for stage in stages}
    assert given == {(hole["needed"], hole["level"], hole["stage"]) for hole in left}
