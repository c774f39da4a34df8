"""The example of an edition in a browser: its colors, its own place in the storage, its name in what people make."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_pages import AXE, AXE_RULES
from tests.conftest import Served

KEYS = "() => Object.keys(localStorage)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "our-network/", "about/", "agendas/shop-talk/", "levels/", "build/"])
def test_colors_of_the_edition_have_no_accessibility_fault(
    path: str, scheme: Literal["light", "dark"], example_served: Served, page: Page
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(example_served.root + path)
    page.evaluate(AXE)
    found = page.evaluate(AXE_RULES, scheme)
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []


def test_name_and_mark_stand_at_the_top_and_fit_a_phone(example_served: Served, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(example_served.root)
    expect(page.locator(".pb-header__home")).to_have_text("Library Exchange")
    mark = page.locator(".pb-header__home img")
    assert mark.evaluate("image => image.complete && image.naturalWidth > 0")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_browser_keeps_what_readers_make_under_the_id_of_the_edition(example_served: Served, page: Page) -> None:
    page.goto(example_served.root)
    page.get_by_role("button", name="Dark colors").click()
    assert page.evaluate(KEYS) == ["library-exchange:theme"]
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.evaluate("localStorage.setItem('partnership-playbook:theme', '\"light\"')")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_search_finds_what_the_edition_added_and_what_it_says_otherwise(example_served: Served, page: Page) -> None:
    page.goto(example_served.root + "search/?q=thought+partner")
    expect(page.locator(".pb-result__title").first).to_have_text("Mentor library")
    page.goto(example_served.root + "search/?q=walk+through+the+rooms")
    expect(page.locator(".pb-result__title").first).to_have_text("Walk through the rooms before you sit down")
