"""Every page in a real browser: accessibility, privacy, narrow screens, large text, keyboard, paper, no script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.kinds import KINDS
from tests.browser.chromium import WORKER_BLOCKED
from tests.browser.covering import covering_pages, parts
from tests.browser.shifts import shifts, watch_shifts
from tests.build.site_parts import read_pages
from tests.conftest import Served
from tests.project import ROOT

PARTS = 4
"""Pages are visited in this many tests, so that several processes share them."""
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
AXE_RULES = """(scheme) => axe.run({
  resultTypes: ["violations"],
  preload: false,
  runOnly: scheme === "light"
    ? {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    : {type: "rule", values: ["color-contrast", "link-in-text-block"]},
})"""
"""All rules; in dark those that look at colors, for nothing else differs."""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def all_pages(site: Path) -> list[str]:
    """The addresses of all pages below the site's root."""
    return sorted(page.url for page in read_pages(site).values())


def chosen_pages(site: Path) -> list[str]:
    """The longest page of each kind and of its fields, and all pages of prose."""
    pages = all_pages(site)
    folders = [f"{kind.folder}/" for kind in KINDS]
    entries = [page for page in pages if any(page.startswith(folder) and page != folder for folder in folders)]
    fields = [f"contribute/{kind.name}/" for kind in KINDS]
    prose = [page for page in pages if page not in entries and page not in fields]
    longest = [
        max(
            (page for page in entries if page.startswith(folder)),
            key=lambda page: len((site / page / "index.html").read_bytes()),
        )
        for folder in folders
    ]
    return [*prose, fields[0], *longest]


def pages_of_kind(site: Path, kind: str) -> list[str]:
    """The pages of the entries of a kind."""
    folder = next(one.folder for one in KINDS if one.name == kind)
    return [page for page in all_pages(site) if re.fullmatch(f"{folder}/[^/]+/", page)]


class Watch:
    """Notes what a page must not do: ask another host, fail to load a part, complain on the console."""

    def __init__(self, page: Page, home: str) -> None:
        self.faults: list[str] = []
        self.home = home
        page.on("request", lambda request: self._request(request.url))
        page.on("response", lambda response: self._response(response.status, response.url))
        page.on("console", lambda message: self._message(message.type, message.text))
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))

    def _request(self, url: str) -> None:
        if not url.startswith((self.home, "data:", "blob:")):
            self.faults.append(f"request to {url}")

    def _response(self, status: int, url: str) -> None:
        if status >= 400 and not url.endswith("/404.html"):
            self.faults.append(f"{status} {url}")

    def _message(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and text != WORKER_BLOCKED:
            self.faults.append(f"console {kind}: {text}")


@pytest.fixture
def page_at_rest(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    """A page that is opened once and goes from address to address."""
    context = browser.new_context(**browser_context_args)
    yield context.new_page()
    context.close()


def test_the_pages_for_axe_hold_whatever_any_page_holds(site: Path) -> None:
    pages = {page.url: parts(page) for page in read_pages(site).values()}
    picked = covering_pages(site)
    assert set().union(*(pages[url] for url in picked)) == set().union(*pages.values())
    assert len(picked) < len(pages) / 4


@pytest.mark.parametrize("part", range(PARTS))
def test_no_accessibility_fault_and_no_trace(
    part: int, site: Path, served: Served, page_at_rest: Page, pytestconfig: pytest.Config
) -> None:
    page, faults = page_at_rest, []
    watch = Watch(page, served.root)
    pages = all_pages(site) if pytestconfig.getoption("--every-page") else covering_pages(site)
    for path in pages[part::PARTS]:
        # These make their page from what they fetch; the others are whole when they are loaded.
        page.goto(served.root + path, wait_until="networkidle" if path in ("build/", "session/") else "load")
        page.evaluate(AXE)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            for violation in page.evaluate(AXE_RULES, scheme)["violations"]:
                for node in violation["nodes"]:
                    faults.append(f"/{path} {scheme} {violation['id']}: {node['target'][-1]}  {node['html'][:120]}")
        faults += [f"/{path} {fault}" for fault in watch.faults]
        watch.faults.clear()
    faults += [f"cookie {cookie['name']}" for cookie in page.context.cookies()]
    assert not faults, "\n".join(["", *faults])


TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const inScroller = (el) => { for (let up = el.parentElement; up && up !== document.body; up = up.parentElement)
    if (getComputedStyle(up).overflowX !== "visible") return true; return false; };
  const wide = [...document.body.querySelectorAll("*")].filter(
    (el) => el.getBoundingClientRect().right > width + 1 && !inScroller(el));
  return [`${document.scrollingElement.scrollWidth} px instead of ${width}: ` +
    wide.slice(0, 4).map((el) => `${el.tagName.toLowerCase()}.${el.className.baseVal ?? el.className}`).join(" > ")];
}"""


# 160 px is to text what a phone of 320 px is to text of twice the size.
@pytest.mark.parametrize(("width", "text"), [(320, "100%"), (160, "100%"), (1280, "200%")])
def test_nothing_is_wider_than_the_window(
    width: int, text: str, site: Path, served: Served, page_at_rest: Page
) -> None:
    page, faults = page_at_rest, []
    page.set_viewport_size({"width": width, "height": 700})
    for path in chosen_pages(site):
        page.goto(served.root + path)
        page.evaluate("size => { document.documentElement.style.fontSize = size }", text)
        if path.startswith(("stages/", "checklists/")):
            page.wait_for_load_state("networkidle")  # lists to tick are made by script
        faults += [f"/{path} {fault}" for fault in page.evaluate(TOO_WIDE)]
    assert not faults, "\n".join(["", *faults])


LINES = """(cells) => cells.map((cell) => {
  const text = document.createRange();
  text.selectNodeContents(cell);
  return [cell.textContent, new Set([...text.getClientRects()].map((rect) => Math.round(rect.top))).size];
})"""


@pytest.mark.parametrize(
    ("path", "width", "cells"),
    [
        ("agendas/shop-talk/", 375, ".pb-length:not([hidden]) thead th:visible"),
        ("levels/", 1280, "tbody th"),
        ("levels/", 375, "tbody th"),
    ],
)
def test_a_word_at_the_head_of_a_row_or_column_is_not_broken(
    path: str, width: int, cells: str, served: Served, page_at_rest: Page
) -> None:
    page = page_at_rest
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(served.root + path)
    found = page.locator(cells).evaluate_all(LINES)
    assert len(found) >= 4
    assert [(word, lines) for word, lines in found if lines > len(word.split())] == []


@pytest.mark.parametrize(("width", "text"), [(375, "100%"), (720, "100%"), (1280, "200%")])
def test_the_names_of_levels_stay_in_their_cards(width: int, text: str, served: Served, page_at_rest: Page) -> None:
    page_at_rest.set_viewport_size({"width": width, "height": 800})
    page_at_rest.goto(served.root + "levels/")
    page_at_rest.evaluate("size => { document.documentElement.style.fontSize = size }", text)
    names = page_at_rest.locator(".pb-spectrum__name")
    assert names.count() == 5
    assert names.evaluate_all("all => all.filter((name) => name.scrollWidth > name.clientWidth)") == []


def test_what_is_chosen_shows_in_forced_colors(
    served: Served, browser: Browser, browser_context_args: dict[str, Any]
) -> None:
    context = browser.new_context(**browser_context_args, forced_colors="active", color_scheme="dark")
    page = context.new_page()
    page.goto(served.root + "agendas/shop-talk/")
    paint = "(el) => getComputedStyle(el).backgroundColor"
    chosen = page.locator(".pb-lengths input:checked + span").evaluate(paint)
    assert chosen != page.locator(".pb-lengths input:not(:checked) + span").first.evaluate(paint)
    page.evaluate(AXE)
    assert page.evaluate(AXE_RULES, "dark")["violations"] == []
    context.close()


@pytest.mark.parametrize("path", ["stories/texas-2036-and-cfa/", "agendas/shop-talk/"])
def test_the_keyboard_can_scroll_what_scrolls_in_a_low_window(path: str, served: Served, page_at_rest: Page) -> None:
    page = page_at_rest
    page.set_viewport_size({"width": 1280, "height": 300})
    page.goto(served.root + path)
    page.evaluate(AXE)
    result = page.evaluate("() => axe.run({runOnly: ['scrollable-region-focusable'], preload: false})")
    assert result["violations"] == []


def test_the_footer_of_a_short_page_is_at_the_bottom_of_the_window(served: Served, page_at_rest: Page) -> None:
    page = page_at_rest
    page.set_viewport_size({"width": 1280, "height": 1600})
    page.goto(served.root + "404.html")
    box = page.locator(".pb-footer").bounding_box()
    assert box
    assert box["y"] + box["height"] == 1600


@pytest.mark.parametrize("path", ["", "new/"])
def test_news_begin_with_what_is_new(path: str, served: Served, page_at_rest: Page) -> None:
    page_at_rest.goto(served.root + path)
    firsts = page_at_rest.locator(".pb-news li").evaluate_all("(all) => all.map((li) => li.firstElementChild.tagName)")
    assert firsts
    assert set(firsts) == {"A"}


REMEMBER_STYLES = """() => {
  // What an element draws around itself, or around its ::after, which on a card covers all of the card.
  window.__rings = (el) => [null, "::after"].map((part) => getComputedStyle(el, part))
    .filter((s, at) => s.opacity !== "0" && (at === 0 || s.content !== "none"))
    .map((s) => (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1 ? s.outlineWidth : "") + (s.boxShadow !== "none" ? s.boxShadow : ""));
  const look = (el) => window.__rings(el).join();
  window.__look = look;
  window.__before = new WeakMap([...document.querySelectorAll("*")].map((el) => [el, look(el)]));
}"""
AT_STOP = """() => {
  const el = document.activeElement;
  if (!el || el === document.body) return null;
  window.__stops ??= new Map();
  // A date field has a stop for each of its parts.
  const again = window.__stops.has(el) && !(el === window.__last && /^(date|time)/.test(el.type));
  window.__last = el;
  window.__stops.set(el, true);
  const name = `${el.tagName.toLowerCase()}${el.className && el.className.trim ? "." + el.className.trim().split(/\\s+/).join(".") : ""}`
    + ` "${(el.getAttribute("aria-label") || el.textContent || el.name || "").trim().slice(0, 40)}"`;
  const faults = [];
  const rects = [...el.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
  if (!rects.length) return {again, name, faults: ["has no size"]};
  // A control may be see-through and show its focus on what lies over or around it.
  const shown = [el, el.nextElementSibling, el.closest("label")].filter(Boolean);
  const ring = shown.some((one) => window.__rings(one).some(Boolean) && window.__look(one) !== window.__before.get(one));
  if (!ring) faults.push("shows no focus");
  for (let up = el; up; up = up.parentElement) {
    const style = getComputedStyle(up);
    if (style.visibility !== "visible" || (style.opacity === "0" && up !== el)) { faults.push("is invisible"); break; }
    if (up.getAttribute("aria-hidden") === "true") { faults.push("is hidden from readers"); break; }
  }
  const tall = rects[0].height > innerHeight / 2;  // of these the middle of what is in the window has to be seen
  const r = rects[0], [dx, dy] = [Math.min(6, r.width / 4), Math.min(6, r.height / 4)];  // inside round corners
  const middle = tall ? (Math.max(r.top, 0) + Math.min(r.bottom, innerHeight)) / 2 : r.top + r.height / 2;
  const points = [[r.left + r.width / 2, middle],
    [r.left + dx, r.top + dy], [r.right - dx, r.top + dy], [r.left + dx, r.bottom - dy], [r.right - dx, r.bottom - dy]];
  points.forEach(([x, y], at) => {
    if (tall && at > 0) return;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) { if (at === 0) faults.push("is outside the window"); return; }
    const top = document.elementFromPoint(x, y);
    const own = top && (shown.some((one) => one.contains(top)) || top.contains(el));
    if (!own) faults.push(`is covered by ${top?.tagName.toLowerCase()}.${top?.className?.baseVal ?? top?.className}`);
  });
  return {again, name, faults: [...new Set(faults)]};
}"""
UNREACHED = """() => {
  const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']");
  return [...all].filter((el) => {
    if (window.__stops?.has(el) || el.disabled || !el.checkVisibility({visibilityProperty: true})) return false;
    if (el.tabIndex < 0 || el.closest("[inert]")) return false;
    if (el.type === "radio")  // of a group one is a stop
      return ![...document.getElementsByName(el.name)].some((other) => window.__stops?.has(other));
    return true;
  }).map((el) => el.outerHTML.slice(0, 100));
}"""


def tab_through(page: Page) -> list[str]:
    """Press Tab until the end of the page; returns what is wrong at any stop, and what was never reached."""
    page.evaluate(REMEMBER_STYLES)
    faults: list[str] = []
    for _ in range(3000):
        page.keyboard.press("Tab")
        stop = page.evaluate(AT_STOP)
        if stop is None or stop["again"]:
            break
        faults += [f"{stop['name']} {fault}" for fault in stop["faults"]]
    return faults + [f"not reached: {element}" for element in page.evaluate(UNREACHED)]


RESTS = """() => new Promise((done) => {
  let timer = setTimeout(done, 500);
  const again = () => { clearTimeout(timer); timer = setTimeout(done, 500); };
  new MutationObserver(again).observe(document.body, {childList: true, subtree: true});
})"""
"""Waits until nothing has come or gone for half a second."""


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("part", range(3))
def test_keyboard_reaches_everything_and_shows_where_it_is(
    width: int, part: int, site: Path, served: Served, page_at_rest: Page
) -> None:
    page, faults = page_at_rest, []
    page.set_viewport_size({"width": width, "height": 700})
    for path in chosen_pages(site)[part::3]:
        # What is made by script has to be there first.
        file = site / path if path.endswith(".html") else site / path / "index.html"
        text = file.read_text(encoding="utf-8")
        made_by_script = re.search('<noscript>|data-widget="(?!search"|theme"|take-away")', text)
        page.goto(served.root + path)
        page.wait_for_function("() => !document.querySelector('.pb-take [hidden]')")  # its script comes last
        if made_by_script:
            page.wait_for_load_state("networkidle")
            page.evaluate(RESTS)
        faults += [f"/{path} {fault}" for fault in tab_through(page)]
    assert not faults, "\n".join(["", *faults])


def test_the_keyboard_sees_all_of_a_table_that_scrolls(served: Served, page_at_rest: Page) -> None:
    page_at_rest.set_viewport_size({"width": 320, "height": 700})
    page_at_rest.goto(served.root + "levels/")
    assert tab_through(page_at_rest) == []


DEAD_CONTROLS = """() => [...document.querySelectorAll("button, input, select, textarea, summary + :not(*)")]
  .filter((el) => el.checkVisibility({visibilityProperty: true}) && el.type !== "radio")
  .filter((el) => { const to = el.form?.getAttribute("action"); return !to || new URL(to, location).pathname === location.pathname })
  .map((el) => el.outerHTML.slice(0, 120))"""
WORDS = "() => document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim()"


def test_without_script_everything_can_be_read_and_nothing_is_dead(
    site: Path, served: Served, browser: Browser, browser_context_args: dict[str, Any]
) -> None:
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page, faults = context.new_page(), []
    for path in chosen_pages(site):
        page.goto(served.root + path)
        faults += [f"/{path} dead: {element}" for element in page.evaluate(DEAD_CONTROLS)]
        if not page.evaluate(WORDS):
            faults.append(f"/{path} is empty")
    for kind in KINDS:
        page.goto(f"{served.root}{kind.folder}/")
        for entry in pages_of_kind(site, kind.name):
            link = page.locator(f'main a[href="../{entry}"]').first
            if not link.is_visible():
                faults.append(f"/{kind.folder}/ does not show {entry}")
    context.close()
    assert not faults, "\n".join(["", *faults])


def sheets(page: Page, paper: str) -> int:
    """How many sheets of paper a page takes in print."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format=paper, prefer_css_page_size=False)))


FURNITURE = """() => [...document.querySelectorAll("header.pb-header, footer.pb-footer, nav, button, .pb-skip, form")]
  .filter((el) => el.checkVisibility()).map((el) => el.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize(
    ("kind", "most"),
    [("agenda", 2), ("message", 1), ("prompt", 1), ("story", 1), ("worksheet", 2), ("checklist", 2), ("assessment", 4)],
)
def test_paper(kind: str, most: int, site: Path, served: Served, page_at_rest: Page) -> None:
    page, faults = page_at_rest, []
    page.emulate_media(media="print")
    for path in pages_of_kind(site, kind):
        page.goto(served.root + path)
        for paper in ("A4", "Letter"):
            if (count := sheets(page, paper)) > most:
                faults.append(f"/{path} takes {count} sheets of {paper}")
        faults += [f"/{path} prints {element}" for element in page.evaluate(FURNITURE)]
    assert not faults, "\n".join(["", *faults])


def test_an_agenda_is_printed_with_its_questions_in_the_chosen_length_only(served: Served, page_at_rest: Page) -> None:
    page = page_at_rest
    page.goto(served.root + "agendas/shop-talk/?length=60")
    page.emulate_media(media="print")
    expect(page.locator(".pb-run:visible caption")).to_have_text(["Shop talk between two organizations, 60 min"])
    assert page.locator(".pb-run__asked li:visible").count() >= 4
    assert not page.get_by_text("Left out at this length").locator("visible=true").count()


def test_a_worksheet_lies_on_its_side_with_its_grid_whole(site: Path, served: Served, page_at_rest: Page) -> None:
    page = page_at_rest
    for path in pages_of_kind(site, "worksheet"):
        page.goto(served.root + path)
        for paper in ("A4", "Letter"):
            printed = page.pdf(format=paper, prefer_css_page_size=True)
            width, height = map(float, re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed).groups())  # type: ignore[union-attr]
            assert width > height, path
            assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) <= 2, path


@pytest.mark.parametrize("path", ["levels/", "agendas/shop-talk/", "worksheets/ground-rules/", "contribute/design/"])
def test_no_column_is_cut_on_paper(path: str, served: Served, page_at_rest: Page) -> None:
    page = page_at_rest
    # The width of A4 between the margins.
    page.set_viewport_size({"width": 688, "height": 1000})
    page.goto(served.root + path)
    page.emulate_media(media="print")
    cut = page.locator("table:visible, pre:visible").evaluate_all(
        """all => all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1
          || (one.tagName === "PRE" && one.scrollWidth > one.clientWidth + 1)).map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert cut == []


