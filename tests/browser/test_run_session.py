"""Running a session: the clock that the tests move, what is written down, two windows, and whatever may go wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.builder import FILL
from tests.browser.chromium import WORKER_BLOCKED
from tests.browser.shifts import shifts, watch_shifts
from tests.browser.test_reading import agenda, block
from tests.conftest import Served
from tests.project import ROOT

PATH = "session/"
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
AXE_RULES = """() => axe.run({
  resultTypes: ["violations"],
  runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
})"""
MINUTE = 60_000
SECRET = "Between us: ask about the budget."


def lengths(ideal: int) -> dict[str, Any]:
    return {"minutes": ideal, "ideal": ideal, "least": ideal // 2, "most": ideal * 2}


def of(blocks: list[dict[str, Any]], **changes: Any) -> dict[str, Any]:
    """An agenda of two organizations three hours apart, at two in New York."""
    organizations = [
        {"id": "o1", "name": "River Trust", "zone": "America/New_York", "people": []},
        {"id": "o2", "name": "Harbor Alliance", "zone": "America/Los_Angeles", "people": []},
    ]
    place = {"where": "", "link": "", "phone": ""}
    whole = {"date": "2026-12-01", "start": "14:00", "title": "Shop talk", "target": 60, "place": place}
    return agenda(**{**whole, "organizations": organizations, "before": [], "after": [], "blocks": blocks, **changes})


def hour() -> dict[str, Any]:
    """Four blocks in an hour; the second has two questions and a note of one's own."""
    asked = [{"text": "How do you divide your turf?"}, {"text": "What would you never do again?"}]
    return of(
        [
            block(1, "Welcome", "opening", **lengths(10), priority="must"),
            block(2, "Turf", "question", **lengths(20), prompts=asked, notes=SECRET),
            block(3, "Small groups", "breakout", **lengths(20)),
            block(4, "Next steps", "closing", **lengths(10), priority="must"),
        ]
    )


class Runner:
    """Somebody who runs a session, on a clock that the test moves."""

    def __init__(self, site: str, page: Page) -> None:
        self.site, self.page = site, page

    def at(self, moment: str = "2026-12-01T19:00:00Z") -> Runner:
        self.page.clock.install(time=moment)
        return self

    def keeps(self, value: dict[str, Any], kind: str = "agenda") -> Runner:
        self.page.goto(self.site + PATH)
        stored = {"version": value["version"], "revision": 1, "by": "test", "changed": 1, "value": value}
        self.page.evaluate(
            "([key, text]) => localStorage.setItem(key, text)",
            [f"partnership-playbook:{kind}.doc.{value['id']}", json.dumps(stored)],
        )
        return self

    def starts(self, value: dict[str, Any] | None = None) -> Runner:
        whole = value or hour()
        self.keeps(whole)
        self.page.goto(f"{self.site}{PATH}?of={whole['id']}")
        self.page.get_by_role("button", name="Start now").click()
        expect(self.next).to_be_visible()
        return self

    def after(self, minutes: float) -> Runner:
        self.page.clock.run_for(int(minutes * MINUTE))
        return self

    @property
    def next(self) -> Locator:
        return self.page.locator("[data-act=next]")

    @property
    def title(self) -> Locator:
        return self.page.locator("h1")

    @property
    def figures(self) -> Locator:
        return self.page.locator("[data-figures]")

    @property
    def told(self) -> Locator:
        return self.page.locator(".pb-live__told p")

    def undo(self) -> None:
        self.page.locator(".pb-live__told button").click()

    def writes(self, kind: str, text: str) -> None:
        self.page.get_by_role("radio", name=kind, exact=True).check()
        self.page.locator("[data-text]").fill(text)
        self.page.locator("[data-text]").press("Enter")
        expect(self.page.locator(".pb-live__text", has_text=text)).to_be_visible()

    def stored(self) -> list[dict[str, Any]]:
        texts = self.page.evaluate(
            "() => Object.keys(localStorage).filter((key) => key.includes(':session.doc.')).map((k) => localStorage[k])"
        )
        return [json.loads(text)["value"] for text in texts]

    def accessible(self) -> None:
        # The rules wait for a clock that stands still.
        self.page.clock.resume()
        self.page.evaluate(AXE)
        found = self.page.evaluate(AXE_RULES)["violations"]
        assert not found, [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found]


