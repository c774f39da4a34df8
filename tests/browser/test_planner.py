"""The planner: a plan with dates for both sides, what is made from it, sent and merged, and what may go wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.chromium import WORKER_BLOCKED
from tests.browser.test_large_text import DOUBLED, faults_of
from tests.browser.test_partnership import AXE, AXE_RULES, partnership
from tests.browser.test_partnership import keep as keep_partnership
from tests.conftest import Served

PATH = "plan/"
STORED = "partnership-playbook:"
KEY = f"{STORED}plan.doc."
PLANS = ["six-month-partnership", "nine-month-partnership", "twelve-month-partnership", "community-of-practice"]
FIRST = "2030-09-02"
HOSTILE = '<img src=x onerror="__ran=1"><script>__ran=1</script>'

NewPage = Callable[..., Page]


def milestone(id: str, **changes: Any) -> dict[str, Any]:
    """A milestone as the browser keeps it."""
    text = dict.fromkeys(("what", "result", "objective", "lead", "notes"), "")
    return {"id": id, "title": id, "stage": "", "month": 2, **text, "done": False, "made": [], **changes}


def plan(**changes: Any) -> dict[str, Any]:
    """A plan as the browser keeps it: three calls on the second Tuesday, in New York and Los Angeles."""
    return {
        "kind": "partnership-playbook/plan",
        "version": 1,
        "id": "year",
        "title": "School year",
        "goal": "",
        "first": FIRST,
        "place": {"where": "", "link": "https://example.org/room", "phone": ""},
        "organizations": [
            {"id": "o1", "name": "River Trust", "zone": "America/New_York", "people": []},
            {"id": "o2", "name": "Harbor Alliance", "zone": "America/Los_Angeles", "people": []},
        ],
        "suits": [],
        "away": [],
        "series": [
            {
                "id": "calls",
                "title": "Monthly call",
                "rule": {"by": "weekday", "week": 2, "day": "TU"},
                "start": "14:00",
                "minutes": 90,
            }
        ],
        "milestones": [
            milestone(
                "c1", title="Call 1", month=2, series="calls", objective="Agree on the cause", agenda="monthly-call"
            ),
            milestone("c2", title="Call 2", month=3, series="calls", objective="Compare two designs"),
            milestone("c3", title="Call 3", month=4, series="calls"),
            milestone("send", title="Send the draft", month=2, after="c1", daysAfter=7),
        ],
        **changes,
    }


def keep(page: Page, value: dict[str, Any]) -> None:
    """Have the browser keep a plan before the page opens, unless it does already."""
    stored = {"version": 1, "revision": 1, "changed": 1, "value": value}
    key = json.dumps(KEY + str(value["id"]))
    page.add_init_script(f"if (!localStorage[{key}]) localStorage[{key}] = {json.dumps(json.dumps(stored))};")


def kept(page: Page, kind: str = "plan") -> list[dict[str, Any]]:
    """What the browser keeps of a kind."""
    found = page.evaluate(
        "(key) => Object.keys(localStorage).filter((one) => one.startsWith(key)).map((one) => localStorage[one])",
        f"{STORED}{kind}.doc.",
    )
    return [json.loads(one)["value"] for one in found]


def show(page: Page, served: Served, query: str = "") -> Page:
    """Open the page, and wait until its script has taken it over."""
    page.goto(served.root + PATH + query)
    page.locator(".pb-plan[data-ready]").wait_for(state="attached")
    return page


def row(page: Page, title: str) -> Locator:
    return page.locator(".pb-mile").filter(has=page.get_by_role("heading", name=title, exact=True))


def opened(page: Page, title: str) -> Locator:
    """The fields of a milestone."""
    page.get_by_role("button", name=f"Change: {title}", exact=True).click()
    return row(page, title)


def told(page: Page) -> Locator:
    return page.locator(".pb-plan__told")


def panel(page: Page, name: str) -> Locator:
    """A panel of what all dates come from, open."""
    found = page.locator(f"#pb-{name}")
    if found.get_attribute("open") is None:
        found.locator("summary").click()
    return found


@pytest.fixture
def new_page(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[NewPage]:
    """Makes pages, each of a browser of its own with these settings; none may complain about anything."""
    faults: list[str] = []
    with ExitStack() as contexts:

        def make(**settings: Any) -> Page:
            page = contexts.enter_context(browser.new_context(**{**browser_context_args, **settings})).new_page()
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
            return page

        yield make
    assert set(faults) <= {WORKER_BLOCKED}


def test_without_script_the_plans_can_be_read(served: Served, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(served.root + PATH)
    expect(page.get_by_role("heading", level=1)).to_have_text("Plan a partnership")
    expect(page.locator("main")).to_contain_text("needs JavaScript")
    page.get_by_role("main").get_by_role("link", name="Nine-month partnership").click()
    expect(page.get_by_role("link", name="Plan it with dates")).to_have_attribute(
        "href", re.compile(r"plan/\?from=nine-month-partnership$")
    )


def test_by_keys_a_plan_of_the_guide_gets_dates_in_both_zones(served: Served, new_page: NewPage) -> None:
    page = show(new_page(timezone_id="America/New_York"), served, "?from=nine-month-partnership")
    expect(page.get_by_role("radio", name=re.compile("Nine-month"))).to_be_checked()
    page.get_by_role("textbox", name="Your organization").focus()
    page.keyboard.type("River Trust")
    page.get_by_role("combobox", name=re.compile("Time zone: The other")).wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Harbor Alliance")
    page.keyboard.press("Tab")
    page.keyboard.type("los angeles")
    expect(page.get_by_role("option", name=re.compile("Los Angeles"))).to_be_visible()
    page.keyboard.press("Enter")
    page.get_by_label("First day").fill(FIRST)
    page.get_by_role("button", name="Make the plan").press("Enter")
    expect(page.get_by_role("heading", name="Timeline")).to_be_focused()
    expect(page.locator("#pb-calls .pb-plan__said")).to_have_text(
        re.compile(r"^The \w+ \w+ of each month, \d+:\d\d [AP]M in New York, \d+:\d\d [AP]M in Los Angeles$")
    )
    [value] = kept(page)
    assert value["from"] == "nine-month-partnership"
    assert [one["zone"] for one in value["organizations"]] == ["America/New_York", "America/Los_Angeles"]
    kickoff = row(page, "Kickoff")
    expect(kickoff.locator("time")).to_have_attribute("datetime", FIRST)
    expect(kickoff.locator(".pb-mile__when")).to_contain_text("in Los Angeles")
    count = page.locator(".pb-mile").count()
    assert count == len(value["milestones"])
    assert page.locator(".pb-mile time").count() == count
    page.reload()
    expect(page.locator(".pb-mile")).to_have_count(count)
    expect(page.get_by_label("Name of the plan")).to_have_value("Nine-month partnership")


def test_a_blank_plan_says_what_comes_next(served: Served, new_page: NewPage) -> None:
    page = show(new_page(), served, "?new")
    page.get_by_role("radio", name=re.compile("Blank plan")).check()
    page.get_by_role("button", name="Make the plan").click()
    expect(page.locator(".pb-plan__line")).to_contain_text("No milestone yet")
    page.get_by_role("button", name="Add a milestone").click()
    expect(page.get_by_role("textbox", name="Title")).to_be_focused()
    page.keyboard.type("First talk")
    page.reload()
    expect(row(page, "First talk")).to_be_visible()


def test_the_rule_of_the_calls_is_changed_and_what_moves_is_said(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    expect(row(page, "Call 1").locator("time")).to_have_attribute("datetime", "2030-10-08")
    expect(row(page, "Call 1").locator(".pb-mile__when")).to_contain_text("2:00 PM in New York")
    expect(row(page, "Call 1").locator(".pb-mile__when")).to_contain_text("11:00 AM in Los Angeles")
    calls = page.locator("#pb-calls")
    calls.get_by_label("Which one").select_option(label="Last")
    expect(told(page)).to_contain_text("Call 1 to Tue, Oct 29, 2030")
    calls.get_by_role("combobox", name="Day").select_option(label="Thursday")
    expect(row(page, "Call 1").locator("time")).to_have_attribute("datetime", "2030-10-31")
    expect(row(page, "Send the draft").locator("time")).to_have_attribute("datetime", "2030-11-07")
    calls.get_by_label("Start").fill("09:30")
    expect(calls.locator(".pb-plan__said")).to_have_text(
        "The last Thursday of each month, 9:30 AM in New York, 6:30 AM in Los Angeles"
    )
    told(page).get_by_role("button", name="Undo").click()
    expect(calls.get_by_label("Start")).to_have_value("14:00")


def test_a_bad_hour_for_one_side_is_named_and_one_press_takes_turns(served: Served, new_page: NewPage) -> None:
    page = new_page(viewport={"width": 320, "height": 700})
    value = plan()
    for side, zone in zip(value["organizations"], ("America/Los_Angeles", "Asia/Kolkata"), strict=True):
        side["zone"] = zone
    keep(page, value)
    show(page, served)
    note = page.locator("#pb-calls .pb-plan__unfair")
    expect(note).to_contain_text("It is 2:30 AM for Harbor Alliance, at one call after the other.")
    expect(note.get_by_role("link")).to_have_attribute("href", re.compile(r"/hints/unfair-hour/$"))
    page.evaluate(AXE)
    assert page.evaluate(AXE_RULES)["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    note.get_by_role("button", name=re.compile("^Take turns: every other call at ")).click()
    expect(note).to_have_count(0)
    expect(told(page)).to_contain_text("The calls take turns now.")
    starts = [one.get("start") for one in kept(page)[0]["milestones"][:3]]
    assert [bool(start) for start in starts] == [False, True, False]
    told(page).get_by_role("button", name="Undo").click()
    expect(note).to_be_visible()
    assert not any("start" in one for one in kept(page)[0]["milestones"])


def test_a_moved_date_takes_along_what_depends_on_it_and_comes_back(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    call = opened(page, "Call 1")
    call.get_by_label("Day", exact=True).fill("2030-10-15")
    expect(told(page)).to_contain_text("“Call 1” is on Tue, Oct 15, 2030.")
    expect(told(page)).to_contain_text("Also moved: Send the draft to Tue, Oct 22, 2030")
    expect(call).to_contain_text("date set by hand")
    call.get_by_role("button", name="A week later").click()
    expect(call.locator("time")).to_have_attribute("datetime", "2030-10-22")
    told(page).get_by_role("button", name="Undo").click()
    expect(call.locator("time")).to_have_attribute("datetime", "2030-10-15")
    call.get_by_role("button", name="Let the plan choose the day").click()
    expect(call.locator("time")).to_have_attribute("datetime", "2030-10-08")


def test_holidays_are_pasted_avoided_and_named(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    away = panel(page, "away")
    away.get_by_label("One on each line").fill("Oct 7-11 fall break\nwhat we do on Fridays\nNov 28 Thanksgiving")
    away.get_by_role("button", name="Add these days").click()
    expect(told(page)).to_contain_text("2 entries added.")
    expect(told(page)).to_contain_text("No day was found in 1 line")
    expect(away.get_by_label("One on each line")).to_have_value("what we do on Fridays")
    expect(row(page, "Call 1").locator("time")).to_have_attribute("datetime", "2030-10-15")
    expect(row(page, "Call 1")).to_contain_text("Tue, Oct 8, 2030 did not suit: fall break")
    call = opened(page, "Call 1")
    call.get_by_label("Day", exact=True).fill("2030-10-09")
    expect(call.locator(".pb-mile__trouble")).to_contain_text("fall break")
    expect(page.locator(".pb-plan__sum")).to_contain_text("1 date to look at")
    call.get_by_role("button", name="Move it to the next day that suits: Call 1").click()
    expect(call.locator("time")).to_have_attribute("datetime", "2030-10-12")
    expect(page.locator(".pb-plan__sum")).to_contain_text("Every date suits.")


def test_a_list_of_400_days_is_taken_and_listed_in_short(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    days = [f"2030-{month:02}-{day:02} Day {month}-{day}" for month in range(1, 13) for day in range(1, 29)]
    more = [f"2031-{month:02}-{day:02} Day {month}-{day}" for month in range(1, 5) for day in range(1, 17)]
    away = panel(page, "away")
    away.get_by_label("One on each line").fill("\n".join(days + more))
    away.get_by_role("button", name="Add these days").click()
    expect(told(page)).to_contain_text("400 entries added.")
    expect(away.locator("li")).to_have_count(12)
    expect(row(page, "Call 1").locator("time")).to_have_attribute("datetime", re.compile("^2030-10-(29|30|31)$"))
    away.get_by_role("button", name="Show all 400").click()
    expect(away.locator("li")).to_have_count(400)
    page.reload()
    assert len(kept(page)[0]["away"]) == 400


def test_milestones_are_added_renamed_and_removed(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    call = opened(page, "Call 2")
    expect(call.locator(".pb-mile__chain")).to_contain_text("Before: Call 1: Agree on the cause")
    call.get_by_label("Objective").fill("Choose one design")
    call.get_by_label("Notes for us").fill("Bring the figures")
    call.get_by_role("button", name="Remove this milestone").click()
    expect(page.locator(".pb-mile")).to_have_count(3)
    expect(told(page)).to_contain_text("“Call 2” is removed.")
    told(page).get_by_role("button", name="Undo").click()
    expect(row(page, "Call 2")).to_contain_text("Choose one design")
    page.get_by_role("checkbox", name="Done: Call 2").check()
    page.reload()
    expect(page.get_by_role("checkbox", name="Done: Call 2")).to_be_checked()
    page.get_by_role("button", name=re.compile("Add a milestone: Month 3")).click()
    expect(page.get_by_role("textbox", name="Title")).to_be_focused()
    assert len(kept(page)[0]["milestones"]) == 5


def test_an_agenda_is_made_with_all_that_is_known_and_takes_a_new_date(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    call = opened(page, "Call 1")
    call.get_by_role("button", name=re.compile("Make the agenda")).click()
    expect(told(page)).to_contain_text("The agenda is made")
    [agenda] = kept(page, "agenda")
    assert [(one["name"], one["zone"]) for one in agenda["organizations"]] == [
        ("River Trust", "America/New_York"),
        ("Harbor Alliance", "America/Los_Angeles"),
    ]
    assert agenda["date"] == "2030-10-08"
    assert agenda["start"] == "14:00"
    assert agenda["target"] == 90
    assert agenda["goal"] == "Agree on the cause"
    assert agenda["place"]["link"] == "https://example.org/room"
    call.get_by_role("button", name="A week later").click()
    expect(told(page)).to_contain_text("took the new date")
    assert kept(page, "agenda")[0]["date"] == "2030-10-15"
    told(page).get_by_role("button", name="Undo").click()
    expect(call.locator("time")).to_have_attribute("datetime", "2030-10-08")
    assert kept(page, "agenda")[0]["date"] == "2030-10-08"
    call.get_by_role("link", name=re.compile("Open the agenda")).first.click()
    page.wait_for_selector(".pb-row")
    expect(page.get_by_role("textbox", name="Title")).to_have_value("Call 1")


def test_checklist_check_and_worksheet_are_made_and_found_again(served: Served, new_page: NewPage) -> None:
    page = new_page()
    uses = {"checklist": "monthly-call", "assessment": "readiness-check", "worksheet": "ground-rules"}
    keep(page, plan(milestones=[milestone("c1", title="Call 1", series="calls", **uses)]))
    show(page, served)
    call = opened(page, "Call 1")
    for name, done in (
        ("Make the checklist", "The checklist is made"),
        ("Start the check", "The check is made"),
        ("Make the worksheet", "The worksheet is made"),
    ):
        call.get_by_role("button", name=re.compile(name)).click()
        expect(told(page)).to_contain_text(done)
    [checklist] = kept(page, "checklists")
    assert list(checklist["dates"].values()) == ["2030-10-08"]
    call.get_by_label("Day", exact=True).fill("2030-10-10")
    expect(told(page)).to_contain_text("took the new date")
    assert list(kept(page, "checklists")[0]["dates"].values()) == ["2030-10-10"]
    page.reload()
    for name, heading in (
        ("Open the checklist", "monthly partnership call"),
        ("Open the check:", "ready"),
        ("Open the worksheet", "round rules"),
    ):
        row(page, "Call 1").get_by_role("link", name=re.compile(name)).first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile(heading, re.IGNORECASE))
        page.go_back()
        page.locator(".pb-plan[data-ready]").wait_for(state="attached")


def test_a_message_is_filled_in_without_what_is_ones_own(served: Served, new_page: NewPage) -> None:
    page = new_page()
    told_by_us = {"notes": "Our secret", "objective": "Agree on the cause", "message": "invitation"}
    keep(page, plan(milestones=[milestone("c1", title="Call 1", series="calls", **told_by_us)]))
    show(page, served)
    opened(page, "Call 1").get_by_role("button", name=re.compile("Fill in the message")).click()
    dialog = page.get_by_role("dialog")
    filled = dialog.locator(".pb-fill__text")
    expect(filled).to_contain_text("River Trust")
    expect(filled).not_to_contain_text("Our secret")


def test_what_was_dated_by_hand_keeps_its_date_until_asked(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    call = opened(page, "Call 1")
    call.get_by_role("button", name=re.compile("Make the agenda")).click()
    expect(told(page)).to_contain_text("The agenda is made")
    page.evaluate(
        """(start) => { const key = Object.keys(localStorage).find((one) => one.startsWith(start));
          const stored = JSON.parse(localStorage[key]); stored.value.date = "2030-10-20"; stored.revision += 1;
          localStorage[key] = JSON.stringify(stored) }""",
        f"{STORED}agenda.doc.",
    )
    page.reload()
    expect(row(page, "Call 1")).to_contain_text("Call 1 says Sun, Oct 20, 2030.")
    opened(page, "Call 1").get_by_role("button", name="A week later").click()
    assert kept(page, "agenda")[0]["date"] == "2030-10-20"
    row(page, "Call 1").get_by_role("button", name="Set it to Tue, Oct 15, 2030").click()
    expect(row(page, "Call 1").locator(".pb-mile__trouble")).to_have_count(0)
    assert kept(page, "agenda")[0]["date"] == "2030-10-15"


def test_names_come_from_a_partnership_which_the_plan_belongs_to(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep_partnership(page, partnership())
    show(page, served, "?from=nine-month-partnership&with=coast")
    expect(page.get_by_role("textbox", name="Your organization")).to_have_value("River Trust")
    page.get_by_label("First day").fill(FIRST)
    page.get_by_role("button", name="Make the plan").click()
    expect(panel(page, "who").get_by_role("link", name="River Trust and Harbor Alliance")).to_be_visible()
    [value] = kept(page, "partnership")
    assert [one["document"] for one in value["belongs"]] == ["plan"]
    row(page, "Kickoff").get_by_role("button", name="Change: Kickoff").click()
    row(page, "Kickoff").get_by_role("button", name=re.compile("Make the agenda")).click()
    expect(told(page)).to_contain_text("The agenda is made")
    assert [one["document"] for one in kept(page, "partnership")[0]["belongs"]] == ["plan", "agenda"]


def test_names_that_were_typed_become_a_partnership(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    who = panel(page, "who")
    who.get_by_role("button", name="Make a partnership of these names").click()
    expect(told(page)).to_contain_text("This plan belongs to it")
    expect(who.get_by_role("link", name="River Trust and Harbor Alliance")).to_be_visible()


def test_two_tabs_lose_nothing_of_each_other(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    other = show(page.context.new_page(), served)
    opened(page, "Call 1").get_by_label("Objective").fill("Here")
    opened(other, "Call 2").get_by_label("Objective").fill("There")
    for tab in (page, other):
        expect(row(tab, "Call 1")).to_contain_text("Here")
        expect(row(tab, "Call 2")).to_contain_text("There")
    assert {one["objective"] for one in kept(page)[0]["milestones"]} >= {"Here", "There"}


def test_a_full_storage_is_said_and_nothing_is_lost(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    page.evaluate(
        """() => {
          const set = Storage.prototype.setItem;
          window.free = () => { Storage.prototype.setItem = set };
          Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") };
        }"""
    )
    call = opened(page, "Call 1")
    call.get_by_role("button", name="A week later").click()
    expect(page.get_by_role("alert")).to_contain_text("the browser’s storage is full")
    expect(call.locator("time")).to_have_attribute("datetime", "2030-10-15")
    with page.expect_download() as download:
        page.get_by_role("alert").get_by_role("button", name="Save it as a file").click()
    assert "2030-10-15" in download.value.path().read_text(encoding="utf-8")
    call.get_by_role("button", name=re.compile("Make the agenda")).click()
    expect(told(page)).to_contain_text("Nothing was made")
    page.evaluate("window.free()")
    page.get_by_role("alert").get_by_role("button", name="Try again").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    assert kept(page)[0]["milestones"][0]["day"] == "2030-10-15"


def choose(page: Page, way: str, audience: str = "For the partner") -> None:
    """Press one of the ways out."""
    page.get_by_role("button", name="Save or send").click()
    page.get_by_role("button", name=audience, exact=True).click()
    page.get_by_role("button", name=way).click()


def link_of(page: Page) -> str:
    """What stands after the # of the link that sends it to the partner."""
    choose(page, "Send a link")
    field = page.locator(".pb-link")
    expect(field).to_have_value(re.compile("#pb"))
    link = field.input_value()
    page.keyboard.press("Escape")
    return link[link.index("#") :]


