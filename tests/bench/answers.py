"""What search answers, what it loads for it, and how long a letter takes."""

from __future__ import annotations

import statistics
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.bench.loading import OURS, Server, search
from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.build.answers import QUESTIONS, ask_all
from tests.project import ROOT, build

WORDS = (
    "turf",
    "icebreaker",
    "they don't trust us",
    "stakeholdr",
    "how do we say no to a partner who wants everything",
)
# Notes for each letter when its results are there to be painted: milliseconds from the key.
WATCH = """() => {
  window.times = [];
  let start = 0;
  document.querySelector("#pb-search-input").addEventListener("input", () => (start = performance.now()), true);
  const list = document.querySelector("dialog .pb-search__results");
  new MutationObserver(() => {
    if (list.hasAttribute("aria-busy") || !start) return;
    const from = start;
    start = 0;
    requestAnimationFrame(() => window.times.push(performance.now() - from));
  }).observe(list, {attributes: true});
}"""


def print_answers(guide: Path) -> None:
    """Measure the search of the playbook, which is built into this folder if it is not there."""
    if not guide.exists():
        result = build(ROOT, guide)
        assert result.returncode == 0, result.stdout
    print(f"{'questions that search answers':<48}{'questions':>10}{'in three':>10}{'first':>10}")
    for part in QUESTIONS:
        asked = ask_all(guide, part)
        three = sum(one.among_three for one in asked) / len(asked)
        first = sum(one.first for one in asked) / len(asked)
        print(f"{part:<48}{len(asked):>10}{three:>10.1%}{first:>10.1%}", flush=True)
    print(f"\n{'all that search loads, to the first result':<48}{'KB':>10}{'requests':>10}{'seconds':>10}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        server = Server(guide)
        for words in WORDS:
            kilobytes, seconds = search(browser, server, "agendas/shop-talk/", OURS, words)
            files = len({path for path in server.asked if "/search-index/" in path})
            print(f"{words[:46]:<48}{kilobytes:>10.1f}{files:>10}{seconds:>10.2f}", flush=True)
        times = _letters(browser, server, WORDS[-1])
        print(
            f"\na letter, from the key to the frame with its results, processor 4x slower: median {statistics.median(times):.0f} ms,"
            f" longest {max(times):.0f} ms of {len(times)}\n"
        )
        server.close()
        browser.close()


def _letters(browser: Browser, server: Server, words: str) -> list[float]:
    page = browser.new_page(viewport={"width": 375, "height": 800})
    page.goto(server.url)
    page.locator(OURS.opener).click()
    field = page.locator(OURS.field)
    field.press_sequentially(words, delay=100)  # what is loaded then is there from now on
    page.evaluate(WATCH)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    field.fill("")
    page.evaluate("() => { window.times = [] }")
    field.press_sequentially(words, delay=250)
    times: list[float] = page.evaluate("window.times")
    page.close()
    return times
