"""Worksheets: fill in, rows and cells of every kind, copies, two organizations with one sheet, and whatever may go wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.builder import CAN_BE_DEAF, DEAF, FILL, STORED
from tests.browser.chromium import WORKER_BLOCKED
from tests.browser.shifts import shifts, watch_shifts
from tests.browser.test_reading import agenda, block
from tests.conftest import Served
from tests.project import ROOT

RULES = "worksheets/ground-rules/"
WORDS = "worksheets/learn-the-language/"
MAP = "worksheets/role-alike-map/"
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
AXE_RULES = """() => axe.run({
  resultTypes: ["violations"],
  runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
})"""
HOSTILE = '<img src=x onerror="__ran=1"><script>__ran=1</script>'


class Sheet:
    """A worksheet that a reader fills in."""

    def __init__(self, site: str, page: Page) -> None:
        self.site, self.page = site, page

    def goes(self, path: str) -> Sheet:
        self.page.goto(self.site + path)
        self.page.locator("[data-fill]").click()
        expect(self.tool).to_be_visible()
        return self

    @property
    def tool(self) -> Locator:
        return self.page.locator(".pb-tool")

    def cell(self, label: str) -> Locator:
        return self.tool.get_by_label(label, exact=True)

    def names(self, *names: str) -> Sheet:
        for at, name in enumerate(names, 1):
            self.tool.get_by_role("textbox", name=f"Organization {at}").fill(name)
        return self

    def saved(self) -> Sheet:
        expect(self.tool.locator(".pb-tool__status")).to_have_text("Saved in this browser.")
        return self

    def chooses(self, menu: str, item: str) -> None:
        self.tool.get_by_role("button", name=menu, exact=True).click()
        self.tool.locator(".pb-menu__item", has_text=item).click()


@pytest.fixture
def sheet(served: Served, page: Page) -> Iterator[Sheet]:
    """A reader whose page must not complain about anything."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    yield Sheet(served.root, page)
    assert set(faults) <= {WORKER_BLOCKED}


NewSheet = Callable[..., Sheet]


