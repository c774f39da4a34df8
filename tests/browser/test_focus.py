"""The focus never falls to the page's body: every action of the builder, the checklists and the suggest form is tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.browser.builder import adapt, focused, start, wait_until_saved
from tests.browser.checklists import Reader, document
from tests.browser.test_partnership import keep, partnership
from tests.conftest import Served

# What a press leads to is drawn, and what had the focus would have lost it.
SETTLED = """() => new Promise((done) => {
  let frames = 6;
  const next = () => (frames-- ? requestAnimationFrame(() => setTimeout(next)) : done());
  next();
})"""
HELD = "() => document.activeElement && document.activeElement !== document.body"
# Printing stops a page, and a full screen is not the same in every browser.
LEAVES = ("Suggest it for the playbook", "Start")
"""What leads to another page."""
STUBS = "window.print = () => {}; Element.prototype.requestFullscreen = undefined;"

# Each button once, and of many alike the first and the last: marked, to be found again.
MARK = """(root) => {
  const kinds = new Map();
  for (const el of root.querySelectorAll("button, summary, [type=checkbox], [type=radio]")) {
    if (!el.checkVisibility({visibilityProperty: true}) || el.closest(".pb-header, .pb-footer")) continue;
    const words = (el.getAttribute("aria-label") ?? el.textContent).replace(/[“"].*[”"]|\\d+/g, "").replace(/:.*/s, "").trim();
    const kind = [el.localName, el.type, el.className, words, el.closest(".pb-row, .pb-todo__item--open") ? "row" : ""].join(" ");
    kinds.set(kind, [...(kinds.get(kind) ?? []), el]);
  }
  let count = 0;
  for (const all of kinds.values())
    for (const one of new Set([all[0], all.at(-1)])) one.dataset.tried = String(count++);
  return count;
}"""


@dataclass
class Walk:
    """Tries what a page offers. show: brings the page into the state from which each try begins."""

    page: Page
    show: Callable[[], Locator]

    def each(self) -> list[str]:
        """Press each button by itself; in a menu that opens, each choice; then undo. Returns where the focus was lost."""
        faults: list[str] = []
        for number in range(self.ready()):
            faults += self.press(number)
        return faults

    def ready(self) -> int:
        """Show the page, and mark what there is to press."""
        return int(self.show().evaluate(MARK))

    def press(self, number: int, choice: int | None = None) -> list[str]:
        """Press a button, perhaps one of the choices that it opens, and take it back."""
        if number or choice is not None:
            self.ready()
        button = self.page.locator(f"[data-tried='{number}']")
        if not button.count():
            return []
        name = " ".join((button.get_attribute("aria-label") or button.inner_text() or "box").split())
        if name == "Start":
            return []
        faults = self.lost(button, "Space", f"{name}")
        items = self.page.locator(".pb-menu__item")
        if choice is None and items.count():
            choices = [at for at, words in enumerate(items.all_inner_texts()) if not words.startswith(LEAVES)]
            return faults + [fault for at in choices for fault in self.press(number, at)]
        if choice is not None:
            item = items.nth(choice)
            name += " > " + " ".join(item.inner_text().split())
            faults += self.lost(item, "Enter", name)
        while self.page.locator("dialog[open]").count():
            before = self.page.locator("dialog[open]").count()
            self.page.keyboard.press("Escape")
            faults += self.is_lost(f"{name}, closed")
            if self.page.locator("dialog[open]").count() >= before:
                break
        for back in ("Undo", "Put it back"):
            offered = self.page.locator(".pb-todo__offers, .pb-start__removed, .pb-suggest__notice").get_by_role(
                "button", name=back
            )
            if offered.count() and offered.first.is_visible():
                return faults + self.lost(offered.first, "Enter", f"{name}, {back}")
        self.page.keyboard.press("Control+z")
        faults += self.is_lost(f"{name}, undone")
        self.page.keyboard.press("Control+y")
        return faults + self.is_lost(f"{name}, done again")

    def lost(self, button: Locator, key: str, name: str) -> list[str]:
        """Press a button by a key."""
        button.focus()
        self.page.keyboard.press(key)
        return self.is_lost(name)

    def is_lost(self, name: str) -> list[str]:
        """Where the focus is lost."""
        self.page.evaluate(SETTLED)
        try:
            self.page.wait_for_function(HELD)  # what is fetched first takes longer on a busy machine
        except TimeoutError:
            return [name]
        return []


@pytest.fixture
def keys(page: Page) -> Page:
    """A page that is used by keys alone."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.add_init_script(STUBS)
    return page


def begin_with(page: Page, served: Served, kept: dict[str, str] | None = None) -> None:
    """Leave the page, with only this kept in the browser."""
    page.goto(served.root + "llms.txt")  # has no scripts, and so is there at once
    page.evaluate("kept => { localStorage.clear(); Object.assign(localStorage, kept) }", kept or {})


def prepare_agenda(page: Page, served: Served) -> str:
    """An agenda with something of everything. Returns its address."""
    adapt(page, served)
    for lane in ("before", "after"):
        page.locator(f".pb-lane--{lane} > summary").click()
        page.locator(f".pb-lane--{lane}").get_by_role("button", name="Add a task").click()
    page.locator("#pb-people > summary").click()
    for number in range(2):
        page.get_by_role("button", name="Add an organization").click()
        page.get_by_role("button", name="Add a person").nth(number).click()
    page.locator(".pb-row .pb-menu button").nth(3).click()
    page.get_by_role("button", name="Leave out").click()
    wait_until_saved(page)
    return page.url


