"""The page of a partnership: made of names, kept, sent and merged, and what may go wrong."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import WORKER_BLOCKED
from tests.browser.shifts import shifts, watch_shifts
from tests.browser.test_large_text import DOUBLED, faults_of
from tests.conftest import Served
from tests.exports.word import W, faults
from tests.project import ROOT

PATH = "partnership/"
KEY = "partnership-playbook:partnership.doc."
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
AXE_RULES = """() => axe.run({
  resultTypes: ["violations"],
  runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
})"""
HOSTILE = '<img src=x onerror="__ran=1"><script>__ran=1</script>'

NewPage = Callable[..., Page]


def partnership(**changes: Any) -> dict[str, Any]:
    """A partnership as the browser keeps it."""
    return {
        "kind": "partnership-playbook/partnership",
        "version": 1,
        "id": "coast",
        "name": "",
        "organizations": [
            {"id": "o1", "name": "River Trust", "zone": "America/Chicago", "people": []},
            {"id": "o2", "name": "Harbor Alliance", "zone": "", "people": []},
        ],
        "belongs": [],
        "decisions": [],
        "promises": [],
        **changes,
    }


def keep(page: Page, value: dict[str, Any], version: int = 1) -> None:
    """Have the browser keep a partnership before the page opens, unless it does already."""
    stored = {"version": version, "revision": 1, "changed": 1, "value": value}
    key = json.dumps(KEY + str(value["id"]))
    page.add_init_script(f"if (!localStorage[{key}]) localStorage[{key}] = {json.dumps(json.dumps(stored))};")


def kept(page: Page) -> list[dict[str, Any]]:
    """What the browser keeps."""
    found = page.evaluate(
        "(key) => Object.keys(localStorage).filter((one) => one.startsWith(key)).map((one) => localStorage[one])", KEY
    )
    return [json.loads(one)["value"] for one in found]


def show(page: Page, served: Served) -> Page:
    """Open the page, and wait until its script has taken it over."""
    page.goto(served.root + PATH)
    page.locator(".pb-partner[data-ready]").wait_for(state="attached")
    return page


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


def link_of(page: Page) -> str:
    """What stands after the # of the link that sends it."""
    page.get_by_role("button", name="Send it by link").click()
    field = page.locator(".pb-link")
    expect(field).to_have_value(re.compile("#pb"))
    link = field.input_value()
    page.keyboard.press("Escape")
    return link[link.index("#") :]


def test_without_script_the_page_says_what_it_is_for(served: Served, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(served.root + PATH)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your partnership")
    expect(page.locator("main")).to_contain_text("needs JavaScript")
    expect(page.get_by_role("main").get_by_role("link", name="the five levels")).to_be_visible()


def test_names_become_a_partnership_that_survives_a_reload(served: Served, new_page: NewPage) -> None:
    page = show(new_page(), served)
    page.get_by_label("Your organization").fill("River Trust")
    page.get_by_label("The other organization").fill("Harbor Alliance")
    page.get_by_role("button", name="Make a partnership").click()
    expect(page.locator(".pb-partner__title")).to_be_focused()
    page.get_by_role("button", name="Add a promise").click()
    expect(page.get_by_label("What", exact=True)).to_be_focused()
    page.keyboard.type("Send the survey")
    page.get_by_label("By when").fill("2040-03-04")
    page.get_by_role("button", name="Add a decision").click()
    page.get_by_label("Decision", exact=True).fill("We meet monthly")
    page.get_by_label("Level").select_option(label="Coordination")
    page.reload()
    expect(page.locator("#next")).to_contain_text("Send the survey")
    expect(page.locator("#agreed").get_by_label("Decision", exact=True)).to_have_value("We meet monthly")
    expect(page.get_by_role("link", name="About Coordination")).to_be_visible()
    [value] = kept(page)
    assert value["promises"][0]["by"] == "2040-03-04"
    assert "us" not in value


def test_what_is_removed_comes_back(served: Served, new_page: NewPage) -> None:
    page = new_page()
    promise = {"id": "p", "what": "Book a room", "who": "Ana", "organization": "o1", "by": "", "done": False}
    keep(page, partnership(promises=[promise]))
    show(page, served)
    page.get_by_role("checkbox", name="Done: Book a room").check()
    page.get_by_role("button", name="Remove promise: Book a room").click()
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.locator(".pb-partner__told").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("checkbox", name="Done: Book a room")).to_be_checked()
    page.get_by_role("button", name="Remove this partnership").click()
    expect(page.get_by_role("heading", name="Start with the names")).to_be_visible()
    page.get_by_role("button", name="Bring back “River Trust and Harbor Alliance”").click()
    expect(page.locator(".pb-partner__title")).to_have_text("River Trust and Harbor Alliance")


