"""Text of twice the size on a phone: nothing scrolls sideways, nothing is printed over something else or cut off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.builder import adapt, open_as_another, shared_link, start, wait_until_saved
from tests.browser.checklists import Reader, document
from tests.browser.test_pages import TOO_WIDE, chosen_pages
from tests.conftest import Served

# As browsers do that enlarge only the text: what style sheets know of the window stays as it is.
DOUBLED = "document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%' })"
STYLED = "() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))"

SPILLED = """(root) => {
  const seen = (el) => el.checkVisibility({visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true});
  // What is there for readers by ear only, and a control that lies over its own label.
  const hushed = (el) => el.closest(".pb-hidden") || getComputedStyle(el).clipPath !== "none";
  const name = (el) => `${el.localName}.${el.className.baseVal ?? el.className} "${(el.labels?.[0]?.textContent || el.textContent || el.getAttribute("aria-label") || "").trim().replace(/\\s+/g, " ").slice(0, 40)}"`;
  const controls = [...root.querySelectorAll("a, button, input, select, textarea, summary, label, h1, h2, h3, legend")]
    .filter((el) => seen(el) && !hushed(el));
  const faults = [];
  const scrolls = (el) => { for (let up = el.parentElement; up; up = up.parentElement)
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX) && up !== document.body && up !== document.documentElement && up.localName !== "dialog" && !up.matches(".pb-dialog__body")) return true; return false; };
  for (const el of controls) {
    const box = el.getBoundingClientRect();
    if (!box.width || !box.height) continue;
    if (!scrolls(el) && (box.right > innerWidth + 1 || box.left < -1)) faults.push(`${name(el)} leaves the window`);
    if (el.matches("button, a.pb-button, label.pb-button, summary")) {
      const text = document.createRange();
      text.selectNodeContents(el);
      const spilled = [...text.getClientRects()].some((one) => one.width > 1 && (one.right > box.right + 1 || one.left < box.left - 1 || one.bottom > box.bottom + 6 || one.top < box.top - 6));
      const clipped = [...el.querySelectorAll("*")].some(hushed);
      if (spilled && !clipped && !el.querySelector("input")) faults.push(`${name(el)} is wider or higher than itself`);
    }
    const edge = el.closest("dialog")?.getBoundingClientRect().right ?? Infinity;
    if (box.right > edge - 4 && el.matches("input, select, textarea, .pb-button, h2")) faults.push(`${name(el)} touches the edge of its dialog`);
    if (el.matches("h1, h2, h3, legend") && el.scrollWidth > el.clientWidth + 1 && getComputedStyle(el).display !== "inline")
      faults.push(`${name(el)} is wider than its place`);
    if (el.matches("input:not([type=checkbox], [type=radio], [type=file]), select, textarea")) {
      const style = getComputedStyle(el);
      const room = (el.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)) / parseFloat(style.fontSize);
      if (room < (el.type === "number" || el.inputMode === "numeric" || /[Mm]inutes/.test(name(el)) ? 1.2 : 3.5)) faults.push(`${name(el)} has room for ${room.toFixed(1)} letters`);
    }
  }
  // Two controls beside each other are never on top of each other.
  const pressed = controls.filter((el) => el.matches("a, button, select, summary, input:not([type=checkbox], [type=radio], [type=file]), textarea, label.pb-button"));
  const stuck = (el) => { for (let up = el; up && up !== document.body; up = up.parentElement) if (/fixed|sticky|absolute/.test(getComputedStyle(up).position)) return up; return null; };
  for (const [at, one] of pressed.entries()) for (const other of pressed.slice(at + 1)) {
    if (one.contains(other) || other.contains(one) || stuck(one) !== stuck(other)) continue;
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const [x, y] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
    if (x > 2 && y > 2 && getComputedStyle(one).display !== "inline" && getComputedStyle(other).display !== "inline") faults.push(`${name(one)} overlaps ${name(other)}`);
  }
  return [...new Set(faults)];
}"""


@pytest.fixture
def large(page: Page) -> Page:
    """A phone whose text is twice as large."""
    page.set_viewport_size({"width": 375, "height": 800})
    page.add_init_script(DOUBLED)
    return page


def faults_of(page: Page, part: Locator | None = None) -> list[str]:
    """What does not fit on the page, or in a part of it."""
    page.evaluate(STYLED)
    found: list[str] = page.evaluate(TOO_WIDE)
    return found + list((part or page.locator("body")).evaluate(SPILLED))


@pytest.mark.parametrize("part", range(3))
def test_every_kind_of_page_fits(part: int, site: Path, served: Served, large: Page) -> None:
    faults = []
    for path in chosen_pages(site)[part::3]:
        large.goto(served.root + path)
        large.wait_for_function("() => !document.querySelector('.pb-take [hidden]')")
        if path.startswith(("stages/", "checklists/", "build/", "search/")):
            large.wait_for_load_state("networkidle")  # these are made by script
        faults += [f"/{path} {fault}" for fault in faults_of(large)]
    assert not faults, "\n".join(["", *faults])


def open_all(page: Page) -> None:
    """Open all that is closed."""
    page.evaluate("() => { for (const one of document.querySelectorAll('main details')) one.open = true }")


def test_the_builder_fits(served: Served, large: Page) -> None:
    faults = []
    adapt(large, served)
    faults += [f"edit: {fault}" for fault in faults_of(large)]
    for name in ("Save or send", "More"):
        large.locator(".pb-edit__actions").get_by_role("button", name=name, exact=True).click()
        faults += [f"{name}: {fault}" for fault in faults_of(large)]
        large.keyboard.press("Escape")
    large.locator(".pb-row .pb-menu button").nth(2).click()
    faults += [f"menu of a row: {fault}" for fault in faults_of(large)]
    large.keyboard.press("Escape")
    for lane in ("before", "after"):
        large.locator(f".pb-lane--{lane} > summary").click()
        large.locator(f".pb-lane--{lane}").get_by_role("button", name="Add a task").click()
    large.locator("#pb-people > summary").click()
    for number in range(2):
        large.get_by_role("button", name="Add an organization").click()
        large.get_by_role("button", name="Add a person").nth(number).click()
    large.locator(".pb-row__title").nth(2).click()
    large.locator(".pb-sum__other input").fill("75")
    open_all(large)
    faults += [f"all open: {fault}" for fault in faults_of(large)]
    assert not faults, "\n".join(["", *faults])


DIALOGS: dict[str, Callable[[Page], object]] = {
    "library": lambda page: page.get_by_role("button", name="Add from the library").click(),
    "share": lambda page: page.locator(".pb-edit__actions").get_by_role("button", name="Share", exact=True).click(),
    "versions": lambda page: choose(page, "More", "Go back to a version"),
    "compare": lambda page: choose(page, "More", "Compare with another"),
    "slides": lambda page: choose(page, "Save or send", "Show the questions as slides"),
    "search": lambda page: page.locator(".pb-header__search").click(),
}


def choose(page: Page, menu: str, choice: str) -> None:
    """Choose something from a menu above the blocks."""
    page.locator(".pb-edit__actions").get_by_role("button", name=menu, exact=True).click()
    page.get_by_role("button", name=choice).click()


@pytest.mark.parametrize("name", DIALOGS)
def test_the_dialogs_of_the_builder_fit(name: str, served: Served, large: Page) -> None:
    start(large, served)
    large.get_by_role("button", name="Make the agenda").click()
    large.wait_for_selector(".pb-row")
    DIALOGS[name](large)
    dialog = large.locator("dialog[open]")
    dialog.wait_for()
    if name == "search":
        dialog.get_by_role("searchbox").fill("shared goals")
        dialog.locator(".pb-result").first.wait_for()
    assert faults_of(large, dialog) == []


def test_what_came_by_link_and_what_is_merged_fit(served: Served, large: Page) -> None:
    adapt(large, served)
    large.locator(".pb-edit__title textarea").fill("Spring meeting of the River Trust")
    link = shared_link(large)
    open_as_another(large, link)
    large.locator("pb-builder-shared h1").wait_for()
    assert faults_of(large) == []


def test_the_start_with_drafts_fits(served: Served, large: Page) -> None:
    adapt(large, served)
    large.locator(".pb-edit__title textarea").fill("Spring meeting of the River Trust")
    wait_until_saved(large)
    start(large, served)
    large.locator(".pb-draft .pb-menu button").click()
    assert faults_of(large) == []


@pytest.mark.parametrize("what", ["panel", "name", "share", "versions", "message"])
def test_a_checklist_and_its_dialogs_fit(what: str, served: Served, large: Page) -> None:
    reader = Reader(served.root, large)
    reader.has(document({"confirm-date": {"state": "doing"}}, own=["Bring the badges"]))
    checklist = reader.goes()
    if what == "panel":
        checklist.more("Bring the badges").click()
        open_all(large)
    elif what == "name":
        checklist.press("New")
    elif what == "message":
        checklist.open("Bring the badges").get_by_role("button", name="Remove this item").click()
    else:
        checklist.act({"share": "Share", "versions": "version"}[what])
    if what in ("name", "share", "versions"):
        dialog = large.locator("dialog[open]")
        dialog.wait_for()
        assert faults_of(large, dialog) == []
    assert faults_of(large) == []


@pytest.mark.parametrize("kind", ["agenda", "activity", "tip", "story"])
def test_the_suggest_form_fits(kind: str, served: Served, large: Page) -> None:
    large.goto(f"{served.root}contribute/suggest/?kind={kind}")
    large.locator(".pb-suggest[data-ready]").wait_for()
    large.get_by_role("button", name="Check it").click()
    open_all(large)
    assert faults_of(large) == []
    large.get_by_role("button", name="Preview", exact=True).click()
    assert faults_of(large) == []
