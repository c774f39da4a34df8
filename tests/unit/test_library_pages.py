"""Libraries with more entries than a page takes: how they are cut, and what each page says of the others."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.publishing.pages import cards_of_pages, further_pages
from macros.rendering import Renderer, grouping
from macros.rendering.grouping import Group, cut_into_pages
from tests.unit.sample import Sample

GROUPS = st.lists(st.tuples(st.text("ab", min_size=1), st.text(), st.lists(st.integers())))


@given(GROUPS, st.integers(1, 9))
def test_nothing_is_lost_or_moved_by_the_cut(groups: list[Group], most: int) -> None:
    pages = cut_into_pages(groups, most)
    sizes = [sum(len(entries) for _, _, entries in page) for page in pages]
    assert all(size == most for size in sizes[:-1])
    assert sizes[-1] <= most
    flat = [(heading, entry) for page in pages for _, heading, entries in page for entry in entries]
    assert flat == [(heading, entry) for _, heading, entries in groups for entry in entries]
    assert all(entries for page in pages for _, _, entries in page)


@pytest.fixture
def renderer(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Renderer:
    """Five tips in two series, of which a page takes two."""
    for number, series in enumerate(("partner-tips", "partner-tips", "principles", "principles"), 2):
        sample.copy("tip", f"tip-{number}")
        text = sample.path("tip", f"tip-{number}").read_text("utf-8")
        text = re.sub(r"(?m)^title: .*", f"title: Tip {number}", text)
        text = re.sub(r"(?m)^order: .*", f"order: {number}", text)
        text = re.sub(r"(?m)^series: .*", f"series: {series}", text)
        sample.path("tip", f"tip-{number}").write_text(text, "utf-8")
    monkeypatch.setattr(grouping, "MOST_CARDS", 2)
    return Renderer(sample.load()[0], "https://guide.example/")


def test_a_library_of_one_page_is_as_it_was(sample: Sample) -> None:
    renderer = Renderer(sample.load()[0])
    html = renderer.component("library", "../", kind="tip", number=1)
    assert "pb-pages" not in html
    assert "data-page" not in html
    assert [*further_pages(renderer), *cards_of_pages(renderer)] == []


def test_pages_follow_each_other_and_lead_to_each_other(renderer: Renderer) -> None:
    pages = [page for page in further_pages(renderer) if page.url.startswith("tips/")]
    assert [(page.url, page.title) for page in pages] == [
        ("tips/page/2/", "Tips, page 2"),
        ("tips/page/3/", "Tips, page 3"),
    ]
    first = renderer.component("library", "../", kind="tip", number=1)
    texts = [first, *(page.render(page) for page in pages)]
    entries = renderer.playbook.of("tip")
    for entry in entries:
        assert sum(f'{entry.url}"' in text for text in texts) == 1, entry.url
    for text in texts:
        assert [re.sub(r"^(\.\./)+", "", one) for one in re.findall(r'<li><a href="([^"]+)"', text)] == [
            "tips/",
            "tips/page/2/",
            "tips/page/3/",
        ]
        assert text.count('aria-current="page"') == 1


def test_an_address_of_a_group_leads_on_from_the_first_page(renderer: Renderer) -> None:
    first = renderer.component("library", "../", kind="tip", number=1)
    anchors = {anchor for groups in renderer.library_pages("tip") for anchor, _, _ in groups}
    assert len(anchors) == 2
    assert {first.count(f'id="{anchor}"') for anchor in anchors} == {1}


def test_filters_know_the_cards_of_all_pages(renderer: Renderer) -> None:
    ((path, make),) = [one for one in cards_of_pages(renderer) if one[0].startswith("tips/")]
    assert path == "tips/page/cards.json"
    cards = json.loads(make())["cards"]
    assert [card["page"] for card in cards] == [1, 1, 2, 2, 3]
    assert {card["url"] for card in cards} == {entry.url for entry in renderer.playbook.of("tip")}
    assert all(card["title"] and card["summary"] and card["values"] for card in cards)
