"""Putting a question, an activity or a message of the playbook into an agenda, from its page and from a card."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.builder import FILL, builder, start
from tests.conftest import Served
from tests.project import ROOT

__all__ = ["builder"]

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
PROMPT = "prompts/board-development/"
ACTIVITY = "activities/paired-listening/"
DRAFTS = "() => Object.keys(localStorage).filter((key) => key.includes(':agenda.doc.')).length"


def press(page: Page) -> Locator:
    """Presses the button of a page. Returns the dialog."""
    page.get_by_role("button", name="Put it into an agenda").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def keep_draft(page: Page, served: Served, title: str) -> None:
    start(page, served, "?from=shop-talk")
    page.get_by_role("textbox", name="Title").fill(title)
    expect(page.locator(".pb-edit__status")).to_contain_text("Saved")


def test_without_script_there_is_no_button(served: Served, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    for path in (PROMPT, ACTIVITY, "messages/invitation/", "prompts/", "activities/", "messages/"):
        page.goto(served.root + path)
        expect(page.locator("[data-widget=into-agenda]:visible")).to_have_count(0)
    page.context.close()


@pytest.mark.parametrize("path", [PROMPT, ACTIVITY, "messages/invitation/", "messages/thank-you-and-follow-up/"])
def test_into_a_new_agenda_and_out_again(path: str, builder: Page, served: Served) -> None:
    builder.goto(served.root + path)
    dialog = press(builder)
    create = dialog.get_by_role("button", name="A new agenda")
    expect(create).to_be_focused()
    create.click()
    expect(dialog.get_by_role("status")).to_contain_text("Untitled agenda")
    expect(dialog.get_by_role("link", name="Open the agenda")).to_be_focused()
    assert builder.evaluate(DRAFTS) == 1
    dialog.get_by_role("button", name="Undo").click()
    expect(dialog.get_by_role("status")).to_have_text("The new agenda is removed again.")
    builder.keyboard.press("Escape")
    expect(builder.get_by_role("button", name="Put it into an agenda")).to_be_focused()


def test_a_question_goes_into_a_draft_and_the_builder_can_undo_it(builder: Page, served: Served) -> None:
    keep_draft(builder, served, "Spring session")
    keep_draft(builder, served, "Fall session")
    builder.goto(served.root + PROMPT)
    question = builder.locator("h1").inner_text()
    dialog = press(builder)
    expect(dialog.locator(".pb-put__draft")).to_have_count(2)
    dialog.get_by_role("button", name="Spring session").click()
    expect(dialog.get_by_role("status")).to_contain_text("It is asked in “Spring session” now")
    dialog.get_by_role("link", name="Open the agenda").click()
    builder.wait_for_selector(".pb-row")
    expect(builder.get_by_role("textbox", name="Title")).to_have_value("Spring session")
    stored = (
        "(text) => Object.values(localStorage).filter((doc) => doc.includes(JSON.stringify(text).slice(1, -1))).length"
    )
    assert builder.evaluate(stored, question) >= 1
    builder.get_by_role("button", name="Undo", exact=True).first.click()
    expect(builder.locator(".pb-edit__status")).to_contain_text("Saved")
    asked = """(text) => Object.entries(localStorage).filter(([key, doc]) => key.includes(":agenda.doc.")
      && doc.includes(JSON.stringify(text).slice(1, -1))).length"""
    builder.wait_for_function(f"(text) => ({asked})(text) === 0", arg=question)
    # Once something was changed, the address undoes nothing any more.
    builder.reload()
    builder.wait_for_selector(".pb-row")
    expect(builder.get_by_role("button", name="Undo", exact=True).first).to_be_disabled()


def test_what_an_agenda_has_is_not_put_in_twice(builder: Page, served: Served) -> None:
    keep_draft(builder, served, "Spring session")
    builder.goto(served.root + "prompts/favorite-sunset/")
    dialog = press(builder)
    dialog.get_by_role("button", name="Spring session").click()
    expect(dialog.get_by_role("status")).to_have_text("“Spring session” has it already.")
    expect(dialog.get_by_role("button", name="Spring session")).to_be_focused()


def test_an_activity_becomes_a_block_where_it_belongs(builder: Page, served: Served) -> None:
    keep_draft(builder, served, "Spring session")
    builder.goto(served.root + ACTIVITY)
    title = builder.locator("h1").inner_text()
    dialog = press(builder)
    dialog.get_by_role("button", name="Spring session").click()
    expect(dialog.get_by_role("status")).to_have_text(f"“{title}” is a block of “Spring session” now.")
    dialog.get_by_role("link", name="Open the agenda").click()
    builder.wait_for_selector(".pb-row")
    shown = builder.locator(".pb-row__title > span").all_inner_texts()
    assert title in shown[:-1]


def test_from_a_card_by_keyboard(builder: Page, served: Served) -> None:
    builder.goto(served.root + "prompts/")
    button = builder.locator(".pb-card__into").first
    name = button.get_attribute("aria-label") or ""
    button.focus()
    builder.keyboard.press("Enter")
    dialog = builder.get_by_role("dialog")
    expect(dialog).to_contain_text(name.removeprefix("Put into an agenda: "))
    builder.keyboard.press("Enter")
    expect(dialog.get_by_role("link", name="Open the agenda")).to_be_focused()
    builder.keyboard.press("Escape")
    expect(button).to_be_focused()
    assert builder.evaluate(DRAFTS) == 1


def test_another_tab_takes_in_what_was_put_in(builder: Page, served: Served) -> None:
    keep_draft(builder, served, "Spring session")
    other = builder.context.new_page()
    other.goto(served.root + ACTIVITY)
    title = other.locator("h1").inner_text()
    dialog = press(other)
    dialog.get_by_role("button", name="Spring session").click()
    expect(dialog.get_by_role("link", name="Open the agenda")).to_be_visible()
    expect(builder.locator(".pb-row__title > span", has_text=title)).to_have_count(1)
    builder.get_by_role("button", name="Undo", exact=True).first.click()
    expect(builder.locator(".pb-row__title > span", has_text=title)).to_have_count(0)


def test_a_full_browser_says_so_and_changes_nothing(page: Page, served: Served) -> None:
    page.goto(served.root + PROMPT)
    dialog = press(page)
    page.evaluate(FILL)
    dialog.get_by_role("button", name="A new agenda").click()
    expect(dialog.get_by_role("status")).to_contain_text("The storage of this browser is full")
    assert page.evaluate(DRAFTS) == 0


def test_what_cannot_be_loaded_is_said(page: Page, served: Served) -> None:
    page.goto(served.root + PROMPT)
    page.route("**/into-agenda-*.js", lambda route: route.abort())
    page.get_by_role("button", name="Put it into an agenda").click()
    expect(page.get_by_role("alertdialog")).to_contain_text("could not be loaded")


def test_nothing_of_it_is_loaded_before_somebody_comes_near(page: Page, served: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served.root + PROMPT, wait_until="networkidle")
    assert not [url for url in asked if "into-agenda" in url or "take-away" in url]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(scheme: Any, width: int, builder: Page, served: Served) -> None:
    builder.emulate_media(color_scheme=scheme)
    builder.set_viewport_size({"width": width, "height": 800})
    keep_draft(builder, served, "A session with a name that is longer than a phone is wide")
    check = "async () => (await axe.run()).violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])"
    for path in (PROMPT, "messages/"):
        builder.goto(served.root + path)
        builder.evaluate(AXE)
        assert builder.evaluate(check) == []
        builder.locator("[data-widget=into-agenda]").first.click()
        dialog = builder.get_by_role("dialog")
        expect(dialog).to_be_visible()
        assert builder.evaluate(check) == []
        assert builder.evaluate("() => document.documentElement.scrollWidth") <= width
        dialog.locator(".pb-put__draft").click()
        expect(dialog.get_by_role("link", name="Open the agenda")).to_be_visible()
        assert builder.evaluate(check) == []