@pytest.mark.parametrize("width", [375, 1280])
def test_nothing_moves_while_a_page_loads(width: int, served: Served, page_at_rest: Page) -> None:
    page, faults = page_at_rest, []
    page.set_viewport_size({"width": width, "height": 800})
    watch_shifts(page)
    for path in ("", "agendas/", "prompts/", "agendas/shop-talk/", "terms/", "search/"):
        page.goto(served.root + path, wait_until="networkidle")
        faults += [f"/{path} shifts by {value:.4f}: {nodes}" for value, nodes in shifts(page)]
    assert not faults, "\n".join(["", *faults])


@pytest.mark.parametrize("width", [375, 700, 1280])
def test_search_keeps_its_place_while_its_word_streams_in(width: int, served: Served, page_at_rest: Page) -> None:
    page = page_at_rest
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(served.root)
    before = page.locator(".pb-header__search").bounding_box()
    page.evaluate("() => { document.querySelector('.pb-header__search span').textContent = '' }")
    assert page.locator(".pb-header__search").bounding_box() == before


def test_a_tick_box_has_no_attribute_of_text_fields(served: Served, page_at_rest: Page) -> None:
    page_at_rest.goto(served.root + "stages/kickoff/")
    page_at_rest.locator(".pb-todo__box").first.wait_for()
    assert page_at_rest.locator("[type=checkbox][autocomplete], [type=radio][autocomplete]").count() == 0


LOW_LINKS = """(links) => links.filter((link) => link.checkVisibility() && link.getClientRects()[0].height < 24)
  .map((link) => link.outerHTML)"""


@pytest.mark.parametrize("path", ["", "search/", "stages/agenda/", "agendas/shop-talk/", "tips/small-enough-to-talk/"])
def test_links_in_lists_are_high_enough_to_tap(path: str, served: Served, page_at_rest: Page) -> None:
    page_at_rest.set_viewport_size({"width": 375, "height": 800})
    page_at_rest.goto(served.root + path)
    links = page_at_rest.locator(":is(.pb-index, .pb-news, .pb-related, .pb-question-list, .pb-block__prompts) a")
    assert links.count() > 0
    assert links.evaluate_all(LOW_LINKS) == []
