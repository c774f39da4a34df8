"""Two organizations write one agenda: what one sends comes back, and is merged against what was sent."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.builder import adapt, forget_what_was_sent, saved, shared_link, titles, wait_until_saved
from tests.browser.builder import builder as builder
from tests.conftest import Served

RIVER, HARBOR = "River Trust", "Harbor Alliance"


@pytest.fixture
def partner(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    """A page in the browser of the other organization."""
    context = browser.new_context(**browser_context_args)
    yield context.new_page()
    context.close()


def send(page: Page, by: str) -> str:
    """The link to what a side has, with its name."""
    page.get_by_role("button", name="Share", exact=True).click()
    page.get_by_label("Who sends it").fill(by)
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    return shared_link(page)


def open_link(page: Page, link: str) -> None:
    page.goto("about:blank")
    page.goto(link)


def set_title(page: Page, title: str) -> None:
    page.get_by_label("Title", exact=True).first.fill(title)
    wait_until_saved(page)


def notes_of(page: Page, block: int) -> str:
    page.wait_for_selector(".pb-row")
    if not page.locator(".pb-row__fields").count():
        page.locator(".pb-row__title").nth(block).click()
    return page.get_by_label("Notes for the facilitator").input_value()


def set_notes(page: Page, block: int, text: str) -> None:
    page.locator(".pb-row__title").nth(block).click()
    page.get_by_label("Notes for the facilitator").fill(text)
    wait_until_saved(page)


def set_purpose(page: Page, block: int, text: str) -> None:
    page.locator(".pb-row__title").nth(block).click()
    page.get_by_label("What it is for").fill(text)
    wait_until_saved(page)


def exchange(builder: Page, partner: Page, served: Served) -> None:
    """An agenda that both sides have."""
    adapt(builder, served)
    set_title(builder, "Joint session")
    open_link(partner, send(builder, RIVER))
    expect(partner.get_by_role("heading", name=f"{RIVER} shared an agenda with you")).to_be_visible()
    partner.get_by_role("button", name="Change it").click()
    partner.wait_for_selector(".pb-row")


def test_what_only_one_side_changed_is_taken_without_a_question(builder: Page, partner: Page, served: Served) -> None:
    exchange(builder, partner, served)
    set_notes(builder, 0, "Ours")
    set_title(partner, "Their title")
    open_link(builder, send(partner, HARBOR))
    expect(builder.get_by_role("heading", name="Compare and merge")).to_be_visible()
    expect(builder.get_by_text(f"{HARBOR} sent this on")).to_be_visible()
    expect(builder.get_by_text("Nothing to decide")).to_be_visible()
    builder.get_by_role("button", name="Merge", exact=True).click()
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("Their title")
    assert notes_of(builder, 0) == "Ours"
    # And what was here before can be gone back to.
    builder.get_by_role("button", name="More", exact=True).click()
    builder.get_by_role("button", name="Go back to a version").click()
    expect(builder.get_by_text("before it was replaced")).to_be_visible()
    builder.keyboard.press("Escape")
    builder.locator(".pb-sum").get_by_role("button", name="Undo").click()
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("Joint session")


def test_what_both_changed_is_asked_by_name_and_nothing_else(builder: Page, partner: Page, served: Served) -> None:
    exchange(builder, partner, served)
    set_title(builder, "Our title")
    set_title(partner, "Their title")
    set_purpose(partner, 0, "Theirs")
    open_link(builder, send(partner, HARBOR))
    expect(builder.locator("#pb-merge-decide")).to_be_visible()
    asked = builder.locator("section[aria-labelledby=pb-merge-decide] .pb-compare__row")
    expect(asked).to_have_count(1)
    expect(asked).to_contain_text("It was: Joint session")
    expect(asked.get_by_text(RIVER).first).to_be_visible()
    expect(builder.get_by_text("Mine")).to_have_count(0)
    asked.get_by_role("radio", name=HARBOR).check()
    builder.get_by_role("button", name="Merge", exact=True).click()
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("Their title")
    builder.locator(".pb-row__title").first.click()
    expect(builder.get_by_label("What it is for")).to_have_value("Theirs")
    # The merged agenda goes back, and is taken there without a question.
    open_link(partner, send(builder, RIVER))
    expect(
        partner.get_by_text("There is nothing to merge").or_(partner.get_by_text("so there is nothing to merge"))
    ).to_be_visible()


def test_notes_are_not_sent_and_an_answer_leaves_them(builder: Page, partner: Page, served: Served) -> None:
    adapt(builder, served)
    set_notes(builder, 0, "Zugzwang")
    wait_until_saved(builder)
    open_link(partner, send(builder, RIVER))
    partner.get_by_role("button", name="Change it").click()
    assert notes_of(partner, 0) == ""
    assert all(block["notes"] == "" for block in saved(partner)[0]["blocks"])
    set_title(partner, "Their title")
    open_link(builder, send(partner, HARBOR))
    # Of what was never sent, nothing is said.
    expect(builder.locator(".pb-compare__row")).to_have_count(1)
    builder.get_by_role("button", name="Merge", exact=True).click()
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("Their title")
    assert notes_of(builder, 0) == "Zugzwang"
    # Nor do they go with going back to what was sent.
    builder.get_by_role("button", name="More", exact=True).click()
    builder.get_by_role("button", name="Go back to a version").click()
    builder.get_by_role("button", name=re.compile("Go back to this: .*sent")).first.click()
    expect(builder.get_by_label("Title", exact=True).first).not_to_have_value("Their title")
    assert notes_of(builder, 0) == "Zugzwang"


def test_a_link_for_ones_own_side_has_the_notes_if_asked(builder: Page, partner: Page, served: Served) -> None:
    adapt(builder, served)
    set_notes(builder, 0, "Zugzwang")
    builder.get_by_role("button", name="Share", exact=True).click()
    field = builder.locator(".pb-link")
    expect(field).to_have_value(re.compile("#"))
    open_one = field.input_value()
    expect(builder.get_by_role("radio", name="The partner")).to_be_focused()
    builder.get_by_role("radio", name="with my notes").check()
    expect(field).not_to_have_value(open_one)
    open_link(partner, field.input_value())
    partner.get_by_role("button", name="Change it").click()
    assert notes_of(partner, 0) == "Zugzwang"


def test_additions_are_in_and_can_be_left_out(builder: Page, partner: Page, served: Served) -> None:
    exchange(builder, partner, served)
    partner.get_by_role("button", name="Add a blank block").click()
    partner.get_by_label("Title", exact=True).nth(1).fill("Walk in pairs")
    wait_until_saved(partner)
    link = send(partner, HARBOR)
    for leaves_out in (True, False):
        open_link(builder, link)
        builder.locator("pb-merge").wait_for()
        if leaves_out:
            builder.get_by_role("radio", name="Leave it out").check()
            builder.get_by_role("button", name="Back without merging").click()
            builder.wait_for_selector(".pb-row")
            assert "Walk in pairs" not in titles(builder)
        else:
            builder.get_by_role("button", name="Merge", exact=True).click()
            builder.wait_for_selector(".pb-row")
            assert "Walk in pairs" in titles(builder)


def test_without_the_common_version_everything_that_differs_is_shown(
    builder: Page, partner: Page, served: Served
) -> None:
    exchange(builder, partner, served)
    set_title(partner, "Their title")
    link = send(partner, HARBOR)
    forget_what_was_sent(builder)
    open_link(builder, link)
    expect(builder.get_by_text("No version is known that both grew from")).to_be_visible()
    expect(builder.locator("section[aria-labelledby=pb-merge-decide] .pb-compare__row")).to_have_count(1)


def test_a_file_is_an_answer_too(builder: Page, partner: Page, served: Served) -> None:
    exchange(builder, partner, served)
    set_title(partner, "Their title")
    partner.get_by_role("button", name="Save or send").click()
    with partner.expect_download() as download:
        partner.get_by_role("button", name="File for the builder").click()
    file = Path(download.value.path())
    assert json.loads(file.read_text("utf-8"))["sent"]["common"]
    builder.get_by_role("link", name="All drafts").click()
    builder.set_input_files(
        "input[type=file]", {"name": "theirs.json", "mimeType": "application/json", "buffer": file.read_bytes()}
    )
    expect(builder.get_by_role("heading", name="Compare and merge")).to_be_visible()
    builder.get_by_role("button", name="Merge", exact=True).click()
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("Their title")


def test_it_can_be_kept_as_a_copy_of_its_own(builder: Page, partner: Page, served: Served) -> None:
    exchange(builder, partner, served)
    set_title(partner, "Their title")
    open_link(builder, send(partner, HARBOR))
    builder.get_by_role("button", name="Keep it as a copy of its own").click()
    builder.wait_for_selector(".pb-row")
    assert sorted(agenda["title"] for agenda in saved(builder)) == ["Joint session", "Their title"]


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_the_comparison_fits_its_window(width: int, builder: Page, partner: Page, served: Served) -> None:
    exchange(builder, partner, served)
    set_title(builder, "A title of ours that is rather long for a small window " * 2)
    set_title(partner, "Unbrokenwordsthatarelongerthanawindowofaphone" * 3)
    builder.set_viewport_size({"width": width, "height": 700})
    open_link(builder, send(partner, HARBOR))
    builder.locator("pb-merge").wait_for()
    assert builder.evaluate("document.documentElement.scrollWidth <= innerWidth")
