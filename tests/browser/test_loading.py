"""Parts that are loaded later and do not come: it is said, with ways on, and what was typed stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.checklists import STEP
from tests.conftest import Served
from tests.project import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
ADDRESS = "build/?from=shop-talk&length=90"
Press = Callable[[Page], None]


def lose(page: Page, *parts: str) -> None:
    """Answer for parts of the site as after a new version of it: they are gone."""
    for part in parts:
        page.route(re.compile(part), lambda route: route.fulfill(status=404, body="gone", content_type="text/html"))


@pytest.fixture(scope="session")
def remembers_failures(browser: Browser, served: Served) -> bool:
    """Whether the browser remembers that a module did not come, as browsers did until 2026: then only a reload helps."""
    page = browser.new_page()
    page.goto(served.root)
    page.route("**/probe.js", lambda route: route.abort(), times=1)
    load = "() => import('/probe.js').then(() => true, () => false)"
    assert page.evaluate(load) is False
    page.route("**/probe.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    comes = page.evaluate(load)
    page.close()
    return not comes


def goes_on(page: Page, remembers_failures: bool) -> bool:
    """Try again once the connection is back; where the browser remembers the failure, reload as the page offers."""
    failure(page).get_by_role("button", name="Try again").click()
    if not remembers_failures:
        expect(failure(page)).to_have_count(0)
        return True
    expect(failure(page)).to_contain_text("That did not help")
    with page.expect_navigation():
        failure(page).get_by_role("button", name="Reload the page").click()
    return False


def failure(page: Page) -> Locator:
    return page.get_by_role("alertdialog", name="That could not be loaded")


def choose(menu: str, name: str) -> Press:
    """What chooses something in a menu of the builder."""

    def press(page: Page) -> None:
        page.get_by_role("button", name=menu, exact=True).click()
        page.get_by_role("button", name=re.compile(name)).click()

    return press


def button(name: str) -> Press:
    return lambda page: page.get_by_role("button", name=name, exact=True).first.click()


def open_file(page: Page) -> None:
    text = (
        page.evaluate("() => Object.entries(localStorage).find(([key]) => key.includes('agenda.doc.'))[1]")
        if "draft=" in page.url
        else ""
    )
    assert text
    agenda = page.evaluate("text => JSON.stringify({...JSON.parse(text).value, id: 'from-elsewhere'})", text)
    page.goto(page.url.split("?")[0])
    page.locator("pb-builder-start").wait_for()
    page.locator("input[type=file]").first.set_input_files(
        {"name": "agenda.json", "mimeType": "application/json", "buffer": agenda.encode()}
    )


def summary(name: str) -> Press:
    def press(page: Page) -> None:
        more = page.locator(".pb-todo__more")
        if more.get_attribute("open") is None:
            more.locator("summary").click()
        more.get_by_role("button", name=name).click()

    return press


def open_copy(page: Page) -> None:
    with page.expect_file_chooser() as chooser:
        summary("Open a copy")(page)
    chooser.value.set_files({"name": "copy.json", "mimeType": "application/json", "buffer": b"{}"})


# What is lost, and how a reader comes to it, in the builder.
IN_BUILDER: dict[str, tuple[str, Press]] = {
    "share": ("share-dialog-", button("Share")),
    "a link": ("deflate-", button("Share")),
    "versions": ("versions-dialog-", choose("More", "Go back to a version")),
    "compare": ("choose-other-", choose("More", "Compare with another")),
    "library": ("library-dialog-", button("Add from the library")),
    "entries of the library": ("offers.json", button("Add from the library")),
    "copy": ("assets/built/files-", choose("Save or send", "^Copy for")),
    "Markdown": ("assets/built/files-", choose("Save or send", "Markdown")),
    "plain text": ("assets/built/files-", choose("Save or send", "plain text")),
    "Word": ("docx-", choose("Save or send", "Word")),
    "calendar": ("assets/built/calendar-", choose("Save or send", "Calendar")),
    "slides": ("slides-", choose("Save or send", "as slides")),
    "an entry": ("entry-yaml-", choose("Save or send", "YAML")),
    "a suggestion": ("hand-over-", choose("Save or send", "Suggest")),
    "a file": ("shared-view-", open_file),
}
IN_CHECKLIST: dict[str, tuple[str, Press]] = {
    "save": ("assets/built/save-", summary("Save a copy")),
    "open": ("assets/built/incoming-", open_copy),
    "calendar": ("as-calendar-", summary("Calendar")),
    "table": ("assets/built/save-", summary("Spreadsheet")),
}


def build(page: Page, served: Served) -> None:
    """Open an agenda of one's own, with a day, and wait until it is kept."""
    page.goto(served.root + ADDRESS)
    page.get_by_role("textbox", name="Title", exact=True).first.fill("Typed before")
    page.locator("#pb-time > summary").click()
    page.get_by_label("Date", exact=True).fill("2027-03-04")
    page.get_by_label("Starts", exact=True).fill("10:00")
    page.keyboard.press("Tab")
    expect(page.locator(".pb-edit__status")).to_have_text("Saved in this browser")


