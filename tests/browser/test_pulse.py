"""The pulse check: several people of each side answer, each alone, and nothing of fewer than three people is shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conftest import Served
from tests.project import ROOT

PULSE = "assessments/pulse-check/"
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
AXE_RULES = """() => axe.run({
  resultTypes: ["violations"],
  runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
})"""
COPIED = """navigator.clipboard.write = async ([item]) => {
  window.__copied = await (await item.getType("text/plain")).text();
};"""

NewPage = Callable[..., Page]


@pytest.fixture
def new_page(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[NewPage]:
    """Makes pages, each in a browser of its own."""
    with ExitStack() as contexts:

        def make(**settings: Any) -> Page:
            page = contexts.enter_context(browser.new_context(**{**browser_context_args, **settings})).new_page()
            page.add_init_script(COPIED)
            return page

        yield make


def begin(page: Page, served: Served) -> None:
    page.goto(served.root + PULSE)
    page.get_by_label("Organization 1").fill("River Trust")
    page.get_by_label("Organization 2").fill("Harbor Alliance")
    page.get_by_role("button", name="Start the round").click()
    expect(page.get_by_role("heading", name="Harbor Alliance")).to_be_visible()


def put_in(page: Page, text: str) -> None:
    page.get_by_label("Put in what came back").fill(text)
    press(page, "Put them in")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def copied(page: Page, name: str) -> str:
    page.evaluate("() => { window.__copied = ''; }")
    press(page, name)
    page.wait_for_function("() => window.__copied")
    return str(page.evaluate("() => window.__copied"))


def answer(page: Page, score: int, words: str) -> None:
    for fieldset in page.locator(".pb-questions fieldset").all():
        fieldset.locator(f"input[value='{score}']").check()
    page.locator(".pb-questions textarea").first.fill(words)


def axe(page: Page) -> list[Any]:
    page.evaluate(AXE)
    found = page.evaluate(AXE_RULES)["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]


def saved(page: Page, name: str, folder: Path) -> dict[str, Any]:
    """What a button saves as a file."""
    with page.expect_download() as coming:
        press(page, name)
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def open_files(page: Page, name: str, rounds: list[dict[str, Any]], folder: Path) -> None:
    paths = []
    for number, one in enumerate(rounds):
        paths.append(folder / f"came-{number}.json")
        paths[-1].write_text(json.dumps(one), encoding="utf-8")
    with page.expect_file_chooser() as chooser:
        press(page, name)
    chooser.value.set_files(paths)


def answered(blank: dict[str, Any], side: int, scores: list[int], **more: Any) -> dict[str, Any]:
    """A round with a sheet for each score, in which every rating is that score."""
    [edition] = blank["asked"]
    sheets = []
    for number, score in enumerate(scores):
        answers = {one["id"]: score if one["scores"] else f"Word {number}" for one in blank["asked"][edition]}
        name = f"s{side}{number:03}{more.get('mark', '')}"
        sheets.append({"id": name, "side": "ab"[side], "edition": edition, "answers": answers})
    return {**blank, "sheets": sheets, "shown": more.get("shown", [])}


def both_shown(page: Page, served: Served, folder: Path, people: int = 5) -> dict[str, Any]:
    """Begins a round in which so many people of each side answered, and shows the results. Returns the blank sheet."""
    begin(page, served)
    blank = saved(page, "Save as a file for River Trust", folder)
    came = [answered(blank, 0, [5] * people), answered(blank, 1, [2] * people)]
    open_files(page, "Open files", came, folder)
    expect(page.locator(".pb-pulse__said")).to_contain_text(f"{2 * people} new sheets.")
    press(page, "Show the results")
    expect(page.locator(".pb-check__together h3")).to_be_focused()
    return blank


def check_state(page: Page) -> None:
    """No fault in light and dark, and nothing to scroll sideways on a small phone or with large text."""
    overflow = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate(overflow) == 0
    page.set_viewport_size({"width": 640, "height": 640})
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    assert page.evaluate(overflow) == 0
    page.evaluate("() => { document.documentElement.style.fontSize = ''; }")
    if size:
        page.set_viewport_size(size)


def tab_to(page: Page, target: Locator) -> None:
    """Goes by the Tab key until something has the focus."""
    expect(target).to_be_visible()
    for _ in range(200):
        if target.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached by keys: {target}")


def key(page: Page, name: str) -> None:
    tab_to(page, page.get_by_role("button", name=name, exact=True))
    page.keyboard.press("Enter")


def test_five_people_a_side_answer_by_links(served: Served, new_page: NewPage) -> None:
    facilitator = new_page()
    begin(facilitator, served)
    links = {side: copied(facilitator, f"Copy the link for {side}") for side in ("River Trust", "Harbor Alliance")}
    assert all(len(link) < 300 for link in links.values())
    sheets = []
    for side, score in (("River Trust", 5), ("Harbor Alliance", 2)):
        for number in range(5):
            person = new_page(viewport={"width": 375, "height": 700}, has_touch=True)
            person.goto(links[side])
            expect(person.get_by_text(f"You answer for {side}, without a name.")).to_be_visible()
            if number == 0:
                assert axe(person) == []
                overflow = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
                assert person.evaluate(overflow) == 0
            answer(person, score, f"Word {number} of {side}")
            press(person, "I am done")
            sheets.append(copied(person, "Copy the link with my answers"))
            person.context.close()
    assert all(len(sheet) <= 1000 for sheet in sheets)
    said = facilitator.locator(".pb-pulse__said")
    put_in(facilitator, "\n".join(["Hello, here is mine:", *sheets[:7], sheets[0]]))
    expect(said).to_contain_text("7 new sheets. 1 was here already.")
    press(facilitator, "Show the results")
    results = facilitator.locator(".pb-check__together")
    expect(results.get_by_role("heading", name="What was said")).to_be_focused()
    expect(results.locator(".pb-pulse__totals")).to_contain_text("Keep going")
    expect(results.locator(".pb-pulse__totals")).to_contain_text("Total 25")
    expect(results).to_contain_text("Harbor Alliance: 2 of at least 3 people. Nothing is shown yet.")
    expect(results).not_to_contain_text("of Harbor Alliance")
    facilitator.reload()
    put_in(facilitator, " ".join(sheets[7:]))
    expect(said).to_contain_text("3 new sheets.")
    expect(results).not_to_contain_text("of Harbor Alliance")
    press(facilitator, "Show what came since")
    expect(results.locator(".pb-pulse__totals")).to_contain_text("Stop and mend")
    expect(results.locator(".pb-pulse__totals")).to_contain_text("Total 10")
    expect(results).to_contain_text("Word 4 of Harbor Alliance")
    expect(results.get_by_role("heading", name="Talk about these first")).to_be_visible()
    report = copied(facilitator, "Copy for both sides")
    assert "Word 0 of River Trust" in report
    assert "disagreed" not in report
    for scheme in ("light", "dark"):
        facilitator.emulate_media(color_scheme=scheme)
        assert axe(facilitator) == []


def test_in_turn_on_one_device_earlier_answers_are_hidden(served: Served, new_page: NewPage) -> None:
    page = new_page()
    begin(page, served)
    press(page, "Answer here for River Trust")
    for number in range(3):
        expect(page.locator(".pb-questions input:checked")).to_have_count(0)
        expect(page.locator(".pb-questions textarea").first).to_have_value("")
        answer(page, 4, f"Secret {number}")
        press(page, "I am done")
        expect(page.get_by_role("heading", name="Thank you. Your answers are hidden now.")).to_be_focused()
        expect(page.locator("main")).not_to_contain_text("Secret")
        press(page, "Next person of River Trust" if number < 2 else "Back to the facilitator's page")
    expect(page.get_by_text("3 people answered")).to_be_visible()
    press(page, "Show the results")
    expect(page.locator(".pb-pulse__totals")).to_contain_text("Total 20")


def test_where_the_browser_keeps_nothing_that_is_said(served: Served, new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); };")
    begin(page, served)
    expect(page.get_by_text("Not saved: this browser keeps nothing")).to_be_visible()


def test_what_a_person_typed_survives_a_reload_and_can_be_removed(served: Served, new_page: NewPage) -> None:
    facilitator, person = new_page(), new_page()
    begin(facilitator, served)
    link = copied(facilitator, "Copy the link for River Trust")
    person.goto(link)
    answer(person, 3, "Mine")
    person.reload()
    expect(person.locator(".pb-questions textarea").first).to_have_value("Mine")
    person.goto("about:blank")
    person.goto(link)
    # Whoever opens the link next on this device may be somebody else.
    expect(person.get_by_role("heading", name="Somebody began to answer on this device")).to_be_focused()
    press(person, "Go on with my answers")
    expect(person.locator(".pb-questions textarea").first).to_have_value("Mine")
    press(person, "I am done")
    press(person, "Remove my answers from this device")
    expect(person.get_by_role("heading", name="Your answers are removed from this device.")).to_be_focused()
    person.goto("about:blank")
    person.goto(link)
    expect(person.locator(".pb-questions input:checked")).to_have_count(0)


def test_without_javascript_the_questions_are_there(served: Served, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(served.root + PULSE)
    expect(page.locator(".pb-questions").get_by_text("I can say openly what is not working.").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".pb-questions .pb-box").first).to_be_visible()
    expect(page.locator("main button:visible")).to_have_count(0)


def test_every_state_is_without_fault_on_any_screen(served: Served, new_page: NewPage, tmp_path: Path) -> None:
    facilitator, person = new_page(), new_page()
    facilitator.goto(served.root + PULSE)
    expect(facilitator.get_by_role("heading", name="Start a round")).to_be_visible()
    check_state(facilitator)
    both_shown(facilitator, served, tmp_path)
    facilitator.get_by_text("Links and answers").click()
    facilitator.get_by_text("Change the organizations").click()
    check_state(facilitator)
    person.goto(copied(facilitator, "Copy the link for Harbor Alliance"))
    expect(person.get_by_role("button", name="I am done")).to_be_visible()
    check_state(person)
    answer(person, 3, "Mine")
    for name in ("I am done", "Remove my answers from this device"):
        press(person, name)
        check_state(person)
    press(facilitator, "Answer here for River Trust")
    answer(facilitator, 3, "Mine")
    press(facilitator, "I am done")
    check_state(facilitator)


def test_sheets_go_and_come_as_files(served: Served, new_page: NewPage, tmp_path: Path) -> None:
    facilitator = new_page()
    begin(facilitator, served)
    blank = saved(facilitator, "Save as a file for Harbor Alliance", tmp_path)
    assert not blank["sheets"]
    came = []
    for number in range(3):
        person = new_page()
        person.goto(served.root + PULSE)
        open_files(person, "Open a file", [blank], tmp_path)
        expect(person.get_by_text("You answer for Harbor Alliance, without a name.")).to_be_visible()
        answer(person, 4, f"Word {number}")
        press(person, "I am done")
        came.append(saved(person, "Save my answers as a file", tmp_path))
        assert "sent" not in came[-1]
    open_files(facilitator, "Open files", came, tmp_path)
    expect(facilitator.locator(".pb-pulse__said")).to_contain_text("3 new sheets.")
    press(facilitator, "Show the results")
    expect(facilitator.locator(".pb-pulse__totals")).to_contain_text("Total 20")


def test_a_list_made_by_hand_shows_nothing_of_few(served: Served, new_page: NewPage, tmp_path: Path) -> None:
    page = new_page()
    begin(page, served)
    blank = saved(page, "Save as a file for River Trust", tmp_path)
    two = answered(blank, 0, [1, 5], shown=["s0000", "s0001"])
    open_files(page, "Open files", [two], tmp_path)
    expect(page.get_by_text("2 people answered")).to_be_visible()
    expect(page.get_by_role("button", name="Show the results")).to_have_count(0)
    expect(page.locator("main")).not_to_contain_text("Word 0")
    # The same in the browser's own storage.
    rewrite = """change => {
      const key = Object.keys(localStorage).find(one => one.includes("answers.doc."));
      const stored = JSON.parse(localStorage.getItem(key));
      Object.assign(stored.value, new Function("value", change)(stored.value));
      localStorage.setItem(key, JSON.stringify(stored));
    }"""
    page.evaluate(rewrite, "return { shown: value.sheets.map(({ id }) => id) };")
    page.reload()
    expect(page.get_by_text("2 people answered")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Word 0")
    open_files(page, "Open files", [answered(blank, 0, [1, 5, 3, 4])], tmp_path)
    expect(page.get_by_text("4 people answered")).to_be_visible()
    page.evaluate(rewrite, "return { shown: value.sheets.slice(0, 3).map(({ id }) => id) };")
    page.reload()
    totals = page.locator(".pb-pulse__totals")
    expect(totals).to_contain_text("Total 15")
    # One more would be the fourth person's answers.
    page.evaluate(rewrite, "return { shown: value.sheets.map(({ id }) => id) };")
    page.reload()
    expect(totals).to_contain_text("of 3 people")
    # An older copy, without one of them.
    page.evaluate(
        rewrite, "return { sheets: value.sheets.slice(1), shown: value.sheets.slice(1).map(({ id }) => id) };"
    )
    page.reload()
    expect(page.get_by_text("sheets that counted before are missing or changed in this copy")).to_be_visible()
    expect(totals).to_have_count(0)


def test_two_tabs_count_the_same_sheets(served: Served, new_page: NewPage, tmp_path: Path) -> None:
    one = new_page()
    begin(one, served)
    blank = saved(one, "Save as a file for River Trust", tmp_path)
    open_files(one, "Open files", [answered(blank, 0, [4, 4, 4])], tmp_path)
    expect(one.get_by_text("3 people answered")).to_be_visible()
    other = one.context.new_page()
    other.goto(served.root + PULSE)
    expect(other.get_by_text("3 people answered")).to_be_visible()
    press(one, "Show the results")
    # The other tab knows at once, and what came there waits.
    expect(other.locator(".pb-pulse__totals")).to_contain_text("of 3 people")
    open_files(other, "Open files", [answered(blank, 0, [1], mark="late")], tmp_path)
    for page in (one, other):
        expect(page.get_by_text("River Trust: 1 more sheet came.")).to_be_visible()
        expect(page.locator(".pb-pulse__totals")).to_contain_text("of 3 people")


def test_last_time_stands_beside_this_time_and_a_change_is_promised(
    served: Served, new_page: NewPage, tmp_path: Path
) -> None:
    page = new_page()
    both_shown(page, served, tmp_path)
    press(page, "New round")
    expect(page.get_by_label("Organization 2")).to_have_value("Harbor Alliance")
    press(page, "Start the round")
    expect(page.get_by_role("heading", name="Round 2")).to_be_focused()
    blank = saved(page, "Save as a file for River Trust", tmp_path)
    came = [answered(blank, 0, [4] * 3, mark="b"), answered(blank, 1, [3] * 3, mark="b")]
    open_files(page, "Open files", came, tmp_path)
    press(page, "Show the results")
    results = page.locator(".pb-check__together")
    expect(results.locator(".pb-pulse__totals")).to_contain_text("Total 15, last time 10")
    expect(results.locator(".pb-together")).to_contain_text("last time 2")
    page.locator(".pb-pulse__next").get_by_role("button", name="Promise something").click()
    page.get_by_label("What is promised?").fill("Say a week before who comes")
    press(page, "Keep the promise")
    page.get_by_role("link", name="Open the partnership").click()
    expect(page.get_by_text("Say a week before who comes").first).to_be_visible()


def test_an_organization_is_added_and_renamed(served: Served, new_page: NewPage) -> None:
    page = new_page()
    page.goto(served.root + PULSE)
    page.get_by_label("Organization 1").fill("River Trust")
    page.get_by_label("Organization 2").fill("Harbor Alliance")
    press(page, "Add an organization")
    expect(page.get_by_label("Organization 3")).to_be_focused()
    page.keyboard.type("Town Library")
    press(page, "Start the round")
    expect(page.get_by_role("heading", name="Town Library")).to_be_visible()
    page.get_by_text("Change the organizations").click()
    page.get_by_label("Name of organization 1").fill("River Fund")
    press(page, "Save the names")
    press(page, "Remove Town Library")
    page.reload()
    expect(page.get_by_role("heading", name="River Fund")).to_be_visible()
    expect(page.get_by_role("heading", name="Town Library")).to_have_count(0)


def test_by_keys_alone(served: Served, new_page: NewPage) -> None:
    page = new_page()
    page.goto(served.root + PULSE)
    for number, name in ((1, "River Trust"), (2, "Harbor Alliance")):
        tab_to(page, page.get_by_label(f"Organization {number}"))
        page.keyboard.type(name)
    key(page, "Start the round")
    expect(page.get_by_role("heading", name="Round 1")).to_be_focused()
    key(page, "Answer here for River Trust")
    for number in range(3):
        expect(page.get_by_role("heading", name="Who sees what you write")).to_be_focused()
        for question in page.locator(".pb-questions fieldset").all():
            tab_to(page, question.locator("input").first)
            page.keyboard.press("Space")
        tab_to(page, page.locator(".pb-questions textarea").first)
        page.keyboard.type(f"Word {number}")
        key(page, "I am done")
        expect(page.get_by_role("heading", name="Thank you. Your answers are hidden now.")).to_be_focused()
        key(page, "Next person of River Trust" if number < 2 else "Back to the facilitator's page")
    key(page, "Show the results")
    expect(page.get_by_role("heading", name="What was said")).to_be_focused()
    expect(page.locator(".pb-pulse__totals")).to_contain_text("Total 5")


def test_what_is_printed_are_both_sides_beside_each_other(served: Served, new_page: NewPage, tmp_path: Path) -> None:
    page = new_page()
    both_shown(page, served, tmp_path)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 690, "height": 1000})
    expect(page.locator("main :is(button, summary, textarea, select):visible")).to_have_count(0)
    for selector in (".pb-pulse__totals > li", ".pb-pulse__beside:first-of-type > div"):
        left, right = (page.locator(selector).nth(at).bounding_box() for at in range(2))
        assert left
        assert right
        assert left["y"] == right["y"]
        assert left["x"] + left["width"] <= right["x"]
    expect(page.get_by_text("Where somebody answered low")).to_be_hidden()
    expect(page.locator(".pb-questions:visible")).to_have_count(0)
    expect(page.get_by_role("heading", name="Add it up")).to_be_hidden()


def test_a_sheet_that_finds_its_round_gone_stays(served: Served, new_page: NewPage) -> None:
    page = new_page()
    begin(page, served)
    press(page, "Answer here for River Trust")
    answer(page, 3, "Not lost")
    other = page.context.new_page()
    other.goto(served.root + PULSE)
    press(other, "Remove this round")
    expect(other.get_by_role("heading", name="Start a round")).to_be_visible()
    press(page, "I am done")
    expect(page.locator(".pb-pulse__said")).to_have_text("This round was removed in another tab.")
    expect(page.locator(".pb-questions textarea").first).to_have_value("Not lost")


def test_200_people(served: Served, new_page: NewPage, tmp_path: Path) -> None:
    page = new_page()
    both_shown(page, served, tmp_path, people=100)
    expect(page.locator(".pb-pulse__totals")).to_contain_text("of 100 people")
    expect(page.locator(".pb-pulse__beside li")).to_have_count(600)
    page.get_by_text("Links and answers").click()
    press(page, "Answer here for River Trust")
    answer(page, 3, "One more")
    press(page, "I am done")
    press(page, "Back to the facilitator's page")
    expect(page.get_by_text("River Trust: 1 more sheet came.")).to_be_visible()
