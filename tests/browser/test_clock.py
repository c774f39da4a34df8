"""Clocks as the reader has them: 12 or 24 hours by the language of the browser, or by choice; and time zones."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.builder import adapt, saved, start, wait_until_saved
from tests.conftest import Served
from tests.project import ROOT

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


def open_case(page: Page, served: Served, name: str, **changes: Any) -> None:
    """Open a saved agenda as its reader does, from a file."""
    agenda = json.loads((ROOT / "tests/browser/cases" / name).read_text(encoding="utf-8"))
    start(page, served)
    content = json.dumps({**agenda, **changes}).encode()
    page.set_input_files("input[type=file]", {"name": name, "mimeType": "application/json", "buffer": content})
    # Who reads it is told too.
    expect(page.locator(".pb-odd-start")).to_contain_text("in Chicago on this day")
    page.get_by_role("button", name="Keep as a draft").click()
    expect(page.locator(".pb-row")).not_to_have_count(0)


def test_a_start_that_does_not_exist_is_said(opened: Opener, served: Served) -> None:
    page = opened(viewport={"width": 375, "height": 700})
    open_case(page, served, "agenda-spring.json")
    note = page.locator(".pb-lane .pb-odd-start")
    expect(note).to_have_text(
        "2:30 AM does not exist in Chicago on this day: clocks go forward then. The session starts at 3:30 AM CDT."
    )
    page.locator("#pb-time > summary").click()
    expect(page.get_by_label("Starts", exact=True)).to_have_value("03:30")
    expect(page.locator(".pb-row__time").first).to_contain_text("3:30 AM CDT")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.emulate_media(media="print")
    expect(page.locator(".pb-print-sheet")).to_contain_text("2:30 AM does not exist in Chicago")
    expect(page.locator(".pb-print-sheet")).to_contain_text("3:30 AM CDT")
    page.emulate_media(media="screen")
    field = page.get_by_label("Starts", exact=True)
    field.fill("04:00")
    field.dispatch_event("change")
    expect(note).to_have_count(0)


def test_the_two_hours_of_a_change_and_another_day_are_told_apart(opened: Opener, served: Served) -> None:
    page = opened()
    open_case(page, served, "agenda-spring.json", date="2027-11-07", start="01:30", target=90)
    expect(page.locator(".pb-odd-start").first).to_contain_text("comes twice in Chicago on this day")
    times = page.locator(".pb-row__time").all_inner_texts()
    assert times[0].startswith("1:30 AM CDT")
    assert any(" CST" in time for time in times), times
    assert all("GMT+5:30" in time for time in times), times
    give_start(page, "2026-12-01", "23:30")
    expect(page.locator(".pb-row__time").last).to_contain_text("+1 day")
    expect(page.locator(".pb-lane__head", has_text="The session")).to_contain_text("Times: Chicago (CST)")


def zone_field(page: Page, served: Served) -> Locator:
    """The zone of the first organization, which is the one of the device."""
    adapt(page, served)
    page.locator("#pb-people > summary").click()
    add = page.get_by_role("button", name="Add an organization")
    while page.locator(".pb-org").count() < 2:
        add.click()
    page.locator("#pb-time > summary").click()
    field = page.get_by_role("combobox", name="Time zone").first
    expect(field).to_be_visible()
    return field


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize(
    ("text", "place", "stored"),
    [
        ("Denver", "Denver", "America/Denver"),
        ("Bern", "Zurich", "Europe/Zurich"),
        ("PST", "Los Angeles", "America/Los_Angeles"),
    ],
)
def test_a_zone_is_found_by_typing(
    text: str, place: str, stored: str, width: int, opened: Opener, served: Served
) -> None:
    page = opened(viewport={"width": width, "height": 800}, timezone_id="America/New_York")
    field = zone_field(page, served)
    expect(field).to_have_value("New York")
    field.focus()
    page.keyboard.type(text)
    expect(field).to_have_attribute("aria-expanded", "true")
    options = page.locator(".pb-zone [role=option]")
    expect(options.first).to_contain_text(text if text != "PST" else place)
    expect(options.first).to_contain_text("UTC")
    assert options.count() <= 12
    active = field.get_attribute("aria-activedescendant")
    assert active == options.first.get_attribute("id")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Enter")
    expect(field).to_have_value(place)
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_be_focused()
    wait_until_saved(page)
    assert saved(page)[0]["organizations"][0]["zone"] == stored


def test_a_zone_is_picked_by_touch_and_escape_takes_back(opened: Opener, served: Served) -> None:
    page = opened(viewport={"width": 375, "height": 700}, has_touch=True, timezone_id="Asia/Calcutta")
    field = zone_field(page, served)
    # The id is an older one; the place has today's name.
    expect(field).to_have_value("Kolkata")
    field.tap()
    # Nobody scrolls through all of them.
    expect(page.locator(".pb-zone [role=option]", has_text="Denver")).to_be_visible()
    field.fill("kyiv")
    page.locator(".pb-zone [role=option]", has_text="Kyiv").tap()
    expect(field).to_have_value("Kyiv")
    expect(field).to_have_accessible_description(re.compile(r"UTC\+[23], .* there now"))
    field.press("x")
    field.press("Escape")
    expect(field).to_have_value("Kyiv")
    field.fill("Atlantis")
    field.press("Tab")
    expect(page.get_by_role("alert").filter(has_text="Atlantis")).to_contain_text("It is still Kyiv.")
    expect(field).to_have_value("Atlantis")
    expect(field).to_have_attribute("aria-invalid", "true")


def test_keys_go_through_the_list(opened: Opener, served: Served) -> None:
    page = opened(timezone_id="Europe/Berlin", locale="de-DE")
    field = zone_field(page, served)
    expect(field).to_have_value("Berlin")
    field.focus()
    field.press("Control+a")
    page.keyboard.type("UTC+2")
    options = page.locator(".pb-zone [role=option]")
    expect(options).not_to_have_count(0)
    field.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", str(options.nth(1).get_attribute("id")))
    chosen = options.nth(1).locator("span").inner_text()
    field.press("Enter")
    expect(field).to_have_value(chosen)
    expect(page.locator(".pb-zone [role=status]").first).to_have_text(f"{chosen} is chosen.")