@pytest.fixture
def runner(served: Served, page: Page) -> Iterator[Runner]:
    """A runner whose page must not complain about anything."""
    faults: list[str] = []

    def watch(one: Page) -> None:
        one.on("pageerror", lambda error: faults.append(str(error)))
        one.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)

    watch(page)
    page.context.on("page", watch)
    yield Runner(served.root, page)
    assert set(faults) <= {WORKER_BLOCKED}


NewRunner = Callable[..., Runner]


@pytest.fixture
def new_runner(served: Served, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[NewRunner]:
    """Makes runners, each with a browser of its own."""
    with ExitStack() as contexts:

        def make(**settings: Any) -> Runner:
            context = contexts.enter_context(browser.new_context(**{**browser_context_args, **settings}))
            return Runner(served.root, context.new_page())

        yield make


def test_without_script_it_says_what_to_print(new_runner: NewRunner) -> None:
    runner = new_runner(java_script_enabled=False)
    runner.page.goto(runner.site + PATH)
    expect(runner.title).to_have_text("Run a session")
    expect(runner.page.locator("main")).to_contain_text("Running a session needs JavaScript")
    for dead in runner.page.locator("main :is(button, input, select, textarea)").all():
        assert not dead.is_visible(), dead.evaluate("el => el.outerHTML")


def test_with_nothing_here_it_leads_to_an_agenda(runner: Runner) -> None:
    page = runner.page
    page.goto(runner.site + PATH)
    expect(page.get_by_role("heading", name="Nothing to start yet")).to_be_visible()
    page.get_by_role("link", name="Build an agenda").click()
    expect(page).to_have_url(re.compile("/build/$"))


def test_an_hour_block_by_block(runner: Runner) -> None:
    page = runner.at("2026-12-01T18:50:00Z").page
    runner.keeps(hour())
    page.goto(runner.site + PATH)
    page.get_by_role("link", name="Start Shop talk").click()
    expect(page.locator("main")).to_contain_text("That is in 10 minutes.")
    runner.after(10)
    expect(page.locator("main")).to_contain_text("That is now.")
    page.get_by_role("button", name="Start now").click()
    expect(runner.title).to_have_text("Welcome")
    expect(page).to_have_url(re.compile(r"\?session=[\w-]+$"))
    expect(page.locator(".pb-live__place")).to_contain_text("Block 1 of 4")
    runner.after(1)
    expect(runner.figures).to_have_text(re.compile("^(9:00|8:59)$"))
    expect(page.get_by_role("timer")).to_have_attribute("aria-label", "9 minutes left")
    expect(page.locator("[data-ends]")).to_contain_text("3:00\u00a0PM\u00a0in\u00a0New\u00a0York")
    expect(page.locator("[data-ends]")).to_contain_text("12:00\u00a0PM\u00a0in\u00a0Los\u00a0Angeles")
    expect(page.locator("[data-pace]")).to_have_text("On time")
    runner.next.click()
    expect(runner.title).to_have_text("Turf")
    expect(runner.told).to_have_text("Now: Turf.")
    expect(page.locator(".pb-live__questions li")).to_have_count(2)
    expect(page.locator("[data-pace]")).to_have_text("9 minutes ahead")
    runner.undo()
    expect(runner.title).to_have_text("Welcome")
    for title in ("Turf", "Small groups", "Next steps"):
        runner.next.click()
        expect(runner.title).to_have_text(title)
    page.locator("[data-act=back]").click()
    expect(runner.title).to_have_text("Small groups")
    runner.next.click()
    expect(runner.next).to_contain_text("End")
    runner.next.click()
    expect(page.locator(".pb-after h1")).to_have_text("Shop talk")
    # The end is taken back by one press, not asked about.
    runner.undo()
    expect(runner.title).to_have_text("Next steps")


def test_time_that_is_over_is_said_once_and_made_up_by_one_press(runner: Runner) -> None:
    page = runner.at().starts().page
    runner.after(8.1)
    expect(runner.told).to_have_text("Two minutes left in Welcome.")
    runner.after(2)
    expect(runner.told).to_have_text("The time of Welcome is over.")
    expect(runner.figures).to_have_text(re.compile(r"^\+0:0\d$"))
    # It is not said again while it goes on.
    runner.after(0.5)
    expect(runner.told).to_have_text("")
    runner.after(9.5)
    expect(page.get_by_role("timer")).to_have_attribute("aria-label", "10 minutes over time")
    runner.next.click()
    expect(page.locator("[data-pace]")).to_have_text("10 minutes behind")
    page.get_by_role("button", name="Make up 10 minutes").click()
    expect(runner.told).to_contain_text("You end on time again.")
    expect(page.locator("[data-pace]")).to_have_text("On time")
    expect(page.locator("[data-spread]")).to_be_hidden()
    runner.undo()
    expect(page.locator("[data-pace]")).to_have_text("10 minutes behind")


def test_more_time_pause_skip_and_leave_for_later(runner: Runner) -> None:
    page = runner.at().starts().page
    page.get_by_role("button", name="+5 minutes").click()
    expect(runner.told).to_have_text("Welcome has 15 minutes now.")
    expect(page.get_by_role("timer")).to_have_attribute("aria-label", "15 minutes left")
    page.get_by_role("button", name="Pause", exact=True).click()
    runner.after(3)
    expect(page.get_by_role("timer")).to_have_attribute("aria-label", "paused, 15 minutes left")
    expect(page.locator("[data-ends]")).to_have_text(re.compile(r"^Would end .* / 3:0[78]\sPM\sin\sNew\sYork"))
    page.get_by_role("button", name="Go on", exact=True).click()
    runner.after(1)
    expect(page.get_by_role("timer")).to_have_attribute("aria-label", "14 minutes left")
    runner.next.click()
    page.get_by_role("button", name="Skip: Turf").click()
    expect(runner.title).to_have_text("Small groups")
    page.get_by_role("button", name="Leave for later: Small groups").click()
    expect(runner.title).to_have_text("Next steps")
    page.locator("[data-plan] summary").click()
    expect(page.locator(".pb-live__row", has_text="Turf")).to_contain_text("skipped")
    expect(page.locator(".pb-live__row", has_text="Small groups")).to_contain_text("for another time")
    # What was on already is gone back to; what was passed over can be taken in.
    page.get_by_role("button", name="Go there: Turf").click()
    expect(runner.title).to_have_text("Turf")


def test_what_is_said_stands_under_its_block(runner: Runner) -> None:
    page = runner.at().starts().page
    runner.writes("Takeaway", "They draw turf by bus line")
    page.get_by_role("radio", name="Promise").check()
    page.locator("[data-text]").fill("Send the map")
    page.get_by_label("Who", exact=True).fill("Ben")
    page.get_by_role("combobox", name="Organization").select_option("Harbor Alliance")
    page.get_by_label("By when").fill("2026-12-04")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(".pb-live__one", has_text="Send the map").locator("small")).to_have_text(
        "Ben · Harbor Alliance · Fri, Dec 4, 2026"
    )
    runner.next.click()
    expect(page.locator(".pb-live__one")).to_have_count(0)
    runner.writes("Decision", "We meet each month")
    page.locator(".pb-live__one summary").click()
    page.locator(".pb-live__change textarea").fill("We meet every other month")
    page.get_by_role("button", name="Remove: We meet every other month").click()
    expect(page.locator(".pb-live__one")).to_have_count(0)
    runner.undo()
    expect(page.locator(".pb-live__text")).to_have_text("We meet every other month")
    # What is being written is there after a reload, and so is all else.
    page.locator("[data-text]").fill("Half a thou")
    page.reload()
    expect(page.locator("[data-text]")).to_have_value("Half a thou")
    expect(runner.title).to_have_text("Turf")
    [stored] = runner.stored()
    assert [one["text"] for one in stored["said"]] == [
        "They draw turf by bus line",
        "Send the map",
        "We meet every other month",
    ]


