"""What the agenda builder costs: its scripts, what moves when it starts, and how long each thing takes with 100 blocks;
and how long an answer of a check takes.

The figures of an interaction are those that a reader feels: from the key to the frame that shows what it did, as the
browser's own Event Timing says, on a processor four times slower. They are steps of 8 ms, and of a machine that does
something else besides they say little: look at the least of them. "Busy" is how long the page works for it in all, also
after that frame, as in settling the rows and in looking through the fields for what could be filled in: a next key has to
wait for that.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.bench.loading import Server, first_view
from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.project import ROOT, build

BLOCKS = 100
SLOWER = 4
TIMES = 8
START = "build/?from=shop-talk&length=90"
CHECK = "assessments/readiness-check/"
# The draft that the browser keeps, grown to so many blocks on two clocks.
GROW = """count => {
  const key = Object.keys(localStorage).find((one) => one.includes(":agenda.doc."));
  const stored = JSON.parse(localStorage[key]);
  const { blocks, organizations } = stored.value;
  Object.assign(stored.value, { target: 480, date: "2026-12-01", start: "09:00" });
  organizations[1].zone = "America/New_York";
  stored.value.blocks = Array.from({ length: count }, (_, at) => ({
    ...blocks[at % blocks.length], id: `m${String(at).padStart(3, "0")}`, title: `Block ${at + 1}`,
    minutes: 5, least: 1, ideal: 5, most: 20, out: undefined,
  }));
  localStorage[key] = JSON.stringify(stored);
}"""
OBSERVE = """() => {
  window.felt = [];
  new PerformanceObserver((list) => {
    for (const event of list.getEntries()) if (event.name === "keydown") felt.push(event.duration);
  }).observe({ type: "event", durationThreshold: 16 });
}"""
SHIFTS = """window.shifted = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""


def print_interactions(site: Path) -> None:
    """Build the playbook into a folder, and measure the builder in it."""
    result = build(ROOT, site)
    assert result.returncode == 0, result.stdout
    server = Server(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        theme, _ = scripts_and_shift(browser, server, "about/")
        for title, path in (("start", "build/"), ("an agenda", START)):
            scripts, shift = scripts_and_shift(browser, server, path)
            whole, requests = first_view(browser, server, path)
            print(f"builder, {title}: {scripts - theme:.1f} KB of scripts beyond the theme, layout shift {shift:.3f}")
            print(f"  all in: {whole:.1f} KB in {requests} requests")
        page = open_large(browser, server)
        print(f"\n{BLOCKS} blocks: {page.locator('*').count():,} elements")
        head = f"{SLOWER}x slower: key to frame (ms)"
        print(f"{head:<48}{'least':>10}{'median':>10}{'most':>10}{'busy':>10}")
        for title, place, keys in (
            ("type in the title", ".pb-edit__title textarea", ("x",)),
            ("type in a block", ".pb-row__fields input[type=text]", ("x",)),
            ("five minutes more, or less", ".pb-stepper button:last-child", ("Enter",)),
            ("move a block", ".pb-row__title", ("Alt+ArrowDown", "Alt+ArrowUp")),
        ):
            if place.startswith(".pb-row__fields"):
                page.locator(".pb-row__title").nth(3).click()
            page.locator(place).nth(0).focus()
            print_felt(page, title, lambda at, keys=keys: page.keyboard.press(keys[at % len(keys)]))  # type: ignore[misc]
        print_felt(page, "fit to 60, 90 and 120 minutes", lambda at: fit(page, at))
        check = open_check(browser, server)
        print_felt(
            check, "change an answer of a check", lambda at: check.keyboard.press(("ArrowUp", "ArrowDown")[at % 2])
        )
        browser.close()
    server.close()
    print()


def scripts_and_shift(browser: Browser, server: Server, path: str) -> tuple[float, float]:
    """Kilobytes of scripts that a page loads, compressed, and how much it moves while it does.

    Without the service worker, which fetches what may be used later once all is there.
    """
    context = browser.new_context(viewport={"width": 375, "height": 812}, service_workers="block")
    page = context.new_page()
    page.add_init_script(SHIFTS)
    server.asked.clear()
    page.goto(server.url + path, wait_until="networkidle")
    server.asked[:] = [asked for asked in server.asked if asked.endswith(".js")]
    found = server.kilobytes(), float(page.evaluate("shifted"))
    context.close()
    return found


def open_large(browser: Browser, server: Server) -> Page:
    """A page with a draft of many blocks, on a slow processor."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}, service_workers="block").new_page()
    page.goto(server.url + START)
    page.locator(".pb-stepper button:last-child").first.click()
    page.get_by_text("Saved in this browser").wait_for()
    address = page.url
    page.goto(server.url + "about/")
    page.evaluate(GROW, BLOCKS)
    page.goto(address, wait_until="networkidle")
    page.evaluate(OBSERVE)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


def open_check(browser: Browser, server: Server) -> Page:
    """The readiness check with all answered, on a slow processor; the focus is on an answer."""
    page = browser.new_context(viewport={"width": 375, "height": 812}, service_workers="block").new_page()
    page.goto(server.url + CHECK)
    for question in page.locator("[data-item]").all():
        question.locator("input").nth(2).check()
    page.locator(".pb-check__condition").first.wait_for()
    page.evaluate(OBSERVE)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.locator("[data-item] input").nth(2).focus()
    return page


def fit(page: Page, at: int) -> None:
    """Press one of the three lengths."""
    page.locator(".pb-sum__fit .pb-chip").nth(at % 3).focus()
    page.keyboard.press("Enter")


def worked(session: CDPSession) -> float:
    """For how many milliseconds the page has worked so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")) * 1_000


def print_felt(page: Page, title: str, act: Callable[[int], None]) -> None:
    """Do something some times, with a rest after each in which it is saved, and print how long it took."""
    page.wait_for_timeout(1_000)
    page.evaluate("felt.length = 0")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    busy = []
    for at in range(TIMES):
        before = worked(session)
        act(at)
        page.wait_for_timeout(700)
        busy.append(worked(session) - before)
    # What took less than two frames is not told.
    felt = page.evaluate("felt") or [16]
    figures = (min(felt), statistics.median(felt), max(felt), statistics.median(busy))
    print(f"{title:<48}" + "".join(f"{figure:>10.0f}" for figure in figures), flush=True)
