"""The level finder: answer, see what decided the level, try, exchange with the other side, and see both together."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.assessments import LEVEL_FINDER, NewSide

PHONE = {"viewport": {"width": 375, "height": 740}, "has_touch": True}
OURS = (4, 3, 3, 4, 2, 3, 3, 3, 3)
THEIRS = (4, 4, 1, 4, 4, 3, 5, 4, 3)


def test_without_script_it_is_a_sheet_to_print(new_side: NewSide) -> None:
    side = new_side(java_script_enabled=False)
    side.page.goto(side.site + LEVEL_FINDER)
    expect(side.page.locator("[data-item]")).to_have_count(9)
    expect(side.page.locator("[data-item] .pb-box").first).to_be_visible()
    expect(side.page.locator("main :is(input, select, textarea)")).to_have_count(0)


def test_two_phones_from_the_first_answer_to_the_comparison(new_side: NewSide) -> None:
    one = new_side(**PHONE).goes(LEVEL_FINDER)
    one.name.fill("River Trust")
    one.answers(OURS)
    expect(one.level).to_have_text("Coordination")
    link = one.sends()
    assert len(link.split("#")[1]) <= 250
    other = new_side(**PHONE)
    other.page.goto(link)
    waiting = other.page.locator(".pb-check__waiting")
    expect(waiting).to_contain_text("River Trust has answered. Answer first.")
    expect(other.together).to_have_count(0)
    expect(other.page.locator("[data-item] input:checked")).to_have_count(0)
    other.name.fill("Harbor Alliance")
    other.answers(THEIRS)
    expect(other.together).to_contain_text("Networking")
    one.page.goto(other.sends())
    expect(one.together).to_contain_text("Together: Networking. The lower result counts.")
    first = one.together.locator(".pb-together__list > li").first
    expect(first).to_contain_text("Whom could we put on this?")
    expect(first).to_contain_text("River Trust 3 Staff or volunteers whose hours we can lend")
    expect(first).to_contain_text("Harbor Alliance 1 One person, now and then")
    one.page.reload()
    expect(one.together).to_be_visible()
    assert one.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_answer_is_tried_and_the_real_ones_stay(new_side: NewSide) -> None:
    side = new_side().goes(LEVEL_FINDER).answers(OURS)
    side.page.get_by_text("Try it: move an answer").click()
    side.page.locator(".pb-check__try").get_by_label("How much time can we give?").select_option("3")
    expect(side.page.locator(".pb-check__tried")).to_have_text("With these answers: Cooperation")
    expect(side.level).to_have_text("Coordination")
    side.press("Back to my answers")
    expect(side.page.locator(".pb-check__tried")).to_have_text("Still: Coordination")
    side.page.reload()
    expect(side.level).to_have_text("Coordination")


def test_it_works_by_keys_alone(new_side: NewSide) -> None:
    side = new_side().goes(LEVEL_FINDER)
    side.press("Next unanswered question")
    for _ in range(9):
        side.page.keyboard.press("Space")
        side.page.keyboard.press("ArrowDown")
        side.page.keyboard.press("Tab")
    expect(side.level).to_have_text("Coordination")


def test_an_answer_is_undone_and_a_round_removed(new_side: NewSide) -> None:
    side = new_side().goes(LEVEL_FINDER).answers(OURS)
    side.page.get_by_text("More", exact=True).click()
    side.press("Undo")
    expect(side.page.locator(".pb-check__progress strong")).to_have_text("8 of 9 answered")
    side.press("Remove this round")
    expect(side.page.locator(".pb-check__progress strong")).to_have_text("0 of 9 answered")
    expect(side.name).to_be_focused()
    side.page.goto(side.site + "assessments/")
    side.page.get_by_text("Removed: 1").click()
    side.press("Bring it back")
    side.page.get_by_role("link", name="Find the right level of working together").last.click()
    expect(side.page.locator(".pb-check__progress strong")).to_have_text("8 of 9 answered")


@pytest.mark.parametrize("way", ["blocked", "full"])
def test_nothing_is_said_to_be_saved_that_is_not(new_side: NewSide, way: str) -> None:
    side = new_side()
    throws = "throw new DOMException('no', 'QuotaExceededError')"
    look = "" if way == "full" else f"Storage.prototype.getItem = () => {{ {throws} }};"
    fill = "localStorage.setItem('other', '1');" if way == "full" else ""
    side.page.add_init_script(f"{fill}{look} Storage.prototype.setItem = () => {{ {throws} }};")
    side.goes(LEVEL_FINDER).answers(OURS)
    expect(side.level).to_have_text("Coordination")
    expect(side.page.locator(".pb-check__head .pb-check__status")).to_contain_text("Not saved")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(new_side: NewSide, scheme: str) -> None:
    one = new_side(color_scheme=scheme).goes(LEVEL_FINDER)
    assert one.faults() == []
    one.answers(OURS)
    one.page.get_by_text("Try it: move an answer").click()
    assert one.faults() == []
    other = new_side(color_scheme=scheme)
    other.page.goto(one.sends())
    expect(other.page.locator(".pb-check__waiting")).to_be_visible()
    assert other.faults() == []
    other.answers(THEIRS)
    expect(other.together).to_be_visible()
    assert other.faults() == []


def test_a_cut_link_is_said(new_side: NewSide) -> None:
    side = new_side().goes(LEVEL_FINDER).answers(OURS)
    link = side.sends()
    other = new_side()
    other.page.goto(link[:-20])
    expect(other.page.get_by_role("alert")).to_contain_text("The end of this link is missing")


def test_the_same_side_twice_is_asked_about(new_side: NewSide) -> None:
    one = new_side().goes(LEVEL_FINDER)
    one.name.fill("River Trust")
    one.answers(OURS)
    other = new_side().goes(LEVEL_FINDER)
    other.name.fill("River Trust")
    other.answers(THEIRS)
    one.page.goto(other.sends())
    expect(one.page.locator(".pb-check__waiting")).to_contain_text("There are two sheets of “River Trust”")
    one.press("The one that came")
    expect(one.level).to_have_text("Networking")
    expect(one.together).to_have_count(0)
