"""The home page: its first door makes an agenda, and a returning reader goes on with what is open."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.builder import builder, start, titles
from tests.browser.checklists import KEY, document
from tests.browser.shifts import shifts, watch_shifts
from tests.conftest import Served
from tests.project import ROOT

__all__ = ["builder"]

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
OPEN = ".pb-open li"


def fill(page: Page, ours: str = "River Trust", theirs: str = "Harbor Alliance") -> None:
    page.get_by_label("Your organization").fill(ours)
    page.get_by_label("The other organization").fill(theirs)


def keep_checklist(page: Page, kept: dict[str, Any]) -> None:
    """Puts a checklist into the browser, as if it had been started before."""
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        [f"{KEY}{kept['id']}", json.dumps({"version": 1, "revision": 1, "changed": 1, "value": kept})],
    )


def test_without_script_the_first_door_is_two_links(served: Served, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(served.root)
    door = page.locator(".pb-doors__first")
    expect(door.locator("form")).to_be_hidden()
    expect(page.locator(".pb-open")).to_be_hidden()
    expect(door.get_by_role("link")).to_have_count(2)
    door.get_by_role("link", name="agendas, ready to copy and print").click()
    expect(page.locator("h1")).to_have_text("Agendas")
    page.context.close()


def test_the_first_door_makes_an_agenda_at_once(builder: Page, served: Served) -> None:
    asked: list[str] = []
    builder.on("request", lambda request: asked.append(request.url))
    builder.goto(served.root)
    fill(builder)
    builder.get_by_label("How long?").fill("1 h 30")
    builder.get_by_label("What is your goal?").select_option(label="Discover an origin story")
    builder.get_by_role("button", name="Make the agenda").click()
    builder.wait_for_selector(".pb-row")
    expect(builder.get_by_role("textbox", name="Title")).to_have_value("Discover an origin story")
    expect(builder.locator(".pb-sum__total strong")).to_have_text("90")
    page_text = builder.evaluate("() => [...document.querySelectorAll('input')].map((field) => field.value)")
    assert {"River Trust", "Harbor Alliance"} <= set(page_text)
    # What was typed went to nobody, and a reload opens the same draft.
    assert not [url for url in asked if "River" in url.split("#")[0] or "Harbor" in url.split("#")[0]]
    assert "?draft=" in builder.url
    shown = titles(builder)
    builder.reload()
    builder.wait_for_selector(".pb-row")
    assert titles(builder) == shown
    kept = "() => Object.keys(localStorage).filter((key) => key.includes('agenda.doc')).length"
    assert builder.evaluate(kept) == 1
    builder.go_back()
    expect(builder.locator(".pb-welcome h1")).to_be_visible()


def test_by_keyboard_with_a_goal_of_ones_own_and_no_names(builder: Page, served: Served) -> None:
    builder.goto(served.root)
    expect(builder.get_by_role("button", name="Make the agenda")).to_be_enabled()
    builder.get_by_label("What is your goal?").focus()
    builder.keyboard.press("End")
    own = builder.get_by_role("textbox", name="Your goal")
    expect(own).to_be_visible()
    builder.keyboard.press("Tab")
    builder.keyboard.type("Share how we train volunteers")
    builder.keyboard.press("Enter")
    builder.wait_for_selector(".pb-row")
    expect(builder.get_by_role("textbox", name="Title")).to_have_value("Share how we train volunteers")


@pytest.mark.parametrize("length", ["soon", "1.30", "5", "9 h"])
def test_what_is_no_length_is_refused_aloud(length: str, builder: Page, served: Served) -> None:
    builder.goto(served.root)
    field = builder.get_by_label("How long?")
    field.fill(length)
    builder.get_by_role("button", name="Make the agenda").click()
    expect(builder.get_by_role("alert")).to_be_visible()
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("60")
    expect(builder.get_by_role("alert")).to_have_count(0)
    assert builder.url == served.root


def test_a_new_reader_is_shown_nothing_open(page: Page, served: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served.root, wait_until="networkidle")
    expect(page.locator(".pb-open")).to_be_hidden()
    assert not [url for url in asked if "/open-" in url or "checklists.json" in url]


def test_a_returning_reader_goes_on_where_they_were(builder: Page, served: Served) -> None:
    watch_shifts(builder)
    start(builder, served, "?from=shop-talk")
    builder.get_by_role("textbox", name="Title").fill("Spring session")
    expect(builder.locator(".pb-edit__status")).to_contain_text("Saved")
    item = {"item-1": {"text": "Ask", "due": "2026-01-02"}}
    keep_checklist(builder, document(item, name="Kickoff"))
    keep_checklist(builder, document({"a": {"state": "done", "text": "Ask"}}, id="later", name="Later"))
    builder.goto(served.root)
    expect(builder.locator(OPEN)).to_have_count(3)
    expect(builder.locator(OPEN).nth(0)).to_contain_text("Spring session")
    expect(builder.locator(OPEN).nth(1)).to_contain_text("Overdue since")
    builder.wait_for_load_state("networkidle")
    assert shifts(builder) == []
    builder.get_by_role("link", name="Kickoff", exact=True).click()
    expect(builder.locator("select[name=for] option:checked")).to_have_text("Kickoff")
    builder.goto(served.root)
    builder.get_by_role("link", name="Spring session").click()
    expect(builder.get_by_role("textbox", name="Title")).to_have_value("Spring session")


def test_what_is_in_the_trash_or_cannot_be_read_keeps_the_page_still(page: Page, served: Served) -> None:
    watch_shifts(page)
    page.goto(served.root)
    page.evaluate("""() => {
      localStorage.setItem("partnership-playbook:agenda.doc.a", '{"version":1,"removed":5,"value":{}}');
      localStorage.setItem("partnership-playbook:checklists.doc.b", "{broken");
    }""")
    page.reload()
    expect(page.locator(OPEN)).to_have_count(1)
    expect(page.locator(OPEN)).to_contain_text("can't be read here")
    expect(page.locator(".pb-open__agendas")).to_be_hidden()
    page.wait_for_load_state("networkidle")
    assert shifts(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(scheme: Any, builder: Page, served: Served) -> None:
    builder.emulate_media(color_scheme=scheme)
    start(builder, served, "?from=shop-talk")
    builder.get_by_role("textbox", name="Title").fill("Spring session")
    expect(builder.locator(".pb-edit__status")).to_contain_text("Saved")
    keep_checklist(builder, document({"item-1": {"text": "Ask", "due": "2026-01-02"}}))
    builder.goto(served.root)
    expect(builder.locator(OPEN)).to_have_count(2)
    builder.get_by_label("How long?").fill("soon")
    builder.get_by_role("button", name="Make the agenda").click()
    builder.evaluate(AXE)
    found = builder.evaluate("async () => (await axe.run()).violations.map(({id, nodes}) => [id, nodes.length])")
    assert found == []


@pytest.mark.parametrize("width", [320, 375])
def test_nothing_is_wider_than_a_phone(width: int, builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": width, "height": 700})
    start(builder, served, "?from=shop-talk")
    builder.get_by_role("textbox", name="Title").fill("A session with a name that is longer than any phone is wide")
    expect(builder.locator(".pb-edit__status")).to_contain_text("Saved")
    builder.goto(served.root)
    expect(builder.locator(OPEN)).to_have_count(1)
    assert builder.evaluate("() => document.documentElement.scrollWidth") <= width