@pytest.fixture
def new_sheet(served: Served, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[NewSheet]:
    """Makes readers, each with a browser of its own."""
    with ExitStack() as contexts:

        def make(**settings: Any) -> Sheet:
            context = contexts.enter_context(browser.new_context(**{**browser_context_args, **settings}))
            return Sheet(served.root, context.new_page())

        yield make


def test_without_script_it_is_a_sheet_to_print(new_sheet: NewSheet) -> None:
    reader = new_sheet(java_script_enabled=False)
    for path in (RULES, "worksheets/"):
        reader.page.goto(reader.site + path)
        for dead in reader.page.locator("main :is(button, input, select, textarea)").all():
            assert not dead.is_visible(), dead.evaluate("el => el.outerHTML")
    reader.page.goto(reader.site + RULES)
    expect(reader.page.locator(".pb-sheet tbody tr")).to_have_count(10)
    expect(reader.page.locator(".pb-sheet__agreement")).to_contain_text("We adopt these rules")
    # Where each side fills in, each has a cell of its own.
    expect(reader.page.locator(".pb-sheet__sides th")).to_have_text(["Your organization", "The other organization"])
    for row in reader.page.locator(".pb-sheet tbody tr:not(.pb-sheet__example)").all():
        expect(row.locator("th, td")).to_have_count(6)


def test_what_is_typed_is_stored_and_comes_back(sheet: Sheet) -> None:
    page = sheet.page
    sheet.goes(RULES).names("River Trust", "Harbor Alliance")
    sheet.cell("How each of us does it now, River Trust: How decisions are made").fill("The director")
    sheet.cell("Our rule: How decisions are made").fill("By vote")
    sheet.cell("Look at it again: How decisions are made").fill("2027-03-31")
    sheet.saved()
    expect(page).to_have_url(re.compile(r"\?sheet=[\w-]+$"))
    page.reload()
    expect(sheet.cell("Our rule: How decisions are made")).to_have_value("By vote")
    expect(sheet.cell("Look at it again: How decisions are made")).to_have_value("2027-03-31")
    expect(sheet.cell("How each of us does it now, River Trust: How decisions are made")).to_have_value("The director")
    page.goto(sheet.site + "worksheets/")
    one = page.locator(".pb-yours__one")
    expect(one.get_by_role("link")).to_have_text("Ground rules on one page: River Trust and Harbor Alliance")
    expect(one.locator("small")).to_have_text(re.compile(r"^1 row · "))
    page.locator(".pb-yours__one a").click()
    expect(sheet.cell("Our rule: How decisions are made")).to_have_value("By vote")


def test_home_goes_on_with_a_worksheet(sheet: Sheet) -> None:
    page = sheet.page
    page.goto(sheet.site)
    expect(page.get_by_role("list", name="Your worksheets")).to_have_count(0)
    sheet.goes(RULES).names("River Trust", "Harbor Alliance")
    sheet.cell("Our rule: How decisions are made").fill("By vote")
    sheet.saved()
    watch_shifts(page)
    page.goto(sheet.site)
    listed = page.get_by_role("list", name="Your worksheets").get_by_role("listitem")
    expect(listed).to_have_count(1)
    expect(listed.locator("small")).to_have_text(re.compile(r"^1 row · "))
    expect(page.get_by_role("link", name="All your worksheets")).to_be_visible()
    assert shifts(page) == []
    listed.get_by_role("link", name="Ground rules on one page: River Trust and Harbor Alliance").click()
    expect(sheet.cell("Our rule: How decisions are made")).to_have_value("By vote")


def test_rows_are_added_moved_removed_and_brought_back(sheet: Sheet) -> None:
    page = sheet.page
    sheet.goes("worksheets/your-brand/")
    sheet.cell("Known for: Row 1").fill("Good reports")
    sheet.cell("Known for: Row 2").fill("Slow replies")
    rows = sheet.tool.locator("tr[data-row]")
    rows.nth(1).get_by_role("button", name="move, remove").click()
    sheet.tool.locator(".pb-menu__item", has_text="Move up").click()
    expect(sheet.cell("Known for: Row 1")).to_have_value("Slow replies")
    rows.nth(0).get_by_role("button", name="move, remove").click()
    sheet.tool.locator(".pb-menu__item", has_text="Remove the row").click()
    expect(sheet.cell("Known for: Row 1")).to_have_value("Good reports")
    page.locator(".pb-fill__said").get_by_role("button", name="Undo").click()
    expect(sheet.cell("Known for: Row 1")).to_have_value("Slow replies")
    count = rows.count()
    sheet.tool.get_by_role("button", name="Add a row").click()
    expect(rows).to_have_count(count + 1)
    expect(rows.nth(count).locator(".pb-cell").first).to_be_focused()


def test_a_pasted_table_becomes_rows(sheet: Sheet) -> None:
    sheet.goes("worksheets/your-brand/")
    paste = """(field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      field.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
    }"""
    lines = "\n".join(f"Known {at}\tWish {at}" for at in range(60))
    sheet.cell("Known for: Row 1").evaluate(paste, lines)
    expect(sheet.cell("Wish to be known for: Row 60")).to_have_value("Wish 59")
    sheet.page.locator(".pb-fill__said").get_by_role("button", name="Undo").click()
    expect(sheet.cell("Known for: Row 1")).to_have_value("")


def test_keys_alone_walk_the_table(sheet: Sheet) -> None:
    page = sheet.page
    page.goto(sheet.site + "worksheets/your-brand/")
    expect(page.locator("[data-fill]")).to_be_visible()
    page.locator("[data-fill]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#pb-tool-name")).to_be_focused()
    sheet.cell("Known for: Row 1").focus()
    page.keyboard.type("Reports")
    page.keyboard.press("ArrowRight")
    expect(sheet.cell("Wish to be known for: Row 1")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(sheet.cell("Wish to be known for: Row 2")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(sheet.cell("Known for: Row 2")).to_be_focused()
    page.keyboard.press("Control+Shift+Enter")
    expect(sheet.cell("Known for: Row 1")).to_be_focused()


def test_false_friends_come_first(sheet: Sheet) -> None:
    sheet.goes(WORDS).names("River Trust", "Harbor Alliance")
    sheet.cell("The word at River Trust: Row 1").fill("Caseload")
    sheet.cell("The word at Harbor Alliance: Row 1").fill("Roster")
    sheet.cell("The word at River Trust: Row 2").fill("Case")
    sheet.cell("The word at Harbor Alliance: Row 2").fill("case")
    sheet.cell("Meaning: Row 2").fill("A client here, a lawsuit there")
    expect(sheet.tool.locator(".pb-tool__friends")).to_have_count(0)
    sheet.tool.locator("tr[data-row]").nth(1).get_by_role("combobox").select_option("One word, two meanings")
    expect(sheet.tool.locator(".pb-tool__friends li")).to_have_text(re.compile("A client here, a lawsuit there"))
    expect(sheet.tool.locator(".pb-grid__row--marked")).to_have_count(1)


def test_three_organizations_have_a_column_each_and_names_twice_are_told_apart(sheet: Sheet) -> None:
    sheet.goes(MAP)
    sheet.tool.get_by_role("button", name="Add an organization").click()
    sheet.names("River Trust", "River Trust", "City Library")
    heads = sheet.tool.locator("thead th")
    expect(heads.nth(0)).to_contain_text("The person at River Trust (1)")
    expect(heads.nth(1)).to_contain_text("The person at River Trust (2)")
    expect(heads.nth(2)).to_contain_text("The person at City Library")
    sheet.cell("The person at City Library: Policy").fill("Ana")
    expect(sheet.tool.get_by_role("button", name="Take out City Library")).to_have_attribute("aria-disabled", "true")


def test_names_that_were_typed_become_a_partnership(sheet: Sheet) -> None:
    sheet.goes(MAP)
    make = sheet.tool.get_by_role("button", name="Make a partnership of these")
    expect(make).to_have_count(0)
    sheet.names("River Trust", "City Library")
    make.click()
    expect(sheet.page.get_by_text("This worksheet belongs to the partnership")).to_be_visible()
    expect(make).to_have_count(0)
    sheet.page.goto(sheet.site + "partnership/")
    expect(sheet.page.get_by_role("heading", name="City Library")).to_be_visible()
    expect(sheet.page.locator(f"main a[href*='{MAP}']").first).to_be_visible()


def test_two_organizations_make_one_sheet(new_sheet: NewSheet) -> None:
    trust, harbor = new_sheet(), new_sheet(viewport={"width": 375, "height": 800}, has_touch=True)
    trust.goes(MAP).names("River Trust", "Harbor Alliance")
    trust.cell("The person at River Trust: Policy").fill("Ana")
    trust.tool.locator("summary", has_text="Notes for us").click()
    trust.tool.locator(".pb-tool__notes textarea").fill("Ask the board first")
    trust.saved()
    link = send(trust, "River Trust")
    # The other side reads it, with its own column first and without the notes.
    harbor.page.goto(link)
    expect(harbor.page.get_by_role("heading", level=1)).to_have_text("River Trust sent you this worksheet")
    expect(harbor.page.locator(".pb-sheet-read")).to_contain_text("Ana")
    expect(harbor.page.locator("main")).not_to_contain_text("board")
    harbor.page.get_by_role("button", name="Keep it and fill it in").click()
    expect(harbor.tool).to_be_visible()
    expect(harbor.tool.locator("tr[data-row]").first.locator(".pb-grid__label").first).to_have_text(
        "The person at Harbor Alliance"
    )
    bar = harbor.tool.get_by_role("region", name="Your answer")
    expect(bar).to_contain_text("River Trust sent this to you.")
    expect(bar.get_by_role("button", name="Looks good")).to_be_visible()
    harbor.cell("The person at Harbor Alliance: Policy").fill("Bo")
    harbor.saved()
    # What was changed is counted, and goes back as an answer.
    bar.get_by_role("button", name="I changed 1 thing").click()
    expect(harbor.page.get_by_role("dialog")).to_contain_text("Row: Policy")
    harbor.page.keyboard.press("Escape")
    bar.get_by_role("button", name="What was sent").click()
    expect(harbor.page.get_by_role("dialog").locator(".pb-sheet-read")).not_to_contain_text("Bo")
    harbor.page.keyboard.press("Escape")
    answer = send(harbor, "Harbor Alliance")
    # What only the other side changed is taken without a question, and the notes stay.
    trust.page.goto(answer)
    expect(trust.page.locator("pb-merge")).to_contain_text("Nothing to decide")
    trust.page.get_by_role("button", name="Merge", exact=True).click()
    expect(trust.cell("The person at Harbor Alliance: Policy")).to_have_value("Bo")
    expect(trust.cell("The person at River Trust: Policy")).to_have_value("Ana")
    expect(trust.tool.locator(".pb-tool__notes textarea")).to_have_value("Ask the board first")


def test_what_came_and_cannot_be_stored_stays_on_the_screen(new_sheet: NewSheet) -> None:
    trust, harbor = new_sheet(), new_sheet()
    trust.goes("worksheets/your-brand/")
    trust.cell("Known for: Row 1").fill("Good reports")
    trust.saved()
    page = harbor.page
    page.goto(send(trust, "River Trust"))
    expect(page.locator(".pb-sheet-read")).to_contain_text("Good reports")
    page.evaluate(FILL)
    page.get_by_role("button", name="Keep it and fill it in").click()
    told = page.get_by_role("alert").filter(has_text="The browser is full")
    expect(told).to_be_in_viewport()
    expect(page.locator(".pb-sheet-read")).to_contain_text("Good reports")
    with page.expect_download() as saved:
        told.get_by_role("button", name="Save as a file").click()
    assert "Good reports" in saved.value.path().read_text(encoding="utf-8")
    told.get_by_role("button", name="Try again").click()
    expect(told).to_be_visible()
    page.evaluate("localStorage.clear()")
    told.get_by_role("button", name="Try again").click()
    expect(harbor.cell("Known for: Row 1")).to_have_value("Good reports")


def test_what_two_tabs_wrote_differently_is_compared_before_choosing(sheet: Sheet) -> None:
    page = sheet.page
    page.context.add_init_script(CAN_BE_DEAF)
    sheet.goes("worksheets/your-brand/")
    sheet.cell("Known for: Row 1").fill("As it was")
    sheet.saved()
    other = Sheet(sheet.site, page.context.new_page())
    other.page.goto(page.url)
    expect(other.cell("Known for: Row 1")).to_have_value("As it was")
    page.evaluate(DEAF)
    other.cell("Known for: Row 1").fill("Theirs")
    other.saved()
    sheet.cell("Known for: Row 1").fill("Mine")
    told = sheet.tool.get_by_role("alert")
    expect(told).to_contain_text("Another tab changed the same thing differently")
    told.get_by_role("button", name="Compare the two").click()
    merge = page.locator("pb-merge")
    expect(merge.get_by_role("heading", level=1)).to_be_focused()
    merge.get_by_role("button", name="Back without merging").click()
    expect(sheet.cell("Known for: Row 1")).to_have_value("Mine")
    told.get_by_role("button", name="Compare the two").click()
    merge.get_by_role("radio", name="The other tab").check()
    merge.get_by_role("button", name="Merge", exact=True).click()
    expect(sheet.cell("Known for: Row 1")).to_have_value("Theirs")
    sheet.saved()


def send(sheet: Sheet, name: str) -> str:
    """The link that goes to the partner."""
    sheet.tool.get_by_role("button", name="Send").click()
    by = sheet.page.get_by_label("Who sends it")
    by.fill(name)
    by.press("Tab")
    expect(sheet.page.locator(".pb-dialog__status")).to_contain_text("The link is ready")
    link = sheet.page.locator("textarea.pb-link").input_value()
    sheet.page.keyboard.press("Escape")
    return link


def test_a_sheet_goes_to_the_trash_and_comes_back(sheet: Sheet) -> None:
    page = sheet.page
    sheet.goes("worksheets/your-brand/")
    sheet.cell("Known for: Row 1").fill("Good reports")
    sheet.saved()
    sheet.chooses("More", "Put in the trash")
    expect(sheet.cell("Known for: Row 1")).to_have_value("")
    page.locator(".pb-fill__said").get_by_role("button", name="Undo").click()
    expect(sheet.cell("Known for: Row 1")).to_have_value("Good reports")


def test_copies_are_word_on_its_side_and_csv_without_formulas(sheet: Sheet, tmp_path: Path) -> None:
    sheet.goes("worksheets/your-brand/")
    sheet.cell("Known for: Row 1").fill("=1+1")
    with sheet.page.expect_download() as csv:
        sheet.chooses("Copy, save, print", "Spreadsheet")
    csv.value.save_as(tmp_path / "a.csv")
    assert "'=1+1" in (tmp_path / "a.csv").read_text(encoding="utf-8")
    with sheet.page.expect_download() as word:
        sheet.chooses("Copy, save, print", "Word (.docx)")
    assert word.value.suggested_filename.endswith(".docx")


def test_hostile_and_very_long_text_does_nothing(sheet: Sheet) -> None:
    page = sheet.page
    sheet.goes(RULES).names(HOSTILE, "Harbor Alliance")
    for field in sheet.tool.locator("tr[data-row]").first.locator("textarea").all():
        field.fill(HOSTILE)
    sheet.cell("Our rule: Who speaks to the media").fill("x" * 5_000)
    sheet.saved()
    sheet.chooses("More", "Read it")
    expect(sheet.tool.locator(".pb-sheet-read")).to_contain_text("<script>")
    assert page.evaluate("window.__ran") is None
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_columns_and_choices_that_are_gone_are_named_and_kept(sheet: Sheet) -> None:
    page = sheet.page
    page.goto(sheet.site + WORDS)
    cells = {
        "meaning": {"heading": "Meaning", "text": "Clients", "by": {}},
        "closeness": {"heading": "How close", "text": "Quite near", "by": {}},
        "old": {"heading": "Where it is from", "text": "A manual", "by": {}},
    }
    value = {
        "kind": "partnership-playbook/worksheet",
        "version": 1,
        "id": "old",
        "worksheet": "learn-the-language",
        "sheet": "Learn each other's language",
        "title": "",
        "organizations": [{"id": "a", "name": ""}, {"id": "b", "name": ""}],
        "rows": [{"id": "r", "title": "", "cells": cells}],
        "agreed": [],
        "notes": "",
    }
    stored = json.dumps({"version": 1, "revision": 1, "by": "t", "changed": 1, "value": value})
    page.evaluate("text => localStorage.setItem('partnership-playbook:worksheets.doc.old', text)", stored)
    page.goto(f"{sheet.site}{WORDS}?sheet=old")
    expect(sheet.tool.locator(".pb-grid thead")).to_contain_text("Where it is from (no longer on the sheet)")
    expect(sheet.cell("Where it is from (no longer on the sheet): Row 1")).to_have_value("A manual")
    expect(sheet.tool.locator("tr[data-row] select").first).to_have_value("Quite near")


def test_in_a_browser_that_keeps_nothing_it_works_and_says_so(new_sheet: NewSheet) -> None:
    reader = new_sheet()
    reader.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    reader.goes("worksheets/your-brand/")
    reader.cell("Known for: Row 1").fill("Good reports")
    expect(reader.tool.get_by_role("alert")).to_contain_text("keeps nothing")
    expect(reader.tool.locator(".pb-tool__status")).not_to_have_text("Saved in this browser.")


def test_on_paper_it_is_the_filled_table_on_its_side(sheet: Sheet) -> None:
    sheet.goes(RULES)
    sheet.cell("Our rule: How decisions are made").fill("By vote")
    sheet.page.emulate_media(media="print")
    expect(sheet.page.locator(".pb-paper")).to_contain_text("By vote")
    expect(sheet.page.locator(".pb-paper")).to_be_visible()
    expect(sheet.tool.locator(".pb-grid")).not_to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_nothing_is_in_the_way_of_anybody(width: int, scheme: Any, new_sheet: NewSheet) -> None:
    reader = new_sheet(color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
    page = reader.page
    reader.goes(RULES).names("River Trust", "Harbor Alliance")
    reader.tool.get_by_role("button", name="Show the illustration").click()
    reader.tool.locator("tr[data-row]").last.locator(".pb-cell").first.fill("Money")
    reader.tool.get_by_role("button", name="Add a name").click()
    page.evaluate(AXE)
    for state in ("edit", "menu", "adopt"):
        if state == "menu":
            reader.tool.get_by_role("button", name="Copy, save, print").click()
        if state == "adopt":
            reader.tool.get_by_role("button", name="Copy, save, print").click()
            reader.chooses("More", "The page to adopt")
        found = page.evaluate(AXE_RULES)["violations"]
        # What an open menu lies over can't be pressed, and so need not be large.
        found = [one for one in found if state != "menu" or one["id"] != "target-size"]
        assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == [], state
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), state


def test_the_partners_words_are_explained_in_an_agenda(sheet: Sheet) -> None:
    page = sheet.page
    sheet.goes(WORDS).names("River Trust", "Harbor Alliance")
    sheet.cell("The word at River Trust: Row 1").fill("Caseload")
    sheet.cell("The word at Harbor Alliance: Row 1").fill("Roster")
    sheet.cell("Meaning: Row 1").fill("The people one worker looks after")
    sheet.saved()
    sides = [("o1", "River Trust"), ("o2", "Harbor Alliance")]
    value = agenda(
        organizations=[{"id": one, "name": name, "zone": "America/New_York", "people": []} for one, name in sides],
        blocks=[block(1, "Plan", purpose="Compare how each side plans its rosters.")],
        before=[],
        after=[],
    )
    stored = json.dumps({"version": 2, "revision": 1, "changed": 1, "value": value})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORED + "joint", stored])
    page.goto(sheet.site + "build/?draft=joint")
    listed = page.locator("pb-explained-list")
    listed.get_by_text("1 word that you two use differently").click()
    expect(listed.locator("li")).to_contain_text("The people one worker looks after. It stands in: Plan.")
    # One's own link shows the agenda as the other side reads it.
    page.get_by_role("button", name="Share", exact=True).click()
    link = page.locator("textarea.pb-link")
    expect(link).to_have_value(re.compile("#"))
    address = link.input_value()
    page.goto("about:blank")
    page.goto(address)
    word = page.get_by_role("button", name="rosters")
    expect(word).to_have_attribute("aria-expanded", "false")
    word.focus()
    page.keyboard.press("Enter")
    expect(word).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("note")).to_contain_text("River Trust: “Caseload” · Harbor Alliance: “Roster”")