def test_it_goes_on_where_the_clock_is(runner: Runner) -> None:
    page = runner.at().starts().page
    address = page.url
    runner.after(2)
    page.goto("about:blank")
    # The phone was off for four minutes.
    page.clock.set_fixed_time("2026-12-01T19:06:00Z")
    page.goto(address)
    expect(page.get_by_role("timer")).to_have_attribute("aria-label", "4 minutes left")
    # A clock that jumps back counts nothing twice, and one that jumps ahead is believed.
    page.clock.set_fixed_time("2026-12-01T18:30:00Z")
    page.reload()
    expect(page.get_by_role("timer")).to_have_attribute("aria-label", "10 minutes left")
    page.clock.set_fixed_time("2026-12-01T22:00:00Z")
    page.reload()
    expect(page.get_by_role("timer")).to_have_attribute("aria-label", re.compile("^2 h [45][0-9] min over time$"))


def test_two_tabs_start_one_session(runner: Runner) -> None:
    page = runner.at().page
    runner.keeps(hour())
    other = page.context.new_page()
    other.clock.install(time="2026-12-01T19:00:00Z")
    for one in (page, other):
        one.goto(f"{runner.site}{PATH}?of={hour()['id']}")
        expect(one.get_by_role("button", name="Start now")).to_be_visible()
    page.get_by_role("button", name="Start now").click()
    expect(runner.title).to_have_text("Welcome")
    other.get_by_role("button", name="Start now").click()
    expect(other.locator(".pb-live__told p")).to_have_text("It was started in another tab already. Here it goes on.")
    assert len(runner.stored()) == 1
    # Both follow each other.
    runner.next.click()
    expect(other.locator("h1")).to_have_text("Turf")


