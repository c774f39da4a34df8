"""Lines that are pasted into a list become items of it, wherever there is one: undone as one, and said aloud."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.builder import adapt, builder
from tests.browser.checklists import STEP, Checklist
from tests.conftest import Served

__all__ = ["builder"]

LINES = "- [ ] Book the room\n- [ ] Order lunch\n- [ ] Send the invitation\n"
ITEMS = ["Book the room", "Order lunch", "Send the invitation"]


def paste(field: Locator, text: str) -> None:
    """Paste a text, as a press of Ctrl+V does: as an event, and into the field unless a script takes it."""
    expect(field).to_be_visible()
    field.focus()
    field.evaluate(
        """(field, text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
          if (field.dispatchEvent(event)) document.execCommand("insertText", false, text);
        }""",
        text,
    )


def test_lines_become_items_of_a_checklist(page: Page, served: Served) -> None:
    page.goto(served.root + STEP)
    checklist = Checklist(page)
    field = page.get_by_label("Add an item of your own")
    own = checklist.root.locator(":is(h3, h4):text-is('Added by you') + ul > li")
    paste(field, LINES)
    expect(own.locator(".pb-checklist__what")).to_have_text(ITEMS)
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    expect(checklist.notice).to_contain_text("3 items added.")
    page.reload()
    expect(own).to_have_count(3)
    paste(field, "1. Print name tags\n2. Print the agenda")
    expect(own).to_have_count(5)
    checklist.undo()
    expect(own.locator(".pb-checklist__what")).to_have_text(ITEMS)


def test_one_line_is_an_ordinary_paste(page: Page, served: Served) -> None:
    page.goto(served.root + STEP)
    field = page.get_by_label("Add an item of your own")
    paste(field, "- Book the room")
    expect(field).to_have_value("- Book the room")
    expect(page.locator(".pb-todo__notice")).to_be_hidden()


def test_more_lines_than_there_is_room_for_change_nothing(page: Page, served: Served) -> None:
    page.goto(served.root + STEP)
    checklist = Checklist(page)
    paste(page.get_by_label("Add an item of your own"), "\n".join(f"Item {number}" for number in range(301)))
    expect(checklist.notice).to_contain_text("These are 301 items, and there is room for 300. Nothing was added.")
    expect(checklist.root.get_by_text("Item 1", exact=True)).to_have_count(0)


def test_lines_become_tasks(builder: Page, served: Served) -> None:
    adapt(builder, served)
    lane = builder.locator(".pb-lane--before")
    lane.locator("summary").click()
    tasks = lane.locator(".pb-field--task textarea")
    before = tasks.count()
    lane.get_by_role("button", name="Add a task").click()
    paste(tasks.last, LINES)
    expect(tasks).to_have_count(before + 3)
    assert [task.input_value() for task in tasks.all()[before:]] == ITEMS
    expect(tasks.last).to_be_focused()
    expect(builder.locator(".pb-toast")).to_have_text("3 items added. Undo takes them back.")
    builder.locator(".pb-sum").get_by_role("button", name="Undo").click()
    expect(tasks).to_have_count(before + 1)
    expect(tasks.last).to_have_value("")


def test_lines_become_questions(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.locator(".pb-row__title").nth(1).click()
    prompts = builder.locator(".pb-prompts__one textarea")
    builder.get_by_role("button", name="Add a question").click()
    before = prompts.count()
    paste(prompts.last, "a) What works?\nb) What does not?")
    expect(prompts).to_have_count(before + 1)
    assert [prompt.input_value() for prompt in prompts.all()[before - 1 :]] == ["What works?", "What does not?"]
    expect(prompts.last).to_be_focused()


@pytest.mark.parametrize("name", ["Steps, one on each line", "Materials, one on each line"])
def test_lines_become_lines_of_a_list(builder: Page, served: Served, name: str) -> None:
    adapt(builder, served)
    builder.locator(".pb-row__title").nth(1).click()
    field = builder.get_by_label(name)
    before = field.input_value()
    field.press("Control+End")
    paste(field, ("\n" if before else "") + "• Book the room\n• Order lunch")
    expect(field).to_have_value(re.compile(r"Book the room\nOrder lunch$"))
    builder.locator(".pb-sum").get_by_role("button", name="Undo").click()
    expect(field).to_have_value(before)


def test_lines_become_items_of_an_entry(page: Page, served: Served) -> None:
    page.goto(served.root + "contribute/suggest/?kind=story")
    page.locator("#suggest-lessons-0").fill("Ask early. ")
    paste(page.locator("#suggest-lessons-0"), "1. Book the room\n2. Order lunch\n3. Send the invitation")
    fields = page.locator("#suggest-lessons li textarea")
    expect(fields).to_have_count(3)
    assert [field.input_value() for field in fields.all()] == ["Ask early. Book the room", *ITEMS[1:]]
    expect(fields.last).to_be_focused()
    expect(page.locator(".pb-suggest__pasted")).to_contain_text("3 items added.")
    fields.nth(1).fill("Order tea")
    page.locator(".pb-suggest__pasted button").click()
    # What was changed since then stays.
    assert [field.input_value() for field in fields.all()] == ["Ask early. ", "Order tea"]
    expect(fields.first).to_be_focused()
