"""Copying and printing: what lands on the clipboard, in which length, and what happens where copying is refused."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.conftest import Served

AGENDA = "agendas/shop-talk/"
READ = """async () => { const out = {};
  for (const item of await navigator.clipboard.read())
    for (const type of item.types) out[type] = await (await item.getType(type)).text();
  return out }"""
# What pasting does not keep; html, head, body and meta are the browser's own.
OTHER_TAGS = re.compile(
    r"<(?!/?(?:h[1-4]|p|ul|ol|li|table|thead|tbody|tr|t[hd]|caption|strong|em|a|br|html|head|body|meta)\b)"
)
FORMATTED = "Copied. Paste it into a document or an e-mail."
STATUS = ".pb-take__status"


@pytest.fixture
def agenda(served: Served, page: Page, context: BrowserContext) -> Page:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served.root + AGENDA)
    expect(page.locator(".pb-take__copy")).to_be_visible()
    return page


def copied(page: Page, button: str, status: str) -> dict[str, str]:
    page.locator(f"[data-copy={button}]").click()
    expect(page.locator(STATUS)).to_have_text(status)
    found: dict[str, str] = page.evaluate(READ)
    return found


def test_formatted_copy_is_clean_and_complete(agenda: Page) -> None:
    taken = copied(agenda, "formatted", FORMATTED)
    html = taken["text/html"]
    assert not OTHER_TAGS.search(html)
    assert "<h1>Shop talk between two organizations</h1>" in html
    assert html.count("<table") == 1
    assert re.search(r'<table[^>]* border="1"', html)
    assert re.search(r"<td[^>]*>0:00</td>", html)
    assert not re.search(r'(class|style|id|onclick)="', html.replace("<meta charset", ""))
    assert all(link.startswith(("http", "mailto:")) for link in re.findall(r'href="([^"]*)"', html))
    assert f'<a href="{agenda.url}">' in html
    assert taken["text/plain"].startswith("SHOP TALK BETWEEN TWO ORGANIZATIONS\n")
    assert agenda.url in taken["text/plain"]


@pytest.mark.parametrize(
    "path",
    [
        "worksheets/four-simple-questions/",
        "checklists/facilitator/",
        "prompts/housing-opposition/",
        "assessments/level-finder/",
    ],
)
def test_other_kinds_copy_what_they_show(path: str, served: Served, page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served.root + path)
    html = copied(page, "formatted", FORMATTED)["text/html"]
    words = page.locator("[data-take] h2").first.inner_text()
    assert f"<h2>{words}</h2>" in html
    assert "<svg" not in html


def test_message_is_copied_ready_to_send(served: Served, page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served.root + "messages/invitation/")
    text = copied(page, "formatted", FORMATTED)["text/plain"]
    assert text.startswith("Subject:")
    assert "Source:" not in text


@pytest.mark.parametrize(("button", "status"), [("md", "Copied as Markdown."), ("txt", "Copied as plain text.")])
def test_text_copy_is_the_file(button: str, status: str, agenda: Page) -> None:
    taken = copied(agenda, button, status)["text/plain"]
    assert taken == agenda.request.get(f"{agenda.url}shop-talk.{button}").text()


def test_chosen_length_is_shown_copied_downloaded_and_shared(agenda: Page, served: Served) -> None:
    agenda.get_by_role("radio", name="60 min").check(force=True)
    agenda.wait_for_url("**/agendas/shop-talk/?length=60")
    for extension in ("md", "txt"):
        link = agenda.locator(f".pb-take__files a[href$='.{extension}']")
        expect(link).to_have_attribute("href", f"shop-talk-60-minutes.{extension}")
        assert agenda.request.get(f"{served.root}{AGENDA}shop-talk-60-minutes.{extension}").ok
    assert "(60 min)" in copied(agenda, "md", "Copied as Markdown.")["text/plain"]
    html = copied(agenda, "formatted", FORMATTED)["text/html"]
    assert ", 60 min</caption>" in html
    agenda.reload()
    expect(agenda.get_by_role("radio", name="60 min")).to_be_checked()
    agenda.locator("input[name=length][checked]").check(force=True)
    agenda.wait_for_url(served.root + AGENDA)
    expect(agenda.locator(".pb-take__files a[href$='.md']")).to_have_attribute("href", "shop-talk.md")


def test_unknown_length_is_ignored(agenda: Page, served: Served) -> None:
    agenda.goto(served.root + AGENDA + "?length=61")
    expect(agenda.locator("input[name=length][checked]")).to_be_checked()


@pytest.mark.parametrize("button", ["formatted", "md"])
def test_refused_copy_gives_the_text_to_copy_by_hand(button: str, served: Served, page: Page) -> None:
    page.add_init_script("navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))")
    page.goto(served.root + AGENDA)
    page.locator(f"[data-copy={button}]").click()
    field = page.get_by_role("textbox", name="Text to copy")
    expect(field).to_be_focused()
    text = field.input_value()
    assert "shop talk between two organizations" in text.lower()
    assert (
        page.evaluate(
            "() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd) }"
        )
        == text
    )
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    expect(page.locator(f"[data-copy={button}]")).to_be_focused()


def test_text_that_cannot_be_loaded_is_said(agenda: Page) -> None:
    agenda.route("**/shop-talk.md", lambda route: route.abort())
    agenda.locator("[data-copy=md]").click()
    expect(agenda.locator(STATUS)).to_contain_text("could not be loaded")


def test_print_button_prints(served: Served, page: Page) -> None:
    page.add_init_script("window.print = () => { window.printed = true }")
    page.goto(served.root + AGENDA)
    page.locator("[data-print]").click()
    assert page.evaluate("() => window.printed")


def test_same_words_are_announced_again(agenda: Page) -> None:
    said: Any = agenda.evaluate_handle("""() => {
      const [said, status] = [[], document.querySelector(".pb-take__status")];
      const note = new MutationObserver(() => said.push(status.textContent));
      note.observe(status, {childList: true, characterData: true, subtree: true});
      return said }""")
    copied(agenda, "md", "Copied as Markdown.")
    agenda.locator("[data-copy=md]").click()
    agenda.wait_for_timeout(400)
    assert said.evaluate("said => said.filter(Boolean)") == ["Copied as Markdown."] * 2