def test_the_window_for_the_room_shows_nothing_private(runner: Runner) -> None:
    page = runner.at().starts().page
    runner.next.click()
    runner.writes("Note", "They seem tired")
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Room window").click()
    room = opened.value
    expect(room.locator("h1")).to_have_text("How do you divide your turf?")
    expect(room.locator(".pb-room")).to_contain_text("Next: Small groups")
    words = room.locator("body").inner_text()
    assert "tired" not in words
    assert SECRET not in words
    page.get_by_role("radio", name="Show the room this question").nth(1).check()
    expect(room.locator("h1")).to_have_text("What would you never do again?")
    runner.next.click()
    expect(room.locator(".pb-room")).to_contain_text("Small groups")
    for _ in range(2):
        runner.next.click()
    expect(room.locator("h1")).to_have_text("The session is over. Thank you.")


def test_a_window_that_is_blocked_has_a_link(runner: Runner) -> None:
    page = runner.page
    page.add_init_script("window.open = () => null")
    runner.at().starts()
    page.get_by_role("button", name="Room window").click()
    expect(runner.told).to_contain_text("The browser blocked the window.")
    link = page.get_by_role("link", name="Open the window for the room")
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value.locator("h1")).to_have_text("Welcome")


def over(runner: Runner) -> Page:
    """A session that is over, with something said in it."""
    page = runner.at().starts().page
    runner.writes("Note", SECRET)
    runner.writes("Takeaway", "They draw turf by bus line")
    runner.writes("Park", "Who trains new captains?")
    page.get_by_role("radio", name="Promise").check()
    page.locator("[data-text]").fill("Send the map")
    page.get_by_role("combobox", name="Organization").select_option("Harbor Alliance")
    page.get_by_label("By when").fill("2026-12-04")
    page.get_by_role("button", name="Add", exact=True).click()
    runner.after(20)
    runner.next.click()
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="End the session").click()
    expect(page.get_by_role("heading", name="What to do now")).to_be_visible()
    return page


