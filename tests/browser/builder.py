"""What tests of the agenda builder share: a page whose faults fail the test, and the ways into an agenda."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Served

STORED = "partnership-playbook:agenda.doc."
# Takes all the room there is: large pieces first, then ever smaller ones.
FILL = """() => {
  for (let size = 2 ** 22; size >= 1; size /= 2)
    for (let piece = 0; piece < 3; piece++)
      try { localStorage.setItem(`filler-${size}-${piece}`, "x".repeat(size)) } catch {}
}"""

# Lets a test make a tab deaf for what other tabs do, as one that sleeps. Runs first, since listeners run in their order.
CAN_BE_DEAF = """["storage", "focus"].forEach((name) => addEventListener(name, (event) => {
  if (window.deaf && event.target === window) event.stopImmediatePropagation();
}, true))"""
DEAF = "() => { window.deaf = true }"


@pytest.fixture
def builder(page: Page, served: Served) -> Iterator[Page]:
    """A page whose faults fail the test: errors, messages in the console, requests to elsewhere."""
    page.context.add_init_script(CAN_BE_DEAF)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: faults.append(request.url) if served.root not in request.url + "/" else None)
    yield page
    outside = [fault for fault in faults if not fault.startswith("blob:")]
    assert not outside, outside


def start(page: Page, served: Served, address: str = "") -> None:
    page.goto(f"{served.root}build/{address}")
    page.wait_for_selector("pb-agenda-builder:not(:has([aria-busy])) h1")


def adapt(page: Page, served: Served, length: int = 90) -> None:
    start(page, served, f"?from=shop-talk&length={length}")
    page.wait_for_selector(".pb-row")


def titles(page: Page) -> list[str]:
    return page.locator(".pb-row__title > span").all_inner_texts()


def total(page: Page) -> int:
    return int(page.locator(".pb-sum__total strong").inner_text())


def focused(page: Page) -> str:
    return str(
        page.evaluate("() => document.activeElement.closest('.pb-row')?.dataset.id ?? document.activeElement.tagName")
    )


def saved(page: Page) -> list[dict[str, Any]]:
    """The agendas that the browser keeps."""
    texts = page.evaluate(
        "start => Object.keys(localStorage).filter((key) => key.startsWith(start)).map((key) => localStorage[key])",
        STORED,
    )
    return [json.loads(text)["value"] for text in texts]


def wait_until_saved(page: Page) -> None:
    expect(page.locator(".pb-edit__status")).to_have_text("Saved in this browser")


def shared_link(page: Page) -> str:
    page.get_by_role("button", name="Share", exact=True).click()
    field = page.locator(".pb-link")
    expect(field).to_have_value(re.compile("#"))
    link = field.input_value()
    page.keyboard.press("Escape")
    return link


def open_as_another(page: Page, link: str) -> None:
    """Open a link as somebody does who has nothing in the browser."""
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(link)


def forget_what_was_sent(page: Page) -> None:
    """Remove the versions that both sides have had."""
    page.evaluate(
        "Object.keys(localStorage).filter((key) => key.includes('.common.')).forEach((key) => localStorage.removeItem(key))"
    )
