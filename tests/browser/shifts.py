"""What moves on a page while it loads and starts, as the browser counts it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

WATCH = """window.shiftsSeen = [];
window.noteShifts = (entries) => { for (const entry of entries) window.shiftsSeen.push([entry.value,
  entry.sources.map(({ node }) => node?.nodeType === 1 ? node.outerHTML.slice(0, 70)
    : node?.textContent.trim().slice(0, 40))]) };
window.shiftWatch = new PerformanceObserver((list) => window.noteShifts(list.getEntries()));
window.shiftWatch.observe({type: "layout-shift", buffered: true});"""
# After two frames all that was drawn is counted, and takeRecords gives what is not handed over yet.
SEEN = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  window.noteShifts(window.shiftWatch.takeRecords());
  done(window.shiftsSeen);
})))"""


def watch_shifts(page: Page) -> None:
    """Watches all pages that open in `page` from now on."""
    page.add_init_script(WATCH)


def shifts(page: Page) -> list[tuple[float, list[Any]]]:
    """What has moved on this page so far: how much, and the nodes."""
    seen: list[tuple[float, list[Any]]] = page.evaluate(SEEN)
    return seen