def test_after_it_what_was_planned_stands_beside_what_happened(runner: Runner) -> None:
    page = over(runner)
    row = page.get_by_role("row", name=re.compile("^Welcome"))
    expect(row.get_by_role("cell")).to_have_text(["10 min", "20 min", "+10 min"])
    expect(page.get_by_role("row", name=re.compile("^Small groups")).get_by_role("cell").nth(1)).to_have_text(
        "not reached"
    )
    expect(page.locator(".pb-after")).to_contain_text("Send the map")
    runner.accessible()


def test_the_follow_up_is_filled_in_and_holds_nothing_private(runner: Runner) -> None:
    page = over(runner)
    page.get_by_role("button", name="Follow-up message").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("River Trust")
    expect(dialog.get_by_role("link", name="Open in mail")).to_have_attribute("href", re.compile("^mailto:"))
    assert SECRET not in dialog.inner_text()


def test_the_record_is_for_us_or_for_the_partner(runner: Runner) -> None:
    page = over(runner)
    texts = {}
    for who in ("For the partner", "For us"):
        page.get_by_role("button", name="Record").click()
        page.get_by_role("button", name=who).click()
        with page.expect_download() as saved:
            page.get_by_role("button", name="Markdown (.md)").click()
        texts[who] = saved.value.path().read_text(encoding="utf-8")
        assert saved.value.suggested_filename.endswith("for-us.md") == (who == "For us")
    for text in texts.values():
        assert "Send the map" in text
        assert "Who trains new captains?" in text
    assert SECRET not in texts["For the partner"]
    assert SECRET in texts["For us"]


def test_the_record_is_printed(runner: Runner) -> None:
    page = over(runner)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Record").click()
    page.get_by_role("button", name="Print or save as PDF").click()
    page.emulate_media(media="print")
    paper = page.locator(".pb-live__paper")
    expect(paper).to_contain_text("They draw turf by bus line")
    expect(paper).not_to_contain_text(SECRET)
    expect(page.locator(".pb-after")).to_be_hidden()


def test_promises_go_into_a_partnership_and_are_taken_back(runner: Runner) -> None:
    page = over(runner)
    page.get_by_role("button", name="Promises into the partnership").click()
    page.get_by_role("button", name="Make a partnership").click()
    expect(runner.told).to_have_text("1 promise or decision written into the partnership.")
    page.get_by_role("button", name="Promises into the partnership").click()
    expect(runner.told).to_have_text("All promises and decisions are in the partnership already.")
    page.goto(runner.site + "partnership/")
    expect(page.locator(".pb-partner__promise")).to_contain_text("Send the map")
    expect(page.locator(".pb-partner__promise")).to_contain_text("Harbor Alliance")
    expect(page.locator(".pb-partner__document", has_text="Shop talk").first).to_be_visible()


def test_the_next_agenda_opens_with_what_is_open(runner: Runner) -> None:
    page = over(runner)
    page.get_by_role("button", name="Make the next agenda").click()
    expect(page).to_have_url(re.compile(r"/build/\?draft="))
    expect(page.locator(".pb-row__title", has_text="Open from last time")).to_be_visible()
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()


def test_two_note_takers_make_one_of_their_sessions(runner: Runner, new_runner: NewRunner) -> None:
    page = over(runner)
    page.get_by_role("button", name="Send to who took notes too").click()
    link = page.get_by_role("textbox", name=re.compile("Link")).input_value()
    other = new_runner()
    other.at().starts()
    other.writes("Decision", "We meet each month")
    other.page.goto(link)
    expect(other.page.locator("main")).to_contain_text("You ran the same agenda.")
    other.page.get_by_role("button", name="to mine").click()
    expect(other.told).to_contain_text("lines added.")
    texts = {one["text"] for session in other.stored() for one in session["said"]}
    assert {"We meet each month", "Send the map", "They draw turf by bus line"} <= texts