@pytest.mark.parametrize("name", IN_BUILDER)
def test_a_part_of_the_builder_that_is_gone_is_said_with_ways_on(name: str, served: Served, page: Page) -> None:
    part, press = IN_BUILDER[name]
    build(page, served)
    lose(page, part)
    press(page)
    expect(failure(page)).to_be_visible()
    expect(failure(page).get_by_role("button", name="Try again")).to_be_focused()
    expect(failure(page)).to_contain_text("newer version of this playbook")
    failure(page).get_by_role("button", name="Try again").click()
    expect(failure(page)).to_contain_text("That did not help")
    with page.expect_navigation():
        failure(page).get_by_role("button", name="Reload the page").click()
    page.goto(served.root + "build/")
    expect(page.get_by_text("Typed before").first).to_be_visible()


@pytest.mark.parametrize("name", ["share", "versions", "library", "Word"])
def test_the_builder_goes_on_when_the_connection_is_back(
    name: str, served: Served, page: Page, remembers_failures: bool
) -> None:
    build(page, served)
    page.context.set_offline(True)
    IN_BUILDER[name][1](page)
    expect(failure(page)).to_contain_text("There is no connection")
    page.context.set_offline(False)
    # What was there already before the connection went needs no reload.
    if not goes_on(page, remembers_failures and name == "Word"):
        expect(page.get_by_role("textbox", name="Title", exact=True).first).to_have_value("Typed before")
    elif name == "Word":
        expect(page.locator(".pb-toast")).to_contain_text("Saved as")
    else:
        expect(page.locator("dialog[open]")).to_be_visible()


@pytest.mark.parametrize("name", IN_CHECKLIST)
def test_a_part_of_a_checklist_that_is_gone_is_said_with_ways_on(name: str, served: Served, page: Page) -> None:
    part, press = IN_CHECKLIST[name]
    page.goto(served.root + STEP)
    page.get_by_label("Add an item of your own").fill("Bring cups")
    page.keyboard.press("Enter")
    lose(page, part)
    press(page)
    expect(failure(page)).to_be_visible()
    with page.expect_navigation():
        failure(page).get_by_role("button", name="Reload the page").click()
    expect(page.get_by_text("Bring cups")).to_be_visible()


@pytest.mark.parametrize("copied", ["[data-copy=formatted]", "[data-copy=md]", "[data-copy=txt]", "[data-save]"])
def test_a_copy_of_an_entry_is_made_once_its_part_is_there(
    copied: str, served: Served, page: Page, remembers_failures: bool
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served.root + "agendas/shop-talk/")
    expect(page.locator(copied)).to_be_visible()
    page.context.set_offline(True)
    page.locator(copied).click()
    expect(failure(page)).to_contain_text("There is no connection")
    page.context.set_offline(False)
    if not goes_on(page, remembers_failures and copied != "[data-copy=md]"):
        page.locator(copied).click()
    expect(page.locator(".pb-take__status")).to_have_text(re.compile("^(Copied|Saved)"))


def test_a_part_that_comes_at_the_second_try_needs_no_word(
    served: Served, page: Page, remembers_failures: bool
) -> None:
    build(page, served)
    page.route("**/share-dialog-*.js", lambda route: route.abort(), times=1)
    page.get_by_role("button", name="Share", exact=True).click()
    if remembers_failures:
        expect(failure(page)).to_be_visible()
        return
    expect(page.get_by_role("dialog", name="Share")).to_be_visible()
    expect(failure(page)).to_have_count(0)


def test_the_search_dialog_opens_with_what_was_typed_meanwhile(
    served: Served, page: Page, remembers_failures: bool
) -> None:
    page.goto(served.root)
    asked: list[Route] = []
    page.route("**/assets/built/dialog-*.js", lambda route: asked.append(route))
    with page.expect_request("**/assets/built/dialog-*.js"):
        page.locator("a.pb-header__search").click()
    page.keyboard.type("turf")
    page.context.set_offline(True)
    for request in asked:
        request.abort()
    expect(failure(page)).to_be_visible()
    page.unroute_all()
    page.context.set_offline(False)
    if not goes_on(page, remembers_failures):
        page.locator("a.pb-header__search").click()
        page.keyboard.type("turf")
    expect(page.locator("#pb-search-input")).to_have_value("turf")
    expect(page.locator("dialog .pb-result__title").first).to_have_text("Turf")


def test_a_page_is_not_reloaded_into_nothing(served: Served, page: Page) -> None:
    build(page, served)
    page.context.set_offline(True)
    page.get_by_role("button", name="Share", exact=True).click()
    failure(page).get_by_role("button", name="Reload the page").click()
    expect(failure(page).get_by_role("status")).to_contain_text("does not answer")
    expect(page.get_by_role("textbox", name="Title", exact=True).first).to_have_value("Typed before")


