"""Search: what readers ask is answered, and the dialog and the page work by mouse, by keyboard and when things fail."""

from __future__ import annotations

import re
import urllib.parse
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from macros.kinds import BY_FOLDER
from tests.build.answers import ask_all
from tests.conftest import Served
from tests.project import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def reference(address: str) -> str:
    """The entry behind an address, as kind:id; other pages as they are."""
    found = re.search(r"/([a-z-]+)/([a-z0-9-]+)/$", address)
    return f"{BY_FOLDER[found[1]].name}:{found[2]}" if found and found[1] in BY_FOLDER else address


def open_search(page: Page) -> None:
    page.locator("a.pb-header__search").click()
    expect(page.locator("dialog.pb-search")).to_be_visible()


def ask(page: Page, question: str) -> list[str]:
    """Type a question into the open dialog; returns the entries that are found, the best first."""
    page.locator("#pb-search-input").fill(question)
    expect(page.locator("dialog .pb-search__results")).not_to_have_attribute("aria-busy", "true")
    links = page.locator("dialog .pb-result__link")
    return [reference(address) for address in links.evaluate_all("links => links.map(link => link.pathname)")]


def test_the_dialog_answers_as_the_engine_does(site: Path, served: Served, page: Page) -> None:
    page.goto(served.root)
    open_search(page)
    for one in ask_all(site, "unseen")[::10]:
        ask(page, one.ask)
        links = page.locator("dialog .pb-result__link")
        shown = links.evaluate_all("links => links.map(link => link.href)")[:3]
        assert [address.removeprefix(served.root) for address in shown] == list(one.found), one.ask


@pytest.mark.parametrize("query", ["trust", "how do we say no", "1:1", "buyin", "stakeholdr", '"check pulse"'])
def test_the_page_answers_as_the_dialog_does(query: str, served: Served, page: Page) -> None:
    page.goto(served.root)
    open_search(page)
    found = ask(page, query)
    notes = page.locator("dialog .pb-search__notes").inner_text()
    page.goto(f"{served.root}search/?q={urllib.parse.quote(query)}")
    results = page.locator(".pb-search-page__results")
    expect(results.locator(".pb-result").first).to_be_visible()
    links = results.locator(".pb-result__link")
    assert [reference(address) for address in links.evaluate_all("links => links.map(link => link.pathname)")] == found
    assert results.locator(".pb-search__notes").inner_text() == notes


def test_nothing_is_loaded_before_search_is_opened(served: Served, page: Page) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(served.root, wait_until="networkidle")
    assert not [url for url in requests if "search-index" in url]
    open_search(page)
    ask(page, "turf")
    loaded = [url.rpartition("/")[2] for url in requests if "search-index" in url]
    assert "start.json" in loaded
    assert not [name for name in loaded if name.startswith(("words", "english", "text"))], "only what is needed"


@pytest.mark.parametrize("key", ["/", "f", "s"])
def test_keys_open_search(key: str, served: Served, page: Page) -> None:
    page.goto(served.root + "agendas/shop-talk/")
    page.locator("main a").first.focus()
    page.keyboard.press(key)
    expect(page.locator("#pb-search-input")).to_be_focused()
    assert page.locator("#pb-search-input").input_value() == ""
    page.keyboard.press("Escape")
    expect(page.locator("dialog.pb-search")).to_be_hidden()
    expect(page.locator("main a").first).to_be_focused()


def test_what_is_typed_while_the_dialog_loads_is_searched_for(served: Served, page: Page) -> None:
    waiting: list[Route] = []
    page.route("**/assets/built/dialog-*.js", lambda route: waiting.append(route))
    page.goto(served.root + "agendas/shop-talk/")
    with page.expect_request("**/assets/built/dialog-*.js"):
        page.keyboard.press("/")
    page.keyboard.type("turg")
    page.keyboard.press("Backspace")
    page.keyboard.type("f war")
    waiting.pop().continue_()
    expect(page.locator("#pb-search-input")).to_have_value("turf war")
    expect(page.locator("dialog .pb-result__link").first).to_be_visible()
    page.keyboard.type("s")
    expect(page.locator("#pb-search-input")).to_have_value("turf wars")