def test_a_new_agenda_takes_the_names_and_belongs_to_it(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, partnership())
    show(page, served)
    for name in ("New checklist", "New worksheet", "New check", "New agenda"):
        expect(page.get_by_role("link", name=name, exact=True)).to_have_count(1)
    page.get_by_role("link", name="New agenda").click()
    page.wait_for_url(re.compile(r"/build/\?draft="))
    page.locator("#pb-people > summary").click()
    expect(page.get_by_label("Organization 1")).to_have_value("River Trust")
    page.get_by_role("link", name="Belongs to the partnership River Trust and Harbor Alliance").click()
    expect(page.locator("#documents li")).to_have_count(1)


def test_a_document_of_another_device_is_named_as_such(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, partnership(belongs=[{"document": "agenda", "id": "gone", "title": "First call"}]))
    show(page, served)
    expect(page.locator("#documents li")).to_contain_text("First call")
    expect(page.locator("#documents li")).to_contain_text("Not on this device")


def test_both_sides_merge_what_each_changed(served: Served, new_page: NewPage) -> None:
    ours, theirs = new_page(), new_page()
    keep(ours, partnership())
    show(ours, served)
    theirs.goto(served.root + PATH + link_of(ours))
    theirs.get_by_role("button", name="Keep it here").click()
    theirs.get_by_role("button", name="Add a decision").click()
    theirs.get_by_label("Decision", exact=True).fill("We meet monthly")
    ours.get_by_role("button", name="Add a promise").click()
    ours.get_by_label("What", exact=True).fill("Send the survey")
    ours.get_by_label("Who", exact=True).focus()
    ours.goto(served.root + PATH + link_of(theirs))
    ours.get_by_role("button", name="Merge", exact=True).click()
    expect(ours.locator("#agreed").get_by_label("Decision", exact=True)).to_have_value("We meet monthly")
    expect(ours.locator("#promises")).to_contain_text("Send the survey")
    expect(ours.locator("#other")).to_contain_text("Last taken from the other side")


def test_hostile_text_is_shown_as_text(served: Served, new_page: NewPage) -> None:
    page = new_page()
    people = [{"id": "w", "name": HOSTILE, "title": HOSTILE, "job": HOSTILE}]
    side = {"name": HOSTILE, "zone": HOSTILE, "people": people}
    value = partnership(
        name=HOSTILE,
        organizations=[{"id": "o1", **side}, {"id": "o2", **side}],
        level={"id": "gone", "title": HOSTILE, "on": HOSTILE},
        belongs=[
            {"document": "agenda", "id": "a", "title": HOSTILE},
            {"document": "later", "id": "b", "title": HOSTILE},
        ],
        decisions=[{"id": "d", "text": HOSTILE, "on": HOSTILE}],
        promises=[{"id": "p", "what": HOSTILE, "who": HOSTILE, "organization": "gone", "by": HOSTILE, "done": False}],
    )
    keep(page, value)
    show(page, served)
    expect(page.locator(".pb-partner__title")).to_have_text(HOSTILE)
    assert page.evaluate("window.__ran") is None


def test_what_a_newer_version_wrote_is_left_alone(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, partnership(), version=9)
    show(page, served)
    expect(page.locator("main")).to_contain_text("A newer version of the playbook wrote a partnership")
    assert len(kept(page)) == 1


def test_a_browser_that_keeps_nothing_is_said(served: Served, new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})")
    show(page, served)
    page.get_by_label("Your organization").fill("River Trust")
    page.get_by_role("button", name="Make a partnership").click()
    expect(page.get_by_role("alert")).to_contain_text("this browser keeps nothing")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["start", "open"])