@pytest.mark.parametrize(
    ("address", "part", "there"),
    [
        ("build/", "agenda-builder-[a-z0-9]+.js", "pb-agenda-builder h1"),
        ("contribute/suggest/?kind=story", "suggest-[a-z0-9]+.js", "#suggest-title"),
        ("contribute/suggest/?kind=story", "entry-schemas/story.json", "#suggest-title"),
        ("search/?q=turf", "search-page-[a-z0-9]+.js", ".pb-result__title"),
        (STEP, "checklist-[a-z0-9]+.js", ".pb-todo--ready"),
    ],
)
def test_a_page_says_that_what_it_is_for_cannot_be_loaded(
    address: str, part: str, there: str, served: Served, page: Page
) -> None:
    lose(page, part)
    page.goto(served.root + address)
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("That could not be loaded")
    expect(page.locator("h1")).to_be_visible()
    notice.get_by_role("button", name="Try again").click()
    expect(notice).to_contain_text("That did not help")
    page.unroute_all()
    with page.expect_navigation():
        notice.get_by_role("button", name="Reload the page").click()
    expect(page.locator(there).first).to_be_visible()
    expect(notice).to_have_count(0)


def test_a_link_whose_reader_is_lost_says_so_in_its_place(served: Served, page: Page) -> None:
    build(page, served)
    page.get_by_role("button", name="Share", exact=True).click()
    field = page.get_by_role("dialog").get_by_role("textbox")
    expect(field).to_have_value(re.compile("#."))
    link = field.input_value()
    page.goto("about:blank")
    lose(page, "deflate-")
    page.goto(link)
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("That could not be loaded")
    page.unroute_all()
    with page.expect_navigation():
        notice.get_by_role("button", name="Reload the page").click()
    expect(page.get_by_role("heading", name="Typed before").first).to_be_visible()


def test_without_the_main_script_or_styles_the_page_says_so_and_stays_usable(served: Served, page: Page) -> None:
    lose(page, r"playbook-[a-z0-9]+\.js")
    page.goto(served.root + "build/")
    expect(page.get_by_role("alert")).to_contain_text("could not be loaded")
    expect(page.get_by_text("The builder needs JavaScript")).to_be_visible()
    page.unroute_all()
    page.get_by_role("link", name="Reload the page").click()
    page.wait_for_selector("pb-agenda-builder h1")
    lose(page, r"playbook-styles-[A-Z0-9]+\.css")
    page.goto(served.root + "tips/")
    expect(page.get_by_role("alert")).to_contain_text("could not be loaded")


def test_more_results_go_on_when_the_connection_is_back(served: Served, page: Page) -> None:
    page.goto(served.root)
    page.locator("a.pb-header__search").click()
    page.locator("#pb-search-input").fill("partnership")
    more = page.get_by_role("button", name=re.compile(r"Show \d+ more"))
    results = page.locator("dialog .pb-result__link")
    expect(more).to_be_visible()
    page.context.set_offline(True)
    # The first ones were loaded to be put into order.
    more.click()
    expect(results).to_have_count(24)
    more.click()
    expect(page.locator("dialog .pb-search__after").get_by_role("alert")).to_contain_text("There is no connection")
    expect(more).to_be_visible()
    page.context.set_offline(False)
    more.click()
    expect(results.nth(24)).to_be_focused()
    expect(results).to_have_count(36)
    expect(page.locator("dialog").get_by_role("alert")).to_have_count(0)


def test_nothing_is_called_not_found_while_the_index_cannot_be_asked(served: Served, page: Page) -> None:
    page.goto(served.root)
    page.locator("a.pb-header__search").click()
    page.locator("#pb-search-input").fill("turf")
    expect(page.locator("dialog .pb-result__title").first).to_have_text("Turf")
    page.context.set_offline(True)
    page.locator("#pb-search-input").fill("icebreaker")
    expect(page.locator("dialog .pb-search__failed")).to_be_visible()
    page.context.set_offline(False)
    page.locator("dialog").get_by_role("button", name="Try again").click()
    expect(page.locator("dialog .pb-result__link").first).to_be_visible()


def test_hints_that_cannot_be_loaded_are_said(served: Served, page: Page) -> None:
    lose(page, "hints.json")
    build(page, served)
    expect(page.locator("#pb-hints")).to_contain_text("The hints could not be loaded.")
    page.unroute_all()
    page.locator("#pb-hints").get_by_role("button", name="Try again").click()
    expect(page.locator("#pb-hints")).not_to_contain_text("could not be loaded")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_failure_passes_axe_and_fits_a_phone(scheme: str, served: Served, page: Page, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 480})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    lose(page, "share-dialog-", "search-page-")
    build(page, served)
    page.get_by_role("button", name="Share", exact=True).click()
    expect(failure(page)).to_be_visible()
    page.evaluate(AXE)
    check = "async () => (await axe.run()).violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])"
    assert page.evaluate(check) == []
    assert page.evaluate("() => document.querySelector('dialog.pb-failure').scrollWidth <= innerWidth")
    page.goto(served.root + "search/?q=turf")
    expect(page.get_by_role("alert")).to_be_visible()
    page.evaluate(AXE)
    assert page.evaluate(check) == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
