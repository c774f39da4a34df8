"""Definitions of terms open in place, by mouse and keyboard, and stay links where they cannot."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.conftest import Served

PAGE = "levels/cooperation/"
LINK = "a.pb-term[data-term=turf]"


@pytest.fixture
def cooperation(served: Served, page: Page) -> Page:
    page.goto(served.root + PAGE)
    expect(page.locator(LINK).first).to_have_attribute("aria-expanded", "false")
    return page


def test_opens_and_closes_with_the_mouse(cooperation: Page) -> None:
    link, definition = cooperation.locator(LINK).first, cooperation.locator("#term-turf")
    link.click()
    expect(definition).to_be_visible()
    expect(link).to_have_attribute("aria-expanded", "true")
    link.click()
    expect(definition).to_be_hidden()
    expect(link).to_have_attribute("aria-expanded", "false")
    link.click()
    cooperation.locator("h1").click()
    expect(definition).to_be_hidden()
    assert cooperation.url.endswith(PAGE)


def test_keyboard_goes_in_and_on(cooperation: Page) -> None:
    link, definition = cooperation.locator(LINK).first, cooperation.locator("#term-turf")
    link.press("Enter")
    expect(definition).to_be_focused()
    cooperation.keyboard.press("Escape")
    expect(definition).to_be_hidden()
    expect(link).to_be_focused()
    cooperation.keyboard.press("Enter")
    cooperation.keyboard.press("Tab")
    expect(definition.get_by_role("link")).to_be_focused()
    cooperation.keyboard.press("Tab")
    expect(definition).to_be_hidden()
    assert cooperation.evaluate(
        f"() => Boolean(document.querySelector('{LINK}').compareDocumentPosition(document.activeElement) & 4)"
    )
    link.press("Enter")
    cooperation.keyboard.press("Shift+Tab")
    expect(definition).to_be_hidden()
    expect(link).to_be_focused()


@pytest.mark.parametrize(("width", "height"), [(320, 568), (1280, 500), (900, 300)])
def test_stays_in_the_window(width: int, height: int, cooperation: Page) -> None:
    cooperation.set_viewport_size({"width": width, "height": height})
    for link in cooperation.locator("a.pb-term").all():
        link.scroll_into_view_if_needed()
        link.focus()
        cooperation.keyboard.press("Enter")
        box = cooperation.locator(":popover-open").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height
        cooperation.keyboard.press("Escape")


def test_link_still_opens_in_a_new_tab(cooperation: Page, context: BrowserContext) -> None:
    with context.expect_page() as opened:
        cooperation.locator(LINK).first.click(modifiers=["ControlOrMeta"])
    opened.value.wait_for_url("**/terms/turf/")
    expect(cooperation.locator("#term-turf")).to_be_hidden()


def test_link_leads_to_the_glossary_without_popovers(served: Served, page: Page) -> None:
    page.add_init_script("delete HTMLElement.prototype.popover")
    page.goto(served.root + PAGE)
    page.locator(LINK).first.click()
    page.wait_for_url("**/terms/turf/")
