"""What a browser loads: for the first view of a page, and from opening search to its first result."""

from __future__ import annotations

import gzip
import http.server
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.project import ROOT, build


@dataclass
class Server:
    """Serves a site and notes every file that is asked for."""

    site: Path
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        site, asked = self.site, self.asked

        class Handler(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *args: object) -> None:
                super().__init__(*args, directory=str(site))  # type: ignore[arg-type]

            def do_GET(self) -> None:
                asked.append(unquote(urlsplit(self.path).path))
                super().do_GET()

            def log_message(self, format: str, *args: object) -> None:
                """Figures only."""

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def kilobytes(self) -> float:
        """What was asked for, each file compressed as a host would (gzip -9) if that makes it smaller."""
        total = 0
        for path in set(self.asked):
            file = self.site / path.lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            if file.is_file():
                content = file.read_bytes()
                total += min(len(content), len(gzip.compress(content, 9)))
        return total / 1e3


@dataclass(frozen=True)
class Look:
    """How search is opened and typed into: selectors."""

    opener: str
    field: str
    result: str


OURS = Look(".pb-header__search", "dialog[open] input[type=search]", "dialog[open] .pb-result")
STOCK = Look("input.md-search__input", "input.md-search__input", ".md-search-result__item")


TOOLS = (
    "build/",
    "assessments/level-finder/",
    "assessments/readiness-check/",
    "assessments/pulse-check/",
    "worksheets/ground-rules/",
    "partnership/",
    "session/",
)


def first_view(browser: Browser, server: Server, path: str, worker: bool = False) -> tuple[float, int]:
    """Kilobytes and requests of a page in a new browser, until the network rests.

    With the worker, what it keeps for use without a connection after the page has loaded is counted too.
    """
    workers: Literal["allow", "block"] = "allow" if worker else "block"
    context = browser.new_context(viewport={"width": 1280, "height": 800}, service_workers=workers)
    server.asked.clear()
    page = context.new_page()
    page.goto(server.url + path, wait_until="networkidle")
    if worker:
        page.locator("[data-offline]:not(:empty)").wait_for(timeout=120_000)
    found = server.kilobytes(), len(set(server.asked))
    context.close()
    return found


def search(browser: Browser, server: Server, path: str, look: Look, words: str) -> tuple[float, float]:
    """Kilobytes that search loads beyond the page, and seconds from opening it to the first result."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, service_workers="block")
    page = context.new_page()
    server.asked.clear()
    page.goto(server.url + path, wait_until="networkidle")
    before = server.kilobytes()
    start = time.perf_counter()
    page.locator(look.opener).first.click(force=True)
    page.locator(look.field).first.fill(words)
    page.locator(look.result).first.wait_for(timeout=120_000)
    seconds = time.perf_counter() - start
    found = server.kilobytes() - before, seconds
    context.close()
    return found


def print_loading(guide: Path, ours: Path, stock: Path) -> None:
    """Measure pages of the playbook, and an entry page and search with 1,000 entries on both sides."""
    if not guide.exists():
        result = build(ROOT, guide)
        assert result.returncode == 0, result.stdout
    entry = next(file for file in sorted((ours / "prompts").iterdir()) if file.is_dir()).name
    words = first_words(ours / f"prompts/{entry}/index.html")
    print(f"{'first view, everything (gzip -9)':<48}{'KB':>10}{'requests':>10}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        for site, title, paths in (
            (guide, "guide", ("", "agendas/", "prompts/", "agendas/shop-talk/", "tips/show-interest/", *TOOLS)),
            (ours, "ours, 1,000 entries", ("prompts/", f"prompts/{entry}/")),
            (stock, "stock, 1,000 entries", ("prompts/", f"prompts/{entry}/")),
        ):
            server = Server(site)
            for path in paths:
                kilobytes, requests = first_view(browser, server, path)
                index = any("search" in asked and asked.endswith((".json", ".pf_meta")) for asked in server.asked)
                note = "  with a search index" if index else ""
                print(f"{f'{title}: /{path}':<48}{kilobytes:>10.1f}{requests:>10}{note}", flush=True)
            server.close()
        print(f"\n{'with what is kept for use without a connection':<48}{'KB':>10}{'requests':>10}")
        server = Server(guide)
        for path in ("agendas/shop-talk/", "build/", "checklists/facilitator/"):
            kilobytes, requests = first_view(browser, server, path, worker=True)
            print(f"{f'guide: /{path}':<48}{kilobytes:>10.1f}{requests:>10}", flush=True)
        server.close()
        print(f"\n{'search, from opening to the first result':<48}{'KB more':>10}{'seconds':>10}")
        loaded = {}
        for site, title, look in ((ours, "ours, 1,000 entries", OURS), (stock, "stock, 1,000 entries", STOCK)):
            server = Server(site)
            kilobytes, seconds = search(browser, server, f"prompts/{entry}/", look, words)
            whole = server.kilobytes()
            loaded[title] = whole
            print(f"{title:<48}{kilobytes:>10.1f}{seconds:>10.2f}  page and search: {whole:.0f} KB", flush=True)
            server.close()
        ours_all, stock_all = loaded.values()
        print(f"{'  ours / stock, page and search':<48}{ours_all / stock_all:>9.2f}x\n")
        browser.close()


def first_words(page: Path) -> str:
    """A word of a page's title to search for."""
    title = page.read_text(encoding="utf-8").partition("<h1")[2].partition(">")[2].partition("<")[0]
    return max(title.split()[2:], key=len)
