"""The partner opens a link: reads all of it, and answers. What the answer says arrives, and nothing is lost on the way."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.builder import STORED, saved, wait_until_saved
from tests.browser.test_agenda_builder import AXE, HOSTILE
from tests.conftest import Served

RIVER, HARBOR, HILL = "River Trust", "Harbor Alliance", "Hill Office"
TITLE = "Joint session on spring planting"
NOTE = "Looks right, but can we start at 10?"
PRIVATE = "Between us: keep an eye on the clock."
PHONE = {"viewport": {"width": 375, "height": 700}, "has_touch": True, "is_mobile": True}


def block(number: int, title: str, kind: str = "question", **more: Any) -> dict[str, Any]:
    bounds = {"minutes": 20, "least": 5, "ideal": 20, "most": 40, "priority": "should"}
    texts = {"lead": "", "purpose": "", "notes": "", "steps": [], "prompts": [], "materials": [], "rooms": []}
    return {"id": f"block{number}", "title": title, "kind": kind, **bounds, **texts, **more}


def agenda(**more: Any) -> dict[str, Any]:
    """An agenda with all that a reader needs."""
    people = [{"id": "p1", "name": "Ana López", "title": "Program manager", "role": "program"}]
    rooms = [
        {"id": "r1", "title": "North plots", "place": "Room 2", "lead": "Ana López"},
        {"id": "r2", "title": "South plots", "place": "Room 3", "lead": "", "leadOrganization": "o2"},
    ]
    return {
        "kind": "partnership-playbook/agenda",
        "version": 2,
        "id": "joint",
        "title": TITLE,
        "goal": "Both know who plants what.",
        "formats": ["hybrid"],
        "target": 80,
        "date": "2026-12-01",
        "start": "10:00",
        "fixed": "start",
        "place": {"where": "Library, room 2", "link": "https://video.example/j/1", "phone": "+1 555 0100"},
        "organizations": [
            {"id": "o1", "name": RIVER, "zone": "America/New_York", "people": people},
            {"id": "o2", "name": HARBOR, "zone": "America/Los_Angeles", "people": []},
        ],
        "before": [{"id": "t1", "text": "Send the map", "owner": "Ana López", "organization": "o1"}],
        "blocks": [
            block(1, "Welcome", "opening", steps=[{"text": "Say who you are."}], leadOrganization="o1", notes=PRIVATE),
            block(
                2, "Last spring", prompts=[{"text": "What went better than you thought?"}], steps=[{"text": "Pairs."}]
            ),
            block(3, "Plots in parallel", "breakout", rooms=rooms, breakout={"groups": 2, "reportBack": 5}),
            block(4, "Decide", "decision", purpose="One list of who does what."),
        ],
        "after": [{"id": "t2", "text": "Send the notes", "owner": "", "organization": "o2"}],
        "dismissed": [],
        **more,
    }


class Side:
    """The browser of one organization, on a phone. Its faults fail the test."""

    def __init__(self, context: BrowserContext, served: Served) -> None:
        self.page = context.new_page()
        self.served = served
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self.outside(request.url))

    def outside(self, url: str) -> None:
        if not url.startswith((self.served.root, "blob:", "data:")):
            self.faults.append(url)

    def has(self, document: dict[str, Any]) -> None:
        """Open a draft that this browser keeps."""
        stored = {"version": document["version"], "revision": 1, "changed": 1, "value": document}
        self.page.goto(self.served.root + "about/")
        self.page.evaluate(
            "([key, text]) => localStorage.setItem(key, text)", [STORED + document["id"], json.dumps(stored)]
        )
        self.go_on(document["id"])

    def go_on(self, draft: str) -> None:
        self.page.goto(f"{self.served.root}build/?draft={draft}")
        self.page.wait_for_selector(".pb-row")

    def shares(self, by: str) -> str:
        self.page.get_by_role("button", name="Share", exact=True).tap()
        self.page.get_by_label("Who sends it").fill(by)
        self.page.keyboard.press("Tab")
        field = self.page.locator(".pb-link")
        expect(field).to_have_value(re.compile("#"))
        self.page.keyboard.press("Escape")
        self.page.get_by_role("button", name="Share", exact=True).tap()
        link = self.page.locator(".pb-link").input_value()
        self.page.keyboard.press("Escape")
        return link

    def opens(self, link: str) -> None:
        self.page.goto("about:blank")
        self.page.goto(link)

    def reads(self, link: str) -> None:
        self.opens(link)
        self.page.locator(".pb-read__block").first.wait_for()

    def answer(self) -> str:
        """The text of the answer in the dialog."""
        field = self.page.locator(".pb-answer__text")
        expect(field).to_have_value(re.compile("#"))
        return field.input_value()

    def says_good(self, note: str = "") -> str:
        """Says that it looks good. Returns the link of the answer."""
        self.page.get_by_role("button", name="Looks good").tap()
        if note:
            self.page.get_by_label("A note, if you like").fill(note)
            expect(self.page.locator(".pb-answer__text")).to_have_value(re.compile(re.escape(note)))
        return self.copies()

    def copies(self) -> str:
        before = self.page.locator(".pb-answer__text").input_value()
        self.page.get_by_role("button", name="Copy the answer").tap()
        expect(self.page.locator(".pb-dialog__status")).to_contain_text("Copied")
        text = str(self.page.evaluate("navigator.clipboard.readText()"))
        assert text.split("#")[0] == before.split("#")[0]
        self.page.keyboard.press("Escape")
        return next(word for word in text.split() if "#" in word)

    def sets(self, label: str, value: str) -> None:
        self.page.get_by_label(label, exact=True).first.fill(value)
        wait_until_saved(self.page)


@pytest.fixture
def sides(browser: Browser, browser_context_args: dict[str, Any], served: Served) -> Iterator[list[Side]]:
    """Three browsers: of who sends, and of two who answer, all elsewhere."""
    made = []
    for zone in ("America/New_York", "America/Denver", "Europe/London"):
        settings = {**browser_context_args, **PHONE, "timezone_id": zone}
        context = browser.new_context(**settings, permissions=["clipboard-read", "clipboard-write"])
        made.append(Side(context, served))
    yield made
    for side in made:
        assert not side.faults, side.faults
        side.page.context.close()


def test_the_partner_reads_all_of_it_on_a_phone(sides: list[Side]) -> None:
    sender, reader, _ = sides
    sender.has(agenda())
    reader.reads(sender.shares(RIVER))
    page = reader.page
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text(f"{RIVER} shared an agenda with you")
    expect(heading).to_contain_text(TITLE)
    expect(heading).to_be_focused()
    # The reader's own clock stands first, then those of the organizations, by name.
    times = page.locator(".pb-read__facts > div").first.locator("dd")
    expect(times).to_have_text(
        [
            "Tuesday, December 1, 2026",
            re.compile(r"8:00\sAM to 9:20\sAM MST.*your time \(Denver\)", re.S),
            re.compile(rf"10:00\sAM to 11:20\sAM EST.*{RIVER} \(New York\)", re.S),
            re.compile(rf"7:00\sAM to 8:20\sAM PST.*{HARBOR} \(Los Angeles\)", re.S),
        ]
    )
    facts = page.locator(".pb-read__facts")
    expect(facts).to_contain_text("Library, room 2")
    expect(facts.get_by_role("link", name="Join the video call")).to_have_attribute("href", "https://video.example/j/1")
    expect(facts.get_by_role("link", name="+1 555 0100")).to_have_attribute("href", "tel:+15550100")
    for words in (
        "What went better than you thought?",
        "Say who you are.",
        "North plots",
        "One list of who does what.",
    ):
        expect(page.get_by_text(words).first).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile(r"8:20\sAM MST Last spring"))).to_be_visible()
    expect(page.get_by_role("list", name="Rooms at the same time").get_by_role("listitem")).to_have_count(2)
    for words in ("Send the map", "Send the notes", "Ana López Program manager, Program"):
        expect(page.get_by_role("listitem").filter(has_text=words).first).to_be_visible()
    # Nothing was kept yet, and both answers are one press away.
    assert saved(page) == []
    bar = page.locator(".pb-answer__bar")
    for name in ("Looks good", "Change it"):
        expect(bar.get_by_role("button", name=name)).to_be_in_viewport()


@pytest.mark.parametrize(("width", "text"), [(375, "100%"), (320, "100%"), (375, "200%"), (320, "200%"), (160, "100%")])
def test_nothing_lies_over_anything_else(width: int, text: str, sides: list[Side]) -> None:
    sender, reader, _ = sides
    sender.has(agenda(title="A title with averyveryverylongword that no window of a phone can hold " * 2))
    link = sender.shares(RIVER)
    reader.page.set_viewport_size({"width": width, "height": 700})
    reader.reads(link)
    page = reader.page
    page.evaluate("size => { document.documentElement.style.fontSize = size }", text)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    over = page.evaluate(
        """() => [...document.querySelectorAll(".pb-read__head, .pb-read__meta, .pb-read__facts > div")].flatMap((row) => {
          const boxes = [...row.children].map((part) => part.getBoundingClientRect());
          return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) =>
            one.left < other.right - 1 && other.left < one.right - 1 &&
            one.top < other.bottom - 1 && other.top < one.bottom - 1).map(() => row.innerText));
        })"""
    )
    assert over == []


def test_looks_good_arrives_with_its_note(sides: list[Side]) -> None:
    sender, reader, _ = sides
    sender.has(agenda())
    reader.reads(sender.shares(RIVER))
    reader.page.get_by_role("button", name="Looks good").tap()
    # Whoever is not the sender is taken for the reader's own organization.
    expect(reader.page.get_by_role("radio", name=HARBOR)).to_be_checked()
    text = reader.answer()
    assert text.startswith(f"{HARBOR}: “{TITLE}” looks good.")
    mail = reader.page.get_by_role("link", name="Write a mail").get_attribute("href")
    assert mail
    assert mail.startswith("mailto:?subject=Looks%20good")
    reader.page.keyboard.press("Escape")
    answer = reader.says_good(NOTE)
    expect(reader.page.get_by_text("You said that it looks good, just now.")).to_be_visible()
    assert saved(reader.page) == []
    sender.opens(answer)
    page = sender.page
    expect(page.get_by_role("heading", name=f"{HARBOR} says it looks good")).to_be_focused()
    expect(page.get_by_text(NOTE)).to_be_visible()
    expect(page.get_by_text("It is about the agenda as you have it now.")).to_be_visible()
    page.get_by_role("link", name="Go to your draft").tap()
    page.wait_for_selector(".pb-row")
    # It stays with the draft, and the private notes are where they were.
    came = page.locator(".pb-answer--came")
    expect(came).to_contain_text(f"{HARBOR} says it looks good")
    came.locator("summary").tap()
    expect(came.get_by_text(NOTE)).to_be_visible()
    assert saved(page)[0]["blocks"][0]["notes"] == PRIVATE
    sender.sets("Title", "Another title")
    sender.opens(answer)
    expect(page.get_by_text("You have changed the agenda since.")).to_be_visible()


def test_three_changes_go_back_and_are_merged(sides: list[Side]) -> None:
    sender, reader, other = sides
    sender.has(agenda())
    link = sender.shares(RIVER)
    reader.reads(link)
    reader.says_good()
    other.reads(link)
    page = other.page
    page.get_by_role("button", name="Change it").tap()
    page.wait_for_selector(".pb-row")
    banner = page.get_by_role("region", name="Your answer")
    expect(banner).to_contain_text(f"{RIVER} sent this to you.")
    expect(banner.get_by_role("button", name="Looks good")).to_be_visible()
    other.sets("Title", "Their title")
    other.sets("At the end", "Everybody knows who plants what.")
    page.get_by_role("button", name="5 minutes more for “Decide”").tap()
    wait_until_saved(page)
    expect(banner.get_by_role("button", name="I changed 3 things")).to_be_visible()
    banner.get_by_role("button", name="What was sent").tap()
    expect(page.get_by_role("dialog").get_by_role("heading", name=f"What {RIVER} sent")).to_be_visible()
    page.keyboard.press("Escape")
    banner.get_by_role("button", name="I changed 3 things").tap()
    expect(page.get_by_role("dialog").locator(".pb-answer__changes li")).to_have_count(3)
    page.get_by_role("radio", name="Another name").check(force=True)
    page.get_by_role("dialog").get_by_label("Name", exact=True).fill(HILL)
    page.get_by_label("A note, if you like").fill(NOTE)
    expect(page.locator(".pb-answer__text")).to_have_value(re.compile(f"^{HILL} changed 3 things in “{TITLE}”:"))
    answer = other.copies()
    # Meanwhile the sender went on; what only one side changed is taken, and the notes stay.
    sender.page.locator(".pb-row__title").first.tap()
    sender.page.get_by_label("Notes for the facilitator").fill(PRIVATE + " And on the coffee.")
    wait_until_saved(sender.page)
    sender.opens(answer)
    expect(sender.page.get_by_role("heading", name="Compare and merge")).to_be_visible()
    expect(sender.page.get_by_text(NOTE)).to_be_visible()
    expect(sender.page.get_by_text("Nothing to decide, 3 changes taken")).to_be_visible()
    sender.page.get_by_role("button", name="Merge", exact=True).tap()
    expect(sender.page.get_by_label("Title", exact=True).first).to_have_value("Their title")
    [kept] = saved(sender.page)
    assert kept["blocks"][0]["notes"] == PRIVATE + " And on the coffee."
    assert kept["blocks"][3]["minutes"] == 25
    expect(sender.page.locator(".pb-answer--came")).to_contain_text(f"{HILL} made changes")


def test_the_same_link_leads_to_the_draft_that_was_made_from_it(sides: list[Side]) -> None:
    sender, reader, _ = sides
    sender.has(agenda())
    link = sender.shares(RIVER)
    reader.reads(link)
    reader.page.get_by_role("button", name="Change it").tap()
    reader.page.wait_for_selector(".pb-row")
    reader.sets("Title", "Our title")
    reader.opens(link)
    expect(reader.page.get_by_label("Title", exact=True).first).to_have_value("Our title")
    expect(reader.page.get_by_role("button", name="I changed 1 thing")).to_be_visible()
    assert len(saved(reader.page)) == 1
    # The sender's next version is merged into it, and counted from then on.
    sender.sets("At the end", "A new goal.")
    reader.opens(sender.shares(RIVER))
    reader.page.get_by_role("button", name="Merge", exact=True).tap()
    expect(reader.page.get_by_label("At the end").first).to_have_value("A new goal.")
    expect(reader.page.get_by_role("button", name="I changed 1 thing")).to_be_visible()


def test_an_answer_in_the_making_survives_a_reload(sides: list[Side]) -> None:
    sender, reader, _ = sides
    sender.has(agenda())
    reader.reads(sender.shares(RIVER))
    page = reader.page
    page.get_by_role("button", name="Looks good").tap()
    page.get_by_label("A note, if you like").fill(NOTE)
    page.reload()
    expect(page.get_by_text("The note that you began is kept.")).to_be_visible()
    page.get_by_role("button", name="Looks good").tap()
    expect(page.get_by_label("A note, if you like")).to_have_value(NOTE)
    # Whom the reader answers for is asked once.
    page.get_by_role("radio", name="No name").check(force=True)
    expect(page.locator(".pb-answer__text")).to_have_value(re.compile(f"^“{TITLE}” looks good."))
    page.get_by_role("radio", name="Another name").check(force=True)
    page.get_by_role("dialog").get_by_label("Name", exact=True).fill(HILL)
    expect(page.locator(".pb-answer__text")).to_have_value(re.compile(f"^{HILL}: "))
    reader.copies()
    page.reload()
    page.get_by_role("button", name="Looks good").tap()
    expect(page.get_by_role("dialog").get_by_label("Name", exact=True)).to_have_value(HILL)


def test_ones_own_link_is_shown_as_the_other_side_sees_it(sides: list[Side]) -> None:
    sender = sides[0]
    sender.has(agenda())
    link = sender.shares(RIVER)
    sender.reads(link)
    page = sender.page
    expect(page.get_by_text("This is what you sent, as the other side sees it.")).to_be_visible()
    expect(page.get_by_role("button", name="Looks good")).to_have_count(0)
    page.get_by_role("link", name="Go to your draft").tap()
    page.wait_for_selector(".pb-row")
    assert len(saved(page)) == 1


def test_an_answer_opens_where_its_agenda_is_not(sides: list[Side]) -> None:
    sender, reader, other = sides
    sender.has(agenda())
    reader.reads(sender.shares(RIVER))
    other.opens(reader.says_good(NOTE))
    expect(other.page.get_by_role("heading", name=f"{HARBOR} says it looks good")).to_be_visible()
    expect(other.page.get_by_text("is not in this browser")).to_be_visible()
    other.page.get_by_role("button", name="Keep as a draft").tap()
    other.page.wait_for_selector(".pb-row")


def test_all_of_it_by_keys_alone(sides: list[Side]) -> None:
    sender, reader, _ = sides
    sender.has(agenda())
    reader.reads(sender.shares(RIVER))
    page = reader.page

    def tab_to(name: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if name in str(page.evaluate("document.activeElement.innerText")):
                return
        raise AssertionError(name)

    tab_to("Looks good")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy the answer")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.type(NOTE)
    expect(page.locator(".pb-answer__text")).to_have_value(re.compile(re.escape(NOTE)))
    tab_to("Copy the answer")
    page.keyboard.press("Enter")
    expect(page.locator(".pb-dialog__status")).to_contain_text("Copied")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Looks good")).to_be_focused()
    tab_to("Change it")
    page.keyboard.press("Enter")
    page.wait_for_selector(".pb-row")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_what_is_no_web_address_is_never_a_link(sides: list[Side]) -> None:
    sender, reader, _ = sides
    place = {"where": HOSTILE, "link": "javascript:window.hurt=1", "phone": "ask Ana"}
    sender.has(agenda(place=place, title=HOSTILE, goal=HOSTILE))
    reader.reads(sender.shares(HOSTILE))
    facts = reader.page.locator(".pb-read__facts")
    expect(facts).to_contain_text("javascript:window.hurt=1")
    expect(facts.get_by_role("link")).to_have_count(0)
    answer = reader.says_good(HOSTILE)
    sender.opens(answer)
    expect(sender.page.locator(".pb-answer__note")).to_have_text(HOSTILE)
    for side in (sender, reader):
        assert side.page.evaluate("window.hurt") is None


def test_a_session_over_midnight_names_its_days(sides: list[Side]) -> None:
    sender, reader, _ = sides
    sender.has(agenda(start="01:40"))
    reader.reads(sender.shares(RIVER))
    days = reader.page.locator(".pb-read__day")
    expect(days).to_have_text(["Monday, November 30, 2026", "Tuesday, December 1, 2026"])


def test_a_second_day_stands_below_its_own_heading(sides: list[Side]) -> None:
    sender, reader, _ = sides
    document = agenda()
    document["blocks"][2]["fixedStart"] = {"day": 1, "time": "09:00"}
    sender.has(document)
    reader.reads(sender.shares(RIVER))
    page = reader.page
    expect(page.locator(".pb-read__day")).to_have_text(["Tuesday, December 1, 2026", "Wednesday, December 2, 2026"])
    expect(page.get_by_role("heading", name=re.compile(r"7:00\sAM MST Plots in parallel"), level=4)).to_be_visible()
    expect(page.locator(".pb-read__facts")).to_contain_text("Wednesday, December 2, 2026")


def test_a_cut_link_shows_what_could_be_read_and_asks_for_no_answer(sides: list[Side]) -> None:
    sender, reader, _ = sides
    sender.has(agenda())
    link = sender.shares(RIVER)
    reader.opens(link[:-40])
    expect(reader.page.get_by_role("heading", name="This link is cut off")).to_be_visible()
    expect(reader.page.locator(".pb-damaged")).to_contain_text(TITLE)
    expect(reader.page.get_by_role("button", name="Looks good")).to_have_count(0)


def test_an_own_file_asks_for_no_answer(sides: list[Side], tmp_path: Path) -> None:
    reader = sides[1]
    file = tmp_path / "agenda.json"
    file.write_text(json.dumps(agenda()), "utf-8")
    reader.page.goto(f"{reader.served.root}build/")
    reader.page.wait_for_selector("pb-agenda-builder:not(:has([aria-busy])) h1")
    reader.page.set_input_files("input[type=file]", file)
    reader.page.get_by_role("button", name="Keep as a draft").tap()
    reader.page.wait_for_selector(".pb-row")
    expect(reader.page.get_by_role("region", name="Your answer")).to_have_count(0)


def test_paper_has_the_questions_and_the_steps_and_no_buttons(sides: list[Side]) -> None:
    sender, reader, _ = sides
    sender.has(agenda())
    reader.reads(sender.shares(RIVER))
    reader.page.emulate_media(media="print")
    for words in ("What went better than you thought?", "Pairs.", "https://video.example"):
        if words.startswith("https"):
            content = reader.page.locator(".pb-read__video").evaluate(
                "link => getComputedStyle(link, '::after').content"
            )
            assert "href" in content or words in content
        else:
            expect(reader.page.get_by_text(words).last).to_be_visible()
    expect(reader.page.locator(".pb-answer__bar")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_either_side(scheme: Any, sides: list[Side]) -> None:
    sender, reader, _ = sides
    faults: list[str] = []

    def check(side: Side, state: str) -> None:
        side.page.evaluate(AXE)
        for violation in side.page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")["violations"]:
            faults.extend(f"{state} {violation['id']}: {node['html'][:120]}" for node in violation["nodes"])

    for side in sides:
        side.page.emulate_media(color_scheme=scheme)
    sender.has(agenda(start="01:40"))
    link = sender.shares(RIVER)
    reader.reads(link)
    check(reader, "reading")
    reader.page.get_by_role("button", name="Looks good").tap()
    check(reader, "answer")
    reader.page.keyboard.press("Escape")
    good = reader.says_good(NOTE)
    reader.page.get_by_role("button", name="Change it").tap()
    reader.page.wait_for_selector(".pb-row")
    reader.sets("Title", "Their title")
    check(reader, "draft")
    reader.page.get_by_role("button", name="I changed 1 thing").tap()
    reader.answer()
    check(reader, "changes")
    changed = reader.copies()
    sender.reads(link)
    check(sender, "own link")
    sender.opens(good)
    sender.page.wait_for_selector(".pb-answer__note")
    check(sender, "looks good")
    sender.opens(changed)
    sender.page.wait_for_selector("pb-merge")
    check(sender, "merge")
    sender.page.get_by_role("button", name="Merge", exact=True).tap()
    sender.page.locator(".pb-answer--came summary").tap()
    check(sender, "answers")
    assert not faults, "\n".join(["", *faults])
