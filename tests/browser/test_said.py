"""What is said aloud while an agenda is edited, where the way back stands, and what the page is called."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.builder import adapt, builder, focused, open_as_another, shared_link, start, titles
from tests.conftest import Served

__all__ = ["builder"]

# Notes each text that comes into a live region.
LISTEN = """() => {
  window.heard = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target.nodeType === 1 ? target : target.parentElement)?.closest("[role=status], [role=alert], [aria-live]");
      const words = region?.textContent.trim();
      if (words && window.heard.at(-1) !== words) window.heard.push(words);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def heard(page: Page, words: str) -> list[str]:
    """All that was said, once the words were."""
    page.wait_for_function("words => window.heard.some((one) => one.includes(words))", arg=words)
    return list(page.evaluate("window.heard"))


def test_minutes_and_the_total_are_said_once_after_a_pause(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.evaluate(LISTEN)
    more = builder.get_by_role("button", name=re.compile("^5 minutes more")).first
    title = titles(builder)[0]
    more.focus()
    for _ in range(3):
        builder.keyboard.press("Enter")
    said = heard(builder, "minutes, 15 over.")
    assert [one for one in said if "of 90 minutes" in one] == [said[-1]]
    assert said[-1].startswith(f"“{title}”: ")


@pytest.mark.parametrize("width", [375, 1280])
def test_the_way_back_is_near(width: int, builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": width, "height": 800})
    adapt(builder, served)
    before = titles(builder)
    builder.locator(".pb-row .pb-menu button").last.click()
    builder.get_by_role("button", name="Remove", exact=True).click()
    expect(builder.locator(".pb-toast")).to_contain_text("is removed")
    builder.locator(".pb-told").get_by_role("button", name="Undo").click()
    expect(builder.locator(".pb-row__title")).to_have_count(len(before))
    assert titles(builder) == before
    # What only says something has nothing to take back.
    expect(builder.locator(".pb-told").get_by_role("button", name="Undo")).to_be_hidden()


def test_a_block_goes_to_the_top_and_to_the_end(builder: Page, served: Served) -> None:
    adapt(builder, served)
    before = titles(builder)
    builder.locator(".pb-row__title").nth(1).focus()
    row = focused(builder)
    builder.keyboard.press("Alt+Shift+ArrowDown")
    expect(builder.locator(".pb-row__title").last).to_be_focused()
    assert titles(builder) == [before[0], *before[2:], before[1]]
    builder.keyboard.press("Alt+Shift+ArrowUp")
    expect(builder.locator(".pb-row__title").first).to_be_focused()
    assert focused(builder) == row
    builder.locator(".pb-row .pb-menu button").first.click()
    expect(builder.get_by_role("button", name="Move to the top")).to_be_disabled()
    builder.get_by_role("button", name="Move to the end").click()
    assert titles(builder) == [before[0], *before[2:], before[1]]
    builder.get_by_text("Keyboard", exact=True).click()
    expect(builder.locator(".pb-keys")).to_contain_text("moves it to the top or to the end")


def test_a_removed_question_is_said_and_the_next_one_has_the_focus(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.locator(".pb-row__title", has_text="question").first.click()
    remove = builder.get_by_role("button", name=re.compile("^Remove question"))
    count = remove.count()
    assert count > 1
    remove.first.click()
    expect(builder.locator(".pb-toast")).to_have_text("Question 1 is removed.")
    expect(remove).to_have_count(count - 1)
    expect(remove.first).to_be_focused()


def test_the_title_of_the_page_follows_what_is_shown(builder: Page, served: Served) -> None:
    start(builder, served)
    expect(builder).to_have_title(re.compile("^Build an agenda - "))
    adapt(builder, served)
    builder.locator(".pb-edit__title textarea").fill("River Trust meets")
    expect(builder).to_have_title(re.compile("^River Trust meets - "))
    link = shared_link(builder)
    open_as_another(builder, link)
    expect(builder).to_have_title(re.compile("^Shared with you: River Trust meets - "))


def test_what_was_copied_is_said_beside_the_button(builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": 1280, "height": 800})
    adapt(builder, served)
    button = builder.locator("[data-menu=take] > button")
    button.click()
    builder.locator("[data-menu=take] .pb-menu__item", has_text="Word").click()
    toast = builder.locator(".pb-told")
    expect(toast).to_contain_text("Saved as")
    there, here = toast.bounding_box(), button.bounding_box()
    assert there
    assert here
    assert 0 <= there["y"] - (here["y"] + here["height"]) < 40
    assert there["x"] < here["x"] + here["width"]
    assert there["x"] + there["width"] <= 1280


def test_how_far_a_checklist_is_shows_in_forced_colors(
    served: Served, browser: Browser, browser_context_args: dict[str, Any]
) -> None:
    context = browser.new_context(**browser_context_args, forced_colors="active")
    page = context.new_page()
    page.goto(served.root + "checklists/step-2-logistics/")
    bar = page.locator(".pb-todo progress")
    expect(bar).to_be_visible()
    nothing = bar.screenshot()
    page.locator(".pb-todo__box").first.check()
    expect(bar).to_have_js_property("value", 1)
    assert bar.screenshot() != nothing
    page.goto(served.root + "build/?from=shop-talk&length=90")
    paint = "(el) => getComputedStyle(el).backgroundColor"
    chosen = page.locator(".pb-sum__fit [aria-pressed=true]").evaluate(paint)
    assert chosen != page.locator(".pb-sum__fit [aria-pressed=false]").first.evaluate(paint)
    context.close()


def test_the_library_says_its_count_once_when_typing_stops(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_role("button", name="Add from the library").click()
    field = builder.get_by_role("dialog").get_by_role("searchbox")
    expect(field).to_be_focused()
    builder.evaluate(LISTEN)
    builder.keyboard.type("silent read")
    said = [one for one in heard(builder, " of ") if re.search(r"\d of \d|result", one)]
    assert len(said) == 1


def test_what_was_copied_of_an_entry_is_in_sight_on_a_laptop(page: Page, served: Served) -> None:
    page.set_viewport_size({"width": 1280, "height": 700})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])  # not every browser gives them unasked
    page.goto(served.root + "agendas/shop-talk/")
    page.locator("[data-copy=formatted]").click()
    status = page.locator(".pb-take__status")
    expect(status).not_to_be_empty()
    box = status.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 700
