"""Checklists: tick, say who and when, several events side by side, copies and files, and whatever may go wrong."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.browser.checklists import KEY, STEP, Checklist, Reader, document, items_of, json_file, saved_by
from tests.browser.chromium import WORKER_BLOCKED
from tests.browser.shifts import shifts, watch_shifts
from tests.conftest import Served
from tests.project import ROOT

STAGE = "stages/agenda/"
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
AXE_RULES = """() => axe.run({
  resultTypes: ["violations"],
  runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
})"""
HOSTILE = '<img src=x onerror="__ran=1"><script>__ran=1</script>'

NewReader = Callable[..., Reader]


@pytest.fixture
def reader(served: Served, page: Page) -> Iterator[Reader]:
    """A reader whose page must not complain about anything."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    yield Reader(served.root, page)
    assert set(faults) <= {WORKER_BLOCKED}


@pytest.fixture
def new_reader(served: Served, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[NewReader]:
    """Makes readers, each with a browser of its own that has these settings."""
    with ExitStack() as contexts:

        def make(**settings: Any) -> Reader:
            context = contexts.enter_context(browser.new_context(**{**browser_context_args, **settings}))
            return Reader(served.root, context.new_page())

        yield make


@pytest.fixture
def checklist(reader: Reader) -> Checklist:
    return reader.goes()


# Without script


def test_without_script_it_is_a_list_to_print(new_reader: NewReader) -> None:
    reader = new_reader(java_script_enabled=False)
    page = reader.page
    for path in (STEP, STAGE, "checklists/"):
        page.goto(reader.site + path)
        for dead in page.locator("main :is(button, input, select, textarea, progress)").all():
            assert not dead.is_visible(), f"/{path}: {dead.evaluate('el => el.outerHTML')}"
    page.goto(reader.site + STEP)
    expect(page.locator(".pb-checklist > li")).to_have_count(14)
    expect(page.locator(".pb-checklist > li .pb-box").first).to_be_visible()
    expect(page.locator('[data-item="poll"]')).to_contain_text("Convener · 4 weeks before")


def test_a_late_starter_is_told_to_start_now(reader: Reader, page: Page) -> None:
    page.clock.set_fixed_time("2026-11-28T12:00:00Z")
    checklist = reader.goes()
    checklist.day.fill("2026-12-10")
    checklist.day.press("Tab")
    expect(checklist.notice).to_contain_text("had passed before you set the date")
    expect(checklist.row("poll")).to_contain_text("start now (the playbook’s day was Thu, Nov 12)")
    expect(checklist.root).not_to_contain_text("overdue")
    # With time, what is still open is late.
    page.clock.set_fixed_time("2026-12-20T12:00:00Z")
    checklist.box("poll").check()
    page.reload()
    expect(checklist.root).to_contain_text("overdue since")


def test_on_a_phone_the_checklists_page_opens_with_ones_own(reader: Reader, page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(reader.site + "checklists/")
    expect(page.locator(".pb-open--checklists")).to_be_hidden()
    reader.has(document({"poll": {"state": "done"}}, dates={"the session": "2027-03-31"}))
    page.reload()
    first = page.locator(".pb-open--checklists a").first
    expect(first).to_have_text("Spring session")
    expect(first).to_be_in_viewport()
    first.click()
    expect(page).to_have_url(re.compile(r"checklists/step-2-logistics/\?for=spring"))


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("path", [STEP, STAGE + "#checklist", "checklists/"])
@pytest.mark.parametrize("with_state", [False, True])
def test_nothing_moves_when_it_starts(with_state: bool, path: str, width: int, reader: Reader, page: Page) -> None:
    if with_state:
        items = {
            "poll": {"state": "done"},
            "hold": {"state": "doing", "owner": "Ana"},
            "zones": {"state": "does-not-apply"},
        }
        reader.has(document(items, dates={"the session": "2027-03-31"}))
    page.set_viewport_size({"width": width, "height": 800})
    watch_shifts(page)
    page.goto(reader.site + path, wait_until="networkidle")
    assert shifts(page) == []


# Ticking


def test_ticks_count_and_last(checklist: Checklist) -> None:
    expect(checklist.count).to_have_text("0 of 14 done")
    checklist.box("poll").check()
    checklist.row("hold").get_by_text("Close the poll").click()
    expect(checklist.box("hold")).to_be_checked()
    expect(checklist.count).to_have_text("2 of 14 done")
    checklist.page.reload()
    expect(checklist.count).to_have_text("2 of 14 done")
    expect(checklist.box("poll")).to_be_checked()
    checklist.box("poll").uncheck()
    expect(checklist.count).to_have_text("1 of 14 done")


def test_keys_alone_do_everything(checklist: Checklist) -> None:
    page = checklist.page
    checklist.box("poll").focus()
    page.keyboard.press("Space")
    expect(checklist.box("poll")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(checklist.row("poll").get_by_role("radio", name="Done")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(checklist.box("poll")).to_have_js_property("indeterminate", True)
    page.keyboard.press("Tab")
    page.keyboard.type("Ana")
    page.keyboard.press("Escape")
    expect(checklist.row("poll").locator(".pb-todo__panel")).to_have_count(0)
    expect(checklist.more("poll")).to_be_focused()
    expect(checklist.row("poll")).to_contain_text("Doing · Ana")


def test_taps_do_everything(new_reader: NewReader) -> None:
    checklist = new_reader(has_touch=True, viewport={"width": 375, "height": 700}).goes()
    checklist.box("poll").tap()
    reach = """el => { const {x, y, width, height} = el.getBoundingClientRect();
      return [[-21, 0], [21, 0], [0, -21], [0, 21]].every(([right, down]) =>
        document.elementFromPoint(x + width / 2 + right, y + height / 2 + down) === el) }"""
    assert checklist.box("poll").evaluate(reach), "a finger needs 44 pixels"
    row = checklist.row("hold")
    row.locator(".pb-todo__more-button").tap()
    row.get_by_role("radio", name="Doesn’t apply").tap()
    expect(checklist.count).to_have_text("1 of 13 done")
    row.get_by_role("button", name="Hide this item").tap()
    expect(row).to_be_hidden()
    checklist.notice.get_by_role("button", name="Undo").tap()
    expect(row).to_be_visible()


def test_an_item_has_state_owner_day_and_note(reader: Reader, checklist: Checklist) -> None:
    row = checklist.open("poll")
    row.get_by_role("radio", name="Doing").check()
    row.get_by_label("Owner").click()
    checklist.page.keyboard.insert_text("Ana López")
    row.get_by_label("Due").fill("2032-01-05")
    row.get_by_label("Note").fill("Ring first\nthen write")
    checklist.page.reload()
    row = checklist.row("poll")
    expect(row).to_contain_text("Doing · Ana López · Mon, Jan 5, 2032")
    expect(row).to_contain_text("Note: Ring first\nthen write", use_inner_text=True)
    checklist.open("poll")
    row.get_by_label("Owner").fill("")
    row.get_by_label("Due").fill("")
    row.get_by_label("Note").fill("")
    row.get_by_role("radio", name="Not started").check()
    row.get_by_role("button", name="Close").click()
    expect(row).to_contain_text("Convener · 4 weeks before")
    expect(row).not_to_contain_text("Note:")
    assert items_of(reader.kept[0]) == {}


def test_what_was_just_typed_is_kept_when_the_page_goes(checklist: Checklist) -> None:
    checklist.open("poll").get_by_label("Note").press_sequentially("quick")
    checklist.page.reload()
    expect(checklist.row("poll")).to_contain_text("Note: quick")


def test_days_come_from_the_date_of_the_event(reader: Reader, page: Page) -> None:
    page.clock.set_fixed_time("2027-03-12T12:00:00Z")
    checklist = reader.goes()
    day = checklist.day
    day.fill("2027-03-28")
    expect(checklist.row("poll")).to_contain_text("start now (the playbook’s day was Sun, Feb 28)")
    expect(checklist.row("small")).to_contain_text("Mon, Mar 8")
    expect(checklist.row("clock")).to_contain_text("due today, Fri, Mar 12")
    # The clocks changed on March 14.
    expect(checklist.row("stand-in")).to_contain_text("Sun, Mar 14")
    expect(checklist.row("test")).to_contain_text("Fri, Mar 26")
    checklist.box("poll").check()
    expect(checklist.row("poll")).not_to_contain_text("start now")
    row = checklist.open("test")
    expect(row.get_by_label("Due")).to_have_value("2027-03-26")
    row.get_by_label("Due").fill("2027-03-27")
    expect(row).to_contain_text("Sat, Mar 27")
    row.get_by_label("Due").fill("")
    expect(row).to_contain_text("Fri, Mar 26")
    day.fill("")
    expect(checklist.row("test")).to_contain_text("Facilitator · 2 days before")


def test_a_half_typed_year_is_no_date(reader: Reader, checklist: Checklist) -> None:
    day = checklist.day
    day.focus()
    checklist.page.keyboard.type("0331202")
    day.blur()
    assert reader.kept == []


# Items of one's own, and hidden ones


def test_own_items_are_added_reworded_and_removed(checklist: Checklist) -> None:
    checklist.add("Order cake")
    expect(checklist.root.get_by_label("Add an item of your own")).to_be_focused()
    checklist.add("Order tea")
    expect(checklist.count).to_have_text("0 of 16 done")
    words = checklist.open("Order cake").get_by_label("What to do")
    words.fill("Order bread")
    row = checklist.row("Order bread")
    row.get_by_label("What to do").fill("")
    row.get_by_label("What to do").press("Tab")
    expect(row.get_by_label("What to do")).to_have_value("Order bread")
    row.get_by_role("button", name="Remove this item").click()
    expect(checklist.count).to_have_text("0 of 15 done")
    expect(checklist.more("Order tea")).to_be_focused()
    checklist.undo()
    expect(checklist.root.locator(".pb-checklist:not(:has([data-item])) .pb-checklist__what")).to_have_text(
        ["Order bread", "Order tea"]
    )
    expect(checklist.more("Order bread")).to_be_focused()
    checklist.page.reload()
    expect(checklist.row("Order bread")).to_be_visible()


def test_an_item_that_is_removed_while_its_note_is_typed_stays_away(checklist: Checklist) -> None:
    checklist.add("Order cake")
    row = checklist.open("Order cake")
    row.get_by_label("Note").fill("With candles")
    # As by voice control, which presses without moving the focus.
    row.get_by_role("button", name="Remove this item").evaluate("button => button.click()")
    expect(checklist.count).to_have_text("0 of 14 done")
    checklist.page.reload()
    expect(checklist.count).to_have_text("0 of 14 done")
    expect(checklist.root.get_by_role("heading", name="No longer in the playbook’s list")).to_be_hidden()


def test_hidden_items_can_be_shown_and_taken_back(checklist: Checklist) -> None:
    checklist.hide("poll")
    expect(checklist.row("poll")).to_be_hidden()
    expect(checklist.count).to_have_text("0 of 13 done")
    expect(checklist.more("hold")).to_be_focused()
    checklist.undo()
    expect(checklist.row("poll")).to_be_visible()
    checklist.hide("poll")
    checklist.page.reload()
    checklist.root.get_by_role("button", name="Show 1 hidden item").click()
    expect(checklist.row("poll")).to_contain_text("Hidden")
    checklist.open("poll").get_by_role("button", name="Show this item always").click()
    expect(checklist.count).to_have_text("0 of 14 done")
    expect(checklist.root.get_by_role("button", name=re.compile("hidden item"))).to_have_count(0)
    checklist.page.reload()
    expect(checklist.row("poll")).to_be_visible()


def test_what_the_guide_no_longer_has_is_kept(reader: Reader) -> None:
    items = {"poll": {"state": "done"}, "fax": {"state": "doing", "note": "Number?", "text": "Send a fax."}}
    reader.has(document(items))
    checklist = reader.goes()
    expect(checklist.root.get_by_role("heading", name="No longer in the playbook’s list")).to_be_visible()
    expect(checklist.row("Send a fax.")).to_contain_text("Note: Number?")
    expect(checklist.count).to_have_text("1 of 15 done")
    checklist.open("Send a fax.").get_by_role("button", name="Remove this item").click()
    expect(checklist.count).to_have_text("1 of 14 done")
    checklist.undo()
    expect(checklist.row("Send a fax.")).to_contain_text("Note: Number?")


# Several events


def test_several_events_side_by_side(checklist: Checklist) -> None:
    page = checklist.page
    checklist.box("poll").check()
    checklist.root.get_by_role("button", name="Rename").click()
    page.get_by_label("Name", exact=True).fill("Spring session with Oregon")
    page.get_by_role("button", name="Save").click()
    expect(checklist.root.get_by_role("button", name="Rename")).to_be_focused()
    checklist.create("Fall session")
    expect(checklist.count).to_have_text("0 of 14 done")
    checklist.box("hold").check()
    checklist.chooser.select_option(label="Spring session with Oregon")
    expect(checklist.box("poll")).to_be_checked()
    expect(checklist.box("hold")).not_to_be_checked()
    page.reload()
    expect(checklist.chosen).to_have_text("Spring session with Oregon")
    checklist.press("Remove")
    expect(checklist.chooser.locator("option")).to_have_text(["Fall session"])
    expect(checklist.box("hold")).to_be_checked()
    checklist.undo()
    expect(checklist.chosen).to_have_text("Spring session with Oregon")
    expect(checklist.box("poll")).to_be_checked()


def test_the_last_event_can_be_removed_and_brought_back(reader: Reader, checklist: Checklist) -> None:
    checklist.box("poll").check()
    checklist.press("Remove")
    expect(checklist.count).to_have_text("0 of 14 done")
    expect(checklist.chooser).to_be_focused()
    assert reader.kept == []
    checklist.undo()
    expect(checklist.count).to_have_text("1 of 14 done")


def test_starting_over_can_be_taken_back(checklist: Checklist) -> None:
    checklist.box("poll").check()
    checklist.add("Order cake")
    checklist.act("Start over")
    expect(checklist.count).to_have_text("0 of 14 done")
    checklist.box("hold").check()
    checklist.undo()
    expect(checklist.count).to_have_text("2 of 15 done")


def test_steps_of_the_guide_share_event_and_date(reader: Reader, page: Page) -> None:
    reader.goes(STAGE)
    first = Checklist(page, '[data-checklist="step-3-agenda"]')
    second = Checklist(page, '[data-checklist="facilitator"]')
    page.get_by_text("Facilitate a meeting between two organizations").first.click()
    first.create("Spring session")
    expect(second.chosen).to_have_text("Spring session")
    first.day.fill("2030-05-15")
    second.root.get_by_role("checkbox").first.check()
    expect(second.count).to_have_text("1 of 14 done")
    expect(first.count).to_have_text("0 of 13 done")
    assert len(reader.kept) == 1
    second.root.get_by_role("link", name="See all your checklists").click()
    expect(page.locator(".pb-running__lines > li")).to_have_count(1)
    checklist = reader.goes()
    expect(checklist.day).to_have_value("2030-05-15")


def test_the_overview_shows_what_runs(reader: Reader, page: Page) -> None:
    spring = document({"poll": {"state": "done"}}, dates={"the session": "2030-05-15"})
    fall = document(
        {"hold": {"state": "doing"}},
        id="fall",
        name="Fall session",
        created="2026-11-02T12:00:00.000Z",
        changes=25,
    )
    reader.has(spring, fall)
    overview = reader.goes_to_overview()
    events = overview.locator(".pb-running__event")
    expect(events.get_by_role("heading")).to_have_text(["Spring session", "Fall session"])
    expect(events.first).to_contain_text("The session: Wed, May 15, 2030")
    expect(events.first).to_contain_text("1 of 14 done · next due Mon, Apr 15, 2030")
    expect(events.last).to_contain_text("0 of 14 done · 1 doing")
    expect(events.first).not_to_contain_text("without a copy")
    expect(events.last).to_contain_text(re.compile("25 changes .*without a copy"))
    events.last.get_by_role("link").click()
    checklist = Checklist(page)
    expect(checklist.chosen).to_have_text("Fall session")
    expect(checklist.box("hold")).to_have_js_property("indeterminate", True)
    checklist.chooser.select_option(label="Spring session")
    page.reload()
    expect(checklist.chosen).to_have_text("Spring session")
    page.goto(reader.site + "checklists/")
    events.first.get_by_role("button", name="Rename").click()
    page.get_by_label("Name", exact=True).fill("Spring with Oregon")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(events.first.get_by_role("button", name="Rename")).to_be_focused()
    events.first.get_by_role("button", name="Remove").click()
    expect(events).to_have_count(1)
    expect(page.locator("#your-checklists")).to_be_focused()
    overview.get_by_role("button", name="Undo").click()
    expect(events.get_by_role("heading")).to_have_text(["Spring with Oregon", "Fall session"])


def test_the_overview_has_nothing_to_save_at_first(reader: Reader, page: Page) -> None:
    overview = reader.goes_to_overview()
    expect(overview.get_by_role("button", name="Open a copy")).to_be_visible()
    expect(overview.get_by_role("button", name="Save all as one file")).to_be_hidden()


# Files


def days_of(calendar: str) -> list[tuple[str, str, str, str]]:
    """What a calendar program reads: summary, first day, day after the last, id."""
    events = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    return [
        (str(event["SUMMARY"]), str(event.decoded("DTSTART")), str(event.decoded("DTEND")), str(event["UID"]))
        for event in events
    ]


def test_files_say_what_the_page_says(checklist: Checklist) -> None:
    checklist.day.fill("2030-05-15")
    checklist.create("=Spring")
    checklist.box("poll").check()
    row = checklist.open("hold")
    row.get_by_role("radio", name="Doing").check()
    row.get_by_label("Owner").fill('+Ana, "A"')
    row.get_by_label("Note").fill(f"{HOSTILE}\n[x](javascript:alert(1))")
    checklist.add("@cake; 🎂")
    checklist.day.fill("2030-05-15")
    name, markdown = checklist.save("Markdown")
    assert name == "step-2-logistics-spring.md"
    assert markdown.startswith("# Step 2: ")
    assert "- [x] Offer three dates" in markdown
    assert '(Doing, +Ana, "A", due Wed, Apr 24, 2030)' in markdown
    assert "- [ ] @cake; 🎂" in markdown
    assert not re.search(r"(?<!\\)<(?!http)|(?<!\\)\]\(", markdown)
    name, table = checklist.save("Spreadsheet")
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))
    assert name == "step-2-logistics-spring.csv"
    assert len(rows) == 15
    assert [rows[1]["State"], rows[1]["Due"], rows[1]["For"]] == ["Done", "2030-04-17", "'=Spring"]
    assert [rows[2]["State"], rows[2]["Owner"]] == ["Doing", '\'+Ana, "A"']
    assert rows[-1]["Item"].startswith("'@cake")
    name, calendar = checklist.save("Calendar")
    events = days_of(calendar)
    days = {words: (start, end) for words, start, end, _ in events}
    assert len(days) == 14, "the event, and the open items that have a day"
    assert days["The session: =Spring"] == ("2030-05-15", "2030-05-16")
    assert days["Close the poll, confirm one date, and put a hold in all calendars the same day."] == (
        "2030-04-24",
        "2030-04-25",
    )
    assert len({uid for *_, uid in events}) == 14


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati"])
def test_days_are_the_same_in_every_zone(zone: str, new_reader: NewReader) -> None:
    checklist = new_reader(timezone_id=zone).goes()
    checklist.day.fill("2030-03-10")
    expect(checklist.row("test")).to_contain_text("Fri, Mar 8, 2030")
    _, calendar = checklist.save("Calendar")
    assert {"2030-03-10", "2030-03-08"} <= {start for _, start, *_ in days_of(calendar)}


def test_a_calendar_without_days_is_not_made(checklist: Checklist) -> None:
    checklist.act("Calendar")
    expect(checklist.notice).to_contain_text("There is no day ahead to put in a calendar")


def test_copying_takes_what_was_ticked(reader: Reader, checklist: Checklist) -> None:
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    checklist.box("poll").check()
    checklist.add("Order <cake>")
    for button, said, ticked, own in (
        ("md", "Copied as Markdown.", "- [x] ", "- [ ] Order &lt;cake\\>"),
        ("txt", "Copied as plain text.", "☑ ", "☐ Order <cake>"),
        ("formatted", "Copied. Paste", "☑ ", "☐ Order <cake>"),
    ):
        reader.page.locator(f"[data-copy={button}]").click()
        expect(reader.page.locator(".pb-take__status")).to_contain_text(said)
        text: str = reader.page.evaluate("() => navigator.clipboard.readText()")
        assert text.count(ticked) == 1, text
        assert own in text


def test_a_copy_comes_back_and_overwrites_nothing(reader: Reader, checklist: Checklist) -> None:
    checklist.create("Spring שלום 👩‍👩‍👧")
    checklist.box("poll").check()
    checklist.add("Order cake")
    expect(checklist.kept).to_contain_text("No copy saved yet")
    name, copy = checklist.save("Save a copy")
    assert re.fullmatch(r"checklists-spring-.*\.json", name)
    expect(checklist.kept).to_contain_text("Last copy saved on")
    checklist.open_file(copy)
    expect(checklist.notice).to_contain_text("is already here, just like that")
    assert len(reader.kept) == 1
    checklist.box("hold").check()
    checklist.open_file(copy)
    # It is an older state of what is here, so the two are compared first.
    merge = checklist.page.locator("pb-merge")
    expect(merge).to_contain_text("all that differs was changed here")
    merge.get_by_role("button", name="Keep it as a copy of its own").click()
    expect(checklist.notice).to_contain_text("“Spring שלום 👩‍👩‍👧 (2)” was sent to you. It is kept here now.")
    expect(checklist.count).to_have_text("1 of 15 done")
    expect(checklist.chooser.locator("option")).to_have_count(2)
    assert sorted(len(items_of(one)) for one in reader.kept) == [1, 2]


def test_all_can_be_saved_as_one_file_and_opened_elsewhere(reader: Reader, new_reader: NewReader) -> None:
    reader.has(document({"poll": {"state": "done"}}), document(id="fall", name="Fall session"))
    text = saved_by(reader.goes_to_overview().get_by_role("button", name="Save all as one file"))
    elsewhere = new_reader()
    overview = elsewhere.goes_to_overview()
    with elsewhere.page.expect_file_chooser() as chooser:
        overview.get_by_role("button", name="Open a copy").click()
    chooser.value.set_files(json_file(text))
    expect(overview.get_by_role("heading", level=3)).to_have_text(["Fall session", "Spring session"])
    expect(overview).to_contain_text("1 of 14 done")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "could not be read"),
        ('{"kind":', "could not be read"),
        ("[1, 2]", "holds no checklists"),
        ('{"kind": "partnership-playbook/agenda", "version": 1}', "holds no checklists, but something else"),
        (json.dumps(document(version=9)), "newer version"),
        (
            json.dumps({"kind": "partnership-playbook/documents", "store": "agendas", "version": 1, "documents": []}),
            "holds no",
        ),
    ],
)
def test_a_file_that_is_not_ours_changes_nothing(reader: Reader, text: str, said: str, checklist: Checklist) -> None:
    checklist.box("poll").check()
    before = reader.kept
    checklist.open_file(text)
    expect(checklist.notice).to_contain_text(said)
    expect(checklist.notice).to_contain_text("Nothing was changed")
    assert reader.kept == before


