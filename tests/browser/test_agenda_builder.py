"""The agenda builder as its reader meets it: by mouse, keyboard and touch, with and without script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.builder import (
    DEAF,
    FILL,
    STORED,
    adapt,
    focused,
    forget_what_was_sent,
    open_as_another,
    saved,
    shared_link,
    start,
    titles,
    total,
    wait_until_saved,
)
from tests.browser.builder import builder as builder
from tests.browser.test_pages import tab_through
from tests.conftest import Served
from tests.project import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
# Texts of which a word is torn apart by the edge of its place.
TORN = """selector => [...document.querySelectorAll(selector)].flatMap((place) => {
  const found = [], range = document.createRange();
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    for (const word of text.data.matchAll(/[\\p{L}\\d]+/gu)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(word[0]);
    }
  return found;
})"""
HOSTILE = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>\u202e{{ 7*7 }} \U0001f389'


def test_without_script_the_agendas_are_there(
    served: Served, browser: Browser, browser_context_args: dict[str, Any]
) -> None:
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    page.goto(served.root + "build/")
    expect(page.get_by_text("The builder needs JavaScript")).to_be_visible()
    expect(page.locator('main a[href="../agendas/shop-talk/"]')).to_be_visible()
    expect(page.get_by_role("button", name="Make the agenda")).to_be_hidden()
    context.close()


def test_the_start_is_there_before_the_script(page: Page, served: Served) -> None:
    # A script that never comes, and whose loss is not known yet.
    page.route("**/*.js", lambda route: None)
    page.goto(served.root + "build/", wait_until="commit")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_label("What is your goal?")).to_be_visible()
    expect(page.get_by_role("button", name="Make the agenda")).to_be_disabled()
    expect(page.get_by_text("The builder needs JavaScript")).to_be_hidden()
    expect(page.locator('main a[href="../agendas/shop-talk/"]')).to_be_visible()
    # What another view takes the place of is not seen before it.
    page.goto(served.root + "build/?from=shop-talk", wait_until="commit")
    expect(page.get_by_label("What is your goal?")).to_be_hidden()


def test_what_was_filled_in_before_the_script_stays(builder: Page, served: Served) -> None:
    late: list[Route] = []
    builder.route(
        "**/icons.svg",
        lambda route: late.append(route) if route.request.resource_type == "fetch" else route.continue_(),
    )
    builder.goto(served.root + "build/", wait_until="domcontentloaded")
    goal = builder.get_by_label("What is your goal?")
    goal.select_option("")
    goal.focus()
    while not late:
        builder.evaluate("() => new Promise(requestAnimationFrame)")
    for route in late:
        route.continue_()
    expect(builder.get_by_role("textbox", name="Your goal")).to_be_visible()
    expect(goal).to_be_focused()
    builder.get_by_role("textbox", name="Your goal").fill("Share our data")
    builder.get_by_role("button", name="Make the agenda").click()
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("Share our data")


def test_only_what_is_picked_is_loaded(builder: Page, served: Served) -> None:
    asked: list[str] = []
    builder.on("request", lambda request: asked.append(request.url.removeprefix(served.root)))
    adapt(builder, served)
    assert "agendas/shop-talk/shop-talk.json" in asked
    builder.get_by_role("button", name="Add from the library").click()
    builder.get_by_label("Search activities and questions").fill("peer assist")
    builder.get_by_role("button", name="Add “Run a peer assist”").click()
    expect(builder.locator(".pb-row").filter(has_text="Run a peer assist")).to_be_visible()
    assert "activities/peer-assist/peer-assist.json" in asked
    assert "api/v1/offers.json" in asked
    assert not {f"api/v1/{kind}.json" for kind in ("agendas", "activities", "prompts", "sources", "goals")} & set(asked)


def test_adapt_leads_from_an_agenda_into_the_builder_at_its_length(builder: Page, served: Served) -> None:
    builder.goto(served.root + "agendas/shop-talk/?length=120")
    link = builder.get_by_role("link", name="Adapt this agenda")
    expect(link).to_have_attribute("href", re.compile("length=120$"))
    link.click()
    builder.wait_for_selector(".pb-row")
    assert total(builder) == 120


def test_nothing_is_kept_before_the_first_change_and_everything_after(builder: Page, served: Served) -> None:
    adapt(builder, served)
    assert saved(builder) == []
    builder.get_by_label("Title", exact=True).first.fill("Our first meeting")
    wait_until_saved(builder)
    assert "?draft=" in builder.url
    builder.reload()
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("Our first meeting")
    builder.get_by_role("link", name="All drafts").click()
    expect(builder.get_by_role("link", name="Our first meeting")).to_be_visible()
    builder.go_back()
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("Our first meeting")


def test_an_edit_survives_a_page_that_goes_away_at_once(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_label("Title", exact=True).first.fill("Typed and gone")
    builder.goto(served.root)
    assert [agenda["title"] for agenda in saved(builder)] == ["Typed and gone"]


def test_minutes_fit_undo_and_redo(builder: Page, served: Served) -> None:
    adapt(builder, served)
    assert total(builder) == 90
    builder.get_by_role("button", name="5 minutes more for “Icebreaker”").click()
    assert total(builder) == 95
    expect(builder.locator(".pb-sum__state")).to_have_text("5 over")
    builder.locator(".pb-advice button").first.click()
    assert total(builder) == 90
    for length in (60, 120, 90):
        builder.get_by_role("button", name=f"Fit to {length} minutes").click()
        assert total(builder) == length
    builder.get_by_label("Minutes to fit to").fill("75")
    builder.keyboard.press("Enter")
    assert total(builder) == 75
    builder.locator(".pb-sum").get_by_role("button", name="Undo").click()
    assert total(builder) == 90
    builder.get_by_role("button", name="Redo").click()
    assert total(builder) == 75
    builder.locator("h1").focus()
    builder.keyboard.press("Control+z")
    assert total(builder) == 90


def test_leaving_right_after_a_change_leaves(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_role("button", name="Fit to 60 minutes").click()
    expect(builder.locator(".pb-toast")).to_contain_text("Fitted to 60 minutes")
    builder.get_by_role("link", name="All drafts").click()
    expect(builder.get_by_role("button", name="Make the agenda")).to_be_visible()
    # What was said is about the view that is left.
    expect(builder.locator(".pb-toast")).to_be_empty()
    assert "?draft=" not in builder.url
    assert [agenda["target"] for agenda in saved(builder)] == [60]


def test_what_is_left_out_can_be_brought_back(builder: Page, served: Served) -> None:
    adapt(builder, served, 60)
    before = len(titles(builder))
    builder.get_by_role("button", name="Bring back “Break”").click()
    assert len(titles(builder)) == before + 1
    assert focused(builder) != "BODY"


def test_blocks_by_keyboard_alone(builder: Page, served: Served) -> None:
    adapt(builder, served)
    first, second, third = titles(builder)[:3]
    builder.locator(".pb-row__title").first.focus()
    moved = focused(builder)
    builder.keyboard.press("Alt+ArrowDown")
    assert titles(builder)[:3] == [second, first, third]
    assert focused(builder) == moved
    expect(builder.locator(".pb-toast")).to_have_text(f"“{first}” is now 2 of 4.")
    builder.keyboard.press("Alt+ArrowUp")
    assert titles(builder)[:3] == [first, second, third]
    builder.keyboard.press("Enter")
    expect(builder.locator(f"#fields-{moved}")).to_be_visible()
    builder.keyboard.press("Enter")
    for name in ("Move down", "Duplicate"):
        builder.get_by_role("button", name=f"More for “{first}”", exact=True).first.press("Enter")
        builder.get_by_role("button", name=name, exact=True).press("Enter")
        assert focused(builder) != "BODY"
    assert titles(builder).count(first) == 2


def test_removing_goes_on_to_the_neighbor(builder: Page, served: Served) -> None:
    adapt(builder, served)
    ids = builder.locator(".pb-row").evaluate_all("rows => rows.map((row) => row.dataset.id)")
    name = titles(builder)[1]
    builder.get_by_role("button", name=f"More for “{name}”", exact=True).click()
    builder.get_by_role("button", name="Remove", exact=True).click()
    assert focused(builder) == ids[2]
    expect(builder.locator(".pb-toast")).to_contain_text("is removed")
    builder.locator(".pb-sum").get_by_role("button", name="Undo").click()
    expect(builder.locator(".pb-row__title > span").nth(1)).to_have_text(name)


DRAGS = "() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/sortable-'))"


def drag(page: Page) -> None:
    grip, target = (page.locator(".pb-row__grip").nth(index).bounding_box() for index in (0, 2))
    assert grip
    assert target
    page.mouse.move(grip["x"] + 10, grip["y"] + 10)
    page.wait_for_function(DRAGS)
    page.mouse.down()
    for step in range(1, 11):
        page.mouse.move(grip["x"] + 10, grip["y"] + (target["y"] + target["height"] - grip["y"]) * step / 10)
        page.evaluate("() => new Promise(requestAnimationFrame)")
    page.mouse.up()


def test_dragging_a_row_moves_it(builder: Page, served: Served) -> None:
    adapt(builder, served)
    before = titles(builder)
    drag(builder)
    assert titles(builder) == [before[1], before[2], before[0], before[3]]
    builder.locator(".pb-sum").get_by_role("button", name="Undo").click()
    assert titles(builder) == before


def touch_drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    """A finger on a real touch screen."""
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *at: float) -> None:
        points = [{"x": at[0], "y": at[1]}] if at else []
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", *start)
    page.wait_for_function(DRAGS)
    for step in range(1, 11):
        touch("touchMove", *(one + (other - one) * step / 10 for one, other in zip(start, end, strict=True)))
        page.evaluate("() => new Promise(requestAnimationFrame)")
    touch("touchEnd")


@pytest.fixture
def phone(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    """A page on a small touch screen."""
    size = {"width": 375, "height": 812}
    context = browser.new_context(**{**browser_context_args, "viewport": size}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def test_dragging_by_touch_moves_a_row_and_a_swipe_scrolls(phone: Page, served: Served) -> None:
    adapt(phone, served)
    phone.wait_for_load_state("networkidle")
    # What drags comes with the first touch, which drags already.
    assert not phone.evaluate(DRAGS)
    before = titles(phone)
    rows = phone.locator(".pb-row")
    rows.nth(1).evaluate("row => row.scrollIntoView({ block: 'center' })")
    grip = phone.locator(".pb-row__grip").nth(1).bounding_box()
    target = rows.nth(0).bounding_box()
    assert grip
    assert target
    middle = (grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2)
    touch_drag(phone, middle, (middle[0], target["y"] + 20))
    expect(phone.locator(".pb-row__title > span").first).to_have_text(before[1])
    assert titles(phone) == [before[1], before[0], *before[2:]]
    assert "pb-dragging" not in str(phone.evaluate("document.documentElement.className"))
    expect(phone.locator(".pb-toast")).to_have_text(f"“{before[1]}” is now 1 of {len(before)}.")
    phone.locator(".pb-sum").get_by_role("button", name="Undo").tap()
    assert titles(phone) == before
    # Beside the handle a finger scrolls the page, and moves nothing.
    touch_drag(phone, (middle[0] + 120, 500), (middle[0] + 120, 250))
    assert titles(phone) == before


def test_the_list_of_a_row_opens_in_sight(phone: Page, served: Served) -> None:
    adapt(phone, served)
    menu = phone.locator(".pb-row .pb-menu > button").nth(1)
    menu.evaluate("button => scrollTo(0, button.getBoundingClientRect().top + scrollY - innerHeight + 130)")
    menu.tap()
    shown = phone.locator(".pb-menu__list").bounding_box()
    bar = phone.locator(".pb-edit__actions").bounding_box()
    assert shown
    assert bar
    assert shown["y"] + shown["height"] <= bar["y"]


def test_no_word_is_torn_or_cut_on_a_phone(phone: Page, served: Served) -> None:
    adapt(phone, served)
    phone.locator("#pb-people > summary").tap()
    for number, role in ((1, "policy"), (2, "communications")):
        phone.get_by_role("button", name=f"Add a person: Organization {number}").tap()
        phone.keyboard.type("Ana")
        phone.locator(".pb-person select").nth(number - 1).select_option(role)
    torn = phone.evaluate(TORN, ".pb-pairs th, .pb-edit__actions, .pb-lane > summary, .pb-row__kind")
    # A label of two words that stands on two lines beside its icon is one that found no room.
    tall = phone.locator(".pb-edit__actions .pb-button, details.pb-lane > summary").evaluate_all(
        "places => places.filter((place) => place.offsetHeight > 56).map((place) => place.innerText)"
    )
    phone.get_by_role("button", name="Save or send").tap()
    phone.get_by_role("button", name="Show the questions as slides").tap()
    foot = phone.locator(".pb-slides__foot")
    foot.wait_for()
    assert foot.evaluate(
        "foot => foot.lastElementChild.getBoundingClientRect().right <= innerWidth - parseFloat(getComputedStyle(foot).paddingRight)"
    )
    phone.keyboard.press("Escape")
    open_as_another(phone, shared_link(phone))
    phone.wait_for_selector(".pb-read__block")
    torn += phone.evaluate(TORN, ".pb-read__head, .pb-read__meta, .pb-answer__bar")
    assert (torn, tall) == ([], [])


def test_the_bar_shows_the_words_that_have_room_and_cuts_none(builder: Page, served: Served) -> None:
    for length in (60, 90, 120):
        adapt(builder, served, length)
        words = builder.locator(".pb-sum__bar .pb-bar2__word").evaluate_all(
            """words => words.map((word) => {
              const [own, bar] = [word.getBoundingClientRect(), word.closest(".pb-bar2").getBoundingClientRect()];
              const part = word.parentElement.getBoundingClientRect();
              return { text: word.textContent, seen: own.top < bar.bottom, whole: own.right <= part.right + 1 };
            })"""
        )
        assert all(word["whole"] for word in words if word["seen"]), length
        assert "Guiding questions" in [word["text"] for word in words if word["seen"]], length
    widths = builder.locator(".pb-bar2__part").evaluate_all("parts => parts.map((part) => part.offsetWidth)")
    minutes = builder.locator(".pb-stepper input").evaluate_all("fields => fields.map((field) => Number(field.value))")
    for width, own in zip(widths, minutes, strict=True):
        assert width == pytest.approx(sum(widths) * own / sum(minutes), abs=1.5)


SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")
PAPER = ".pb-print-sheet"


def print_copy(page: Page, audience: str) -> None:
    """Ask for a copy on paper; the test prints it."""
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Save or send").click()
    page.get_by_role("button", name=audience).click()
    page.get_by_role("button", name="Print for").click()
    page.emulate_media(media="print")


def open_agenda(page: Page, served: Served, agenda: dict[str, Any]) -> None:
    """Open an agenda of the version before, as an old file has it, as a draft."""
    start(page, served)
    buffer = json.dumps(agenda).encode()
    page.set_input_files("input[type=file]", {"name": "x.json", "mimeType": "application/json", "buffer": buffer})
    page.get_by_role("button", name="Keep as a draft").click()
    page.wait_for_selector(".pb-row")


def paper_agenda(blocks: int, organizations: int, title: str) -> dict[str, Any]:
    """An agenda with something in every field that is printed."""
    zones = ["America/Chicago", "Asia/Kolkata", "Europe/Berlin", "Pacific/Auckland", "America/Phoenix", "UTC"]
    block = {
        "title": title, "kind": "question", "minutes": 10, "least": 0, "ideal": 10, "most": 20, "priority": "should",
        "lead": "Ana", "leadOrganization": "o1", "purpose": "Hear each other out.", "steps": ["Explain the task"],
        "prompts": [{"text": "What have you tried?"}], "notes": PRIVATE, "materials": ["A timer"],
    }  # fmt: skip
    return {
        "kind": "partnership-playbook/agenda", "version": 1, "id": "paper", "title": title, "goal": "Answers",
        "formats": ["video"], "target": 10 * blocks, "fixed": "start", "date": "2027-03-15", "start": "09:00",
        "organizations": [
            {"id": f"o{at}", "name": f"Office {at}", "zone": zones[at],
             "people": [{"id": f"p{at}", "name": "Ana López", "title": "Lead", "role": "data"}]}
            for at in range(organizations)
        ],
        "before": [{"id": "t1", "text": "Send it", "owner": "Ana", "organization": "o1"}],
        "blocks": [{**block, "id": f"b{at}"} for at in range(blocks)],
        "after": [{"id": "t2", "text": "Follow up", "owner": "Ana", "organization": "o1"}],
        "dismissed": [],
    }  # fmt: skip


def test_the_facilitators_paper_has_all_that_a_block_needs(builder: Page, served: Served) -> None:
    open_agenda(builder, served, paper_agenda(3, 2, "Talk"))
    print_copy(builder, "My own copy")
    row = builder.locator(f"{PAPER} tbody tr").first
    for words in ("Hear each other out.", "Explain the task", "What have you tried?", PRIVATE, "A timer", "Office 1"):
        expect(row).to_contain_text(words)
    expect(builder.locator(PAPER)).to_contain_text("Facilitator copy")
    expect(builder.locator(PAPER)).to_contain_text("Follow up (Ana, Office 1)")
    # Beside each block there is room to write.
    room = row.locator("td").last.bounding_box()
    assert room
    assert room["width"] > 100


def test_each_day_has_its_own_times_on_paper(builder: Page, served: Served) -> None:
    agenda = paper_agenda(3, 1, "Talk")
    agenda |= {"version": 2, "place": {"where": "Room 4", "link": "", "phone": ""}}
    for block in agenda["blocks"]:
        block |= {"rooms": [], "steps": []}
    agenda["blocks"][2]["fixedStart"] = {"day": 1, "time": "14:00"}
    open_agenda(builder, served, agenda)
    print_copy(builder, "The partner")
    tables = builder.locator(f"{PAPER} tbody")
    expect(tables).to_have_count(2)
    expect(tables.nth(0).locator("td:first-child")).to_have_text(["9:00 AM", "9:10 AM"])
    expect(tables.nth(1).locator("td:first-child")).to_have_text(["2:00 PM"])
    expect(builder.locator(PAPER)).to_contain_text("Room 4")


def test_the_participants_paper_has_no_private_notes_and_fills_its_sheet(builder: Page, served: Served) -> None:
    open_agenda(builder, served, paper_agenda(3, 2, "Talk"))
    print_copy(builder, "The partner")
    expect(builder.locator(PAPER)).to_contain_text("What have you tried?")
    expect(builder.locator(PAPER)).not_to_contain_text(PRIVATE)
    expect(builder.locator(PAPER)).to_contain_text("Follow up (Ana, Office 1)")
    for paper in ("A4", "Letter"):
        assert len(SHEET.findall(builder.pdf(format=paper))) == 1
    box = builder.locator(".pb-paper").bounding_box()
    assert box
    assert box["height"] >= builder.evaluate("innerHeight") - 1


@pytest.mark.parametrize(("blocks", "organizations"), [(3, 2), (8, 2), (17, 6)])
def test_nothing_is_cut_on_paper(blocks: int, organizations: int, builder: Page, served: Served) -> None:
    open_agenda(builder, served, paper_agenda(blocks, organizations, "A title that nobody has made any shorter " * 3))
    builder.set_viewport_size({"width": 680, "height": 960})
    for audience in ("The partner", "My own copy"):
        print_copy(builder, audience)
        expect(builder.locator(f"{PAPER} tbody tr")).to_have_count(blocks)
        wide = builder.locator(f"{PAPER} :is(h1, h3, p, li, td, dd)").evaluate_all(
            "all => all.filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')"
            ".map((one) => one.textContent.slice(0, 60))"
        )
        assert wide == []
        assert builder.evaluate("document.documentElement.scrollWidth <= innerWidth")
        builder.emulate_media(media="screen")


def test_the_library_answers_as_search_does(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_role("button", name="Add from the library").click()
    dialog = builder.get_by_role("dialog")
    finds = dialog.locator(".pb-find")
    field = dialog.get_by_role("searchbox")
    field.fill("what could go wrong")
    expect(finds.first).to_have_text(re.compile("pitfalls", re.IGNORECASE))
    field.fill("dotmocracy")
    expect(finds.first).to_have_text(re.compile("dot", re.IGNORECASE))
    for query, found in (
        ("role-alike", "counterpart|role-alike"),
        ("energizer", "energy|stretch"),
        ("stakeholdr map", "stakeholder"),
    ):
        field.fill(query)
        expect(finds.first).to_have_text(re.compile(found, re.IGNORECASE))
    field.fill("qwertzuiop")
    expect(dialog.locator(".pb-panel__note")).to_contain_text("Nothing fits")


def test_the_library_finds_titles_without_the_index(page: Page, served: Served) -> None:
    page.route("**/search-index/**", lambda route: route.abort())
    adapt(page, served)
    page.get_by_role("button", name="Add from the library").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill("stretch")
    expect(dialog.locator(".pb-panel__note")).to_contain_text("Search has no connection")
    expect(dialog.locator(".pb-find h3").first).to_have_text(re.compile("stretch", re.IGNORECASE))


def test_the_library_adds_a_block_and_a_question(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_role("button", name="Add from the library").click()
    builder.get_by_label("Search activities and questions").fill("peer assist")
    builder.get_by_role("button", name="Add “Run a peer assist”").click()
    added = builder.locator(".pb-row").filter(has_text="Run a peer assist")
    expect(added.locator(".pb-row__title")).to_be_focused()
    builder.locator(".pb-row__title").nth(2).click()
    questions = builder.locator(".pb-prompts__one").count()
    builder.get_by_role("button", name="Pick a question").click()
    builder.locator(".pb-find button").first.click()
    assert builder.locator(".pb-prompts__one").count() == questions + 1


def test_four_answers_make_an_agenda_that_says_why(builder: Page, served: Served) -> None:
    start(builder, served)
    builder.get_by_role("button", name="Make the agenda").click()
    builder.wait_for_selector(".pb-row")
    assert total(builder) == 90
    assert builder.locator(".pb-row__reason").count() == builder.locator(".pb-row").count()
    wait_until_saved(builder)


def test_clock_times_in_both_zones(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.locator("#pb-time > summary").click()
    builder.get_by_label("Date", exact=True).fill("2026-12-01")
    builder.get_by_label("Starts", exact=True).fill("09:00")
    builder.get_by_label("Starts", exact=True).blur()
    zones = builder.locator(".pb-zones").get_by_role("combobox")
    for place, zone in (("Chicago", zones.nth(0)), ("New York", zones.nth(1))):
        zone.fill(place)
        expect(builder.locator(".pb-zone [role=option]").first).to_contain_text(place)
        zone.press("Enter")
        expect(zone).to_have_value(place)
    hint = builder.locator(".pb-hint").filter(has_text="Take turns with the bad hour")
    expect(hint).to_have_count(0)
    builder.get_by_label("Starts", exact=True).fill("07:00")
    builder.get_by_label("Starts", exact=True).blur()
    expect(hint).to_contain_text("It starts at 7:00 AM in Chicago. Ask those who have this hour")
    builder.get_by_label("Starts", exact=True).fill("09:00")
    builder.get_by_label("Starts", exact=True).blur()
    expect(hint).to_have_count(0)
    first = builder.locator(".pb-row__time").first
    expect(first).to_contain_text("9:00 AM")
    expect(first).to_contain_text("10:00 AM EST")
    expect(builder.get_by_label("Ends", exact=True)).to_have_value("10:30")
    # On paper nobody can look up whose clock the first one is.
    builder.emulate_media(media="print")
    heads = builder.locator(".pb-print-sheet thead th")
    on_paper = builder.locator(".pb-print-sheet tbody td")
    expect(heads.nth(0)).to_have_text("Chicago (CST)")
    expect(on_paper.nth(0)).to_have_text("9:00 AM")
    expect(heads.nth(1)).to_have_text("New York (EST)")
    expect(on_paper.nth(1)).to_have_text("10:00 AM")


def test_people_pairs_and_gaps(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.locator("#pb-people > summary").click()
    builder.get_by_role("button", name="Add a person: Organization 1").click()
    builder.keyboard.type("Ana")
    builder.locator(".pb-person select").select_option("policy")
    expect(builder.locator(".pb-pairs")).to_contain_text("nobody yet")
    expect(builder.locator(".pb-pairs")).to_contain_text("So far: 1 from Organization 1, 0 from Organization 2.")


def test_hints_can_be_put_away_and_come_back(builder: Page, served: Served) -> None:
    adapt(builder, served)
    hints = builder.locator(".pb-hint")
    expect(hints.first).to_be_visible()
    count = hints.count()
    builder.locator(".pb-hint button").first.click()
    expect(hints).to_have_count(count - 1)
    builder.locator(".pb-hints__restore").click()
    expect(hints).to_have_count(count)


@pytest.mark.parametrize(
    ("choice", "extension"),
    [("Word document", "docx"), ("File for the builder", "json"), ("YAML for the playbook", "yaml")],
)
def test_files_to_take_away(choice: str, extension: str, builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_role("button", name="Save or send").click()
    with builder.expect_download() as download:
        builder.get_by_role("button", name=choice).click()
    assert download.value.suggested_filename.endswith("." + extension)
    assert Path(download.value.path()).stat().st_size > 100


PRIVATE = "Zugzwang"


def with_private_notes(page: Page, served: Served) -> None:
    adapt(page, served)
    page.locator(".pb-row__title").nth(1).click()
    page.get_by_label("Notes for the facilitator").fill(PRIVATE)
    wait_until_saved(page)


@pytest.mark.parametrize("audience", ["The partner", "My own copy"])
@pytest.mark.parametrize("choice", ["Copy for documents and mail", "Copy as plain text", "Copy as Markdown"])
def test_a_copy_for_the_partner_has_no_private_notes(choice: str, audience: str, builder: Page, served: Served) -> None:
    builder.context.grant_permissions(["clipboard-read", "clipboard-write"])
    with_private_notes(builder, served)
    builder.get_by_role("button", name="Save or send").click()
    builder.get_by_role("button", name=audience).click()
    builder.get_by_role("button", name=choice).click()
    expect(builder.locator(".pb-toast")).to_contain_text("Copied")
    texts = builder.evaluate("""async () => { const out = [];
      for (const item of await navigator.clipboard.read())
        for (const type of item.types) out.push(await (await item.getType(type)).text());
      return out }""")
    assert [PRIVATE in text for text in texts] == [audience == "My own copy"] * len(texts)


def test_the_menu_asks_first_whom_it_is_for_each_time_it_opens(builder: Page, served: Served) -> None:
    adapt(builder, served)
    button = builder.get_by_role("button", name="Save or send")
    button.click()
    partner = builder.get_by_role("button", name="The partner")
    expect(partner).to_have_attribute("aria-pressed", "true")
    builder.keyboard.press("ArrowDown")
    expect(partner).to_be_focused()
    builder.keyboard.press("ArrowDown")
    builder.keyboard.press("Enter")
    own = builder.get_by_role("button", name="My own copy")
    expect(own).to_be_focused()
    expect(own).to_have_attribute("aria-pressed", "true")
    for group in ("Send to your own side", "For the room", "Keep", "For the playbook’s contributors"):
        expect(builder.get_by_role("group", name=group)).to_be_visible()
    builder.keyboard.press("Escape")
    expect(button).to_be_focused()
    button.click()
    expect(partner).to_have_attribute("aria-pressed", "true")
    expect(builder.get_by_role("group", name="Send to the partner")).to_be_visible()


def test_slides_are_turned_by_keys(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_role("button", name="Save or send").click()
    builder.get_by_role("button", name="Show the questions as slides").click()
    foot = builder.locator(".pb-slides__foot .pb-number")
    expect(foot).to_have_text(re.compile(r"1 of \d+"))
    # The whole page in full screen would cover its dialogs in Safari.
    builder.wait_for_function("() => document.fullscreenElement?.closest('dialog')")
    builder.keyboard.press("ArrowRight")
    expect(foot).to_have_text(re.compile(r"2 of \d+"))
    builder.keyboard.press("Escape")
    expect(builder.locator("dialog")).to_have_count(0)


def test_a_link_carries_the_agenda_to_another_browser(
    builder: Page, served: Served, browser: Browser, browser_context_args: dict[str, Any]
) -> None:
    adapt(builder, served)
    link = shared_link(builder)
    other = browser.new_context(**browser_context_args).new_page()
    other.goto(link)
    expect(other.get_by_role("heading", name="An agenda was shared with you")).to_be_visible()
    assert saved(other) == []
    other.get_by_role("button", name="Change it").click()
    other.wait_for_selector(".pb-row")
    assert titles(other) == titles(builder)
    other.context.close()


def test_a_damaged_link_says_so_and_changes_nothing(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_role("button", name="5 minutes more for “Icebreaker”").click()
    wait_until_saved(builder)
    before, link = saved(builder), shared_link(builder)
    for damaged in (link[: len(link) // 2], link[:-3] + "xyz", link + "x", link.split("#")[0] + "#%00%ff<script>"):
        builder.goto("about:blank")
        builder.goto(damaged)
        expect(
            builder.get_by_role("heading", name=re.compile("This link is (damaged|cut off)|no agenda in this link"))
        ).to_be_visible()
        assert saved(builder) == before


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"kind":"other"}', b"\x89PNG\x00\xff", b"[" * 100_000])
def test_a_file_that_is_not_ours_is_refused(content: bytes, builder: Page, served: Served) -> None:
    start(builder, served)
    builder.set_input_files("input[type=file]", {"name": "x.json", "mimeType": "application/json", "buffer": content})
    expect(builder.get_by_role("alert")).to_contain_text("isn’t from the agenda builder")
    assert saved(builder) == []


def test_hostile_text_is_shown_as_text(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_label("Title", exact=True).first.fill(HOSTILE)
    builder.locator(".pb-row__title").first.click()
    # Numbers take no words, and go with the steps that they are for.
    words = ".pb-row__fields .pb-field:not(.pb-checked) :is(input[type=text], textarea)"
    for field in builder.locator(words).all():
        field.fill(HOSTILE)
    wait_until_saved(builder)
    builder.reload()
    builder.wait_for_selector(".pb-row")
    assert titles(builder)[0] == HOSTILE
    assert builder.evaluate("window.hurt") is None


def test_long_titles_and_many_blocks_hold(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.locator(".pb-row__title").first.click()
    builder.locator(".pb-row__fields input[type=text]").first.fill("x" * 10_000)
    wait_until_saved(builder)
    assert builder.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert len(saved(builder)[0]["blocks"][0]["title"]) == 10_000


RIGHT_TO_LEFT = "جلسة عمل \U0001f469\u200d\U0001f469\u200d\U0001f467 שיחה"


def test_right_to_left_and_emoji_come_back_as_they_were(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_label("Title", exact=True).first.fill(RIGHT_TO_LEFT)
    builder.locator(".pb-row__title").first.click()
    builder.locator(".pb-row__fields input[type=text]").first.fill(RIGHT_TO_LEFT)
    wait_until_saved(builder)
    assert builder.evaluate("document.documentElement.scrollWidth <= innerWidth")
    open_as_another(builder, shared_link(builder))
    expect(builder.locator("h1")).to_contain_text(RIGHT_TO_LEFT)
    expect(builder.locator(".pb-read__head").first).to_contain_text(RIGHT_TO_LEFT)


def many_blocks(page: Page, served: Served, count: int) -> None:
    """Opens a draft with so many blocks."""
    adapt(page, served)
    page.get_by_role("button", name="5 minutes more for “Icebreaker”").click()
    wait_until_saved(page)
    address = page.url
    page.goto(served.root + "about/")
    page.evaluate(
        """([start, count]) => {
          const key = Object.keys(localStorage).find((one) => one.startsWith(start));
          const stored = JSON.parse(localStorage[key]);
          const blocks = stored.value.blocks;
          stored.value.blocks = Array.from({ length: count }, (_, at) => ({
            ...blocks[at % blocks.length], id: `m${String(at).padStart(3, "0")}`, title: `Block ${at + 1}`, minutes: 1, least: 1, out: undefined,
          }));
          localStorage[key] = JSON.stringify(stored);
        }""",
        [STORED, count],
    )
    page.goto(address)
    page.wait_for_selector(".pb-row")


def test_300_blocks_are_all_there_and_no_more_can_come(builder: Page, served: Served) -> None:
    many_blocks(builder, served, 300)
    expect(builder.locator(".pb-row")).to_have_count(300)
    assert total(builder) == 300
    builder.get_by_role("button", name="Add a blank block").click()
    expect(builder.locator(".pb-toast")).to_contain_text("300")
    expect(builder.locator(".pb-row")).to_have_count(300)
    builder.locator(".pb-row__title").last.focus()
    builder.keyboard.press("Alt+ArrowUp")
    assert titles(builder)[-2:] == ["Block 300", "Block 299"]
    builder.get_by_label("Minutes to fit to").fill("600")
    builder.keyboard.press("Enter")
    assert total(builder) == 600
    wait_until_saved(builder)
    builder.get_by_role("button", name="Share", exact=True).click()
    expect(builder.locator(".pb-link")).to_have_value(re.compile("#"))


@pytest.mark.parametrize(
    "after", ["%", "%00%ff<script>window.hurt=1</script>", "pb", "\U0001f389", "x" * 100_000, "__proto__"]
)
def test_any_bytes_after_the_hash_are_refused_in_words(after: str, builder: Page, served: Served) -> None:
    builder.goto(f"{served.root}build/#{after}")
    expect(builder.get_by_role("heading", level=1)).to_have_text(
        re.compile("This link is (damaged|cut off|from a newer version)|no agenda in this link")
    )
    assert builder.evaluate("window.hurt") is None
    assert saved(builder) == []
    builder.get_by_role("link", name="Go to the builder").click()
    expect(builder.get_by_role("button", name="Make the agenda")).to_be_visible()


def test_full_storage_is_said_and_the_page_goes_on(builder: Page, served: Served) -> None:
    builder.goto(served.root + "about/")
    builder.evaluate(FILL)
    adapt(builder, served)
    builder.get_by_label("Title", exact=True).first.fill("No room")
    expect(builder.locator(".pb-edit__status")).to_contain_text("storage is full")
    expect(builder.get_by_role("button", name="Save as a file")).to_be_visible()


# What a browser does that forbids storage: to touch it is an error.
FORBID = """() => Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("forbidden", "SecurityError") },
})"""


def test_blocked_storage_is_said_and_the_page_goes_on(builder: Page, served: Served) -> None:
    builder.add_init_script(f"({FORBID})()")
    adapt(builder, served)
    builder.get_by_label("Title", exact=True).first.fill("Kept nowhere")
    expect(builder.locator(".pb-edit__status")).to_contain_text("this browser keeps nothing")
    with builder.expect_download() as download:
        builder.get_by_role("button", name="Save as a file").click()
    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["title"] == "Kept nowhere"
    # Within the page it is among the drafts.
    builder.get_by_role("link", name="All drafts").click()
    builder.get_by_role("link", name="Kept nowhere").click()
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("Kept nowhere")


@pytest.mark.parametrize(
    "stored", ["{", "[]", "null", '{"version":1}', '{"version":999,"revision":1,"changed":1,"value":{"title":"New"}}']
)
def test_what_cannot_be_read_is_named_and_kept(stored: str, builder: Page, served: Served) -> None:
    key = STORED + "abcdefgh1234"
    builder.goto(served.root + "about/")
    builder.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, stored])
    start(builder, served, "?draft=abcdefgh1234")
    expect(builder.get_by_text("1 draft can’t be read")).to_be_visible()
    with builder.expect_download() as download:
        builder.get_by_role("button", name="Save it as a file").click()
    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8"))[0]["text"] == stored
    adapt(builder, served)
    builder.get_by_role("button", name="5 minutes more for “Icebreaker”").click()
    wait_until_saved(builder)
    assert builder.evaluate("key => localStorage[key]", key) == stored


def test_changes_in_two_tabs_are_both_kept(builder: Page, served: Served) -> None:
    adapt(builder, served)
    title = builder.get_by_label("Title", exact=True).first
    title.fill("First")
    wait_until_saved(builder)
    other = builder.context.new_page()
    other.goto(builder.url)
    other.wait_for_selector(".pb-row")
    # This tab hears of nothing before it saves, as one that sleeps.
    builder.evaluate(DEAF)
    other.get_by_label("Title", exact=True).first.fill("Theirs")
    wait_until_saved(other)
    title.fill("Mine")
    expect(builder.locator(".pb-edit__status")).to_have_text("Changed in another tab too")
    both, late = {"Mine", "Theirs"}, builder
    late.get_by_role("button", name="Show the other one").click()
    shown = late.get_by_label("Title", exact=True).first.input_value()
    late.locator(".pb-sum").get_by_role("button", name="Undo").click()
    assert {shown, late.get_by_label("Title", exact=True).first.input_value()} == both
    other.close()


def test_two_tabs_do_not_overwrite_each_other(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_role("button", name="5 minutes more for “Icebreaker”").click()
    wait_until_saved(builder)
    other = builder.context.new_page()
    other.goto(builder.url)
    other.wait_for_selector(".pb-row")
    other.get_by_label("Title", exact=True).first.fill("From the other tab")
    wait_until_saved(other)
    expect(builder.get_by_label("Title", exact=True).first).to_have_value("From the other tab")
    other.close()


def test_a_removed_draft_can_be_put_back(builder: Page, served: Served) -> None:
    adapt(builder, served)
    builder.get_by_role("button", name="5 minutes more for “Icebreaker”").click()
    wait_until_saved(builder)
    builder.get_by_role("link", name="All drafts").click()
    builder.get_by_role("button", name="More for Shop talk").click()
    builder.get_by_role("button", name="Remove", exact=True).click()
    expect(builder.locator(".pb-draft")).to_have_count(0)
    builder.get_by_role("button", name="Put it back").click()
    expect(builder.locator(".pb-draft")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(scheme: Any, builder: Page, served: Served) -> None:
    builder.emulate_media(color_scheme=scheme)
    faults: list[str] = []

    def check(state: str) -> None:
        builder.evaluate(AXE)
        for violation in builder.evaluate("() => axe.run(document, {resultTypes: ['violations']})")["violations"]:
            faults.extend(f"{state} {violation['id']}: {node['html'][:120]}" for node in violation["nodes"])

    start(builder, served)
    check("start")
    adapt(builder, served)
    for panel in ("#pb-time", "#pb-people", ".pb-lane--before"):
        builder.locator(f"{panel} > summary").click()
    builder.get_by_role("button", name="Add a person: Organization 1").click()
    builder.locator(".pb-row__title").nth(2).click()
    check("edit")
    builder.get_by_role("button", name="Save or send").click()
    check("menu")
    builder.keyboard.press("Escape")
    builder.get_by_role("button", name="Share", exact=True).click()
    builder.wait_for_selector(".pb-link")
    check("share")
    builder.keyboard.press("Escape")
    builder.get_by_role("button", name="Add from the library").click()
    builder.wait_for_selector(".pb-find")
    check("library")
    builder.keyboard.press("Escape")
    link = shared_link(builder)
    builder.get_by_label("Title", exact=True).first.fill("Another title")
    wait_until_saved(builder)
    # Without the version that was sent, what differs has to be decided.
    forget_what_was_sent(builder)
    builder.goto("about:blank")
    builder.goto(link)
    builder.wait_for_selector(".pb-compare__foot")
    check("compare")
    open_as_another(builder, link)
    builder.wait_for_selector(".pb-shared__card")
    check("shared")
    assert not faults, "\n".join(["", *faults])


def test_axe_finds_nothing_on_paper(builder: Page, served: Served) -> None:
    for address in ("", "?from=shop-talk&length=90"):
        start(builder, served, address)
        builder.emulate_media(media="print")
        expect(builder.locator("h1:visible")).to_have_count(1)
        builder.evaluate(AXE)
        found = builder.evaluate("() => axe.run(document, {resultTypes: ['violations']})")["violations"]
        assert not found, [(one["id"], one["nodes"][0]["html"][:120]) for one in found]
        builder.emulate_media(media="screen")


# 160 px is to text what a phone of 320 px is to text of twice the size.
@pytest.mark.parametrize(("width", "text"), [(320, "100%"), (375, "200%"), (320, "200%"), (160, "100%")])
def test_nothing_is_wider_than_a_small_window(width: int, text: str, builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": width, "height": 700})
    adapt(builder, served)
    builder.evaluate("size => { document.documentElement.style.fontSize = size }", text)
    builder.locator("#pb-time > summary, #pb-people > summary, .pb-lane--before > summary").evaluate_all(
        "summaries => summaries.forEach((summary) => summary.click())"
    )
    builder.locator(".pb-row__title").nth(2).evaluate("title => title.click()")
    builder.wait_for_selector(".pb-row__fields")
    assert builder.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("text", "stays"), [("100%", True), ("200%", False)])
def test_what_stays_in_view_leaves_room_to_read(text: str, stays: bool, phone: Page, served: Served) -> None:
    adapt(phone, served)
    phone.evaluate("size => { document.documentElement.style.fontSize = size }", text)
    phone.locator(".pb-row").last.evaluate("row => row.scrollIntoView({ block: 'center' })")
    covered = 0.0
    for part in (".pb-sum", ".pb-edit__actions"):
        box = phone.locator(part).bounding_box()
        assert box
        bottom, height = box["y"] + box["height"], phone.evaluate("innerHeight")
        seen = min(bottom, height) - max(box["y"], 0)
        assert (seen > 0) == stays, part
        covered += max(seen, 0)
    assert covered < phone.evaluate("innerHeight") * 0.4
    # Where they do not stay, they are part of the page.
    phone.get_by_role("button", name="Share").tap()
    expect(phone.get_by_role("dialog")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_keyboard_reaches_everything_and_nothing_covers_it(width: int, builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": width, "height": 700})
    adapt(builder, served)
    expect(builder.locator(".pb-hint").first).to_be_visible()
    assert tab_through(builder) == []


def test_the_keyboard_sees_what_it_takes_in_a_merge(builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": 375, "height": 700})
    adapt(builder, served)
    address = shared_link(builder)
    for button in builder.get_by_role("button", name=re.compile("^5 minutes more")).all():
        button.click()
    wait_until_saved(builder)
    forget_what_was_sent(builder)
    builder.goto("about:blank")
    builder.goto(address)
    expect(builder.locator(".pb-compare__row")).to_have_count(4)
    faults = [fault for fault in tab_through(builder) if "not reached" not in fault]  # it begins below the header
    assert faults == []


@pytest.mark.parametrize("width", [375, 1280])
def test_going_to_what_stays_in_view_does_not_move_the_page(width: int, builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": width, "height": 700})
    adapt(builder, served)
    parts = [".pb-sum__undo button", ".pb-sum__fit button"]
    if width == 375:
        parts += [".pb-edit__actions > button", "[data-menu=take] > button"]
    for part in parts:
        builder.evaluate("() => { document.activeElement.blur(); scrollTo(0, 500); }")
        builder.locator(part).first.evaluate("button => button.focus()")
        assert builder.evaluate("scrollY") == 500, part


@pytest.mark.parametrize(("width", "text"), [(1024, "100%"), (1280, "200%"), (375, "200%"), (160, "100%")])
def test_titles_and_actions_have_room(width: int, text: str, builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": width, "height": 800})
    adapt(builder, served)
    builder.evaluate("size => { document.documentElement.style.fontSize = size }", text)
    cut = builder.locator(".pb-row__title > span").evaluate_all(
        """titles => titles.filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1)
          .map((one) => one.textContent)"""
    )
    assert not cut
    builder.locator(".pb-lane--before > summary").evaluate("summary => summary.click()")
    fields = builder.locator(".pb-task select").evaluate_all("fields => fields.map((field) => field.offsetWidth)")
    # Room for a word and the arrow.
    assert all(field >= 5 * 16 * int(text[:-1]) / 100 for field in fields), fields
    builder.locator("[data-menu=take] > button").click()
    for part in (".pb-menu__list", ".pb-edit__actions > *"):
        for box in builder.locator(part).evaluate_all("all => all.map((one) => one.getBoundingClientRect().toJSON())"):
            assert box["left"] >= 0, part
            assert box["right"] <= width, part


@pytest.mark.parametrize("width", [375, 1280])
def test_nothing_moves_when_the_builder_starts(width: int, builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": width, "height": 812})
    builder.add_init_script(
        "window.shifts = []; new PerformanceObserver((list) => { for (const entry of list.getEntries())"
        " if (!entry.hadRecentInput) shifts.push(entry.value) }).observe({type: 'layout-shift', buffered: true})"
    )
    for address in ("", "?from=shop-talk", "?new"):
        start(builder, served, address)
        if address:
            expect(builder.locator("#pb-hints")).not_to_contain_text("Reading the hints")
        # When nothing is left to load and to do, and it has been drawn.
        builder.wait_for_load_state("networkidle")
        builder.evaluate("() => new Promise((drawn) => requestIdleCallback(() => requestAnimationFrame(drawn)))")
        assert builder.evaluate("window.shifts") == []


def test_a_long_agenda_answers_first_and_draws_its_rows_next(builder: Page, served: Served) -> None:
    many_blocks(builder, served, 100)
    builder.get_by_role("button", name="Fit to 60 minutes").focus()
    before = builder.locator(".pb-row").count()
    # What is there when the press is answered, before the browser draws it.
    answered = builder.evaluate("""async () => {
      document.activeElement.click();
      await document.querySelector("pb-builder-edit").updateComplete;
      return [document.querySelector(".pb-sum__total strong").textContent, document.querySelectorAll(".pb-row").length];
    }""")
    assert int(answered[0]) < 100
    assert answered[1] == before
    expect(builder.locator(".pb-row")).not_to_have_count(before)
    rows = builder.locator(".pb-row").count()
    assert builder.locator(".pb-sum__bar .pb-bar2__part").count() == rows
    assert rows + builder.locator(".pb-out li").count() == before
    expect(builder.get_by_role("button", name="Fit to 60 minutes")).to_be_focused()
    expect(builder.locator(".pb-toast")).to_contain_text("60 minutes")
    builder.locator(".pb-sum").get_by_role("button", name="Undo").click()
    expect(builder.locator(".pb-row")).to_have_count(before)


@pytest.mark.parametrize("width", [375, 1280])
def test_a_long_agenda_has_fields_only_where_one_is_near(width: int, builder: Page, served: Served) -> None:
    builder.set_viewport_size({"width": width, "height": 700})
    many_blocks(builder, served, 100)
    rows = builder.locator(".pb-row")
    expect(rows.first.get_by_label(re.compile("^Minutes for"))).to_be_visible()
    # Far away a row says what it says anywhere, and its title can be reached.
    expect(rows.last.get_by_label(re.compile("^Minutes for"))).to_have_count(0)
    assert builder.locator(".pb-row input").count() < 50
    expect(rows.last).to_contain_text(re.compile(r"Block 100.*1 min", re.DOTALL))
    low = builder.evaluate("document.documentElement.scrollHeight")
    rows.last.locator(".pb-row__title").focus()
    expect(rows.last.get_by_label(re.compile("^Minutes for"))).to_be_visible()
    expect(rows.last.locator(".pb-row__title")).to_be_focused()
    expect(rows.first.get_by_label(re.compile("^Minutes for"))).to_have_count(0)
    assert builder.evaluate("document.documentElement.scrollHeight") == pytest.approx(low, rel=0.35)
    builder.keyboard.press("Tab")
    builder.keyboard.press("Tab")
    expect(rows.last.get_by_label(re.compile("^Minutes for"))).to_be_focused()
    # A field that is scrolled away stays the one that is typed in.
    builder.evaluate("scrollTo(0, 0)")
    expect(rows.first.get_by_label(re.compile("^Minutes for"))).to_be_visible()
    builder.keyboard.type("7")
    expect(rows.last.get_by_label(re.compile("^Minutes for"))).to_be_focused()
