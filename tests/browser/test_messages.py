"""Messages that what readers made fills in: from the builder and on a message's page, on a phone."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.builder import STORED, adapt, saved, start, wait_until_saved
from tests.browser.builder import builder as builder
from tests.browser.test_agenda_builder import AXE
from tests.browser.test_partnership import keep, partnership
from tests.conftest import Served
from tests.exports.word import faults

SECRET = "Nobody else may read this."
CHANGES = {
    "title": "Shop talk of the two teams",
    "goal": "Each side goes home with one answer.",
    "date": "2026-12-01",
    "start": "10:00",
    "place": {"where": "Room 4", "link": "https://meet.example.org/a", "phone": "+1 555 0100"},
}
ORGANIZATIONS = (("River Trust", "America/New_York"), ("Harbor Alliance", "America/Phoenix"))
REMINDER = (
    "We meet on Tuesday, December 1, 2026 at 10:00 AM EST (New York) / 8:00 AM MST (Phoenix). "
    "Here is the way in: Room 4; https://meet.example.org/a; by phone: +1 555 0100"
)


def planned(page: Page, served: Served, **changes: object) -> None:
    """Open a draft that says all that an invitation needs."""
    adapt(page, served)
    page.get_by_label("Title", exact=True).first.fill("A draft")
    wait_until_saved(page)
    (agenda,) = saved(page)
    agenda.update({**CHANGES, **changes})
    for organization, (name, zone) in zip(agenda["organizations"], ORGANIZATIONS, strict=True):
        organization.update(name=name, zone=zone)
    agenda["blocks"][0]["notes"] = SECRET
    page.evaluate(
        """([key, value]) => localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage[key]), value }))""",
        [STORED + agenda["id"], agenda],
    )
    start(page, served, f"?draft={agenda['id']}")
    page.wait_for_selector(".pb-row")


def open_message(page: Page, name: str) -> Locator:
    page.get_by_role("button", name="Save or send").click()
    page.get_by_role("button", name=name, exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("region", name="The message")).to_be_visible()
    return dialog


@pytest.fixture
def phone(builder: Page) -> Page:
    builder.set_viewport_size({"width": 375, "height": 720})
    return builder


def test_the_reminder_is_ready_to_send(phone: Page, served: Served) -> None:
    planned(phone, served)
    dialog = open_message(phone, "Reminder")
    text = dialog.get_by_role("region", name="The message")
    expect(text).to_contain_text("See you on Tuesday, December 1, 2026")
    expect(text).to_contain_text(REMINDER)
    expect(text.locator("mark")).to_have_text(["[one thing to bring]", "[phone number]", "[your name]"])
    left = dialog.locator(".pb-fill__left")
    expect(left).to_have_text("3 things to fill in")
    for label, words in (("One thing to bring", "a chart"), ("Phone number", "+1 555 0199"), ("Your name", "Ana")):
        dialog.get_by_label(label).fill(words)
    expect(left).to_have_text("Nothing is left to fill in")
    expect(text.locator("mark")).to_have_count(0)
    address = dialog.get_by_role("link", name="Open in mail").get_attribute("href") or ""
    assert address.startswith("mailto:?subject=See%20you%20on")
    fits = len(address) <= 2000
    assert phone.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    # What was typed is there after a reload, for the next message too.
    phone.reload()
    phone.wait_for_selector(".pb-row")
    expect(open_message(phone, "Agenda message").get_by_label("Your name")).to_have_value("Ana")
    if fits:
        body = unquote(parse_qs(address.partition("?")[2])["body"][0])
        assert REMINDER in body
    else:
        assert "body=" not in address


def test_what_is_copied_is_what_is_seen(phone: Page, served: Served, browser: Browser) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    planned(phone, served)
    dialog = open_message(phone, "Agenda message")
    dialog.get_by_role("button", name="Copy text").click()
    expect(dialog.get_by_text(re.compile(r"The text is copied\. \d+ things are still to fill in\."))).to_be_visible()
    copied = str(phone.evaluate("navigator.clipboard.readText()")).replace("\r\n", "\n")
    assert copied == dialog.locator(".pb-fill__body").evaluate("(text) => text.textContent")
    assert "What we want from it: Each side goes home with one answer. The question" in copied
    assert "- 10:00 AM / 8:00 AM: " in copied
    assert SECRET not in copied
    assert "[your name]" in copied
    dialog.get_by_role("button", name="Copy subject").click()
    expect(dialog.get_by_text("The subject is copied.")).to_be_visible()
    assert phone.evaluate("navigator.clipboard.readText()") == (
        "Our session on Tuesday, December 1, 2026: agenda and who is coming"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_message(scheme: Any, phone: Page, served: Served) -> None:
    phone.emulate_media(color_scheme=scheme)
    planned(phone, served)
    open_message(phone, "Invitation message")
    phone.evaluate(AXE)
    found = phone.evaluate("() => axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [(one["id"], node["html"][:120]) for one in found for node in one["nodes"]] == []
    phone.keyboard.press("Escape")
    phone.goto(served.root + "messages/invitation/")
    expect(phone.get_by_role("button", name="Fill it in")).to_be_visible()
    phone.evaluate(AXE)
    found = phone.evaluate("() => axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [(one["id"], node["html"][:120]) for one in found for node in one["nodes"]] == []


def test_a_text_that_mail_would_cut_is_copied_instead(phone: Page, served: Served) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    planned(phone, served, goal="A long goal. " * 200)
    dialog = open_message(phone, "Agenda message")
    expect(dialog.get_by_text("too long for mail programs")).to_be_visible()
    link = dialog.get_by_role("link", name="Open in mail")
    assert "body=" not in (link.get_attribute("href") or "")
    # No mail program is there to take over.
    phone.evaluate("() => addEventListener('click', (event) => event.preventDefault())")
    link.click()
    expect(dialog.get_by_text("Paste it into the mail.")).to_be_visible()
    assert "A long goal." in str(phone.evaluate("navigator.clipboard.readText()"))


def test_a_messages_page_is_filled_in_from_a_draft(phone: Page, served: Served) -> None:
    phone.goto(served.root + "messages/reminder/")
    make = phone.get_by_role("link", name="Make an agenda")
    expect(make).to_have_attribute("href", re.compile(r"/build/$"))
    planned(phone, served)
    phone.goto(served.root + "messages/reminder/")
    expect(phone.get_by_text("Shop talk of the two teams")).to_be_visible()
    button = phone.get_by_role("button", name="Fill it in")
    button.focus()
    phone.keyboard.press("Enter")
    dialog = phone.get_by_role("dialog", name="Remind people two days before")
    expect(dialog).to_contain_text(REMINDER)
    link = dialog.locator(".pb-fill__body").inner_text().partition(" are here again: ")[2].split()[0]
    assert link.startswith(served.root + "build/#")
    phone.keyboard.press("Escape")
    expect(button).to_be_focused()
    # What the link opens holds nothing private.
    phone.evaluate("localStorage.clear()")
    phone.goto("about:blank")
    phone.goto(link)
    expect(phone.get_by_text("Shop talk of the two teams").first).to_be_visible()
    assert SECRET not in json.dumps(phone.evaluate("() => document.body.innerText"))


def test_without_script_a_messages_page_is_as_it_was(
    served: Served, browser: Browser, browser_context_args: dict[str, Any]
) -> None:
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    page.goto(served.root + "messages/reminder/")
    expect(page.locator(".pb-fill-from")).to_have_text("")
    assert page.locator(".pb-fill-from").evaluate("(place) => place.offsetHeight") == 0
    expect(page.locator(".pb-message mark").first).to_have_text("[day]")
    context.close()


PLEDGES = [
    {"id": "s1", "what": "Send the survey", "who": "Ana Ruiz", "organization": "o1", "by": "2026-12-01", "done": False},
    {"id": "s2", "what": "Book a room", "who": "", "organization": "o2", "by": "", "done": False},
    {"id": "s3", "what": "Already done", "who": "", "organization": "o2", "by": "", "done": True},
]


def test_a_partnership_fills_in_and_lists_what_was_promised(phone: Page, served: Served) -> None:
    keep(phone, partnership(name="Clean water", promises=PLEDGES))
    phone.goto(served.root + "messages/thank-you-and-follow-up/")
    expect(phone.locator(".pb-fill-from")).to_contain_text("Clean water")
    phone.get_by_role("button", name="Fill it in").click()
    dialog = phone.get_by_role("dialog")
    text = dialog.locator(".pb-fill__body")
    expect(text).to_contain_text("- Send the survey: Ana Ruiz, River Trust, by Tue, Dec 1, 2026\n- Book a room")
    expect(text).not_to_contain_text("Already done")
    expect(text).to_contain_text("for River Trust and [their name] for Harbor Alliance")
    # What nobody decided is not said, until somebody writes it; each line is an item.
    expect(text).not_to_contain_text("What we decided")
    dialog.get_by_label("Decisions").fill("We meet monthly\n- In turns")
    expect(text).to_contain_text("What we decided:\n\n- We meet monthly\n- In turns\n")
    dialog.get_by_label("Takeaways").fill("Ask early")
    expect(text).to_contain_text("- Ask early\n")
    # What is known can be changed for this message, and an empty field is filled in again.
    dialog.get_by_text("Change what is filled in").click()
    ours = dialog.get_by_label("Your organization")
    expect(ours).to_have_value("River Trust")
    ours.fill("The River Trust")
    expect(text).to_contain_text("for The River Trust and")
    phone.reload()
    phone.get_by_role("button", name="Fill it in").click()
    expect(text).to_contain_text("for The River Trust and")
    expect(text).to_contain_text("- In turns")
    dialog.get_by_text("Change what is filled in").click()
    ours.fill("")
    expect(text).to_contain_text("for River Trust and")
    assert phone.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_what_it_is_filled_in_from_can_be_chosen(phone: Page, served: Served) -> None:
    keep(phone, partnership(name="Clean water"))
    planned(phone, served)
    phone.goto(served.root + "messages/agenda-email/")
    chosen = phone.locator(".pb-fill-from").get_by_label("Filled in from")
    groups = chosen.locator("optgroup")
    expect(groups).to_have_count(2)
    assert groups.evaluate_all("(all) => all.map((one) => one.label)") == ["Agendas", "Partnerships"]
    chosen.select_option(label="Clean water")
    phone.get_by_role("button", name="Fill it in").click()
    dialog = phone.get_by_role("dialog")
    text = dialog.locator(".pb-fill__body")
    expect(text).to_contain_text("- From Harbor Alliance: [their people and roles]")
    # Without an agenda, its place is a blank and no example.
    expect(text).to_contain_text("- [the agenda]")
    dialog.get_by_label("Filled in from").select_option(label="Shop talk of the two teams")
    expect(text).to_contain_text("We begin at 10:00 AM EST (New York) / 8:00 AM MST (Phoenix)")
    expect(dialog.locator(".pb-dialog__status")).to_have_text("Filled in from “Shop talk of the two teams”.")
    phone.evaluate(AXE)
    found = phone.evaluate("() => axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [(one["id"], node["html"][:120]) for one in found for node in one["nodes"]] == []


def test_a_message_is_saved_as_word_markdown_and_text(phone: Page, served: Served, tmp_path: Path) -> None:
    keep(phone, partnership(name="Clean water", promises=PLEDGES))
    phone.goto(served.root + "messages/thank-you-and-follow-up/")
    phone.get_by_role("button", name="Fill it in").click()
    dialog = phone.get_by_role("dialog")
    long = "\n".join(f"{number}. {'word ' * 200}end" for number in range(19))
    dialog.get_by_label("Takeaways").fill(long)
    dialog.get_by_label("Resources").fill(long)
    dialog.get_by_label("Contacts").fill(long)
    name = "thank-everyone-and-send-what-was-promised-clean-water"
    said: dict[str, bytes] = {}
    for words, extension in (("Word", "docx"), ("Markdown", "md"), ("Text", "txt")):
        with phone.expect_download() as saved:
            dialog.get_by_role("button", name=words, exact=True).click()
        assert saved.value.suggested_filename == f"{name}.{extension}"
        expect(dialog.locator(".pb-dialog__status")).to_contain_text(f"Saved as {name}.{extension}.")
        saved.value.save_as(tmp_path / extension)
        said[extension] = (tmp_path / extension).read_bytes()
    for extension in ("md", "txt"):
        text = said[extension].decode("utf-8")
        assert len(text) > 40_000
        assert text.count("word end") == 3 * 19
        assert "- Send the survey: Ana Ruiz, River Trust, by Tue, Dec 1, 2026" in text
    assert said["txt"].decode("utf-8").startswith("Subject: Thank you, and what comes next\n\nHello all,\n")
    assert faults(said["docx"]) == []