def test_axe_finds_nothing(scheme: str, state: str, served: Served, new_page: NewPage) -> None:
    page = new_page(color_scheme=scheme, viewport={"width": 320, "height": 700})
    if state == "open":
        people = [{"id": "w", "name": "Ana", "title": "Lead", "job": "policy"}]
        side = {"name": "River Trust", "zone": "America/Chicago", "people": people}
        keep(
            page,
            partnership(
                organizations=[{"id": "o1", **side}, {"id": "o2", **side}],
                belongs=[{"document": "agenda", "id": "gone", "title": "First call"}],
                decisions=[{"id": "d", "text": "We meet monthly", "on": "2027-01-01"}],
                promises=[
                    {"id": "p", "what": "x" * 90, "who": "Ana", "organization": "o1", "by": "2027-01-01", "done": False}
                ],
            ),
        )
    show(page, served)
    page.locator("details").evaluate_all("(all) => all.forEach((one) => { one.open = true })")
    page.evaluate(AXE)
    found = page.evaluate(AXE_RULES)["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_home_greets_with_it_and_nothing_moves(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, partnership())
    watch_shifts(page)
    page.goto(served.root)
    link = page.get_by_role("link", name="River Trust and Harbor Alliance")
    expect(link).to_be_visible()
    assert not shifts(page)
    link.click()
    expect(page.locator(".pb-partner__title")).to_have_text("River Trust and Harbor Alliance")


def with_days(page: Page) -> None:
    """A partnership with a promise and an agenda that has a day."""
    promise = {
        "id": "p",
        "what": "Send the survey",
        "who": "Ana",
        "organization": "o1",
        "by": "2040-03-04",
        "done": False,
    }
    agenda = json.loads((ROOT / "tests/exports/agenda.json").read_text(encoding="utf-8"))
    value = {**agenda, "id": "talk", "title": "First call", "date": "2040-02-01"}
    stored = json.dumps({"version": value["version"], "revision": 1, "changed": 1, "value": value})
    key = "partnership-playbook:agenda.doc.talk"
    page.add_init_script(f"localStorage[{json.dumps(key)}] ??= {json.dumps(stored)};")
    keep(
        page,
        partnership(
            promises=[promise],
            decisions=[{"id": "d", "text": "We meet monthly", "on": "2039-01-01"}],
            belongs=[{"document": "agenda", "id": "talk", "title": "First call"}],
        ),
    )


def choose(page: Page, choice: str, whom: str = "") -> None:
    """Choose a way out in the menu, for somebody."""
    page.get_by_role("button", name="Copy, save, print").click()
    expect(page.get_by_role("button", name="For the partner")).to_have_attribute("aria-pressed", "true")
    if whom:
        page.get_by_role("button", name=whom).click()
    page.get_by_role("button", name=choice).click()


def test_it_is_copied_for_documents_and_as_markdown(served: Served, new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    with_days(page)
    show(page, served)
    told = page.locator(".pb-partner__told")
    choose(page, "Copy for Docs")
    expect(told).to_contain_text("Copied.")
    html = page.evaluate(
        "async () => { const [item] = await navigator.clipboard.read(); return (await item.getType('text/html')).text() }"
    )
    assert "<h1" in html
    assert "Send the survey: Ana, River Trust, by Sun, Mar 4, 2040" in html
    assert "Session" not in html
    choose(page, "Copy as Markdown", "For us")
    page.wait_for_function("async () => (await navigator.clipboard.readText()).startsWith('# ')")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "Wed, Feb 1, 2040: Session (First call)" in text
    assert "We meet monthly (Sat, Jan 1, 2039)" in text


def test_word_opens_it_and_files_say_whom_they_are_for(served: Served, new_page: NewPage) -> None:
    page = new_page()
    with_days(page)
    show(page, served)
    with page.expect_download() as word:
        choose(page, "Word (.docx)")
    assert re.fullmatch(r"river-trust-and-harbor-alliance-\d{4}-\d\d-\d\d\.docx", word.value.suggested_filename)
    content = word.value.path().read_bytes()
    assert faults(content) == []
    with zipfile.ZipFile(BytesIO(content)) as package:
        document = ET.fromstring(package.read("word/document.xml"))
    words = "".join(one.text or "" for one in document.iter(f"{W}t"))
    assert "Send the survey: Ana, River Trust" in words
    assert "What is next" not in words
    with page.expect_download() as markdown:
        choose(page, "Markdown (.md)", "For us")
    assert markdown.value.suggested_filename.endswith("-for-us.md")
    assert "## What is next" in markdown.value.path().read_text(encoding="utf-8")
    expect(page.locator(".pb-partner__told")).to_contain_text("-for-us.md")


def test_on_paper_it_is_the_copy_without_buttons(served: Served, new_page: NewPage) -> None:
    page = new_page(viewport={"width": 718, "height": 1000})
    with_days(page)
    page.add_init_script("window.print = () => { window.__printed = true }")
    show(page, served)
    choose(page, "Print or save as PDF", "For us")
    page.wait_for_function("() => window.__printed")
    page.emulate_media(media="print")
    paper = page.locator(".pb-partner__paper")
    expect(paper.get_by_role("heading", level=1)).to_be_visible()
    expect(paper).to_contain_text("Session (First call)")
    expect(page.locator("main").get_by_role("heading", level=1)).to_have_count(1)
    for other in ("button", "input", "select", "textarea", "#next"):
        assert page.locator(f"main {other}:visible").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.emulate_media(media="screen")
    page.keyboard.press("Tab")
    page.emulate_media(media="print")
    expect(paper).not_to_contain_text("Session (First call)")


def test_nothing_stands_below_the_footer(served: Served, new_page: NewPage) -> None:
    page = show(new_page(), served)
    assert page.evaluate(
        "() => document.documentElement.scrollHeight - document.querySelector('footer').getBoundingClientRect().bottom"
        " - scrollY"
    ) == pytest.approx(0, abs=1)


@pytest.mark.parametrize("width", [375, 1280])
def test_the_first_door_takes_its_names_and_nothing_moves(width: int, served: Served, new_page: NewPage) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    people = [{"id": "w", "name": "Ana Ruiz", "title": "Lead", "job": "policy"}]
    sides = [
        {"id": f"o{at}", "name": name, "zone": "America/Denver", "people": people if at == 2 else []}
        for at, name in enumerate(["River Trust", "Harbor Alliance", "Desert Fund"])
    ]
    keep(page, partnership(organizations=sides))
    keep(page, partnership(id="long", name="A very long name of a partnership " * 4))
    watch_shifts(page)
    page.goto(served.root)
    take = page.get_by_role("button", name="Take the names of River Trust, Harbor Alliance and Desert Fund")
    expect(take).to_be_visible()
    expect(page.get_by_role("button", name="Make the agenda")).to_be_enabled()
    assert not shifts(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    take.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your organization")).to_have_value("River Trust")
    expect(page.get_by_label("The other organization")).to_have_value("Harbor Alliance, Desert Fund")
    page.get_by_role("button", name="Make the agenda").click()
    page.wait_for_url(re.compile(r"/build/\?draft="))
    page.locator("#pb-people > summary").click()
    expect(page.get_by_label("Organization 3")).to_have_value("Desert Fund")
    expect(page.get_by_role("textbox", name="Organization 2")).to_have_value("Harbor Alliance")
    expect(page.get_by_role("link", name="Belongs to the partnership River Trust")).to_be_visible()
    names = page.evaluate("() => [...document.querySelectorAll('#pb-people input')].map(({ value }) => value)")
    assert "Ana Ruiz" in names


def test_names_that_were_typed_over_are_no_partnership(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, partnership())
    page.goto(served.root)
    page.get_by_role("button", name="Take the names of").click()
    page.get_by_label("The other organization").fill("Desert Fund")
    page.get_by_role("button", name="Make the agenda").click()
    page.wait_for_url(re.compile(r"/build/\?draft="))
    page.locator("#pb-people > summary").click()
    expect(page.get_by_label("Organization 2")).to_have_value("Desert Fund")
    expect(page.get_by_role("button", name="Take the names of River Trust")).to_be_visible()
    [value] = kept(page)
    assert value["belongs"] == []


def test_a_checklist_takes_its_name_and_belongs_to_it(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, partnership())
    page.goto(served.root + "checklists/pulse-check/")
    page.get_by_role("button", name="New").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Use the name of River Trust and Harbor Alliance").click()
    expect(dialog.get_by_label("Name")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="For")).to_have_text("River Trust and Harbor Alliance")
    [value] = kept(page)
    assert [one["document"] for one in value["belongs"]] == ["checklists"]
    page.goto(served.root + "checklists/")
    page.get_by_role("button", name="Rename: River Trust").click()
    page.get_by_role("dialog").get_by_label("Name").fill("Spring session")
    page.keyboard.press("Enter")
    expect(page.locator(".pb-running__event")).to_contain_text("Spring session")
    show(page, served)
    expect(page.locator("#documents li")).to_contain_text("Spring session")


def test_what_was_sent_is_answered_with_the_changes_counted(served: Served, new_page: NewPage) -> None:
    ours, theirs = new_page(), new_page(permissions=["clipboard-read", "clipboard-write"])
    keep(ours, partnership())
    link = link_of(show(ours, served))
    theirs.goto(served.root + PATH + link)
    came = theirs.locator(".pb-partner__came")
    expect(came.get_by_role("heading", level=1)).to_have_text("River Trust and Harbor Alliance")
    theirs.get_by_role("button", name="Keep it here").click()
    answer = theirs.get_by_role("region", name="Your answer")
    expect(answer.get_by_role("button", name="Looks good")).to_be_visible()
    answer.get_by_role("button", name="What was sent").click()
    expect(theirs.get_by_role("dialog")).to_contain_text("River Trust; Harbor Alliance")
    theirs.keyboard.press("Escape")
    theirs.get_by_role("button", name="Add a decision").click()
    theirs.get_by_label("Decision", exact=True).fill("We meet monthly")
    answer.get_by_role("button", name="I changed 1 thing").click()
    dialog = theirs.get_by_role("dialog")
    expect(dialog).to_contain_text("We meet monthly")
    dialog.get_by_label("A note, if you like").fill("Is that fine?")
    dialog.get_by_role("button", name="Copy the answer").click()
    expect(dialog).to_contain_text("Copied.")
    text = theirs.evaluate("navigator.clipboard.readText()")
    theirs.keyboard.press("Escape")
    expect(answer).to_contain_text("You answered with changes")
    # The same link leads to what was made from it.
    theirs.goto(served.root)
    theirs.goto(served.root + PATH + link)
    expect(theirs.locator("#agreed").get_by_label("Decision", exact=True)).to_have_value("We meet monthly")
    assert len(kept(theirs)) == 1
    ours.get_by_label("Open a link that you were sent").fill(text)
    ours.get_by_role("button", name="Open the link").click()
    ours.get_by_role("button", name="Merge", exact=True).click()
    expect(ours.locator("#other")).to_contain_text("sent changes")
    expect(ours.locator("#other q")).to_have_text("Is that fine?")
    expect(ours.get_by_role("region", name="Your answer")).to_have_count(0)


def test_a_check_is_called_as_in_the_guide_and_opens_its_round(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, partnership(belongs=[{"document": "answers", "id": "first", "title": "readiness-check"}]))
    for name, title in {"first": "", "second": "Spring"}.items():
        sides = [{"id": "a", "name": f"River Trust {name}", "role": ""}]
        value = {
            "kind": "partnership-playbook/answers",
            "version": 1,
            "id": name,
            "assessment": "readiness-check",
            "title": title,
            "on": "",
            "by": "organization",
            "sides": sides,
            "asked": {},
            "sheets": [],
            "shown": [],
        }
        stored = json.dumps({"version": 1, "revision": 1, "changed": 1 if name == "first" else 2, "value": value})
        key = json.dumps(f"partnership-playbook:answers.doc.{name}")
        page.add_init_script(f"localStorage[{key}] ??= {json.dumps(stored)};")
    show(page, served)
    called = page.request.get(served.root + "api/v1/assessments.json").json()["entries"]
    title = next(one["title"] for one in called if one["id"] == "readiness-check")
    expect(page.locator("#documents option")).to_have_text(f"{title}: Spring")
    page.locator("#documents").get_by_role("link", name=title, exact=True).click()
    page.wait_for_url(re.compile(r"/assessments/readiness-check/\?for=first"))
    expect(page.locator("main")).to_contain_text("River Trust first")


def test_several_partnerships_are_links_and_one_of_them_is_here(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, partnership())
    keep(page, partnership(id="desert", name="Desert Fund"))
    page.goto(served.root + PATH + "?with=coast")
    all_of_them = page.get_by_role("navigation", name="Your partnerships")
    expect(all_of_them.get_by_role("link")).to_have_count(2)
    expect(all_of_them.locator("[aria-current]")).to_have_text("River Trust and Harbor Alliance")
    all_of_them.get_by_role("link", name="Desert Fund").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".pb-partner__title")).to_be_focused()
    expect(page.locator(".pb-partner__title")).to_have_text("Desert Fund")
    assert page.url.endswith("?with=desert")
    page.reload()
    expect(page.locator(".pb-partner__title")).to_have_text("Desert Fund")


