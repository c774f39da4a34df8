"""A year with a partner, from end to end: nine months planned, the kickoff run in flight mode, the next call prepared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_offline import open_and_keep
from tests.conftest import Served

MINUTE = 60_000
LEFT = re.compile(r"(\d+):(\d\d)")


@pytest.fixture
def page(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    """A facilitator in New York, in December, whose browser may start a service worker."""
    settings = {"service_workers": "allow", "accept_downloads": True, "timezone_id": "America/New_York"}
    context = browser.new_context(**{**browser_context_args, **settings, "viewport": {"width": 375, "height": 740}})
    page = context.new_page()
    page.clock.install(time="2026-12-01T15:00:00Z")
    yield page
    context.close()


def make_plan(page: Page, served: Served) -> None:
    page.goto(served.root + "plan/?from=nine-month-partnership")
    page.get_by_label("Your organization", exact=True).fill("River Trust")
    page.get_by_label("The other organization", exact=True).fill("Harbor Alliance")
    page.get_by_role("combobox", name="Time zone: Harbor Alliance").fill("Los Angeles")
    page.get_by_role("option", name=re.compile("Los Angeles")).first.click()
    page.get_by_label("First day").fill("2027-01-04")
    page.get_by_role("button", name="Make the plan").click()
    expect(page.locator(".pb-plan")).to_contain_text("2:00 PM in New York, 11:00 AM in Los Angeles")


def calendar_of(page: Page, folder: Path) -> list[Any]:
    page.get_by_role("button", name="Save or send").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Calendar (.ics)").click()
    saved.value.save_as(folder / "plan.ics")
    return list(icalendar.Calendar.from_ical((folder / "plan.ics").read_bytes()).walk("VEVENT"))


def through_the_rest(page: Page) -> None:
    """Each block as long as the clock says that it has, to the end."""
    shown = page.locator("[data-act=next]")
    while shown.is_visible():
        left = LEFT.search(page.locator("[data-figures]").inner_text())
        assert left
        page.clock.run_for((int(left[1]) * 60 + int(left[2])) * 1000)
        shown.click()


def test_nine_months_are_planned_and_the_kickoff_ends_on_time(page: Page, served: Served, tmp_path: Path) -> None:
    make_plan(page, served)
    events = calendar_of(page, tmp_path)
    assert len({str(event["UID"]) for event in events if "RRULE" in event}) == 1
    assert all("River Trust" in str(event["DESCRIPTION"]) for event in events)

    page.get_by_role("button", name="Change: Kickoff", exact=True).click()
    page.get_by_role("button", name=re.compile("^Make the agenda")).click()
    page.get_by_role("link", name="Open it").click()
    expect(page).to_have_url(re.compile(r"/build/\?draft="))
    open_and_keep(page, page.url)
    page.context.set_offline(True)
    page.clock.set_system_time("2027-01-04T19:00:00Z")
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_role("button", name="Start now").click()
    begun = page.evaluate("Date.now()")
    page.get_by_role("radio", name="Park", exact=True).check()
    page.locator("[data-text]").fill("How we share photos")
    page.locator("[data-text]").press("Enter")
    page.get_by_role("radio", name="Promise", exact=True).check()
    page.locator("[data-text]").fill("Send the map of routes")
    page.locator("[data-text]").press("Enter")
    left = LEFT.search(page.locator("[data-figures]").inner_text())
    assert left
    page.clock.run_for((int(left[1]) + 10) * MINUTE)
    page.locator("[data-act=next]").click()
    page.get_by_role("button", name=re.compile("^Make up|^Share out")).click()
    through_the_rest(page)
    assert abs(page.evaluate("Date.now()") - begun - 180 * MINUTE) <= 2 * MINUTE
    page.get_by_role("button", name="Follow-up message").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Send the map of routes")
    expect(dialog).to_contain_text("Harbor Alliance")
    expect(dialog.get_by_role("link", name="Open in mail")).to_have_attribute("href", re.compile("^mailto:"))
    page.keyboard.press("Escape")

    page.context.set_offline(False)
    page.get_by_role("button", name="Make the next agenda").click()
    expect(page).to_have_url(re.compile(r"/build/\?draft="))
    expect(page.get_by_role("textbox", name="Title", exact=True).first).to_have_value("Call 1: Causes")
    page.locator(".pb-row__title", has_text="Open from last time").click()
    page.wait_for_function(
        "() => [...document.querySelectorAll('textarea')].some(({value}) => /share photos/.test(value))"
    )
    page.goto(served.root + "plan/")
    expect(page.locator(".pb-mile", has_text="Call 1: Causes").get_by_role("link")).to_be_visible()