def test_keys_do_nothing_while_typing_and_can_be_turned_off(served: Served, page: Page) -> None:
    page.goto(served.root)
    page.locator("#welcome-search").press_sequentially("first/s")
    expect(page.locator("#welcome-search")).to_have_value("first/s")
    expect(page.locator("dialog.pb-search")).to_have_count(0)
    open_search(page)
    page.get_by_label("Open search with the keys").uncheck()
    page.goto(served.root + "about/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("f")
    # What a key opens is asked for within the press, so before the next one is answered.
    page.keyboard.press("Shift")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert not [url for url in asked if "/dialog-" in url]
    expect(page.locator("dialog.pb-search")).to_have_count(0)


def test_dialog_by_keyboard(served: Served, page: Page) -> None:
    page.goto(served.root + "agendas/shop-talk/")
    page.locator("a.pb-header__search").press("Enter")
    ask(page, "turf")
    links = page.locator("dialog .pb-result__link")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(links.last).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#pb-search-input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("a.pb-header__search")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#pb-search-input")).to_be_focused()
    page.keyboard.type("headwinds and tailwinds")
    page.keyboard.press("Enter")
    page.wait_for_url("**/headwinds-and-tailwinds/")


def test_results_show_kind_and_marked_words_and_are_announced_once(served: Served, page: Page) -> None:
    page.clock.install()
    page.goto(served.root)
    open_search(page)
    page.evaluate("""() => { window.said = [];
      const region = document.querySelector("dialog [role=status]");
      const note = new MutationObserver(() => window.said.push(region.textContent));
      note.observe(region, {childList: true, characterData: true, subtree: true}) }""")
    page.locator("#pb-search-input").press_sequentially("turf", delay=30)
    first = page.locator("dialog .pb-result").first
    expect(first.locator(".pb-result__title")).to_have_text("Turf")
    expect(first.locator(".pb-result__kind")).to_have_text("Term")
    expect(first.locator("mark").first).to_have_text(re.compile("turf", re.IGNORECASE))
    expect(page.locator("dialog [role=status]")).to_have_text(re.compile(r"^\d+ results$"))
    page.clock.run_for(700)
    assert len([words for words in page.evaluate("window.said") if words]) == 1


def test_filters_narrow_and_count(served: Served, page: Page) -> None:
    page.goto(served.root)
    open_search(page)
    everything = len(ask(page, "trust"))
    kind = page.locator("dialog select[name=kind]")
    kind.focus()
    words = kind.locator("option[value=tip]").inner_text()
    promised = int(re.sub(r"\D", "", words))
    kind.select_option("tip")
    expect(page.locator("dialog .pb-search__count")).to_have_text(f"{promised} result{'' if promised == 1 else 's'}")
    expect(page.locator("dialog .pb-result__kind")).to_have_text(["Tip"] * min(promised, 12))
    assert promised <= everything or everything == 12
    # No entry of this kind has all of the chosen values: a way back is offered.
    page.locator("#pb-search-input").fill("qwertzuiop")
    expect(page.locator("dialog .pb-search__count")).to_have_text("Nothing found with these filters.")
    page.get_by_role("button", name="Clear the filters").click()
    expect(page.locator("dialog .pb-search__count")).to_have_text("No page has “qwertzuiop”.")
    expect(page.locator("dialog").get_by_role("link", name="Browse everything from A to Z")).to_be_visible()


def test_misspelled_words_are_corrected_and_the_reader_is_told(served: Served, page: Page) -> None:
    page.goto(served.root)
    open_search(page)
    assert ask(page, "stakeholdr")[0] == "term:stakeholder"
    expect(page.locator("dialog .pb-search__notes")).to_contain_text("“stakeholder”")


def test_typed_markup_stays_text(served: Served, page: Page) -> None:
    page.goto(served.root)
    open_search(page)
    ask(page, "<img src=x onerror=document.title='run'>")
    page.locator("#pb-search-input").fill("<qwertzuiop>")
    expect(page.locator("dialog .pb-search__count")).to_have_text("No page has “qwertzuiop”.")
    assert page.title() != "run"
    assert page.locator("dialog img, dialog qwertzuiop").count() == 0


def test_search_that_cannot_start_says_so_and_starts_later(served: Served, page: Page) -> None:
    broken = True
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.abort() if broken else route.continue_()

    page.route("**/search-index/**", answer)
    page.goto(served.root)
    open_search(page)
    page.locator("#pb-search-input").fill("turf")
    expect(page.locator("dialog .pb-search__failed")).to_be_visible()
    expect(page.locator("dialog").get_by_role("link", name="Browse everything from A to Z")).to_have_attribute(
        "href", served.root + "search/"
    )
    broken = False
    before = len(asked)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("dialog .pb-result__title").first).to_have_text("Turf")
    # What a browser or a cache remembers of a failed address must not be taken for the answer.
    assert asked[before] not in asked[:before]


