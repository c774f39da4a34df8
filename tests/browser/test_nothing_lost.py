"""Whatever a reader typed is there again: with two tabs, a full, emptied or forbidden storage, odd dates and files."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.builder import DEAF, FILL, STORED, adapt, saved, start, wait_until_saved
from tests.browser.builder import builder as builder
from tests.conftest import Served

NOTES = "Notes for the facilitator"
VERSIONS = """() => Object.entries(localStorage).filter(([key]) => key.includes(".version.")).map(([, text]) => text)"""
# All keys of the site, with what they hold.
ALL = "() => Object.entries(localStorage).map(([, text]) => text).join('\\n')"


def two_tabs(builder: Page, served: Served) -> Page:
    """A second tab with the same draft, each with the first block open."""
    adapt(builder, served)
    builder.get_by_label("Title", exact=True).first.fill("Joint session")
    wait_until_saved(builder)
    other = builder.context.new_page()
    other.goto(builder.url)
    for page in (builder, other):
        page.wait_for_selector(".pb-row")
        page.locator(".pb-row__title").first.click()
    return other


def test_a_key_typed_here_is_added_to_what_another_tab_wrote(builder: Page, served: Served) -> None:
    other = two_tabs(builder, served)
    here, there = builder.get_by_label(NOTES), other.get_by_label(NOTES)
    here.fill("Alpha line.")
    wait_until_saved(builder)
    expect(there).to_have_value("Alpha line.")
    # The cursor stays in the field.
    here.focus()
    there.fill("Alpha line.\n\nBeta paragraph.")
    wait_until_saved(other)
    expect(here).to_have_value("Alpha line.\n\nBeta paragraph.")
    builder.keyboard.press("End")
    builder.keyboard.type("!")
    wait_until_saved(builder)
    assert "Beta paragraph." in saved(builder)[0]["blocks"][0]["notes"]
    assert "!" in saved(builder)[0]["blocks"][0]["notes"]
    expect(there).to_have_value(re.compile("Beta paragraph"))


def test_the_same_for_titles_and_questions(builder: Page, served: Served) -> None:
    other = two_tabs(builder, served)
    for label in ("Title", "At the end"):
        here, there = builder.get_by_label(label, exact=True).first, other.get_by_label(label, exact=True).first
        here.focus()
        there.fill("From the other tab")
        wait_until_saved(other)
        expect(here).to_have_value("From the other tab")
        builder.keyboard.press("End")
        builder.keyboard.type(" and here")
        wait_until_saved(builder)
        expect(there).to_have_value("From the other tab and here")


def test_different_things_changed_at_once_are_both_there(builder: Page, served: Served) -> None:
    other = two_tabs(builder, served)
    for page in (builder, other):
        page.evaluate(DEAF)
    builder.get_by_label(NOTES).fill("Mine")
    wait_until_saved(builder)
    other.get_by_label("At the end", exact=True).fill("Theirs")
    wait_until_saved(other)
    agenda = saved(builder)[0]
    assert (agenda["blocks"][0]["notes"], agenda["goal"]) == ("Mine", "Theirs")


def conflict(builder: Page, served: Served) -> Page:
    """Two tabs that changed the same title; the other one was first."""
    other = two_tabs(builder, served)
    builder.evaluate(DEAF)
    other.get_by_label("Title", exact=True).first.fill("Theirs")
    wait_until_saved(other)
    builder.get_by_label("Title", exact=True).first.fill("Mine")
    expect(builder.locator(".pb-edit__status")).to_have_text("Changed in another tab too")
    return other


def test_what_is_typed_during_a_conflict_is_kept(builder: Page, served: Served) -> None:
    conflict(builder, served)
    builder.get_by_label(NOTES).fill("Typed meanwhile")
    builder.wait_for_function("() => Object.values(localStorage).some((text) => text.includes('Typed meanwhile'))")
    builder.reload()
    assert "Typed meanwhile" in builder.evaluate(ALL)
    assert "Theirs" in builder.evaluate(ALL)


def test_looking_at_drafts_during_a_conflict_loses_nothing(builder: Page, served: Served) -> None:
    conflict(builder, served)
    builder.get_by_role("button", name="More", exact=True).click()
    builder.get_by_role("button", name="Compare with another").click()
    expect(builder.get_by_role("heading", name="What to compare with")).to_be_visible()
    builder.keyboard.press("Escape")
    builder.get_by_role("button", name="Go on with this one").click()
    wait_until_saved(builder)
    assert saved(builder)[0]["title"] == "Mine"
    assert any('"Theirs"' in text for text in builder.evaluate(VERSIONS))


def test_a_conflict_is_merged_field_by_field(builder: Page, served: Served) -> None:
    conflict(builder, served)
    builder.get_by_role("button", name="Compare the two").click()
    expect(builder.locator("section[aria-labelledby=pb-merge-decide] .pb-compare__row")).to_have_count(1)
    builder.get_by_role("radio", name="The other tab").check()
    builder.get_by_role("button", name="Merge", exact=True).click()
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("Theirs")
    wait_until_saved(builder)


@pytest.mark.parametrize("date", ["123456-01-15", "0026-01-15", "2200-01-01"])
def test_a_day_that_is_none_is_said_and_changes_nothing(date: str, builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.locator("#pb-time > summary").click()
    field = builder.get_by_label("Date", exact=True)
    field.fill("2027-01-15")
    wait_until_saved(builder)
    field.evaluate(
        "(field, date) => { field.value = date; field.dispatchEvent(new Event('change', { bubbles: true })) }", date
    )
    expect(field).to_have_value("2027-01-15" if len(date) == 10 else re.compile("^(2027-01-15)?$"))
    builder.reload()
    builder.wait_for_selector(".pb-row")
    assert [agenda.get("date") for agenda in saved(builder)] in (["2027-01-15"], [None])
    assert "kept" not in "".join(builder.evaluate("() => Object.keys(localStorage)"))


def test_a_full_storage_is_said_everywhere_and_leaving_asks(builder: Page, served: Served) -> None:
    builder.goto(served.root + "about/")
    builder.evaluate(FILL)
    adapt(builder, served)
    builder.get_by_label("Title", exact=True).first.fill("No room")
    expect(builder.locator(".pb-edit__status")).to_contain_text("storage is full")
    builder.get_by_role("link", name="All drafts").click()
    expect(builder.locator(".pb-draft")).to_contain_text("On this page only, not saved")
    # From the list it is opened with the same word.
    builder.get_by_role("link", name="No room").click()
    expect(builder.locator(".pb-edit__status")).to_contain_text("storage is full")
    asked: list[str] = []

    def stay(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    builder.on("dialog", stay)
    builder.evaluate("() => { location.href = '../about/' }")
    builder.wait_for_function("() => true")
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("No room")
    assert asked == ["beforeunload"]


def test_removed_drafts_and_automatic_versions_make_room(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_label("Title", exact=True).first.fill("First")
    builder.locator(".pb-row__title").first.click()
    builder.get_by_label(NOTES).fill("x" * 20_000)
    wait_until_saved(builder)
    adapt(builder, served)
    builder.get_by_label("Title", exact=True).first.fill("Second")
    wait_until_saved(builder)
    builder.evaluate(FILL)
    builder.locator(".pb-row__title").first.click()
    builder.get_by_label(NOTES).fill("y" * 15_000)
    expect(builder.locator(".pb-edit__status")).to_contain_text("storage is full")
    builder.get_by_role("link", name="All drafts").click()
    builder.get_by_role("button", name="More for First").click()
    builder.get_by_role("button", name="Remove", exact=True).click()
    builder.get_by_role("link", name="Second").click()
    builder.get_by_role("button", name="Try to save again").click()
    wait_until_saved(builder)
    assert [len(agenda["blocks"][0]["notes"]) for agenda in saved(builder)] == [15_000]


def test_typing_without_a_pause_is_kept_once_a_second(builder: Page, served: Served) -> None:
    builder.clock.install()
    adapt(builder, served)
    title = builder.get_by_label("Title", exact=True).first
    title.fill("")
    title.focus()
    for letter in "abcdefghijklmno":
        builder.keyboard.type(letter)
        builder.clock.run_for(100)
    # Without a pause the last letters still wait.
    assert "abc" in saved(builder)[0]["title"]


@pytest.mark.parametrize("how", ["emptied", "removed"])
def test_what_was_removed_elsewhere_is_not_called_saved(how: str, builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_label("Title", exact=True).first.fill("Joint session")
    wait_until_saved(builder)
    other = builder.context.new_page()
    if how == "emptied":
        other.goto(served.root + "about/")
        other.evaluate("localStorage.clear()")
    else:
        start(other, served)
        other.get_by_role("button", name="More for Joint session").click()
        other.get_by_role("button", name="Remove", exact=True).click()
    expect(builder.locator(".pb-edit__status")).to_have_text("Not saved: removed from this browser")
    builder.get_by_role("button", name="Save it again").click()
    wait_until_saved(builder)
    assert [agenda["title"] for agenda in saved(builder)] == ["Joint session"]


def agenda_file(builder: Page, served: Served, **changes: object) -> bytes:
    adapt(builder, served)
    builder.get_by_label("Title", exact=True).first.fill("From a file")
    wait_until_saved(builder)
    agenda = {**saved(builder)[0], **changes}
    builder.evaluate("localStorage.clear()")
    start(builder, served)
    return json.dumps(agenda).encode()


def open_file(builder: Page, content: bytes) -> None:
    builder.set_input_files(
        "input[type=file]", {"name": "agenda.json", "mimeType": "application/json", "buffer": content}
    )


def test_a_file_that_says_another_id_replaces_nothing(builder: Page, served: Served) -> None:
    content = agenda_file(builder, served)
    agenda = json.loads(content)
    # A document at another place than the one that it says.
    builder.evaluate(
        "([key, value]) => localStorage.setItem(key, JSON.stringify({ version: 1, revision: 1, changed: 1, value }))",
        [STORED + "elsewhere", agenda],
    )
    builder.evaluate(
        "([key, value]) => localStorage.setItem(key, JSON.stringify({ version: 1, revision: 1, changed: 1, value }))",
        [STORED + agenda["id"], {**agenda, "title": "My own"}],
    )
    start(builder, served, "?draft=elsewhere")
    builder.get_by_label("Title", exact=True).first.fill("Edited")
    wait_until_saved(builder)
    assert sorted(one["title"] for one in saved(builder)) == ["Edited", "My own"]


def test_an_id_that_all_records_inherit_is_refused(builder: Page, served: Served) -> None:
    content = agenda_file(builder, served, id="__proto__")
    open_file(builder, content)
    expect(builder.get_by_role("alert")).to_contain_text("part of it can’t be read")
    assert saved(builder) == []


def test_files_that_cannot_be_opened_are_told_as_what_they_are(builder: Page, served: Served) -> None:
    open_file(builder, agenda_file(builder, served, version=99))
    expect(builder.get_by_role("alert")).to_contain_text("newer version of the builder")
    open_file(builder, b" " * 8_000_001)
    expect(builder.get_by_role("alert")).to_contain_text("too large")
    open_file(builder, b'{"kind":"partnership-playbook/checklists","version":1}')
    expect(builder.get_by_role("alert")).to_contain_text("something else from this playbook")
