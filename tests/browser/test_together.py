"""What both sides said, and what one press makes of it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assessments import READINESS, NewSide, Side

OURS = [5, 5, 4, 3, 5, 4, 4, 3, 4, 5, 5, 4, 3, 4, 5, 4, 4, 5, 3, 4]
THEIRS = [5, 5, 4, 3, 5, 4, 4, 3, 4, 1, 5, 1, 3, 4, 3, 4, 4, 4, 3, 4]
"""Two answers are four and three points apart, one is two, one is one; the other sixteen are alike."""


@pytest.fixture
def both(new_side: NewSide) -> Side:
    """River Trust with its own answers and those of Harbor Alliance."""
    ours, theirs = new_side(), new_side()
    ours.goes(READINESS).name.fill("River Trust")
    ours.answers(OURS)
    theirs.goes(READINESS).name.fill("Harbor Alliance")
    theirs.answers(THEIRS)
    link = theirs.sends()
    ours.page.goto("about:blank")
    ours.page.goto(link)
    expect(ours.page.locator(".pb-together")).to_be_visible()
    return ours


def wide(page: Page) -> Any:
    return page.locator(".pb-together section").first.locator("li")


def test_the_widest_difference_comes_first_and_what_all_said_is_listed(both: Side) -> None:
    page = both.page
    expect(page.locator(".pb-together__sum")).to_have_text("16 of 20 answers alike, 3 far apart.")
    expect(wide(page)).to_have_count(3)
    expect(wide(page).first.locator(".pb-together__name")).to_have_text(["River Trust", "Harbor Alliance"])
    expect(wide(page).first.locator(".pb-together__value")).to_have_text(["5", "1"])
    expect(page.locator(".pb-together__alike li")).to_have_count(16)
    expect(page.locator(".pb-way [aria-current=step]")).to_have_text("Together")
    expect(page.locator(".pb-way")).to_be_visible()
    expect(page.locator(".pb-together__mark")).to_be_visible()


def test_two_presses_make_an_agenda_about_the_three_widest_differences(both: Side) -> None:
    page = both.page
    both.press("Talk about these 3")
    page.get_by_label("How long may it take?").fill("5 min")
    both.press("Make the agenda")
    expect(page.locator("dialog .pb-problem")).to_have_text("Write a length from 20 min to 24 h.")
    page.get_by_label("How long may it take?").fill("50")
    both.press("Make the agenda")
    opens = page.get_by_role("link", name="Open the agenda")
    expect(opens).to_be_focused()
    opens.click()
    expect(page.get_by_text("50 of 50 min")).to_be_visible()


def test_what_was_made_is_undone(both: Side) -> None:
    page = both.page
    both.press("Talk about these 3")
    both.press("Make the agenda")
    expect(page.get_by_role("link", name="Open the agenda")).to_be_focused()
    both.press("Undo")
    expect(page.locator("dialog [role=status]")).to_have_text("It is undone.")
    expect(page.get_by_role("button", name="Make the agenda")).to_be_visible()
    page.goto(both.site + "build/")
    expect(page.get_by_role("link", name="Where we differ")).to_have_count(0)


def test_a_promise_goes_into_a_new_partnership_by_keys_alone(both: Side) -> None:
    page = both.page
    wide(page).first.get_by_role("button", name="Promise something").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("What is promised?")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("dialog .pb-problem")).to_have_text("Say what is promised.")
    page.keyboard.type("Ask the board")
    page.keyboard.press("Enter")
    opens = page.get_by_role("link", name="Open the partnership")
    expect(opens).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Ask the board").first).to_be_visible()


def test_a_difference_becomes_a_row_of_a_new_worksheet_and_is_undone(both: Side) -> None:
    page = both.page
    press = wide(page).first.get_by_role("button", name="Write it into a worksheet")
    press.click()
    assert both.faults() == []
    page.get_by_role("dialog").get_by_role("button", name="Ground rules on one page").click()
    expect(page.get_by_role("link", name="Open the worksheet")).to_be_focused()
    both.press("Undo")
    expect(page.locator("dialog [role=status]")).to_have_text("It is undone.")
    page.get_by_role("dialog").get_by_role("button", name="Ground rules on one page").click()
    page.get_by_role("link", name="Open the worksheet").click()
    expect(page.get_by_role("textbox", name="Organization 2")).to_have_value("Harbor Alliance")
    rows = page.locator("main textarea, main input").evaluate_all("all => all.map((one) => one.value)")
    assert any("talk about what failed" in value for value in rows), rows


def test_a_difference_becomes_a_line_of_a_checklist_and_is_undone(both: Side) -> None:
    page = both.page
    dialog = page.get_by_role("dialog")
    wide(page).first.get_by_role("button", name="Put it on a checklist").click()
    assert both.faults() == []
    expect(dialog).to_contain_text("What each of you answered does not go along")
    dialog.get_by_role("button", name="Step 2: Arrange the date, the place and the people").click()
    expect(page.get_by_role("link", name="Open the checklist")).to_be_focused()
    both.press("Undo")
    expect(page.locator("dialog [role=status]")).to_have_text("It is undone.")
    dialog.get_by_role("button", name="Step 2: Arrange the date, the place and the people").click()
    page.get_by_role("link", name="Open the checklist").click()
    expect(page.locator(".pb-todo--ready").first).to_be_visible()
    expect(page.locator("main")).to_contain_text("talk about what failed")


def test_what_both_said_becomes_one_block_of_an_agenda(both: Side) -> None:
    page = both.page
    both.press("Talk about what you share")
    expect(page.get_by_role("dialog")).to_contain_text("It becomes one block of an agenda")
    both.press("Make the agenda")
    page.get_by_role("link", name="Open the agenda").click()
    expect(page.get_by_role("textbox", name="Title", exact=True).first).to_have_value(
        "What we share: Are we ready for this partnership?"
    )
    expect(page.locator("main")).to_contain_text("What we both see")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(both: Side, scheme: Any) -> None:
    page = both.page
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    assert both.faults() == []
    both.press("Talk about these 3")
    assert both.faults() == []


def test_it_fits_a_narrow_phone_and_paper(both: Side) -> None:
    page = both.page
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    page.emulate_media(media="print")
    expect(page.locator(".pb-together__mark")).to_be_hidden()
    expect(wide(page).first.locator(".pb-together__value").first).to_be_visible()
    expect(wide(page).first.get_by_role("button")).to_have_count(0)