@pytest.mark.parametrize("part", ["terms", "pages", "english", "words", "text"])
def test_a_connection_lost_at_any_step_is_said_and_comes_back(part: str, served: Served, page: Page) -> None:
    broken = True
    page.route(re.compile(rf"/search-index/\w+/{part}"), lambda route: route.abort() if broken else route.continue_())
    page.goto(served.root)
    open_search(page)
    query = {"terms": "turf", "pages": "turf", "english": "stakeholdr", "words": "stakeholdr", "text": '"turf war"'}[
        part
    ]
    page.locator("#pb-search-input").fill(query)
    if part == "words":  # without it there is an answer too
        expect(page.locator("dialog .pb-search__notes")).to_contain_text("No page has “stakeholdr”")
    else:
        expect(page.locator("dialog .pb-search__failed")).to_be_visible()
    broken = False
    page.locator("#pb-search-input").fill("")
    page.locator("#pb-search-input").fill(query)
    expect(page.locator("dialog .pb-result").first).to_be_visible()


def test_the_index_of_an_older_version_gives_way_to_the_new_one(served: Served, page: Page) -> None:
    starts = 0

    def older(route: Route) -> None:
        nonlocal starts
        starts += 1
        answer = route.fetch()
        start = answer.json()
        if starts == 1:
            start["version"] = "0123456789"
        route.fulfill(response=answer, json=start)

    page.route("**/search-index/start.json*", older)
    page.goto(served.root)
    open_search(page)
    assert ask(page, "turf")[0] == "term:turf"
    assert starts == 2


@pytest.mark.parametrize(
    ("query", "note", "first"),
    [
        ("gdpr", "No page has “gdpr”.", None),
        ("quorum", "No page has “quorum”.", None),
        ("résumé", "No page has “résumé”.", None),
        ("asdfgh", "No page has “asdfgh”.", None),
        ("naïve", "No page has “naïve”.", None),
        ("plumber", "No page has “plumber”.", None),
        ("quorum trust", "No page has “quorum”. These are results for the rest.", "term:trust"),
        ("gdpr or quorum for trust", "No page has “gdpr” or “quorum”. These are results for the rest.", "term:trust"),
        ("stakeholdr", "No page has “stakeholdr”. These are results for “stakeholder”.", "term:stakeholder"),
        ("how are the", "Add a word for what it is about.", None),
        ("?!", "Add a word for what it is about.", None),
        ('"check pulse"', "No page has these words together", "term:pulse-check"),
        ("trust " * 2_000, "only its beginning was looked at", "term:trust"),
    ],
)
def test_what_the_guide_does_not_have_is_said(
    query: str, note: str, first: str | None, served: Served, page: Page
) -> None:
    page.goto(served.root)
    open_search(page)
    found = ask(page, query)
    expect(page.locator("dialog .pb-search__notes")).to_contain_text(note)
    assert found[:1] == ([first] if first else [])


@pytest.mark.parametrize("query", ["scared", "exit", "cant work here", "buyin", "email template", "won't", "18F"])
def test_real_words_are_not_taken_for_others(query: str, served: Served, page: Page) -> None:
    page.goto(served.root)
    open_search(page)
    assert ask(page, query)
    expect(page.locator("dialog .pb-search__notes")).to_have_text(re.compile(r"^\d+ results?$"))


@pytest.mark.parametrize(
    ("forms", "among"),
    [
        (("buy-in", "buy in", "buyin", "Buy In"), "term:buy-in"),
        (("1:1", "one to one", "one-to-one", "one-on-one"), "tip:one-to-one-first"),
        (("wrap-up", "wrap up", "wrapup"), "stage:close"),
        (("can't agree", "cant agree", "can’t agree"), "tip:build-on-agreement"),
        (("organisational chart", "organizational chart"), None),
        (("2 organizations", "two organisations"), None),
        (("pulse check", '"pulse check"', "pulse-check"), "term:pulse-check"),
    ],
)
def test_forms_of_a_word_are_one(forms: tuple[str, ...], among: str | None, served: Served, page: Page) -> None:
    page.goto(served.root)
    open_search(page)
    for form in forms:
        found = ask(page, form)
        expect(page.locator("dialog .pb-search__notes")).not_to_contain_text("No page has")
        if among:
            assert among in found[:3], form