def everything(page: Page) -> None:
    """A partnership with a long word in each of its parts."""
    long = "Wasserversorgungsgenossenschaft" * 2
    people = [{"id": "w", "name": long, "title": long, "job": "communications"}]
    side = {"zone": "America/Argentina/ComodRivadavia", "people": people}
    keep(
        page,
        partnership(
            organizations=[{"id": "o1", "name": long, **side}, {"id": "o2", "name": "Harbor", **side}],
            level={"id": "coordination", "title": "Coordination", "on": "2026-10-01"},
            belongs=[{"document": "agenda", "id": "gone", "title": long}],
            decisions=[{"id": "d", "text": long, "on": "2027-01-01"}],
            promises=[{"id": "p", "what": long, "who": long, "organization": "o1", "by": "2020-01-01", "done": False}],
        ),
    )
    keep(page, partnership(id="other", name="Desert Fund"))


def open_it(page: Page, served: Served) -> None:
    page.goto(served.root + PATH + "?with=coast")
    page.locator("pb-zone-field input").first.wait_for()
    page.locator("main details").evaluate_all("(all) => all.forEach((one) => { one.open = true })")


def test_what_two_tabs_wrote_differently_is_asked(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, partnership(decisions=[{"id": "d", "text": "We meet", "on": ""}]))
    show(page, served)
    other = page.context.new_page()
    show(other, served)
    field = "#agreed .pb-partner__decision textarea"
    # Both are typed before either is kept: a tab keeps after a pause, or when it loses the focus.
    other.evaluate("Object.defineProperty(document, 'visibilityState', {get: () => 'visible'})")
    for tab, text in ((other, "We meet weekly"), (page, "We meet monthly")):
        tab.evaluate(
            """([field, text]) => {
              const found = document.querySelector(field);
              found.value = text;
              found.dispatchEvent(new InputEvent("input", {bubbles: true}));
            }""",
            [field, text],
        )
    for tab in (page, other):
        tab.evaluate("dispatchEvent(new Event('blur'))")
    # Which one keeps first, and which one is asked, is a matter of moments.
    alerts = {tab: tab.get_by_role("alert").filter(has_text="Nothing is overwritten") for tab in (other, page)}
    for _ in range(200):
        if any(alert.is_visible() for alert in alerts.values()):
            break
        page.wait_for_timeout(50)
    asked = next(tab for tab, alert in alerts.items() if alert.is_visible())
    asked.get_by_role("button", name="Compare").click()
    merge = asked.locator("pb-merge")
    expect(merge).to_contain_text("We meet weekly")
    expect(merge).to_contain_text("We meet monthly")
    merge.get_by_role("radio", name="The other tab").check()
    asked.get_by_role("button", name="Merge", exact=True).click()
    expect(asked.get_by_role("alert")).to_have_count(0)
    shown = asked.locator(field).input_value()
    expect((other if asked is page else page).locator(field)).to_have_value(shown)
    assert [one["text"] for one in kept(asked)[0]["decisions"]] == [shown]