def test_every_action_of_the_builder_keeps_the_focus(served: Served, keys: Page) -> None:
    address = prepare_agenda(keys, served)
    kept = keys.evaluate("() => ({...localStorage})")

    def show() -> Locator:
        begin_with(keys, served, kept)
        keys.goto(address)
        keys.locator(".pb-row__title").nth(1).click()
        keys.locator(".pb-row__fields").wait_for()
        expect(keys.locator("#pb-hints")).not_to_contain_text("Reading the hints")
        keys.evaluate("() => { for (const one of document.querySelectorAll('main details')) one.open = true }")
        keys.evaluate(SETTLED)
        return keys.locator("pb-builder-edit")

    assert Walk(keys, show).each() == []


def test_the_keys_that_move_a_block_and_undo_keep_the_focus(served: Served, keys: Page) -> None:
    adapt(keys, served)
    titles = keys.locator(".pb-row__title")
    for at in range(titles.count()):
        titles.nth(at).focus()
        row = focused(keys)
        for key in ("Alt+ArrowDown", "Control+z", "Alt+ArrowUp", "Control+z", "Control+y", "Control+z"):
            keys.keyboard.press(key)
            keys.evaluate(SETTLED)
            assert focused(keys) == row, key


def test_a_stepper_at_its_end_keeps_the_focus(served: Served, keys: Page) -> None:
    adapt(keys, served)
    less = keys.get_by_role("button", name="5 minutes less for").first
    less.focus()
    for _ in range(6):
        keys.keyboard.press("Enter")
    expect(keys.locator(".pb-stepper input").first).to_have_value("0")
    expect(less).to_be_focused()


def test_every_action_of_the_start_keeps_the_focus(served: Served, keys: Page) -> None:
    prepare_agenda(keys, served)
    kept = keys.evaluate("() => ({...localStorage})")

    def show() -> Locator:
        begin_with(keys, served, kept)
        start(keys, served)
        keys.locator(".pb-draft").wait_for()
        return keys.locator("pb-builder-start")

    assert Walk(keys, show).each() == []


@pytest.mark.parametrize("state", ["start", "open"])
def test_every_action_of_a_partnership_keeps_the_focus(state: str, served: Served, keys: Page) -> None:
    promise = {"id": "p", "what": "Book a room", "who": "", "organization": "o1", "by": "2027-01-01", "done": False}
    decision = {"id": "d", "text": "We meet monthly", "on": ""}
    belongs = [{"document": "agenda", "id": "gone", "title": "First call"}]
    value = partnership(promises=[promise], decisions=[decision], belongs=belongs)
    keep(keys, value)

    def show() -> Locator:
        begin_with(keys, served)
        keys.goto(served.root + "partnership/")
        keys.locator(".pb-partner[data-ready]").wait_for()
        if state == "start":
            keys.get_by_role("button", name="Make another one").click()
        return keys.locator(".pb-partner")

    assert Walk(keys, show).each() == []


@pytest.mark.parametrize("path", ["checklists/step-2-logistics/", "checklists/"])
def test_every_action_of_checklists_keeps_the_focus(path: str, served: Served, keys: Page) -> None:
    reader = Reader(served.root, keys)
    reader.has(
        document({"confirm-date": {"state": "doing"}}, own=["Bring the badges", "Water the plants"]),
        document(id="autumn", name="Autumn session"),
    )

    def show() -> Locator:
        begin_with(keys, served)
        keys.goto(served.root + path)
        if path == "checklists/":
            keys.locator(".pb-running__event").first.wait_for()
            return keys.locator("main")
        keys.locator(".pb-todo--ready").first.wait_for()
        for at in (0, -1):
            keys.locator(".pb-todo__more-button").nth(at).click()
        keys.evaluate("() => { for (const one of document.querySelectorAll('main details')) one.open = true }")
        return keys.locator("main")

    assert Walk(keys, show).each() == []


@pytest.mark.parametrize("kind", ["agenda", "activity"])
def test_every_action_of_the_suggest_form_keeps_the_focus(kind: str, served: Served, keys: Page) -> None:
    def show() -> Locator:
        begin_with(keys, served)
        keys.goto(f"{served.root}contribute/suggest/?kind={kind}&title=Meet%20in%20pairs")
        keys.locator(".pb-suggest[data-ready]").wait_for()
        keys.evaluate("() => { for (const one of document.querySelectorAll('main details')) one.open = true }")
        keys.locator(".pb-suggest__form button").filter(has_text="Add: ").first.click()
        keys.locator(".pb-suggest__form button").filter(has_text="Add: ").first.click()
        keys.evaluate(SETTLED)
        return keys.locator(".pb-suggest__form")

    assert Walk(keys, show).each() == []


def test_the_focus_comes_back_from_the_whole_screen(served: Served, page: Page) -> None:
    adapt(page, served)
    take = page.locator("[data-menu=take] > button")
    take.click()
    page.get_by_role("button", name="Show the questions as slides").click()
    page.wait_for_function("() => document.fullscreenElement")
    page.get_by_role("button", name="End", exact=True).click()
    expect(page.locator("dialog")).to_have_count(0)
    expect(take).to_be_focused()


def test_a_field_that_is_let_go_is_not_taken_up_again(page: Page, served: Served) -> None:
    adapt(page, served)
    page.get_by_label("Title", exact=True).first.fill("Spring")
    # As the keyboard of a phone does when it is closed.
    page.evaluate("document.activeElement.blur()")
    expect(page.locator(".pb-edit__status")).to_have_text("Saved in this browser")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))")
    assert page.evaluate("document.activeElement === document.body")
