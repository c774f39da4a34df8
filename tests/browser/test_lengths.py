"""Lengths as people write them, in every field for minutes: what they say counts, and what is none is said."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.builder import adapt, saved, start, total, wait_until_saved
from tests.browser.builder import builder as builder
from tests.conftest import Served

NONE = ["abc", "-5", "25:99", "1e3", "", "1.30"]


def row_field(page: Page) -> Locator:
    """The minutes of the first block, which has 10."""
    field = page.get_by_label(re.compile("^Minutes for")).first
    expect(field).to_have_value("10")
    return field


def expect_refused(field: Locator, says: str) -> None:
    """What is wrong stands beside the field, is an alert, and is tied to the field."""
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(says))
    alert = field.page.get_by_role("alert").filter(has_text=re.compile(says))
    expect(alert).to_be_visible()


@pytest.mark.parametrize(("text", "minutes"), [("1:00", 60), ("1h", 60), ("1 h 30", 90), ("1,5 h", 90), ("25 min", 25)])
def test_a_row_takes_what_is_written(text: str, minutes: int, builder: Page, served: Served) -> None:
    adapt(builder, served)
    field = row_field(builder)
    field.focus()
    field.press("Control+a")
    builder.keyboard.type(text)
    # It counts while it is typed, and the text is the reader's until the field is left.
    expect(builder.locator(".pb-sum__total strong")).to_have_text(str(80 + minutes))
    expect(field).to_have_value(text)
    field.press("Tab")
    expect(field).to_have_value(str(minutes))
    builder.locator(".pb-sum").get_by_role("button", name="Undo").click()
    expect(field).to_have_value("10")
    assert total(builder) == 90


@pytest.mark.parametrize("text", NONE)
@pytest.mark.parametrize("width", [375, 1280])
def test_a_row_refuses_aloud_and_changes_nothing(text: str, width: int, builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": width, "height": 800})
    adapt(builder, served)
    before = total(builder)
    field = row_field(builder)
    field.focus()
    field.press("Control+a")
    # By keys: of 1e3, the 1 is a length, and its trace has to go again.
    builder.keyboard.type(text) if text else builder.keyboard.press("Delete")
    field.press("Enter")
    expect_refused(field, "like 90, 1:30 or 1 h 30. It is still 10 min")
    expect(field).to_have_value(text)
    expect(field).to_be_focused()
    assert total(builder) == before
    assert builder.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # Other changes leave the text and the words where they are; Escape takes both back.
    builder.get_by_role("button", name=re.compile("^5 minutes more for")).nth(1).click()
    expect(field).to_have_value(text)
    field.focus()
    field.press("Escape")
    expect(field).to_have_value("10")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("")


def test_too_long_is_said_and_a_step_mends_it(builder: Page, served: Served) -> None:
    adapt(builder, served)
    field = row_field(builder)
    field.fill("25 h")
    field.press("Tab")
    expect_refused(field, "from 0 min to 24 h. It is still 10 min")
    builder.get_by_role("button", name=re.compile("^5 minutes more for")).first.click()
    expect(field).to_have_value("15")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    field.focus()
    field.press("ArrowUp")
    field.press("ArrowUp")
    field.press("ArrowDown")
    expect(field).to_have_value("16")
    expect(builder.locator(".pb-sum__total strong")).to_have_text("96")


def test_typing_leaves_the_bounds_of_a_block_alone(builder: Page, served: Served) -> None:
    adapt(builder, served)
    row = builder.locator(".pb-row").first
    row.locator(".pb-row__title").click()
    bounds = [row.get_by_label(label, exact=True) for label in ("At least", "Best", "At most")]
    before = [field.input_value() for field in bounds]
    field = row_field(builder)
    field.focus()
    field.press("Control+a")
    builder.keyboard.type("1e3")
    field.press("Tab")
    assert [one.input_value() for one in bounds] == before
    bounds[2].focus()
    bounds[2].press("Control+a")
    builder.keyboard.type("1 h 15")
    bounds[2].press("Tab")
    assert [one.input_value() for one in bounds] == [*before[:2], "75"]
    bounds[1].fill("soon")
    bounds[1].press("Tab")
    expect_refused(bounds[1], "“soon” is not a length.* It is still 10 min")
    only_from = row.get_by_label("Only from")
    only_from.fill("1:30")
    only_from.press("Tab")
    expect(only_from).to_have_value("90")
    only_from.fill("")
    only_from.press("Tab")
    expect(only_from).not_to_have_attribute("aria-invalid", "true")
    wait_until_saved(builder)
    block = saved(builder)[0]["blocks"][0]
    assert "onlyFrom" not in block
    assert block["most"] == 75


def test_a_breakout_has_a_length_to_report_back_and_a_count_of_groups(builder: Page, served: Served) -> None:
    adapt(builder, served)
    row = builder.locator(".pb-row").first
    row.locator(".pb-row__title").click()
    row.get_by_label("Kind").select_option("breakout")
    report = row.get_by_label("Minutes to report back")
    report.fill("¼ h")
    report.press("Tab")
    expect(report).to_have_value("15")
    groups = row.get_by_label("Groups")
    groups.fill("two")
    groups.press("Tab")
    expect_refused(groups, "“two” is not a whole number. It is still 2")
    groups.fill("101")
    groups.press("Tab")
    expect_refused(groups, "from 1 to 100. It is still 2")
    expect(report).to_have_value("15")


def test_fit_to_takes_what_is_written(builder: Page, served: Served) -> None:
    adapt(builder, served)
    field = builder.get_by_label("Minutes to fit to")
    field.fill("1:15")
    field.press("Enter")
    assert total(builder) == 75
    expect(builder.locator(".pb-toast")).to_contain_text("Fitted to 75 minutes")
    for text in NONE:
        field.fill(text)
        field.press("Enter")
        expect_refused(field, "like 90, 1:30 or 1 h 30.")
        expect(field).to_have_value(text)
        assert total(builder) == 75
        field.fill("1")
        expect(field).not_to_have_attribute("aria-invalid", "true")
    field.fill("30 h")
    field.press("Enter")
    expect_refused(field, "from 1 min to 24 h.")


def test_the_start_takes_what_is_written(builder: Page, served: Served) -> None:
    start(builder, served)
    field = builder.get_by_label("Minutes", exact=True)
    make = builder.get_by_role("button", name="Make the agenda")
    for text, says in (("soon", "“soon” is not a length"), ("9 h", "from 15 min to 8 h.")):
        field.fill(text)
        make.click()
        expect_refused(field, says)
        expect(field).to_be_focused()
        expect(make).to_be_enabled()
    field.fill("1 h 15")
    make.click()
    expect(builder.locator(".pb-sum__total")).to_contain_text("of 75 min")


def test_the_suggest_form_takes_what_is_written(page: Page, served: Served) -> None:
    page.goto(served.root + "contribute/suggest/?kind=activity")
    field = page.locator("#suggest-minutes-ideal")
    field.focus()
    page.keyboard.type("1h30")
    expect(field).to_have_value("1h30")
    field.press("Tab")
    expect(field).to_have_value("90")
    people = page.locator("#suggest-people-least")
    people.fill("1:30")
    people.press("Tab")
    expect(people).to_have_value("1:30")
    expect(people).to_have_attribute("aria-invalid", "true")