def test_a_plan_is_sent_answered_and_merged(served: Served, new_page: NewPage) -> None:
    page = new_page()
    away = [{"id": "a", "title": "Operation", "from": "2030-09-20", "to": "2030-09-21", "organization": "o1"}]
    value = plan(away=away)
    value["milestones"][0]["notes"] = "Our secret"
    keep(page, value)
    show(page, served)
    link = link_of(page)
    other = new_page()
    show(other, served, link)
    expect(other.get_by_role("heading", level=1).first).to_have_text("A plan that was sent to you")
    expect(other.locator(".pb-incoming")).to_contain_text("Call 1")
    assert not kept(other)
    other.get_by_role("button", name="Looks good").click()
    expect(other.get_by_role("dialog")).to_be_visible()
    other.keyboard.press("Escape")
    other.get_by_role("button", name="Keep it here and go on").click()
    expect(row(other, "Call 1")).to_be_visible()
    text = json.dumps(kept(other))
    assert "Our secret" not in text
    assert "Operation" not in text
    opened(other, "Call 2").get_by_label("Day", exact=True).fill("2030-11-14")
    opened(page, "Call 3").get_by_label("Objective").fill("Ours")
    other.get_by_role("button", name="I changed").click()
    answer = other.get_by_role("dialog").locator("textarea").last
    expect(answer).to_have_value(re.compile("#pb"))
    back = answer.input_value()
    page.goto(served.root + PATH + back[back.index("#") :].split()[0])
    page.get_by_role("button", name=re.compile("^Use|^Take|^Merge|^Keep")).last.click()
    expect(told(page)).to_contain_text("The two are merged")
    expect(row(page, "Call 2").locator("time")).to_have_attribute("datetime", "2030-11-14")
    expect(row(page, "Call 3")).to_contain_text("Ours")
    assert kept(page)[0]["milestones"][0]["notes"] == "Our secret"
    assert kept(page)[0]["away"][0]["title"] == "Operation"