def test_an_agenda_that_is_edited_meanwhile_is_offered(runner: Runner) -> None:
    page = runner.at().starts().page
    changed = hour()
    changed["blocks"][1]["title"] = "Turf and training"
    changed["blocks"][2]["minutes"] = 15
    page.evaluate(
        """value => {
          const key = `partnership-playbook:agenda.doc.${value.id}`;
          const stored = {version: value.version, revision: 2, by: "other", changed: 2, value};
          localStorage.setItem(key, JSON.stringify(stored));
          dispatchEvent(new StorageEvent("storage", {key}));
        }""",
        changed,
    )
    page.get_by_role("button", name="Take the changes").click()
    expect(runner.told).to_contain_text("New name: Turf and training. Small groups 20 → 15 min.")
    expect(runner.next).to_contain_text("Turf and training")
    expect(page.get_by_role("button", name="Take the changes")).to_have_count(0)


def test_the_agenda_of_the_guide_runs_by_way_of_the_builder(runner: Runner) -> None:
    page = runner.page
    page.goto(runner.site + "agendas/shop-talk/")
    page.get_by_role("link", name="Run it").click()
    expect(page).to_have_url(re.compile(r"/session/\?of="))
    page.get_by_role("button", name="Start now").click()
    expect(runner.next).to_be_visible()


@pytest.mark.parametrize("count", [0, 1, 300])
def test_any_number_of_blocks(count: int, runner: Runner) -> None:
    page = runner.at().page
    blocks = [block(number, f"Part {number}", "question", **lengths(2)) for number in range(count)]
    if not count:
        runner.keeps(of([]))
        page.goto(f"{runner.site}{PATH}?of=joint")
        expect(page.locator("main")).to_contain_text("This agenda has no blocks yet.")
        return
    runner.starts(of(blocks))
    expect(page.locator(".pb-live__place")).to_contain_text(f"Block 1 of {count}")
    page.locator("[data-plan] summary").click()
    expect(page.locator(".pb-live__row")).to_have_count(count)


def test_a_session_of_no_minutes_and_over_midnight(runner: Runner) -> None:
    page = runner.at("2026-12-02T04:50:00Z").page
    late = of(
        [block(1, "Short", "opening", minutes=0, ideal=0, least=0, most=0), block(2, "Long", "question", **lengths(30))]
    )
    runner.starts({**late, "start": "23:50"})
    expect(page.get_by_role("timer")).to_have_attribute("aria-label", re.compile("time is up|less than a minute left"))
    runner.next.click()
    expect(page.locator("[data-ends]")).to_contain_text(re.compile(r"12:2\d\sAM\sin\sNew\sYork"))


def test_it_goes_on_by_itself_only_when_asked(runner: Runner) -> None:
    page = runner.at().starts().page
    runner.after(12)
    expect(runner.title).to_have_text("Welcome")
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="Go on", exact=True).click()
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("checkbox", name="Go on to the next block by itself").check()
    page.get_by_role("button", name="Close").click()
    expect(runner.title).to_have_text("Turf")
    runner.after(20.1)
    expect(runner.title).to_have_text("Small groups")
    expect(runner.told).to_contain_text("Next block: Small groups")
    # Nothing ends by itself.
    runner.after(60)
    expect(runner.title).to_have_text("Next steps")


def test_keys_do_what_is_pressed_most_and_rest_while_one_types(runner: Runner) -> None:
    page = runner.at().starts().page
    page.keyboard.press("n")
    expect(runner.title).to_have_text("Turf")
    page.keyboard.press("b")
    expect(runner.title).to_have_text("Welcome")
    page.keyboard.press("m")
    expect(runner.told).to_have_text("Welcome has 15 minutes now.")
    page.keyboard.press("w")
    page.keyboard.type("nbmp")
    expect(page.locator("[data-text]")).to_have_value("nbmp")
    expect(runner.title).to_have_text("Welcome")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("checkbox", name="Short keys").uncheck()
    page.get_by_role("button", name="Close").click()
    page.locator("h1").focus()
    page.keyboard.press("n")
    expect(runner.title).to_have_text("Welcome")