def test_what_a_file_holds_that_cannot_be_read_is_named_and_kept(checklist: Checklist) -> None:
    damaged = document({"poll": {"state": "eaten", "note": "fine"}}, color="red")
    checklist.open_file(json.dumps(damaged))
    expect(checklist.notice).to_contain_text(
        "2 parts could not be read: color; checklists / step-2-logistics / items / poll / state."
    )
    expect(checklist.row("poll")).to_contain_text("Note: fine")
    _, copy = checklist.save("Save a copy")
    assert [part["value"] for part in json.loads(copy)["unread"]] == ["red", "eaten"]


# Bad input and bad storage


def test_markup_in_every_field_is_text(reader: Reader, checklist: Checklist) -> None:
    page = checklist.page
    checklist.create(HOSTILE)
    checklist.add(HOSTILE)
    row = checklist.open("poll")
    row.get_by_label("Owner").fill(HOSTILE)
    row.get_by_label("Note").fill(HOSTILE)
    page.reload()
    expect(checklist.row("poll")).to_contain_text(f"{HOSTILE} · ")
    checklist.hide("poll")
    checklist.press("Remove")
    checklist.undo()
    expect(reader.goes_to_overview().get_by_role("heading", level=3)).to_contain_text("<img src=x")
    assert page.evaluate("window.__ran") is None
    assert page.locator("main img").count() == 0