def test_a_damaged_link_says_so_and_harms_nothing(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    link = link_of(page)
    for bad in (link[: len(link) // 2], link[:40] + "AAAA" + link[44:]):
        page.goto(f"{served.root}levels/")
        show(page, served, bad)
        expect(page.locator("main")).to_contain_text(re.compile("damaged|cut off"))
    assert len(kept(page)) == 1


def test_a_removed_plan_comes_back_and_several_stand_beside_each_other(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    keep(page, plan(id="other", title=HOSTILE))
    show(page, served, "?plan=year")
    page.get_by_role("button", name="More").click()
    page.get_by_role("button", name="Remove this plan").click()
    expect(page.get_by_role("link", name=HOSTILE)).to_be_visible()
    page.get_by_role("button", name="Bring back “School year”").click()
    expect(page.get_by_label("Name of the plan")).to_have_value("School year")
    page.get_by_role("button", name="More").click()
    page.get_by_role("button", name="All your plans").click()
    page.get_by_role("link", name=HOSTILE).click()
    expect(page.get_by_label("Name of the plan")).to_have_value(HOSTILE)
    assert page.evaluate("window.__ran") is None


def test_an_earlier_version_comes_back(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    show(page, served)
    link_of(page)
    opened(page, "Call 1").get_by_role("button", name="A week later").click()
    page.get_by_role("button", name="More").click()
    page.get_by_role("button", name="Earlier versions").click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("^Go back")).last.click()
    expect(row(page, "Call 1").locator("time")).to_have_attribute("datetime", "2030-10-08")


def test_the_home_page_greets_with_what_is_next(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, plan())
    page.goto(served.root)
    listed = page.get_by_role("list", name="Your plans").get_by_role("listitem")
    expect(listed).to_have_count(1)
    expect(listed).to_contain_text("School year")
    expect(listed).to_contain_text("Next: Tue, Oct 8, 2030, Call 1")
    listed.get_by_role("link").click()
    expect(page.get_by_label("Name of the plan")).to_have_value("School year")


@pytest.mark.parametrize("entry", PLANS)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_timeline_of_each_plan_is_one_sheet_that_lies_on_its_side(
    entry: str, paper: str, served: Served, new_page: NewPage
) -> None:
    page = show(new_page(), served, f"?from={entry}")
    page.get_by_role("textbox", name="Your organization").fill("River Trust of the Lower Valley")
    page.get_by_role("textbox", name="The other organization").fill("Harbor Alliance for Public Health")
    page.get_by_label("First day").fill(FIRST)
    page.get_by_role("button", name="Make the plan").click()
    page.add_init_script("")
    page.evaluate("window.print = () => { window.__printed = true }")
    choose(page, "Print or save as PDF")
    page.wait_for_function("() => window.__printed")
    page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")
    printed = page.pdf(format=paper, prefer_css_page_size=True)
    width, height = map(float, re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed).groups())  # type: ignore[union-attr]
    assert width > height
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1
    page.emulate_media(media="print")
    expect(page.locator(".pb-dates tbody tr")).to_have_count(len(kept(page)[0]["milestones"]))
    expect(page.locator(".pb-plan__head")).to_be_hidden()


STATES = ["start", "open", "fields", "panels", "trouble", "came"]


def bring(page: Page, served: Served, state: str, new_page: NewPage) -> None:
    """Show the page in a state."""
    if state == "start":
        show(page, served)
        page.get_by_role("combobox").nth(1).wait_for()
        return
    away = [{"id": "a", "title": "x" * 60, "from": "2030-10-08", "to": "2030-10-08"}]
    value = plan(away=away)
    if state == "came":
        sender = new_page()
        keep(sender, value)
        link = link_of(show(sender, served))
        show(page, served, link)
        page.get_by_role("button", name="Keep it here and go on").wait_for()
        return
    if state == "trouble":
        value["milestones"][0]["day"] = "2030-10-08"
    keep(page, value)
    show(page, served)
    if state == "fields":
        opened(page, "Call 2").get_by_label("Objective").fill("O" * 60)
    elif state == "panels":
        for name in ("who", "days", "suits", "away", "place"):
            panel(page, name)
        page.get_by_role("combobox", name=re.compile("Time zone")).first.wait_for()
        page.get_by_role("button", name="Save or send").click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(state: str, scheme: str, served: Served, new_page: NewPage) -> None:
    page = new_page(color_scheme=scheme, viewport={"width": 320, "height": 700})
    bring(page, served, state, new_page)
    page.evaluate(AXE)
    found = page.evaluate(AXE_RULES)["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found] == []


@pytest.mark.parametrize("state", STATES)
def test_text_of_twice_the_size_fits_on_a_phone(state: str, served: Served, new_page: NewPage) -> None:
    page = new_page(viewport={"width": 375, "height": 800})
    page.add_init_script(DOUBLED)
    bring(page, served, state, new_page)
    assert faults_of(page) == []
