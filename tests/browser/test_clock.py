"""Clocks as the reader has them: 12 or 24 hours by the language of the browser, or by choice; and time zones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.builder import adapt
from tests.conftest import Served

Opener = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Opener]:
    """Open a page in a browser of another language, zone or size. What it reports as an error fails the test."""
    contexts = []
    faults: list[str] = []

    def open_page(**settings: Any) -> Page:
        context = browser.new_context(**{**browser_context_args, **settings})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults


def give_start(page: Page, date: str = "2026-12-01", time: str = "14:30") -> None:
    """Open the panel of times, and say when the session is."""
    panel = page.locator("#pb-time")
    if panel.get_attribute("open") is None:
        panel.locator("summary").first.click()
    for label, value in (("Date", date), ("Starts", time)):
        field = page.get_by_label(label, exact=True)
        field.fill(value)
        field.dispatch_event("change")


def first_time(page: Page) -> str:
    return page.locator(".pb-row__time").first.inner_text()


@pytest.mark.parametrize(("locale", "shown"), [("de-DE", "14:30"), ("en-GB", "14:30"), ("en-US", "2:30 PM")])
def test_the_language_decides(locale: str, shown: str, opened: Opener, served: Served) -> None:
    page = opened(locale=locale)
    adapt(page, served)
    give_start(page)
    expect(page.locator(".pb-row__time").first).to_contain_text(shown)
    page.emulate_media(media="print")
    expect(page.locator(".pb-print-sheet")).to_contain_text(shown)


def test_a_choice_beats_the_language_and_stays(opened: Opener, served: Served) -> None:
    page = opened(locale="en-US")
    adapt(page, served)
    give_start(page)
    expect(page.locator(".pb-row__time").first).to_contain_text("2:30 PM")
    page.get_by_label("24 hours (14:30)").check()
    expect(page.locator(".pb-toast")).to_have_text("Times are shown with 24 hours.")
    expect(page.locator(".pb-row__time").first).to_contain_text("14:30")
    assert page.evaluate("localStorage['partnership-playbook:hours']") == "24"
    page.reload()
    expect(page.locator(".pb-row__time").first).to_contain_text("14:30")
    # Another tab follows.
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".pb-row__time").first).to_contain_text("14:30")
    page.locator("#pb-time summary").first.click()
    page.get_by_label("12 hours (2:30 PM)").check()
    expect(other.locator(".pb-row__time").first).to_contain_text("2:30 PM")
    page.get_by_label("By my language").check()
    assert page.evaluate("localStorage['partnership-playbook:hours']") is None
    page.goto(served.root + "about/")
    expect(page.locator("main")).to_contain_text("hours: whether you chose clocks with 12 or with 24 hours")