def test_long_text_fits_and_is_kept(reader: Reader, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    checklist = reader.goes()
    checklist.create("N" * 10_000)
    checklist.add("W" * 10_000)
    checklist.open("poll").get_by_label("Note").fill("O" * 10_000)
    page.reload()
    expect(checklist.root.locator(".pb-todo__note").filter(has_text="OOO")).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert len(reader.kept[0]["name"]) == 10_000


def test_two_tabs_lose_nothing_of_each_other(reader: Reader) -> None:
    one = reader.goes()
    one.box("poll").check()
    other = Reader(reader.site, reader.page.context.new_page()).goes()
    other.open("hold").get_by_label("Note").fill("from the other tab")
    other.box("zones").check()
    expect(one.count).to_have_text("2 of 14 done")
    expect(one.row("hold")).to_contain_text("from the other tab")
    one.box("venue").check()
    expect(other.count).to_have_text("3 of 14 done")
    expect(other.row("hold").get_by_label("Note")).to_have_value("from the other tab")
    other.press("Remove")
    expect(one.notice).to_contain_text("This event was removed from the browser")
    expect(one.count).to_have_text("3 of 14 done")
    other.undo()
    expect(one.notice).to_be_hidden()
    expect(one.kept).to_contain_text("is kept in this browser only")
    expect(one.count).to_have_text("3 of 14 done")


def beside(checklist: Checklist) -> Checklist:
    """The same checklist in another tab."""
    page = checklist.page.context.new_page()
    page.goto(checklist.page.url)
    expect(page.locator(".pb-todo--ready").first).to_be_attached()
    return Checklist(page)


@pytest.mark.parametrize(
    ("item", "label", "before", "theirs", "typed", "after"),
    [
        ("poll", "Note", "Alpha line.", "Alpha line.\n\nA second one.", "!", "Alpha line.!\n\nA second one."),
        ("poll", "Owner", "Ana", "Ana López", "!", "Ana! López"),
        ("poll", "Due", "2032-01-05", "2032-02-06", "", "2032-02-06"),
    ],
)
def test_the_other_tabs_text_is_there_before_the_next_key_counts(
    item: str, label: str, before: str, theirs: str, typed: str, after: str, checklist: Checklist
) -> None:
    field = checklist.open(item).get_by_label(label)
    field.fill(before)
    other = beside(checklist)
    others = other.open(item).get_by_label(label)
    expect(others).to_have_value(before)
    others.fill(theirs)
    expect(field).to_have_value(theirs)
    expect(field).to_be_focused()
    checklist.page.keyboard.type(typed)
    for one in (field, others):
        expect(one).to_have_value(after)


def test_the_other_tabs_words_of_an_own_item_are_there_too(checklist: Checklist) -> None:
    checklist.add("Order cake")
    checklist.open("Order cake").get_by_label("What to do").press("End")
    other = beside(checklist)
    other.open("Order cake").get_by_label("What to do").fill("Do order cake")
    expect(checklist.row("Do order cake").get_by_label("What to do")).to_be_focused()
    checklist.page.keyboard.type(" and tea")
    expect(other.row("Do order cake and tea")).to_be_visible()


# From when it is asleep on, a tab hears nothing of others.
SLEEPS = """for (const name of ["storage", "focus"])
  addEventListener(name, (event) => { if (window.__asleep && event.target === window) event.stopImmediatePropagation() })"""


def conflict(checklist: Checklist) -> Checklist:
    """Write one note differently in two tabs; returns the other tab. This one has to decide."""
    checklist.page.add_init_script(SLEEPS)
    checklist.page.reload()
    note = checklist.open("poll").get_by_label("Note")
    note.fill("As it was")
    note.press("Tab")
    other = beside(checklist)
    others = other.open("poll").get_by_label("Note")
    expect(others).to_have_value("As it was")
    checklist.page.evaluate("window.__asleep = true")
    others.fill("Theirs")
    others.press("Tab")
    expect(other.kept).to_contain_text("is kept in this browser only")
    note.fill("Mine")
    expect(checklist.notice).to_contain_text("Another tab changed the same thing differently")
    expect(checklist.kept).to_contain_text("Another tab changed the same thing differently")
    expect(note).to_have_value("Mine")
    return other


def test_what_two_tabs_wrote_differently_can_be_compared(checklist: Checklist) -> None:
    other = conflict(checklist)
    checklist.notice.get_by_role("button", name="Compare the two").click()
    merge = checklist.page.locator("pb-merge")
    expect(merge.get_by_role("heading", level=1)).to_be_focused()
    expect(merge).to_contain_text("Offer three dates in an online poll, for example in Doodle. › Note")
    expect(merge).to_contain_text("It was: As it was")
    merge.get_by_role("radio", name="Both").check()
    merge.get_by_role("button", name="Merge", exact=True).click()
    for one in (checklist, other):
        expect(one.row("poll").get_by_label("Note")).to_have_value("Mine\nTheirs")
    expect(checklist.kept).to_contain_text("is kept in this browser only")


@pytest.mark.parametrize(
    ("choice", "shown", "left"), [("Go on with this one", "Mine", "Theirs"), ("Show the other one", "Theirs", "Mine")]
)
def test_one_of_two_tabs_states_is_chosen_and_the_other_is_a_version(
    choice: str, shown: str, left: str, checklist: Checklist
) -> None:
    other = conflict(checklist)
    checklist.notice.get_by_role("button", name=choice).click()
    expect(checklist.notice).to_be_hidden()
    for one in (checklist, other):
        expect(one.row("poll").get_by_label("Note")).to_have_value(shown)
    checklist.act("Go back to a version")
    dialog = checklist.page.get_by_role("dialog")
    dialog.get_by_role("listitem").filter(has_text="another tab" if left == "Mine" else "replaced").get_by_role(
        "button"
    ).first.click()
    expect(checklist.row("poll").get_by_label("Note")).to_have_value(left)
    checklist.undo()
    expect(checklist.row("poll").get_by_label("Note")).to_have_value(shown)


def test_storage_that_is_emptied_elsewhere_is_said(reader: Reader, checklist: Checklist) -> None:
    checklist.box("poll").check()
    elsewhere = checklist.page.context.new_page()
    elsewhere.goto(reader.site + "about/")
    elsewhere.evaluate("localStorage.clear()")
    expect(checklist.notice).to_contain_text("This event was removed from the browser")
    expect(checklist.kept).to_contain_text("It is on this page only")
    expect(checklist.box("poll")).to_be_checked()
    checklist.notice.get_by_role("button", name="Save it again").click()
    expect(checklist.kept).to_contain_text("is kept in this browser only")
    checklist.page.reload()
    expect(checklist.box("poll")).to_be_checked()


# Sharing


def test_checklists_go_by_link_and_the_answer_is_compared_first(
    reader: Reader, new_reader: NewReader, checklist: Checklist
) -> None:
    checklist.create("Spring with Oregon")
    checklist.box("poll").check()
    checklist.open("hold").get_by_label("Note").fill("Ring Dana")
    link = checklist.link(by="River Trust")
    assert link.startswith(reader.site + "checklists/#")

    there = new_reader()
    there.page.goto(link)
    overview = there.page.locator(".pb-running")
    expect(overview.locator(".pb-todo__notice")).to_contain_text(
        "River Trust sent “Spring with Oregon”. It is kept here now."
    )
    assert there.page.url == reader.site + "checklists/"
    overview.get_by_role("link").first.click()
    theirs = Checklist(there.page)
    expect(theirs.box("poll")).to_be_checked()
    theirs.box("zones").check()
    theirs.open("hold").get_by_label("Note").fill("Ring Bo")
    theirs.open("venue").get_by_label("Owner").fill("Bo")
    answer = theirs.link(by="Harbor Alliance")

    checklist.row("hold").get_by_label("Note").fill("Ring Ana")
    checklist.box("access").check()
    checklist.page.goto(answer)
    page = checklist.page
    merge = page.locator("pb-merge")
    expect(merge).to_contain_text("Harbor Alliance sent this on")
    expect(merge).to_contain_text("1 thing to decide")
    asked = merge.get_by_role("group")
    expect(asked.first).to_contain_text("It was: Ring Dana")
    asked.first.get_by_role("radio", name="Harbor Alliance").check()
    merge.get_by_role("button", name="Merge", exact=True).click()
    overview = page.locator(".pb-running")
    expect(overview.locator(".pb-todo__notice")).to_contain_text("“Spring with Oregon” is merged")
    assert page.url == reader.site + "checklists/"
    [kept] = reader.kept
    items = items_of(kept)
    assert {item for item in items if items[item].get("state") == "done"} == {"poll", "zones", "access"}
    assert (items["hold"]["note"], items["venue"]["owner"]) == ("Ring Bo", "Bo")
    overview.get_by_role("button", name="Undo").click()
    [kept] = reader.kept
    assert items_of(kept)["hold"]["note"] == "Ring Ana"


def test_a_pasted_link_is_kept_beside_what_is_here_and_can_be_taken_back(reader: Reader, new_reader: NewReader) -> None:
    there = new_reader()
    there.has(document({"poll": {"state": "done"}}))
    link = there.goes().link()
    reader.has(document({"hold": {"state": "done"}}, id="other"))
    overview = reader.goes_to_overview()
    field = overview.get_by_label("Open a link that you were sent")
    field.fill(f"Here it is:\n<{link[:90]}\n> {link[90:]}>.")
    field.press("Enter")
    names = overview.get_by_role("heading", level=3)
    expect(names).to_have_text(["Spring session", "Spring session (2)"])
    expect(field).to_have_value("")
    overview.get_by_role("button", name="Undo").click()
    expect(names).to_have_text(["Spring session"])
    field.fill("https://example.org/")
    field.press("Enter")
    expect(reader.page.get_by_role("heading", level=1, name="There are no checklists in this link")).to_be_visible()


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda link: link[: len(link) - 20], "This link is cut off"),
        (lambda link: link[:-3] + "AAA", "This link is damaged"),
        (lambda link: link.split("#")[0] + "#nothing", "There are no checklists in this link"),
    ],
)
def test_a_damaged_link_says_so_and_changes_nothing(
    damage: Callable[[str], str], said: str, reader: Reader, new_reader: NewReader
) -> None:
    there = new_reader()
    there.has(document({"poll": {"state": "done"}, "hold": {"note": "Ring Dana " * 20}}))
    link = there.goes().link()
    reader.page.goto(damage(link))
    heading = reader.page.locator("main h1:visible")
    expect(heading).to_have_text(said)
    expect(heading).to_be_focused()
    assert reader.kept == []
    reader.page.get_by_role("button", name="Go to the checklists").click()
    expect(heading).to_have_text("Checklists")
    assert reader.page.url == reader.site + "checklists/"
    assert reader.kept == []


