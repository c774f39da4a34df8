"""What all pages of entries have in common."""

from __future__ import annotations

import re

import pytest

from macros.book.playbook import Playbook
from macros.content.load import load_playbook
from macros.kinds.vocabulary import WORDS
from macros.rendering import Renderer
from tests.project import ROOT

RELATIONS = [WORDS["relation"][how] for how in ("before", "after", "with", "instead", "deeper")]


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return load_playbook(ROOT / "data")[0]


@pytest.fixture(scope="module")
def pages(playbook: Playbook) -> dict[str, str]:
    renderer = Renderer(playbook, "https://example.org/")
    return {ref: renderer.entry_page(entry) for ref, entry in playbook.entries.items()}


def test_no_page_shows_its_markup_as_text(pages: dict[str, str]) -> None:
    assert [ref for ref, page in pages.items() if re.search(r"&lt;/?[a-z]", page)] == []


def test_a_source_stands_once_however_often_it_is_cited(playbook: Playbook, pages: dict[str, str]) -> None:
    for ref, page in pages.items():
        cited = page.partition('<ul class="pb-provenance__sources">')[2].partition("</ul>")[0]
        shown = re.findall(r'</span> <span><a href="[./]*/(sources/[^"]+)"', cited)
        citations = [f"sources/{one.source}/" for one in playbook.entries[ref].entity.sources]
        assert shown == list(dict.fromkeys(citations)), ref
    twice = pages["challenge:discrimination"]
    assert "Racism and other forms of discrimination; Learn about each other" in twice


def test_what_to_do_first_and_next_leads_among_the_related(pages: dict[str, str]) -> None:
    for ref, page in pages.items():
        places = [RELATIONS.index(how) for how in re.findall(r'<span class="pb-related__how">(.+?)</span>', page)]
        assert places == sorted(places), ref


def test_a_worksheet_names_the_tool_that_it_is_based_on(pages: dict[str, str]) -> None:
    assert "Based on <em>DACI</em>, a tool published in <a href=" in pages["worksheet:who-decides-what"]
    for id in ("give-value-first", "your-brand", "learn-the-language"):
        page = pages[f"worksheet:{id}"]
        assert "This worksheet is ours." in page
        assert "Based on" not in page
