"""The readiness check: a mean for each condition, what to do where it is low, and both sides on one device."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.assessments import READINESS, NewSide

OURS = (2, 2, 3, 2, 4, 4, 4, 4, 5, 5, 5, 5, 3, 4, 4, 4, 4, 4, 4, 4)
THEIRS = (5, 2, 3, 2, 4, 4, 4, 4, 2, 5, 5, 5, 3, 4, 4, 4, 4, 4, 4, 4)


def test_a_low_condition_comes_first_with_what_to_do(new_side: NewSide) -> None:
    side = new_side().goes(READINESS).answers(OURS)
    first = side.page.locator(".pb-check__condition").first
    expect(first.get_by_role("heading")).to_have_text("An active initiative: 2.3 · Work on it first")
    expect(first).to_contain_text("Stop sign:")
    expect(first).to_contain_text("What to do first:")


def test_both_answer_on_one_device_and_neither_sees_the_other_before(new_side: NewSide) -> None:
    side = new_side(viewport={"width": 375, "height": 740}).goes(READINESS)
    side.name.fill("River Trust")
    side.answers(OURS)
    side.press("Both on one device: hand over")
    side.page.get_by_label("The other organization's name").fill("Harbor Alliance")
    side.press("Hide my answers and hand over")
    expect(side.page.locator("[data-item] input:checked")).to_have_count(0)
    expect(side.page.locator(".pb-check__result")).to_have_count(0)
    side.answers(THEIRS)
    expect(side.together).to_have_count(0)
    side.press("Done: show both sides")
    expect(side.together).to_contain_text("Harbor Alliance 5 Strongly agree")
    expect(side.together.locator("#pb-check-together")).to_be_focused()
    expect(side.together.locator(".pb-together__list").first.locator("> li")).to_have_count(2)
    assert side.faults() == []


def test_a_filled_in_check_prints_with_its_answers(new_side: NewSide) -> None:
    side = new_side().goes(READINESS).answers(OURS)
    side.page.emulate_media(media="print")
    expect(side.page.locator("[data-item] input:checked").first).to_be_visible()
    expect(side.page.get_by_role("button", name="Send your answers")).to_be_hidden()
    expect(side.page.locator(".pb-check__result")).to_be_visible()