def test_a_full_storage_is_said_and_nothing_is_lost(served: Served, new_page: NewPage) -> None:
    page = new_page()
    keep(page, partnership())
    show(page, served)
    page.evaluate(
        """() => {
          const set = Storage.prototype.setItem;
          window.free = () => { Storage.prototype.setItem = set };
          Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") };
        }"""
    )
    page.get_by_role("button", name="Add a decision").click()
    page.get_by_label("Decision", exact=True).fill("We meet monthly")
    expect(page.get_by_role("alert")).to_contain_text("the browser’s storage is full")
    expect(page.get_by_label("Decision", exact=True)).to_have_value("We meet monthly")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it as a file").click()
    assert "We meet monthly" in download.value.path().read_text(encoding="utf-8")
    page.evaluate("window.free()")
    page.get_by_label("Decision", exact=True).fill("We meet every month")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator(".pb-partner__status")).to_contain_text("Saved in this browser")
    assert kept(page)[0]["decisions"][0]["text"] == "We meet every month"


def test_paper_cuts_nothing_off(served: Served, new_page: NewPage) -> None:
    page = new_page(viewport={"width": 680, "height": 960})
    everything(page)
    open_it(page, served)
    page.keyboard.press("Tab")
    page.emulate_media(media="print")
    expect(page.locator(".pb-partner__paper h1")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    cut = page.locator(".pb-partner__paper *").evaluate_all(
        "(all) => all.filter((el) => el.scrollWidth > el.clientWidth + 1 && getComputedStyle(el).display !== 'inline').length"
    )
    assert cut == 0
    assert page.locator("button:visible, input:visible, select:visible").count() == 0
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_in_forced_colors_what_is_chosen_late_and_done_is_seen(served: Served, new_page: NewPage) -> None:
    page = new_page(forced_colors="active", color_scheme="dark")
    everything(page)
    open_it(page, served)
    border = "(el) => getComputedStyle(el).borderTopWidth"
    here, other = (page.locator(f".pb-partner__choose a{one}") for one in ("[aria-current]", ":not([aria-current])"))
    assert here.evaluate(border) != other.evaluate(border)
    expect(page.locator(".pb-partner__late")).to_contain_text("overdue")
    chosen = page.get_by_role("radio", name="This is us").first
    chosen.check()
    paint = "(el) => getComputedStyle(el.nextElementSibling).backgroundColor"
    assert chosen.evaluate(paint) != page.get_by_role("radio", name="This is us").nth(1).evaluate(paint)
    page.evaluate(AXE)
    assert page.evaluate(AXE_RULES)["violations"] == []


def test_text_of_twice_the_size_fits_a_phone(served: Served, new_page: NewPage) -> None:
    page = new_page(viewport={"width": 375, "height": 800})
    page.add_init_script(DOUBLED)
    everything(page)
    faults = faults_of(show(page, served))
    open_it(page, served)
    faults += faults_of(page)
    page.get_by_role("button", name="Copy, save, print").click()
    faults += faults_of(page, page.locator(".pb-menu__list"))
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Take it along").click()
    faults += faults_of(page, page.get_by_role("dialog"))
    assert not faults, "\n".join(["", *faults])


def test_it_is_made_and_filled_in_by_keys_alone(served: Served, new_page: NewPage) -> None:
    page = show(new_page(), served)

    def go_to(name: str, role: Any = "button") -> None:
        wanted = page.get_by_role(role, name=name, exact=True)
        for _ in range(80):
            page.keyboard.press("Tab")
            if wanted.evaluate("(el) => el === document.activeElement"):
                return
        raise AssertionError(f"{name} is not reached")

    go_to("Your organization", "textbox")
    page.keyboard.type("River Trust")
    page.keyboard.press("Tab")
    page.keyboard.type("Harbor Alliance")
    page.keyboard.press("Enter")
    expect(page.locator(".pb-partner__title")).to_be_focused()
    go_to("Copy, save, print")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("button", name="For the partner")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Copy, save, print")).to_be_focused()
    go_to("Add a promise")
    page.keyboard.press("Enter")
    expect(page.get_by_label("What", exact=True)).to_be_focused()
    page.keyboard.type("Send the survey")
    go_to("Remove promise: Send the survey")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Add a promise")).to_be_focused()
    expect(page.locator("#promises li")).to_have_count(0)
    page.locator(".pb-partner__told").get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#promises li")).to_have_count(1)