def test_what_is_not_found_can_be_suggested_with_the_words_filled_in(served: Served, page: Page) -> None:
    page.goto(served.root)
    open_search(page)
    ask(page, "quorum")
    expect(page.locator("dialog").get_by_role("link", name="Agendas")).to_have_attribute(
        "href", served.root + "agendas/"
    )
    page.get_by_role("link", name="Suggest an entry on “quorum”").click()
    tip = page.locator("[data-kind=tip]")
    expect(tip).to_have_attribute("href", re.compile("title=quorum"))
    tip.click()
    expect(page.locator("#suggest-title")).to_have_value("quorum")
    page.locator("#suggest-title").fill("Agree on a quorum")
    page.locator("#suggest-title").blur()
    page.reload()
    expect(page.locator("#suggest-title")).to_have_value("Agree on a quorum")


def test_prompts_show_their_question_and_each_result_says_why(served: Served, page: Page) -> None:
    page.goto(served.root)
    open_search(page)
    ask(page, "favorite sunset")
    first = page.locator("dialog .pb-result").first
    expect(first.locator(".pb-result__title")).to_have_text(re.compile(r"\?$"))
    expect(first.locator(".pb-result__kind")).to_have_text("Prompt: Favorite sunset")
    ask(page, "damage control")
    why = page.locator("dialog .pb-result__why")
    expect(why.filter(has_text="Also called: ").locator("mark").first).to_have_text("damage control")


def test_more_results_on_request(served: Served, page: Page) -> None:
    page.goto(served.root)
    open_search(page)
    assert len(ask(page, "agenda")) == 12
    page.get_by_role("button", name=re.compile(r"Show \d+ more")).click()
    expect(page.locator("dialog .pb-result__link").nth(12)).to_be_focused()


@pytest.mark.parametrize("start", ["root", "below"])
def test_page_shows_what_the_address_asks_for(start: str, served: Served, page: Page) -> None:
    home = getattr(served, start)
    page.goto(home)
    page.locator("#welcome-search").fill("housing opposition")
    page.locator("#welcome-search").press("Enter")
    page.wait_for_url("**/search/?q=housing+opposition")
    first = page.locator(".pb-search-page__results .pb-result__link").first
    expect(first).to_have_attribute("href", re.compile(r"/prompts/housing-opposition/$"))
    expect(page.locator(".pb-index")).to_be_hidden()
    page.locator("select[name=level]").select_option(index=1)
    page.wait_for_url(re.compile(r"[?&]level="))
    page.reload()
    expect(page.locator("select[name=level]")).not_to_have_value("")
    page.locator("#search-page-input").fill("turf")
    page.wait_for_url(re.compile(r"[?&]q=turf"))
    page.locator("select[name=level]").select_option("")
    expect(first).to_have_attribute("href", re.compile(r"/terms/turf/$"))
    first.click()
    page.wait_for_url(home + "terms/turf/")
    page.go_back()
    expect(page.locator("#search-page-input")).to_have_value("turf")
    page.locator("#search-page-input").fill("")
    expect(page.locator(".pb-index")).to_be_visible()
    # On this page the header's link and the keys lead to the field that is there.
    page.locator("main h1").click()
    page.keyboard.press("/")
    expect(page.locator("#search-page-input")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_state_is_accessible(scheme: Any, width: int, served: Served, page: Page) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(served.root)
    page.evaluate(AXE)
    open_search(page)
    faults = []
    for question in ("", "trust", "stakeholdr", "qwertzuiop"):
        ask(page, question)
        found = page.evaluate("() => axe.run({resultTypes: ['violations']})")["violations"]
        faults += [f"{question!r} {fault['id']}: {node['html'][:120]}" for fault in found for node in fault["nodes"]]
        assert page.evaluate(
            "() => document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth"
        )
    assert not faults, "\n".join(["", *faults])