def test_a_link_to_an_agenda_says_which_page_opens_it(reader: Reader, new_reader: NewReader) -> None:
    there = new_reader()
    there.page.goto(reader.site + "build/?from=shop-talk")
    there.page.get_by_role("button", name="Share", exact=True).click()
    link = there.page.locator(".pb-link").input_value()
    reader.page.goto(reader.site + "checklists/#" + link.split("#")[1])
    reader.page.get_by_role("link", name="Open it there").click()
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(re.compile("An agenda was shared with you"))


@pytest.mark.parametrize("width", [320, 375, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_comparison_has_no_accessibility_fault(
    scheme: Any, width: int, reader: Reader, new_reader: NewReader
) -> None:
    there = new_reader()
    there.has(document({"poll": {"state": "done", "note": "W" * 300}, "hold": {"note": "Ring Bo"}}, ["Order cake"]))
    link = there.goes().link(by="Harbor Alliance")
    reader.has(document({"poll": {"state": "doing", "note": "Ring Ana"}, "zones": {"state": "done"}}))
    page = reader.page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(link)
    expect(page.locator("pb-merge h1")).to_be_focused()
    page.locator(".pb-merge__taken > summary").click()
    page.evaluate(AXE)
    violations = page.evaluate(AXE_RULES)["violations"]
    assert not [(one["id"], one["nodes"][0]["html"][:120]) for one in violations]
    assert page.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth")


def test_blocked_storage_is_said_and_everything_works(reader: Reader, page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    checklist = reader.goes()
    checklist.box("poll").check()
    expect(checklist.count).to_have_text("1 of 14 done")
    expect(checklist.notice).to_contain_text("This browser keeps nothing for this site")
    copy = json.loads(checklist.save_as_told("Save a copy"))
    assert items_of(copy)["poll"]["state"] == "done"
    checklist.box("hold").check()
    expect(checklist.count).to_have_text("2 of 14 done")


FILL = """() => { let size = 4_000_000; let n = 0;
  while (size > 0) {
    try { localStorage.setItem('other:' + n++, 'x'.repeat(size)) } catch { size = Math.floor(size / 2) }
  } }"""


def test_full_storage_is_said_and_nothing_is_lost(checklist: Checklist) -> None:
    page = checklist.page
    checklist.box("poll").check()
    page.evaluate(FILL)
    checklist.box("hold").check()
    expect(checklist.notice).to_contain_text("storage is full")
    expect(checklist.count).to_have_text("2 of 14 done")
    expect(checklist.box("hold")).to_be_checked()
    _, copy = checklist.save("Save a copy")
    assert set(items_of(json.loads(copy))) == {"poll", "hold"}
    page.evaluate(
        "Object.keys(localStorage).filter(k => k.startsWith('other:')).forEach(k => localStorage.removeItem(k))"
    )
    checklist.box("zones").check()
    expect(checklist.kept).to_contain_text("is kept in this browser only")
    page.reload()
    expect(checklist.count).to_have_text("3 of 14 done")


def test_what_is_not_stored_says_so_in_the_overview_and_leaving_asks(reader: Reader, page: Page) -> None:
    reader.has(document({"poll": {"state": "done"}}))
    overview = reader.goes_to_overview()
    card = overview.locator(".pb-running__event")
    page.evaluate(FILL)
    card.get_by_role("button", name="Rename").click()
    page.get_by_label("Name", exact=True).fill("A much longer name than there is room for" * 20)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(card.locator(".pb-todo__kept")).to_contain_text("on this page only")
    expect(overview.locator(".pb-todo__notice")).to_contain_text("storage is full")
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    page.goto(reader.site + "about/")
    assert asked == ["beforeunload"]


def test_damaged_storage_is_said_and_kept(reader: Reader, page: Page) -> None:
    reader.has_texts({KEY + "broken": '{"version":1,"value":{"kind":'})
    expect(reader.goes_to_overview()).to_contain_text("1 event in this browser could not be read")
    checklist = reader.goes()
    expect(checklist.notice).to_contain_text("1 event in this browser could not be read")
    checklist.box("poll").check()
    expect(checklist.count).to_have_text("1 of 14 done")
    assert checklist.save_as_told("Save the raw text") == '{"version":1,"value":{"kind":'
    assert page.evaluate(f"localStorage['{KEY}broken']")
    checklist.notice.get_by_role("button", name="Remove it from the browser").click()
    page.reload()
    expect(checklist.count).to_have_text("1 of 14 done")
    expect(checklist.notice).to_be_hidden()


def test_partly_damaged_storage_keeps_the_rest(reader: Reader) -> None:
    items: dict[str, Any] = {"poll": {"state": "done"}, "hold": {"state": 7}}
    reader.has(document(items))
    checklist = reader.goes()
    expect(checklist.notice).to_contain_text(
        "Not all of “Spring session” could be read: checklists / step-2-logistics / items / hold / state"
    )
    expect(checklist.count).to_have_text("1 of 14 done")
    checklist.box("zones").check()
    assert reader.kept[0]["unread"] == [{"where": "checklists / step-2-logistics / items / hold / state", "value": 7}]


def test_a_newer_version_is_left_alone(reader: Reader, page: Page) -> None:
    reader.has(document(version=2, later="yes"), version=2)
    checklist = reader.goes()
    expect(checklist.notice).to_contain_text("came from a newer version of the playbook")
    checklist.box("poll").check()
    kept = page.evaluate(f"localStorage['{KEY}spring']")
    assert json.loads(kept)["value"]["later"] == "yes"


# Reminders, words for screen readers, accessibility, paper


def test_a_reminder_comes_after_20_changes(checklist: Checklist) -> None:
    boxes = checklist.root.get_by_role("checkbox")
    for number in range(10):
        boxes.nth(number).check()
    for number in range(9):
        boxes.nth(number).uncheck()
    checklist.open("test").get_by_label("Note").press_sequentially("a long note is one change")
    kept = checklist.kept
    expect(checklist.notice).to_contain_text("20 changes without a copy")
    expect(kept).to_contain_text("20 changes without a copy")
    checklist.save_as_told("Save a copy")
    expect(kept).to_contain_text("Last copy saved on")


def test_a_reminder_comes_after_14_days(reader: Reader, page: Page) -> None:
    reader.has(document({"poll": {"state": "done"}}, changes=1, saved="2026-11-01T12:00:00.000Z"))
    page.clock.set_fixed_time("2026-11-14T12:00:00Z")
    checklist = reader.goes()
    expect(checklist.kept).to_contain_text("Last copy saved on Sun, Nov 1, 2026")
    page.clock.set_fixed_time("2026-11-15T12:00:00Z")
    page.reload()
    expect(checklist.kept).to_contain_text("1 change in 14 days without a copy")


COUNT_WORDS = """() => { window.__said = [];
  for (const region of document.querySelectorAll("[role=status], [aria-live]"))
    new MutationObserver(() => { if (region.textContent.trim()) window.__said.push(region.textContent) })
      .observe(region, {childList: true, characterData: true, subtree: true}) }"""


def test_each_change_is_said_once(checklist: Checklist) -> None:
    page = checklist.page
    page.clock.install()
    page.evaluate(COUNT_WORDS)

    def said() -> list[str]:
        page.clock.run_for(120)
        words: list[str] = page.evaluate("window.__said.splice(0)")
        return words

    checklist.box("poll").check()
    assert said() == ["Done. 1 of 14 done."]
    checklist.open("hold").get_by_role("radio", name="Doing").check()
    assert said() == ["Doing. 1 of 14 done."]
    checklist.row("hold").get_by_role("button", name="Hide this item").click()
    assert said() == ["Hidden: Close the poll, confirm one date, and put a hold in all cal…"]
    checklist.undo()
    assert said() == ["Taken back."]
    checklist.add("Order cake")
    assert said() == ["Added: Order cake"]
    checklist.day.fill("2030-05-15")
    assert said() == ["14 due days set from the date of the session."]
    checklist.act("Start over")
    assert said() == ["Everything in this checklist is as it was at the start."]


STATES: dict[str, Any] = {
    "poll": {"state": "done", "owner": "Ana López"},
    "hold": {"state": "doing", "note": "Ring first\nthen write", "due": "2026-01-01"},
    "zones": {"state": "does-not-apply"},
    "venue": {"hidden": True},
    "fax": {"state": "doing", "text": "Send a fax."},
}


@pytest.mark.parametrize(("width", "text"), [(1280, "100%"), (320, "100%"), (1280, "200%"), (640, "200%")])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_fault_in_any_state(scheme: Any, width: int, text: str, reader: Reader, page: Page) -> None:
    reader.has(
        document(
            STATES,
            ["Order cake"],
            dates={"the session": "2030-05-15"},
            changes=30,
        )
    )
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    checklist = reader.goes()
    page.evaluate("size => { document.documentElement.style.fontSize = size }", text)
    page.evaluate(AXE)

    def check() -> None:
        page.evaluate("() => Promise.all(document.getAnimations().map(({ finished }) => finished))")
        # The whole page fits, since a button that a bar half covers until one scrolls counts as too small.
        tall = page.evaluate("document.documentElement.scrollHeight") + 500
        page.set_viewport_size({"width": width, "height": tall})
        violations = page.evaluate(AXE_RULES)["violations"]
        page.set_viewport_size({"width": width, "height": 800})
        assert not [(one["id"], one["nodes"][0]["html"][:120]) for one in violations]
        assert page.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth")
        for bar in page.locator(".pb-todo__head:visible, .pb-todo__foot:visible, .pb-running:visible").all():
            assert bar.evaluate("el => el.scrollWidth <= el.clientWidth"), "nothing sticks out"

    check()
    checklist.open("Order cake")
    checklist.open("hold")
    checklist.root.get_by_role("button", name="Show 1 hidden item").click()
    checklist.root.locator(".pb-todo__more summary").click()
    checklist.hide("zones")
    check()
    checklist.root.get_by_role("button", name="New", exact=True).click()
    check()
    page.keyboard.press("Escape")
    page.goto(reader.site + "checklists/")
    page.evaluate("size => { document.documentElement.style.fontSize = size }", text)
    page.evaluate(AXE)
    expect(page.locator(".pb-running__event")).to_have_count(1)
    check()


def test_the_focus_is_never_covered(reader: Reader, page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 700})
    checklist = reader.goes()
    checklist.hide("poll")
    expect(checklist.notice).to_be_visible()
    covered = """() => { const el = document.activeElement, bar = document.querySelector(".pb-todo__notice");
      if (bar.contains(el) || el.closest(".pb-take")) return "";
      const a = el.getBoundingClientRect(), b = bar.getBoundingClientRect();
      const apart = a.bottom <= b.top || a.top >= b.bottom || a.right <= b.left || a.left >= b.right;
      return apart ? "" : el.outerHTML.slice(0, 80) }"""
    for _ in range(45):
        page.keyboard.press("Tab")
        assert page.evaluate(covered) == ""
        assert page.evaluate("document.activeElement !== document.body")


@pytest.mark.parametrize("width", [375, 1280])
def test_going_to_a_message_does_not_move_the_page(width: int, reader: Reader, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    checklist = reader.goes()
    checklist.hide("poll")
    # As who presses on the text, where nothing can be pressed.
    page.evaluate("""() => {
      document.querySelector("h1").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
      document.activeElement.blur();
      scrollTo(0, 700);
    }""")
    checklist.notice.get_by_role("button", name="Undo").evaluate("button => button.focus()")
    assert page.evaluate("scrollY") == 700


def test_paper_shows_boxes_ticks_and_owners(reader: Reader, page: Page) -> None:
    reader.has(document(STATES, ["Order cake"], dates={"the session": "2030-05-15"}))
    checklist = reader.goes()
    checklist.open("hold")
    page.emulate_media(media="print")
    expect(checklist.root.locator(".pb-todo__printed")).to_be_visible()
    expect(checklist.root.locator(".pb-todo__printed")).to_have_text(
        "Spring session · The session: Wed, May 15, 2030 · 1 of 14 done"
    )
    expect(checklist.root.locator(".pb-todo__box:visible")).to_have_count(15)
    expect(checklist.box("poll")).to_be_checked()
    expect(checklist.row("poll")).to_contain_text("Ana López")
    expect(checklist.row("hold").locator(".pb-todo__note")).to_be_visible()
    expect(checklist.row("venue")).to_be_hidden()
    for furniture in checklist.root.locator("button, select, form, .pb-todo__notice").all():
        assert not furniture.is_visible()


def test_the_formatted_copy_has_no_controls_in_it(reader: Reader, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    checklist = reader.goes()
    checklist.open("poll").get_by_label("Note").fill("By mail")
    expect(checklist.row("poll").locator(".pb-todo__note")).to_be_visible()
    page.locator("[data-copy=formatted]").click()
    expect(page.locator(".pb-take__status")).to_contain_text("Copied")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "Offer three dates in an online poll" in text
    assert "  - By mail" in text
    for words in ("Where it stands", "Hide this item", "Add an item", "Note", "Owner"):
        assert not re.search(rf"^\W*{words}", text, re.MULTILINE), words


def test_the_button_on_the_about_page_removes_everything(reader: Reader, checklist: Checklist) -> None:
    page = checklist.page
    checklist.box("poll").check()
    page.goto(reader.site + "about/")
    page.locator(".pb-forget__button").click()
    expect(page.locator(".pb-forget__status")).to_have_text(re.compile("your checklists"))
    assert page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('partnership-playbook:'))") == []