def test_a_full_storage_is_said_and_loses_nothing(runner: Runner) -> None:
    page = runner.at().starts().page
    expect(page.locator(".pb-live__status")).to_have_text("Saved")
    page.evaluate(FILL)
    page.locator("[data-text]").fill("A long line " * 30)
    page.locator("[data-text]").press("Enter")
    expect(page.locator(".pb-banner--bad")).to_contain_text("Not saved: the browser’s storage is full.")
    expect(page.locator(".pb-live__status")).to_have_text("Not saved")
    page.evaluate(
        "Object.keys(localStorage).filter((k) => k.startsWith('filler')).forEach((k) => localStorage.removeItem(k))"
    )
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".pb-live__status")).to_have_text("Saved")
    assert runner.stored()[0]["said"]


def test_home_greets_with_what_is_under_way(runner: Runner) -> None:
    page = runner.at().starts().page
    watch_shifts(page)
    page.goto(runner.site)
    listed = page.get_by_role("list", name="Your sessions under way").get_by_role("listitem")
    expect(listed).to_have_count(1)
    expect(listed.locator("small")).to_have_text("Under way · Welcome · block 1 of 4")
    assert shifts(page) == []
    listed.get_by_role("link", name="Shop talk").click()
    expect(runner.title).to_have_text("Welcome")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="End the session").click()
    page.goto(runner.site)
    expect(page.get_by_role("list", name="Your sessions under way")).to_have_count(0)


def test_every_state_is_accessible(runner: Runner) -> None:
    page = runner.at().page
    page.goto(runner.site + PATH)
    runner.accessible()
    runner.starts()
    runner.accessible()
    runner.next.click()
    runner.writes("Promise", "Send the map")
    page.locator(".pb-live__one summary").click()
    page.locator("[data-plan] summary").click()
    page.get_by_role("button", name="More", exact=True).click()
    runner.accessible()
    page.keyboard.press("Escape")
    page.goto(page.url.replace("session=", "room="))
    expect(page.locator(".pb-room")).to_be_visible()
    runner.accessible()


def test_what_is_before_beside_and_after_a_session_is_accessible(runner: Runner, new_runner: NewRunner) -> None:
    page = runner.at().page
    runner.keeps(hour())
    page.goto(f"{runner.site}{PATH}?of=joint")
    expect(page.get_by_role("button", name="Start now")).to_be_visible()
    runner.accessible()
    page.get_by_role("button", name="Start now").click()
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Settings").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    runner.accessible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Send to who took notes too").click()
    link = page.get_by_role("textbox", name=re.compile("Link")).input_value()
    runner.accessible()
    other = new_runner()
    other.at().keeps(hour())
    other.page.goto(link)
    expect(other.page.locator(".pb-incoming, .pb-live__incoming").first).to_be_visible()
    other.accessible()


@pytest.mark.parametrize("width", [320, 375])
def test_nothing_is_cut_off_on_a_narrow_phone(width: int, runner: Runner) -> None:
    page = runner.at().page
    page.set_viewport_size({"width": width, "height": 640})
    runner.starts()
    for text_size in ("100%", "200%"):
        page.evaluate("size => { document.documentElement.style.fontSize = size }", text_size)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), text_size
        runner.next.scroll_into_view_if_needed()
        expect(runner.next).to_be_in_viewport()


