"""In the builder: starts that may not move, sessions of several days, rooms at the same time, and the place."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.builder import adapt, saved, start, wait_until_saved
from tests.browser.builder import builder as builder
from tests.conftest import Served


def open_row(page: Page, at: int) -> None:
    page.locator(".pb-row__title").nth(at).click()


def fix(page: Page, at: int, time: str) -> None:
    open_row(page, at)
    page.get_by_label("Start that may not move").fill(time)
    page.get_by_label("Start that may not move").press("Tab")
    page.get_by_role("button", name="Done", exact=True).click()


def set_start(page: Page, time: str) -> None:
    page.locator("#pb-time > summary").click()
    page.get_by_label("Date").fill("2027-05-04")
    page.get_by_label("Date").press("Tab")
    page.get_by_label("Starts").fill(time)
    page.get_by_label("Starts").press("Tab")


@pytest.mark.parametrize("width", [375, 1280])
def test_a_fixed_start_shows_what_is_free_and_fills_it(width: int, builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": width, "height": 800})
    adapt(builder, served)
    set_start(builder, "09:00")
    fix(builder, 2, "10:00")
    row = builder.locator(".pb-row").nth(2)
    expect(row.locator(".pb-row__time")).to_contain_text("10:00")
    expect(row.locator(".pb-row__time")).to_contain_text("start fixed")
    note = row.locator(".pb-row__gap")
    expect(note).to_contain_text(re.compile(r"\d+ minutes free before this"))
    note.get_by_role("button").click()
    assert builder.evaluate("document.activeElement !== document.body")
    builder.locator(".pb-sum").get_by_role("button", name="Undo").click()
    expect(note).to_contain_text("free before this")
    wait_until_saved(builder)
    assert saved(builder)[0]["blocks"][2]["fixedStart"] == {"day": 0, "time": "10:00"}
    fix(builder, 2, "09:05")
    expect(note).to_contain_text("before the block above ends")
    assert builder.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth")
    # Empty, it follows the block before it again.
    open_row(builder, 2)
    builder.get_by_label("Start that may not move").fill("")
    builder.get_by_label("Start that may not move").press("Tab")
    expect(note).to_have_count(0)


def test_a_second_day_begins_with_a_block_and_stays_when_that_goes(builder: Page, served: Served) -> None:
    adapt(builder, served)
    set_start(builder, "09:00")
    row = builder.locator(".pb-row").nth(3)
    row.get_by_role("button", name=re.compile("^More for")).click()
    builder.get_by_role("button", name="Begin a new day with it", exact=True).click()
    heads = builder.locator(".pb-row__day")
    expect(heads).to_have_text(["Day 1: Tuesday, May 4, 2027", "Day 2: Wednesday, May 5, 2027"])
    expect(row.locator(".pb-row__time")).to_contain_text("9:00")
    row.locator(".pb-row__title").press("Alt+ArrowDown")
    expect(heads).to_have_text(["Day 1: Tuesday, May 4, 2027", "Day 2: Wednesday, May 5, 2027"])
    expect(builder.locator(".pb-row").nth(3).locator(".pb-row__day")).to_have_count(1)
    builder.locator(".pb-row").nth(3).get_by_role("button", name=re.compile("^More for")).click()
    builder.get_by_role("button", name="Join it to the day before", exact=True).click()
    expect(heads).to_have_count(0)


def test_rooms_and_the_place_are_kept_and_said(builder: Page, served: Served) -> None:
    adapt(builder, served)
    open_row(builder, 2)
    builder.get_by_role("button", name="Add a room").click()
    builder.keyboard.type("Costs")
    builder.get_by_label("Where", exact=True).fill("Room 4")
    builder.get_by_role("button", name="Add a room").click()
    builder.keyboard.type("People")
    expect(builder.locator(".pb-row").nth(2)).to_contain_text("2 rooms")
    builder.get_by_role("button", name="Remove room 2").click()
    expect(builder.get_by_role("button", name="Add a room")).to_be_focused()
    builder.locator("#pb-time > summary").click()
    builder.get_by_label("Room or address").fill("Town library, 10 Main Street")
    builder.get_by_label("Video link").fill("javascript:alert(1)")
    expect(builder.get_by_text("This is not a web address")).to_be_visible()
    builder.get_by_label("Video link").fill("meet.example.org/abc")
    expect(builder.get_by_text("This is not a web address")).to_have_count(0)
    wait_until_saved(builder)
    builder.reload()
    builder.wait_for_selector(".pb-row")
    agenda = saved(builder)[0]
    assert agenda["place"] == {"where": "Town library, 10 Main Street", "link": "meet.example.org/abc", "phone": ""}
    assert [(room["title"], room["place"]) for room in agenda["blocks"][2]["rooms"]] == [("Costs", "Room 4")]


def test_names_come_first_and_people_are_offered_as_leaders(builder: Page, served: Served) -> None:
    start(builder, served)
    builder.get_by_label("Your organization").fill("River Trust")
    builder.get_by_label("The other organization").fill("Harbor Alliance")
    builder.get_by_role("button", name="Make the agenda").click()
    builder.wait_for_selector(".pb-row")
    builder.locator("#pb-people > summary").click()
    names = builder.locator("#pb-people .pb-org__head input")
    expect(names.nth(0)).to_have_value("River Trust")
    expect(names.nth(1)).to_have_value("Harbor Alliance")
    builder.get_by_role("button", name="Share", exact=True).click()
    expect(builder.get_by_label("Who sends it")).to_have_value("River Trust")
    builder.keyboard.press("Escape")
    builder.locator(".pb-person input").first.fill("Ana López")
    expect(builder.locator("#pb-builder-who option").first).to_have_attribute("value", "Ana López")
    open_row(builder, 0)
    expect(builder.get_by_label("Led by", exact=True)).to_have_attribute("list", "pb-builder-who")
