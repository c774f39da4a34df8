"""From "are we ready?" to a timed agenda: the whole way, as two or three organizations go it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assessments import LEVEL_FINDER, READINESS, NewSide, Side

PHONE: dict[str, Any] = {"viewport": {"width": 375, "height": 740}, "has_touch": True, "is_mobile": True}
OURS = [5, 5, 4, 3, 5, 4, 4, 3, 4, 5, 5, 4, 3, 4, 5, 4, 4, 5, 3, 4]
THEIRS = [5, 5, 4, 3, 5, 4, 4, 3, 4, 1, 5, 1, 3, 4, 3, 4, 4, 4, 3, 4]


def opens(side: Side, link: str) -> None:
    """A link that came by mail, pressed in a browser that shows something else."""
    side.page.goto("about:blank")
    side.page.goto(link)


def taps(side: Side, scores: list[int]) -> None:
    """Answer all questions with single taps."""
    for question, score in zip(side.page.locator("[data-item]").all(), scores, strict=True):
        question.locator(f"label:has(input[value='{score}'])").tap()


def fits(page: Page) -> bool:
    return bool(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))


def both_find_a_level(new_side: NewSide) -> tuple[Side, Side]:
    """River Trust, which asked, and Harbor Alliance, which sees both sides."""
    ours, theirs = new_side().goes(LEVEL_FINDER), new_side()
    ours.name.fill("River Trust")
    ours.answers([4] * 9)
    opens(theirs, ours.sends())
    theirs.name.fill("Harbor Alliance")
    theirs.answers([2] * 9)
    return ours, theirs


def test_two_phones_without_an_account_come_to_a_timed_agenda(new_side: NewSide) -> None:
    ours, theirs = new_side(**PHONE), new_side(**PHONE)
    ours.goes(READINESS).name.fill("River Trust")
    taps(ours, OURS)
    ours.press("Send your answers")
    expect(ours.page.get_by_role("dialog")).to_contain_text("nobody else's answers")
    ours.page.keyboard.press("Escape")
    link = ours.sends()

    opens(theirs, link)
    expect(theirs.page.get_by_text("River Trust has answered. Answer first.")).to_be_visible()
    expect(theirs.page.locator("#pb-check-waiting")).to_be_focused()
    expect(theirs.page.locator("#pb-check-waiting")).to_be_in_viewport()
    expect(theirs.together).to_have_count(0)
    theirs.name.fill("Harbor Alliance")
    taps(theirs, THEIRS)
    expect(theirs.together).to_be_visible()
    back = theirs.sends()
    assert len(back.split("#")[1]) <= 250, "too long for a code that a phone reads from a screen"

    opens(ours, back)
    expect(ours.page.get_by_role("heading", name="Both sides together")).to_be_focused()
    expect(ours.together.locator(".pb-together__value").first).to_have_text("5")
    assert fits(ours.page)
    ours.page.get_by_role("button", name="Talk about these 3").tap()
    ours.page.get_by_label("How long may it take?").fill("45 min")
    ours.page.get_by_role("button", name="Make the agenda").tap()
    ours.page.get_by_role("link", name="Open the agenda").tap()
    expect(ours.page.get_by_text("45 of 45 min")).to_be_visible()
    expect(ours.page.get_by_text("What we").or_(ours.page.get_by_text("Where we differ")).first).to_be_visible()
    assert fits(ours.page)


def test_three_organizations_that_are_asked_at_once_stay_three(new_side: NewSide) -> None:
    ours = new_side().goes(READINESS)
    ours.name.fill("River Trust")
    ours.answers(OURS)
    link = ours.sends()
    backs = []
    for name, scores in (("Harbor Alliance", THEIRS), ("Hill Fund", [*OURS[:19], 1])):
        other = new_side()
        opens(other, link)
        other.name.fill(name)
        other.answers(scores)
        backs.append(other.sends())
    for back in backs:
        opens(ours, back)
        expect(ours.together).to_be_visible()
    names = ours.together.locator("section").first.locator("li").first.locator(".pb-together__name")
    expect(names).to_have_text(["River Trust", "Harbor Alliance", "Hill Fund"])
    expect(ours.together.locator(".pb-together__mark")).to_have_count(0)
    assert ours.faults() == []
    ours.page.locator("details.pb-check__more summary").click()
    ours.press("Take out the answers of Hill Fund")
    expect(names).to_have_text(["River Trust", "Harbor Alliance"])
    expect(ours.said).to_have_text("The answers of Hill Fund are out. Undo brings them back.")
    ours.press("Undo")
    expect(names).to_have_count(3)


def test_a_side_that_sends_once_more_replaces_its_answers(new_side: NewSide) -> None:
    ours, theirs = both_find_a_level(new_side)
    opens(ours, theirs.sends())
    expect(ours.together.locator(".pb-together__sum")).to_contain_text("0 of 9 answers alike")
    theirs.answers([4])
    opens(ours, theirs.sends())
    expect(ours.together.locator(".pb-together__sum")).to_contain_text("1 of 9 answers alike")
    expect(ours.page.get_by_text("There are two sheets")).to_have_count(0)


def test_answers_to_another_edition_do_not_count_and_stay_as_a_version(new_side: NewSide) -> None:
    ours = new_side().goes(LEVEL_FINDER)
    ours.answers([3, 3])
    expect(ours.page.locator(".pb-check__head .pb-check__status")).to_contain_text("Saved")
    # As if the playbook had changed what the first question offers since.
    edit = """() => {
      const key = Object.keys(localStorage).find((one) => one.includes('answers.doc.'));
      const before = localStorage[key];
      localStorage[key] = before.replace(/"scores":\\[1,2,3,4,5\\]/, '"scores":[0,1,2,3,4]');
      return before !== localStorage[key];
    }"""
    ours.page.goto("about:blank")
    ours.page.goto(ours.site)
    assert ours.page.evaluate(edit)
    ours.goes(LEVEL_FINDER)
    expect(ours.page.get_by_text("1 answer is to another edition of this check")).to_be_visible()
    expect(ours.page.get_by_text("1 of 9 answered")).to_be_visible()
    ours.answers([4])
    expect(ours.page.get_by_text("another edition")).to_have_count(0)
    ours.page.locator("details.pb-check__more summary").click()
    ours.press("Go back to a version")
    expect(ours.page.get_by_role("dialog").get_by_role("button", name="Go back")).not_to_have_count(0)


@pytest.mark.parametrize(
    ("check", "title"),
    [(READINESS, "Are we ready for this partnership?"), (LEVEL_FINDER, "Find the right level of working together")],
)
def test_names_come_from_a_partnership_and_the_answers_belong_to_it(new_side: NewSide, check: str, title: str) -> None:
    ours = new_side()
    page = ours.page
    page.goto(ours.site + "partnership/")
    page.get_by_label("Your organization").fill("River Trust")
    page.get_by_label("The other organization").fill("Harbor Alliance")
    page.get_by_role("button", name="Make a partnership").click()
    expect(page.get_by_role("button", name="Add a promise")).to_be_visible()
    ours.goes(check)
    ours.press("Answer for River Trust")
    expect(ours.name).to_have_value("River Trust")
    belongs = page.locator(".pb-check__names").get_by_role("link")
    expect(belongs).to_be_visible()
    assert ours.faults() == []
    page.reload()
    expect(ours.name).to_have_value("River Trust")
    belongs.click()
    expect(page.get_by_role("link", name=title).first).to_be_visible()


def test_both_sides_become_a_partnership_by_one_press(new_side: NewSide) -> None:
    _, theirs = both_find_a_level(new_side)
    theirs.press("Make a partnership of Harbor Alliance and River Trust")
    expect(theirs.said).to_contain_text("is made, and these answers belong to it.")
    theirs.press("Agree on this level")
    theirs.together.get_by_role("link", name="Harbor Alliance").click()
    expect(theirs.page.get_by_role("main").get_by_role("link", name="Coordination").first).to_be_visible()
    expect(theirs.page.get_by_role("link", name="Find the right level").first).to_be_visible()