def test_it_runs_ends_and_follows_up_in_flight_mode(new_runner: NewRunner) -> None:
    runner = new_runner(service_workers="allow", accept_downloads=True)
    page = runner.page
    runner.keeps(hour())
    expect(page.locator("[data-offline]")).to_have_text(
        "This page now also opens without a connection.", timeout=60_000
    )
    page.context.set_offline(True)
    page.goto(f"{runner.site}{PATH}?of=joint")
    page.get_by_role("button", name="Start now").click()
    runner.writes("Takeaway", "They draw turf by bus line")
    page.reload()
    expect(page.locator(".pb-live__text")).to_have_text("They draw turf by bus line")
    runner.next.click()
    expect(runner.title).to_have_text("Turf")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="End the session").click()
    page.get_by_role("button", name="Follow-up message").click()
    expect(page.get_by_role("dialog")).to_contain_text("Harbor Alliance")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Record").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Word (.docx)").click()
    assert saved.value.path().read_bytes()[:2] == b"PK"


def test_from_start_to_end_by_keyboard_alone(runner: Runner) -> None:
    page = runner.at().page
    runner.keeps(hour())
    page.goto(f"{runner.site}{PATH}?of=joint")
    page.get_by_role("button", name="Start now").focus()
    page.keyboard.press("Enter")
    expect(runner.title).to_be_focused()
    page.keyboard.press("w")
    page.keyboard.type("First line")
    page.keyboard.press("Enter")
    expect(page.locator(".pb-live__text")).to_have_text("First line")
    # The field stays ready for the next line.
    expect(page.locator("[data-text]")).to_be_focused()
    runner.next.focus()
    for title in ("Turf", "Small groups", "Next steps"):
        page.keyboard.press("Enter")
        expect(runner.title).to_have_text(title)
        expect(runner.next).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".pb-after")).to_be_visible()
    assert page.evaluate("document.activeElement !== document.body")


def test_a_screen_that_can_not_stay_on_is_said(runner: Runner) -> None:
    runner.page.add_init_script("Object.defineProperty(navigator, 'wakeLock', {value: undefined})")
    page = runner.at().starts().page
    expect(page.locator(".pb-live__notice")).to_contain_text("This browser can’t keep the screen on.")


def test_the_flash_stands_still_with_reduced_motion(runner: Runner) -> None:
    page = runner.at().starts().page
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Settings").click()
    expect(page.get_by_role("radio", name="Nothing")).to_be_checked()
    page.get_by_role("radio", name="A flash", exact=True).check()
    page.get_by_role("button", name="Try it").click()
    expect(page.locator(".pb-flash")).to_have_css("animation-name", "none")
    page.keyboard.press("Escape")
    runner.after(0.1)
    expect(page.locator(".pb-flash")).to_have_count(0)
    # Some seconds before the time of the block is over.
    runner.after(9.8)
    expect(page.locator(".pb-flash")).to_have_count(1, timeout=20_000)


def test_nothing_ticks_while_nobody_sees_the_page(runner: Runner) -> None:
    page = runner.at().starts().page
    page.evaluate("""() => {
      Object.defineProperty(document, "hidden", {get: () => true, configurable: true});
      document.dispatchEvent(new Event("visibilitychange"));
    }""")
    seen = runner.figures.inner_text()
    runner.after(3)
    expect(runner.figures).to_have_text(seen)
    # Once it is seen again it is where the clock is.
    page.evaluate("""() => {
      Object.defineProperty(document, "hidden", {get: () => false});
      document.dispatchEvent(new Event("visibilitychange"));
    }""")
    expect(page.get_by_role("timer")).to_have_attribute("aria-label", "7 minutes left")


def test_a_damaged_link_and_a_file_of_another_kind_change_nothing(runner: Runner) -> None:
    page = runner.page
    page.goto(f"{runner.site}{PATH}#pbBBnothing")
    expect(runner.told).not_to_be_empty()
    page.locator("summary", has_text="Was a session sent to you?").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open a file").click()
    chooser.value.set_files({"name": "x.json", "mimeType": "application/json", "buffer": json.dumps(hour()).encode()})
    expect(runner.told).to_contain_text("This is no session.")
    assert runner.stored() == []
