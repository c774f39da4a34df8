"""The pulse check: several people of each side answer, each alone, and nothing of fewer than three people is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Served
from tests.project import ROOT

PULSE = "assessments/pulse-check/"
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
AXE_RULES = """() => axe.run({
  resultTypes: ["violations"],
  runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
})"""
COPIED = """navigator.clipboard.write = async ([item]) => {
  window.__copied = await (await item.getType("text/plain")).text();
};"""

NewPage = Callable[..., Page]


@pytest.fixture
def new_page(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[NewPage]:
    """Makes pages, each in a browser of its own."""
    with ExitStack() as contexts:

        def make(**settings: Any) -> Page:
            page = contexts.enter_context(browser.new_context(**{**browser_context_args, **settings})).new_page()
            page.add_init_script(COPIED)
            return page

        yield make


def begin(page: Page, served: Served) -> None:
    page.goto(served.root + PULSE)
    page.get_by_label("Organization 1").fill("River Trust")
    page.get_by_label("Organization 2").fill("Harbor Alliance")
    page.get_by_role("button", name="Start the round").click()
    expect(page.get_by_role("heading", name="Harbor Alliance")).to_be_visible()


def put_in(page: Page, text: str) -> None:
    page.get_by_label("Put in what came back").fill(text)
    press(page, "Put them in")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def copied(page: Page, name: str) -> str:
    page.evaluate("() => { window.__copied = ''; }")
    press(page, name)
    page.wait_for_function("() => window.__copied")
    return str(page.evaluate("() => window.__copied"))


def answer(page: Page, score: int, words: str) -> None:
    for fieldset in page.locator(".pb-questions fieldset").all():
        fieldset.locator(f"input[value='{score}']").check()
    page.locator(".pb-questions textarea").first.fill(words)


def axe(page: Page) -> list[Any]:
    page.evaluate(AXE)
    found = page.evaluate(AXE_RULES)["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]


def test_five_people_a_side_answer_by_links(served: Served, new_page: NewPage) -> None:
    facilitator = new_page()
    begin(facilitator, served)
    links = {side: copied(facilitator, f"Copy the link for {side}") for side in ("River Trust", "Harbor Alliance")}
    assert all(len(link) < 300 for link in links.values())
    sheets = []
    for side, score in (("River Trust", 5), ("Harbor Alliance", 2)):
        for number in range(5):
            person = new_page(viewport={"width": 375, "height": 700}, has_touch=True)
            person.goto(links[side])
            expect(person.get_by_text(f"You answer for {side}, without a name.")).to_be_visible()
            if number == 0:
                assert axe(person) == []
                overflow = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
                assert person.evaluate(overflow) == 0
            answer(person, score, f"Word {number} of {side}")
            press(person, "I am done")
            sheets.append(copied(person, "Copy the link with my answers"))
            person.context.close()
    assert all(len(sheet) <= 1000 for sheet in sheets)
    said = facilitator.locator(".pb-pulse__said")
    put_in(facilitator, "\n".join(["Hello, here is mine:", *sheets[:7], sheets[0]]))
    expect(said).to_contain_text("7 new sheets. 1 was here already.")
    press(facilitator, "Show the results")
    results = facilitator.locator(".pb-check__together")
    expect(results.get_by_role("heading", name="What was said")).to_be_focused()
    expect(results.locator(".pb-pulse__totals")).to_contain_text("Keep going")
    expect(results.locator(".pb-pulse__totals")).to_contain_text("Total 25")
    expect(results).to_contain_text("Harbor Alliance: 2 of at least 3 people. Nothing is shown yet.")
    expect(results).not_to_contain_text("of Harbor Alliance")
    facilitator.reload()
    put_in(facilitator, " ".join(sheets[7:]))
    expect(said).to_contain_text("3 new sheets.")
    expect(results).not_to_contain_text("of Harbor Alliance")
    press(facilitator, "Show what came since")
    expect(results.locator(".pb-pulse__totals")).to_contain_text("Stop and mend")
    expect(results.locator(".pb-pulse__totals")).to_contain_text("Total 10")
    expect(results).to_contain_text("Word 4 of Harbor Alliance")
    expect(results.get_by_role("heading", name="Talk about these first")).to_be_visible()
    report = copied(facilitator, "Copy for both sides")
    assert "Word 0 of River Trust" in report
    assert "disagreed" not in report
    for scheme in ("light", "dark"):
        facilitator.emulate_media(color_scheme=scheme)
        assert axe(facilitator) == []


def test_in_turn_on_one_device_earlier_answers_are_hidden(served: Served, new_page: NewPage) -> None:
    page = new_page()
    begin(page, served)
    press(page, "Answer here for River Trust")
    for number in range(3):
        expect(page.locator(".pb-questions input:checked")).to_have_count(0)
        expect(page.locator(".pb-questions textarea").first).to_have_value("")
        answer(page, 4, f"Secret {number}")
        press(page, "I am done")
        expect(page.get_by_role("heading", name="Thank you. Your answers are hidden now.")).to_be_focused()
        expect(page.locator("main")).not_to_contain_text("Secret")
        press(page, "Next person of River Trust" if number < 2 else "Back to the facilitator's page")
    expect(page.get_by_text("3 people answered")).to_be_visible()
    press(page, "Show the results")
    expect(page.locator(".pb-pulse__totals")).to_contain_text("Total 20")


def test_where_the_browser_keeps_nothing_that_is_said(served: Served, new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); };")
    begin(page, served)
    expect(page.get_by_text("Not saved: this browser keeps nothing")).to_be_visible()


def test_what_a_person_typed_survives_a_reload_and_can_be_removed(served: Served, new_page: NewPage) -> None:
    facilitator, person = new_page(), new_page()
    begin(facilitator, served)
    link = copied(facilitator, "Copy the link for River Trust")
    person.goto(link)
    answer(person, 3, "Mine")
    person.reload()
    expect(person.locator(".pb-questions textarea").first).to_have_value("Mine")
    person.goto("about:blank")
    person.goto(link)
    # Whoever opens the link next on this device may be somebody else.
    expect(person.get_by_role("heading", name="Somebody began to answer on this device")).to_be_focused()
    press(person, "Go on with my answers")
    expect(person.locator(".pb-questions textarea").first).to_have_value("Mine")
    press(person, "I am done")
    press(person, "Remove my answers from this device")
    expect(person.get_by_role("heading", name="Your answers are removed from this device.")).to_be_focused()
    person.goto("about:blank")
    person.goto(link)
    expect(person.locator(".pb-questions input:checked")).to_have_count(0)


def test_without_javascript_the_questions_are_there(served: Served, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(served.root + PULSE)
    expect(page.locator(".pb-questions").get_by_text("I can say openly what is not working.").first).to_be_visible()
